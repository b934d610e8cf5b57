import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bystanders, canaries } from './canaries.ts'
import { importRules } from './rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const folders = ['api', 'widgets', 'demo', 'tools', 'e2e', 'bench', 'packages', 'types']

/** An import that a rule forbids. */
export interface Breach {
  rule: string
  from: string
  to: string
}

/** Every import of the repository that breaks a rule. */
export function findBreaches(): Promise<Breach[]> {
  const there = folders.filter((folder) => existsSync(join(root, folder)))
  return breachesIn(root, [...there, ...globSync('*.{ts,js}', { cwd: root })])
}

async function breachesIn(baseDir: string, inside: string[]): Promise<Breach[]> {
  const { output } = await cruise(
    inside,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: importRules },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^(dist|packages/[^/]+/dist|[.]cache|[.]data)/' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
    },
    { extensions: ['.ts', '.js', '.d.ts'], exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

/**
 * Proves that every rule bites: lays out a small repository in which each is broken on purpose, and compares what is reported
 * with what was broken.
 *
 * @returns a sentence for each rule that is silent, and for each report that nobody provoked.
 */
export async function findDeadRules(): Promise<string[]> {
  const folder = join(root, '.cache', `import-rules-${process.pid}`)
  try {
    const all = Object.values(canaries).flat()
    for (const [file, says] of [...Object.entries(bystanders), ...all.map((canary) => [canary.file, canary.says] as const)]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), says)
    }
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        type: 'module',
        dependencies: { koa: '*', '@koa/router': '*', knex: '*', pg: '*' },
        devDependencies: { vitest: '*' },
      }),
    )
    return compare(
      await breachesIn(
        folder,
        folders.filter((name) => !['tools', 'e2e', 'bench'].includes(name)),
      ),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(found: Breach[]): string[] {
  const expected = Object.entries(canaries).flatMap(([rule, list]) =>
    list.map(({ file, breaks }) => ({ rule, from: file, to: breaks })),
  )
  const same = (breach: Breach, wanted: Breach) =>
    breach.rule === wanted.rule && breach.from === wanted.from && (breach.to === wanted.to || breach.to.includes(`${wanted.to}`))
  const silent = importRules.filter(({ name }) => !canaries[name ?? '']?.length).map(({ name }) => `${name} has no canary`)
  const missed = expected.filter((wanted) => !found.some((breach) => same(breach, wanted)))
  const unprovoked = found.filter((breach) => !expected.some((wanted) => same(breach, wanted)))
  return [
    ...silent,
    ...missed.map(({ rule, from, to }) => `${rule} does not see ${from} → ${to}`),
    ...unprovoked.map(({ rule, from, to }) => `${rule} sees ${from} → ${to} though nobody broke it`),
  ]
}
