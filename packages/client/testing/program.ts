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
  readonly folder: string
  /**
   * Runs a program there to its end, and does what citizens do in their browser when it prints `Open ADDRESS`.
   *
   * @param citizens Keys of sample citizens, in the order in which they are asked to sign in.
   * @returns what else it printed, line by line. @throws Error when it fails.
   */
  run(program: string, citizens: readonly string[], env?: Record<string, string>, words?: readonly string[]): Promise<string[]>
  remove(): Promise<void>
}

/** Installs the package, built from its source, into a new folder. */
export async function openWorkplace(origin: string): Promise<Workplace> {
  const folder = await mkdtemp(join(cache, 'workplace-'))
  await buildClient(join(folder, 'node_modules/casa-del-cittadino-client'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  let runs = 0
  return {
    folder,
    async run(program, citizens, env = {}, words = []) {
      const file = join(folder, `program-${++runs}.js`)
      await writeFile(file, program)
      const child = spawn(process.execPath, [file, ...words], {
        cwd: folder,
        env: { ...process.env, API: origin, ...env },
        timeout: 50_000,
      })
      let [printed, failed] = ['', '']
      const sittings: Promise<unknown>[] = []
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString()
        for (const [, address] of [...printed.matchAll(/^Open (\S+)\n/gm)].slice(sittings.length)) {
          const citizen = citizens[sittings.length] ?? ''
          sittings.push(consent(origin, address!, citizen).catch((fault: Error) => child.kill() && (failed += fault.stack)))
        }
      })
      child.stderr.on('data', (text: Buffer) => (failed += text.toString()))
      const [code] = (await once(child, 'close')) as [number | null]
      await Promise.all(sittings)
      if (code !== 0) throw new Error(`${failed}\n${printed}`)
      return printed
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('Open '))
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
