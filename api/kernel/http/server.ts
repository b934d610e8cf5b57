import { randomUUID } from 'node:crypto'
import Router from '@koa/router'
import Koa from 'koa'
import type { Context, Middleware } from 'koa'
import type { Person } from '../identity/person.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'
import { matches, type RawAnswer, type SentAnswer } from './answer.ts'
import { type Metrics } from './metrics.ts'
import { methods, operationsOf, type OpenApiDocument } from './openapi-document.ts'
import { createOperation, type Carrier, type OperationSetting } from './operation.ts'
import { problemBody, toProblem, type FaultLog } from './problem-answer.ts'
import { Problem } from './problem.ts'
import { RateLimit, type Limits } from './rate-limit.ts'
import type { RequestContext } from './request.ts'
import { createValidation, type OperationValidator } from './validation.ts'

export interface ServerOptions extends OperationSetting {
  readonly document: OpenApiDocument
  /** By operationId: one for every operation of the contract. */
  readonly handlers: Readonly<Record<string, (request: RequestContext) => Promise<RawAnswer>>>
  readonly services: readonly ServiceName[]
  /** Who makes the request; undefined when nobody is signed in. @throws Problem 401. */
  readonly authenticate: (
    request: { authorization?: string; dpop?: string; method: string; url: string },
    now: Date,
  ) => Person | undefined
  readonly limits: Limits
  /** The API's public origin. */
  readonly origin: string
  /** Whether every answer is checked by the contract too: an undeclared one is then a fault. */
  readonly checkAnswers: boolean
  /** Whether a proxy in front names the caller's address. */
  readonly proxied: boolean
  readonly metrics: Metrics
  /** What is served beside the contract: sign-in pages, scripts, documentation. Called first. */
  readonly beside: readonly Middleware[]
  readonly faults: FaultLog
}

const exposed =
  'ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Content-Language, Date, DPoP-Nonce, WWW-Authenticate'

/** The server: every operation of the contract, and nothing that the contract does not declare. */
export function createServer(options: ServerOptions): Koa {
  const { document, faults, metrics } = options
  const app = new Koa({ proxy: options.proxied, maxIpsCount: 1 })
  const limit = new RateLimit(options.limits)
  const validation = createValidation(document)
  const router = new Router()
  for (const declared of operationsOf(document)) {
    const { operationId } = declared.operation
    const handler = options.handlers[operationId]
    if (!handler) throw new Error(`nothing handles ${operationId}`)
    const service = options.services.find((name) => operationId.startsWith(`${name}_`))
    const validator = validation.forOperation(declared.item, declared.operation)
    const carry = createOperation({ document, ...declared, service, handler }, validator, options)
    // Whoever reads what is everybody's is nobody in particular: an expired token takes it from no one.
    const asks = declared.operation.security ? identify : () => undefined
    router[declared.method](declared.path.replaceAll(/\{(\w+)\}/g, ':$1'), (ctx) =>
      answer(ctx, operationId, carry, validator, asks),
    )
  }

  async function answer(
    ctx: Context,
    operationId: string,
    carry: Carrier,
    validator: OperationValidator,
    asks: typeof identify | (() => undefined),
  ) {
    const began = performance.now()
    try {
      let person: Person | undefined
      try {
        person = asks(ctx)
      } finally {
        // A token that does not hold is counted too, by the address.
        allow(ctx, person ? 'person' : 'reads', person?.id)
      }
      ctx.state['origin'] = options.origin
      send(ctx, await carry(ctx, person, languageOf(ctx)))
    } catch (thrown) {
      refuse(ctx, thrown, operationId)
    }
    if (options.checkAnswers) checkAnswer(ctx, operationId, validator)
    metrics.observe(operationId, ctx.status, (performance.now() - began) / 1000)
  }

  /** Counts the request and says what is left. @throws Problem 429. */
  function allow(ctx: Context, what: keyof Limits, person?: string) {
    const { refused, ...left } = limit.take(what, person ?? ctx.ip)
    ctx.set({
      'RateLimit-Limit': String(left.limit),
      'RateLimit-Remaining': String(left.remaining),
      'RateLimit-Reset': String(left.reset),
    })
    if (refused) throw refused
  }

  function identify(ctx: Context): Person | undefined {
    const { authorization, dpop } = ctx.headers
    if (!authorization) return undefined
    try {
      return options.authenticate(
        { authorization, dpop: dpop as string | undefined, method: ctx.method, url: ctx.url },
        options.clock(),
      )
    } catch (refusal) {
      ctx.set('WWW-Authenticate', 'DPoP algs="ES256 EdDSA"')
      throw refusal
    }
  }

  function refuse(ctx: Context, thrown: unknown, operationId: string) {
    const instance = randomUUID()
    const { problem, fault } = toProblem(thrown)
    if (fault) faults.record(fault, instance, operationId)
    if (problem.retryAfter !== undefined || problem.status === 429 || problem.status === 503)
      ctx.set('Retry-After', String(problem.retryAfter ?? 1))
    ctx.remove('ETag')
    ctx.status = problem.status
    ctx.type = 'application/problem+json'
    ctx.set('Cache-Control', 'no-store')
    ctx.body = JSON.stringify(problemBody(problem, instance))
  }

  function checkAnswer(ctx: Context, operationId: string, validator: OperationValidator) {
    const type = ctx.response.type || undefined
    const text = Buffer.isBuffer(ctx.body) ? ctx.body.toString() : typeof ctx.body === 'string' ? ctx.body : undefined
    const body = text !== undefined && type?.includes('json') ? (JSON.parse(text) as unknown) : text
    const wrong = validator.answer(
      ctx.status,
      ctx.response.headers,
      text === undefined && type !== 'text/event-stream' ? undefined : type,
      body,
    )
    if (wrong) refuse(ctx, new Error(`${operationId} answered what the contract does not declare: ${wrong}`), operationId)
  }

  /** What is served beside the contract and costs more than reading a file is counted by the address. */
  async function limitBeside(ctx: Context, next: () => Promise<unknown>) {
    const signIn = /^\/(oidc|signin)\//.test(ctx.path)
    try {
      if (signIn) allow(ctx, 'signIns')
      else if (ctx.path.startsWith('/embed/')) allow(ctx, 'reads')
    } catch (refused) {
      refuse(ctx, refused, 'beside')
      return
    }
    await next()
  }

  app.use(acrossOrigins)
  app.use(limitBeside)
  for (const middleware of options.beside) app.use(middleware)
  app.use(router.routes())
  app.use(async (ctx) => {
    try {
      allow(ctx, 'reads')
      throw unmatched(ctx, router)
    } catch (refusal) {
      refuse(ctx, refusal, 'none')
    }
  })
  // Koa's own report of what escapes would hold the address: faults are recorded by `refuse`.
  app.on('error', (error: Error & { code?: string }) => {
    if (!gone.has(error.code)) faults.record(error, randomUUID(), 'connection')
  })
  return app
}

/** Codes that say that the caller has left before the answer's end. */
const gone = new Set<string | undefined>(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

function send(ctx: Context, answer: SentAnswer): void {
  // The event stream is not told from a buffer by its headers alone: it must not be kept by anybody on the way.
  if (answer.stream) ctx.set('X-Accel-Buffering', 'no')
  for (const name in answer.headers) ctx.set(name, answer.headers[name]!)
  if (matches(ctx.headers['if-none-match'], answer.headers['etag']) && answer.status === 200) {
    ctx.status = 304
    return
  }
  ctx.status = answer.status
  const content = answer.stream ?? answer.body
  if (content) {
    ctx.body = content
    ctx.set('content-type', answer.type!.startsWith('text/') ? `${answer.type}; charset=utf-8` : answer.type!)
  } else {
    ctx.body = null
    ctx.status = answer.status
  }
}

/**
 * Lets pages of every origin read, since nothing here depends on cookies. Whether a page may act in a person's name is decided per
 * town, by the operation, with a refusal that the page can read and its webmaster can understand.
 */
async function acrossOrigins(ctx: Context, next: () => Promise<unknown>): Promise<void> {
  ctx.set('X-Content-Type-Options', 'nosniff')
  if (!ctx.path.startsWith('/v1/') && ctx.path !== '/status') return void (await next())
  ctx.set('Access-Control-Allow-Origin', '*')
  if (ctx.method === 'OPTIONS' && ctx.headers['access-control-request-method']) {
    ctx.set({
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers':
        'Authorization, DPoP, Content-Type, Idempotency-Key, If-Match, If-None-Match, Accept-Language, Sponsor-Token',
      'Access-Control-Max-Age': '7200',
    })
    ctx.status = 204
    return
  }
  ctx.set('Access-Control-Expose-Headers', exposed)
  await next()
}

const languages = new Map<string, Language>()

function languageOf(ctx: Context): Language {
  const accepted = ctx.headers['accept-language']
  if (!accepted) return 'it'
  let language = languages.get(accepted)
  if (!language) {
    language = (ctx.acceptsLanguages('it', 'en') || 'it') as Language
    if (languages.size < 1000) languages.set(accepted, language)
  }
  return language
}

function unmatched(ctx: Context, router: Router): Problem {
  const elsewhere = methods.some((method) => router.match(ctx.path, method.toUpperCase()).route)
  return elsewhere ? new Problem(405, 'http.method_not_allowed') : new Problem(404, 'http.not_found')
}
