import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import type { PetitionDeskWords } from './messages.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

export type QueueItem = components['schemas']['QueueItem']
export type Task = components['schemas']['DeskTask']
export type QueuePage = components['schemas']['QueuePage']

const tasks: Task[] = ['review', 'answer', 'running', 'decided']

/** The left column: what waits, by task, with how many of each. */
export function queueColumn(desk: CdcPetitionDesk): TemplateResult {
  const { words, pages, searching } = desk
  const task = searching.words ? undefined : desk.task
  const counts = pages.page?.tasks
  return html`<nav class="queue" aria-label=${words.desk}>
    ${searching.render()}
    <div class="tasks" id="tasks" role="group" tabindex="-1">
      ${tasks.map((name) => {
        const n = name === 'decided' ? undefined : counts?.[name]
        return html`<button class="task" aria-pressed=${name === task} @click=${() => desk.chooseTask(name)}>
          ${words.tasks[name]} ${n === undefined ? nothing : html`<strong>${n}</strong>`}
          ${name === 'answer' && counts?.overdue ? html`<span class="late">${words.late(counts.overdue)}</span>` : nothing}
        </button>`
      })}
    </div>
    ${items(desk)}
  </nav>`
}

function items(desk: CdcPetitionDesk): unknown {
  const { pages, words, task, searching, waiting } = desk
  if (!pages.items)
    return html`<p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', 'tall', 'short', 'tall', 'short')}`
  const failed = pages.failed ? failure(desk, pages.failed, () => void desk.load()) : undefined
  if (!waiting.length) return failed ?? html`<p class="quiet empty">${searching.words ? words.none : words.empty[task]}</p>`
  return html`<ul class="items">
      ${waiting.map((item) => row(desk, item))}
    </ul>
    ${failed ?? (pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing)}`
}

function row(desk: CdcPetitionDesk, item: QueueItem): TemplateResult {
  const { words } = desk
  const { petition, overdue, task } = item
  const chosen = desk.chosen?.petition.id === petition.id
  return html`<li class="item ${chosen ? 'chosen' : ''}">
    ${
      task === 'review'
        ? html`<label class="pick"
            ><input
              type="checkbox"
              aria-label=${words.select(petition.title)}
              .checked=${desk.picked.has(petition.id)}
              @change=${() => desk.pick(petition.id)}
          /></label>`
        : nothing
    }
    <button class="open" id=${`item-${petition.id}`} aria-current=${chosen} @click=${() => desk.choose(petition.id, true)}>
      <span class="title">${petition.title}</span>
      <span class="quiet ${overdue ? 'late' : ''}">
        ${desk.searching.words ? html`${words.tasks[task]} · ` : nothing}${petition.code} · ${when(words, item)}
      </span>
    </button>
  </li>`
}

/** Where the petition is, in a few words with their day. */
function when(words: PetitionDeskWords, { petition, task, waiting_since: since, due_at: due, overdue }: QueueItem): string {
  const { state, closes_at: closes } = petition
  if (due) return overdue ? words.overdue(due) : words.due(due)
  if (task === 'decided') return words.decidedOn(since)
  if (task !== 'running') return words.since(since)
  if (!closes) return words.seeking
  return state === 'open' ? words.until(closes) : words.closedOn(closes)
}
