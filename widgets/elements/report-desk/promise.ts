import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { daysUntil } from '../../kernel/format.ts'
import { icon } from '../../ui/icons.ts'
import type { ReportDeskWords } from './messages.ts'

type Report = components['schemas']['Report']

/** Days before the end of a promise from which on it presses. */
const pressing = 2

/** How the promise stands, by colour, by picture and in words; nothing where none was made or the case is closed. */
export function promiseOf({ promise, phase }: Report, words: ReportDeskWords): TemplateResult | typeof nothing {
  if (!promise || phase === 'closed') return nothing
  const { due_at: due, overdue } = promise
  if (!due) return html`<span class="promise">${icon.clock} ${words.paused}</span>`
  const days = daysUntil(due)
  if (overdue) return html`<span class="promise bad">${icon.alert} ${words.late(Math.max(0, -days))}</span>`
  const soon = days <= pressing
  return html`<span class="promise ${soon ? 'warn' : ''}"> ${icon.clock} ${soon ? words.dueIn(days) : words.dueBy(due)} </span>`
}
