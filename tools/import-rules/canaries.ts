/** A breach of one rule: a file, what it says, and what it wrongly imports. */
export interface Canary {
  file: string
  says: string
  /** The path that must be reported; the file itself for a rule about the file. */
  breaks: string
}

/** Files that are there to be imported by the canaries and break nothing. */
export const bystanders: Record<string, string> = {
  'api/main.ts': `import './services/index.ts'\nimport './kernel/http/server.ts'\n`,
  'api/config.ts': `export const config = 1\n`,
  'api/services/index.ts': `import './alpha/index.ts'\nimport './beta/index.ts'\n`,
  'api/services/alpha/index.ts': `import './routes.ts'\n`,
  'api/services/alpha/routes.ts': `import './rules.ts'\nimport './store.ts'\nimport type { A } from '../../../types/openapi.d.ts'\nexport type B = A\n`,
  'api/services/alpha/rules.ts': `import './types.ts'\nimport '../../kernel/http/problem.ts'\nimport type { Row } from './store.ts'\nexport type R = Row\n`,
  'api/services/alpha/store.ts': `import 'pg'\nimport '../../kernel/db/sql.ts'\nexport interface Row { id: string }\n`,
  'api/services/alpha/types.ts': `export const kinds = 1\n`,
  'api/services/beta/index.ts': `import './store.ts'\n`,
  'api/services/beta/store/reading.ts': `import 'pg'\n`,
  'api/services/beta/routes/reading.ts': `import type { A } from '../../../../types/openapi.d.ts'\nexport type B = A\n`,
  'api/services/beta/part/store/reading.ts': `import 'pg'\n`,
  'api/services/beta/part/routes/reading.ts': `import type { A } from '../../../../../types/openapi.d.ts'\nexport type B = A\n`,
  'api/services/beta/store.ts': `import 'knex'\nexport interface BetaRow { id: string }\n`,
  'api/kernel/http/problem.ts': `export const problem = 1\n`,
  'api/kernel/http/server.ts': `import 'koa'\nimport './problem.ts'\nimport '../../config.ts'\n`,
  'api/kernel/db/sql.ts': `import 'knex'\n`,
  'api/testing/start.ts': `import '../config.ts'\nimport '../../demo/spid/provider.ts'\nexport const start = 1\n`,
  'types/openapi.d.ts': `export interface A { id: string }\n`,
  'widgets/loader.ts': `import './elements/gamma/index.ts'\nimport './elements/delta/index.ts'\nimport 'virtual:elements'\n`,
  'widgets/elements/gamma/index.ts': `import '../../ui/field.ts'\n`,
  'widgets/elements/delta/index.ts': `import '../../ui/field.ts'\n`,
  'widgets/ui/field.ts': `export const field = 1\n`,
  'widgets/ui/hen.ts': `import './egg.ts'\nexport const hen = 1\n`,
  'demo/site.ts': `export const site = 1\n`,
  'demo/spid/provider.ts': `export const provider = 1\n`,
}

/** One breach of every rule, or more where a rule has more than one side. */
export const canaries: Record<string, Canary[]> = {
  'services-are-apart': [
    {
      file: 'api/services/alpha/neighbour.ts',
      says: `import type { BetaRow } from '../beta/store.ts'\nexport type X = BetaRow\n`,
      breaks: 'api/services/beta/store.ts',
    },
  ],
  'services-have-one-door': [
    { file: 'api/app.ts', says: `import './services/alpha/routes.ts'\n`, breaks: 'api/services/alpha/routes.ts' },
  ],
  'kernel-knows-no-service': [
    { file: 'api/kernel/curious.ts', says: `import '../services/alpha/index.ts'\n`, breaks: 'api/services/alpha/index.ts' },
  ],
  'rules-are-pure': [
    { file: 'api/services/gamma/rules.ts', says: `import '../../config.ts'\n`, breaks: 'api/config.ts' },
    { file: 'api/services/beta/rules.ts', says: `import './store.ts'\n`, breaks: 'api/services/beta/store.ts' },
    { file: 'api/services/delta/signing-rules.ts', says: `import 'node:crypto'\n`, breaks: 'crypto' },
  ],
  'sql-in-stores': [
    { file: 'api/services/alpha/sql-somewhere.ts', says: `import 'pg'\n`, breaks: 'node_modules/pg/' },
    {
      file: 'api/services/alpha/builder-somewhere.ts',
      says: `import '../../kernel/db/sql.ts'\n`,
      breaks: 'api/kernel/db/sql.ts',
    },
    { file: 'api/services/alpha/knex-somewhere.ts', says: `import 'knex'\n`, breaks: 'node_modules/knex/' },
  ],
  'koa-in-http': [
    { file: 'api/services/alpha/koa-somewhere.ts', says: `import 'koa'\n`, breaks: 'node_modules/koa/' },
    { file: 'api/kernel/router-somewhere.ts', says: `import '@koa/router'\n`, breaks: 'node_modules/@koa/router/' },
  ],
  'contract-types-at-the-edge': [
    {
      file: 'api/services/alpha/presenting.ts',
      says: `import type { A } from '../../../types/openapi.d.ts'\nexport type X = A\n`,
      breaks: 'types/openapi.d.ts',
    },
  ],
  'contract-types-are-types': [
    {
      file: 'widgets/kernel/client.ts',
      says: `import { A } from '../../types/openapi.d.ts'\nexport const x: A = 1\n`,
      breaks: 'types/openapi.d.ts',
    },
  ],
  'widgets-and-demo-not-api': [
    { file: 'widgets/kernel/shortcut.ts', says: `import '../../api/config.ts'\n`, breaks: 'api/config.ts' },
    { file: 'demo/shortcut.ts', says: `import '../api/config.ts'\n`, breaks: 'api/config.ts' },
  ],
  'api-not-widgets-or-demo': [
    { file: 'api/kernel/render.ts', says: `import '../../widgets/ui/field.ts'\n`, breaks: 'widgets/ui/field.ts' },
    { file: 'api/kernel/sample.ts', says: `import '../../demo/site.ts'\n`, breaks: 'demo/site.ts' },
  ],
  'api-not-test-provider': [
    { file: 'api/kernel/identified.ts', says: `import '../../demo/spid/provider.ts'\n`, breaks: 'demo/spid/provider.ts' },
  ],
  'demo-uses-bundles': [{ file: 'demo/sources.ts', says: `import '../widgets/ui/field.ts'\n`, breaks: 'widgets/ui/field.ts' }],
  'packages-are-alone': [
    { file: 'packages/client/src/index.ts', says: `import '../../../api/config.ts'\n`, breaks: 'api/config.ts' },
  ],
  'elements-are-apart': [
    { file: 'widgets/elements/gamma/gamma.ts', says: `import '../delta/index.ts'\n`, breaks: 'widgets/elements/delta/index.ts' },
  ],
  'ui-knows-no-element': [
    { file: 'widgets/ui/knowing.ts', says: `import '../elements/delta/index.ts'\n`, breaks: 'widgets/elements/delta/index.ts' },
  ],
  'production-knows-no-test': [
    { file: 'api/services/alpha/helped.ts', says: `import '../../testing/start.ts'\n`, breaks: 'api/testing/start.ts' },
  ],
  'production-needs-no-tool': [{ file: 'api/kernel/tooled.ts', says: `import 'vitest'\n`, breaks: 'node_modules/vitest/' }],
  'no-cycles': [{ file: 'widgets/ui/egg.ts', says: `import './hen.ts'\nexport const egg = 1\n`, breaks: 'widgets/ui/hen.ts' }],
  'no-orphans': [{ file: 'widgets/ui/alone.ts', says: `export const alone = 1\n`, breaks: 'widgets/ui/alone.ts' }],
  'imports-lead-somewhere': [{ file: 'widgets/ui/lost.ts', says: `import './nowhere.ts'\n`, breaks: './nowhere.ts' }],
}
