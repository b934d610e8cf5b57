import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { precise, type Spot } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'

type Schemas = components['schemas']

/** What the API knows before anything is sent. Without network nothing is known, and the form goes on: the API asks again. */
export class Checks {
  /** Where the place lies, when that is not this town. */
  elsewhere: Schemas['Territory'] | undefined
  /** Open reports that may be the same, nearest first. */
  nearby: Schemas['NearbyReport'][] = []
  private asked = ''

  constructor(private readonly host: CdcReportForm) {}

  /** Whether the position is outside of the town; what the town of the place is stays in `elsewhere`. */
  async outside(spot: Spot | null): Promise<boolean> {
    this.elsewhere = undefined
    if (!spot || !precise(spot)) return false
    const { publicApi, slug: tenant, language } = this.host
    const { lon, lat } = spot
    const { category } = this.host.draft
    const params = { path: { tenant }, query: { lon, lat, ...(category && { category }) } }
    const options = { params, headers: { 'accept-language': language } }
    const territory = await answer(publicApi.GET('/v1/{tenant}/report-territory', options)).catch(() => undefined)
    if (territory && !territory.inside) this.elsewhere = territory
    this.host.requestUpdate()
    return this.elsewhere !== undefined
  }

  /** Looks for open reports like the draft, once per category and place. */
  async look(): Promise<void> {
    const { host } = this
    const { spot, category } = host.draft
    const place = category && spot && precise(spot) ? `${category} ${spot.lon} ${spot.lat}` : ''
    if (place === this.asked) return
    this.asked = place
    this.nearby = []
    if (!place || !spot) return
    const params = { path: { tenant: host.slug }, query: { category, lon: spot.lon, lat: spot.lat } }
    const options = { params, headers: { 'accept-language': host.language } }
    const found = await answer(host.publicApi.GET('/v1/{tenant}/nearby-reports', options)).catch(() => undefined)
    if (this.asked !== place) return
    this.nearby = found?.items ?? []
    if (this.nearby.length) host.said = host.words.nearby
    host.requestUpdate()
  }
}
