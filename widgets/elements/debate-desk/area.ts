import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../ui/desk/drafts.ts'
import { AreaDrawing } from './area-drawing.ts'
import { areaIn, Unreadable } from './geojson.ts'
import type { Source } from './reading.ts'
import type { NewSource } from './room.ts'
import { SourceForm } from './source-form.ts'
import { unreadable } from './unreadable.ts'

/** What the debate speaks about on the map: the whole town, or an area that is drawn, or comes from a file or the clipboard (GeoJSON). */
export class AreaRoom extends SourceForm {
  protected readonly name = 'area'
  private unreadable: Unreadable | undefined
  private readonly drawn = new AreaDrawing(this.place.desk, (id, area) => {
    this.unreadable = undefined
    this.write(id, { where: 'area', area })
  })

  protected wordsOf({ area }: Source): Words {
    return { where: area ? 'area' : 'town', area: area ? JSON.stringify(area) : '' }
  }

  protected fields(written: Words, { id }: Source): TemplateResult {
    const { words } = this.place.desk
    const { where = 'town', area = '' } = written
    const choose = async (event: Event): Promise<void> => {
      const input = event.target as HTMLInputElement
      const [file] = input.files ?? []
      if (!file) return
      const text = await file.text()
      input.value = ''
      this.unreadable = undefined
      this.write(id, { where: 'area', area: text })
    }
    const radio = (value: string, label: string): TemplateResult =>
      html`<label class="tick"
        ><input type="radio" name="where" value=${value} .checked=${value === where} /><span>${label}</span></label
      >`
    return html`<div role="radiogroup" aria-label=${words.where}>
        ${radio('town', words.wholeTown)} ${radio('area', words.someArea)}
      </div>
      ${
        where === 'area'
          ? html`${this.drawn.render(id, area)}<label
                >${words.geojsonFile}<input
                  type="file"
                  accept=".geojson,.json,application/geo+json,application/json"
                  @change=${choose}
              /></label>
              <label
                >${words.geojsonText}<span class="hint">${words.geojsonHint}</span
                ><textarea
                  name="area"
                  rows="6"
                  required
                  spellcheck="false"
                  class="code-text"
                  aria-invalid=${Boolean(this.unreadable)}
                  .value=${area}
                ></textarea>
              </label>
              ${this.unreadable ? unreadable(this.unreadable, this.place) : nothing}`
          : html`<input type="hidden" name="area" .value=${area} />`
      }`
  }

  protected change({ where, area = '' }: Words): Partial<NewSource> {
    this.unreadable = undefined
    if (where !== 'area') return { area: null }
    try {
      return { area: areaIn(area) }
    } catch (thrown) {
      if (thrown instanceof Unreadable) this.unreadable = thrown
      throw thrown
    }
  }

  /** What is wrong with the file stands beside it. */
  protected override known(thrown: unknown): boolean {
    return thrown instanceof Unreadable
  }

  protected told({ area }: Source): TemplateResult {
    return html`<span class="prose code-text">${area ? JSON.stringify(area) : this.place.desk.words.wholeTown}</span>`
  }
}
