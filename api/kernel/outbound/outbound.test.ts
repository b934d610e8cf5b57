import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isNetwork, Networks } from './networks.ts'
import { Outbound, type OutboundFault } from './outbound.ts'

let server: Server
let origin: string
let answer: RequestListener
let asked = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close().closeAllConnections())
beforeEach(() => {
  asked = 0
  answer = (_, response) => response.end('good day')
})

const here = new Networks(['127.0.0.0/8', '::1/128'])
const refusal = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (fault: OutboundFault) => `${fault.message}${fault.lasting ? ' (lasting)' : ''}`,
  )

test('asks where the operator allows it, and gives back whatever is answered', async () => {
  answer = (request, response) => {
    let body = ''
    request.on('data', (piece) => (body += String(piece)))
    request.on('end', () => {
      response
        .writeHead(418, { 'X-Kind': 'teapot' })
        .end(`${request.method} ${request.url} ${String(request.headers['x-key'])} ${body}`)
    })
  }
  const outbound = new Outbound(here)
  const got = await outbound.ask(`${origin}/a?b=c`, { method: 'POST', headers: { 'X-Key': 'k' }, body: 'è così' })
  expect(got).toMatchObject({ status: 418, text: 'POST /a?b=c k è così', headers: { 'x-kind': 'teapot' } })
})

test.each([
  ['loopback', 'https://127.0.0.1/'],
  ['another way to write it', 'https://0x7f.1/'],
  ['as IPv6', 'https://[::1]/'],
  ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
  ['IPv4 behind a translator', 'https://[64:ff9b::7f00:1]/'],
  ['private', 'https://10.0.0.8/'],
  ['link-local: where clouds tell secrets', 'https://169.254.169.254/latest/meta-data'],
  ['shared', 'https://100.64.0.1/'],
  ['unique local', 'https://[fd00::1]/'],
  ['nowhere', 'https://0.0.0.0/'],
  ['a name that resolves to one', 'https://localhost/'],
])('refuses to connect inside: %s', async (_, address) => {
  const outbound = new Outbound(new Networks([]))
  expect(await refusal(outbound.ask(address, {}))).toBe('the address is not on the public Internet (lasting)')
})

test('a name is refused as soon as one of its addresses is inside', async () => {
  const { port } = server.address() as AddressInfo
  expect(await refusal(new Outbound(new Networks(['::1/128'])).ask(`https://localhost:${port}/`, {}))).toContain('(lasting)')
  expect(asked).toBe(0)
})

test('a name that changes its mind leads nowhere else: what was judged is what is connected to', async () => {
  const { port } = server.address() as AddressInfo
  const loopback = new Networks(['127.0.0.1/32'])
  const answers = ['127.0.0.1', '127.0.0.2']
  let resolved = 0
  const resolve = ((_host: string, _options: object, done: (error: null, found: object[]) => void) => {
    done(null, [{ address: answers[resolved++ % 2]!, family: 4 }])
  }) as never
  const outbound = new Outbound(loopback, { resolve })
  const address = `http://hooks.example.org:${port}/`
  expect((await outbound.ask(address, {})).status).toBe(200)
  expect(resolved).toBe(1)
  expect(await refusal(outbound.ask(address, {}))).toContain('(lasting)')
  expect(asked).toBe(1)
})

test.each([
  ['https://hooks.example.org/', undefined],
  ['http://127.0.0.1:8080/', undefined],
  ['http://hooks.example.org/', 'https'],
  ['ftp://127.0.0.1/', 'https'],
  ['https://10.0.0.8/', 'public'],
  ['https://167772168/', 'public'],
  ['https://[::ffff:10.0.0.8]/', 'public'],
  ['https://[fd00::1]/', 'public'],
  ['hooks', 'readable'],
])('says without asking why an address can’t be asked: %s', (address, rule) => {
  expect(new Outbound(here).refuses(address)).toBe(rule)
})

test.each(['http://192.0.2.1/', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:1', ''])(
  'speaks https only: %s',
  async (address) => {
    expect(await refusal(new Outbound(new Networks([])).ask(address, {}))).toBe('the address is not https (lasting)')
  },
)

test('never follows a redirect', async () => {
  answer = (_, response) => response.writeHead(302, { Location: `${origin}/elsewhere` }).end()
  expect((await new Outbound(here).ask(origin, {})).status).toBe(302)
  expect(asked).toBe(1)
})

test('gives up when no answer comes in time, or comes too slowly, or too much of it', async () => {
  const outbound = new Outbound(here, { patience: 100, maxBytes: 1000 })
  answer = () => {}
  expect(await refusal(outbound.ask(origin, {}))).toBe('it did not answer in time')
  answer = (_, response) => response.writeHead(200).write('begins')
  expect(await refusal(outbound.ask(origin, {}))).toBe('it did not answer in time')
  answer = (_, response) => response.end('x'.repeat(1001))
  expect(await refusal(outbound.ask(origin, {}))).toBe('the answer is longer than 1000 bytes')
})

test('gives up when the process is to end', async () => {
  const ending = new AbortController()
  answer = () => ending.abort()
  expect(await refusal(new Outbound(here).ask(origin, {}, ending.signal))).toBe('it did not answer in time')
})

test('says when nobody is there', async () => {
  const closed = createServer()
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening))
  const { port } = closed.address() as AddressInfo
  await new Promise((done) => closed.close(done))
  expect(await refusal(new Outbound(here).ask(`http://127.0.0.1:${port}/`, {}))).toBe('no connection (ECONNREFUSED)')
})

test('networks are written as such', () => {
  expect(['10.1.0.0/16', '::1/128', '10.1.0.0', 'intranet'].map(isNetwork)).toEqual([true, true, false, false])
})
