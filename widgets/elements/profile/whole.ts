import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { failure } from '../../ui/failure.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones } from '../../ui/skeleton.ts'
import {
  actEntry,
  changeEntry,
  consentEntry,
  sessionEntry,
  wayEntry,
  type Change,
  type Consent,
  type Session,
  type TownAct,
  type Way,
} from './lists.ts'
import type { CdcProfile } from './profile.ts'
import { Rights } from './rights/rights.ts'
import { messages, type WholeWords } from './whole-messages.ts'

/** What concerns the person in every town: fetched once somebody is signed in at their own page. */
export class Whole {
  /** The way whose removal would leave somebody without what their role needs: asked once more. */
  doubted = ''

  private readonly tongue: Words<WholeWords>
  private readonly ways: Pages<Way>
  private readonly sessions: Pages<Session>
  private readonly consents: Pages<Consent>
  private readonly acts: Pages<TownAct>
  private readonly changes: Pages<Change>
  private readonly rights: Rights

  constructor(readonly host: CdcProfile) {
    this.tongue = new Words(host, messages)
    const page = (cursor?: string) => ({ params: { query: { ...(cursor && { cursor }) } } })
    this.ways = new Pages(host, () => this.api.GET('/v1/me/sign-in-ways'))
    this.sessions = new Pages(host, () => this.api.GET('/v1/me/sessions'))
    this.consents = new Pages(host, () => this.api.GET('/v1/me/consents'))
    this.acts = new Pages(host, (cursor) => this.api.GET('/v1/me/acts', page(cursor)))
    this.changes = new Pages(host, (cursor) => this.api.GET('/v1/me/history', page(cursor)))
    this.rights = new Rights(host)
  }

  get words(): WholeWords {
    return this.tongue.now ?? messages.it
  }

  private get api() {
    return this.host.session.api
  }

  /** What a way of signing in is called; a name stays. */
  nameOf(source: string): string {
    return this.words.sources[source] ?? source
  }

  /** Reads the lists anew. */
  load(): void {
    this.reload()
    void this.acts.reload()
    void this.rights.load()
  }

  private reload(): void {
    for (const list of [this.ways, this.sessions, this.consents, this.changes]) void list.reload()
  }

  async removeWay(way: Way): Promise<void> {
    const query = this.doubted === way.id ? { despite_roles: true } : {}
    this.doubted = ''
    await this.carryOut(this.words.removed(this.nameOf(way.source)), async () => {
      try {
        await answer(this.api.DELETE('/v1/me/sign-in-ways/{way_id}', { params: { path: { way_id: way.id }, query } }))
      } catch (thrown) {
        if (Refusal.from(thrown).code === 'profile.role_needs_way') this.doubted = way.id
        throw thrown
      }
    })
  }

  endSession({ id }: Session): Promise<void> {
    const params = { path: { session_id: id } }
    return this.carryOut(this.words.ended, () => answer(this.api.DELETE('/v1/me/sessions/{session_id}', { params })))
  }

  withdraw({ client_id, name }: Consent): Promise<void> {
    const params = { path: { client_id } }
    return this.carryOut(this.words.withdrawn(name), () => answer(this.api.DELETE('/v1/me/consents/{client_id}', { params })))
  }

  private readonly endOthers = (): Promise<void> =>
    this.carryOut(this.words.othersEnded, () => answer(this.api.DELETE('/v1/me/sessions')))

  private async carryOut(done: string, work: () => Promise<unknown>): Promise<void> {
    if (await this.host.carryOut(done, work)) this.reload()
  }

  private readonly addWay = async (): Promise<void> => {
    const { host } = this
    if (!(await host.step.pass({ link: true, again: true }))) return
    host.said = this.words.added
    this.reload()
  }

  render({ birth_date, told_by, told_at, since }: components['schemas']['Profile']): TemplateResult {
    const { words, ways, sessions, consents, acts, changes, rights, host } = this
    const button = (text: string, act: () => unknown) =>
      html`<p><button type="button" class="button second" @click=${act}>${text}</button></p>`
    return html`${rights.pending()}
    ${this.piece(
      words.known,
      html`<dl class="stack">
          <div>
            <dt>${words.birth}</dt>
            <dd>${birth_date ? words.day(birth_date) : words.noBirth}</dd>
          </div>
          <div>
            <dt>${words.since}</dt>
            <dd>${words.day(since)}</dd>
          </div>
        </dl>
        ${told_by && told_at ? html`<p class="quiet">${words.toldBy(this.nameOf(told_by), told_at)}</p>` : nothing}`,
    )}
    ${this.list(
      words.ways,
      ways,
      '',
      (way) => wayEntry(this, way),
      html`${button(words.addWay, this.addWay)} ${signInAside(host.step, host.language)}`,
    )}
    ${this.list(
      words.sessions,
      sessions,
      '',
      (session) => sessionEntry(this, session),
      sessions.items && sessions.items.length > 1 ? button(words.endOthers, this.endOthers) : nothing,
    )}
    ${this.list(words.consents, consents, words.noConsents, (consent) => consentEntry(this, consent))}
    ${this.list(words.acts, acts, words.noActs, (act) => actEntry(this, act))}
    ${this.list(
      words.history,
      changes,
      words.noHistory,
      (change) => changeEntry(this, change),
      changes.items?.length ? html`<p class="quiet">${words.notYou}</p>` : nothing,
    )}
    ${rights.render((title, body) => this.piece(title, body))}`
  }

  private list<T>(
    title: string,
    of: Pages<T>,
    none: string,
    entry: (item: T) => unknown,
    more: unknown = nothing,
  ): TemplateResult {
    const { items, failed } = of
    const again = (): void => void of.reload()
    const next = html`<button type="button" class="button second" @click=${() => of.next()}>${this.words.more}</button>`
    return this.piece(
      title,
      html`${failed ? failure(this.host, failed, again) : nothing}
      ${
        items
          ? html`<ul>
              ${items.map(entry)}
            </ul>`
          : failed
            ? nothing
            : bones('', 'short')
      }
      ${items?.length === 0 && none ? html`<p class="quiet">${none}</p>` : nothing} ${of.more ? next : nothing} ${more}`,
    )
  }

  private piece(title: string, body: TemplateResult): TemplateResult {
    return html`<section class="stack">
      <div role="heading" class="subheading" aria-level=${this.host.headingLevel}>${title}</div>
      ${body}
    </section>`
  }
}
