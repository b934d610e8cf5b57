import { html, nothing } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../../ui/failure.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { actingMessages, type ActingWords } from './acting-messages.ts'
import type { Comment } from './arranging.ts'
import type { CdcComments } from './comments.ts'
import { Hiding } from './hiding.ts'
import { lastBegun } from './draft.ts'
import { Support, type Way } from './support.ts'
import { Versions } from './versions.ts'
import { Withdrawing } from './withdrawing.ts'

type Schemas = components['schemas']

export type What = Way | 'answer' | 'edit' | 'withdraw' | 'hide' | 'versions' | Later

type Later = 'place' | 'decision' | 'flag'
type PanelClass = new (acting: Acting, on: Comment) => Panel

/** Panels that are fetched by the press that wants them. */
const later: Record<Later, () => Promise<PanelClass>> = {
  place: async () => (await import('./placed.ts')).Placed,
  flag: async () => (await import('./flag.ts')).Flag,
  decision: async () => (await import('./decision.ts')).Decision,
}

/** What is open beneath a comment, or above all of them. */
export interface Panel {
  render(): unknown
  /** Id of what the keyboard goes to when it opens. */
  readonly focus?: string
  /** It is put away. */
  end?(): void
}

/** Something that needs somebody signed in. `intent`: what goes along when the page is left for the sign-in. */
export interface Deed {
  readonly intent: () => unknown
  readonly run: () => Promise<unknown>
  /** What is taken up after that, when it is another thing than what is open. */
  readonly instead?: Pick<Begun, 'what' | 'id'>
}

/** What the page was left with. */
interface Begun {
  what: What
  id: string
  draft?: unknown
}

/** What people do with comments, one thing at a time. Fetched when somebody is about to, or is signed in. */
export class Acting {
  /** Whether whoever is signed in works for the town. */
  staff = false
  /** The comment beneath which something is being done; '' above all of them, undefined nowhere. */
  at: string | undefined

  private what: What | undefined
  private panel: Panel | undefined
  private deed: Deed | undefined
  private readonly step: SignInStep

  constructor(readonly host: CdcComments) {
    this.step = new SignInStep(host)
    void this.meet()
  }

  get words(): ActingWords {
    return actingMessages[this.host.language]
  }

  /** Learns whether whoever is signed in works for the town. */
  async meet(): Promise<void> {
    const { session, slug } = this.host
    // Without an answer nobody is offered what is the staff's.
    const me = session.signedIn
      ? await answer(session.api.GET('/v1/{tenant}/me', { params: { path: { tenant: slug } } })).catch(() => undefined)
      : undefined
    this.staff = Boolean(me?.roles.length)
    this.host.requestUpdate()
  }

  render(): unknown {
    const { host, panel, step, deed, words } = this
    const { refused: told } = host
    const higher = told?.code === 'identity.assurance_too_low' && deed
    const more = higher
      ? html`<button type="button" class="button second" @click=${() => this.perform(deed, required(told))}>
          ${words.higher}
        </button>`
      : undefined
    return html`${panel?.render() ?? nothing} ${told ? failure(host, told, undefined, more) : nothing}
    ${signInAside(step, host.language)}`
  }

  /** Called by the press itself, so that the browser lets a sign-in window open. */
  begin(on: Comment | undefined, what: What, quote?: Schemas['CommentQuote']): void {
    const again = this.at === (on?.id ?? '') && this.what === what
    this.step.cancel()
    this.panel?.end?.()
    this.host.dismiss()
    if (again && !quote && !isVote(what)) return this.close()
    this.at = on?.id ?? ''
    this.what = what
    this.panel = undefined
    this.host.requestUpdate()
    if (what === 'answer' || what === 'edit') return void this.write(on, what === 'edit', quote)
    if (!on) return
    if (isVote(what)) return new Support(this, on, what).press()
    if (isLater(what)) return void this.fetchPanel(on, what)
    this.show({ withdraw: Withdrawing, hide: Hiding, versions: Versions }[what], on)
  }

  /** Nothing is being done any more; the keyboard goes to what is named, or back to where it came from. */
  close(focus = this.at ? `c-${this.at}` : 'write'): void {
    this.step.cancel()
    this.panel?.end?.()
    this.host.dismiss()
    this.at = this.what = this.panel = this.deed = undefined
    this.host.requestUpdate()
    void this.host.focusOn(focus)
  }

  /** Does it, once the citizen is signed in; call it from the press itself. */
  perform(deed: Deed, assurance: Schemas['Assurance'] = 'low'): void {
    const { host, step } = this
    this.deed = deed
    if (host.session.has(assurance)) return void this.attempt(deed)
    const intent = { key: host.intentKey, value: { what: this.what, id: this.at, draft: deed.intent(), ...deed.instead } }
    void step.pass({ assurance, intent }).then((signedIn) => (signedIn ? this.attempt(deed) : undefined))
  }

  /** Takes up what was begun before the page was left for a sign-in. */
  async resume(value: unknown, outcome: SignInOutcome): Promise<void> {
    const { what, id, draft } = value as Begun
    const on = this.find(id)
    // What is voted on may have stood in the form only.
    this.at = on?.id ?? (isVote(what) ? undefined : '')
    this.what = what
    const deed = isVote(what)
      ? new Support(this, on ?? { id, own: null }, what).deed
      : await this.write(on, false, undefined, draft)
    if ((await this.step.take(outcome)) && deed) await this.attempt((this.deed = deed))
  }

  /** Goes on with what was being written when the page was left. */
  recall(): void {
    const { target } = lastBegun(this.host) ?? {}
    const on = this.find(target)
    if (target === undefined || (target && !on) || this.at !== undefined) return
    this.at = target
    this.what = 'answer'
    void this.write(on, false, undefined, undefined, false)
  }

  private find(id: string | undefined): Comment | undefined {
    const { items = [] } = this.host.listing.pages
    return items.flatMap(({ comment, replies }) => [comment, ...replies]).find((comment) => comment.id === id)
  }

  private show(Panel: PanelClass, on: Comment): void {
    this.panel = new Panel(this, on)
    this.host.requestUpdate()
    if (this.panel.focus) void this.host.focusOn(this.panel.focus)
  }

  private async fetchPanel(on: Comment, what: Later): Promise<void> {
    const { at } = this
    try {
      const Panel = await fetchPart(later[what])
      if (this.at === at && this.what === what) this.show(Panel, on)
    } catch (thrown) {
      await this.host.tell(thrown)
    }
  }

  private async write(
    on: Comment | undefined,
    edit: boolean,
    quote?: Schemas['CommentQuote'],
    draft?: unknown,
    focus = true,
  ): Promise<Deed | undefined> {
    const { at, host } = this
    try {
      const deed = edit && on ? await this.edit(on, at) : await this.compose(on, at, quote, draft)
      if (focus && this.panel?.focus) await host.focusOn(this.panel.focus)
      return deed
    } catch (thrown) {
      await host.tell(thrown)
      return undefined
    }
  }

  private async compose(
    on: Comment | undefined,
    at: string | undefined,
    quote: Schemas['CommentQuote'] | undefined,
    draft: unknown,
  ): Promise<Deed | undefined> {
    const { Writing } = await fetchPart(() => import('./writing.ts'))
    if (this.at !== at) return undefined
    const writing = new Writing(this, on, quote, draft)
    this.panel = writing
    this.host.requestUpdate()
    return writing.deed
  }

  private async edit(on: Comment, at: string | undefined): Promise<undefined> {
    const { Editing } = await fetchPart(() => import('./editing.ts'))
    const editing = await Editing.of(this, on)
    if (this.at !== at) return
    this.panel = editing
    this.host.requestUpdate()
  }

  private async attempt(deed: Deed): Promise<void> {
    const { host } = this
    host.dismiss()
    try {
      // Whoever has just signed in reads the comments anew; what is done now comes after that.
      await host.listing.settled
      await deed.run()
    } catch (thrown) {
      await host.tell(thrown)
    }
    host.requestUpdate()
  }
}

const isLater = (what: What): what is Later => what in later
const isVote = (what: What): what is Way => what === 'support' || what === 'against'

const required = ({ params }: Refusal): Schemas['Assurance'] =>
  (params['required'] as Schemas['Assurance'] | undefined) ?? 'substantial'
