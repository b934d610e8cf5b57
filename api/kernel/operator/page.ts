import type { File } from '../http/server.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "frame-ancestors 'none'",
].join('; ')

const page = (language: 'it' | 'en') => {
  const title = language === 'it' ? 'Gestione della piattaforma' : 'Running the platform'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · Casa del Cittadino</title>
<link rel="stylesheet" href="/operator.css">
<script type="module" src="/v1/cdc.js"></script>
</head>
<body><main><h1>${title}</h1><cdc-operator lang="${language}" heading-level="2"></cdc-operator></main></body>
</html>
`
}

const style = `:root { font: 16px/1.5 "Titillium Web", system-ui, sans-serif; color-scheme: light dark; }
body { margin: 0; }
main { max-inline-size: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 1rem; }
`

/** The page of whoever runs the platform, on the API's own origin: nobody frames it, and it takes nothing from elsewhere. */
export const operatorPages: readonly [string, File][] = [
  [
    '/operator',
    (ctx) => {
      const language = ctx.acceptsLanguages('it', 'en') === 'en' ? 'en' : 'it'
      ctx.set({
        'Content-Security-Policy': policy,
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'Content-Language': language,
        Vary: 'Accept-Language',
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      })
      ctx.type = 'html'
      ctx.body = page(language)
    },
  ],
  [
    '/operator.css',
    (ctx) => {
      ctx.set('Cache-Control', 'public, max-age=300')
      ctx.type = 'css'
      ctx.body = style
    },
  ],
]
