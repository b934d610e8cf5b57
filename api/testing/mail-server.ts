import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A letter as a mail server takes it. */
export interface TakenLetter {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and text, lines as they travelled. */
  readonly raw: string
}

/** A mail server on this machine that keeps what it is given. */
export interface MailServer {
  readonly url: string
  readonly letters: TakenLetter[]
  /** What it answers instead of taking a letter: `451`, `550`; undefined when it takes them. */
  refusal: number | undefined
  /** It answers no letter before this has come to pass. */
  hold: Promise<void>
  /** How many letters it has begun to take. */
  begun: number
  stop(): Promise<void>
}

/** Starts it. */
export async function startMailServer(): Promise<MailServer> {
  const letters: TakenLetter[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, done) {
      mail.begun += 1
      void mail.hold.then(() =>
        done(mail.refusal === undefined ? null : Object.assign(new Error('not now'), { responseCode: mail.refusal })),
      )
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        letters.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString('utf8') })
        done()
      })
    },
  })
  smtp.on('error', () => {})
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    letters,
    refusal: undefined,
    hold: Promise.resolve(),
    begun: 0,
    stop: () => new Promise((stopped) => smtp.close(() => stopped())),
  }
  return mail
}
