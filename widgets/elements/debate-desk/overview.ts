import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import { whoMay } from '../../ui/who-may.ts'
import type { CdcDebateDesk, QueueItem } from './debate-desk.ts'
import { phaseLine } from './phase-line.ts'
import type { Source } from './reading.ts'

/** The debate in short: what it is about, when what happens, and what is still missing. */
export function overview(desk: CdcDebateDesk, item: QueueItem, source: Source): TemplateResult {
  const { words, language, official } = desk
  const { state, summary, sdgs, rules, area, dossier, outcome, counts_from: from } = source
  const missing = state === 'draft' ? gaps(source) : []
  const facts = [
    [words.rooms.area, area ? words.someArea : words.wholeTown],
    [words.rooms.dossier, words.items(dossier.length)],
    [words.rooms.rules, `${words.actions.comment}: ${whoMay[language](rules.comment)}`],
    [words.countsFrom, words.figure(from)],
    [words.agenda, sdgs.join(', ') || words.none],
    ...(item.settled_proposals ? [[words.rooms.proposals, words.settled(item.settled_proposals)]] : []),
    ...(outcome ? [[words.rooms.outcome, words.outcomeWritten(outcome.points.length)]] : []),
  ]
  return html`${state === 'withdrawn' ? notice('warn', words.stages.withdrawn, source.withdrawn_reason ?? '') : nothing}
    ${
      official && missing.length
        ? notice(
            'calm',
            words.beforePublishing,
            '',
            missing.map(
              (room) => html`<button class="link" @click=${() => desk.enterRoom(room)}>${words.missing[room]}</button>`,
            ),
          )
        : nothing
    }
    <p class="prose" lang="it">${summary.it}</p>
    ${phaseLine(source, words)}
    <dl class="facts">
      ${facts.map(
        ([what, said]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${said}</dd>
          </div>`,
      )}
    </dl>`
}

/** What one would miss in the debate. */
function gaps({ dossier, question, summary, phases }: Source): ('dossier' | 'translation' | 'phases')[] {
  const late = phases[0] && Date.parse(phases[0].opens_at) < Date.now()
  return [
    ...(dossier.length ? [] : (['dossier'] as const)),
    ...(question.en && summary.en ? [] : (['translation'] as const)),
    ...(late ? (['phases'] as const) : []),
  ]
}
