import type { Outbound } from '../../../kernel/outbound/outbound.ts'
import { NoDocument, readElements, type Fields } from './reading.ts'

/** A system that speaks GeoReport v2, and how it knows us. */
export interface Endpoint {
  /** What `/requests.xml` is added to. */
  readonly url: string
  readonly jurisdiction: string | undefined
  readonly key: string | undefined
}

/** What a system did not do. The message is one line for the town's staff. */
export class AskingFault extends Error {
  /** The status of its refusal; undefined when it answered what is no document. */
  readonly status: number | undefined

  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }

  /** Asking again changes nothing: what is wrong are our settings, or what was asked. */
  get lasting(): boolean {
    const { status } = this
    return status !== undefined && status >= 300 && status < 500 && ![408, 409, 423, 425, 429].includes(status)
  }
}

/** Asks a system for XML, which each has. Several at a time are safe: nothing is kept. */
export class GeoReport {
  readonly #endpoint: Endpoint
  readonly #outbound: Outbound
  readonly #ending: AbortSignal

  constructor(endpoint: Endpoint, { outbound, ending }: { outbound: Outbound; ending: AbortSignal }) {
    this.#endpoint = endpoint
    this.#outbound = outbound
    this.#ending = ending
  }

  /** Elements of that name in what it answers. @throws AskingFault, OutboundFault. */
  read(path: string, element: string, query: Readonly<Record<string, string>> = {}): Promise<Fields[]> {
    const fields = this.#identified(Object.entries(query))
    return this.#ask(`${path}.xml?${fields.toString()}`, element, {})
  }

  /** The same after sending a form. @param repeated The same when the form is sent again. */
  send(path: string, element: string, form: readonly [string, string][], repeated: string): Promise<Fields[]> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8', 'Idempotency-Key': repeated }
    return this.#ask(`${path}.xml`, element, { method: 'POST', headers, body: this.#identified(form).toString() })
  }

  #identified(form: readonly [string, string][]): URLSearchParams {
    const { jurisdiction, key } = this.#endpoint
    const own = { ...(jurisdiction && { jurisdiction_id: jurisdiction }), ...(key && { api_key: key }) }
    return new URLSearchParams([...Object.entries(own), ...(form as [string, string][])])
  }

  async #ask(path: string, element: string, request: Parameters<Outbound['ask']>[1]): Promise<Fields[]> {
    const address = `${this.#endpoint.url.replace(/\/+$/, '')}/${path}`
    const headers = { Accept: 'text/xml, application/xml', ...request.headers }
    const { status, text } = await this.#outbound.ask(address, { ...request, headers }, this.#ending)
    if (status < 200 || status > 299) throw new AskingFault(refusalIn(status, text), status)
    try {
      return readElements(text, element)
    } catch (error) {
      if (error instanceof NoDocument) throw new AskingFault(error.message)
      throw error
    }
  }
}

const mostWords = 200

/** What a refusal says, on one line. */
function refusalIn(status: number, text: string): string {
  const said = errorsIn(text)
    .map(({ description = '' }) => description)
    .join('; ')
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .slice(0, mostWords)
    .toWellFormed()
  return said ? `it answered ${status}: ${said}` : `it answered ${status}`
}

function errorsIn(text: string): Fields[] {
  try {
    return readElements(text, 'error')
  } catch {
    return []
  }
}
