import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { counted, dateAndTime } from '../../../kernel/format.ts'
import type { Language } from '../../../kernel/language.ts'
import { type EventName, groupOf } from './events.ts'
import type { SystemsWords } from './messages.ts'

export type Webhook = components['schemas']['Webhook']

/** Up to how many are counted. */
const mostCounted = 1000

/** Whether the system is told of what happens; if not, since when and why. */
export function standing(words: SystemsWords, language: Language, webhook: Webhook): TemplateResult {
  const { state, disabled_at, disabled_reason, failing_since, dead_deliveries: dead } = webhook
  const [mood, name] = state === 'disabled' ? ['', words.off] : failing_since ? ['bad', words.fails] : ['good', words.works]
  const why =
    state === 'disabled'
      ? `${words.offWhy[disabled_reason ?? ''] ?? ''} ${disabled_at ? words.offSince(dateAndTime(language, disabled_at)) : ''}`
      : failing_since
        ? words.failsSince(dateAndTime(language, failing_since))
        : ''
  return html`<p class="row">
      <span class="badge ${mood}">${name}</span>
      ${dead ? html`<span class="badge bad">${dead > mostCounted ? words.deadMore : counted(language, dead, words.dead)}</span>` : nothing}
    </p>
    ${why ? html`<p>${why}</p>` : nothing}`
}

/** "Petizioni: Pubblicata"; its own name for one that these words don't know yet. */
export function eventName(words: SystemsWords, event: string): string {
  if (event === 'webhooks.ping') return words.ofPing
  const name = words.names[event as EventName] as string | undefined
  return name ? `${words.groups[groupOf(event)]}: ${name}` : event
}
