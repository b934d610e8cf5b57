import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addFailure, readReport, tellFailures, type StageReport } from './testing/stage-report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A stage of `npm test`: a runner that leaves its report in the file named by `TEST_REPORT`. */
interface Stage {
  name: string
  command: string[]
}

const node = process.execPath
const vitest = (config: string) => [node, join(root, 'node_modules/vitest/vitest.mjs'), 'run', `--config=${config}`]

const stages: Stage[] = [
  { name: 'check', command: [node, join(root, 'tools/check.ts')] },
  { name: 'api', command: vitest('vitest.config.ts') },
  {
    name: 'elements',
    command: [node, join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--config', join(root, 'web-test-runner.config.js')],
  },
  { name: 'e2e', command: vitest('vitest.e2e.config.ts') },
]

/** Runs a stage. A runner that crashes, or reports no test at all, adds a failure to what it counted. */
async function runStage({ name, command }: Stage): Promise<StageReport> {
  const file = join(root, '.cache', `test-report-${name}-${process.pid}.json`)
  const start = performance.now()
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`)
  const code = await run(command, { TEST_REPORT: file })
  const report = readReport(file)
  rmSync(file, { force: true })
  if (report.failed === 0 && (code !== 0 || report.passed === 0))
    addFailure(report, { file: '', name: 'the runner', error: code === 0 ? 'it reported no test' : `it ended with code ${code}` })
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`── ${name}: ${report.passed} passed, ${report.failed} failed in ${seconds} s`)
  return report
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
const reports = new Map<string, StageReport>()
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  reports.set(stage.name, await runStage(stage))
const all = [...reports.values()]
const passed = all.reduce((sum, report) => sum + report.passed, 0)
const failed = all.reduce((sum, report) => sum + report.failed, 0)
const later = all.flatMap((report) => report.passedLater)
if (later.length) console.log(`\npassed when tried once more:\n${later.join('\n')}`)
if (failed) console.log(`\n${tellFailures(reports)}`)
console.log(`\ntests: ${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
