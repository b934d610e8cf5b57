import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addFailure, emptyReport, leaveReport, type StageReport } from './testing/stage-report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One thing that `npm run check` looks at. `run` returns what is wrong, in words for the terminal; nothing when all is well. */
interface Step {
  name: string
  run(): Promise<string>
}

const steps: Step[] = [
  { name: 'lint', run: () => program('eslint', ['--max-warnings', '0', '.']) },
  { name: 'types of api, demo, tools', run: () => program('tsc', ['-p', '.', ...remembered('api')]) },
  { name: 'types of widgets', run: () => program('tsc', ['-p', 'widgets', ...remembered('widgets')]) },
  {
    name: 'format',
    run: () => program('prettier', ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.']),
  },
  {
    name: 'import rules bite',
    run: async () => {
      const { findDeadRules } = await import('./import-rules/cruise.ts')
      return (await findDeadRules()).join('\n')
    },
  },
  {
    name: 'imports',
    run: async () => {
      const { findBreaches } = await import('./import-rules/cruise.ts')
      return (await findBreaches()).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).join('\n')
    },
  },
  {
    name: 'contract',
    run: async () => {
      const [{ lintContract }, { bundleContract }] = await Promise.all([
        import('./contract-lint/lint.ts'),
        import('./bundle-contract.ts'),
      ])
      const findings = await lintContract(await bundleContract())
      return findings.map(({ severity, rule, at, message }) => `${severity} ${rule}: ${at}: ${message}`).join('\n')
    },
  },
  {
    name: 'generated files',
    run: async () => {
      const { generators } = await import('./generated.ts')
      const stale: string[] = []
      for (const [path, generate] of Object.entries(generators)) if (read(path) !== (await generate())) stale.push(path)
      return stale.map((path) => `${path} is out of date: npm run generate`).join('\n')
    },
  },
  {
    name: 'client package',
    run: async () => {
      const { misfitsOfClient } = await import('./build-client.ts')
      return misfitsOfClient().join('\n')
    },
  },
  {
    name: 'sizes',
    run: async () => {
      const [{ build }, { buildClient }] = await Promise.all([import('./build.ts'), import('./build-client.ts')])
      await Promise.all([build(), buildClient()])
      return program('size-limit', [])
    },
  },
]

/** Lets the compiler look only at what has changed since the last time. */
function remembered(name: string): string[] {
  return ['--incremental', '--tsBuildInfoFile', join(root, `.cache/types-${name}.json`)]
}

/** Runs a program of a dev dependency. @returns what it printed when it failed, nothing when it was content. */
function program(name: string, args: string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', failed)
    child.on('close', (code) => done(code === 0 ? '' : output.trim() || `${name} ended with code ${code}`))
  })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

/** @returns what is wrong, in words; nothing when all is well. */
async function runStep({ name, run }: Step): Promise<string> {
  const start = performance.now()
  const wrong = await run().catch((fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${wrong ? '✗' : '✓'} ${name.padEnd(26)} ${seconds.padStart(5)} s`)
  if (wrong) console.log(wrong.replaceAll(/^/gm, '    '))
  return wrong
}

/** Two at a time: most of them are programs of their own. */
async function runAll(): Promise<StageReport> {
  const wanted = process.argv.slice(2)
  const waiting = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  const report = emptyReport()
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const wrong = await runStep(step)
      if (wrong) addFailure(report, { file: '', name: step.name, error: wrong })
      else report.passed++
    }
  }
  await Promise.all([work(), work()])
  return report
}

const report = await runAll()
leaveReport(report)
process.exitCode = report.failed > 0 || report.passed === 0 ? 1 : 0
