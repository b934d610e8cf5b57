import { html, nothing, type TemplateResult } from 'lit'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import type { CdcDebateDesk, QueueItem, Task } from './debate-desk.ts'

const tasks: Task[] = ['waiting', 'draft', 'running', 'over']

/** The left column: the town's debates by what is to be done, with how many of each. */
export function queueColumn(desk: CdcDebateDesk): TemplateResult {
  const { words, pages } = desk
  const counts = pages.page?.tasks
  return html`<nav class="queue" aria-label=${words.desk}>
    ${
      desk.official
        ? html`<button class="button second begin" id="begin" @click=${() => desk.begin()}>${words.begin}</button>`
        : nothing
    }
    <div class="tasks" id="tasks" role="group" aria-label=${words.which} tabindex="-1">
      ${tasks.map(
        (task) =>
          html`<button class="task" aria-pressed=${task === desk.task} @click=${() => desk.chooseTask(task)}>
            ${words.tasks[task]} ${counts ? html`<strong>${counts[task]}</strong>` : nothing}
          </button>`,
      )}
    </div>
    ${items(desk)}
  </nav>`
}

function items(desk: CdcDebateDesk): unknown {
  const { pages, words, task } = desk
  if (!pages.items)
    return html`<p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', 'tall', 'short', 'tall', 'short')}`
  const failed = pages.failed ? failure(desk, pages.failed, () => void desk.load()) : undefined
  if (!pages.items.length) return failed ?? html`<p class="quiet empty">${words.empty[task]}</p>`
  return html`<ul class="items">
      ${pages.items.map((item) => row(desk, item))}
    </ul>
    ${failed ?? (pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing)}`
}

function row(desk: CdcDebateDesk, item: QueueItem): TemplateResult {
  const { words } = desk
  const chosen = desk.chosen?.id === item.id && desk.room !== 'new'
  return html`<li class="item ${chosen ? 'chosen' : ''}">
    <button class="open" id=${`item-${item.id}`} aria-current=${chosen} @click=${() => desk.choose(item.id, true)}>
      <span class="title">${item.question}</span>
      <span class="quiet line"><span class="code">${item.code}</span> · ${words.stage(item)}</span>
      ${item.waits_for.map((what) => html`<span class="line late">${words.waitsFor[what](item)}</span>`)}
    </button>
  </li>`
}
