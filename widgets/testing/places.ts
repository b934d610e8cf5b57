import type { components } from '../../types/openapi.d.ts'

type Schemas = components['schemas']

/** A place as the API finds it: a street, unless said otherwise. */
export const aPlace = (
  name: string,
  {
    kind = 'street',
    detail = '',
    position = [16.87, 41.123],
  }: { kind?: Schemas['Place']['kind']; detail?: string; position?: number[] } = {},
): Schemas['Place'] => ({ name, kind, detail, position: { type: 'Point', coordinates: position } })

const index: Schemas['PlaceSource'] = { kind: 'index', outage: false, attribution: '', link: null }

/** What was found, by the town's own index unless said otherwise. */
export const placesOf = (items: Schemas['Place'][], source = index): Schemas['PlacePage'] => ({
  items,
  next_cursor: null,
  source,
})

/** What a position is called. */
export const nearest = (place: Schemas['Place'] | null, distance: number | null = 20): Schemas['NearestPlace'] => ({
  place,
  distance: place && distance,
  source: index,
})
