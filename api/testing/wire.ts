import { Agent, request } from 'node:http'
import { makeProver } from '../kernel/identity/testing/prover.ts'

/** A request as it goes over the wire: nothing is checked or mended on the way, unlike with `fetch`. */
export interface WireRequest {
  readonly method: string
  /** Path and query, percent-encoded or not. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Headers with which somebody signs one request; none for nobody. */
export type Speaker = (method: string, target: string) => Record<string, string>

/** Speaks for nobody. */
export const nobody: Speaker = () => ({})

/** Signs requests with a key of its own. @param token Gives an access token bound to the key with that thumbprint. */
export function speaker(origin: string, token: (jkt: string) => string, now: () => Date): Speaker {
  const prover = makeProver()
  return (method, target) => {
    const address = origin + target.split('?')[0]!
    return { ...prover.headers({ method, address, accessToken: token(prover.jkt), now: now() }) }
  }
}

/** Sends requests over connections that are kept; `close` gives them back. */
export class Wire {
  readonly #agent: Agent
  readonly #origin: URL

  /** @param connections Most requests at a time. */
  constructor(origin: string, connections = 16) {
    this.#origin = new URL(origin)
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** The answer, whatever its status; of an event stream only the head. @throws when the connection is lost. */
  send({ method, target, headers, body }: WireRequest): Promise<WireAnswer> {
    const { hostname, port } = this.#origin
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method, path: target, headers, agent: this.#agent }, (answer) => {
        const { statusCode: status = 0, headers } = answer
        if (String(headers['content-type']).startsWith('text/event-stream')) {
          answer.destroy()
          return resolve({ status, headers, body: '' })
        }
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve({ status, headers, body: Buffer.concat(chunks).toString() }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
