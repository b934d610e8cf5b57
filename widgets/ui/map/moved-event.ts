/** The map came to rest somewhere else. */
export class MapMovedEvent extends Event {
  static readonly type = 'cdc-map-moved'

  constructor(
    /** West, south, east, north; degrees, WGS 84. */
    readonly bbox: readonly [number, number, number, number],
    /** 0 shows the world in 256 px. */
    readonly zoom: number,
  ) {
    super(MapMovedEvent.type, { bubbles: true, composed: true })
  }
}
