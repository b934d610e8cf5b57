import { html, type TemplateResult } from 'lit'
import type { Words } from '../../ui/desk/drafts.ts'
import type { CdcDebateDesk } from './debate-desk.ts'

/** Why something is hidden. What everybody reads is in Italian, as everything that the town decides. */
const reasons = {
  insult: { it: 'Offende o minaccia qualcuno.', en: 'It insults or threatens somebody.' },
  hate: { it: 'Incita all’odio o alla violenza.', en: 'It incites hatred or violence.' },
  personal: { it: 'Contiene dati di una persona riconoscibile.', en: 'It holds data of a recognisable person.' },
  false_fact: { it: 'Dà per certo un fatto che è stato smentito.', en: 'It states as certain a fact that was refuted.' },
  off_topic: { it: 'Non c’entra con il dibattito.', en: 'It has nothing to do with the debate.' },
  advert: { it: 'È pubblicità, o lo stesso testo ripetuto.', en: 'It is an advertisement, or the same text again.' },
}

type Reason = keyof typeof reasons

/** Fields of a form in which something is hidden. */
export const reasonFields = ({ words, language }: CdcDebateDesk, { reason, note = '' }: Words): TemplateResult => html`
  <label
    >${words.reason}<span class="hint">${words.everybodyReads}</span
    ><select name="reason" required>
      <option value="">${words.pick}</option>
      ${Object.entries(reasons).map(
        ([code, said]) => html`<option value=${code} ?selected=${code === reason}>${said[language]}</option>`,
      )}
    </select></label
  >
  <label>${words.note}<input type="text" name="note" maxlength="200" .value=${note} /></label>
`

/** What everybody reads of it. */
export const reasonIn = (text: (name: string) => string): string =>
  `${reasons[text('reason') as Reason].it} ${text('note')}`.trim()
