import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ReceivedFile } from '../http/incoming-file.ts'
import { Problem } from '../http/problem.ts'
import type { OpenedFile } from '../http/stored-body.ts'
import { assertPdf, assertUnambiguous } from './content.ts'
import { namesIn, type FileSet } from './file-sets.ts'
import type { Files, NewFile } from './files.ts'
import type { MediaItem } from './item.ts'
import type { PhotoType, Rectangle } from './photo-job.ts'
import { PhotoProcesses } from './photo-processes.ts'
import type { Workshop } from './workshop.ts'

/** An upload on this machine's disk. */
export interface Upload extends ReceivedFile {
  readonly path: string
  readonly type: string
}

/** What was made of an upload and stored, and is nobody's yet. */
export type MadeMedia = Pick<MediaItem, 'id' | 'kind' | 'filesId' | 'originalId' | 'width' | 'height' | 'bytes'>

/** Makes photos and documents anew and stores what came of them, outside of any transaction. */
export class Making {
  readonly #files: Files
  readonly #workshop: Workshop
  readonly #newId: () => string
  readonly #processes = new PhotoProcesses()

  constructor(files: Files, workshop: Workshop, newId: () => string) {
    this.#files = files
    this.#workshop = workshop
    this.#newId = newId
  }

  /** @throws Problem as `Media.make`. */
  make(tenantId: string, upload: Upload, now: Date): Promise<MadeMedia> {
    if (upload.bytes === 0) throw new Problem(422, 'media.empty')
    const make = upload.type === 'application/pdf' ? this.#makeDocument : this.#makePhoto
    return this.#workshop.inTurn(() => make.call(this, tenantId, upload, now))
  }

  /** Makes every size of a photo anew from its original, with rectangles blacked out. @returns the id of the new set of files. */
  async blackOut(tenantId: string, opened: OpenedFile, rectangles: readonly Rectangle[], now: Date): Promise<string> {
    const set: FileSet = { id: this.#newId(), contents: 'renditions' }
    await this.#workshop.withFolder(async (folder) => {
      const original = join(folder, 'original.jpg')
      await pipeline(opened.stream, createWriteStream(original))
      await this.#workshop.inTurn(async () => {
        await this.#processes.carryOut({ do: 'render', original, rectangles, folder })
        await this.#files.store(tenantId, filesIn(folder, set), now)
      })
    })
    return set.id
  }

  stop(): void {
    this.#processes.stop()
  }

  async #makeDocument(tenantId: string, { path, bytes }: Upload, now: Date): Promise<MadeMedia> {
    await assertPdf(path)
    await assertUnambiguous(path, 'application/pdf')
    const set: FileSet = { id: this.#newId(), contents: 'document' }
    await this.#files.store(tenantId, [{ set, name: 'document.pdf', content: { path }, type: 'application/pdf' }], now)
    return { id: this.#newId(), kind: 'document', filesId: set.id, originalId: null, width: null, height: null, bytes }
  }

  async #makePhoto(tenantId: string, { path, type, bytes }: Upload, now: Date): Promise<MadeMedia> {
    const folder = dirname(path)
    const size = await this.#processes.carryOut({ do: 'make', upload: path, type: type as PhotoType, folder })
    const shown: FileSet = { id: this.#newId(), contents: 'renditions' }
    const kept: FileSet = { id: this.#newId(), contents: 'original' }
    await this.#files.store(tenantId, [...filesIn(folder, kept), ...filesIn(folder, shown)], now)
    return { id: this.#newId(), kind: 'photo', filesId: shown.id, originalId: kept.id, ...size!, bytes }
  }
}

const filesIn = (folder: string, set: FileSet): NewFile[] =>
  namesIn(set).map((name) => {
    return { set, name, content: { path: join(folder, name) }, type: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg' }
  })
