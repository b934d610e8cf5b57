import type { ReactiveController } from 'lit'
import { answer, type Api } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  type Comment,
  type CommentPage,
  type Conversation,
  eachOnce,
  firstNew,
  grew,
  lacksReplies,
  withComment,
  withoutComment,
  withReplies,
  withTalk,
} from './arranging.ts'
import type { CdcComments } from './comments.ts'

const path = '/v1/{tenant}/comments'

/** The conversations at hand: read page by page, changed one by one, and how many have come since. Recovers by itself. */
export class Listing implements ReactiveController {
  readonly pages: Pages<Conversation, CommentPage>

  /** Where the answers below a comment go on; null where all are at hand. */
  private readonly further = new Map<string, string | null>()
  private readonly recovery: Recovery
  /** How many comments there are, as the stream tells; how many of them the reader has been told of. */
  private live = 0
  private known = 0
  /** Whatever was being read is there. */
  settled: Promise<void> = Promise.resolve()

  private heard = ''
  private silence: (() => void) | undefined

  constructor(private readonly host: CdcComments) {
    host.addController(this)
    this.recovery = new Recovery(host, () => void this.load())
    this.pages = new Pages(host, (cursor, limit) => this.ask(cursor, limit))
  }

  hostConnected(): void {
    if (this.pages.items) this.listen()
  }

  hostDisconnected(): void {
    this.hush()
  }

  /** What is at hand is another subject's. */
  forget(): void {
    this.hush()
    this.pages.items = undefined
    this.live = this.known = 0
  }

  /** How many comments have been written since the reader was last told. */
  get fresh(): number {
    return this.pages.items ? Math.max(0, this.live - this.known) : 0
  }

  get total(): number {
    return Math.max(this.live, this.known)
  }

  /** Begins anew, in the order and with the filter that are wanted now; or reads `again` what is at hand. */
  load(again = false): Promise<void> {
    return (this.settled = this.read(again))
  }

  private async read(again: boolean): Promise<void> {
    const { host, pages } = this
    if (!again) this.further.clear()
    await (again ? pages.reload() : pages.restart())
    if (pages.failed) {
      this.recovery.after(Refusal.from(pages.failed))
      if (!pages.items) await host.tell(pages.failed)
      return
    }
    this.recovery.reset()
    host.dismiss()
    this.caughtUp(pages.page)
    this.listen()
  }

  async next(): Promise<void> {
    await this.pages.next()
    this.pages.change(eachOnce)
  }

  /**
   * Puts what has come since at the top, and new answers below what they answer; the conversations at hand stay in their order.
   *
   * @returns id of the first comment that is new; undefined when what has come answers something that is not at hand.
   */
  async takeFresh(): Promise<string | undefined> {
    const { host, pages } = this
    const at = new Map(pages.items?.map((talk) => [talk.comment.id, talk]))
    const page = host.order === 'newest' ? await answer(this.ask()) : undefined
    // More have come than a page holds: what lies between is not at hand.
    if (!page?.items.some(({ comment }) => at.has(comment.id))) {
      await this.load()
      return pages.items?.[0]?.comment.id
    }
    const news = page.items.filter(({ comment }) => !at.has(comment.id))
    const grown = page.items.filter((talk) => grew(talk, at.get(talk.comment.id)))
    for (const { comment } of grown) this.further.delete(comment.id)
    pages.change((items) => [...news, ...grown.reduce(withTalk, items)])
    // The tags' counts are the new ones; the list goes on where it went on.
    if (pages.page) pages.page = { ...page, next_cursor: pages.page.next_cursor }
    this.caughtUp(page)
    return news[0]?.comment.id ?? (grown[0] && firstNew(grown[0], at.get(grown[0].comment.id)))
  }

  lacks(talk: Conversation): boolean {
    const cursor = this.further.get(talk.comment.id)
    return cursor === undefined ? lacksReplies(talk) : cursor !== null
  }

  /** Adds the next answers below a comment. */
  async moreReplies({ comment: { id } }: Conversation): Promise<void> {
    const { host } = this
    const cursor = this.further.get(id)
    const params = { path: { tenant: host.slug, comment_id: id }, query: { limit: 20, ...(cursor && { cursor }) } }
    const page = await answer((await this.reader()).GET(`${path}/{comment_id}/replies`, { params }))
    this.further.set(id, page.next_cursor)
    this.pages.change((items) => withReplies(items, id, page.items))
  }

  /** A comment is another than it was. */
  changed(id: string, to: (comment: Comment) => Comment): void {
    this.pages.change((items) => withComment(items, id, to))
  }

  /** A comment has been taken back: where it had answers its place stays. */
  withdrawn(id: string): void {
    this.pages.change((items) => withoutComment(items, id))
  }

  /** The reader has written: an answer goes below its conversation, a comment to the top. */
  written(comment: Comment): void {
    this.known += 1
    this.pages.change((items) => {
      const { parent_id: parent } = comment
      if (parent === null) return [{ comment, replies: [] }, ...items]
      const talk = items.find(({ comment: { id }, replies }) => id === parent || replies.some((reply) => reply.id === parent))
      return talk ? withReplies(items, talk.comment.id, [comment]) : items
    })
  }

  /** Who reads may see what a comment is to them. */
  async reader(): Promise<Api> {
    const { session, publicApi } = this.host
    await session.ready
    return session.signedIn ? session.api : publicApi
  }

  private async ask(cursor?: string, limit = 20): Promise<{ data?: CommentPage }> {
    const { host } = this
    const { subject, slug, order, stance, tag } = host
    if (!host.known) throw new Refusal('http.not_found', {}, undefined, true)
    const only = { ...(stance && order !== 'both_sides' && { stance }), ...(tag && { tag }) }
    const query = { subject, sort: order, limit, ...only, ...(cursor && { cursor }) }
    return (await this.reader()).GET(path, {
      params: { path: { tenant: slug }, query },
      headers: { 'accept-language': host.language },
    })
  }

  private caughtUp(page: CommentPage | undefined): void {
    this.known = Math.max(this.live, page?.comment_count ?? 0)
    this.host.requestUpdate()
  }

  private readonly hear = (count: number): void => {
    const before = this.fresh
    this.live = count
    if (!before && this.fresh) this.host.said = this.host.words.freshSaid(this.fresh)
    this.host.requestUpdate()
  }

  private readonly poll = async (): Promise<void> => {
    const page = await answer(this.ask(undefined, 1)).catch(() => undefined)
    if (page) this.hear(page.comment_count)
  }

  /** Hears how many comments the subject has, once per subject. */
  private listen(): void {
    const { origin, slug, subject } = this.host
    const heard = `${origin} ${slug} ${subject}`
    if (this.heard === heard) return
    this.hush()
    this.heard = heard
    void fetchPart(() => import('../../kernel/later/live.ts')).then(
      ({ hearCounts }) => {
        if (this.heard === heard) this.silence = hearCounts(origin, slug, subject, this.hear, () => void this.poll(), 'comments')
      },
      // Without it nothing is announced; the next reading counts again.
      () => (this.heard = ''),
    )
  }

  private hush(): void {
    this.silence?.()
    this.silence = undefined
    this.heard = ''
  }
}
