import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { fileServer } from '../sites/index.ts'

const folder = fileURLToPath(new URL('./public', import.meta.url))

/** Serves the configurator. @param api Origin of the API whose elements it shows. */
export function configurator(api: string): Server {
  return fileServer({ '/': folder }, { '/settings.json': () => JSON.stringify({ api }) })
}
