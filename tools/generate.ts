import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generators } from './generated.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const [path, generate] of Object.entries(generators)) {
  const content = await generate()
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  console.log(`wrote ${path}`)
}
