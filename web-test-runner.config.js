import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { fileURLToPath } from 'node:url'
import { findChromium } from './tools/chromium.ts'
import { elementsModule } from './tools/elements.ts'
import { answeringMiddleware } from './tools/testing/answering-middleware.ts'
import { browserReporter } from './tools/testing/browser-reporter.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

const virtualElements = {
  name: 'virtual-elements',
  resolveImport: ({ source }) => (source === 'virtual:elements' ? '/__virtual__/elements.js' : undefined),
  serve: ({ path }) =>
    path === '/__virtual__/elements.js' ? elementsModule((file) => file.replace(root, '/').replaceAll('\\', '/')) : undefined,
}

/** Tests of the elements, each file in a page of its own of the packed Chromium. */
export default {
  files: 'widgets/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  middleware: [answeringMiddleware()],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: findChromium() })],
  plugins: [
    virtualElements,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('widgets/tsconfig.json', import.meta.url)) }),
  ],
  // Long for a machine that is three times slower and busy: no test waits so long, and one that hangs still fails.
  // Where everything lands at once on a machine of unknown load, a test may try once more.
  testFramework: { config: { timeout: 30_000, retries: process.env.CI ? 1 : 0 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && /Lit is in dev mode|^\[Casa del Cittadino\]/.test(arg)),
  reporters: [defaultReporter({ reportTestProgress: false }), browserReporter()],
}
