import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { missing, pageAt } from './pages.ts'
import type { Site } from './site.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a town's site. @param api Origin of the API. */
export function siteServer(site: Site, api: string): Server {
  return serve(async (path, response, host) => {
    if (await sendFile(site.files, path, response)) return
    const place = { api, site, origin: `http://${host}`, path }
    const page = await pageAt(place)
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...site.headers?.(place),
    })
    response.end(site.layout(page ?? missing, place).text)
  })
}

/** Serves files: `files` names the folder of each path; a folder's own address is its `index.html`. */
export function fileServer(files: Readonly<Record<string, string>>, extra: Readonly<Record<string, () => string>> = {}): Server {
  return serve(async (path, response) => {
    const text = extra[path]?.()
    if (text !== undefined) {
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain', 'Cache-Control': 'no-cache' }).end(text)
      return
    }
    if (await sendFile(files, path.endsWith('/') ? `${path}index.html` : path, response)) return
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Pagina non trovata')
  })
}

function serve(answer: (path: string, response: ServerResponse, host: string) => Promise<void>): Server {
  return createServer((request: IncomingMessage, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    answer(
      pathname.length > 1 && !pathname.includes('.') ? pathname.replace(/\/$/, '') : pathname,
      response,
      request.headers.host ?? '',
    ).catch((fault: unknown) => {
      process.stderr.write(`${String(fault)}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

async function sendFile(files: Readonly<Record<string, string>>, path: string, response: ServerResponse): Promise<boolean> {
  const at = Object.keys(files).find((prefix) => path.startsWith(prefix))
  const type = types[extname(path)]
  if (at === undefined || type === undefined) return false
  // `normalize` of an absolute path can't climb above the folder.
  const file = join(files[at]!, normalize(`/${decodeURIComponent(path.slice(at.length))}`))
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return false
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.size, 'Cache-Control': 'no-cache' })
  createReadStream(file).pipe(response)
  return true
}
