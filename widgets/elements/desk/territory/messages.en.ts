import type { TerritoryWords } from './messages.ts'

export const en: TerritoryWords = {
  boundary: 'Boundary',
  surveyed: 'It is the official one, loaded by whoever runs the platform.',
  approximate: 'It is computed: nobody has loaded the official one yet. Reports near the edge may go to the wrong town.',
  coast: 'Coast',
  coastThere: 'It is there: maps draw the sea.',
  coastMissing: 'There is none. Only towns by the sea need it.',
  streets: 'Streets',
  streetsTry: 'Look for a street to see whether it is found.',
  street: 'Name of the street',
  find: 'Search',
  found: 'Found',
  notFound: 'Not found. Whoever runs the platform can load the list of streets.',
  map: (name) => `Shape of the territory of ${name}`,
  how: 'How to change it',
  howNow:
    'Boundary, coast and streets are files that whoever runs the platform loads: send them GeoJSON (WGS 84), or the CSV of streets with name, lon, lat.',
}
