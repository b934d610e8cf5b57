import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { Language } from '../../kernel/language.ts'
import type { CdcDebateDesk, QueueItem, RoomName } from './debate-desk.ts'
import type { Reading, Source } from './reading.ts'

export type NewSource = components['schemas']['NewDebateSource']
export type LocalText = components['schemas']['LocalText']

/** What the rooms share: the desk, and the debate as it is read. */
export interface Place {
  readonly desk: CdcDebateDesk
  readonly reading: Reading
  /** Of the debate that the room was furnished for; empty for the form of a new one. */
  readonly id: string
}

/** A part of the debate, in the middle of the desk. It is furnished anew for each debate. */
export interface Room {
  render(item: QueueItem, source: Source): unknown
  /** Something has been decided: what is shown may be another by now. */
  forget?(): void
  /** Selects the row at which the keyboard is. */
  pick?(): void
}

/** The forms that are written in a room are named after it: `dossier 019a…`. */
export const roomOf = (form: string): RoomName => form.split(' ', 1)[0] as RoomName

/** A text in two languages from two fields; no English where there is none. */
export const localText = (it: string, en = ''): LocalText => ({ it: it.trim(), ...(en.trim() && { en: en.trim() }) })

/** In which languages the town speaks, Italian first. */
export const otherThanItalian = (languages: readonly Language[]): Language | undefined =>
  languages.find((language) => language !== 'it')

/** A field over one line, or over several with `rows`. */
export function field(
  label: string,
  name: string,
  value: string,
  more: { rows?: number; max?: number; min?: number; optional?: boolean; lang?: string; hint?: string; type?: string } = {},
): TemplateResult {
  const { rows, max = 5000, min = 1, optional = false, lang, hint, type = 'text' } = more
  const shownHint = hint ? html`<span class="hint">${hint}</span>` : nothing
  if (rows)
    return html`<label
      >${label}${shownHint}<textarea
        name=${name}
        rows=${rows}
        maxlength=${max}
        minlength=${min}
        ?required=${!optional}
        lang=${lang ?? nothing}
        .value=${value}
      ></textarea>
    </label>`
  return html`<label
    >${label}${shownHint}<input
      type=${type}
      name=${name}
      maxlength=${max}
      minlength=${min}
      ?required=${!optional}
      lang=${lang ?? nothing}
      .value=${value}
  /></label>`
}

/** Whether a decision about that thing of a debate is on its way. */
export const decidedOn = (desk: CdcDebateDesk, id: string): boolean =>
  desk.pending.decisions.some(({ parts }) => parts.some(({ about }) => about?.id === id))
