import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOf } from '../../testing/lively-town.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { loadContract } from '../http/contract.ts'

const guide = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8')
const receiver = /```js\n([^]*?)```/.exec(guide)![1]!

let api: TestApi
let child: ChildProcess | undefined
beforeAll(async () => {
  api = await startApi({ start: new Date() })
})
afterAll(async () => {
  child?.kill()
  await api.stop()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const answers = (url: string) =>
  fetch(url, { method: 'POST' }).then(
    ({ status }) => status,
    () => 0,
  )

test('the guide names every event', async () => {
  const { webhooks } = await loadContract()
  for (const name of Object.keys(webhooks!)) expect(guide).toContain(`\`${name}\``)
})

test('the receiver of the guide takes what is sent, knows a repetition, and refuses what is not signed', async () => {
  const administrator = await api.staff('administrator')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/hooks`
  const town = { path: { tenant: 'bari' }, header: api.key() }
  const body = { client: 'Gestionale Esempio', url, events: ['webhooks.ping' as const] }
  const { webhook, secret } = dataOf(await administrator.POST('/v1/{tenant}/webhooks', { params: town, body }))
  const env = { ...process.env, SECRET: secret, PORT: String(port) }
  // Where the library is installed, as it would be beside the file.
  child = spawn(process.execPath, ['--input-type=module', '--eval', receiver], { env, cwd: import.meta.dirname })
  let printed = ''
  child.stdout!.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr!.on('data', (text: Buffer) => (printed += text.toString()))
  await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(401)

  const of = () => ({ path: { tenant: 'bari', webhook_id: webhook.id }, header: api.key() })
  const { event_id: id } = dataOf(await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params: of() }))
  await api.settle()
  const since = api.now().toISOString()
  const replayed = await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/replays', { params: of(), body: { since } })
  expect(dataOf(replayed).deliveries).toBe(1)
  await api.settle()
  const { path } = of()
  const { items } = dataOf(await administrator.GET('/v1/{tenant}/webhooks/{webhook_id}/deliveries', { params: { path } }))
  expect(items).toMatchObject([{ event_id: id, state: 'delivered', answered: 204 }])
  await expect.poll(() => printed).toBe(`${id} webhooks.ping ${JSON.stringify({ webhook_id: webhook.id })}\n`)
})
