import { diffWordsWithSpace } from 'diff'
import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { forget, keep, recall } from '../../kernel/kept.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import { anchorOf } from '../../ui/passage.ts'
import { whoMay } from '../../ui/who-may.ts'
import { wordDiff, wordDiffStyles } from '../../ui/word-diff.ts'
import { draftKey } from './begun.ts'
import { Choosing } from './choosing.ts'
import type { Deed, Doing, Panel } from './doing.ts'
import { ProposalAmendedEvent } from './events.ts'
import { seenBy } from '../../ui/seen/seen.ts'
import { debatesProposalsAmendmentsCreate } from '../../ui/seen/table.ts'

type Schemas = components['schemas']

/** What is being written. */
export interface AmendmentDraft {
  section: string
  /** Of the proposal when the passage was chosen. */
  version: number
  passage: Schemas['TextAnchor'] | null
  replacement: string
  why: string
  publicName: boolean
}

const quoteStyles = css`
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_edge);
    color: var(--_muted);
    white-space: pre-line;
  }
`

const [leastWhy, mostWhy, mostWords] = [5, 2000, 5000]

/** The form for an amendment: which passage, which words instead, why. What is typed stays in this browser until it is sent. */
export class Amending implements Panel {
  readonly deed: Deed
  private draft: AmendmentDraft
  private choosing: Choosing | undefined
  private wrong: 'words' | 'why' | undefined
  private kept = true
  private sending = false
  private readonly intention = new Intention()
  private readonly personal: PersonalData

  private constructor(
    private readonly doing: Doing,
    readonly section: string,
    draft: Partial<AmendmentDraft>,
  ) {
    const version = doing.host.reading.proposal?.version ?? 1
    this.draft = {
      section,
      version,
      passage: null,
      replacement: draft.passage?.exact ?? '',
      why: '',
      publicName: false,
      ...draft,
    }
    const assurance = doing.asked('amend')?.assurance ?? 'low'
    this.deed = { intent: () => ({ what: 'amend', draft: this.draft }), assurance, run: () => this.send() }
    doing.host.adopt(wordDiffStyles, quoteStyles)
    this.personal = new PersonalData(doing.host, () =>
      (['replacement', 'why'] as const).map((name) => ({
        text: this.draft[name],
        write: (text: string) => this.keep({ [name]: text }),
      })),
    )
    if (!this.draft.passage) this.choose()
  }

  /** For the section; with what this browser has kept of it, unless a passage was chosen just now. */
  static of(doing: Doing, section: string, draft?: Partial<AmendmentDraft>): Amending {
    const kept = recall<AmendmentDraft>(draftKey(doing.host))
    return new Amending(doing, section, draft ?? (kept?.section === section ? kept : {}))
  }

  get focus(): string {
    return this.choosing ? 'which' : 'replacement'
  }

  render(): TemplateResult {
    const { doing, choosing } = this
    const { words } = doing
    return html`<form class="panel stack" aria-labelledby="amending" @submit=${this.submit} novalidate>
      <p class="subheading" id="amending">${words.amending}</p>
      ${choosing ? choosing.render(words) : this.fields()}
      <div class="row">
        <button class="button main" aria-describedby=${choosing ? nothing : 'seen'} aria-disabled=${this.sending}>
          ${choosing ? words.takePassage : this.sending ? words.sending : words.send}
        </button>
        <button class="link" type="button" @click=${this.cancel}>${words.throwAway}</button>
      </div>
    </form>`
  }

  private fields(): TemplateResult {
    const { doing, draft, wrong } = this
    const { words, host } = doing
    const asked = doing.asked('amend')
    const passage = draft.passage?.exact ?? ''
    return html`<div class="stack">
        <p class="label">${words.passage}</p>
        <blockquote dir="auto">${passage}</blockquote>
        <button class="link" type="button" @click=${this.chooseAgain}>${words.another}</button>
      </div>
      <label>
        ${words.replacement}
        <span class="hint" id="replacement-hint">${words.replacementHint}</span>
        ${wrong === 'words' ? html`<span class="error" id="replacement-error">${words.same}</span>` : nothing}
        <textarea
          id="replacement"
          name="replacement"
          maxlength=${mostWords}
          rows="4"
          dir="auto"
          aria-invalid=${wrong === 'words'}
          aria-describedby=${wrong === 'words' ? 'replacement-error' : 'replacement-hint'}
          .value=${draft.replacement}
          @input=${this.type}
        ></textarea>
      </label>
      <div role="group" aria-labelledby="preview">
        <p class="label" id="preview">${words.preview}</p>
        <p class="diff" dir="auto">${this.preview(passage)}</p>
      </div>
      <label>
        ${words.why} ${wrong === 'why' ? html`<span class="error" id="why-error">${words.whyShort}</span>` : nothing}
        <textarea
          id="why"
          name="why"
          maxlength=${mostWhy}
          rows="2"
          dir="auto"
          aria-invalid=${wrong === 'why'}
          aria-describedby=${wrong === 'why' ? 'why-error' : nothing}
          .value=${draft.why}
          @input=${this.type}
        ></textarea>
      </label>
      ${this.personal.render()}
      <label class="tick">
        <input type="checkbox" name="publicName" .checked=${draft.publicName} @change=${this.tick} />
        <span>${words.publicName}</span>
      </label>
      <p class="quiet" id="seen">
        ${asked ? words.whoAmends(whoMay[host.language](asked)) : nothing}
        ${words.seen[seenBy(debatesProposalsAmendmentsCreate, { public_name: draft.publicName })]}
        ${host.session.signedIn ? nothing : words.enterNext} ${this.kept ? words.keptHere : words.notKept}
      </p>`
  }

  /** What would change, word by word, before it is sent. */
  private preview(passage: string): unknown {
    const { doing, draft } = this
    if (draft.replacement === passage) return html`<span class="quiet">${doing.words.unchanged}</span>`
    const pieces = diffWordsWithSpace(passage, draft.replacement).map(({ added, removed, value: text }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('kept' as const),
      text,
    }))
    return wordDiff(pieces, doing.host.language)
  }

  private readonly type = ({ target }: Event): void => {
    const { name, value } = target as HTMLTextAreaElement
    this.keep({ [name]: value })
  }

  private readonly tick = ({ target }: Event): void => this.keep({ publicName: (target as HTMLInputElement).checked })

  private keep(changed: Partial<AmendmentDraft>): void {
    const { host } = this.doing
    this.draft = { ...this.draft, ...changed }
    this.kept = keep(draftKey(host), this.draft)
    host.requestUpdate()
  }

  private choose(): void {
    const { host } = this.doing
    this.choosing = new Choosing(host.textOf(this.section), () => host.requestUpdate())
  }

  private readonly chooseAgain = (): void => {
    this.choose()
    this.doing.host.requestUpdate()
    void this.doing.host.focusOn('which')
  }

  private readonly cancel = (): void => {
    forget(draftKey(this.doing.host))
    this.doing.close(`amend-${this.section}`)
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    if (this.choosing) return this.take(this.choosing)
    if (this.sending) return
    const { doing, draft } = this
    this.wrong = draft.replacement === draft.passage?.exact ? 'words' : draft.why.trim().length < leastWhy ? 'why' : undefined
    doing.host.requestUpdate()
    if (this.wrong) return void doing.host.focusOn(this.wrong === 'why' ? 'why' : 'replacement')
    // Who has yet to sign in does so by this very press.
    if (!doing.host.session.signedIn) return doing.perform(this.deed)
    void this.personal.before().then((free) => free && doing.perform(this.deed))
  }

  private take(choosing: Choosing): void {
    const { host } = this.doing
    const taken = choosing.take()
    if (!taken) return void host.focusOn('which')
    const { passage, replacement } = this.draft
    const passageNow = anchorOf(host.textOf(this.section), taken)
    // Words that were written for another passage are not thrown away.
    const untouched = !passage || replacement === passage.exact
    this.choosing = undefined
    this.keep({
      passage: passageNow,
      version: host.reading.proposal?.version ?? 1,
      replacement: untouched ? taken.exact : replacement,
    })
    void host.focusOn('replacement')
  }

  private async send(): Promise<void> {
    const { doing, draft } = this
    const { host, words } = doing
    const { section, version, passage, replacement, why, publicName } = draft
    if (!passage) return
    const body = { section_id: section, version, passage, replacement, why: why.trim(), public_name: publicName }
    const params = { path: host.path, header: this.intention.for(body) }
    this.sending = true
    host.requestUpdate()
    try {
      const amendment = await answer(host.session.api.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', { params, body }))
      this.intention.done()
      forget(draftKey(host))
      host.reading.amended(amendment)
      await host.fetchOthers()
      host.said = words.sent
      doing.close(`a-${amendment.id}`)
      host.dispatchEvent(new ProposalAmendedEvent(host.proposalId, amendment.id))
    } finally {
      this.sending = false
    }
  }
}
