import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { Deciding } from './deciding.ts'
import { itemColumn } from './item.ts'
import { type DeskWords, messages } from './messages.ts'
import { Pending } from './pending.ts'
import { queueColumn, type QueueItem, type QueuePage } from './queue.ts'
import { styles } from './styles.ts'

export type Task = 'review' | 'answer' | 'decided'

/**
 * @tagname cdc-petition-desk
 * @summary For a town's staff: reviews, answers and decides on petitions, one by one or several at a time.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcPetitionDesk extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Level of the petition's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() task: Task = 'review'
  /** @internal Petitions selected for one decision on all. */
  @state() picked: ReadonlySet<string> = new Set()
  @state() private chosenId = ''
  @state() private reading = false
  @state() private known = false

  /** @internal */
  readonly pending = new Pending(this)
  /** @internal */
  readonly pages = new Pages<QueueItem, QueuePage>(this, (cursor) =>
    this.session.api.GET('/v1/{tenant}/petition-queue', {
      params: { path: { tenant: this.slug }, query: { task: this.task, ...(cursor && { cursor }) } },
      headers: { 'accept-language': this.language },
    }),
  )
  private readonly tongue = new Words(this, messages)
  private readonly deciding = new Deciding(this)
  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.load())

  /** @internal */
  get words(): DeskWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get chosen(): QueueItem | undefined {
    return this.pages.items?.find(({ petition }) => petition.id === this.chosenId)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.press)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.press)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (['tenant', 'town', 'lang', 'api', 'task'].some((name) => changed.has(name))) void this.load()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    void this.load()
  }

  private async load(): Promise<void> {
    await this.session.ready
    this.known = true
    if (!this.session.signedIn || !this.slug) return void (this.pages.items = undefined)
    await this.pages.restart()
    if (this.pages.failed) this.recovery.after(Refusal.from(this.pages.failed))
    else this.recovery.reset()
  }

  /** @internal */
  chooseTask(task: Task): void {
    if (this.task === task) return
    this.task = task
    this.chosenId = ''
    this.pages.items = undefined
    this.picked = new Set()
  }

  /** @internal */
  choose(id: string, read = false): void {
    this.chosenId = id
    if (!read) return void this.focusOn(`item-${id}`)
    this.reading = true
    void this.focusOn('item')
  }

  /** @internal */
  backToQueue(): void {
    this.reading = false
    void this.focusOn(`item-${this.chosenId}`)
  }

  /** @internal */
  pick(id: string): void {
    const picked = new Set(this.picked)
    if (!picked.delete(id)) picked.add(id)
    this.picked = picked
  }

  /** @internal */
  unpick(): void {
    this.picked = new Set()
  }

  /** @internal A decision is taken: on to the next petition. */
  decided(ids: string[]): void {
    const at = this.waiting.findIndex(({ petition }) => petition.id === this.chosenId)
    this.picked = new Set([...this.picked].filter((id) => !ids.includes(id)))
    if (ids.includes(this.chosenId))
      this.chosenId = (this.waiting[at + 1] ?? this.waiting.find(({ petition }) => !ids.includes(petition.id)))?.petition.id ?? ''
    this.reading = this.reading && this.chosenId !== ''
    void this.focusOn(this.reading ? 'item' : this.chosenId ? `item-${this.chosenId}` : 'tasks')
  }

  /** @internal A decision has been sent, or refused. */
  sent(id: string): void {
    if (id === this.chosenId) this.deciding.forget()
    void this.pages.restart()
  }

  private get waiting(): QueueItem[] {
    return this.pages.items?.filter(({ petition }) => !this.pending.has(petition.id)) ?? []
  }

  private readonly press = (event: KeyboardEvent): void => {
    const at = event.composedPath()[0]
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = { j: 1, k: -1 }[event.key]
    if (move) this.move(move)
    else if (event.key === 'x' && this.chosenId) this.pick(this.chosenId)
    else if (event.key === 'u') this.pending.undo()
    else if (event.key === '?') this.toggleKeys()
    else return
    event.preventDefault()
  }

  private move(by: number): void {
    const { waiting } = this
    const at = waiting.findIndex(({ petition }) => petition.id === this.chosenId)
    const next = waiting[at < 0 ? 0 : Math.min(waiting.length - 1, Math.max(0, at + by))]
    if (next) this.choose(next.petition.id)
  }

  private toggleKeys(): void {
    const keys = this.renderRoot.querySelector<HTMLDialogElement>('.keys')
    if (keys?.open) keys.close()
    else keys?.show()
  }

  protected override view(): unknown {
    const { words, pages } = this
    if (!this.known || !this.tongue.now) return html`<div class="card" aria-busy="true">${bones('tall', 'short', '', '')}</div>`
    if (!this.session.signedIn) return this.signedOut()
    if (pages.failed && !pages.items) return html`<div class="card">${failure(this, pages.failed, () => void this.load())}</div>`
    const picked = this.waiting.filter(({ petition }) => this.picked.has(petition.id)).map(({ petition }) => petition)
    return html`<div class="card desk" role="group" aria-label=${words.desk}>
      ${picked.length ? this.deciding.bulk(picked) : nothing}
      <div class="columns ${this.reading && this.chosen ? 'reading' : ''}">
        ${queueColumn(this)} ${itemColumn(this)} ${this.chosen ? this.deciding.render(this.chosen) : nothing}
      </div>
      ${this.waitingRoom()} ${this.keys()}
    </div>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.focusOn('tasks')
  }

  private signedOut(): TemplateResult {
    const { words } = this
    return html`<div class="card stack">
      <p><strong>${words.staffOnly}</strong></p>
      <button class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, this.language)} ${this.told ? failure(this, this.told) : nothing}
    </div>`
  }

  /** Decisions that can still be taken back, and the ones that did not work. */
  private waitingRoom(): TemplateResult {
    const { words, pending } = this
    return html`<div class="pendings">
      ${pending.failures.map(
        ({ title, refusal }) =>
          html`<p class="pending"><strong>${words.failed(title)}</strong></p>
            ${failure(this, refusal)}`,
      )}
      ${pending.failures.length ? html`<button class="link" @click=${() => pending.forgetFailures()}>${words.close}</button>` : nothing}
      ${pending.decisions.map(
        (decision) =>
          html`<div class="pending">
            <span>${words.pending(decision.what, decision.title, decision.seconds)}</span>
            <button class="button second" @click=${() => pending.undo(decision)}>${words.undo}</button>
            <button class="link" @click=${() => pending.send(decision)}>${words.now}</button>
          </div>`,
      )}
    </div>`
  }

  private keys(): TemplateResult {
    const { words } = this
    return html`<button class="link help" @click=${this.toggleKeys}>${words.keys} (?)</button>
      <dialog class="keys" aria-label=${words.keys}>
        <dl>
          ${words.keyList.map(
            ([key, what]) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${what}</dd>`,
          )}
        </dl>
        <button class="link" @click=${this.toggleKeys}>${words.close}</button>
      </dialog>`
  }
}
