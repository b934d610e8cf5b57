import { Task, TaskStatus } from '@lit/task'
import type { ReactiveController } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { assertId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcDebate } from './debate.ts'

export type Debate = components['schemas']['Debate']

/** Milliseconds: days left are counted anew; a clock that is ahead of the API's asks again; pages that are open don't all ask at once. */
const [redrawn, askedAgain, spread] = [3_600_000, 5000, 1500]

/** Reads the debate, and reads it again when a phase begins or ends while the page is open; recovers by itself. */
export class Reading implements ReactiveController {
  debate: Debate | undefined

  private chosen: Language | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly recovery: Recovery
  private readonly task: Task<readonly unknown[], Debate>

  constructor(
    private readonly host: CdcDebate,
    /** Is told when another phase is in force than a moment ago. */
    private readonly moved: (debate: Debate) => void,
  ) {
    host.addController(this)
    this.recovery = new Recovery(host, () => this.again())
    this.task = new Task(host, {
      task: (_args, { signal }) => this.read(signal),
      args: () => [host.debateId, host.slug, host.origin, host.language, this.chosen] as const,
      onComplete: (debate) => this.show(debate),
      onError: (thrown) => {
        this.recovery.after(Refusal.from(thrown))
        if (this.debate?.id !== host.debateId) this.debate = undefined
        // What is on the screen stays true enough until the network is back.
        if (!this.debate) void host.tell(thrown)
      },
    })
  }

  hostConnected(): void {
    if (this.debate) this.watch(this.debate)
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  /** In which the town's words are. */
  get language(): Language {
    const wanted = this.chosen ?? this.host.language
    return this.debate?.languages.includes(wanted) === false ? 'it' : wanted
  }

  again(): void {
    void this.task.run()
  }

  /** Somebody signed in or out: what could not be read may be read now. */
  sessionDidChange(): void {
    if (!this.debate && this.task.status === TaskStatus.ERROR) this.again()
  }

  readIn(language: Language): void {
    this.chosen = language
    this.host.requestUpdate()
  }

  private async read(signal: AbortSignal): Promise<Debate> {
    const { host } = this
    if (!host.slug) throw new Refusal('tenant.unknown')
    assertId(host.debateId, 'debate-id', 'a debate')
    const path = '/v1/{tenant}/debates/{debate_id}'
    const params = { path: { tenant: host.slug, debate_id: host.debateId } }
    const options = { params, headers: { 'accept-language': this.chosen ?? host.language }, signal }
    try {
      return await answer(host.publicApi.GET(path, options))
    } catch (thrown) {
      // A draft is for the staff.
      await host.session.ready
      if (Refusal.from(thrown).code !== 'http.not_found' || !host.session.signedIn) throw thrown
      return await answer(host.session.api.GET(path, options))
    }
  }

  private show(debate: Debate): void {
    const before = this.debate
    this.debate = debate
    this.recovery.reset()
    this.host.dismiss()
    if (before?.id === debate.id && before.phase !== debate.phase) this.moved(debate)
    this.watch(debate)
  }

  /** Waits for the end of the phase in force, or the beginning of the first. */
  private watch(debate: Debate): void {
    clearTimeout(this.timer)
    const end = endOf(debate)
    if (end === undefined) return
    const left = end - Date.now()
    const wait = left > 0 ? left + Math.random() * spread : askedAgain
    this.timer = setTimeout(
      () => {
        if (Date.now() >= end) return this.again()
        this.host.requestUpdate()
        this.watch(debate)
      },
      Math.min(wait, redrawn),
    )
  }
}

/** When the phase in force ends, or the first one begins; undefined once the debate is over. */
export function endOf({ phase, phases, state }: Debate): number | undefined {
  if (state !== 'published' || phase === 'closed') return undefined
  const end = phase === 'planned' ? phases[0]?.opens_at : phases.find((one) => one.phase === phase)?.closes_at
  return end === undefined ? undefined : Date.parse(end)
}
