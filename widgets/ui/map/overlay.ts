import { CircleMarker, GeoJSON, type Layer, type Map as LeafletMap, type Path } from 'leaflet/dist/leaflet-src.esm.js'
import { type Box } from './geometry.ts'

/** Something to be drawn: a geometry, a feature, or a collection of them (RFC 7946). */
export type Drawing = GeoJSON.GeoJsonObject

/** Shapes on a map, below its marks: their look is the stylesheet's, by class. */
export class Overlay {
  private readonly shapes: GeoJSON
  private readonly paths: Path[] = []

  /**
   * @param className Class of each shape; `filled` is added to areas.
   * @param pressed Told the place of a shape among the features when it is pressed; without it shapes let presses through.
   */
  constructor(map: LeafletMap, drawing: Drawing, className: string, pressed?: (feature: number) => void) {
    this.shapes = new GeoJSON(drawing, {
      interactive: pressed !== undefined,
      style: (feature) => ({ className: `${className} ${/Polygon$/.test(feature?.geometry.type ?? '') ? 'filled' : ''}` }),
      pointToLayer: (_, latlng) => new CircleMarker(latlng, { radius: 9, interactive: pressed !== undefined }),
      onEachFeature: (_, layer: Layer) => {
        const feature = this.paths.push(layer as Path) - 1
        if (pressed) layer.on('click', () => pressed(feature))
      },
    }).addTo(map)
  }

  /** Marks one of the shapes as chosen; undefined: none. */
  choose(feature: number | undefined): void {
    this.paths.forEach((path, place) => path.getElement()?.classList.toggle('chosen', place === feature))
  }

  /** The least box around all of it, or one of its shapes. */
  box(feature?: number): Box | undefined {
    const shape = feature === undefined ? this.shapes : this.paths[feature]
    const bounds = shape instanceof CircleMarker ? shape.getLatLng().toBounds(200) : (shape as GeoJSON | undefined)?.getBounds()
    return bounds?.isValid() ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : undefined
  }

  remove(): void {
    this.shapes.remove()
  }
}
