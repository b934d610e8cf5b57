import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { dateAndTime } from '../../../kernel/format.ts'
import { Pages } from '../../../kernel/pages.ts'
import { failure } from '../../../ui/failure.ts'
import { bones } from '../../../ui/skeleton.ts'
import type { CdcDesk } from '../desk.ts'
import type { Area } from './area.ts'
import { changes } from './changes.ts'
import type { SettingsRoomWords } from './messages.ts'

type Version = components['schemas']['SettingsVersion']
type Page = components['schemas']['SettingsVersionPage']

/** What has been changed of an area's settings, and the way back. */
export class History {
  private readonly pages: Pages<Version, Page>
  /** The version beside which somebody has asked for a way back. */
  private asked: number | undefined
  private failed: unknown
  private busy = false

  constructor(
    private readonly desk: CdcDesk,
    private readonly area: Area,
  ) {
    this.pages = new Pages<Version, Page>(desk, (cursor) => {
      const params = { path: { tenant: desk.slug, area: area.name }, query: cursor ? { cursor } : {} }
      return desk.session.api.GET('/v1/{tenant}/settings/{area}/versions', { params })
    })
  }

  /** Somebody looks at it: what has been saved meanwhile is there. */
  enter(): void {
    void this.pages.reload()
  }

  render(words: SettingsRoomWords): TemplateResult {
    const { desk, area, pages, failed } = this
    const { items } = pages
    const again = (): void => void pages.restart()
    const inner =
      pages.failed && !items
        ? failure(desk, pages.failed, again)
        : !items
          ? html`<div aria-busy="true">${bones('', 'short', '', 'short')}</div>`
          : items.length
            ? html`<ol class="versions">
                ${items.map((version) => this.entry(words, version))}
              </ol>`
            : html`<p>${words.never}</p>`
    return html`<div class="card stack settings">
      <div role="heading" aria-level=${desk.below} class="heading">${area.title}: ${words.versions}</div>
      <p><a href=${desk.addressOf('settings', area.name)}>${words.form}</a></p>
      ${failed ? failure(desk, failed) : nothing} ${inner}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
    </div>`
  }

  private entry(words: SettingsRoomWords, { version, at, actor, changes: changed, restored }: Version): TemplateResult {
    const before = Object.fromEntries(changed.map((one) => [one.name, one.before]))
    const after = Object.fromEntries(changed.map((one) => [one.name, one.after]))
    const newest = version === this.area.version.number
    return html`<li class="stack">
      <p>
        <strong>${words.version(version)}</strong>
        <span class="quiet"
          >${dateAndTime(this.desk.language, at)} ·
          ${words.by[actor] ?? actor}${restored === null ? nothing : ` · ${words.restored(restored)}`}</span
        >
      </p>
      ${changes(words, this.area.schema, before, after)}
      ${newest ? this.wayBack(words, version, version - 1, words.undo) : this.wayBack(words, version, version, words.restore)}
    </li>`
  }

  /** Putting a version in force again is asked for twice, in its place. */
  private wayBack(words: SettingsRoomWords, row: number, version: number, label: string): TemplateResult {
    const { desk } = this
    const ask = (): void => {
      this.asked = row
      desk.requestUpdate()
      void desk.focusOn(`restore-${row}`)
    }
    if (this.asked !== row) return html`<button type="button" class="link" @click=${ask}>${label}</button>`
    const never = (): void => {
      this.asked = undefined
      desk.requestUpdate()
    }
    return html`<div class="stack">
      <p>${words.restoreNow}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          id="restore-${row}"
          aria-disabled=${this.busy}
          @click=${() => void this.restore(version, words)}
        >
          ${words.sure}
        </button>
        <button type="button" class="link" @click=${never}>${words.discard}</button>
      </div>
    </div>`
  }

  private async restore(version: number, words: SettingsRoomWords): Promise<void> {
    const { desk, area, busy } = this
    if (busy) return
    this.busy = true
    this.failed = undefined
    desk.requestUpdate()
    try {
      const path = { tenant: desk.slug, area: area.name, version }
      const params = { path, header: { 'If-Match': area.version.etag } }
      await answer(desk.session.api.POST('/v1/{tenant}/settings/{area}/versions/{version}/restorations', { params }))
      this.asked = undefined
      desk.said = words.saved
    } catch (thrown) {
      this.failed = thrown
    }
    this.busy = false
    await Promise.all([area.read(), this.pages.reload()])
    await desk.focusOn('room')
  }
}
