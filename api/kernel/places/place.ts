import type { components } from '../../../types/openapi.d.ts'

/** What a place is: a street, a house with its number, something else that has a name. */
export type PlaceKind = components['schemas']['Place']['kind']

/** A place with a name. */
export interface Place {
  readonly name: string
  readonly kind: PlaceKind
  /** What tells it from others of that name; may be empty. */
  readonly detail: string
  /** Longitude and latitude, degrees, WGS 84. */
  readonly position: readonly [number, number]
}

/** A place and how far, in metres, it is from where somebody asked. */
export interface NearPlace {
  readonly place: Place
  readonly distance: number
}

/** Who finds the places of a town. */
export interface Geocoder {
  /** Places like what is typed, the likest first, `limit` at most. @throws when it can't be asked. */
  find(typed: string, limit: number): Promise<Place[]>
  /** The place nearest to a position, 300 m away at most. @throws when it can't be asked. */
  nearest(position: readonly [number, number]): Promise<NearPlace | undefined>
}

/** Metres beyond which a name says nothing of a position. */
export const farthest = 300
