import { html, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { bones } from '../../../ui/skeleton.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { Area, type AreaName } from './area.ts'
import { History } from './history.ts'
import { messages, type SettingsRoomWords } from './messages.ts'
export { styles } from './styles.ts'

type Item = components['schemas']['SettingsAreaItem']

/** The room in which a town is set up: an area to choose, its form, its history. */
class SettingsRoom implements Room {
  private readonly tongue: Words<SettingsRoomWords>
  private readonly areas = new Map<string, { area: Area; history: History }>()
  private items: readonly Item[] | undefined
  private failed: unknown

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
  }

  get unsaved(): boolean {
    return [...this.areas.values()].some(({ area }) => area.unsaved)
  }

  enter(): void {
    const { area, part } = this.place
    if (!area) return void this.read()
    const open = this.open(area)
    void open.area.read()
    if (part === 'history') open.history.enter()
  }

  /** Where in the room one is: `ratings/history`. */
  private get place(): { area: string; part: string } {
    const [area = '', part = ''] = this.desk.at.split('/')
    return { area, part }
  }

  private open(name: string): { area: Area; history: History } {
    let open = this.areas.get(name)
    if (!open) {
      const area = new Area(this.desk, () => this.tongue.now ?? messages.it, name as AreaName)
      open = { area, history: new History(this.desk, area) }
      this.areas.set(name, open)
    }
    return open
  }

  private async read(): Promise<void> {
    const { desk } = this
    try {
      const params = { path: { tenant: desk.slug } }
      const headers = { 'accept-language': desk.language }
      this.items = (await answer(desk.session.api.GET('/v1/{tenant}/settings', { params, headers }))).items
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    desk.requestUpdate()
  }

  render(): TemplateResult {
    const words = this.tongue.now
    const { area, part } = this.place
    if (!words) return html`<div class="card" aria-busy="true">${bones('tall', '', '')}</div>`
    if (!area) return this.entrance(words)
    const open = this.open(area)
    return html`<p><a href=${this.desk.addressOf('settings')}>‹ ${words.back}</a></p>
      ${part === 'history' ? open.history.render(words) : open.area.render()}`
  }

  private entrance(words: SettingsRoomWords): TemplateResult {
    const { desk, items, failed } = this
    if (!items)
      return html`<div class="card" aria-busy=${!failed}>
        ${failed ? failure(desk, failed, () => void this.read()) : bones('tall', '', 'short', '', 'short')}
      </div>`
    return html`<ul class="areas" aria-label=${words.which}>
      ${items.map(
        ({ area, title, description, in_use: used, fits, version }) =>
          html`<li class="card">
            <a class="subheading" href=${desk.addressOf('settings', area)}>${title}</a>
            <p>${description}</p>
            <p class="row quiet">
              ${words.inForce(version)} ${used ? '' : html`<span class="badge">${words.notInUse}</span>`}
              ${fits ? '' : html`<span class="badge bad">${words.outdated}</span>`}
            </p>
          </li>`,
      )}
    </ul>`
  }
}

export const furnish = (desk: CdcDesk): Room => new SettingsRoom(desk)
