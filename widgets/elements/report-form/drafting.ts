import { filesOf, lastStep, newDraft } from './draft.ts'
import type { CdcReportForm } from './report-form.ts'
import { anythingKept, type Entry, forget, recall } from './store.ts'

/** Where the draft comes from and where it goes: found in this browser, begun anew, dropped, taken back from the way to the town. */
export class Drafting {
  constructor(private readonly host: CdcReportForm) {}

  /** Takes up what this browser has kept, unless something has been written here already. */
  async recall(): Promise<void> {
    const { host } = this
    if (!(await anythingKept().catch(() => false))) return
    const kept = await recall('drafts', host.session.id).catch(() => undefined)
    if (!kept || host.draft.savedAt) return
    host.draft = { ...newDraft(), ...kept }
    host.fetchAhead()
    await host.album.restore()
    void host.checks.look()
  }

  /** The draft has become something else: the next one begins after the notice that has been read. */
  startOver(): void {
    const { host } = this
    host.album.clear()
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
    await host.submitting.outbox?.remove(entry, false)
    host.submitting.done = ''
    host.draft = { ...entry.draft, step: lastStep }
    host.change({})
    await host.album.restore()
    void host.focusOn('step')
  }
}
