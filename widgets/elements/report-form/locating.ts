import type { Spot } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'

/** Milliseconds after which the phone has no position to give. */
const patience = 20_000

/** Asks the phone where it is, only when the citizen presses for it. */
export class Locating {
  at: 'idle' | 'asking' | 'denied' | 'unavailable' = 'idle'

  constructor(private readonly host: CdcReportForm) {}

  readonly ask = (): void => {
    if (this.at === 'asking') return
    this.set('asking')
    const options = { enableHighAccuracy: true, timeout: patience, maximumAge: 10_000 }
    navigator.geolocation.getCurrentPosition(this.found, this.failed, options)
  }

  private readonly found = ({ coords: { longitude: lon, latitude: lat, accuracy } }: GeolocationPosition): void => {
    this.set('idle')
    const spot: Spot = { lon, lat, accuracy: Math.min(accuracy, 100_000), from: 'phone' }
    this.host.change({ spot })
    this.host.writing.pinning.follow(spot)
    this.host.said = this.host.words.found(accuracy)
  }

  private readonly failed = ({ code, PERMISSION_DENIED }: GeolocationPositionError): void =>
    this.set(code === PERMISSION_DENIED ? 'denied' : 'unavailable')

  private set(at: Locating['at']): void {
    this.at = at
    this.host.requestUpdate()
  }
}
