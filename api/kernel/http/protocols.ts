import type { Context } from 'koa'
import type { ServiceName } from '../tenancy/tenant.ts'
import { serialise, type SentAnswer } from './answer.ts'
import { isMultipart, readForm, type Form } from './form.ts'
import { discardRest } from './incoming-file.ts'
import { enabledTenant, nowhere, type OperationSetting } from './operation.ts'
import { Paths } from './paths.ts'
import { Problem } from './problem.ts'
import { ForeignRequest, type Protocol, type ProtocolAnswer, type ProtocolRoute } from './protocol.ts'
import type { Limits } from './rate-limit.ts'

/** A protocol and the service that speaks it; undefined for the kernel's own. */
export interface SpokenProtocol {
  readonly service: ServiceName | undefined
  readonly protocol: Protocol
}

/** The protocols of those who speak some. */
export const spokenBy = (
  speakers: readonly { readonly name: ServiceName | undefined; readonly protocols?: readonly Protocol[] }[],
): SpokenProtocol[] =>
  speakers.flatMap(({ name: service, protocols = [] }) => protocols.map((protocol) => ({ service, protocol })))

/** Carries out a request below a protocol's prefix; whatever is refused is said in the protocol's words. */
export interface ForeignDoor {
  readonly name: string
  /** Under which limit the request falls. */
  limitOf(ctx: Context): keyof Limits
  answer(ctx: Context, language: 'it' | 'en'): Promise<SentAnswer>
  refuse(ctx: Context, problem: Problem): SentAnswer
  /** What is done when the answer has been sent. */
  after(ctx: Context): void
}

/** Most bytes of a file that comes with a form: as many as of one that is uploaded alone. */
const maxFile = 15 * 1024 * 1024

/** The doors of the protocols by their prefixes. */
export function foreignDoors(
  protocols: readonly SpokenProtocol[],
  setting: OperationSetting,
): (path: string) => ForeignDoor | undefined {
  const doors = protocols.map((spoken) => [`${spoken.protocol.prefix}/`, openDoor(spoken, setting)] as const)
  return (path) => doors.find(([prefix]) => path.startsWith(prefix))?.[1]
}

function openDoor({ service, protocol }: SpokenProtocol, setting: OperationSetting): ForeignDoor {
  const paths = new Paths<ProtocolRoute>()
  for (const route of protocol.routes) paths.add(route.method, protocol.prefix + route.path, route)
  const { tools, clock } = setting

  /** The form of a POST, handed to the work while its files lie on the disk. */
  function withForm<T>(ctx: Context, work: (form: Form) => Promise<T>): Promise<T> {
    if (ctx.method !== 'POST') return work({ fields: new URLSearchParams(), files: [] })
    const limits = { maxBytes: setting.maxBytes, maxFile }
    return tools.media.withFolder(async (folder) => work(await readForm(ctx.req, ctx.request.type, limits, folder)))
  }

  async function carryOut(
    ctx: Context,
    route: ProtocolRoute,
    parts: { params: Readonly<Record<string, string>>; form: Form; language: 'it' | 'en' },
  ): Promise<ProtocolAnswer> {
    const { params, form, language } = parts
    const fields = new URLSearchParams([...form.fields, ...new URLSearchParams(ctx.querystring)])
    for (const [name, value] of [...fields, ...Object.entries(params)]) assertText(name, value)
    const tenant = route.everywhere ? nowhere : await enabledTenant(setting, protocol.townIn(fields), service, ctx.req)
    const who = {
      person: undefined,
      system: undefined,
      tenant,
      db: tools.database.openTenant(tenant.id),
      now: clock(),
      language,
      service,
      intention: undefined,
      accepts: (types: string[]) => ctx.accepts(types),
    }
    const header = (name: string) => ctx.get(name) || undefined
    const request = new ForeignRequest({ params, fields, files: form.files, header }, who, tools)
    const answer = await request.carryOut(() => route.handle(request))
    const { cache } = answer
    return cache ? { ...answer, cache: { ...cache, tags: [...cache.tags, `tenant:${tenant.slug}`] } } : answer
  }

  /** Under what the answer is kept; undefined when it is made anew each time. @throws Problem when the address names no town. */
  function keyOf(ctx: Context, route: ProtocolRoute, params: Readonly<Record<string, string>>, language: string) {
    if (route.method !== 'get' || !route.reads) return undefined
    const fields = new URLSearchParams(ctx.querystring)
    const values = route.reads.map((name) => fields.getAll(name))
    return `${protocol.name} ${language} ${route.path} ${JSON.stringify([protocol.townIn(fields), params, values])}`
  }

  const finish = ({ status, body, type, headers = {}, personal = false }: ProtocolAnswer, ctx: Context, language = 'it') => {
    const read = ctx.method === 'GET' || ctx.method === 'HEAD'
    const conditional = read && status === 200
    return serialise({ status, body, headers }, type, { read, conditional, personal: personal || !read, language })
  }

  return {
    name: protocol.name,
    limitOf: (ctx) => (ctx.method !== 'POST' ? 'reads' : isMultipart(ctx.request.type) ? 'uploads' : 'openWrites'),
    async answer(ctx, language) {
      const found = paths.find(ctx.method, ctx.path)
      if (!found) throw paths.known(ctx.path) ? new Problem(405, 'http.method_not_allowed') : new Problem(404, 'http.not_found')
      const { params, value: route } = found
      const work = () => withForm(ctx, (form) => carryOut(ctx, route, { params, form, language }))
      const key = keyOf(ctx, route, params, language)
      if (key === undefined) return finish(await work(), ctx, language)
      return setting.cache.remember(key, async () => {
        const { cache, ...answer } = await work()
        const sent = finish(answer, ctx, language)
        const size = key.length + (sent.body?.length ?? 0) + 500
        return { value: sent, tags: cache?.tags ?? [], seconds: cache?.seconds ?? 0, size }
      })
    },
    refuse: (ctx, problem) => {
      const sent = finish(protocol.refuse(problem, ctx.path), ctx)
      const again = problem.retryAfter ?? (problem.status === 429 || problem.status === 503 ? 1 : undefined)
      const headers = { ...sent.headers, 'cache-control': 'no-store', ...(again && { 'retry-after': String(again) }) }
      return { ...sent, headers }
    },
    after: (ctx) => void (ctx.method === 'POST' && discardRest(ctx.req, maxFile)),
  }
}

/** PostgreSQL takes no NUL, and it is text to nobody. */
function assertText(name: string, value: string): void {
  if (name.includes('\0') || value.includes('\0') || !value.isWellFormed())
    throw new Problem(400, 'http.invalid_request', { in: 'query', at: name.replaceAll('\0', '').slice(0, 100), rule: 'Unicode' })
}
