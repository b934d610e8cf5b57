import type { IncomingMessage, ServerResponse } from 'node:http'
import { ContractAnswers, type WantedAnswer } from './contract-answers.ts'
import { answerSignIn, type Persona } from './fake-sign-in.ts'

/** A request that elements have sent. */
export interface SeenRequest {
  method: string
  path: string
  query: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

interface Wish {
  tenant: string
  answers?: WantedAnswer[]
  persona?: Persona
  /** Data of the event, `count` if not named, to send to whoever listens to the town's live counts. */
  live?: { subject_id: string; count: number }
  event?: string
  seen?: boolean
}

/**
 * Stands where the API would: `/v1/{tenant}/…` answers what the test has wished for that town, `/oidc/…` signs in the persona
 * of that town. Every test has a town of its own. `POST /__wish` takes a `Wish`, and refuses answers that the contract does not know.
 */
export async function createAnswering(): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<boolean>> {
  const answers = await ContractAnswers.load()
  const personas = new Map<string, Persona>()
  const seen = new Map<string, SeenRequest[]>()
  const listeners = new Map<string, Set<ServerResponse>>()

  const wish = (text: string, response: ServerResponse): void => {
    const { tenant, answers: wanted, persona, live, event = 'count', seen: asked } = JSON.parse(text) as Wish
    try {
      if (wanted) answers.want(tenant, wanted)
      if (persona) personas.set(tenant, persona)
      if (live)
        for (const listener of listeners.get(tenant) ?? []) listener.write(`event: ${event}\ndata: ${JSON.stringify(live)}\n\n`)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(asked ? (seen.get(tenant) ?? []) : {}))
    } catch (error) {
      response.writeHead(400).end(String(error))
    }
  }

  const listen = (tenant: string, response: ServerResponse): void => {
    const town = listeners.get(tenant) ?? new Set()
    listeners.set(tenant, town.add(response))
    response.on('close', () => town.delete(response))
    response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' }).write(':\n\n')
  }

  return async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const method = request.method ?? 'GET'
    const own = /^\/(v1|oidc|signin|__wish)(\/|$)/.test(pathname)
    if (!own) return false
    const body = await read(request)
    if (pathname === '/__wish') return (wish(body, response), true)
    if (!pathname.startsWith('/v1/')) return (await answerSignIn(request, response, body, personas), true)
    const tenant = pathname.split('/')[2] ?? ''
    if (method === 'OPTIONS') return (answerPreflight(request, response, answers.find(tenant, 'GET', `/v1/${tenant}`)), true)
    const log = seen.get(tenant) ?? []
    seen.set(tenant, [...log, { method, path: pathname, query: search, headers: request.headers, body }])
    if (pathname.endsWith('/live') && !answers.find(tenant, 'GET', pathname)) return (listen(tenant, response), true)
    give(answers.find(tenant, method, pathname), request, response)
    return true
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function answerPreflight(request: IncomingMessage, response: ServerResponse, town: WantedAnswer | undefined): void {
  const origin = request.headers.origin ?? ''
  const { allowed_origins: allowed } = (town?.body ?? {}) as { allowed_origins?: string[] }
  if (allowed && !allowed.includes(origin)) response.writeHead(403).end()
  else
    response
      .writeHead(204, {
        ...cors(origin),
        'access-control-allow-headers': '*, authorization',
        'access-control-allow-methods': '*',
      })
      .end()
}

const cors = (origin = '*'): Record<string, string> => ({
  'access-control-allow-origin': origin || '*',
  'access-control-expose-headers': 'etag, retry-after, date',
})

function give(answer: WantedAnswer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (answer?.broken === 'silent') return
  if (answer?.broken === 'cut') return void response.destroy()
  if (answer?.broken === 'garbled')
    return void response.writeHead(502, { ...cors(), 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
  const { status, body, headers } = answer ?? nothingThere
  const type = status && status >= 400 ? 'application/problem+json' : 'application/json'
  response.writeHead(status ?? 200, {
    ...cors(request.headers.origin),
    'content-type': type,
    'cache-control': 'no-cache',
    ...headers,
  })
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
}

const nothingThere: Omit<WantedAnswer, 'on'> = {
  status: 404,
  body: { type: 'about:blank', title: 'Not found', status: 404, code: 'http.not_found', params: {} },
}
