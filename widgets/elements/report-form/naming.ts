import { answer } from '../../kernel/client.ts'
import type { CdcReportForm } from './report-form.ts'

/** Milliseconds for which a pin rests before it is asked what the place is called. */
const rest = 400

/** Tells in words where the pin is, and writes it as the address unless the citizen has written one. */
export class Naming {
  /** What the place is called, in a sentence; empty when that is not known. */
  sentence = ''
  private given = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  constructor(private readonly host: CdcReportForm) {}

  /** Asks once the pin rests. */
  soon(): void {
    this.forget()
    this.timer = setTimeout(() => void this.ask(), rest)
  }

  /** The place has become another one. */
  forget(): void {
    clearTimeout(this.timer)
    this.asking?.abort()
    this.sentence = ''
  }

  /** An address that came with the place itself: it may be replaced by the next one. */
  write(address: string): void {
    this.given = address
    this.host.change({ address })
  }

  /** What the citizen types stands; a place that was found by another address is given up. */
  type(address: string): void {
    const { host, given } = this
    const lost = host.draft.spot?.from === 'address' && !address.startsWith(given)
    host.change({ address, ...(lost && { spot: null }) })
  }

  private async ask(): Promise<void> {
    const { host } = this
    const { spot } = host.draft
    if (!spot) return
    const { lon, lat } = spot
    const { signal } = (this.asking = new AbortController())
    const params = { path: { tenant: host.slug }, query: { lon, lat } }
    const options = { params, headers: { 'accept-language': host.language }, signal }
    const found = await answer(host.publicApi.GET('/v1/{tenant}/nearest-place', options)).catch(() => undefined)
    if (signal.aborted) return
    const { place, distance } = found ?? {}
    this.sentence = place ? host.words.pinNear(place.name, distance ?? 0) : host.words.pinAt(lat, lon)
    host.said = this.sentence
    const { address } = host.draft
    if (place && (!address || address === this.given)) this.write(place.name)
    host.requestUpdate()
    // Whose town it is, and what is reported there, is said while the map is at hand.
    await host.writing.checks.outside(spot)
  }
}
