import { Transform } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import { returnPathOf } from './bounce.ts'

/** Where letters are handed over, and in whose name. */
export interface MailPlace {
  /** `smtps://user:password@mail.example:465`. */
  readonly url: string
  /** The address that letters come from. */
  readonly from: string
  /** Where letters come back to that nobody takes; the sender's own address when missing. */
  readonly returns?: string
  /** How the connection is encrypted: whom its certificate must name, where that is not the host of the URL, and that it must be. */
  readonly tls?: { readonly servername: string | undefined; readonly required: boolean }
}

/** A letter. */
export interface Letter {
  /** The same when it is sent again, so that whoever got it already can tell. */
  readonly id: string
  readonly to: string
  /** In whose name it is written. */
  readonly sender: string
  readonly subject: string
  readonly text: string
  /** The same as a page. */
  readonly html?: string
  /** Headers beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>
  /** Short name of the town whose letter it is: where letters come back to, it says which one it was. */
  readonly town?: string
}

/** How a letter is handed over. */
export interface Handing {
  readonly signal?: AbortSignal
  /** Awaited when all of the letter has been sent but its end: the mail server can't have taken it before. When it throws, it never does. */
  readonly beforeEnd?: () => Promise<void>
}

/** A letter that was not taken. The message is one line for the town's staff. */
export class MailFault extends Error {
  /** Sending it again changes nothing: the mail server refuses it for good. */
  readonly lasting: boolean
  /** The mail server knows nobody at that address. */
  readonly nobody: boolean
  /** The mail server said nothing: it may have taken the letter, if its end was sent. */
  readonly silent: boolean

  constructor(message: string, { lasting = false, nobody = false, silent = false } = {}) {
    super(message)
    this.lasting = lasting
    this.nobody = nobody
    this.silent = silent
  }
}

/** How long the mail server may take for each step, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }
/** Connections that are open at once, and letters until one is opened anew. */
const pool = { pool: true, maxConnections: 8, maxMessages: 1000 } as const

/** Hands letters over to a mail server, over connections that are kept. */
export class Mail {
  readonly #transport: Transporter | undefined
  readonly #from: string
  readonly #returns: string | undefined
  /** What has become of the letters of this process. */
  readonly handed = { sent: 0, failed: 0, failedAt: undefined as Date | undefined }

  /** @param place Undefined where the operator has no mail server: then every letter is a fault. */
  constructor(place: MailPlace | undefined) {
    this.#from = place?.from ?? ''
    this.#returns = place?.returns
    if (!place) return
    const { servername, required = false } = place.tls ?? {}
    const secure = { ...(servername !== undefined && { tls: { servername } }), requireTLS: required }
    const closed = { disableFileAccess: true, disableUrlAccess: true }
    this.#transport = createTransport({ url: place.url, ...pool, ...patience, ...secure, ...closed })
    this.#transport.use('stream', (mail, done) => {
      const { beforeEnd } = mail.data as Handing
      if (beforeEnd) mail.message.transform(() => endingAfter(beforeEnd))
      done()
    })
  }

  /** Whether there is a mail server. */
  get configured(): boolean {
    return this.#transport !== undefined
  }

  /** The part of the sender's address after the `@`. */
  get domain(): string {
    return this.#from.split('@').at(-1)!
  }

  /** Returns once the mail server has taken the letter. @throws MailFault, and what `beforeEnd` throws. */
  async send(letter: Letter, { signal, beforeEnd }: Handing = {}): Promise<void> {
    if (!this.#transport) throw new MailFault('no mail server is set up')
    const { id, to, sender, subject, text, html, headers = {}, town } = letter
    let own: Error | undefined
    const ending =
      beforeEnd &&
      (() =>
        beforeEnd().catch((fault: unknown) => {
          own = fault as Error
          throw own
        }))
    try {
      // An object, not a line: what looks like several addresses is one, or none.
      await this.#transport.sendMail({
        from: { name: sender, address: this.#from },
        to: { name: '', address: to },
        subject,
        text,
        ...(html !== undefined && { html }),
        ...(this.#returns && town && { envelope: { from: returnPathOf(this.#returns, town, id), to } }),
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        ...(signal && { signal }),
        ...(ending && ({ beforeEnd: ending } as object)),
      })
      this.handed.sent += 1
    } catch (error) {
      this.handed.failed += 1
      this.handed.failedAt = new Date()
      throw own ?? faultOf(error as SmtpError)
    }
  }

  close(): void {
    this.#transport?.close()
  }
}

/** Passes everything on, and ends when `then` has come to pass. */
function endingAfter(then: () => Promise<void>): Transform {
  return new Transform({
    transform: (piece, _, done) => done(null, piece),
    flush: (done) => void then().then(() => done(), done),
  })
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string; response?: string }

function faultOf({ code, responseCode, command, response = '', message }: SmtpError): MailFault {
  const lasting = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
  // A policy (5.7.x, RFC 3463) is about who sends, not about whom it is sent to.
  const nobody = lasting && command === 'RCPT TO' && !/^\d{3}[ -]5\.7\./.test(response)
  return new MailFault(`the mail server: ${message}`, { lasting, nobody, silent: responseCode === undefined })
}
