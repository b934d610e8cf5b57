import type { File } from '../server.ts'

interface OwnPage {
  /** Tag of the element that the page holds. */
  readonly element: `cdc-${string}`
  readonly title: Readonly<Record<'it' | 'en', string>>
  /** Of its text at most, in rem. */
  readonly width: number
}

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

const markup = ({ element, title }: OwnPage, path: string, language: 'it' | 'en') => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title[language]} · Casa del Cittadino</title>
<link rel="stylesheet" href="${path}.css">
<script type="module" src="/v1/cdc.js"></script>
</head>
<body><main><h1>${title[language]}</h1><${element} lang="${language}" heading-level="2"></${element}></main></body>
</html>
`

const style = (width: number) => `:root { font: 16px/1.5 "Titillium Web", system-ui, sans-serif; color-scheme: light dark; }
body { margin: 0; }
main { max-inline-size: ${width}rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 1rem; }
`

/** A page of the platform itself and its style, on the API's own origin: one element; nobody frames it, and it takes nothing from elsewhere. */
export const ownPage = (path: string, shown: OwnPage): readonly [string, File][] => [
  [
    path,
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
      ctx.body = markup(shown, path, language)
    },
  ],
  [
    `${path}.css`,
    (ctx) => {
      ctx.set('Cache-Control', 'public, max-age=300')
      ctx.type = 'css'
      ctx.body = style(shown.width)
    },
  ],
]
