import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { apiCommand } from '../api-command.ts'
import { guard } from '../postgres/guard.ts'

/** The API in a process of its own, started again when it dies. */
export interface ApiProcess {
  /** Ends it in order, and for good. */
  stop(): Promise<void>
}

/**
 * Starts the API; the promise is kept when it answers.
 *
 * @param tell is told in one line when it answers, with its process, and when it has died.
 * @throws Error when it ends before it has ever answered; what it had to say is on this process's stderr.
 */
export async function startApiProcess(env: Record<string, string>, tell: (line: string) => void): Promise<ApiProcess> {
  let child: ChildProcess
  let stopping = false
  let again: NodeJS.Timeout | undefined

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, apiCommand, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    const callOff = child.pid === undefined ? () => {} : guard(child.pid, undefined)
    child.once('exit', callOff)
    await new Promise<void>((ready, failed) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => text.startsWith('ready') && ready())
      child.once('error', failed).once('exit', (code) => failed(new Error(`the API ended with code ${code}`)))
    })
    tell(`The API answers (process ${child.pid}).`)
  }
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping) return
      tell('The API has ended; it is started again.')
      restart()
    })
  }
  const restart = (): void => {
    start().then(watch, () => {
      // Its database may be starting too.
      if (!stopping) again = setTimeout(restart, 500)
    })
  }

  await start()
  watch()
  return {
    async stop() {
      stopping = true
      clearTimeout(again)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
