import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { Language } from '../../kernel/language.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcDebateDesk, QueueItem } from './debate-desk.ts'

export type Source = components['schemas']['DebateSource']
type NewSource = components['schemas']['NewDebateSource']
type NewOutcome = components['schemas']['NewOutcome']

const at = '/v1/{tenant}/debates/{debate_id}'

/** Somebody else has saved the same part meanwhile; this is the debate by now. */
export class Meanwhile extends Error {
  constructor(readonly source: Source) {
    super('saved meanwhile')
  }
}

/** What of a debate is saved: which part of it, and how it is sent. */
interface Saving {
  /** The part as it was when the work on it began. */
  base: Source
  /** The part that is written anew: somebody else's work on other parts is no conflict. */
  part: (source: Source) => unknown
  send: (source: Source, etag: string) => Promise<{ data?: Source; response: Response }>
}

/** The debate at hand as the staff writes it, and the version that is saved over. */
export class Reading {
  source: Source | undefined
  failed: unknown
  /** In which the town speaks. */
  languages: readonly Language[] = ['it']
  private etag = ''
  private of = ''
  private fresh = false
  private asked = false
  private round = 0

  constructor(private readonly desk: CdcDebateDesk) {}

  path(id: string): { tenant: string; debate_id: string } {
    return { tenant: this.desk.slug, debate_id: id }
  }

  /** Makes sure that the debate is the one that is read. */
  follow({ id }: QueueItem): void {
    if (this.of === id && this.fresh) return
    if (this.of !== id) this.source = undefined
    this.of = id
    this.fresh = true
    this.failed = undefined
    void this.read(id)
  }

  /** It is to be read again, when it is shown next. */
  forget(): void {
    this.fresh = false
  }

  retry(): void {
    this.forget()
    this.desk.requestUpdate()
  }

  /** Reads again now. The newest question wins. */
  async read(id: string): Promise<void> {
    const round = ++this.round
    try {
      const [source, etag] = await this.ask(id)
      if (round === this.round && id === this.of) this.note(source, etag)
    } catch (thrown) {
      if (round === this.round) this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private note(source: Source, etag: string): void {
    if (source.id !== this.of) return
    this.source = source
    this.etag = etag
    this.failed = undefined
  }

  private async ask(id: string): Promise<[Source, string]> {
    const asked = this.desk.session.api.GET(`${at}/source`, { params: { path: this.path(id) } })
    const source = await answer(asked)
    return [source, (await asked).response.headers.get('etag') ?? '']
  }

  /** Saves what of the debate the room writes: the rest stays as it is. @throws Meanwhile, Refusal. */
  rewrite(base: Source, part: Saving['part'], change: (source: Source) => Partial<NewSource>): Promise<Source> {
    const { api } = this.desk.session
    return this.save({
      base,
      part,
      send: (source, etag) => {
        const params = { path: this.path(source.id), header: { 'If-Match': etag } }
        return api.PUT(`${at}/source`, { params, body: { ...written(source), ...change(source) } })
      },
    })
  }

  /** Saves what came of the debate. @throws Meanwhile, Refusal. */
  writeOutcome(base: Source, body: NewOutcome): Promise<Source> {
    const { api } = this.desk.session
    return this.save({
      base,
      part: ({ outcome }) => outcome,
      send: (source, etag) =>
        api.PUT(`${at}/outcome`, { params: { path: this.path(source.id), header: { 'If-Match': etag } }, body }),
    })
  }

  private async save({ base, part, send }: Saving): Promise<Source> {
    const known = this.source?.id === base.id && same(part(this.source), part(base)) ? this.source : undefined
    let source = known ?? base
    let etag = known ? this.etag : ''
    for (;;) {
      if (!etag) {
        ;[source, etag] = await this.ask(base.id)
        if (!same(part(source), part(base))) throw new Meanwhile(source)
      }
      try {
        const asked = send(source, etag)
        const saved = await answer(asked)
        this.note(saved, (await asked).response.headers.get('etag') ?? '')
        this.desk.requestUpdate()
        return saved
      } catch (thrown) {
        if (Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
        etag = ''
      }
    }
  }

  /** Once; again when that has failed. */
  async readLanguages(): Promise<void> {
    if (this.asked) return
    this.asked = true
    const { desk } = this
    try {
      this.languages = (await answer(desk.publicApi.GET('/v1/{tenant}', { params: { path: { tenant: desk.slug } } }))).languages
      desk.requestUpdate()
    } catch {
      this.asked = false
    }
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What of a debate is sent when it is written anew. */
const written = ({ question, summary, area, phases, closes_at, rules, sdgs, counts_from, tags }: Source): NewSource => ({
  question,
  summary,
  area,
  phases,
  closes_at,
  rules,
  sdgs,
  counts_from,
  tags,
})
