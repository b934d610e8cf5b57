import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleFiles } from '../api/kernel/media/testing/uploads.ts'
import { startApi, type TestApi } from '../api/testing/start-api.ts'
import { freePort, openWorkplace, type Workplace } from '../packages/client/testing/program.ts'

/** The API guide, as another company's developer follows it from its beginning: in the sandbox, with what it says alone. */
const guide = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8')
const [start, ...rest] = guide.split(/^## /m).slice(1)

const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!)

let api: TestApi
let workplace: Workplace
let port: number
beforeAll(async () => {
  api = await startApi({ start: new Date() })
  const place = { istatCode: '000000', ipaCode: 'sandbox', population: 1000, position: [17.9, 41.4] } as const
  await api.operator.create({ slug: 'collaudo', name: 'Collaudo', ...place }, true)
  await api.app.resetSandboxes()
  await api.settle()
  workplace = await openWorkplace(api.origin)
  port = await freePort()
})
afterAll(async () => {
  await workplace.remove()
  await api.stop()
})

/** With this API's address and a free port in place of the guide's. */
const here = (text: string) =>
  text.replaceAll('http://127.0.0.1:4000', api.origin).replaceAll(':5555', `:${port}`).replaceAll('5555,', `${port},`)

const separator = '--- next ---'

/** Runs the commands one after the other in the workplace. @returns what each block printed. */
async function shell(commands: readonly string[]): Promise<string[]> {
  const strict = 'set -euo pipefail\ncurl() { command curl -sS --fail-with-body "$@"; }\n'
  const said = commands.join(`\necho; echo '${separator}'\n`)
  await writeFile(join(workplace.folder, 'guide.sh'), strict + here(said))
  const { stdout } = await promisify(execFile)('bash', ['guide.sh'], { cwd: workplace.folder, maxBuffer: 16 * 1024 * 1024 })
  return stdout.split(separator).map((text) => text.trim())
}

/** What is shown is there, of the same kind; there may be more. */
function expectShape(answered: unknown, shown: unknown): void {
  if (Array.isArray(shown)) {
    expect(Array.isArray(answered)).toBe(true)
    shown.forEach((item, place) => expectShape((answered as unknown[])[place], item))
  } else if (typeof shown === 'object' && shown !== null) {
    expect(Object.keys(answered as object)).toEqual(expect.arrayContaining(Object.keys(shown)))
    for (const [key, value] of Object.entries(shown)) expectShape((answered as Record<string, unknown>)[key], value)
  } else expect(typeof answered).toBe(typeof shown)
}

describe('the guide', () => {
  test('leads in five minutes from nothing to a signature, a report with a photo and a webhook', async () => {
    const printed = await shell(blocks(start!, 'sh'))
    const shown = blocks(start!, 'json')
    expect(shown).toHaveLength(printed.length)
    shown.forEach((text, place) => expectShape(JSON.parse(printed[place]!), JSON.parse(text)))
    await writeFile(join(workplace.folder, 'foto.jpg'), new Uint8Array(sampleFiles[0]!))
    const program = here(blocks(start!, 'js').join('\n'))
    expect(await workplace.run(program, ['maria', 'lucia'])).toEqual([
      '201 200 true',
      expect.stringMatching(/^SEG-\d{4}-\d{4,} received$/),
      'active whsec_',
    ])
  })

  test('shows commands that all are answered', async () => {
    // A stream has no end.
    const own = rest.flatMap((section) => blocks(section, 'sh')).filter((block) => !block.startsWith('curl -N'))
    const commands = [blocks(start!, 'sh')[0]!, ...own]
    const printed = await shell(commands)
    expect(printed).toHaveLength(commands.length)
    expect(printed.filter((text) => text === '')).toEqual([])
  })

  test('signs in by hand with its one program, and writes with what follows', async () => {
    const { client_id: id } = JSON.parse(readFileSync(join(workplace.folder, 'client.json'), 'utf8')) as { client_id: string }
    const own = rest.flatMap((section) => blocks(section, 'js')).filter((code) => !code.includes('EventSource'))
    const printed = await workplace.run(here(own.join('\n')), ['vito'], {}, [api.origin, id])
    expect(printed).toEqual([
      'Signed in as Vito De Benedictis, high, resident',
      expect.stringMatching(/^200 PET-\d{4}-0001-\w{4}-\w{4} \d+$/),
      expect.stringMatching(/^200 PET-\d{4}-0001-\w{4}-\w{4} \d+$/),
      expect.stringMatching(/^withdrawn \d+$/),
      expect.stringMatching(/^PET-\d{4}-\d{4} true$/),
      'http.precondition_failed',
    ])
  })
})
