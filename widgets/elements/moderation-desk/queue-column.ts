import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import type { Cases } from './cases.ts'
import { type Filter, tasks } from './filter.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { QueueItem } from './queue.ts'

/** The left column: what waits, by what is asked for, with how many of each. */
export function queueColumn(desk: CdcModerationDesk, cases: Cases): TemplateResult {
  const { words, filter, queue } = desk
  return html`<nav class="queue" aria-label=${words.desk}>
    <div class="tasks" id="tasks" role="group" aria-label=${words.which} tabindex="-1">
      ${tasks.map((task) => {
        const count = queue.countOf(task)
        const always = task === 'all' || task === filter.task
        if (!always && !count?.n) return nothing
        return html`<button class="task" aria-pressed=${task === filter.task} @click=${() => desk.narrow({ ...filter, task })}>
          ${words.tasks[task]} ${count ? html`<strong>${words.howMany(count.n, count.more)}</strong>` : nothing}
        </button>`
      })}
    </div>
    ${kinds(desk)} ${elsewhere(desk)} ${items(desk, cases)}
  </nav>`
}

/** Only where several kinds wait. */
function kinds(desk: CdcModerationDesk): unknown {
  const { words, filter, queue } = desk
  const all = [...queue.kinds].filter(([kind, n]) => n || kind === filter.kind)
  if (all.length < 2 && !filter.kind) return nothing
  const change = ({ target }: Event): void =>
    desk.narrow({ ...filter, kind: (target as HTMLSelectElement).value as Filter['kind'] })
  return html`<label class="kinds"
    >${words.kind}
    <select @change=${change}>
      <option value="">${words.everyKind}</option>
      ${all.map(([kind, n]) => html`<option value=${kind} ?selected=${kind === filter.kind}>${words.kindWithCount(kind, n)}</option>`)}
    </select>
  </label>`
}

/** Towns of the team that have not been entered. */
function elsewhere(desk: CdcModerationDesk): unknown {
  const { words, towns } = desk
  return towns.absent.map(
    (town) =>
      html`<button class="button second town" @click=${() => towns.enter(town)}>${words.enterTown(towns.nameOf(town))}</button>`,
  )
}

function items(desk: CdcModerationDesk, cases: Cases): unknown {
  const { pages, words, waiting, filter } = desk
  if (!pages.items)
    return html`<p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', 'tall', 'short', 'tall', 'short')}`
  const failed = pages.failed ? failure(desk, pages.failed, () => void desk.load()) : undefined
  if (!waiting.length) return failed ?? html`<p class="quiet empty">${words.empty[filter.task]}</p>`
  return html`<ul class="items">
      ${repeat(
        waiting,
        ({ id }) => id,
        (item) => row(desk, item, cases.lost(item)),
      )}
    </ul>
    ${failed ?? (pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing)}`
}

function row(desk: CdcModerationDesk, item: QueueItem, lost: boolean): TemplateResult {
  const { words, towns } = desk
  const { id, why, overdue, urgency, held, kind } = item
  const { title } = desk.nameOf(item)
  const chosen = desk.chosen?.id === id
  const marks = [
    urgency === 'urgent' ? words.urgent : '',
    held ? words.held : '',
    why === 'new' ? '' : words.whys[why],
    lost ? words.taken : '',
  ].filter(Boolean)
  return html`<li class="item ${chosen ? 'chosen' : ''} ${lost ? 'lost' : ''}">
    <label class="pick"
      ><input type="checkbox" aria-label=${words.select(title)} .checked=${desk.picked.has(id)} @change=${() => desk.pick(id)}
    /></label>
    <button class="open" id=${`item-${id}`} aria-current=${chosen} @click=${() => desk.choose(id, true)}>
      <span class="title">${title}</span>
      <span class="quiet line">
        ${towns.all.length > 1 ? html`<strong>${towns.nameOf(item.town)}</strong> · ` : nothing}${words.kinds(kind)} ·
        <span class=${overdue ? 'late' : ''}>${overdue ? words.overdue(item.due_at) : words.due(item.due_at)}</span>
      </span>
      ${marks.length ? html`<span class="line">${marks.map((mark) => html`<span class="mark">${mark}</span> `)}</span>` : nothing}
    </button>
  </li>`
}
