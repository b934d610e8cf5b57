import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { filesOf } from '../../ui/report/draft.ts'
import { ReportSubmittedEvent } from './events.ts'
import type { CdcReportForm } from './report-form.ts'
import { send, senderOf } from './sending.ts'
import { type Entry, entriesOf, forget, handOver, keep } from './store.ts'

/** Days after which the list no longer shows what has arrived. */
const shownFor = 7 * 86_400_000

/**
 * Reports on their way to the town. They wait in the browser's storage and go by themselves: at once, when the network is back,
 * when the page is opened again; one tab at a time. Fetched with the first report, or when something waits.
 */
export class Outbox {
  entries: Entry[] = []
  /** Id of the entry that is being sent, or is about to be for the first time. */
  sending = ''
  /** Ids that only this page knows, because the storage is full. */
  readonly unsaved = new Set<string>()
  private readonly recovery: Recovery
  private readonly channel: BroadcastChannel

  constructor(
    private readonly host: CdcReportForm,
    private readonly town: string,
  ) {
    this.recovery = new Recovery(host, () => void this.flush())
    this.channel = new BroadcastChannel(`cdc.reports ${town}`)
    this.channel.onmessage = () => void this.reload()
  }

  find(id: string): Entry | undefined {
    return this.entries.find((entry) => entry.id === id)
  }

  /** Reads what waits, and sends it. */
  async open(): Promise<void> {
    await this.reload()
    const old = this.entries.filter(({ state, at }) => state === 'sent' && Date.now() - at > shownFor)
    if (old.length) await forget('outbox', ...old.map(({ id }) => id))
    await this.reload()
    await this.flush()
  }

  /** Takes a report over from the draft. Without storage it lives as long as the page. */
  async add(entry: Entry): Promise<void> {
    await handOver(entry).catch(() => this.unsaved.add(entry.id))
    this.entries = [...this.entries.filter(({ id }) => id !== entry.id), entry]
    this.sending = entry.id
    this.host.requestUpdate()
    void this.flush()
  }

  /** Sends all that waits, also what waited for a sign-in. Other tabs that try at the same time come after and find it sent. */
  async flush(): Promise<void> {
    await navigator.locks.request(`cdc.reports ${this.town}`, async () => {
      await this.reload()
      await this.host.session.ready
      for (const entry of this.entries) if (entry.state === 'waiting' || entry.state === 'sign-in') await this.sendOne(entry)
      this.sending = ''
    })
    await this.reload()
  }

  /** Takes an entry away; its files too, unless its draft goes on with them. */
  async remove({ id, draft, state }: Entry, withFiles = true): Promise<void> {
    this.entries = this.entries.filter((entry) => entry.id !== id)
    this.unsaved.delete(id)
    await forget('outbox', id).catch(() => undefined)
    if (withFiles && state !== 'sent') await forget('files', ...filesOf(draft)).catch(() => undefined)
    this.tellOthers()
  }

  /** Refused once, tried again as it is. */
  async retry(entry: Entry): Promise<void> {
    await this.change(entry, { state: 'waiting' })
    await this.flush()
  }

  private async sendOne(entry: Entry): Promise<void> {
    const { host } = this
    const api = senderOf(entry, host.session, host.publicApi)
    if (!api && !navigator.onLine) return this.refused(entry, new Refusal('offline'))
    if (!api) return this.change(entry, { state: 'sign-in' })
    this.sending = entry.id
    host.requestUpdate()
    try {
      const { report, token } = await send(api, host.slug, entry, host.files, (changed) => this.change(changed, {}))
      const { id, code } = report
      await this.change(entry, { state: 'sent', received: { id, code, token }, at: Date.now() })
      await forget('files', ...filesOf(entry.draft)).catch(() => undefined)
      // One that has failed before is still to be tried again.
      if (!this.entries.some(({ state }) => state === 'waiting')) this.recovery.reset()
      host.said = host.words.sent(code)
      host.writing.outcome.askForRating()
      host.dispatchEvent(new ReportSubmittedEvent(id, code))
    } catch (thrown) {
      await this.refused(entry, Refusal.from(thrown))
    }
    this.sending = ''
    host.requestUpdate()
  }

  private async refused(entry: Entry, refusal: Refusal): Promise<void> {
    const { code, params, passing } = refusal
    if (passing || code === 'http.idempotency_in_progress') {
      this.recovery.after(passing ? refusal : new Refusal('http.unavailable'))
      return this.change(entry, { state: 'waiting' })
    }
    if (/^identity\.(sign_in|token|other_town|assurance)/.test(code)) return this.change(entry, { state: 'sign-in' })
    // What was uploaded long ago is no longer there: it is uploaded anew, once by itself.
    if (code === 'media.unknown' && !entry.uploadedAnew) {
      await this.change(entry, { uploads: {}, uploadedAnew: true })
      return this.sendOne(entry)
    }
    return this.change(entry, { state: 'refused', refusal: { code, params } })
  }

  private async change(entry: Entry, change: Partial<Entry>): Promise<void> {
    Object.assign(entry, change)
    if (!this.unsaved.has(entry.id)) await keep('outbox', entry.id, entry).catch(() => this.unsaved.add(entry.id))
    this.host.requestUpdate()
    this.tellOthers()
  }

  private async reload(): Promise<void> {
    const kept = await entriesOf(this.town).catch(() => [])
    this.entries = [...kept, ...this.entries.filter(({ id }) => this.unsaved.has(id))]
    this.host.requestUpdate()
  }

  private tellOthers(): void {
    this.channel.postMessage('')
  }
}
