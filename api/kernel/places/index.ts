export { placesHandlers } from './handlers.ts'
export { readStreets, replaceStreets, StreetsFault } from './importing.ts'
export { Places, type Found } from './places.ts'
export type { NearPlace, Place } from './place.ts'
