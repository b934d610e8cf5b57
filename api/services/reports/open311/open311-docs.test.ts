import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTown, type ReportTown } from '../testing/town.ts'

const guide = readFileSync(new URL('../../../../docs/open311.md', import.meta.url), 'utf8')
/** Every command of the guide that asks the API, a command over several lines as one. */
const commands = [...guide.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
  .filter((line) => line.startsWith('curl '))

let town: ReportTown
let folder: string
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  town = await startTown()
  folder = mkdtempSync(join(tmpdir(), 'cdc-open311-'))
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer()
  writeFileSync(join(folder, 'foto.jpg'), photo)
  const KEY = await town.api.operator.giveKey('bari', 'Fornitore Esempio', ['reports.create', 'reports.update'], town.api.now())
  const { code } = await town.report()
  env = { ...process.env, API: town.api.origin, KEY, REQUEST: code, PHOTO: join(folder, 'foto.jpg') }
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await town?.api.stop()
})

test('the guide has an example of every method', () => {
  expect(commands).toHaveLength(9)
})

test.each(commands.map((command) => [command]))('%s', async (command) => {
  const { address, init } = await requestOf(command)
  const answer = await fetch(address, init)
  expect([200, 201]).toContain(answer.status)
  const body = await answer.text()
  if (command.includes('.xml')) expect(body).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><\w/)
  else expect(() => JSON.parse(body) as unknown).not.toThrow()
  expect(town.api.faults).toEqual([])
})

/** What curl would send; the shell reads quotes and variables. */
async function requestOf(command: string): Promise<{ address: string; init: RequestInit }> {
  const printed = await promisify(execFile)('sh', ['-c', command.replace(/^curl/, `printf '%s\\0'`)], { env })
  const [address = '', ...words] = printed.stdout.split('\0').slice(0, -1)
  const form = words.includes('-F') ? new FormData() : new URLSearchParams()
  for (let place = 0; place < words.length; place += 2) {
    const [name = '', value = ''] = words[place + 1]!.split(/=(.*)/s)
    const [path = '', type = ''] = value.startsWith('@') ? value.slice(1).split(';type=') : []
    if (path && form instanceof FormData) form.append(name, new Blob([readFileSync(path)], { type }), 'foto.jpg')
    else form.append(name, value)
  }
  return { address, init: words.length ? { method: 'POST', body: form } : {} }
}
