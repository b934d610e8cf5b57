import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Counts } from './testing/counts-reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A stage of `npm test`: a runner, and how many tests its own report counts. */
interface Stage {
  name: string
  command: (report: string) => string[]
  count: (report: string) => Counts
}

const node = process.execPath
const vitest = (config: string) => (report: string) => [
  node,
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  `--config=${config}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

const stages: Stage[] = [
  { name: 'check', command: () => [node, join(root, 'tools/check.ts')], count: readCounts },
  { name: 'api', command: vitest('vitest.config.ts'), count: readVitest },
  {
    name: 'elements',
    command: () => [
      node,
      join(root, 'node_modules/@web/test-runner/dist/bin.js'),
      '--config',
      join(root, 'web-test-runner.config.js'),
    ],
    count: readCounts,
  },
  { name: 'e2e', command: vitest('vitest.e2e.config.ts'), count: readVitest },
]

function readCounts(report: string): Counts {
  return JSON.parse(readFileSync(report, 'utf8')) as Counts
}

/** A file that could not even be loaded has no test of its own and counts as one that failed. */
function readVitest(report: string): Counts {
  interface Report {
    numPassedTests: number
    numFailedTests: number
    success: boolean
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + broken }
}

/** Runs a stage. A runner that crashes, or reports no test at all, adds a failure to what it counted. */
async function runStage({ name, command, count }: Stage): Promise<Counts> {
  const report = join(root, '.cache', `test-report-${name}-${process.pid}.json`)
  const start = performance.now()
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`)
  const code = await run(command(report), { TEST_REPORT: report })
  const counts = existsSync(report) ? count(report) : { passed: 0, failed: 0 }
  rmSync(report, { force: true })
  const crashed = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  if (crashed) counts.failed++
  const seconds = Math.round((performance.now() - start) / 1000)
  const reason = !crashed ? '' : code === 0 ? ' (it reported no test)' : ` (it ended with code ${code})`
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s${reason}`)
  return counts
}

function run([program = '', ...args]: string[], env: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}: ${stages.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

mkdirSync(join(root, '.cache'), { recursive: true })
const total: Counts = { passed: 0, failed: 0 }
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { passed, failed } = await runStage(stage)
  total.passed += passed
  total.failed += failed
}
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
