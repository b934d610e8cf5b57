import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { components } from '../../../types/openapi.d.ts'
import { clock } from '../../kernel/format.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../../ui/failure.ts'
import { icon } from '../../ui/icons.ts'
import { sectionStyles } from '../../ui/section.ts'
import { sharingStyles } from '../../ui/sharing.ts'
import { Adding } from './adding.ts'
import { ProposalChangedEvent } from './events.ts'
import { forget, type Kept, leftBehind } from './kept-words.ts'
import { Leftovers } from './leftovers.ts'
import { People } from './people.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'
import type { Proposal } from './reading.ts'
import { Section } from './section.ts'
import { Steps } from './steps.ts'
import { Titling } from './titling.ts'
import { writingMessages, type WritingWords } from './writing-messages.ts'
import { writingStyles } from './writing-styles.ts'

type SharedModule = typeof import('./shared-text.ts') & typeof import('./typing.ts')

/** Milliseconds: how often news is read where events do not pass; how long after a letter somebody counts as writing. */
const [pollEvery, justNow] = [5000, 15_000]

/** Everything that authors do with a proposal while its text is written. Fetched once an author is there. */
export class Writing {
  private readonly sections = new Map<string, Section>()
  private readonly titling: Titling
  private readonly people: People
  private readonly steps: Steps
  private readonly adding: Adding
  private leftovers: Leftovers
  private shared: SharedModule | undefined
  private silence: (() => void) | undefined
  private channel = ''
  private readonly recovery: Recovery
  /** When others were last seen to write, by this device's clock; and the town's time of it. */
  private readonly seen = new Map<string, { at: string; until: number }>()
  private readonly redraw: ReturnType<typeof setInterval>

  constructor(
    readonly host: CdcProposalEditor,
    readonly sub: string,
  ) {
    host.adopt(sectionStyles, sharingStyles, writingStyles)
    this.titling = new Titling(this)
    this.people = new People(this)
    this.steps = new Steps(host, this)
    this.adding = new Adding(this)
    this.leftovers = new Leftovers(host, host.subjectId, [])
    this.recovery = new Recovery(host, () => void this.sync())
    this.redraw = setInterval(() => host.requestUpdate(), justNow)
  }

  get words(): WritingWords {
    return writingMessages[this.host.language]
  }

  get proposal(): Proposal {
    return this.host.reading.proposal!
  }

  /** There are letters that the town has not got yet. */
  get unsent(): boolean {
    return [...this.sections.values()].some(({ text }) => text?.unsent)
  }

  /** Opens what was being written when the page was left. */
  async begin(): Promise<void> {
    const { host } = this
    const left = await leftBehind(this.sub, host.subjectId).catch(() => [])
    const { sections } = this.proposal
    const lost: Kept[] = []
    for (const one of left) {
      if (!one.pending.length) void forget(one.key).catch(() => undefined)
      else if (sections.some((section) => section.id === one.sectionId && this.mayWrite(section)))
        void this.of(one.sectionId).write(false)
      else lost.push(one)
    }
    this.leftovers = new Leftovers(host, host.subjectId, lost)
    host.requestUpdate()
  }

  async close(): Promise<void> {
    this.silence?.()
    clearInterval(this.redraw)
    await Promise.all([...this.sections.values()].map((section) => section.leave()))
  }

  mayWrite({ owner_id: owner }: components['schemas']['ProposalSection']): boolean {
    return owner === null || owner === this.host.reading.mine?.author_id
  }

  /** Sends what is here, reads what is there. */
  async sync(): Promise<void> {
    await Promise.all([this.host.reading.again(), ...[...this.sections.values()].map((section) => section.text?.sync(true))])
  }

  /** A text is in another state than a moment ago. */
  changed(section: Section): void {
    const { text } = section
    if (text?.failed) this.recovery.after(text.failed)
    else if (![...this.sections.values()].some(({ text }) => text?.failed)) this.recovery.reset()
    if (text?.channel) void this.listen(text.channel)
    for (const { author_id: id, at } of text?.writers ?? [])
      if (this.seen.get(id)?.at !== at) this.seen.set(id, { at, until: Date.now() + justNow })
    this.host.requestUpdate()
  }

  /** Nobody can write there any more: what is on this device is shown to take along. */
  async ended(section: Section, refusal: Refusal): Promise<void> {
    await section.leave()
    this.sections.delete(section.id)
    await this.host.reading.again()
    const left = await leftBehind(this.sub, this.host.subjectId).catch(() => [])
    const lost = left.filter(({ pending, sectionId }) => pending.length && !this.sections.has(sectionId))
    this.leftovers = new Leftovers(this.host, this.host.subjectId, lost)
    this.host.said = this.host.wordsFor(refusal).what
    this.host.requestUpdate()
  }

  /** What has changed is told to the page around, and read again. */
  async moved(): Promise<void> {
    await this.host.reading.again()
    const { proposal } = this.host.reading
    if (proposal) this.host.dispatchEvent(new ProposalChangedEvent(proposal.id, proposal.state))
  }

  of(id: string): Section {
    const section = this.sections.get(id) ?? new Section(this, id)
    this.sections.set(id, section)
    return section
  }

  /** The heavy part comes when somebody begins to type. */
  async fetchShared(): Promise<SharedModule> {
    this.shared ??= await fetchPart(async () => ({
      ...(await import('./shared-text.ts')),
      ...(await import('./typing.ts')),
    }))
    return this.shared
  }

  private async listen(channel: string): Promise<void> {
    if (this.channel === channel) return
    this.channel = channel
    const { origin, slug } = this.host
    const heard = (): void => void this.sync()
    const live = await fetchPart(() => import('../../kernel/later/live.ts')).catch(() => undefined)
    if (!live) return void (this.channel = '')
    this.silence?.()
    this.silence = live.hearCounts(origin, slug, channel, heard, heard, 'writing', pollEvery)
  }

  /** Names of those who are writing the section just now, without one's own. */
  writersOf(section: Section): string[] {
    const now = Date.now()
    const mine = this.host.reading.mine?.author_id
    return (section.text?.writers ?? [])
      .filter(({ author_id: id, section_id: at }) => id !== mine && at === section.id && (this.seen.get(id)?.until ?? 0) > now)
      .flatMap(({ author_id: id }) => this.proposal.authors.find((author) => author.id === id)?.name ?? [])
  }

  render(): TemplateResult {
    const { host, proposal, words } = this
    const { code, state, sections } = proposal
    for (const id of this.sections.keys())
      if (!sections.some((section) => section.id === id))
        void this.of(id)
          .leave()
          .then(() => this.sections.delete(id))
    return html`<section class="card stack" aria-labelledby="title">
      <p class="eyebrow">
        <span class="together">${host.words.proposal} · ${code}</span>
        <span class="badge ${state === 'open' ? 'good' : ''}">${host.words.states[state]}</span>
      </p>
      ${this.titling.render()} ${this.connection()} ${this.leftovers.render()}
      <ol class="sections">
        ${repeat(
          sections,
          ({ id }) => id,
          (section, place) => html`<li>${this.of(section.id).render(section, place)}</li>`,
        )}
      </ol>
      ${sections.length ? nothing : html`<p>${words.empty}</p>`} ${this.adding.render()} ${this.people.render()}
      ${this.steps.render()} ${host.back()}
    </section>`
  }

  /** Whether what is written has arrived: a fact, said calmly. */
  private connection(): TemplateResult {
    const { host, words } = this
    const texts = [...this.sections.values()].flatMap(({ text }) => text ?? [])
    const failed = texts.find((text) => text.failed)?.failed
    const saved = Math.min(...texts.map(({ savedAt }) => savedAt || Infinity))
    if (failed?.code === 'identity.sign_in_needed')
      return html`<div class="stack">
        ${failure(
          host,
          failed,
          undefined,
          html`<button
            type="button"
            class="button second"
            @click=${() => this.host.deeds.do({ at: 'again', run: () => this.sync() })}
          >
            ${host.words.signIn}
          </button>`,
        )}
        ${host.deeds.render('again')}
      </div>`
    if (failed && !failed.passing) return failure(host, failed, () => void this.sync())
    const kept = texts.some(({ unkept }) => unkept)
    if (failed || host.reading.old) {
      const why = failed?.code === 'http.too_many_requests' ? words.limited : words.away
      return html`<p class="state off">${icon.alert}<span>${why} ${kept ? words.notKept : words.keptHere}</span></p>`
    }
    const version = words.everyVersion(this.proposal.version)
    const state = !texts.length ? nothing : saved === Infinity ? words.opening : words.saved(clock(host.language, saved))
    return html`<p class="state">${icon.tick}<span>${state} ${version}</span></p>`
  }
}
