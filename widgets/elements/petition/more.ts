import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { count, date, dateAndTime } from '../../kernel/format.ts'
import { Pages } from '../../kernel/pages.ts'
import { answer } from '../../kernel/client.ts'
import { failure } from '../../ui/failure.ts'
import { happened } from '../../ui/petition-timeline.ts'
import { FlagSection } from '../../ui/moderation/flag-section.ts'
import { sectionStyles } from '../../ui/section.ts'
import { awaited, type Petition } from './card.ts'
import { chart, chartStyles } from './counts.ts'
import { moreStyles } from './more-styles.ts'
import { moreMessages, type MoreWords } from './more-messages.ts'
import type { CdcPetition } from './petition.ts'

type Schemas = components['schemas']
type Counts = Schemas['PetitionCounts']

/** Everything behind "Leggi tutto": fetched with this script, and each section when it is opened. */
export class More {
  private readonly timeline: Pages<Schemas['TimelineEntry']>
  private readonly signatures: Pages<Schemas['PublicSignature']>
  private readonly updates: Pages<Schemas['PetitionUpdate']>
  private readonly invalidations: Pages<Schemas['Invalidation']>
  private readonly flagging: FlagSection
  private counts: Counts | undefined
  private countsFailed: unknown

  constructor(private readonly host: CdcPetition) {
    host.adopt(sectionStyles, moreStyles, chartStyles)
    this.flagging = new FlagSection(host, 'petition')
    const path = host.path
    const asked = (cursor?: string) => ({
      params: { path, query: { limit: 20, ...(cursor && { cursor }) } },
      headers: { 'accept-language': host.language },
    })
    const at = '/v1/{tenant}/petitions/{petition_id}'
    this.timeline = new Pages(host, (cursor) => host.publicApi.GET(`${at}/timeline`, asked(cursor)))
    this.signatures = new Pages(host, (cursor) => host.publicApi.GET(`${at}/signatures`, asked(cursor)))
    this.updates = new Pages(host, (cursor) => host.publicApi.GET(`${at}/updates`, asked(cursor)))
    this.invalidations = new Pages(host, (cursor) => host.publicApi.GET(`${at}/invalidations`, asked(cursor)))
  }

  render(petition: Petition): TemplateResult {
    const words = moreMessages[this.host.language]
    return html`<div>
      ${this.languageSwitch(petition, words)}
      ${
        petition.details
          ? html`<div class="stack more" lang=${petition.language}>
              <p class="subheading">${words.why}</p>
              <p class="prose">${petition.details}</p>
            </div>`
          : nothing
      }
      <div class="more">
        ${this.section(
          words.timeline,
          () => this.timeline.begin(),
          () => this.history(petition, words),
        )}
        ${
          petition.published_at
            ? html`${this.section(
                words.updates,
                () => this.updates.begin(),
                () => this.list(this.updates, words, words.nothingYet, this.update),
              )}
              ${this.section(
                words.who,
                () => this.signatures.begin(),
                () => this.list(this.signatures, words, words.noNames, (signer) => this.signer(signer, words)),
              )}
              ${this.section(
                words.counts,
                () => void this.loadCounts(),
                () => this.byDay(words),
              )}
              ${this.section(
                words.invalidations,
                () => this.invalidations.begin(),
                () => this.list(this.invalidations, words, words.nothingYet, (batch) => this.batch(batch, words)),
              )}
              ${this.host.reader.mine?.author ? nothing : this.flagging.render(petition.id)}`
            : nothing
        }
      </div>
    </div>`
  }

  private languageSwitch(petition: Petition, words: MoreWords): unknown {
    const other = petition.languages.find((language) => language !== petition.language)
    if (!other) return nothing
    return html`<button class="link" lang=${other} @click=${() => this.host.reader.readIn(other)}>${words.readIn[other]}</button>`
  }

  private section(title: string, begin: () => void, content: () => unknown): TemplateResult {
    const toggle = ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open) begin()
    }
    return html`<details class="section" @toggle=${toggle}>
      <summary>${title}</summary>
      <div class="stack">${content()}</div>
    </details>`
  }

  private list<T>(pages: Pages<T>, words: MoreWords, empty: string, item: (item: T) => TemplateResult): unknown {
    if (pages.failed) return this.failure(pages.failed, () => void pages.restart())
    if (!pages.items) return html`<p class="quiet">${words.wait}</p>`
    if (!pages.items.length) return html`<p class="quiet">${empty}</p>`
    return html`<ul class="stack">
        ${pages.items.map(item)}
      </ul>
      ${this.further(pages, words)}`
  }

  private further(pages: Pages<never> | Pages<unknown>, words: MoreWords): unknown {
    return pages.more
      ? html`<button class="link" @click=${() => pages.next()}>${pages.loading ? words.wait : words.next}</button>`
      : nothing
  }

  private failure(thrown: unknown, retry: () => void): TemplateResult {
    return failure(this.host, thrown, retry)
  }

  private history(petition: Petition, words: MoreWords): unknown {
    const { timeline, host } = this
    if (timeline.failed) return this.failure(timeline.failed, () => void timeline.restart())
    if (!timeline.items) return html`<p class="quiet">${words.wait}</p>`
    return html`<ol class="line">
        ${timeline.items.map(
          ({ at, action, params }) =>
            html`<li>
              <p>${happened(host.language, action, params)}</p>
              <p class="quiet"><time datetime=${at}>${dateAndTime(host.language, at)}</time></p>
            </li>`,
        )}
        ${timeline.more ? nothing : this.nextStep(petition, words)}
      </ol>
      ${this.further(timeline, words)}`
  }

  /** Who is to act next, and by when. */
  private nextStep(petition: Petition, words: MoreWords): unknown {
    const { state, closes_at: closesAt } = petition
    const { steps } = words
    const due = awaited(petition, this.host.words)
    const step =
      state === 'in_review'
        ? steps.review
        : state === 'collecting_sponsors'
          ? steps.sponsors(Math.max(0, petition.sponsors_needed - petition.sponsors))
          : state === 'open' && closesAt
            ? steps.open(closesAt)
            : ''
    return html`${step ? html`<li class="now"><p>${step}</p></li>` : nothing}${due ? html`<li class="now"><p>${due}</p></li>` : nothing}`
  }

  private readonly update = ({ at, text, hidden_reason: hidden }: Schemas['PetitionUpdate']): TemplateResult =>
    html`<li>
      <p class="quiet"><time datetime=${at}>${date(this.host.language, at)}</time></p>
      ${hidden === null ? html`<p class="prose">${text}</p>` : html`<p class="quiet">${moreMessages[this.host.language].hiddenUpdate(hidden)}</p>`}
    </li>`

  private signer({ name, reason, standing, signed_on: day }: Schemas['PublicSignature'], words: MoreWords): TemplateResult {
    return html`<li>
      <p>
        <strong>${name ?? words.anonymous}</strong>
        <span class="quiet">${standing ? `${words.standing[standing]} · ` : nothing}${date(this.host.language, day)}</span>
      </p>
      ${reason ? html`<p class="prose">${reason}</p>` : nothing}
    </li>`
  }

  private batch(
    { at, label, note, signatures, count_before: before, count_after: after }: Schemas['Invalidation'],
    words: MoreWords,
  ): TemplateResult {
    return html`<li>
      <p><strong>${label}</strong> <span class="quiet">${date(this.host.language, at)}</span></p>
      <p>${words.batch(signatures, before, after)}</p>
      <p class="prose">${note}</p>
    </li>`
  }

  private async loadCounts(): Promise<void> {
    if (this.counts) return
    try {
      this.counts = await answer(
        this.host.publicApi.GET('/v1/{tenant}/petitions/{petition_id}/counts', { params: { path: this.host.path } }),
      )
      this.countsFailed = undefined
    } catch (thrown) {
      this.countsFailed = thrown
    }
    this.host.requestUpdate()
  }

  private byDay(words: MoreWords): unknown {
    const { counts, host } = this
    if (this.countsFailed) return this.failure(this.countsFailed, () => void this.loadCounts())
    if (!counts) return html`<p class="quiet">${words.wait}</p>`
    if (!counts.items.length) return html`<p class="quiet">${words.nothingYet}</p>`
    const days = new Map<string, number>()
    for (const { day, signatures } of counts.items) days.set(day, (days.get(day) ?? 0) + signatures)
    return html`${chart(days, words, host.language)}
      <details>
        <summary class="link">${words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.day}</th>
              <th scope="col">${words.number}</th>
            </tr>
          </thead>
          <tbody>
            ${[...days].map(
              ([day, n]) =>
                html`<tr>
                  <th scope="row">${date(host.language, day)}</th>
                  <td>${count(host.language, n)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`
  }
}
