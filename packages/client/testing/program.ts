import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Browser } from '../../../api/kernel/identity/testing/browser.ts'
import { buildClient } from '../../../tools/build-client.ts'

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url))

/** A stranger's folder with the package installed, its dependencies found above it. */
export interface Workplace {
  /** Runs a program there to its end. @returns what it printed, line by line. @throws Error when it fails. */
  run(program: string, env?: Record<string, string>): Promise<string[]>
  remove(): Promise<void>
}

/** What citizens do in their browser when a program prints `Open ADDRESS`. */
export interface Sitting {
  readonly origin: string
  /** Key of a sample citizen. */
  readonly citizen: string
}

/** Installs the package, built from its source, into a new folder. */
export async function openWorkplace({ origin, citizen }: Sitting): Promise<Workplace> {
  const folder = await mkdtemp(join(cache, 'workplace-'))
  await buildClient(join(folder, 'node_modules/casa-del-cittadino-client'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  let runs = 0
  return {
    async run(program, env = {}) {
      const file = join(folder, `program-${++runs}.js`)
      await writeFile(file, program)
      const child = spawn(process.execPath, [file], { cwd: folder, env: { ...process.env, API: origin, ...env } })
      let [printed, failed] = ['', '']
      let sitting: Promise<unknown> | undefined
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString()
        const address = /^Open (\S+)\n/m.exec(printed)?.[1]
        if (address)
          sitting ??= consent(origin, address, citizen).catch((fault: Error) => child.kill() && (failed += fault.stack))
      })
      child.stderr.on('data', (text: Buffer) => (failed += text.toString()))
      const [code] = (await once(child, 'close')) as [number | null]
      await sitting
      if (code !== 0) throw new Error(`${failed}\n${printed}`)
      return printed.trim().split('\n')
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

/** Signs in as a sample citizen, consents, and lets the browser come back to the program. */
async function consent(origin: string, address: string, citizen: string): Promise<void> {
  const browser = new Browser(origin)
  const chooser = await browser.follow(address)
  const asked = await browser.follow(chooser.url.href, { citizen })
  const back = await browser.follow(`${asked.url.href}/consent`, {})
  if (!back.location) throw new Error(`no way back: ${back.status} ${back.url.href} ${back.body}`)
  await fetch(back.location)
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
