import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the next form is answered; the first word is used up with it, unless it is the last one. */
export type Mood = 'well' | 'token' | 'lost' | 'hangs' | 'cut' | number | { readonly body: string }

/** A system of somebody else that speaks as much GeoReport v2 as it must, and that can be in every mood. */
export interface OtherSystem {
  readonly url: string
  /** The forms that it has taken, as fields. */
  readonly taken: Record<string, string>[]
  moods: Mood[]
  /** What it tells of a request by its id. */
  readonly statuses: Map<string, { status: string; notes?: string; at: string }>
  /** The addresses that it was asked for. */
  readonly asked: string[]
  stop(): Promise<void>
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const fields = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(([name, value]) => `<${name}>${escape(value)}</${name}>`)
    .join('')
const requests = (list: Record<string, string>[]) =>
  `<?xml version="1.0"?><service_requests>${list.map((one) => `<request>${fields(one)}</request>`).join('')}</service_requests>`

export async function startOtherSystem(): Promise<OtherSystem> {
  const system: Omit<OtherSystem, 'url' | 'stop'> = { taken: [], moods: ['well'], statuses: new Map(), asked: [] }
  const describe = (form: Record<string, string>, place: number) => {
    const id = String(place + 1).padStart(4, '0')
    const { status = 'open', notes = '', at = '2026-11-23T10:00:00Z' } = system.statuses.get(id) ?? {}
    return { service_request_id: id, status, status_notes: notes, updated_datetime: at, description: form['description'] ?? '' }
  }
  const answerForm = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const piece of request) body += String(piece)
    const mood = system.moods.length > 1 ? system.moods.shift()! : system.moods[0]!
    if (mood === 'hangs') return
    if (mood === 'cut') return void request.socket.destroy()
    if (typeof mood === 'number')
      return void response
        .writeHead(mood)
        .end('<errors><error><code>1</code><description>Adesso\nno</description></error></errors>')
    if (typeof mood === 'object') return void response.end(mood.body)
    system.taken.push(Object.fromEntries(new URLSearchParams(body)))
    const id = String(system.taken.length).padStart(4, '0')
    if (mood === 'lost') return void request.socket.destroy()
    response.end(requests([mood === 'token' ? { token: `t${id}` } : { service_request_id: id }]))
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://here')
    system.asked.push(request.url!)
    if (request.method === 'POST') return void answerForm(request, response)
    const [, token] = /tokens\/t(\d+)\.xml$/.exec(url.pathname) ?? []
    if (token) return void response.end(requests([{ service_request_id: token, token: `t${token}` }]))
    const ids = url.searchParams.get('service_request_id')?.split(',')
    const all = system.taken.map(describe)
    response.end(requests(ids ? all.filter(({ service_request_id: id }) => ids.includes(id)) : all))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(system, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}
