import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that counts what it takes and keeps nothing but the letters' ids. */
export interface MailSink {
  readonly url: string
  /** How often each Message-ID was taken. */
  readonly taken: Map<string, number>
  stop(): Promise<void>
}

/** Starts one on this process's core. */
export async function startMailSink(): Promise<MailSink> {
  const taken = new Map<string, number>()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const id = /^Message-ID: <([^>]+)>/im.exec(Buffer.concat(pieces).toString('latin1'))?.[1] ?? 'none'
        taken.set(id, (taken.get(id) ?? 0) + 1)
        done()
      })
    },
  })
  smtp.on('error', () => {})
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    taken,
    stop: () => new Promise((stopped) => smtp.close(() => stopped())),
  }
}
