import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CdcOperator } from './operator.ts'
import { bar, mostOf, type Town } from './work.ts'

/** One town: the services that it may use, and what waits. */
export function townView(host: CdcOperator, town: Town): TemplateResult {
  const { words } = host
  return html`<div class="stack">
    <a class="link" href=${host.addressOf('')}>${words.back}</a>
    <div class="heading" role="heading" aria-level=${host.headingLevel} id="town" tabindex="-1">${town.name}</div>
    <p class="quiet">
      ${words.residents(town.population)} · ISTAT ${town.istat_code}
      ${town.administrators ? html` · ${words.administrators(town.administrators)}` : nothing}
    </p>
    ${town.administrators ? nothing : (host.first?.render(town) ?? nothing)}
    <div class="halves">
      <section class="stack" aria-labelledby="services">
        <div class="subheading" role="heading" aria-level=${host.headingLevel + 1} id="services">${words.allowedServices}</div>
        <ul class="switches">
          ${town.services.map((service) => switchOf(host, town, service))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="work">
        <div class="subheading" role="heading" aria-level=${host.headingLevel + 1} id="work">${words.work}</div>
        ${workOf(host, town)}
      </section>
    </div>
  </div>`
}

function switchOf(host: CdcOperator, town: Town, { name, allowed, enabled }: Town['services'][number]): TemplateResult {
  const { words, saving } = host
  const label = words.serviceNames[name]
  const state = enabled ? (allowed ? words.enabled : words.cut) : words.disabled
  return html`<li>
    <label>
      <input
        type="checkbox"
        aria-describedby=${`state-${name}`}
        .checked=${live(allowed)}
        ?disabled=${saving === name}
        @change=${({ target }: Event) => void host.allow(town.slug, name, (target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    <span class="quiet" id=${`state-${name}`}>${state}</span>
  </li>`
}

function workOf({ words, language }: CdcOperator, { workload }: Town): TemplateResult {
  const most = mostOf(workload)
  return html`<dl class="work">
    ${workload.map(
      (area) =>
        html`<div>
          <dt>${words.areas[area.area]}</dt>
          <dd>
            ${bar(area, most, words, language)}
            ${area.stuck ? html`<span class="late">${words.stuckIn(area.stuck)}</span>` : nothing}
          </dd>
        </div>`,
    )}
  </dl>`
}
