import type { Upload } from '../media/media.ts'
import type { RawAnswer } from './answer.ts'
import type { Problem } from './problem.ts'
import { RequestContext } from './request.ts'

/**
 * A protocol that others have written down, or pages for people, that a service or the kernel serves below a prefix of its own, beside the contract. The kernel gives
 * what every request has: limits, the town, one transaction, one form for refusals. It knows no sign-in and sets no cookie.
 */
export interface Protocol {
  /** In metrics and faults. */
  readonly name: string
  /** `/open311/v2`: everything below is the protocol's. */
  readonly prefix: string
  readonly routes: readonly ProtocolRoute[]
  /** What keys of its clients can be allowed (`npm run tenant -- key`). */
  readonly scopes: readonly string[]
  /** The short name of the town that the request names. @throws Problem when it names none. */
  readonly townIn: (fields: URLSearchParams) => string
  /** A refusal in the protocol's words; the status may be another one than the problem's. @param path Of the request. */
  readonly refuse: (problem: Problem, path: string) => ProtocolAnswer
}

export interface ProtocolRoute {
  readonly method: 'get' | 'post'
  /** Template below the prefix: `/requests/{id}.{format}`. */
  readonly path: string
  /** Whether it is about no town in particular. */
  readonly everywhere?: boolean
  /**
   * Of a GET whose answers may be kept in memory: the names of every field that it looks at, beside those that name the town. What else
   * an address carries makes no other answer.
   */
  readonly reads?: readonly string[]
  readonly handle: (request: ForeignRequest) => Promise<ProtocolAnswer>
}

export interface ProtocolAnswer {
  readonly status: number
  /** Media type, with its charset when it is not `text/…`. */
  readonly type: string
  readonly body: string
  /** Headers beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether it is one person's: kept by nobody. */
  readonly personal?: boolean
  /** Where the route `reads`: for how long the answer may be kept, and what it depends on beside the town. */
  readonly cache?: RawAnswer['cache']
}

/** A file that came with a form. */
export interface FormFile extends Upload {
  /** Name of the form's field. */
  readonly field: string
}

/** What came with a request of a foreign protocol. */
export interface ForeignParts {
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** The form's fields, then those of the query; none holds a NUL. */
  readonly fields: URLSearchParams
  /** On this machine's disk until the request has been answered. */
  readonly files: readonly FormFile[]
  /** The header as it was sent. */
  readonly header: (name: string) => string | undefined
}

/** A request of a foreign protocol. Its transaction begins with the first statement: what takes long is done before. */
export class ForeignRequest extends RequestContext implements ForeignParts {
  readonly params: ForeignParts['params']
  readonly fields: URLSearchParams
  readonly files: readonly FormFile[]
  readonly header: ForeignParts['header']

  constructor(parts: ForeignParts, ...[who, tools]: [Who, Tools]) {
    super({ path: undefined, query: undefined, headers: undefined, body: undefined }, who, tools)
    this.params = parts.params
    this.fields = parts.fields
    this.files = parts.files
    this.header = parts.header
  }
}

type Who = ConstructorParameters<typeof RequestContext>[1]
type Tools = ConstructorParameters<typeof RequestContext>[2]
