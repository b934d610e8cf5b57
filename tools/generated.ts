import { create, ts } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import typescript from 'typescript'
import { operationsOf } from '../api/kernel/http/openapi-document.ts'
import { bundleContract } from './bundle-contract.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every generated file that is committed: the elements' manifest, the contract's types and the contract in one piece. */
export const generators: Record<string, () => Promise<string>> = {
  'custom-elements.json': () => Promise.resolve(elementsManifest()),
  'types/openapi.d.ts': contractTypes,
  'widgets/ui/seen/table.ts': visibilityTable,
  'types/openapi.json': async () => `${JSON.stringify(await bundleContract(), null, 1)}\n`,
}

/** Who is shown what was done, operation by operation, for the elements' forms: only what one names goes into its script. */
async function visibilityTable(): Promise<string> {
  const lines = operationsOf(await bundleContract()).flatMap(({ operation }) => {
    const { operationId, 'x-visibility': seen, 'x-visibility-when': when } = operation
    const cases = Object.entries(when ?? {}).map(([field, other]) => `${field}: '${other}'`)
    const value = cases.length ? `{ seen: '${seen}', when: { ${cases.join(', ')} } }` : `{ seen: '${seen}' }`
    return seen ? [`export const ${camelCase(operationId)}: Visibility = ${value}`] : []
  })
  return [
    '// Generated from openapi.yaml by `npm run generate`.',
    "import type { Visibility } from './seen.ts'\n",
    ...lines,
    '',
  ].join('\n')
}

const camelCase = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

async function contractTypes(): Promise<string> {
  const document = (await bundleContract()) as unknown as OpenAPI3
  const file = typescript.factory.createTypeReferenceNode('Blob')
  const transform = ({ format }: { format?: string }) => (format === 'binary' ? file : undefined)
  const types = astToString(await openapiTS(document, { silent: true, transform, defaultNonNullable: false }))
  return `// Generated from openapi.yaml by \`npm run generate\`.\n${types}`
}

/** What the elements promise: tags, attributes, events, parts, properties, also those that they inherit. Private members and tests stay out. */
function elementsManifest(): string {
  const files = globSync(['widgets/elements/*/*.ts', 'widgets/kernel/element.ts', 'widgets/ui/*/*-element.ts'], {
    cwd: root,
  }).filter((file) => !file.endsWith('.test.ts'))
  const modules = files
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true))
  const manifest = create({ modules, plugins: [...litPlugin(), publicOnly], context: { dev: false } })
  return `${JSON.stringify(manifest, null, 2)}\n`
}

interface Declaration {
  customElement?: boolean
  members?: { privacy?: string; name: string }[]
  attributes?: unknown[]
}

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({
    customElementsManifest,
  }: {
    customElementsManifest: { modules: { path: string; declarations: Declaration[] }[] }
  }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations)
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
        )
    }
  },
}
