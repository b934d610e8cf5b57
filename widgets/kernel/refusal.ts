import type { components } from '../../types/openapi.d.ts'

export type ProblemCode = components['schemas']['ProblemCode']

/** Every reason for which a citizen's request may fail: the contract's codes, and the network. */
export type RefusalCode = ProblemCode | 'offline'

type Params = components['schemas']['Problem']['params']

/** An expected failure, whatever its cause: elements have one failure path. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Params = {},
    /** Seconds after which trying again makes sense, when the API said so. */
    readonly retryAfter?: number,
    /** The console has said already what is wrong with the page. */
    readonly webmasterKnows = false,
  ) {
    super(code)
  }

  /** The cause may go away by itself: elements try again without being asked. */
  get passing(): boolean {
    return this.code === 'offline' || this.code === 'http.unavailable' || this.code === 'http.too_many_requests'
  }

  /** What was thrown as a refusal: a bug or a garbled answer is `http.fault`. */
  static from(thrown: unknown): Refusal {
    return thrown instanceof Refusal ? thrown : new Refusal('http.fault')
  }

  /** The refusal that a response carries; a body that is no problem document (a proxy's page) counts as an outage. */
  static async of(response: Response): Promise<Refusal> {
    const retryAfter = Number(response.headers.get('retry-after')) || undefined
    try {
      const { code, params } = (await response.json()) as components['schemas']['Problem']
      if (code) return new Refusal(code, params, retryAfter)
    } catch {
      // Not JSON: the words of whatever stands between the page and the API are not ours to show.
    }
    return new Refusal(response.status === 404 ? 'http.not_found' : 'http.unavailable', {}, retryAfter)
  }
}
