import * as Y from 'yjs'
import type { components } from '../../../types/openapi.d.ts'
import { answer, type Api } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { attend, forget, keep, type Kept, leftBehind, whileLeaving } from './kept-words.ts'

type Schemas = components['schemas']

const path = '/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}/updates'

/** Milliseconds between two sendings while somebody types: fewer in a minute than towns allow. */
const pace = 750
/** Milliseconds without a letter after which what was written is kept as a version. */
const rest = 60_000
/** Bytes that are sent in one: in base64 they find room in a request, which the API takes up to 64 kB. */
const mostBytes = 40_000
/** Updates that lie side by side before they are put together. */
const mostPieces = 50

/** Refusals after which nobody can write there any more: what was written is shown to take along. */
const ends = new Set<string>([
  'proposal.text_settled',
  'proposal.author_only',
  'proposal.section_owned',
  'proposal.update_wrong',
  'http.not_found',
])

const limited = new Set<string>(['proposal.too_fast', 'proposal.writers_many'])

/** Where a text stands, and who writes it. */
export interface Place {
  readonly api: Api
  readonly tenant: string
  readonly proposalId: string
  readonly section: Pick<Schemas['ProposalSection'], 'id' | 'title'>
  /** The person. */
  readonly sub: string
}

/**
 * The text of a section as several people write it at once. Every letter is kept on this device before it is sent, and until the town
 * has it; what others write comes in between, and nothing is lost whichever of them had no network for however long.
 */
export class SharedText {
  readonly document = new Y.Doc()
  readonly text = this.document.getText('text')
  readonly undoing = new Y.UndoManager(this.text, { trackedOrigins: new Set(['typed']), captureTimeout: 800 })
  /** Everything the town says of the document is here, or what this device has kept: it can be written in. */
  open = false
  failed: Refusal | undefined
  /** Milliseconds when the town last had everything. */
  savedAt = 0
  writers: readonly Schemas['TextWriter'][] = []
  /** Under which news is heard. */
  channel = ''
  /** This browser keeps nothing: what is not sent lives as long as the page. */
  unkept = false

  private pending: Uint8Array[] = []
  /** On its way: the town may have got it or not. */
  private sending: Uint8Array | undefined
  private since = 0
  private read = false
  private busy = false
  private again = false
  private toKeep = false
  private wantsVersion = false
  private closed = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private resting: ReturnType<typeof setTimeout> | undefined
  private readonly key: string
  private readonly leave: () => void
  private keeping: Promise<void> | undefined
  private held: Promise<void> | undefined

  /** @param changed is told whenever something of this is different. @param ended that nobody can write here any more. */
  constructor(
    private readonly place: Place,
    private readonly changed: () => void,
    private readonly ended: (refusal: Refusal) => void,
  ) {
    this.key = `${place.sub} ${place.section.id} ${this.document.clientID}`
    this.leave = attend(this.key)
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      // What was kept by a page of before may be the town's already: it comes with its own list of what is not.
      if (origin === 'town' || origin === 'kept') return
      this.pending.push(update)
      if (this.pending.length > mostPieces) this.pending = joined(this.pending)
      this.keepSoon()
      this.timer ??= setTimeout(() => void this.sync(), pace)
      clearTimeout(this.resting)
      this.resting = setTimeout(() => void this.keepVersion(), rest)
    })
  }

  /** There are letters that the town has not got. */
  get unsent(): boolean {
    return this.sending !== undefined || this.pending.length > 0
  }

  /** Takes up what is kept here, then what the town says. */
  async begin(): Promise<void> {
    await this.takeUp().catch(() => (this.unkept = true))
    await this.sync(true)
  }

  /** @param news there is something to read. */
  async sync(news = false): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.read = this.read || news
    if (this.busy) return void (this.again = true)
    this.busy = true
    try {
      do {
        this.again = false
        if (this.read || !this.since) await this.fetch()
        await this.send()
      } while (this.again && !this.closed)
      this.failed = undefined
      this.savedAt = Date.now()
    } catch (thrown) {
      this.failed = waiting(Refusal.from(thrown))
      if (ends.has(this.failed.code)) this.ended(this.failed)
    }
    this.busy = false
    this.changed()
  }

  /** What others write does not come in until the answer is called. */
  hold(): () => void {
    let release = (): void => undefined
    this.held = new Promise((resolve) => (release = resolve))
    return release
  }

  /** The text as it is now is a version, once the town has it. */
  async keepVersion(): Promise<void> {
    this.wantsVersion = true
    await this.sync()
  }

  /** Stops; what is not sent stays on this device. */
  close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    clearTimeout(this.resting)
    return whileLeaving(this.end())
  }

  private async end(): Promise<void> {
    await this.keeping
    if (!this.unsent) await forget(this.key).catch(() => undefined)
    this.leave()
    this.undoing.destroy()
    this.document.destroy()
  }

  private get params() {
    const { tenant, proposalId, section } = this.place
    return { path: { tenant, proposal_id: proposalId, section_id: section.id } }
  }

  private async fetch(): Promise<void> {
    const { api } = this.place
    this.read = false
    const read = () => answer(api.GET(path, { params: { ...this.params, query: { since: this.since } } }))
    let updates = await read()
    if (!this.since && !updates.items.length) {
      await answer(api.POST(path, { params: this.params, body: { update: null, keep: false } }))
      updates = await read()
    }
    await this.held
    if (this.closed) return
    this.writers = updates.writers
    this.channel = updates.channel
    for (const { seq, update } of updates.items) {
      Y.applyUpdate(this.document, bytesOf(update), 'town')
      this.since = seq
    }
    this.open = true
    if (updates.items.length) this.keepSoon()
    this.changed()
  }

  private async send(): Promise<void> {
    const { api } = this.place
    const [first, ...rest] = joined(this.pending)
    const keep = this.wantsVersion && !rest.length
    if (!first && !keep) return
    this.sending = first
    this.pending = rest
    let seq: number
    try {
      const body = { update: first ? base64(first) : null, keep }
      ;({ seq } = await answer(api.POST(path, { params: this.params, body })))
    } catch (thrown) {
      if (first) this.pending.unshift(first)
      throw thrown
    } finally {
      this.sending = undefined
    }
    if (keep) this.wantsVersion = false
    if (seq <= this.since + 1) this.since = Math.max(this.since, seq)
    else this.read = this.again = true
    if (this.pending.length) this.again = true
    this.keepSoon()
  }

  private async takeUp(): Promise<void> {
    const { sub, proposalId, section } = this.place
    const left = (await leftBehind(sub, proposalId)).filter(({ sectionId }) => sectionId === section.id)
    if (!left.length) return
    for (const { state, pending } of left) {
      Y.applyUpdate(this.document, state, 'kept')
      this.pending.push(...pending)
    }
    // Each page knew up to its own: what another one lacked is read again, which changes nothing.
    this.since = Math.min(...left.map(({ since }) => since))
    this.open = this.since > 0
    await this.keepNow()
    await forget(...left.map(({ key }) => key))
    this.changed()
  }

  /** One writing at a time: what is typed meanwhile is written next. */
  private keepSoon(): void {
    this.toKeep = true
    this.keeping ??= (async () => {
      while (this.toKeep) {
        this.toKeep = false
        await this.keepNow().then(
          () => (this.unkept = false),
          () => (this.unkept = true),
        )
      }
      this.keeping = undefined
    })()
  }

  private keepNow(): Promise<unknown> {
    const { key, place, since } = this
    const { section, proposalId, sub } = place
    return keep({
      ...{ key, proposalId, sub, since, sectionId: section.id, title: section.title, at: Date.now() },
      words: this.text.toJSON(),
      state: Y.encodeStateAsUpdate(this.document),
      pending: this.sending ? [this.sending, ...this.pending] : this.pending,
    } satisfies Kept)
  }
}

/** The town has set how fast is written and by how many: that passes by itself, like any other limit. */
const waiting = (refusal: Refusal): Refusal =>
  limited.has(refusal.code) ? new Refusal('http.too_many_requests', refusal.params, refusal.retryAfter) : refusal

/** The same updates in fewer, each small enough to be sent. */
function joined(updates: readonly Uint8Array[]): Uint8Array[] {
  const groups: Uint8Array[][] = []
  let room = 0
  for (const update of updates) {
    if (room < update.length) {
      groups.push([])
      room = mostBytes
    }
    groups.at(-1)!.push(update)
    room -= update.length
  }
  return groups.map((group) => Y.mergeUpdates(group))
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let first = 0; first < bytes.length; first += 8192) text += String.fromCharCode(...bytes.subarray(first, first + 8192))
  return btoa(text)
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
