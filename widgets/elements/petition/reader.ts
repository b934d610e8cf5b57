import { Task, TaskStatus } from '@lit/task'
import type { ReactiveController } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { assertId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Petition } from './card.ts'
import type { CdcPetition } from './petition.ts'

export type Mine = components['schemas']['OwnPetition']
type Signature = components['schemas']['Signature']

/** Reads the petition, and the citizen's side of it when somebody is signed in; keeps the count alive; recovers by itself. */
export class Reader implements ReactiveController {
  petition: Petition | undefined
  mine: Mine | undefined
  /** The citizen's own, as the last answer gave it. */
  signature: Signature | undefined

  private chosen: Language | undefined
  /** By which a petition is read that is not published yet. */
  private header: { 'Sponsor-Token'?: string } = {}
  private silence: (() => void) | undefined
  private heard = ''
  private round = 0
  /** What the citizen was told last is that the petition could not be read. */
  private failing = false
  private readonly recovery: Recovery
  private readonly task: Task<readonly unknown[], Petition>

  constructor(private readonly host: CdcPetition) {
    host.addController(this)
    this.recovery = new Recovery(host, () => this.again())
    this.task = new Task(host, {
      task: (_args, { signal }) => this.read(signal),
      args: () => [host.petitionId, host.slug, host.language, host.origin, this.chosen] as const,
      onComplete: (petition) => this.show(petition),
      onError: (thrown) => {
        this.failing = true
        this.recovery.after(Refusal.from(thrown))
        if (this.petition?.id !== host.petitionId) this.petition = undefined
        void host.tell(thrown)
      },
    })
  }

  hostConnected(): void {
    if (this.petition) this.listen(this.petition)
  }

  hostDisconnected(): void {
    this.hush()
  }

  again(): void {
    void this.task.run()
  }

  readIn(language: Language): void {
    this.chosen = language
    this.host.requestUpdate()
  }

  /** The API has given a new count. */
  counted(signatureCount: number): void {
    if (this.petition) this.petition = { ...this.petition, signature_count: signatureCount }
    this.host.requestUpdate()
  }

  /** The petition as an act has left it. */
  show(petition: Petition): void {
    this.petition = petition
    this.recovery.reset()
    // What an act was told stays, whenever the petition is read again.
    if (this.failing) this.host.dismiss()
    this.failing = false
    this.host.requestUpdate()
    this.listen(petition)
    void this.readMine()
  }

  private async read(signal: AbortSignal): Promise<Petition> {
    const { host } = this
    if (!host.slug) throw new Refusal('tenant.unknown')
    assertId(host.petitionId, 'petition-id', 'a petition')
    const options = { params: { path: host.path }, headers: { 'accept-language': this.chosen ?? host.language }, signal }
    try {
      return await answer(host.publicApi.GET('/v1/{tenant}/petitions/{petition_id}', options))
    } catch (thrown) {
      if (Refusal.from(thrown).code !== 'http.not_found') throw thrown
      const { readUnpublished, sponsorHeader } = await fetchPart(() => import('./unpublished.ts'))
      this.header = sponsorHeader()
      return await readUnpublished(host, options, thrown)
    }
  }

  /** What the petition is to the citizen; nothing is asked while nobody is signed in. The newest question wins. */
  async readMine(): Promise<void> {
    const { host } = this
    const round = ++this.round
    await host.session.ready
    const returned = await host.session.takeBack(host.intentKey)
    if (returned) await host.resume(returned.value, returned.outcome)
    if (!this.petition || !host.session.signedIn) return
    const params = { path: host.path, header: this.header }
    const asked = host.session.api.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params })
    // Without it the petition can be read and signed all the same; signing says what is wrong.
    const mine = await answer(asked).catch(() => undefined)
    if (round !== this.round || !host.session.signedIn) return
    this.mine = mine
    this.signature ??= mine?.signature ?? undefined
    host.requestUpdate()
  }

  /** Somebody signed in or out. */
  sessionDidChange(): void {
    if (!this.host.session.signedIn) this.mine = this.signature = undefined
    if (this.petition) void this.readMine()
    else if (this.task.status === TaskStatus.ERROR) this.again()
  }

  /** Hears the count of an open petition, once per petition. */
  private listen({ id, state }: Petition): void {
    const { origin, slug } = this.host
    const heard = state === 'open' ? `${origin} ${slug} ${id}` : ''
    if (this.heard === heard) return
    this.hush()
    this.heard = heard
    if (!heard) return
    const hear = (n: number): void => this.counted(n)
    const live = fetchPart(() => import('../../kernel/later/live.ts'))
    void live.then(
      ({ hearCounts }) => {
        if (this.heard === heard) this.silence = hearCounts(origin, slug, id, hear, () => this.again())
      },
      // Without it the count is the one of the last reading.
      () => (this.heard = ''),
    )
  }

  private hush(): void {
    this.silence?.()
    this.silence = undefined
    this.heard = ''
  }
}
