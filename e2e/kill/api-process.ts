import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The API in a process of its own that can be killed and started again at the same address. */
export class ApiProcess {
  readonly origin: string
  /** What it has written to its log, over all its lives. */
  log = ''
  #env: Record<string, string>
  #child: ChildProcess | undefined

  /** @param env Environment beside the address. */
  constructor(port: number, env: Record<string, string>) {
    this.origin = `http://127.0.0.1:${port}`
    this.#env = { ...env, PORT: String(port), CDC_ORIGIN: this.origin }
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Whether the process that was started last still runs. */
  get alive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Starts it; returns when it answers. @throws Error with its log when it ends instead. */
  async start(): Promise<void> {
    const main = join(import.meta.dirname, '../../api/main.ts')
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...this.#env }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (text: Buffer) => text.includes('ready') && ready())
      child.stderr.on('data', (text: Buffer) => (this.log = (this.log + text.toString()).slice(-20_000)))
      child.once('error', failed)
      child.once('exit', () => failed(new Error(`the API ended: ${this.log}`)))
    })
  }

  /** Ends it at once, as a power cut would. */
  kill9(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Ends it in order. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.alive) return
    const gone = once(this.#child!, 'exit')
    this.#child!.kill(signal)
    await gone
  }
}
