import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import type { CdcDebateDesk } from './debate-desk.ts'

type Goal = components['schemas']['SdgGoal']

/** Most goals and targets that a debate has. */
const most = 20
const mark = 'sdg '

/** The codes that are ticked. */
export const goalsIn = (written: Words): string[] =>
  Object.keys(written).flatMap((name) => (name.startsWith(mark) ? [name.slice(mark.length)] : []))

/** Goals of the Agenda 2030 to be ticked; the targets of a goal are there once it is. */
export class Goals {
  private goals: readonly Goal[] | undefined
  private failed: unknown
  private asked = false

  constructor(private readonly desk: CdcDebateDesk) {}

  fields(written: Words): TemplateResult {
    const { desk } = this
    const { words } = desk
    const chosen = goalsIn(written)
    const full = chosen.length >= most
    const box = (code: string, label: unknown): TemplateResult =>
      html`<label class="tick"
        ><input
          type="checkbox"
          name=${mark + code}
          .checked=${chosen.includes(code)}
          ?disabled=${full && !chosen.includes(code)}
        /><span>${label}</span></label
      >`
    const targets = ({ code, title, targets }: Goal): unknown => {
      if (!chosen.includes(code) && !chosen.some((one) => one.startsWith(`${code}.`))) return nothing
      return html`<div class="targets" role="group" aria-label=${words.targets(title)}>
        ${targets.map((one) => box(one, one))}
      </div>`
    }
    // While the list is on its way what is ticked stays in the form.
    const kept = chosen.map((code) => html`<input type="hidden" name=${mark + code} value="on" />`)
    return html`<details class="goals" @toggle=${() => this.read()}>
      <summary>${words.goals(chosen.length)}</summary>
      ${this.failed ? failure(desk, this.failed, () => void this.read(true)) : nothing}
      ${this.goals ? this.goals.map((goal) => html`${box(goal.code, `${goal.code}. ${goal.title}`)}${targets(goal)}`) : kept}
    </details>`
  }

  private async read(again = false): Promise<void> {
    if (this.asked && !again) return
    this.asked = true
    this.failed = undefined
    const { desk } = this
    try {
      const params = { path: { tenant: desk.slug } }
      const headers = { 'accept-language': desk.language }
      this.goals = (await answer(desk.publicApi.GET('/v1/{tenant}/sdg-goals', { params, headers }))).items
    } catch (thrown) {
      this.failed = thrown
    }
    desk.requestUpdate()
  }
}
