import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { DebateDeskWords } from './messages.ts'
import { phaseLine } from './phase-line.ts'
import type { Source } from './reading.ts'
import { fromRome, toRome } from '../../kernel/rome-time.ts'

type Phase = components['schemas']['NewDebatePhase']
type Dated = Pick<Source, 'phases' | 'closes_at'>

export const phaseNames: Phase['phase'][] = ['inform', 'discuss', 'propose', 'converge', 'outcome']

/** The phases as fields: each may be left out, and begins at a date and time of Rome. */
export const phaseWords = ({ phases, closes_at: end }: Dated): Words => ({
  ...Object.fromEntries(
    phases.flatMap(({ phase, opens_at: at }) => [
      [`has ${phase}`, 'on'],
      [`opens ${phase}`, toRome(at)],
    ]),
  ),
  closes: toRome(end),
})

/** What is typed; where a field shows what was there, it stays to the millisecond. */
export function phasesIn(written: Words, before?: Dated): Dated {
  const exact = (shown: string, at?: string): string => (at && toRome(at) === shown ? at : fromRome(shown))
  const phases = phaseNames.flatMap((phase) => {
    const shown = written[`opens ${phase}`]
    if (!written[`has ${phase}`] || !shown) return []
    return { phase, opens_at: exact(shown, before?.phases.find((one) => one.phase === phase)?.opens_at) }
  })
  return { phases, closes_at: exact(written['closes'] ?? '', before?.closes_at) }
}

/**
 * Passes when the API would take the phases: in their order, none moved that has begun, none begins in the past once the debate is
 * published.
 *
 * @throws Refusal as the API does, with the phase that is wrong.
 */
export function assertPhases(
  { phases, closes_at: end }: Dated,
  before: (Dated & Pick<Source, 'state'>) | undefined,
  now: number,
): void {
  const refuse = (code: 'debate.phases_unsound' | 'debate.phase_begun', phase: string): never => {
    throw new Refusal(code, { phase })
  }
  phases.forEach(({ phase, opens_at: at }, place) => {
    const last = phases[place - 1]
    if (last && at <= last.opens_at) refuse('debate.phases_unsound', phase)
  })
  const last = phases.at(-1)
  if (!last || end <= last.opens_at) refuse('debate.phases_unsound', last?.phase ?? 'outcome')
  if (before?.state !== 'published') return
  const begun = before.phases.filter(({ opens_at: at }) => Date.parse(at) <= now)
  const moved = begun.find(({ phase, opens_at: at }, place) => phases[place]?.phase !== phase || phases[place].opens_at !== at)
  const early = phases.slice(begun.length).find(({ opens_at: at }) => Date.parse(at) < now)
  const wrong = moved ?? early
  if (wrong) refuse('debate.phase_begun', wrong.phase)
}

/** @param wrong The phase that a refusal names. */
export function phaseFields(words: DebateDeskWords, written: Words, before: Source | undefined, wrong: string): TemplateResult {
  const now = Date.now()
  const published = before?.state === 'published'
  const row = (phase: Phase['phase']): TemplateResult => {
    const was = before?.phases.find((one) => one.phase === phase)
    const begun = published && was && Date.parse(was.opens_at) <= now
    const on = Boolean(written[`has ${phase}`])
    const label = words.phases[phase]
    // A phase that has begun keeps its beginning: what is shown is sent, and can't be typed over.
    if (begun)
      return html`<div class="phase">
        <p><strong>${label}</strong> <span class="quiet">${words.phaseBegun(was.opens_at)}</span></p>
        <input type="hidden" name=${`has ${phase}`} value="on" />
        <input type="hidden" name=${`opens ${phase}`} value=${toRome(was.opens_at)} />
      </div>`
    return html`<div class="phase">
      <label class="tick"><input type="checkbox" name=${`has ${phase}`} .checked=${on} /><span>${label}</span></label>
      <p class="quiet">${words.phaseHints[phase]}</p>
      ${
        on
          ? html`<label
              >${words.opens(label)}<input
                type="datetime-local"
                name=${`opens ${phase}`}
                required
                aria-invalid=${wrong === phase}
                .value=${written[`opens ${phase}`] ?? ''}
            /></label>`
          : html`<input type="hidden" name=${`opens ${phase}`} value=${written[`opens ${phase}`] ?? ''} />`
      }
    </div>`
  }
  const drawn = phasesIn(written, before)
  const drawable = drawn.closes_at && drawn.phases.every(({ opens_at: at }) => at)
  return html`${drawable ? phaseLine(drawn, words, now) : nothing} ${phaseNames.map(row)}
    <label>${words.closes}<input type="datetime-local" name="closes" required .value=${written['closes'] ?? ''} /></label>
    <p class="quiet">${words.rome}</p>`
}
