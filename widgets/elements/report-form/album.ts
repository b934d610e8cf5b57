import { fetchPart } from '../../kernel/part.ts'
import { mostPhotos, type Spot } from './draft.ts'
import type { CdcReportForm } from './report-form.ts'
import { forget, keep, recall } from './store.ts'

/** What makes photos ready: fetched once somebody writes. */
export const fetchPhotos = (): Promise<typeof import('./photos.ts')> => fetchPart(() => import('./photos.ts'))

/** The photos of the draft: made ready on this device, kept by the browser, shown small. */
export class Album {
  busy = false
  /** What is wrong with a file that was chosen. */
  problem = ''
  /** The browser could not keep a photo: it lives as long as the page. */
  full = false
  /** Where a photo says that it was taken. */
  spot: Spot | undefined
  private readonly addresses = new Map<string, string>()

  constructor(private readonly host: CdcReportForm) {}

  /** An address of the photo for this page. */
  address(id: string): string {
    const blob = this.host.photos.get(id)
    if (!this.addresses.has(id) && blob) this.addresses.set(id, URL.createObjectURL(blob))
    return this.addresses.get(id) ?? ''
  }

  /** Reads the photos of a draft that was kept; one that is gone leaves the draft. */
  async restore(ids: string[]): Promise<void> {
    const { photos } = this.host
    for (const id of ids) {
      const blob = photos.get(id) ?? (await recall('photos', id).catch(() => undefined))
      if (blob) photos.set(id, blob)
    }
    if (ids.some((id) => !photos.has(id))) this.host.change({ photos: ids.filter((id) => photos.has(id)) })
    this.host.requestUpdate()
  }

  /** Forgets what was drawn, and what was said about the last draft. */
  clear(): void {
    for (const address of this.addresses.values()) URL.revokeObjectURL(address)
    this.addresses.clear()
    this.problem = ''
    this.full = false
    this.spot = undefined
  }

  readonly choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    const { host } = this
    this.busy = true
    this.problem = ''
    host.requestUpdate()
    try {
      const { prepare } = await fetchPhotos()
      for (const file of files) {
        if (host.draft.photos.length >= mostPhotos) {
          this.problem = host.words.photoMany
          break
        }
        const { blob, spot } = await prepare(file)
        if (blob) await this.add(blob)
        else this.problem = host.words.photoBad(file.name)
        this.spot ??= spot
      }
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.busy = false
    host.requestUpdate()
  }

  readonly remove = (id: string): void => {
    const { host } = this
    host.change({ photos: host.draft.photos.filter((photo) => photo !== id) })
    host.photos.delete(id)
    void forget('photos', id).catch(() => undefined)
    void host.focusOn('photo')
  }

  private async add(blob: Blob): Promise<void> {
    const { host } = this
    const id = crypto.randomUUID()
    host.photos.set(id, blob)
    await keep('photos', id, blob).catch(() => (this.full = true))
    host.change({ photos: [...host.draft.photos, id] })
  }
}
