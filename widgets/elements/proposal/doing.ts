import { html, nothing } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { recall } from '../../kernel/kept.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { anchorOf } from '../../ui/passage.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { type AmendmentDraft, Amending } from './amending.ts'
import { draftKey } from './begun.ts'
import { Deciding } from './deciding.ts'
import { doingMessages, type DoingWords } from './doing-messages.ts'
import type { CdcProposal } from './proposal.ts'
import type { Amendment } from './reading.ts'
import type { Passage } from './selecting.ts'
import { Leaving, Supporting } from './supporting.ts'
import { TakingBack } from './taking-back.ts'

type Assurance = components['schemas']['Assurance']

export type What = 'support' | 'unsupport' | 'move' | 'amend' | 'again' | 'accept' | 'reject' | 'take-back' | 'flag'

/** What is open where something is being done. */
export interface Panel {
  render(): unknown
  /** Id of what the keyboard goes to when it opens. */
  readonly focus: string
}

/** Something that needs somebody signed in. `intent`: what goes along when the page is left for the sign-in. */
export interface Deed {
  readonly intent: () => Begun | undefined
  readonly assurance: Assurance
  readonly run: () => Promise<unknown>
}

/** What the page was left with. */
type Begun = { what: 'support' } | { what: 'move' } | { what: 'amend'; draft: AmendmentDraft }

/** What people do with a proposal, one thing at a time. Fetched when somebody is about to. */
export class Doing {
  /** Where: `support`, `move`, `s-` and the id of a section, `a-` and that of an amendment; '' nowhere. */
  at = ''

  private panel: Panel | undefined
  private deed: Deed | undefined
  private readonly step: SignInStep

  constructor(readonly host: CdcProposal) {
    this.step = new SignInStep(host)
    host.adopt(fieldStyles)
  }

  get words(): DoingWords {
    return doingMessages[this.host.language]
  }

  render(): unknown {
    const { host, panel, step, deed, words } = this
    const { refused: told } = host
    const more =
      told?.code === 'identity.assurance_too_low' && deed
        ? html`<button type="button" class="button second" @click=${() => this.perform(deed, required(told))}>
            ${words.higher}
          </button>`
        : undefined
    return html`${panel?.render() ?? nothing} ${told ? failure(host, told, undefined, more) : nothing}
    ${signInAside(step, host.language)}`
  }

  /** Called by the press itself, so that the browser lets a sign-in window open. */
  begin(what: What, id: string): void {
    const on = this.host.reading.amendments?.find((amendment) => amendment.id === id)
    if (what === 'support') this.open('support', new Supporting(this))
    else if (what === 'unsupport') this.open('support', new Leaving(this))
    else if (what === 'move') this.move()
    else if (what === 'amend') this.open(`s-${id}`, Amending.of(this, id))
    else if (what === 'again' && on) this.amend({ ...on.passage, section: on.section_id }, on)
    else if (what === 'flag' && on) void this.flag(on.id)
    else if (what === 'take-back' && on) this.open(`a-${id}`, new TakingBack(this, on))
    else if ((what === 'accept' || what === 'reject') && on) this.open(`a-${id}`, new Deciding(this, on, what))
  }

  /** Other words for a passage that was selected; `like`: an amendment to say again. */
  amend(passage: Passage, like?: Amendment): void {
    const { section } = passage
    const more = like && { replacement: like.replacement, why: like.why }
    const draft = { section, passage: anchorOf(this.host.textOf(section), passage), ...more }
    this.open(`s-${section}`, Amending.of(this, section, draft))
  }

  /** Goes on with what was being written when the page was left. */
  recall(): void {
    const draft = recall<AmendmentDraft>(draftKey(this.host))
    if (!draft?.section || this.at || !this.host.textOf(draft.section)) return
    this.open(`s-${draft.section}`, Amending.of(this, draft.section, draft), false)
  }

  /** Nothing is being done any more; the keyboard goes to what is named. */
  close(focus: string): void {
    this.step.cancel()
    this.host.dismiss()
    this.at = ''
    this.panel = this.deed = undefined
    this.host.requestUpdate()
    void this.host.focusOn(focus)
  }

  /** Does it, once the citizen is signed in; call it from the press itself. */
  perform(deed: Deed, assurance = deed.assurance): void {
    const { host, step } = this
    this.deed = deed
    if (host.session.has(assurance)) return void this.attempt(deed)
    const intent = { key: host.intentKey, value: deed.intent() }
    void step.pass({ assurance, intent }).then((signedIn) => (signedIn ? this.attempt(deed) : undefined))
  }

  /** Takes up what was begun before the page was left for a sign-in. */
  async resume(value: unknown, outcome: SignInOutcome): Promise<void> {
    const begun = value as Begun | undefined
    if (!begun) return
    const supporting = begun.what === 'support' ? new Supporting(this) : undefined
    const amending = begun.what === 'amend' ? Amending.of(this, begun.draft.section, begun.draft) : undefined
    const deed = supporting?.deed ?? amending?.deed ?? this.moving()
    const panel = supporting ?? amending
    if (panel) this.open(amending ? `s-${amending.section}` : 'support', panel, false)
    else this.at = 'move'
    if (await this.step.take(outcome)) await this.attempt((this.deed = deed))
  }

  /** What the debate asks of whoever does it. */
  asked(action: 'amend' | 'support_proposal'): components['schemas']['DebateRequirement'] | undefined {
    return this.host.reading.debate?.rules[action]
  }

  private open(at: string, panel: Panel, focus = true): void {
    this.step.cancel()
    this.host.dismiss()
    Object.assign(this, { at, panel, deed: undefined })
    this.host.requestUpdate()
    if (focus) void this.host.focusOn(panel.focus)
  }

  /** Says that an amendment is against the rules. */
  private async flag(id: string): Promise<void> {
    const { host } = this
    try {
      const { Flagging } = await fetchPart(() => import('../../ui/moderation/flagging.ts'))
      this.open(`a-${id}`, new Flagging(host, { kind: 'amendment', id }, () => this.close(`a-${id}`)))
    } catch (thrown) {
      await host.tell(thrown)
    }
  }

  private move(): void {
    this.step.cancel()
    Object.assign(this, { at: 'move', panel: undefined })
    this.perform(this.moving())
  }

  /** Moves the support to the proposal that this one was merged into. */
  private moving(): Deed {
    const { host, words } = this
    const run = async (): Promise<void> => {
      const asked = host.session.api.POST('/v1/{tenant}/proposals/{proposal_id}/moved-supports', { params: { path: host.path } })
      const { from_count: here, into_count: there } = await answer(asked)
      host.reading.counted(here, there)
      host.said = words.moved
      await host.reading.readMine()
      this.close('merged')
    }
    return { intent: () => ({ what: 'move' }), assurance: this.asked('support_proposal')?.assurance ?? 'low', run }
  }

  private async attempt(deed: Deed): Promise<void> {
    const { host } = this
    host.dismiss()
    try {
      await deed.run()
    } catch (thrown) {
      await host.tell(thrown)
    }
    host.requestUpdate()
  }
}

const required = ({ params }: Refusal): Assurance => (params['required'] as Assurance | undefined) ?? 'substantial'
