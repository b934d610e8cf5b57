import { lookup } from 'node:dns'
import { request as askPlainly } from 'node:http'
import { request as askSecurely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Networks } from './networks.ts'

/** What is asked of another system. */
export interface OutboundRequest {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What the other system answered, whatever its status: a redirect too, which is never followed. */
export interface OutboundAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Why an answer did not come, for whoever has words for it. */
export type OutboundReason = 'timeout' | 'not_https' | 'not_public' | 'too_long' | 'not_found' | 'no_connection'

/** An answer that did not come. The message is one line for the town's staff. */
export class OutboundFault extends Error {
  /** Asking again changes nothing: the address is not one that may be asked. */
  readonly lasting: boolean
  readonly reason: OutboundReason

  constructor(message: string, { lasting = false, reason = 'no_connection' as OutboundReason } = {}) {
    super(message)
    this.lasting = lasting
    this.reason = reason
  }
}

export interface OutboundLimits {
  /** Most time from the connection to the answer's last byte, in milliseconds. */
  readonly patience?: number
  /** Most bytes of an answer. */
  readonly maxBytes?: number
  /** How names are resolved. */
  readonly resolve?: typeof lookup
}

/**
 * Asks other systems at addresses that towns have written into their settings. The address must be `https` and resolve to the public
 * Internet, but for networks that the operator allows; it is connected to where it resolved to, so that a name which changes its mind
 * meanwhile leads nowhere else.
 */
export class Outbound {
  readonly #networks: Networks
  readonly #patience: number
  readonly #maxBytes: number
  readonly #resolve: typeof lookup

  constructor(networks: Networks, { patience = 10_000, maxBytes = 1024 * 1024, resolve = lookup }: OutboundLimits = {}) {
    this.#networks = networks
    this.#patience = patience
    this.#maxBytes = maxBytes
    this.#resolve = resolve
  }

  /**
   * Why an address can't be asked, as far as it can be told without resolving its name: no address, not https, or one that is not on the
   * public Internet. Undefined when nothing speaks against it.
   */
  refuses(address: string): 'readable' | 'https' | 'public' | undefined {
    if (!URL.canParse(address)) return 'readable'
    const { protocol, hostname } = new URL(address)
    const host = hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && this.#networks.isAllowed(host)) return /^https?:$/.test(protocol) ? undefined : 'https'
    if (protocol !== 'https:') return 'https'
    return isIP(host) && !this.#networks.isPublic(host) ? 'public' : undefined
  }

  /** The answer, whole. @param ending Gives up when it is aborted. @throws OutboundFault when there is none. */
  async ask(
    address: string,
    { method = 'GET', headers = {}, body }: OutboundRequest,
    ending?: AbortSignal,
  ): Promise<OutboundAnswer> {
    const url = addressOf(address)
    const secure = url.protocol === 'https:'
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // A name is judged when it is resolved, an address here: it is not resolved.
    if (isIP(host)) this.#assertReachable(host, secure)
    const signal = AbortSignal.any([AbortSignal.timeout(this.#patience), ...(ending ? [ending] : [])])
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const options = { method, headers: { ...headers, ...length }, agent: false, signal, lookup: this.#lookup(secure) }
    return new Promise<OutboundAnswer>((answered, failed) => {
      const asking = (secure ? askSecurely : askPlainly)(url, options, (answer) => {
        this.#read(answer).then((text) => answered({ status: answer.statusCode!, headers: answer.headers, text }), fail)
      })
      const fail = (error: Error) => {
        asking.destroy()
        failed(faultOf(error, signal))
      }
      asking.on('error', fail)
      asking.end(body)
    })
  }

  async #read(answer: IncomingMessage): Promise<string> {
    const pieces: Buffer[] = []
    let bytes = 0
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > this.#maxBytes)
        throw new OutboundFault(`the answer is longer than ${this.#maxBytes} bytes`, { reason: 'too_long' })
      pieces.push(piece)
    }
    return Buffer.concat(pieces).toString('utf8')
  }

  #assertReachable(address: string, secure: boolean): void {
    if (this.#networks.isAllowed(address)) return
    if (!secure) throw new OutboundFault('the address is not https', { lasting: true, reason: 'not_https' })
    if (!this.#networks.isPublic(address))
      throw new OutboundFault('the address is not on the public Internet', { lasting: true, reason: 'not_public' })
  }

  #lookup(secure: boolean): LookupFunction {
    return (host, options, done) => {
      this.#resolve(host, { ...options, all: true }, (error, found) => {
        if (error) return done(error, '')
        try {
          for (const { address } of found) this.#assertReachable(address, secure)
        } catch (refused) {
          return done(refused as NodeJS.ErrnoException, '')
        }
        if (options.all) done(null, found)
        else done(null, found[0]!.address, found[0]!.family)
      })
    }
  }
}

function addressOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new OutboundFault('the address is not https', { lasting: true, reason: 'not_https' })
  return url
}

function faultOf(error: Error, signal: AbortSignal): OutboundFault {
  if (error instanceof OutboundFault) return error
  if (signal.aborted) return new OutboundFault('it did not answer in time', { reason: 'timeout' })
  const { code } = error as NodeJS.ErrnoException
  const reason = code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'not_found' : 'no_connection'
  return new OutboundFault(`no connection (${code ?? error.message})`, { reason })
}
