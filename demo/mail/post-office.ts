import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as it can be read. */
export interface ReadLetter {
  readonly number: number
  readonly at: Date
  readonly to: string
  readonly email: Email
}

/** The demo's mail server: it takes every letter, keeps the last of them and sends none on. */
export interface PostOffice {
  /** For `SMTP_URL`. */
  readonly url: string
  /** The newest first. */
  letters(): readonly ReadLetter[]
  stop(): Promise<void>
}

/** Letters that are kept. */
const kept = 200

/** Opens it on this machine alone. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: ReadLetter[] = []
  let number = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope: { rcptTo } }, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(pieces)).then(
          (email) => {
            letters.unshift({ number: (number += 1), at: new Date(), to: rcptTo.map(({ address }) => address).join(', '), email })
            letters.splice(kept)
            done()
          },
          (fault: Error) => done(fault),
        )
      })
    },
  })
  smtp.on('error', () => {})
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    letters: () => letters,
    stop: () => new Promise((stopped) => smtp.close(() => stopped())),
  }
}
