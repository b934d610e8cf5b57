import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Problem } from '../http/problem.ts'
import type { PhotoJob, PhotoOutcome, PhotoSize } from './photo-job.ts'

const script = join(import.meta.dirname, 'photo-process.ts')
/** Milliseconds after which a process that has nothing to do ends. */
const idleMs = 20_000

/**
 * The C library keeps what many threads have freed, some 300 MB after a few photos; with one heap that is trimmed it gives it back.
 * Nothing else of the environment reaches the process.
 */
const env = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Processes that work on photos, one photo at a time each: as many as are asked at once, and none when nobody uploads. */
export class PhotoProcesses {
  readonly #idle: { child: ChildProcess; end: NodeJS.Timeout }[] = []
  readonly #all = new Set<ChildProcess>()
  readonly #patienceMs: number

  /** @param patienceMs Milliseconds that one photo may take, whatever is in it. */
  constructor(patienceMs = 60_000) {
    this.#patienceMs = patienceMs
  }

  /**
   * Has the job done.
   *
   * @throws Problem as the job refuses; 422 `media.broken` when the photo takes too long or ends the process.
   */
  async carryOut(job: PhotoJob): Promise<PhotoSize | undefined> {
    const child = await this.#take()
    child.send(job)
    const outcome = await this.#outcomeOf(child)
    if (outcome === undefined) throw new Problem(422, 'media.broken')
    this.#giveBack(child)
    if ('refused' in outcome) throw new Problem(outcome.refused.status, outcome.refused.code, outcome.refused.params)
    if ('fault' in outcome) throw new Error(outcome.fault)
    return outcome.done
  }

  /** Ends every process. */
  stop(): void {
    for (const { end } of this.#idle.splice(0)) clearTimeout(end)
    for (const child of this.#all) child.kill('SIGKILL')
  }

  async #take(): Promise<ChildProcess> {
    for (let known = this.#idle.pop(); known; known = this.#idle.pop()) {
      clearTimeout(known.end)
      if (known.child.connected) return known.child
    }
    const child = fork(script, { env, execArgv: ['--max-semi-space-size=1'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    this.#all.add(child)
    child.once('exit', () => this.#all.delete(child))
    if ((await this.#outcomeOf(child)) === undefined) throw new Error('the process for photos did not start')
    return child
  }

  #giveBack(child: ChildProcess): void {
    const end = setTimeout(() => {
      this.#idle.splice(
        this.#idle.findIndex((one) => one.child === child),
        1,
      )
      child.kill('SIGKILL')
    }, idleMs)
    end.unref()
    this.#idle.push({ child, end })
  }

  /** The next outcome that the process tells; undefined when it ends before, or is ended for taking too long. */
  async #outcomeOf(child: ChildProcess): Promise<PhotoOutcome | undefined> {
    const late = setTimeout(() => child.kill('SIGKILL'), this.#patienceMs)
    const waiting = new AbortController()
    const { signal } = waiting
    try {
      return await Promise.race([
        once(child, 'message', { signal }).then(([outcome]) => outcome as PhotoOutcome),
        once(child, 'exit', { signal }).then(() => undefined),
      ])
    } finally {
      clearTimeout(late)
      waiting.abort()
    }
  }
}
