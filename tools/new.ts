import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scaffoldElement } from './scaffold/element.ts'
import { namesOf } from './scaffold/names.ts'
import { serviceMerges } from './scaffold/service-merges.ts'
import { scaffoldService } from './scaffold/service.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage =
  'npm run new -- service <name>     (one plural word: reports)\nnpm run new -- element <name>     (kebab-case, without cdc-: report-map)'

const [kind = '', name = ''] = process.argv.slice(2)
const shape = { service: /^[a-z]{2,30}$/, element: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ }[kind]
if (!shape?.test(name)) {
  console.error(usage)
  process.exit(1)
}

const names = namesOf(name)
const folder = kind === 'service' ? `api/services/${name}` : `widgets/elements/${name}`
if (existsSync(join(root, folder))) {
  console.error(`${folder} is there already.`)
  process.exit(1)
}

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '')
const files = kind === 'service' ? scaffoldService(names, today) : scaffoldElement(names)
const merges = kind === 'service' ? serviceMerges : {}
for (const [path, content] of Object.entries(files)) write(path, content.trimStart())
for (const [path, merge] of Object.entries(merges)) {
  const text = readFileSync(join(root, path), 'utf8')
  const merged = merge(text, names)
  if (merged === text) throw new Error(`${path} has no place for ${name}: add it by hand.`)
  write(path, merged)
}
run('prettier', '--write', '--log-level', 'warn', ...Object.keys(files), ...Object.keys(merges))
run('node', 'tools/generate.ts')

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  console.log(`wrote ${path}`)
}

function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
