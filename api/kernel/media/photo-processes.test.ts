import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PhotoProcesses } from './photo-processes.ts'
import { photo } from './testing/uploads.ts'

let folder: string
let processes: PhotoProcesses
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdc-test-photos-'))
  processes = new PhotoProcesses(8000)
})
afterEach(async () => {
  processes.stop()
  await rm(folder, { recursive: true, force: true })
})

const make = (upload: string) => processes.carryOut({ do: 'make', upload, type: 'image/jpeg', folder })

test('a photo that is never read to its end is given up, and the next one is made', async () => {
  const endless = join(folder, 'endless')
  spawnSync('mkfifo', [endless])
  await expect(make(endless)).rejects.toMatchObject({ code: 'media.broken' })
  const upload = join(folder, 'upload')
  await writeFile(upload, await photo(200, 100))
  expect(await make(upload)).toEqual({ width: 200, height: 100 })
  const made = await readdir(folder)
  expect(made.filter((name) => name.endsWith('.png'))).toEqual([])
  expect(made).toContain('2048.webp')
})

test('it is told nothing of the environment', async () => {
  process.env['CDC_SECRET_OF_TEST'] = 'secret'
  const upload = join(folder, 'upload')
  await writeFile(upload, await photo(200, 100))
  await make(upload)
  const own = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'photo-process[.]ts'])
    .stdout.toString()
    .trim()
    .split('\n')
  const environment = spawnSync('cat', [`/proc/${own[0]}/environ`]).stdout.toString()
  expect(environment).toContain('MALLOC_ARENA_MAX')
  expect(environment).not.toContain('CDC_SECRET_OF_TEST')
})
