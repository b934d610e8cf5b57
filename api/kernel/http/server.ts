import { randomUUID } from 'node:crypto'
import Koa from 'koa'
import type { Context, Middleware } from 'koa'
import { isSystem, type Caller } from '../identity/caller.ts'
import type { Person } from '../identity/person.ts'
import { elementsClient } from '../identity/provider.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'
import { everywhere, type RawAnswer, type SentAnswer } from './answer.ts'
import { discardRest } from './incoming-file.ts'
import { type Metrics } from './metrics.ts'
import { operationsOf, takenFile, type OpenApiDocument } from './openapi-document.ts'
import { createOperation, type Carrier, type OperationSetting } from './operation.ts'
import { Paths } from './paths.ts'
import { problemAnswer, toProblem, type FaultLog } from './problem-answer.ts'
import { Problem } from './problem.ts'
import { foreignDoors, type ForeignDoor, type SpokenProtocol } from './protocols.ts'
import { RateLimit, type Limits } from './rate-limit.ts'
import type { RequestContext } from './request.ts'
import { allowanceHeaders, send } from './sending.ts'
import { validationBy, type OperationValidator } from './validation.ts'

export interface ServerOptions extends OperationSetting {
  readonly document: OpenApiDocument
  /** By operationId: one for every operation of the contract. */
  readonly handlers: Readonly<Record<string, (request: RequestContext) => Promise<RawAnswer>>>
  readonly services: readonly ServiceName[]
  /** Who makes the request; undefined when nobody is signed in. @throws Problem 401. */
  readonly authenticate: (
    request: { authorization?: string; dpop?: string; method: string; url: string },
    now: Date,
  ) => Caller | undefined
  readonly limits: Limits
  /** What a town lets a client do; undefined when it has said nothing. */
  readonly clientRule: (town: string, clientId: string) => Promise<ClientRule | undefined>
  /** Told of every request that a client makes in a town, but those of the elements. @param code Of the refusal; empty when it was none. */
  readonly countUse: (town: string, clientId: string, code: string) => void
  /** Whether every answer is checked by the contract too: an undeclared one is then a fault. */
  readonly checkAnswers: boolean
  /** Whether a proxy in front names the caller's address. */
  readonly proxied: boolean
  readonly metrics: Metrics
  /** What is served beside the contract at addresses that don't vary: scripts, documentation. */
  readonly files: ReadonlyMap<string, File>
  /** What is served beside the contract below prefixes of its own: sign-in, pages for frames. */
  readonly beside: readonly Middleware[]
  /** Protocols that others have written down, each below a prefix of its own. */
  readonly protocols: readonly SpokenProtocol[]
  readonly faults: FaultLog
}

/** What a town lets an application or another system do, whoever signs in by it. */
export interface ClientRule {
  /** Of what its tokens hold no more than this counts; undefined: all of it. */
  readonly scopes?: ReadonlySet<string>
  readonly requestsPerMinute?: number
  readonly suspended: boolean
}

/** Answers GET and HEAD at one address. */
export type File = (ctx: Context) => void

interface Operation {
  readonly id: string
  readonly carry: Carrier
  readonly validator: OperationValidator
  /** Whether it asks who the caller is. */
  readonly asks: boolean
  /** The most bytes of the file that it takes; undefined when it takes none. */
  readonly maxFile: number | undefined
  /** Under which limit whoever is not signed in falls. */
  readonly limit: 'reads' | 'openWrites'
}

/** The server: every operation of the contract, and nothing that the contract does not declare. */
export function createServer(options: ServerOptions): Koa {
  const { document, faults, metrics, files } = options
  const app = new Koa({ proxy: options.proxied, maxIpsCount: 1 })
  const limit = new RateLimit(options.limits)
  const validation = validationBy(document)
  const paths = new Paths<Operation>()
  const foreignDoor = foreignDoors(options.protocols, options)
  for (const declared of operationsOf(document)) {
    const { operationId: id } = declared.operation
    const handler = options.handlers[id]
    if (!handler) throw new Error(`nothing handles ${id}`)
    const service = options.services.find((name) => id.startsWith(`${name}_`))
    const validator = validation.forOperation(declared.item, declared.operation)
    const carry = createOperation({ document, ...declared, service, handler }, validator, options)
    // Whoever reads what is everybody's is nobody in particular: an expired token takes it from no one.
    const { security } = declared.operation
    // A POST that only reads keeps a long or private question out of addresses.
    const writes = declared.method !== 'get' && !declared.operation['x-only-reads']
    const open = writes && security?.some((scheme) => !('citizen' in scheme))
    paths.add(declared.method, declared.path, {
      id,
      carry,
      validator,
      asks: security !== undefined,
      maxFile: takenFile(document, declared.operation),
      limit: open ? 'openWrites' : 'reads',
    })
  }

  async function answer(ctx: Context, operation: Operation, params: Readonly<Record<string, string>>): Promise<void> {
    const began = performance.now()
    const allowance: Record<string, string> = {}
    let sent: SentAnswer
    let caller: Caller | undefined
    let code = ''
    try {
      try {
        caller = operation.asks ? identify(ctx) : undefined
      } finally {
        // A token that does not hold is counted too, by the address.
        const what = operation.maxFile !== undefined ? 'uploads' : caller ? 'person' : operation.limit
        // A system is counted by a limit of its own, below.
        const system = caller && isSystem(caller) ? caller : undefined
        if (!system || what === 'uploads') allow(ctx, allowance, what, system?.clientId ?? (caller as Person | undefined)?.id)
      }
      if (caller && caller.clientId !== elementsClient) caller = await heldToRule(ctx, caller, placeOf(caller, params), allowance)
      sent = await operation.carry(ctx, params, caller, languageOf(ctx))
    } catch (thrown) {
      const { problem, instance } = refused(thrown, operation.id)
      code = problem.code
      sent = problemAnswer(problem, instance)
    }
    const place = caller && caller.clientId !== elementsClient ? placeOf(caller, params) : undefined
    if (place !== undefined) options.countUse(place, caller!.clientId, code)
    if (options.checkAnswers) sent = checked(sent, allowance, operation)
    const status = send(ctx, sent, allowance)
    if (operation.maxFile !== undefined) discardRest(ctx.req, operation.maxFile)
    metrics.observe(operation.id, status, (performance.now() - began) / 1000)
  }

  /** Answers in a foreign protocol. */
  async function answerForeign(ctx: Context, door: ForeignDoor): Promise<void> {
    const began = performance.now()
    const allowance: Record<string, string> = {}
    let sent: SentAnswer
    try {
      allow(ctx, allowance, door.limitOf(ctx))
      sent = await door.answer(ctx, languageOf(ctx))
    } catch (thrown) {
      sent = door.refuse(ctx, refused(thrown, door.name).problem)
    }
    const status = send(ctx, sent, allowance)
    door.after(ctx)
    metrics.observe(door.name, status, (performance.now() - began) / 1000)
  }

  /**
   * The caller, as far as the town lets the client by which they ask: counted by the client's own limit.
   *
   * @throws Problem 403 `identity.client_suspended`, 429.
   */
  async function heldToRule(
    ctx: Context,
    caller: Caller,
    place: string | undefined,
    headers: Record<string, string>,
  ): Promise<Caller> {
    const rule = place === undefined ? undefined : await options.clientRule(place, caller.clientId)
    const most = rule?.requestsPerMinute
    if (most !== undefined) count('client', `${place} ${caller.clientId}`, headers, most)
    else if (isSystem(caller)) allow(ctx, headers, 'reads')
    // A system is the town's own: once it is ended nothing of it holds.
    if (isSystem(caller) && !rule) throw new Problem(401, 'identity.token_invalid')
    if (!rule) return caller
    if (rule.suspended) throw new Problem(403, 'identity.client_suspended')
    const { scopes } = rule
    return scopes ? { ...caller, scopes: new Set([...caller.scopes].filter((scope) => scopes.has(scope))) } : caller
  }

  /** Counts the request and writes down what is left. @throws Problem 429. */
  function allow(ctx: Context, headers: Record<string, string>, what: keyof Limits, who?: string) {
    count(what, who ?? ctx.ip, headers)
  }

  function count(what: keyof Limits | 'client', who: string, headers: Record<string, string>, own?: number) {
    const { refused, ...left } = limit.take(what, who, own)
    Object.assign(headers, allowanceHeaders(left))
    if (refused) throw refused
  }

  function identify(ctx: Context): Caller | undefined {
    const { authorization, dpop } = ctx.headers
    if (!authorization) return undefined
    const { method, url } = ctx
    return options.authenticate({ authorization, dpop: dpop as string | undefined, method, url }, options.clock())
  }

  /** What was thrown, as it is told to the caller; a fault is recorded. */
  function refusal(thrown: unknown, operation: string): SentAnswer {
    const { problem, instance } = refused(thrown, operation)
    return problemAnswer(problem, instance)
  }

  function refused(thrown: unknown, operation: string): { problem: Problem; instance: string } {
    const instance = randomUUID()
    const { problem, fault } = toProblem(thrown)
    if (fault) faults.record(fault, instance, operation)
    return { problem, instance }
  }

  function checked(sent: SentAnswer, allowance: Record<string, string>, { id, validator }: Operation): SentAnswer {
    const text = sent.body?.toString()
    const body = text !== undefined && sent.type?.includes('json') ? (JSON.parse(text) as unknown) : text
    const type = sent.headers['content-type'] === undefined ? undefined : sent.type
    const wrong = validator.answer(sent.status, { ...sent.headers, ...allowance }, type, body)
    if (!wrong) return sent
    sent.stream?.destroy()
    return refusal(new Error(`${id} answered what the contract does not declare: ${wrong}`), id)
  }

  /** What is served beside the contract and costs more than reading a file is counted by the address. */
  function allowBeside(ctx: Context): boolean {
    const allowance: Record<string, string> = {}
    try {
      if (/^\/(oidc|signin|spid|cie)\//.test(ctx.path)) allow(ctx, allowance, 'signIns')
      else if (ctx.path.startsWith('/embed/')) allow(ctx, allowance, 'reads')
      ctx.set(allowance)
      return true
    } catch (refused) {
      send(ctx, refusal(refused, 'beside'), allowance)
      return false
    }
  }

  app.use(async (ctx, next) => {
    const { method, path } = ctx
    const file = files.get(path)
    const read = method === 'GET' || method === 'HEAD'
    const found = file ? undefined : paths.find(method, path)
    if (found) return answer(ctx, found.value, found.params)
    const foreign = file ? undefined : foreignDoor(path)
    if (foreign) return answerForeign(ctx, foreign)
    if (method === 'OPTIONS' && asksAcrossOrigins(ctx)) return allowAcrossOrigins(ctx)
    ctx.set(path.startsWith('/v1/') ? everywhere : { 'X-Content-Type-Options': 'nosniff' })
    if (file && read) return file(ctx)
    if (allowBeside(ctx)) await next()
  })
  for (const middleware of options.beside) app.use(middleware)
  app.use((ctx) => {
    const allowance: Record<string, string> = {}
    try {
      allow(ctx, allowance, 'reads')
      throw paths.known(ctx.path) || files.has(ctx.path)
        ? new Problem(405, 'http.method_not_allowed')
        : new Problem(404, 'http.not_found')
    } catch (refused) {
      send(ctx, refusal(refused, 'none'), allowance)
    }
  })
  // Koa's own report of what escapes would hold the address: faults are recorded by `refusal`.
  app.on('error', (error: Error & { code?: string }) => {
    if (!gone.has(error.code)) faults.record(error, randomUUID(), 'connection')
  })
  return app
}

/** Codes that say that the caller has left before the answer's end. */
const gone = new Set<string | undefined>(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_EOF_STATE'])

/** The town in which the client is asked about: a system's own, of others the one that the address names. */
const placeOf = (caller: Caller, params: Readonly<Record<string, string>>) =>
  isSystem(caller) ? caller.boundTo : params['tenant']

/** Whether a browser asks what a page of another origin may send (CORS). */
const asksAcrossOrigins = (ctx: Context) =>
  ctx.headers['access-control-request-method'] !== undefined && (ctx.path.startsWith('/v1/') || ctx.path === '/status')

function allowAcrossOrigins(ctx: Context): void {
  ctx.set({
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers':
      'Authorization, DPoP, Content-Type, Idempotency-Key, If-Match, If-None-Match, Accept-Language, Counter-Visit, Invite-Token, Sponsor-Token, Report-Token, Media-Token',
    'Access-Control-Max-Age': '7200',
  })
  ctx.status = 204
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
