import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { PostOffice } from '../mail/post-office.ts'
import { mailPath, readMail } from '../mail/reading.ts'
import { fileServer } from '../sites/index.ts'

const folder = fileURLToPath(new URL('./public', import.meta.url))

/** Serves the configurator, and the demo's letters. @param api Origin of the API whose elements it shows. */
export function configurator(api: string, office?: PostOffice): Server {
  const files = fileServer({ '/': folder }, { '/settings.json': () => JSON.stringify({ api }) })
  if (!office) return files
  return createServer((request, response) => {
    if (request.url?.startsWith(mailPath)) readMail(office, request, response)
    else files.emit('request', request, response)
  })
}
