import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type {} from './testing/postgres-for-tests.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
let copy = ''

/** A copy of the repository in a path with spaces, which the tests may write into. */
beforeAll(() => {
  // Below the repository: the path from there to its packages has no space, which the element tests' server would not undo.
  mkdirSync(join(root, '.cache'), { recursive: true })
  copy = mkdtempSync(join(root, '.cache', 'casa del cittadino '))
  const left = new Set(['node_modules', '.git', '.cache', '.data', 'dist'])
  for (const name of readdirSync(root)) if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(join(copy, '.cache'))
  for (const browser of globSync('.cache/chromium-*', { cwd: root }))
    symlinkSync(join(root, browser), join(copy, '.cache', basename(browser)))
  // What is made is checked with all that it touches; the rest of the house is checked by the check of the house.
  narrow('tsconfig.json', ['api/serve.ts', 'api/services/*/index.ts', 'api/services/lanterns', 'tools/untyped-packages.d.ts'])
  narrow('widgets/tsconfig.json', ['loader.ts', 'kernel/later', 'elements/noise-map', '../types/*.d.ts'])
  run('tools/new.ts', 'service', 'lanterns')
  run('tools/new.ts', 'element', 'noise-map')
}, 60_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Lets the compiler and the linter look only at these files and what they import. */
function narrow(config: string, include: string[]): void {
  const path = join(copy, config)
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), include }))
}

/** Runs a script of the copy. @returns what it printed. @throws Error with that when it failed. */
function run(script: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_OPTIONS)/.test(name)))
  // The server of these tests serves those of the copy as well, in databases of their own.
  const { app, owner } = inject('postgres')
  Object.assign(env, { DATABASE_URL: app, DATABASE_OWNER_URL: owner })
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env,
  })
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stdout}${stderr}`)
  return stdout + stderr
}

test('what is scaffolded passes the check', () => {
  expect(run('tools/check.ts', 'types', 'imports', 'contract', 'generated')).not.toContain('✗')
  const made = ['api/services/lanterns', 'widgets/elements/noise-map']
  expect(run('node_modules/eslint/bin/eslint.js', ...made)).toBe('')
  expect(run('node_modules/prettier/bin/prettier.cjs', '--check', ...made)).toContain('All matched files')
}, 120_000)

test('the tests of a scaffolded service pass', () => {
  expect(run('node_modules/vitest/vitest.mjs', 'run', 'api/services/lanterns')).toContain('2 passed')
}, 120_000)

test('the tests of a scaffolded element pass', () => {
  const { length } = run('node_modules/@web/test-runner/dist/bin.js', '--files', 'widgets/elements/noise-map/*.test.ts')
  expect(length).toBeGreaterThan(0)
}, 120_000)

test('refuses a name that can not be one, and a folder that is there', () => {
  expect(() => run('tools/new.ts', 'service', 'Reports')).toThrow('one plural word')
  expect(() => run('tools/new.ts', 'element', 'noise-map')).toThrow('is there already')
})
