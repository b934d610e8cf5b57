import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Media } from '../../media/index.ts'
import type { Language, Tenant } from '../../tenancy/tenant.ts'
import type { Declared } from '../telling.ts'
import { linesOf, type Reading } from './lines.ts'
import { guideTo } from './guide.ts'

export interface Archiving extends Reading {
  readonly media: Media
  readonly language: Language
  readonly declared: readonly Declared[]
  readonly now: Date
}

/**
 * Everything about a person in one ZIP: `data.ndjson`, their photos and documents below `media/TOWN/`, and a guide in words. Written while it
 * is sent: what is held at once is a page of records, or a piece of one file.
 */
export async function* archiveOf(archiving: Archiving): AsyncGenerator<Buffer> {
  const { language, declared, now } = archiving
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (fault: Error) => output.destroy(fault))
  const mtime = now
  zip.addBuffer(Buffer.from(guideTo(declared, language)), language === 'it' ? 'LEGGIMI.txt' : 'README.txt', { mtime })
  zip.addReadStreamLazy('data.ndjson', { mtime }, (done) => done(null, Readable.from(linesOf(archiving))))
  for await (const { town, id, kind } of filesOf(archiving)) {
    const name = kind === 'document' ? 'document.pdf' : 'photo.jpg'
    const open = async () => {
      const item = await archiving.database.forTenant(town.id, (db) => archiving.media.find(db, id))
      const file = item && (await archiving.media.open(town.id, item, kind === 'document' ? 'document.pdf' : '2048.jpg'))
      return file?.stream ?? Readable.from([])
    }
    zip.addReadStreamLazy(`media/${town.slug}/${id}-${name}`, { mtime, compress: false }, (done) => {
      open().then(
        (stream) => done(null, stream),
        (fault: unknown) => done(fault, Readable.from([])),
      )
    })
  }
  zip.end()
  for await (const piece of output) yield piece as Buffer
}

interface NamedFile {
  readonly town: Tenant
  readonly id: string
  readonly kind: string
}

/** What the person has uploaded: names alone are held. */
async function* filesOf({ database, towns, persons, media }: Archiving): AsyncGenerator<NamedFile> {
  for (const town of towns) {
    for (const person of persons) {
      const files = await database.forTenant(town.id, (db) => media.ofOwner(db, person))
      for (const file of files) yield { town, ...file }
    }
  }
}
