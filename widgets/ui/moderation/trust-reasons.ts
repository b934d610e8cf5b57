import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { count } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import { icon } from '../icons.ts'

type Reason = components['schemas']['TrustReason']
type Met = Record<Reason['code'], (has: number, needs: number) => string>

const percent = (language: Language, share: number): string => `${count(language, Math.round(share * 100))} %`
const identity = {
  it: ['nessuna', 'e-mail', 'SPID 2 o CIE', 'SPID 3 o CIE'],
  en: ['none', 'e-mail', 'SPID 2 or CIE', 'SPID 3 or CIE'],
}

/** Names of the levels, 0 to 3; read by whoever it is about and by the staff alike. */
export const trustLevels = {
  it: ['nuovo', 'conosciuto', 'affidabile', 'affidabile da tempo'],
  en: ['new', 'known', 'proven', 'proven for long'],
}

const met: Record<Language, Met> = {
  it: {
    assurance: (has, needs) => `Identità: ${identity.it[has] ?? ''} (serve: ${identity.it[needs] ?? ''})`,
    days: (has, needs) => `Giorni dal primo contributo: ${count('it', has)} (ne servono ${count('it', needs)})`,
    contributions: (has, needs) => `Contributi rimasti: ${count('it', has)} (ne servono ${count('it', needs)})`,
    share_kept: (has, needs) => `Contributi che rimangono: almeno il ${percent('it', has)} (serve il ${percent('it', needs)})`,
    flags_right: (has, needs) => `Segnalazioni giuste: al più il ${percent('it', has)} (serve il ${percent('it', needs)})`,
    blocked: (has) => (has ? 'Sospensione in corso' : 'Nessuna sospensione in corso'),
  },
  en: {
    assurance: (has, needs) => `Identity: ${identity.en[has] ?? ''} (needed: ${identity.en[needs] ?? ''})`,
    days: (has, needs) => `Days since the first contribution: ${count('en', has)} (needed: ${count('en', needs)})`,
    contributions: (has, needs) => `Contributions that stayed: ${count('en', has)} (needed: ${count('en', needs)})`,
    share_kept: (has, needs) => `Contributions that stay: at least ${percent('en', has)} (needed: ${percent('en', needs)})`,
    flags_right: (has, needs) => `Flags that were right: at most ${percent('en', has)} (needed: ${percent('en', needs)})`,
    blocked: (has) => (has ? 'A block holds' : 'No block holds'),
  },
}

/** Styles of its lists. */
export const trustStyles = css`
  .reasons > li {
    display: flex;
    gap: 8px;
    padding-block: 4px;
  }
`

/** What a level rests on, or what the next one asks, each met or not; nothing when there is none. */
export function trustReasons(language: Language, label: string, all: readonly Reason[]): TemplateResult | typeof nothing {
  if (!all.length) return nothing
  return html`<p class="label">${label}</p>
    <ul class="reasons">
      ${all.map(
        ({ code, met: is, has, needs }) => html`<li>${is ? icon.tick : icon.clock} ${met[language][code](has, needs)}</li>`,
      )}
    </ul>`
}
