import { createTransport, type Transporter } from 'nodemailer'

/** Where letters are handed over, and in whose name. */
export interface MailPlace {
  /** `smtps://user:password@mail.example:465`. */
  readonly url: string
  /** The address that letters come from. */
  readonly from: string
}

/** A letter, as plain text. */
export interface Letter {
  /** The same when it is sent again, so that whoever got it already can tell. */
  readonly id: string
  readonly to: string
  /** In whose name it is written. */
  readonly sender: string
  readonly subject: string
  readonly text: string
}

/** A letter that was not taken. The message is one line for the town's staff. */
export class MailFault extends Error {
  /** Sending it again changes nothing: the mail server refuses it for good. */
  readonly lasting: boolean

  constructor(message: string, lasting: boolean) {
    super(message)
    this.lasting = lasting
  }
}

/** How long the mail server may take for each step, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

/** Hands letters over to the operator's mail server. */
export class Mail {
  readonly #transport: Transporter | undefined
  readonly #from: string

  /** @param place Undefined where the operator has no mail server: then every letter is a fault. */
  constructor(place: MailPlace | undefined) {
    this.#from = place?.from ?? ''
    this.#transport = place && createTransport({ url: place.url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  }

  /** Returns once the mail server has taken the letter. @throws MailFault. */
  async send({ id, to, sender, subject, text }: Letter, signal?: AbortSignal): Promise<void> {
    if (!this.#transport) throw new MailFault('no mail server is set up', false)
    const from = { name: sender, address: this.#from }
    const messageId = `<${id}@${this.#from.split('@').at(-1)}>`
    const headers = { 'Auto-Submitted': 'auto-generated' }
    try {
      // An object, not a line: what looks like several addresses is one, or none.
      await this.#transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        headers,
        ...(signal && { signal }),
      })
    } catch (error) {
      throw faultOf(error as Error & { code?: string; responseCode?: number })
    }
  }

  close(): void {
    this.#transport?.close()
  }
}

function faultOf({ code, responseCode, message }: Error & { code?: string; responseCode?: number }): MailFault {
  const refused = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
  return new MailFault(`the mail server: ${message}`, refused)
}
