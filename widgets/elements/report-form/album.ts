import { fetchPart } from '../../kernel/part.ts'
import { filesOf, mostDocuments, mostPhotos, type Spot } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'
import { forget, keep, recall } from './store.ts'

/** Bytes of a file that the API takes. */
const mostBytes = 15 * 1024 * 1024

/** Whatever its name says. */
const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 5).text()) === '%PDF-'

/** What makes photos ready: fetched once somebody writes. */
export const fetchPhotos = (): Promise<typeof import('./photos.ts')> => fetchPart(() => import('./photos.ts'))

/** The photos and documents of the draft: made ready on this device, kept by the browser, photos shown small. */
export class Album {
  busy = false
  /** What is wrong with a file that was chosen. */
  problem = ''
  /** What is wrong with a document that was chosen. */
  documentProblem = ''
  /** The browser could not keep a photo: it lives as long as the page. */
  full = false
  /** Where a photo says that it was taken. */
  spot: Spot | undefined
  private readonly addresses = new Map<string, string>()

  constructor(private readonly host: CdcReportForm) {}

  /** An address of the photo for this page. */
  address(id: string): string {
    const blob = this.host.files.get(id)
    if (!this.addresses.has(id) && blob) this.addresses.set(id, URL.createObjectURL(blob))
    return this.addresses.get(id) ?? ''
  }

  /** Reads the files of a draft that was kept; one that is gone leaves the draft. */
  async restore(): Promise<void> {
    const { files, draft } = this.host
    const ids = filesOf(draft)
    for (const id of ids) {
      const blob = files.get(id) ?? (await recall('files', id).catch(() => undefined))
      if (blob) files.set(id, blob)
    }
    if (ids.some((id) => !files.has(id))) {
      const photos = draft.photos.filter((id) => files.has(id))
      this.host.change({ photos, documents: draft.documents.filter(({ id }) => files.has(id)) })
    }
    this.host.requestUpdate()
  }

  /** Forgets what was drawn, and what was said about the last draft. */
  clear(): void {
    for (const address of this.addresses.values()) URL.revokeObjectURL(address)
    this.addresses.clear()
    this.problem = ''
    this.documentProblem = ''
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

  readonly chooseDocuments = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    const { host } = this
    this.documentProblem = ''
    for (const file of files) {
      const { documents } = host.draft
      if (documents.length >= mostDocuments) this.documentProblem = host.words.documentMany
      else if (!(await isPdf(file))) this.documentProblem = host.words.documentBad(file.name)
      else if (file.size > mostBytes) this.documentProblem = host.words.documentLarge(file.name)
      else host.change({ documents: [...documents, { id: await this.keep(file), name: file.name }] })
    }
    host.requestUpdate()
  }

  readonly remove = (id: string): void => {
    const { host } = this
    const { photos, documents } = host.draft
    const document = documents.some((one) => one.id === id)
    host.change({ photos: photos.filter((photo) => photo !== id), documents: documents.filter((one) => one.id !== id) })
    host.files.delete(id)
    void forget('files', id).catch(() => undefined)
    void host.focusOn(document ? 'document' : 'photo')
  }

  private async add(blob: Blob): Promise<void> {
    const { host } = this
    const id = await this.keep(blob)
    host.change({ photos: [...host.draft.photos, id] })
  }

  /** @returns the id under which it is kept. */
  private async keep(blob: Blob): Promise<string> {
    const id = crypto.randomUUID()
    this.host.files.set(id, blob)
    await keep('files', id, blob).catch(() => (this.full = true))
    return id
  }
}
