import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A geocoder on a port, which answers what the test says. */
export interface GeocoderServer {
  readonly origin: string
  /** What it was asked, since `asked` was emptied. */
  readonly asked: { path: string; query: Record<string, string>; headers: Record<string, unknown> }[]
  /** How it answers from now on. */
  answers(how: unknown | RequestListener): void
  stop(): Promise<void>
}

export async function startGeocoder(): Promise<GeocoderServer> {
  let answer: unknown = collection()
  const asked: GeocoderServer['asked'] = []
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url!, 'http://localhost')
    asked.push({ path, query: Object.fromEntries(searchParams), headers: request.headers })
    if (typeof answer === 'function') return void (answer as RequestListener)(request, response)
    response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(answer))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers: (how) => (answer = how),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

/** As Photon answers. @source docs/api-v1.md of Photon: properties as in GeocodeJSON, with `osm_key` and its like. */
export const photon = (...places: [properties: object, lon: number, lat: number][]) =>
  collection(
    ...places.map(([properties, ...coordinates]) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { osm_type: 'W', osm_id: 1, countrycode: 'IT', ...properties },
    })),
  )

/** As Nominatim answers `format=geocodejson`. @source Its "Place Output", GeocodeJSON: properties within `geocoding`. */
export const nominatim = (...places: [geocoding: object, lon: number, lat: number][]) => ({
  geocoding: { version: '0.1.0', attribution: 'Data © OpenStreetMap contributors', licence: 'ODbL', query: '' },
  ...collection(
    ...places.map(([geocoding, ...coordinates]) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { geocoding: { place_id: 1, osm_type: 'way', osm_id: 1, ...geocoding } },
    })),
  ),
})
