import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { clock } from '../../kernel/format.ts'
import { Intention } from '../../kernel/intention.ts'
import { forget, keep, recall } from '../../kernel/kept.ts'
import { isId } from '../../kernel/id.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import type { Deed } from './deeds.ts'
import { ProposalBegunEvent } from './events.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'
import { Similar } from './similar.ts'
import { debatesProposalsCreate } from '../../ui/seen/table.ts'

type Debate = components['schemas']['Debate']

interface Draft {
  title: string
  section: string
  text: string
  /** Milliseconds; 0 while this browser keeps nothing of it. */
  savedAt: number
}

const empty: Draft = { title: '', section: '', text: '', savedAt: 0 }

/** The form for a new proposal: a title and a first section, with those that say something similar beside them. */
export class Beginning {
  draft: Draft = empty
  private debate: Debate | undefined
  private failed: unknown
  /** What the person writes already in this debate. */
  private own: readonly components['schemas']['WrittenProposal'][] = []
  private tried = false
  private readonly similar: Similar
  private readonly intention = new Intention()
  private readonly recovery: Recovery
  private readonly deed: Deed = { at: 'begin', run: () => this.send() }

  constructor(private readonly host: CdcProposalEditor) {
    this.similar = new Similar(host, this)
    this.recovery = new Recovery(host, () => void this.start())
  }

  private get key(): string {
    return `cdc.proposal-draft ${this.host.slug} ${this.host.debateId}`
  }

  async start(): Promise<void> {
    const { host } = this
    this.draft = { ...empty, ...recall<Draft>(this.key) }
    const { debateId } = host
    try {
      if (!isId(debateId)) throw new Refusal('http.not_found')
      const params = { path: { tenant: host.slug, debate_id: debateId } }
      const asked = host.publicApi.GET('/v1/{tenant}/debates/{debate_id}', {
        params,
        headers: { 'accept-language': host.language },
      })
      const debate = await answer(asked)
      if (debateId !== host.debateId) return
      this.debate = debate
      this.failed = undefined
      this.recovery.reset()
      await this.meet()
    } catch (thrown) {
      this.failed = thrown
      this.recovery.after(Refusal.from(thrown))
    }
    host.requestUpdate()
  }

  /** Learns what whoever is signed in writes already. */
  async meet(): Promise<void> {
    const { session, slug, debateId } = this.host
    await session.ready
    const params = { path: { tenant: slug, debate_id: debateId } }
    // Without an answer a new one can be begun all the same.
    const asked = session.signedIn
      ? answer(session.api.GET('/v1/{tenant}/debates/{debate_id}/own-proposals', { params })).catch(() => undefined)
      : undefined
    this.own = (await asked)?.items ?? []
    this.host.requestUpdate()
  }

  /** Goes on after a sign-in that had left the page: what was typed is kept by this browser. */
  resume(_value: unknown, outcome: SignInOutcome): Promise<void> {
    return this.host.deeds.resume(this.deed, outcome)
  }

  /** Undefined while it is not known whether the debate takes proposals. */
  render(): TemplateResult | undefined {
    const { host, debate, draft, tried } = this
    const { words, deeds } = host
    if (this.failed && !debate)
      return html`<div class="card stack">
        ${failure(host, this.failed, () => void this.start())}
        <div><slot></slot></div>
      </div>`
    if (!debate) return undefined
    if (!debate.open_actions.includes('propose'))
      return html`<div class="card stack">
        ${this.mine()} ${notice('calm', words.notNow)}
        <div><slot></slot></div>
      </div>`
    const short = tried && draft.title.trim().length < 5
    const bare = tried && !draft.text.trim()
    return html`<form class="card stack" aria-labelledby="title" @submit=${this.submit} novalidate>
      <p class="eyebrow">${debate.question}</p>
      ${this.mine()} ${host.heading(this.own.length ? words.another : words.begin)}
      <label>
        ${words.title}
        <span class="hint">${words.titleHint}</span>
        ${short ? html`<span class="error" id="name-error">${words.titleShort}</span>` : nothing}
        <input
          type="text"
          id="name"
          name="title"
          maxlength="120"
          dir="auto"
          aria-invalid=${short}
          aria-describedby=${short ? 'name-error' : nothing}
          .value=${draft.title}
          @input=${this.type}
        />
      </label>
      ${this.similar.render()}
      <label>
        ${words.firstSection}
        <span class="hint">${words.firstSectionHint}</span>
        <input type="text" name="section" maxlength="120" dir="auto" .value=${draft.section} @input=${this.type} />
      </label>
      <label>
        ${words.text}
        <span class="hint">${words.textHint}</span>
        ${bare ? html`<span class="error" id="text-error">${words.textMissing}</span>` : nothing}
        <textarea
          id="text"
          name="text"
          maxlength="20000"
          rows="8"
          dir="auto"
          aria-invalid=${bare}
          aria-describedby=${bare ? 'text-error' : nothing}
          .value=${draft.text}
          @input=${this.type}
        ></textarea>
      </label>
      <p class="quiet" id="seen">
        ${words.seen} ${words.seenBy[debatesProposalsCreate.seen]} ${host.session.signedIn ? nothing : words.signInNext}
        ${draft.savedAt ? words.keptHere(clock(host.language, draft.savedAt)) : nothing}
      </p>
      <button class="button main" aria-describedby="seen" aria-disabled=${deeds.busy === 'begin'}>
        ${deeds.busy === 'begin' ? words.wait : words.start}
      </button>
      ${deeds.render('begin')}
    </form>`
  }

  private mine(): unknown {
    const { host, own } = this
    const { words } = host
    if (!own.length) return nothing
    return html`<section class="panel" aria-labelledby="own">
      ${host.heading(words.own, 'own')}
      <ul class="similar">
        ${own.map(
          ({ id, title, code, state }) =>
            html`<li>
              <span dir="auto">${title}</span>
              <span class="quiet">${code} · ${words.states[state]}</span>
              <button type="button" class="button second" aria-label=${`${words.goOn}: ${title}`} @click=${() => this.goOn(id)}>
                ${words.goOn}
              </button>
            </li>`,
        )}
      </ul>
    </section>`
  }

  private async goOn(id: string): Promise<void> {
    await this.host.goOn(id)
    await this.host.focusOn('title')
  }

  private readonly type = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement
    const draft = { ...this.draft, [name]: value, savedAt: Date.now() }
    this.draft = keep(this.key, draft) ? draft : { ...draft, savedAt: 0 }
    this.host.requestUpdate()
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { host, draft, debate } = this
    this.tried = true
    host.requestUpdate()
    if (draft.title.trim().length < 5) return void host.focusOn('name')
    if (!draft.text.trim()) return void host.focusOn('text')
    host.deeds.do(this.deed, debate?.rules.propose.assurance)
  }

  private async send(): Promise<void> {
    const { host } = this
    const { title, section, text } = this.draft
    const body = {
      title: title.trim(),
      language: host.language,
      sections: [{ title: section.trim(), text: text.trim() }],
    }
    const params = { path: { tenant: host.slug, debate_id: host.debateId }, header: this.intention.for(body) }
    const proposal = await answer(host.session.api.POST('/v1/{tenant}/debates/{debate_id}/proposals', { params, body }))
    this.intention.done()
    forget(this.key)
    this.draft = empty
    this.tried = false
    host.said = host.words.begun(proposal.code)
    host.dispatchEvent(new ProposalBegunEvent(proposal.id, host.debateId))
    await host.goOn(proposal.id)
    await host.focusOn('title')
  }
}
