import { html, type TemplateResult } from 'lit'
import { fetchPart } from '../../kernel/part.ts'
import type { DrawMap } from '../../ui/map/draw/draw-map.ts'
import { placeInWords } from '../../ui/map/draw/place-words.ts'
import type { PlaceGeometry } from '../../ui/map/draw/sketch.ts'
import type { CdcComments } from './comments.ts'
import { writingMessages, type WritingWords } from './writing-messages.ts'

/** The place that a comment names: said in words, drawn on a map that is fetched when somebody asks for it. */
export class Placing {
  private drawing: DrawMap | undefined

  constructor(
    private readonly host: CdcComments,
    private readonly place: () => PlaceGeometry | null,
    private readonly changed: (place: PlaceGeometry | null) => void,
  ) {}

  /** The map is not needed any more. */
  end(): void {
    this.drawing?.end()
    this.drawing = undefined
  }

  render(): TemplateResult {
    const { words, drawing } = this
    const place = this.place()
    if (drawing)
      return html`<div class="stack">
        <p class="label">${words.place}</p>
        ${drawing.render()}
      </div>`
    const open = html`<button class="link" type="button" id="place" @click=${this.open}>
      ${place ? words.changePlace : words.addPlace}
    </button>`
    if (!place) return html`<div>${open}</div>`
    return html`<div>
      <p><span class="label">${words.place}</span> ${placeInWords(place, this.host.language)}</p>
      <div class="row">${open}<button class="link" type="button" @click=${this.remove}>${words.removePlace}</button></div>
    </div>`
  }

  private get words(): WritingWords {
    return writingMessages[this.host.language]
  }

  private readonly open = async (): Promise<void> => {
    const { host } = this
    try {
      const { DrawMap } = await fetchPart(() => import('../../ui/map/draw/draw-map.ts'))
      if (this.drawing) return
      this.drawing = new DrawMap(host, {
        place: this.place(),
        kinds: ['Point', 'LineString', 'Polygon'],
        context: host.area as GeoJSON.GeoJsonObject | undefined,
        changed: this.changed,
        left: this.leave,
      })
      host.dismiss()
      host.requestUpdate()
      await this.drawing.begin()
    } catch (thrown) {
      this.end()
      await host.tell(thrown)
    }
  }

  private readonly leave = (): void => {
    const { host } = this
    const place = this.place()
    this.end()
    if (place) host.said = placeInWords(place, host.language)
    host.requestUpdate()
    void host.focusOn('place')
  }

  private readonly remove = (): void => {
    this.changed(null)
    this.host.requestUpdate()
    void this.host.focusOn('place')
  }
}
