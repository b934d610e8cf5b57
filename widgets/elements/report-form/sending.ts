import type { components } from '../../../types/openapi.d.ts'
import { type Api, answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Session } from '../../kernel/session.ts'
import { upload } from '../../kernel/upload.ts'
import { filesOf } from '../../ui/report/draft.ts'
import { recall, type Entry } from './store.ts'

type NewReportMedia = components['schemas']['NewReportMedia']

/** In whose name an entry can be sent now; undefined when somebody must sign in first. */
export function senderOf(entry: Entry, session: Session, publicApi: Api): Api | undefined {
  if (entry.as === null) return publicApi
  if (!session.has(entry.assurance) || (entry.as && session.claims?.sub !== entry.as)) return undefined
  entry.as = session.claims?.sub
  return session.api
}

/**
 * Uploads what is not uploaded yet, then sends the report, each under a key that stays the same: however often it is repeated,
 * after whatever loss of an answer, the town receives it once.
 *
 * @param files that are in memory; the others are read from the browser's storage.
 * @param progress called when the entry has changed, before anything else is sent.
 */
export async function send(
  api: Api,
  tenant: string,
  entry: Entry,
  files: ReadonlyMap<string, Blob>,
  progress: (entry: Entry) => Promise<void>,
): Promise<components['schemas']['ReceivedReport']> {
  for (const id of filesOf(entry.draft)) {
    if (entry.uploads[id]) continue
    const blob = files.get(id) ?? (await recall('files', id).catch(() => undefined))
    if (!blob) throw new Refusal('media.unknown', { media_id: id })
    const { media, media_token: token } = await upload(api, tenant, id, blob)
    entry.uploads[id] = { id: media.id, token }
    await progress(entry)
  }
  // A person's own upload is known by the person; only nobody's has a token.
  const media = filesOf(entry.draft).map((id) => {
    const { token = null, ...rest } = entry.uploads[id] ?? { id: '' }
    return { ...rest, ...(token && { token }) } satisfies NewReportMedia
  })
  const body = { ...entry.body, ...(media.length && { media }) }
  const params = { path: { tenant }, header: { 'Idempotency-Key': entry.id } }
  return answer(api.POST('/v1/{tenant}/reports', { params, body }))
}
