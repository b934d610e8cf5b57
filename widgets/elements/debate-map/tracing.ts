import type { ReactiveController } from 'lit'
import type { Box, Position } from '../../ui/map/geometry.ts'
import { Overlay } from '../../ui/map/overlay.ts'
import { CommentWantedEvent, PlaceWantedEvent } from '../../ui/places.ts'
import type { CdcDebateMap } from './debate-map.ts'
import type { Contribution } from './features.ts'

/** Where the chosen contribution is on the map, and the way between it and the comments of the page. */
export class Tracing implements ReactiveController {
  private drawing: Overlay | undefined
  private position: Position | undefined

  constructor(private readonly host: CdcDebateMap) {
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener(PlaceWantedEvent.type, this.wanted)
  }

  hostDisconnected(): void {
    document.removeEventListener(PlaceWantedEvent.type, this.wanted)
  }

  /** Draws the line or the area that the chosen comment is about; undefined: nothing is chosen. */
  draw(one: Contribution | undefined): void {
    this.drawing?.remove()
    const geometry = one?.comment?.geometry
    const { map } = this.host
    // A comment that was read by its id comes without the position at which it is counted.
    this.position = one?.position.length ? one.position : geometry?.type === 'Point' ? geometry.coordinates : undefined
    this.drawing = geometry && map ? new Overlay(map.map, geometry as GeoJSON.GeoJsonObject, 'zone drawing') : undefined
    const box = this.drawing?.box()
    if (box && map && !within(box, map.looked.bbox)) map.look(box)
  }

  /** Whether the chosen one is among the things of a cluster with that box. */
  isIn(box: Box): boolean {
    const [lon = 0, lat = 0] = this.position ?? []
    return this.position !== undefined && within([lon, lat, lon, lat], box)
  }

  /** A comment says where it is: that is shown here. */
  private readonly wanted = (event: Event): void => {
    const { host } = this
    const { subject, id } = event as PlaceWantedEvent
    if (subject !== host.debateId || !host.map) return
    event.preventDefault()
    host.scrollIntoView({ block: 'nearest' })
    host.choosing.choose(id)
  }

  /** Leads to a comment among the others of this page. */
  lead(id: string): void {
    this.host.dispatchEvent(new CommentWantedEvent(this.host.debateId, id))
  }
}

const within = (box: readonly number[], [west = 0, south = 0, east = 0, north = 0]: readonly number[]): boolean =>
  (box[0] ?? 0) >= west && (box[1] ?? 0) >= south && (box[2] ?? 0) <= east && (box[3] ?? 0) <= north
