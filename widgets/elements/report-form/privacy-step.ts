import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { FormDoor } from './door.ts'
import type { FrameWords } from './frame-messages.ts'
import { tick } from './tick.ts'

/** How the data are used, with the tick that the law asks for (GDPR, art. 13). */
export const privacyStep = (door: FormDoor, words: FrameWords, privacyHref: string): TemplateResult => html`
  ${notice('warn', words.emergency)}
  <ul class="prose notes">
    ${words.privacy.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
  ${privacyHref ? html`<p><a class="link" href=${privacyHref} target="_blank">${words.privacyLink}</a></p>` : nothing}
  <div>${tick(door, 'consent', words.consent, '', door.missing.length ? words.consentNeeded : '')}</div>
`
