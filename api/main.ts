import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// What has been compiled once is kept beside the code, types already stripped: the next start is faster, and the 15 MB of the compiler
// of types are never loaded. Where the folder can't be written nothing is kept.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'))
await import('./serve.ts')
flushCompileCache()
