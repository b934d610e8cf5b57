import { Problem } from '../http/problem.ts'
import type { Geocoder, MapTiles } from './tenant.ts'

/** Passes when the address says which tile. @throws Problem 422 `tenant.invalid_settings` {at, rule}. */
export function assertTiles({ template }: MapTiles): void {
  assertTemplate('/map_tiles/template', template, ['{z}', '{x}', '{y}'])
}

/** Passes when the addresses say what is asked for. @throws Problem 422 `tenant.invalid_settings` {at, rule}. */
export function assertGeocoder({ search, reverse }: Geocoder): void {
  assertTemplate('/geocoder/search', search, ['{q}'], fixedHost)
  if (reverse !== null) assertTemplate('/geocoder/reverse', reverse, ['{lon}', '{lat}'], fixedHost)
}

/** Nothing that is typed says where the question goes. */
const fixedHost = /^https?:\/\/[^/?#{}]+[/?]/

function assertTemplate(at: string, template: string, parts: readonly string[], form = /^/): void {
  if (parts.every((part) => template.includes(part)) && form.test(template) && URL.canParse(template)) return
  throw new Problem(422, 'tenant.invalid_settings', { at, rule: 'template' })
}
