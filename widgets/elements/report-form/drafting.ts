import { filesOf, lastStep, newDraft } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'
import { type Entry, forget } from './store.ts'

/** Where the draft goes: taken up with its files, begun anew, dropped, taken back from the way to the town. */
export class Drafting {
  constructor(private readonly host: CdcReportForm) {}

  /** Goes on with a draft that this browser has kept. */
  async takeUp(): Promise<void> {
    const { writing } = this.host
    writing.fetchAhead()
    await writing.album.restore()
    void writing.checks.look()
  }

  /** The draft has become something else: the next one begins after the notice that has been read. */
  startOver(): void {
    const { host } = this
    host.writing.album.clear()
    host.missing = []
    host.search = ''
    const { consent } = host.draft
    host.draft = newDraft({ consent, step: consent ? 1 : 0 })
  }

  /** Drops the draft and what it kept. */
  async clear(): Promise<void> {
    const { host } = this
    const files = filesOf(host.draft)
    await host.saved
    await forget('drafts', host.session.id).catch(() => undefined)
    await forget('files', ...files).catch(() => undefined)
    this.startOver()
  }

  /** A refused report is written on, in place of an empty draft. */
  async correct(entry: Entry): Promise<void> {
    const { host } = this
    const { submitting, album } = host.writing
    await submitting.outbox?.remove(entry, false)
    submitting.done = ''
    host.draft = { ...entry.draft, step: lastStep }
    host.change({})
    await album.restore()
    void host.focusOn('step')
  }
}
