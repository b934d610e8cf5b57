import { html, nothing, type TemplateResult } from 'lit'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import { type Filter, noFilter, states, tasks } from './filter.ts'
import { promiseOf } from './promise.ts'
import type { CdcReportDesk, QueueItem } from './report-desk.ts'

/** The left column: what waits, by what presses, narrowed as the officer wants. */
export function queueColumn(desk: CdcReportDesk): TemplateResult {
  const { words, pages, filter } = desk
  const counts = pages.page?.counts
  const waiting = { all: counts?.open, received: counts?.received, overdue: counts?.overdue, contested: counts?.contested }
  return html`<nav class="queue" aria-label=${words.desk}>
    ${search(desk)}
    <div class="tasks" id="tasks" role="group" aria-label=${words.whichFirst} tabindex="-1">
      ${tasks.map((task) => {
        const n = task === 'mine' ? undefined : waiting[task]
        return html`<button
          class="task"
          aria-pressed=${task === filter.task}
          @click=${() => desk.narrow({ ...noFilter, office: filter.office, task })}
        >
          ${words.tasks[task]}
          ${n === undefined ? nothing : html`<strong class=${task === 'overdue' && n ? 'late' : ''}>${words.figure(n)}</strong>`}
        </button>`
      })}
    </div>
    ${narrowing(desk)}
    <div class="row views">
      <button class="link" id="to-map" aria-pressed=${desk.place === 'map'} @click=${() => desk.go('map')}>
        ${desk.place === 'map' ? words.mapClose : words.mapOpen}
      </button>
      ${
        counts?.failed_deliveries || desk.place === 'deliveries'
          ? html`<button
              class="link late"
              id="to-deliveries"
              aria-pressed=${desk.place === 'deliveries'}
              @click=${() => desk.go('deliveries')}
            >
              ${words.undelivered(counts?.failed_deliveries ?? 0)}
            </button>`
          : nothing
      }
    </div>
    ${items(desk)}
  </nav>`
}

function search(desk: CdcReportDesk): TemplateResult {
  const { words, filter } = desk
  const find = (typed: string): void => {
    const q = typed.trim().length > 1 ? typed.trim() : ''
    if (q !== filter.q) desk.narrow({ ...filter, task: q ? 'all' : filter.task, q })
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    const { elements } = event.target as HTMLFormElement
    find((elements.namedItem('q') as HTMLInputElement).value)
  }
  return html`<form class="search" role="search" aria-label=${words.search} @submit=${submit}>
    <label
      >${words.search}<input
        type="search"
        id="search"
        name="q"
        maxlength="200"
        .value=${filter.q}
        @change=${({ target }: Event) => find((target as HTMLInputElement).value)}
    /></label>
  </form>`
}

function narrowing(desk: CdcReportDesk): TemplateResult {
  const { words, filter, settings } = desk
  const choices = (
    label: string,
    name: 'office' | 'category' | 'area' | 'state',
    all: readonly { key: string; name: string }[],
  ): TemplateResult | typeof nothing =>
    all.length
      ? html`<label
          >${label}<select
            @change=${({ target }: Event) => desk.narrow({ ...filter, [name]: (target as HTMLSelectElement).value })}
          >
            <option value="">${words.any}</option>
            ${all.map(({ key, name: said }) => html`<option value=${key} ?selected=${key === filter[name]}>${said}</option>`)}
          </select></label
        >`
      : nothing
  const chosen = (['office', 'category', 'area', 'state'] as const).filter((name) => filter[name]).length
  const newest = filter.sort === 'newest'
  return html`<details class="narrow">
    <summary>${words.narrow(chosen)}</summary>
    <div class="stack">
      ${choices(words.office, 'office', settings?.desk.offices ?? [])}
      ${choices(words.category, 'category', settings?.categories ?? [])}
      ${choices(words.area, 'area', settings?.desk.areas ?? [])}
      ${choices(
        words.state,
        'state',
        states.map((key) => ({ key, name: words.states[key] })),
      )}
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${newest}
          @change=${() => desk.narrow({ ...filter, sort: newest ? 'due' : 'newest' } satisfies Filter)}
        />${words.newest}</label
      >
      ${chosen ? html`<button class="link" @click=${() => desk.narrow(noFilter)}>${words.widen}</button>` : nothing}
    </div>
  </details>`
}

function items(desk: CdcReportDesk): unknown {
  const { pages, words, waiting, filter } = desk
  if (!pages.items)
    return html`<p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', 'tall', 'short', 'tall', 'short')}`
  const failed = pages.failed ? failure(desk, pages.failed, () => void desk.load()) : undefined
  if (!waiting.length) return failed ?? html`<p class="quiet empty">${filter.q ? words.none : words.empty[filter.task]}</p>`
  return html`<ul class="items">
      ${waiting.map((item) => row(desk, item))}
    </ul>
    ${failed ?? (pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing)}`
}

function row(desk: CdcReportDesk, item: QueueItem): TemplateResult {
  const { words } = desk
  const { report, assignee, failed_deliveries: failed } = item
  const chosen = desk.chosen?.report.id === report.id
  const marks = [
    report.priority === 'urgent' || report.priority === 'high' ? words.priorities[report.priority] : '',
    report.state === 'reopened' && report.contest_count ? words.contested : '',
    report.visibility === 'reserved' ? words.reserved : '',
    failed ? words.notDelivered : '',
  ].filter(Boolean)
  return html`<li class="item ${chosen ? 'chosen' : ''}">
    <label class="pick"
      ><input
        type="checkbox"
        aria-label=${words.select(report.title)}
        .checked=${desk.picked.has(report.id)}
        @change=${() => desk.pick(report.id)}
    /></label>
    <button class="open" id=${`item-${report.id}`} aria-current=${chosen} @click=${() => desk.choose(report.id, true)}>
      <span class="title" lang=${report.language}>${report.title}</span>
      <span class="quiet line">${report.category_name} · <span class="code">${report.code}</span></span>
      <span class="line">${promiseOf(report, words)} <span class="quiet whole">${words.states[report.state]}</span></span>
      ${
        marks.length || assignee || report.office
          ? html`<span class="line quiet"
              >${marks.map((mark) => html`<strong class="mark">${mark}</strong> `)}${[report.office?.name, assignee?.name].filter(Boolean).join(' · ')}</span
            >`
          : nothing
      }
    </button>
  </li>`
}
