import type { IForbiddenRuleType } from 'dependency-cruiser'

const tests = ['[.]test[.]ts$', '/testing/', '^e2e/', '^bench/', '^[^/]+[.]config[.]']
// A service may have parts, folders of its own with the same names in them.
const inPart = (of: string) => [`^api/services/[^/]+/${of}`, `^api/services/[^/]+/[a-z-]+/${of}`]
const stores = inPart('(store/[a-z-]+|[a-z-]*store)[.]ts$')
const routes = inPart('(routes/[a-z-]+|[a-z-]*routes|index)[.]ts$')
const migrations = '/migrations/[^/]+[.]ts$'

/** Which file may import which. Each rule has a canary (canaries.ts) that must set it off, and nothing else. */
export const importRules: IForbiddenRuleType[] = [
  {
    name: 'services-are-apart',
    comment: 'A service never imports another, types included: services meet through facts in the outbox, by name.',
    severity: 'error',
    from: { path: '^api/services/([^/]+)/' },
    to: { path: '^api/services/[^/]+/', pathNot: '^api/services/$1/' },
  },
  {
    name: 'services-have-one-door',
    comment: 'From outside, a service is its index.ts.',
    severity: 'error',
    from: { pathNot: '^api/services/[^/]+/' },
    to: { path: '^api/services/[^/]+/', pathNot: '^api/services/[^/]+/index[.]ts$' },
  },
  {
    name: 'kernel-knows-no-service',
    comment: 'The kernel serves services that it has never heard of.',
    severity: 'error',
    from: { path: '^api/kernel/' },
    to: { path: '^api/services/' },
  },
  {
    name: 'rules-are-pure',
    comment:
      'rules.ts decides from its arguments: of its own slice it knows words and other rules, outside of it the problem that it refuses with.',
    severity: 'error',
    from: { path: '^api/services/([^/]+)/(rules/[a-z-]+|[a-z-]*rules)[.]ts$' },
    to: {
      pathNot: ['^api/services/$1/(?!store|routes|index|migrations)', '^api/kernel/http/problem[.]ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'sql-in-stores',
    comment: 'Only stores, migrations and the kernel speak SQL.',
    severity: 'error',
    from: { path: '^api/', pathNot: ['^api/kernel/', ...stores, migrations, ...tests] },
    to: { path: ['(^|/)node_modules/(@types/)?(knex|pg)/', '^(knex|pg)$', '^api/kernel/db/sql[.]ts$'] },
  },
  {
    name: 'koa-in-http',
    comment: 'Only kernel/http, the OpenID provider (which is a Koa application) and the composition know Koa.',
    severity: 'error',
    from: { path: '^api/', pathNot: ['^api/kernel/(http|identity)/', '^api/(app|application|main)[.]ts$', ...tests] },
    to: { path: ['(^|/)node_modules/(@types/)?(koa|@koa|koa__router|co-body)/', '^(koa|@koa/router|co-body)$'] },
  },
  {
    name: 'contract-types-at-the-edge',
    comment: "Within a service only its door and its routes know the contract's types.",
    severity: 'error',
    from: { path: '^api/services/[^/]+/', pathNot: [...routes, ...tests] },
    to: { path: '^types/openapi' },
  },
  {
    name: 'contract-types-are-types',
    comment: "The contract's types are imported with `import type`.",
    severity: 'error',
    from: {},
    to: { path: '^types/openapi', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'widgets-and-demo-not-api',
    comment: 'The two sides share the contract and nothing else.',
    severity: 'error',
    from: { path: '^(widgets|demo)/' },
    to: { path: '^api/' },
  },
  {
    name: 'api-not-widgets-or-demo',
    comment:
      "The two sides share the contract and nothing else; the API's tests have the demo's identity providers and its register of residents.",
    severity: 'error',
    from: { path: '^api/' },
    to: { path: '^(widgets|demo)/', pathNot: '^demo/(spid|openid|anpr)/' },
  },
  {
    name: 'api-not-test-provider',
    comment: "The demo's identity providers and its register are for tests and the demo.",
    severity: 'error',
    from: { path: '^api/', pathNot: tests },
    to: { path: '^demo/(spid|openid|anpr)/' },
  },
  {
    name: 'demo-uses-bundles',
    comment: "A demo town is a stranger's site: it has the built scripts, not their source.",
    severity: 'error',
    from: { path: '^demo/' },
    to: { path: '^widgets/' },
  },
  {
    name: 'packages-are-alone',
    comment:
      "What third parties install has the contract's types and what its package.json names, nothing else of the repository.",
    severity: 'error',
    from: { path: '^packages/[^/]+/src/' },
    to: { path: '^(api|widgets|demo|tools|e2e|bench)/' },
  },
  {
    name: 'elements-are-apart',
    comment: 'An element never imports another: what two share lies in widgets/ui or widgets/kernel.',
    severity: 'error',
    from: { path: '^widgets/elements/([^/]+)/' },
    to: { path: '^widgets/elements/[^/]+/', pathNot: '^widgets/elements/$1/' },
  },
  {
    name: 'ui-knows-no-element',
    comment: 'Primitives and the kernel of the widgets serve elements that they have never heard of.',
    severity: 'error',
    from: { path: '^widgets/(ui|kernel)/' },
    to: { path: '^widgets/elements/' },
  },
  {
    name: 'production-knows-no-test',
    comment: 'Nothing that runs in a town imports tests, what helps them, or fakes.',
    severity: 'error',
    from: { pathNot: [...tests, '^tools/'] },
    to: { path: ['[.]test[.]ts$', '/testing/', '(^|/)fake[^/]*[.]ts$'] },
  },
  {
    name: 'production-needs-no-tool',
    comment: 'The API runs with `npm ci --omit=dev`: no dev dependency, and none that package.json does not name.',
    severity: 'error',
    from: { path: '^api/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-cycles',
    comment: 'What imports in a circle can not be loaded or tested alone. (Types are gone by then: they may.)',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports and that imports nothing is left over.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        ...tests,
        migrations,
        '[.]d[.]ts$',
        '^[.][^/]+',
        '^(tools|demo|bench)/[^/]+[.]ts$',
        '^api/main[.]ts$',
        '^widgets/(loader|embed)[.]ts$',
        '^api/.*[.]js$',
      ],
    },
    to: {},
  },
  {
    name: 'imports-lead-somewhere',
    comment: 'An import that can not be resolved escapes every rule above.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:elements$' },
  },
]
