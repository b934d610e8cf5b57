import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { count } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import type { OperatorWords } from './messages.ts'

export type Town = components['schemas']['OperatorTown']
export type Workload = Pick<components['schemas']['Workload'], 'waiting' | 'overdue' | 'stuck'>

/** What waits in all areas of a town. */
export function totalOf({ workload }: Town): Workload {
  const sum = (name: keyof Workload): number => workload.reduce((all, area) => all + area[name], 0)
  return { waiting: sum('waiting'), overdue: sum('overdue'), stuck: sum('stuck') }
}

/** The longest bar. */
export const mostOf = (loads: readonly Workload[]): number => Math.max(1, ...loads.map(({ waiting }) => waiting))

/** How much waits, as a bar beside its figures; the dark part is late. */
export function bar({ waiting, overdue }: Workload, most: number, words: OperatorWords, language: Language): TemplateResult {
  const share = (n: number): number => (100 * n) / most
  return html`<span class="load">
    <span class="figures">
      <strong>${count(language, waiting)}</strong>
      ${overdue ? html`<span class="late">${words.late(overdue)}</span>` : nothing}
    </span>
    ${
      waiting
        ? html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="waiting" x="0" y="0" width=${share(waiting)} height="8"></rect>
            <rect class="overdue" x="0" y="0" width=${share(overdue)} height="8"></rect>
          </svg>`
        : nothing
    }
  </span>`
}
