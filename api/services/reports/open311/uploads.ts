import type { FormFile, ForeignRequest } from '../../../kernel/http/protocol.ts'
import type { MadeMedia } from '../../../kernel/media/media.ts'
import type { Upload } from '../attaching.ts'
import { Refusal } from './refusing.ts'

const taken = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** @throws Refusal 400 for a file that is neither photo nor document. */
export function assertTaken(files: readonly FormFile[]): void {
  const other = files.find(({ type, bytes }) => bytes > 0 && !taken.has(type))
  if (other) throw new Refusal(400, 'A file is neither a photo (JPEG, PNG, WebP) nor a document (PDF).')
}

/**
 * Makes the files of the form photos and documents of ours, hands them to the work, and gives up what the work has not begun to keep.
 * It takes about a second each: nothing has been asked of the request's transaction before.
 */
export async function withMedia<T>({ media, tenant, now, files }: ForeignRequest, work: (keep: Keep) => Promise<T>): Promise<T> {
  const made: MadeMedia[] = []
  const state = { kept: false }
  const keep: Keep = async (request) => {
    state.kept = true
    const uploads: Upload[] = []
    for (const one of made) {
      const { item, token } = await media.add(request.db, one, undefined, now)
      uploads.push({ id: item.id, token: token! })
    }
    return uploads
  }
  try {
    for (const file of files) if (file.bytes > 0) made.push(await media.make(tenant.id, file, now))
    return await work(keep)
  } finally {
    if (!state.kept) for (const one of made) media.giveUp(tenant.id, one, now)
  }
}

/** Keeps what was made, in the request's transaction: then it can be attached. */
export type Keep = (request: ForeignRequest) => Promise<Upload[]>
