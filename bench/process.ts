import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

/** A server in a process of its own. */
export interface Server {
  readonly origin: string
  readonly child: ChildProcess
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number
  /** Resident memory now and at its highest, in MB (10^6 bytes). */
  memory(): { now: number; peak: number }
  stop(): Promise<void>
}

/** What a script prints that runs to its end on the first core. */
export function runOnFirstCore(script: string, ...given: readonly string[]): string {
  const [program, ...rest] = pinned([script, ...given])
  const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error(`${script} failed`)
  return stdout
}

/** The same while this process goes on with what it does: for a script that needs it. */
export async function runAside(script: string, ...given: readonly string[]): Promise<string> {
  const [program, ...rest] = pinned([script, ...given])
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const [status] = (await once(child, 'exit')) as [number]
  if (status !== 0) throw new Error(`${script} failed`)
  return printed
}

/** A command line that runs the script on the first core; where the system can't pin, wherever it pleases. */
function pinned(script: readonly string[]): [string, ...string[]] {
  return pins ? ['taskset', '-c', '0', process.execPath, ...script] : [process.execPath, ...script]
}

const pins = spawnSync('taskset', ['-V']).status === 0

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a script on the first core and waits until it answers. */
export async function startServer(
  script: string | readonly string[],
  port: number,
  env: Record<string, string>,
  probe = '/status',
): Promise<Server> {
  const began = performance.now()
  const [program, ...rest] = pinned([script].flat())
  const child = spawn(program, rest, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const origin = `http://127.0.0.1:${port}`
  const deadline = began + 30_000
  while (!(await answers(origin + probe))) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`${String(script)} did not start`)
    await new Promise(setImmediate)
  }
  const startMs = performance.now() - began
  return {
    origin,
    child,
    startMs,
    memory: () => memoryOf(child.pid!),
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      process.off('exit', end)
    },
  }
}

const answers = (url: string) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )

/** From /proc; zero where the system has none. */
function memoryOf(pid: number): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const field = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6
    return { now: field('VmRSS'), peak: field('VmHWM') }
  } catch {
    return { now: 0, peak: 0 }
  }
}

/** Runs this process, and what it starts without a place of its own, on the other core. */
export function leaveFirstCore(): void {
  if (pins) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)])
}
