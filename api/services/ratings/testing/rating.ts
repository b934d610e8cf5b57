import type { components } from '../../../../types/openapi.d.ts'
import { townPage, type TestApi } from '../../../testing/start-api.ts'

export type NewRating = components['schemas']['NewRating']

/** Rates as the element does from a page of the town. `of` is what is not the same each time. */
export function rate(api: TestApi, of: Partial<NewRating> = {}, { tenant = 'bari', origin = townPage, key = api.key() } = {}) {
  const body = { path: '/servizi/tari', kind: 'service', value: 4, ...of } as NewRating
  return api.anonymous.POST('/v1/{tenant}/ratings', { params: { path: { tenant }, header: { ...key, Origin: origin } }, body })
}

/** Rates a page once per value. */
export async function rateAll(api: TestApi, path: string, ...values: number[]): Promise<void> {
  for (const value of values) await rate(api, { path, value } as Partial<NewRating>)
}
