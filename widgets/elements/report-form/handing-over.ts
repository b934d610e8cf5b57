import type { components } from '../../../types/openapi.d.ts'
import { type Draft, filesOf } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'

type Town = NonNullable<components['schemas']['Territory']['town']>

/** What the form of the other town says when it is there, and when it has taken the draft over. */
export const ready = 'cdc-report-form ready'
export const taken = 'cdc-report-form taken'

/** A draft on its way from one town's form to another's. */
export interface HandedOver {
  type: 'cdc-report-draft'
  draft: Pick<Draft, 'photos' | 'documents' | 'spot' | 'address' | 'category' | 'answers' | 'title' | 'details'>
  /** By their ids. */
  files: Map<string, Blob>
}

/** Hands a draft over to the town in which its place lies. */
export class HandingOver {
  at: 'idle' | 'opened' | 'blocked' | 'taken' = 'idle'

  constructor(private readonly host: CdcReportForm) {}

  /**
   * Opens the other town's form on a page of the API, and gives it the draft as soon as it asks: from window to window, so that
   * nothing of it is in an address. Called by the press itself, so that the browser lets the window open. Until the other has taken
   * it, the draft stays here.
   */
  readonly start = (town: Town): void => {
    const { host } = this
    const { origin, language } = host
    const other = window.open(`${origin}/embed/${town.slug}/report-form?lang=${language}`)
    this.set(other ? 'opened' : 'blocked')
    if (!other) return
    const listening = new AbortController()
    const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
      if (source !== other || from !== origin) return
      if (data === ready) other.postMessage(this.parcel(town), origin)
      if (data !== taken) return
      listening.abort()
      void host.writing.drafting.clear().then(() => this.set('taken'))
    }
    addEventListener('message', hear, { signal: listening.signal })
  }

  reset(): void {
    this.at = 'idle'
  }

  /** What the other town can use: the category when it has it too, and the answers to the questions that are the same there. */
  private parcel({ category, questions }: Town): HandedOver {
    const { draft, files } = this.host
    const { photos, documents, spot, address, title, details } = draft
    const answers = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => category && questions.includes(key)))
    return {
      type: 'cdc-report-draft',
      draft: { photos, documents, spot, address, title, details, category: category ?? '', answers },
      files: new Map(filesOf(draft).flatMap((id) => (files.has(id) ? [[id, files.get(id)!]] : []))),
    }
  }

  private set(at: HandingOver['at']): void {
    this.at = at
    this.host.requestUpdate()
    if (at === 'taken') void this.host.focusOn('done')
  }
}
