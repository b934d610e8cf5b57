import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { outward } from '../../kernel/link.ts'
import { Appealing } from './appealing.ts'
import { statementWords } from './statement-words.ts'

export type Statement = components['schemas']['ModerationStatement']

/** Styles of a statement. */
export const statementStyles = css`
  .statement dt {
    margin-block-start: 8px;
    font-weight: 600;
  }
  .statement blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_line);
    white-space: pre-line;
  }
`

type SendAppeal = (body: { words: string }, header: { 'Idempotency-Key': string }) => Promise<Statement>

/**
 * What an author is told of a decision against them: what, why, by which rule, how it came about, and the way on: an appeal, which somebody
 * else decides.
 */
export class StatementView {
  private readonly appealing: Appealing

  /** @param send Sends the appeal where that is not as whoever is signed in: by the private link of a report. */
  constructor(
    private readonly host: CdcElement,
    private statement: Statement,
    send: SendAppeal = (body, header) =>
      answer(
        host.session.api.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', {
          params: { path: { tenant: host.slug, decision_id: statement.id }, header },
          body,
        }),
      ),
  ) {
    this.appealing = new Appealing(host, statement.id, async (body, header) => {
      this.statement = await send(body, header)
    })
  }

  private get words() {
    return statementWords[this.host.language]
  }

  render(level = 3): TemplateResult {
    const { words, statement } = this
    const { kind, at, excerpt, title, words: why, rule, way, automated, page, shown_again: back } = statement
    const { appeal, appeal_until: until } = statement
    const { question, upheld, reversed } = words
    const named = words.kinds[kind]
    return html`<article class="statement stack">
      <div role="heading" aria-level=${level} class="subheading">${back ? words.back(named) : words.removed(named, at)}</div>
      <dl>
        <dt>${words.said}</dt>
        <dd><blockquote dir="auto">${excerpt}</blockquote></dd>
        <dt>${words.why}</dt>
        <dd class="prose">${title ? html`<strong>${title}.</strong> ` : nothing}${why}</dd>
        ${
          rule
            ? html`<dt>${words.rule}</dt>
                <dd>${rule}</dd>`
            : nothing
        }
        <dt>${words.how}</dt>
        <dd>${words.ways[way]} ${automated && way !== 'triage' ? words.automated : nothing}</dd>
      </dl>
      ${page && back ? html`<p><a href=${`${this.host.origin}${page}`} target=${outward}>${words.page}</a></p>` : nothing}
      ${appeal || until || back ? this.appealing.render({ appeal, open: until !== null, until, question, upheld, reversed }) : html`<p class="quiet">${words.late}</p>`}
    </article>`
  }
}
