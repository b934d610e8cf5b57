import type { operations } from '../../../types/openapi.d.ts'
import type { TenantDb } from '../db/index.ts'
import type { IncomingFile } from './incoming-file.ts'
import type { RequestContext } from './request.ts'
import type { StoredBody } from './stored-body.ts'
import type { Streamed } from './streamed.ts'

export type OperationId = keyof operations & string

type Parameters<Op extends OperationId> = operations[Op]['parameters']
type Part<Op extends OperationId, Where extends 'path' | 'query' | 'header'> = NonNullable<Parameters<Op>[Where]>
type Body<Op extends OperationId> = operations[Op] extends { requestBody: { content: infer Content } }
  ? Blob extends Content[keyof Content]
    ? IncomingFile
    : Content[keyof Content]
  : undefined

/** Headers that the kernel sets on every answer; a handler states only what is its own. */
type KernelHeader =
  'RateLimit-Limit' | 'RateLimit-Remaining' | 'RateLimit-Reset' | 'Cache-Control' | 'ETag' | 'Content-Language' | 'Vary'
type OwnHeaders<Headers> = {
  [Name in keyof Headers as string extends Name ? never : Name extends KernelHeader ? never : Name]: Headers[Name]
}
type Content<Response> = Response extends { content: infer Media }
  ? undefined extends Media
    ? undefined
    : Blob extends Media[keyof Media]
      ? StoredBody | Streamed
      : 'text/csv' extends keyof Media
        ? Media[keyof Media] | Streamed
        : Media[keyof Media]
  : undefined

/** What a handler answers: one of the successes that the contract declares for the operation. */
export type Answer<Op extends OperationId> = {
  [Status in keyof operations[Op]['responses'] & (200 | 201 | 204)]: {
    readonly status: Status
    readonly body: Content<operations[Op]['responses'][Status]>
    readonly headers: OwnHeaders<operations[Op]['responses'][Status] extends { headers: infer Headers } ? Headers : object>
    /** The media type, where the contract declares several. */
    readonly type?: string
    /** Version for `ETag` and `If-Match`; a digest of the body when missing. */
    readonly version?: string
    /** For what everybody may see: may be kept in memory until one of the tags is evicted, `seconds` at most. */
    readonly cache?: { readonly tags: readonly string[]; readonly seconds: number }
    /** What lies at this address never changes and is everybody's: whoever has it need not ask again. */
    readonly immutable?: boolean
  } extends infer Full
    ? Optional<Full>
    : never
}[keyof operations[Op]['responses'] & (200 | 201 | 204)]

/** `headers` may be left out when the handler has none of its own, `body` when there is none. */
type Optional<Full> = Omit<Full, 'headers' | 'body'> &
  (Full extends { headers: infer Headers } ? (object extends Headers ? { headers?: Headers } : { headers: Headers }) : object) &
  (Full extends { body: infer Body } ? (Body extends undefined ? { body?: undefined } : { body: Body }) : object)

/** A request that has passed the contract, in the domain's words: typed for the operation. */
export interface Request<Op extends OperationId> extends Omit<
  RequestContext,
  'path' | 'query' | 'headers' | 'body' | 'db' | 'carryOut'
> {
  readonly db: TenantDb
  readonly path: Part<Op, 'path'>
  readonly query: Part<Op, 'query'>
  readonly headers: Part<Op, 'header'>
  readonly body: Body<Op>
}

/** Carries out one operation of the contract. Refusals are thrown as `Problem`. */
export type Handler<Op extends OperationId> = (request: Request<Op>) => Promise<Answer<Op>>

const shares = Symbol('shares its transaction')

/** A handler whose requests share transactions: it has what is done once per `Idempotency-Key` done by `onceTogether` (`request.keyed`). */
export const sharing = <Op extends OperationId>(handler: Handler<Op>): Handler<Op> => Object.assign(handler, { [shares]: true })

/** Whether the handler says itself what is done once. */
export const isSharing = (handler: object): boolean => shares in handler

/** The operations whose id begins with the name: what a service has to handle. A missing one does not compile. */
export type HandlersOf<Name extends string> = { readonly [Op in Extract<OperationId, `${Name}_${string}`>]: Handler<Op> }
