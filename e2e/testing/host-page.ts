import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page of the test's own is made of. */
export interface PageParts {
  /** What stands between `<body>` and `</body>`. */
  body: string
  /** More for the head, after the one script of the elements. */
  head?: string
  headers?: Readonly<Record<string, string>>
  /** The script of the elements; the evergreen one unless said otherwise, `''` for none. */
  script?: string
  lang?: string
}

/** A web site on an origin of its own whose pages the tests write. */
export interface HostSite {
  readonly origin: string
  /** Puts up a page and gives its address. */
  put(parts: PageParts): string
  close(): Promise<void>
}

/** Starts it on `localhost`, which to a browser is another site than the API's `127.0.0.1`: cookies and storage are apart. */
export async function startHostSite(api: string): Promise<HostSite> {
  const pages = new Map<string, PageParts>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const parts = pages.get(pathname)
    if (pathname === '/style.css') return response.writeHead(200, { 'Content-Type': 'text/css' }).end(style)
    if (!parts) return response.writeHead(404).end()
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...parts.headers }).end(written(parts, api))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    put(parts) {
      const path = `/page-${pages.size + 1}`
      pages.set(path, parts)
      return origin + path
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 16px; background: Canvas; color: CanvasText }`

function written({ body, head = '', script, lang = 'it' }: PageParts, api: string): string {
  const tag = script ?? `<script type="module" src="${api}/v1/cdc.js"></script>`
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Comune di prova</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">${tag}${head}</head><body><main><h1>Pagina del Comune</h1>${body}</main></body></html>`
}
