import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import type { CdcDesk } from '../desk.ts'
import { changes, titlesOf } from './changes.ts'
import { fieldsOf } from './field.ts'
import { Form } from './form.ts'
import type { SettingsRoomWords } from './messages.ts'
import { Meeting } from './meeting.ts'
import { rows } from './rows.ts'
import type { Path, Schema } from './schema.ts'
import { idOf, same } from './value.ts'
import { besideOf } from './wording.ts'

export type AreaName = components['schemas']['SettingsArea']
type AreaSettings = components['schemas']['AreaSettings']
type Check = components['schemas']['SettingsCheck']

/** The settings of one area: read, filled in, reviewed, saved over what was read, and put together with what others save meanwhile. */
export class Area {
  form: Form | undefined
  private seen: AreaSettings | undefined
  private etag = ''
  private at: 'reading' | 'writing' | 'checking' | 'reviewing' | 'saving' = 'reading'
  private failed: unknown
  private check: Check | undefined
  private meeting: Meeting | undefined
  private saved = false

  constructor(
    private readonly desk: CdcDesk,
    private readonly words: () => SettingsRoomWords,
    readonly name: AreaName,
  ) {}

  get unsaved(): boolean {
    return Boolean(this.form && this.seen && (this.form.unread.size > 0 || !same(this.form.draft, this.start(this.seen))))
  }

  get title(): string {
    return this.seen?.title ?? ''
  }

  get schema(): Schema {
    return (this.seen?.settings_schema ?? {}) as Schema
  }

  get version(): { number: number; etag: string } {
    return { number: this.seen?.version ?? 0, etag: this.etag }
  }

  /** Reads what is in force. What has been written stays, over what it was written over: that another has saved is told when it is saved. */
  async read(): Promise<void> {
    try {
      const { seen, etag } = await this.ask()
      if (!this.unsaved && etag !== this.etag) this.take(seen, etag)
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private async ask(): Promise<{ seen: AreaSettings; etag: string }> {
    const { session, slug, language } = this.desk
    const params = { path: { tenant: slug, area: this.name } }
    const asking = session.api.GET('/v1/{tenant}/settings/{area}', { params, headers: { 'accept-language': language } })
    const seen = await answer(asking)
    return { seen, etag: (await asking).response.headers.get('etag') ?? '' }
  }

  /** What is filled in at first: what is stored, even where it fits no longer, so that it can be mended. */
  private start({ settings, stored }: AreaSettings): unknown {
    return stored ? { ...settings, ...stored } : settings
  }

  private take(seen: AreaSettings, etag: string, draft = this.start(seen)): void {
    this.seen = seen
    this.etag = etag
    this.form = new Form(this.desk, this.words, this.schema, draft, rows, besideOf(this.desk, this.name))
    this.form.misfits = same(draft, this.start(seen)) ? seen.misfits : []
    this.failed = this.check = this.meeting = undefined
    this.at = 'writing'
  }

  render(): TemplateResult {
    const { desk, form, seen, failed } = this
    const words = this.words()
    if (!form || !seen)
      return html`<div class="card" aria-busy=${!failed}>
        ${failed ? failure(desk, failed, () => void this.read()) : bones('tall', '', '', 'short', '')}
      </div>`
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.review()
    }
    return html`<div class="card stack settings">
      <div role="heading" aria-level=${desk.below} class="heading">${seen.title}</div>
      ${seen.description ? html`<p>${seen.description}</p>` : nothing}
      <p class="row quiet">
        ${words.inForce(seen.version)}
        <a class="link" href=${desk.addressOf('settings', `${this.name}/history`)}>${words.history}</a>
      </p>
      ${seen.misfits.length ? notice('warn', words.misfits, words.misfitsNow) : nothing} ${this.outcome(words)}
      ${
        this.meeting
          ? this.meeting.render()
          : html`<form class="stack" novalidate @submit=${submit} ?hidden=${this.at === 'reviewing' || this.at === 'saving'}>
                ${fieldsOf(form, this.schema, [])}
                <div class="row sticky">
                  <button class="button main" aria-disabled=${this.at === 'checking'}>${words.review}</button>
                  ${this.unsaved ? html`<button type="button" class="link" @click=${() => this.discard()}>${words.discard}</button>` : nothing}
                </div>
              </form>
              ${this.at === 'reviewing' || this.at === 'saving' ? this.reviewing(words, seen, form) : nothing}`
      }
    </div>`
  }

  /** What came of the last step. */
  private outcome(words: SettingsRoomWords): unknown {
    const { desk, form, check, failed, saved } = this
    if (failed) return failure(desk, failed, () => void (this.at === 'reviewing' ? this.save() : this.review()))
    if (check && !check.sound && form)
      return html`<div role="alert" id="wrong" tabindex="-1">${this.objections(words, form, check)}</div>`
    return saved ? html`<div role="status">${notice('good', words.saved)}</div>` : nothing
  }

  private objections(words: SettingsRoomWords, form: Form, { refusal }: Check): TemplateResult {
    if (refusal) {
      const { what, now } = this.desk.wordsFor(new Refusal(refusal.code, refusal.params))
      return notice('bad', words.noSense, html`${what} ${now} ${words.wrongNow}`)
    }
    const { misfits } = form
    const links = misfits.slice(0, 20).map((misfit) => {
      const path = this.pathOf(misfit.at)
      const go = (): void => void this.desk.focusOn(idOf(this.fieldPath(path)))
      const names = titlesOf(
        this.schema,
        path.map((name) => (typeof name === 'number' ? String(name + 1) : name)),
      )
      return html`<li>
        <button type="button" class="link" @click=${go}>${names.join(' › ') || this.title}</button> ${form.wordsFor(misfit)}
      </li>`
    })
    return notice(
      'bad',
      words.wrong(misfits.length + form.unread.size),
      words.wrongNow,
      html`<ul>
        ${links}
      </ul>`,
    )
  }

  /** The pointer's parts; digits are places where there is a list. */
  private pathOf(pointer: string): Path {
    const names = pointer
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    const path: (string | number)[] = []
    for (const name of names) path.push(Array.isArray(this.form?.at(path)) ? Number(name) : name)
    return path
  }

  /** The nearest field around the path that can take the focus. */
  private fieldPath(path: Path): Path {
    for (let length = path.length; length > 0; length -= 1) {
      const near = path.slice(0, length)
      if (this.desk.renderRoot.querySelector(`#${idOf(near)}`)) return near
    }
    return path
  }

  private discard(): void {
    if (this.seen) this.take(this.seen, this.etag)
    this.desk.requestUpdate()
  }

  /** Has everything checked and shows what would change; or what is wrong, beside each field. */
  private async review(): Promise<void> {
    const { desk, form } = this
    if (!form || this.at === 'checking') return
    this.saved = false
    this.at = 'checking'
    this.failed = undefined
    desk.requestUpdate()
    try {
      const params = { path: { tenant: desk.slug, area: this.name } }
      const body = form.draft as Record<string, unknown>
      this.check = await answer(desk.session.api.POST('/v1/{tenant}/settings/{area}/checks', { params, body }))
      form.misfits = this.check.misfits
      this.at = this.check.sound && !form.unread.size ? 'reviewing' : 'writing'
      if (form.unread.size) this.check = { ...this.check, sound: false }
    } catch (thrown) {
      this.failed = thrown
      this.at = 'writing'
    }
    desk.requestUpdate()
    await desk.focusOn(this.at === 'reviewing' ? 'review' : 'wrong')
  }

  private reviewing(words: SettingsRoomWords, seen: AreaSettings, form: Form): TemplateResult {
    const goOn = (): void => {
      this.at = 'writing'
      this.failed = undefined
      desk.requestUpdate()
    }
    const { desk } = this
    const nothingNew = same(form.draft, seen.settings) && !seen.stored
    return html`<div class="stack" id="review" tabindex="-1" role="group" aria-label=${words.willChange}>
      <p class="subheading">${nothingNew ? words.nothing : words.willChange}</p>
      ${changes(words, this.schema, seen.stored ? { ...seen.settings, ...seen.stored } : seen.settings, form.draft)}
      <p class="quiet">${words.atOnce}</p>
      <div class="row">
        ${
          nothingNew
            ? nothing
            : html`<button type="button" class="button" aria-disabled=${this.at === 'saving'} @click=${() => void this.save()}>
                ${words.save}
              </button>`
        }
        <button type="button" class="button second" @click=${goOn}>${words.goOn}</button>
      </div>
    </div>`
  }

  private async save(): Promise<void> {
    const { desk, form } = this
    if (!form || this.at === 'saving') return
    this.at = 'saving'
    this.failed = undefined
    desk.requestUpdate()
    try {
      const params = { path: { tenant: desk.slug, area: this.name }, header: { 'If-Match': this.etag } }
      const headers = { 'accept-language': desk.language }
      const body = form.draft as Record<string, unknown>
      const saving = desk.session.api.PUT('/v1/{tenant}/settings/{area}', { params, body, headers })
      this.take(await answer(saving), (await saving).response.headers.get('etag') ?? '')
      this.saved = true
      desk.said = form.words.saved
    } catch (thrown) {
      await this.hinder(thrown, form)
    }
    desk.requestUpdate()
  }

  private async hinder(thrown: unknown, form: Form): Promise<void> {
    if (Refusal.from(thrown).code !== 'http.precondition_failed') {
      this.failed = thrown
      this.at = 'reviewing'
      return
    }
    try {
      const { seen, etag } = await this.ask()
      const goOn = (draft: unknown): void => {
        this.take(seen, etag, draft)
        this.desk.requestUpdate()
        void this.review()
      }
      const before = this.seen && this.start(this.seen)
      this.meeting = new Meeting(form, { before, mine: form.draft, theirs: seen.settings }, goOn)
      await this.desk.focusOn('meeting')
    } catch (failed) {
      this.failed = failed
    }
    this.at = 'writing'
  }
}
