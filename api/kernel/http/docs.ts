import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { problemsPage } from './docs-problems.ts'
import type { OpenApiDocument } from './openapi-document.ts'
import type { File } from './server.ts'

/** Where `npm run build` leaves the script that draws the reference. */
const script = join(import.meta.dirname, '../../../dist/docs/redoc.js')
const policy = "default-src 'none'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'none'"

/** The contract as JSON and YAML, its readable pages and the list of problems, all from this origin. */
export function docs(document: OpenApiDocument): [string, File][] {
  const json = JSON.stringify(document)
  // Asked for seldom: written when it is.
  let yaml: string | undefined
  const kept = 'public, max-age=300'
  return [
    [
      '/v1/openapi.json',
      (ctx) => {
        ctx.set('Cache-Control', kept)
        ctx.type = 'application/vnd.oai.openapi+json;version=3.1'
        ctx.body = json
      },
    ],
    [
      '/v1/openapi.yaml',
      (ctx) => {
        ctx.set('Cache-Control', kept)
        ctx.type = 'application/vnd.oai.openapi;version=3.1'
        ctx.body = yaml ??= stringify(document, { aliasDuplicateObjects: false })
      },
    ],
    [
      '/docs',
      (ctx) => {
        // The pages style themselves as they are drawn, hence 'unsafe-inline' for styles; no other origin is ever asked.
        const drawn = `script-src 'self' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'`
        ctx.set('Content-Security-Policy', `${policy}; ${drawn}`)
        ctx.type = 'html'
        ctx.body = page
      },
    ],
    [
      '/docs/problems',
      (ctx) => {
        ctx.set('Content-Security-Policy', policy)
        ctx.type = 'html'
        ctx.body = problemsPage(document)
      },
    ],
    [
      '/docs/redoc.js',
      (ctx) => {
        if (!existsSync(script)) return
        ctx.set('Cache-Control', 'public, max-age=86400')
        ctx.type = 'js'
        ctx.body = createReadStream(script)
      },
    ],
  ]
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Casa del Cittadino: the API</title>
</head>
<body>
<noscript><p>The reference needs JavaScript; the contract itself is at <a href="/v1/openapi.yaml">/v1/openapi.yaml</a>, the
problems at <a href="/docs/problems">/docs/problems</a>.</p></noscript>
<redoc spec-url="/v1/openapi.json" hide-loading></redoc>
<script src="/docs/redoc.js"></script>
</body>
</html>
`
