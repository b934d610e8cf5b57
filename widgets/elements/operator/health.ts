import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { count, dateAndTime } from '../../kernel/format.ts'
import type { CdcOperator } from './operator.ts'

export type Health = components['schemas']['PlatformHealth']

/** How the platform is: figures, and the work that is done in time. */
export function healthView(host: CdcOperator, health: Health): TemplateResult {
  const { words, language } = host
  const { database, outbox, mail, jobs } = health
  const figure = (name: string, value: unknown, more: unknown = nothing, bad = false): TemplateResult =>
    html`<div class="figure ${bad ? 'bad' : ''}">
      <dt>${name}</dt>
      <dd><strong>${value}</strong> ${more === nothing ? nothing : html`<span>${more}</span>`}</dd>
    </div>`
  const told = outbox.oldest_at ? words.oldest(outbox.oldest_at) : words.outboxFine
  const letters = mail.failed_at ? words.mailFailed(mail.failed, mail.failed_at) : words.sinceStart
  return html`<div class="stack">
    <div class="row">
      <p class="quiet">${words.lookedAt(health.at)}</p>
      <button type="button" class="button second" @click=${() => void host.load()}>${words.refresh}</button>
    </div>
    <dl class="tiles">
      ${figure(words.database, `PostgreSQL ${database.version}`, words.answeredIn(database.answered_ms))}
      ${figure(words.migration, database.migration.replace(/\.ts$/, ''))}
      ${figure(
        words.outbox,
        count(language, outbox.waiting),
        html`${told}${outbox.failing ? html` · ${words.failing(outbox.failing)}` : nothing}`,
        outbox.failing > 0,
      )}
      ${figure(words.mail, mail.configured ? words.mailSent(mail.sent) : words.mailNone, letters, mail.failed > 0)}
      ${figure(words.stuckAll, count(language, health.stuck), nothing, health.stuck > 0)}
      ${figure(words.version, health.version, `Node ${health.runtime} · ${words.found(health.towns)}`)}
    </dl>
    ${jobs.length ? jobsTable(host, jobs) : nothing}
  </div>`
}

function jobsTable({ words, language, headingLevel }: CdcOperator, jobs: Health['jobs']): TemplateResult {
  return html`<div class="subheading" role="heading" aria-level=${headingLevel} id="jobs">${words.jobs}</div>
    <table aria-labelledby="jobs">
      <thead>
        <tr>
          <th scope="col">${words.job}</th>
          <th scope="col">${words.lastRun}</th>
          <th scope="col" class="wide">${words.tries}</th>
        </tr>
      </thead>
      <tbody>
        ${jobs.map(
          ({ name, last_at, failing }) =>
            html`<tr>
              <th scope="row">${words.jobNames[name] ?? name}</th>
              <td>${last_at ? dateAndTime(language, last_at) : words.never}</td>
              <td class="wide">${count(language, failing)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
