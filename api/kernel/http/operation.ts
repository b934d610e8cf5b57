import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Context } from 'koa'
import { despiteDeadlocks } from '../db/index.ts'
import { isSystem, type Caller } from '../identity/caller.ts'
import { ownPlaceAt, refusalOf } from '../identity/own-places.ts'
import type { SystemScope } from '../identity/scopes.ts'
import { isInside } from '../sandbox/inside.ts'
import { resetRetry } from '../sandbox/rules.ts'
import { withWays } from '../standing/rules.ts'
import type { Language, ServiceName, Tenant } from '../tenancy/tenant.ts'
import { describeFile, matches, serialise, withFile, type RawAnswer, type SentAnswer } from './answer.ts'
import { readBody } from './body.ts'
import type { TaggedCache } from './cache.ts'
import { isSharing } from './handlers.ts'
import { keepable, once } from './idempotency.ts'
import { IncomingFile } from './incoming-file.ts'
import {
  isFile,
  parametersOf,
  resolve,
  takenFile,
  type Method,
  type JsonSchema,
  type OpenApiDocument,
  type Operation,
  type PathItem,
} from './openapi-document.ts'
import { orMissing, Problem } from './problem.ts'
import { RequestContext, type RequestTools, type Who } from './request.ts'
import { StoredBody } from './stored-body.ts'
import type { OperationValidator } from './validation.ts'

/** What an operation needs of the kernel. */
export interface OperationSetting {
  readonly tools: RequestTools
  readonly cache: TaggedCache
  readonly tenantBySlug: (slug: string) => Promise<Tenant | undefined>
  readonly clock: () => Date
  /** The API's public origin. */
  readonly origin: string
  /** Largest body, in bytes. */
  readonly maxBytes: number
}

export interface Declared {
  readonly document: OpenApiDocument
  readonly path: string
  readonly method: Method
  readonly item: PathItem
  readonly operation: Operation
  /** The service to which the operation belongs; undefined for the kernel's own. */
  readonly service: ServiceName | undefined
  readonly handler: (request: RequestContext) => Promise<RawAnswer>
}

/** Carries out one operation for a caller who has been identified and is within the limits. `params` are of the path. */
export type Carrier = (
  ctx: Context,
  params: Readonly<Record<string, string>>,
  caller: Caller | undefined,
  language: Language,
) => Promise<SentAnswer> | SentAnswer

/** Builds what is the same for all requests of an operation once, and gives the function that carries one out. */
export function createOperation(declared: Declared, validator: OperationValidator, setting: OperationSetting): Carrier {
  const { document, item, operation, service, handler, method } = declared
  const names = new Set(parametersOf(document, item, operation).map(({ name }) => name))
  // What the holder of a secret sees is nobody else's.
  const secrets = [...names].filter((name) => name.endsWith('-Token')).map((name) => name.toLowerCase())
  const holdsSecret = ({ headers }: Context) => secrets.some((name) => headers[name] !== undefined)
  const keyed = names.has('Idempotency-Key')
  const onceByKernel = keyed && !isSharing(handler)
  const townful = names.has('tenant')
  // Words that others read: whoever is blocked sends none.
  const contributes = operation['x-contribution'] === true
  // Where the paper of a visit at the counter finds what it tells; undefined: nobody does it for others.
  const counterCode = operation['x-counter']
  const ownPlace = ownPlaceAt(declared.path)
  const takesBody = operation.requestBody !== undefined
  const maxFile = takenFile(document, operation)
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1]
  const type = success && 'content' in success ? Object.keys(success.content ?? {})[0] : undefined
  const read = method === 'get'
  const answered = success && 'content' in success ? success.content?.[type!]?.schema : undefined
  const answersFile = answered !== undefined && isFile(resolve<JsonSchema>(document, answered))
  const kept = read && type !== 'text/event-stream' && !answersFile
  const conditional = '304' in operation.responses
  const scopes = operation.security?.flatMap((scheme) => scheme['citizen'] ?? []) ?? []
  const systemScopes = (operation.security?.flatMap((scheme) => scheme['system'] ?? []) ?? []) as SystemScope[]
  const mustSignIn = operation.security !== undefined && operation.security.every((scheme) => Object.keys(scheme).length > 0)
  const { cache, tools, clock } = setting

  // Addresses as they were lately written, to the key of what they name: most are written one way, and then nothing is checked anew.
  const written = new LRUCache<string, string>({ max: 500 })

  const carry: Carrier = (ctx, params, caller, language) => {
    const anonymous = kept && !caller && !holdsSecret(ctx)
    const asked = anonymous ? `${language} ${ctx.url}` : ''
    const seen = anonymous ? written.get(asked) : undefined
    const ready = seen === undefined ? undefined : cache.peek(seen)
    return ready === undefined ? perform(ctx, params, caller, language, asked) : (ready as SentAnswer)
  }
  return carry

  /** @param asked How an address that anybody may ask for was written; empty for what is the caller's own. */
  async function perform(
    ctx: Context,
    params: Readonly<Record<string, string>>,
    caller: Caller | undefined,
    wanted: Language,
    asked: string,
  ): Promise<SentAnswer> {
    if (mustSignIn && !caller) throw new Problem(401, 'identity.sign_in_needed')
    const { person: speaker, system } = admit(caller)
    if (speaker && scopes.length && !scopes.some((scope) => speaker.scopes.has(scope)))
      throw new Problem(403, 'identity.scope_missing', { required: scopes })
    if (ownPlace && caller && caller.boundTo !== ownPlace) throw new Problem(403, refusalOf(ownPlace))
    // Also where an operation names no town: a token of one town is good for nothing beyond it.
    const place = ownPlace ?? params['tenant']
    if (caller?.boundTo !== undefined && place !== caller.boundTo)
      throw new Problem(403, 'identity.other_town', { town: caller.boundTo })
    if (takesBody) validator.assertTaken(ctx.request.type)
    const body =
      maxFile !== undefined
        ? new IncomingFile(ctx.req, ctx.request.type, maxFile)
        : takesBody
          ? await readBody(ctx.req, operation['x-max-bytes'] ?? setting.maxBytes)
          : undefined
    const parts = {
      path: validator.parameters('path', params),
      query: validator.parameters('query', ctx.query),
      headers: validator.parameters('header', ctx.headers as Record<string, string>),
      body: takesBody && maxFile === undefined ? validator.body(ctx.request.type, body) : body,
    }
    // By the checked parts: however the address is written, it is kept once. What the holder of a private link sees is nobody else's.
    const key = asked ? `${operation.operationId} ${wanted} ${JSON.stringify([parts.path, parts.query])}` : undefined
    if (key !== undefined) {
      if (ctx.url.length < 500) written.set(asked, key)
      const known = cache.peek(key)
      if (known !== undefined) return known as SentAnswer
    }
    const tenant = townful ? await enabledTenant(setting, (parts.path as { tenant: string }).tenant, service, ctx.req) : nowhere
    const language = spokenIn(tenant, wanted)
    if (!read || caller) assertOrigin(ctx.headers.origin, tenant)
    const visit = visitNamed(ctx, parts.headers)
    const person = visit === undefined ? speaker : await tools.counter.visitor(tenant, speaker, visit, clock())
    const attempt = async (): Promise<SentAnswer & { cached: RawAnswer['cache'] }> => {
      const now = clock()
      const db = tools.database.openTenant(tenant.id)
      const intention = keyed
        ? {
            key: (parts.headers as Record<string, string>)['Idempotency-Key']!,
            // Who is not signed in is known by the key alone, which nobody can guess.
            owner: person?.id ?? system?.clientId ?? 'anybody',
            operation: operation.operationId,
            now,
            sealing: tools.sealing,
          }
        : undefined
      const accepts = (types: string[]) => ctx.accepts(types)
      const request = new RequestContext(parts, { person, system, tenant, db, now, language, service, intention, accepts }, tools)
      const refusing = (thrown: unknown) => Promise.reject(withWays(thrown, tenant) as Error)
      const act = async () => {
        const done = await handler(request).catch(refusing)
        // A signature that had been given before is none of this visit.
        if (visit !== undefined && (method === 'delete' || done.status === 201)) {
          const told = counterCode ? toldAt(done.body, counterCode) : null
          await tools.counter.note(db, speaker!, { visit, operation: operation.operationId, told }, { now, newId: tools.newId })
        }
        return done
      }
      if (contributes) await request.mayWrite()
      // A file arrives before anything is asked of the database: its handler says itself what is done once.
      const answer = await request.carryOut<RawAnswer>(() =>
        intention && onceByKernel && maxFile === undefined
          ? once(db, { ...intention, content: [parts.path, body] }, async () => keepable(await act()))
          : act(),
      )
      const personal = caller !== undefined || holdsSecret(ctx)
      if (answer.body instanceof StoredBody) {
        const described = describeFile(answer, answer.type ?? type!, personal)
        const enough = ctx.method === 'HEAD' || matches(ctx.headers['if-none-match'], described.headers['etag'])
        return { ...(enough ? described : withFile(described, orMissing(await answer.body.open()))), cached: undefined }
      }
      return {
        ...serialise(answer, answer.type ?? (answer.status === 204 ? undefined : type), {
          read,
          conditional,
          personal,
          language,
        }),
        cached: answer.cache,
      }
    }
    // A file has been read by then.
    const carryOut = () => (maxFile === undefined ? despiteDeadlocks(attempt) : attempt())
    if (key === undefined) return carryOut()
    return cache.remember(key, async () => {
      const { cached, ...sent } = await carryOut()
      const tags = [...(cached?.tags ?? []), `tenant:${tenant.slug}`]
      return { value: sent, tags, seconds: cached?.seconds ?? 0, size: key.length + (sent.body?.length ?? 0) + 500 }
    })
  }

  /**
   * Who the caller is to this operation. A system that does what anybody may is nobody in particular.
   *
   * @throws Problem 403 `identity.person_needed` where nobody but a person may, `identity.scope_missing` {required}.
   */
  function admit(caller: Caller | undefined): Pick<Who, 'person' | 'system'> {
    if (!caller || !isSystem(caller)) return { person: caller, system: undefined }
    const scope = systemScopes.find((scope) => caller.scopes.has(scope))
    if (scope) return { person: undefined, system: { ...caller, scope } }
    if (!mustSignIn) return { person: undefined, system: undefined }
    if (systemScopes.length) throw new Problem(403, 'identity.scope_missing', { required: systemScopes })
    throw new Problem(403, 'identity.person_needed')
  }

  /** The visit at the counter that the request names. @throws Problem 400 `counter.not_here` where nobody acts for others: as who else would it be done? */
  function visitNamed({ headers }: Context, checked: unknown): string | undefined {
    if (headers['counter-visit'] === undefined) return undefined
    if (counterCode === undefined) throw new Problem(400, 'counter.not_here')
    return (checked as { 'Counter-Visit': string })['Counter-Visit']
  }

  /** A page of a web site may act in a person's name only where the town has allowed it; none may act in a place of the platform's own but that place's. Callers that are not browsers send no Origin. */
  function assertOrigin(origin: string | undefined, tenant: Tenant): void {
    if (!origin || origin === setting.origin) return
    if (!ownPlace && (!townful || tenant.allowedOrigins.includes(origin))) return
    throw new Problem(403, 'tenant.origin_not_allowed', { origin: origin.slice(0, 200) })
  }
}

/** The text to which a JSON pointer leads in an answer; null when there is none. */
function toldAt(body: unknown, pointer: string): string | null {
  const found = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], body)
  return typeof found === 'string' ? found : null
}

/** The language in which a town answers: the one that is wanted where it is among the town's, else the town's first. */
const spokenIn = ({ languages }: Tenant, wanted: Language): Language =>
  languages.includes(wanted) ? wanted : (languages[0] ?? wanted)

/** Stands for the town in operations that name none; its id is no tenant's, so that row-level security shows nothing. */
export const nowhere: Tenant = {
  id: '00000000-0000-0000-0000-000000000000',
  slug: '',
  name: '',
  sandbox: false,
  resetting: false,
  istatCode: '',
  ipaCode: '',
  population: 1,
  position: [0, 0],
  surveyed: false,
  languages: ['it', 'en'],
  theme: {},
  mapTiles: null,
  geocoder: null,
  originalsDays: 0,
  allowedOrigins: [],
  services: new Set(),
  // Nothing is set of no town: whoever asks has named one.
  settings: {} as Tenant['settings'],
  version: 0,
}

/**
 * The town in which the service is on.
 *
 * @throws Problem 404 `tenant.unknown`, `service.not_enabled`; 503 `http.unavailable` of a sandbox that is being reset, but for who resets it.
 */
export async function enabledTenant(
  setting: Pick<OperationSetting, 'tenantBySlug'>,
  slug: string,
  service: ServiceName | undefined,
  request: IncomingMessage,
): Promise<Tenant> {
  const tenant = await setting.tenantBySlug(slug)
  if (!tenant) throw new Problem(404, 'tenant.unknown', { tenant: slug })
  if (tenant.resetting && !isInside(request)) throw new Problem(503, 'http.unavailable', {}, resetRetry)
  if (service && !tenant.services.has(service)) throw new Problem(404, 'service.not_enabled', { service, town: tenant.name })
  return tenant
}
