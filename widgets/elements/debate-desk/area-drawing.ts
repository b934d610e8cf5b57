import { html, type TemplateResult } from 'lit'
import { fetchPart } from '../../kernel/part.ts'
import type { DrawMap } from '../../ui/map/draw/draw-map.ts'
import type { PlaceGeometry } from '../../ui/map/draw/sketch.ts'
import type { CdcDebateDesk } from './debate-desk.ts'
import { areaIn, type Geometry, Unreadable } from './geojson.ts'

/** A debate's area drawn by hand, on a map that is fetched when somebody asks for it: what is drawn is written as GeoJSON. */
export class AreaDrawing {
  private drawing: DrawMap | undefined
  private begun = false
  /** The area as the drawing knows it. */
  private area = ''

  constructor(
    private readonly desk: CdcDebateDesk,
    private readonly write: (id: string, area: string) => void,
  ) {}

  render(id: string, area: string): TemplateResult {
    // The room has been left meanwhile, or the area has come from elsewhere.
    if (area !== this.area || (this.begun && !this.desk.renderRoot.querySelector('.draw'))) this.end()
    if (this.drawing) return html`${this.drawing.render()}`
    return html`<div>
      <button type="button" class="link" id="draw-area" @click=${() => this.open(id, area)}>${this.desk.words.drawArea}</button>
    </div>`
  }

  private async open(id: string, before: string): Promise<void> {
    const { desk } = this
    try {
      const { DrawMap } = await fetchPart(() => import('../../ui/map/draw/draw-map.ts'))
      if (this.drawing) return
      this.area = before
      const context = geometryIn(before)
      this.drawing = new DrawMap(desk, {
        place: byHand(context),
        kinds: ['Polygon'],
        context,
        // What is not an area yet leaves the one that was there before.
        changed: (place) => this.write(id, (this.area = place ? JSON.stringify(place) : before)),
        left: () => this.leave(),
      })
      desk.dismiss()
      desk.requestUpdate()
      await this.drawing.begin()
      this.begun = true
    } catch (thrown) {
      this.end()
      await desk.tell(thrown)
    }
  }

  private leave(): void {
    this.end()
    this.desk.requestUpdate()
    void this.desk.focusOn('draw-area')
  }

  private end(): void {
    this.drawing?.end()
    this.drawing = undefined
    this.begun = false
  }
}

/** What there is to be drawn in the field, if it can be read. */
function geometryIn(text: string): Geometry | undefined {
  try {
    return areaIn(text)
  } catch (thrown) {
    if (thrown instanceof Unreadable) return undefined
    throw thrown
  }
}

/** An area of one ring can be gone on with; others are shown below what is drawn. */
const byHand = (area: Geometry | undefined): PlaceGeometry | null =>
  area?.type === 'Polygon' && area.coordinates.length === 1 ? (area as PlaceGeometry) : null
