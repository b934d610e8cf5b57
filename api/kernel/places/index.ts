export { placesHandlers } from './handlers.ts'
export { readStreets, replaceStreets, StreetsFault } from './importing.ts'
