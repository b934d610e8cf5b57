import { asTexts, readStrictly, spark } from './strict-xml.ts'

/** A value of a document: every leaf is its text. */
export type Doc = Record<string, string> & Record<string, never>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly root: string | undefined
  /** A list, or the fields of what is single. */
  readonly list: Doc[]
  readonly single: Doc
  readonly raw: string
}

export type Format = 'xml' | 'json'

/** A client as the protocol's text describes it, which knows nothing of this project. */
export class GeoReportClient {
  readonly #endpoint: string
  readonly format: Format

  /** @param endpoint Such as `https://api.city.gov/v2`. */
  constructor(endpoint: string, format: Format) {
    this.#endpoint = endpoint
    this.format = format
  }

  get(path: string, query: Record<string, string> = {}): Promise<Answer> {
    const search = new URLSearchParams(query).toString()
    return this.#send(fetch(`${this.#endpoint}/${path}.${this.format}${search && `?${search}`}`))
  }

  post(path: string, fields: Record<string, string> | [string, string][] | FormData, headers = {}): Promise<Answer> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
    return this.#send(fetch(`${this.#endpoint}/${path}.${this.format}`, { method: 'POST', body, headers }))
  }

  async #send(asked: Promise<Response>): Promise<Answer> {
    const answer = await asked
    const raw = await answer.text()
    const { status, headers } = answer
    const type = this.format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8'
    if (headers.get('content-type') !== type)
      throw new Error(`the answer is ${headers.get('content-type')}: ${raw.slice(0, 200)}`)
    if (headers.has('set-cookie')) throw new Error('a cookie was set')
    const element = this.format === 'xml' ? readStrictly(raw) : undefined
    const read = element ? spark(element) : asTexts(JSON.parse(raw))
    const list = (Array.isArray(read) ? read : []) as Doc[]
    return { status, headers, root: element?.name, list, single: (Array.isArray(read) ? {} : read) as Doc, raw }
  }
}
