import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenedFile } from '../http/stored-body.ts'
import { openStorage } from './open-storage.ts'
import type { Storage, StoragePlace } from './storage.ts'

let folder: string
let server: Server
/** Both kinds; the bucket lies in a server that speaks S3 and checks signatures. */
const places: Record<string, () => StoragePlace> = {
  'a folder': () => ({ folder: join(folder, 'kept') }),
  'a bucket': () => bucket('S3RVER'),
}

function bucket(secretAccessKey: string): StoragePlace {
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}/photos`, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdc-test-storage-'))
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    vhostBuckets: false,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'photos', configs: [] }],
  })
  await s3.configureBuckets()
  server = createServer(s3.callback()).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const read = async (opened: OpenedFile | undefined) => opened && Buffer.concat(await opened.stream.toArray())

describe.each(Object.entries(places))('%s', (_, place) => {
  const key = () => `${crypto.randomUUID()}/${crypto.randomUUID()}/640.webp`
  let storage: Storage
  beforeAll(() => {
    storage = openStorage(place())
  })

  test('gives back what was put into it, and its length', async () => {
    const at = key()
    const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000)))
    await storage.put(at, bytes, 'image/webp')
    const opened = await storage.open(at)
    expect(opened!.bytes).toBe(bytes.length)
    expect(await read(opened)).toEqual(bytes)
  })

  test('takes a file of this machine, and leaves that where it is', async () => {
    const at = key()
    const path = join(folder, 'document')
    const bytes = Buffer.alloc(3_000_000, 'abc')
    await writeFile(path, bytes)
    await storage.put(at, { path }, 'application/pdf')
    expect((await read(await storage.open(at)))!.equals(bytes)).toBe(true)
    expect(await readdir(folder)).toContain('document')
  })

  test('opens nothing where nothing is', async () => {
    expect(await storage.open(key())).toBeUndefined()
  })

  test('removes files, and passes over those that are not there', async () => {
    const [first, second] = [key(), key()]
    await storage.put(first, Buffer.from('first'), 'image/webp')
    await storage.put(second, Buffer.from('second'), 'image/webp')
    await storage.remove([first, key()])
    expect(await storage.open(first)).toBeUndefined()
    expect(await read(await storage.open(second))).toEqual(Buffer.from('second'))
  })

  test('lets go of a file that nobody reads to its end', async () => {
    const at = key()
    await storage.put(at, Buffer.alloc(1_000_000), 'image/webp')
    const opened = await storage.open(at)
    opened!.stream.destroy()
    await once(opened!.stream, 'close')
    await storage.remove([at])
    expect(await storage.open(at)).toBeUndefined()
  })
})

test('a folder keeps nothing half written, and takes no key that leads out of it', async () => {
  const storage = openStorage({ folder: join(folder, 'strict') })
  await expect(storage.put('a/b.jpg', { path: join(folder, 'nowhere') }, 'image/jpeg')).rejects.toThrow('ENOENT')
  const left = await readdir(join(folder, 'strict'), { recursive: true, withFileTypes: true })
  expect(left.filter((one) => one.isFile())).toEqual([])
  for (const key of ['../a/b', 'a/../../b', '/etc/passwd', 'a/..', 'a'])
    await expect(storage.open(key)).rejects.toThrow('is no key')
})

test('a bucket whose secret is wrong is a fault, not an empty one', async () => {
  await expect(openStorage(bucket('wrong')).open('a/b.jpg')).rejects.toThrow()
})
