import type { components } from '../../../../types/openapi.d.ts'
import type { Language } from '../../tenancy/tenant.ts'
import type { Asking } from '../access.ts'
import { appealUntil, leaves } from '../appealing.ts'
import { settingsOf } from '../settings.ts'
import { presentAppeal } from '../statements.ts'
import { appealsOnKept, type Appeal } from '../store/appeals.ts'
import { decisionsInForce, findDecisions, type Decision } from '../store/decisions.ts'
import type { OwnFlag } from './store.ts'

type Schemas = components['schemas']
type Reader = Asking & { readonly language: Language }

/** What is told of something that a moderator has kept without saying more. */
const kept: Readonly<Record<Language, string>> = {
  it: 'Una persona lo ha letto: per le regole della partecipazione può restare.',
  en: 'A person has read it: by the rules of participation it may stay.',
}

/** Flags as whoever raised them sees them: what was decided, why, and the way to appeal. */
export async function presentFlags(request: Reader, flags: readonly OwnFlag[]): Promise<Schemas['OwnFlag'][]> {
  const { db, person } = request
  const answered = flags.filter(({ outcome }) => outcome !== null).map(({ item_id }) => item_id)
  const [inForce, appeals] = [await decisionsInForce(db, answered), await appealsOnKept(db, person!.id, answered)]
  const answers = [...appeals.values()].flatMap(({ answerId }) => answerId ?? [])
  const decisions = await findDecisions(db, [...inForce.values(), ...answers])
  return flags.map((flag) => {
    const { item_id, service, kind, reason, words, at, outcome, answered_at, holds, due_at } = flag
    const decision = decisions.get(inForce.get(item_id) ?? '')
    const told = outcome !== null && decision ? presentAnswer(request, decision, appeals.get(item_id), decisions) : null
    return {
      ...{ content_id: item_id, service, kind, reason, words, at: at.toISOString(), outcome, holds, answer: told },
      ...{ answered_at: answered_at && answered_at.toISOString(), due_at: due_at && due_at.toISOString() },
    }
  })
}

function presentAnswer(
  { tenant, now, language }: Reader,
  decision: Decision,
  appealed: Appeal | undefined,
  decisions: ReadonlyMap<string, Decision>,
): Schemas['FlagAnswer'] {
  const known = settingsOf(tenant).reasons.find(({ code }) => code === decision.reason)
  const until = appealUntil({ tenant }, decision)
  const open = leaves(decision) && !appealed && now < until
  return {
    title: known ? (known.title[language] ?? known.title.it) : null,
    words: decision.words ?? (decision.outcome === 'keep' ? kept[language] : ''),
    appeal_until: open ? until.toISOString() : null,
    appeal: appealed ? presentAppeal(appealed, { outcome: 'keep' }, decisions.get(appealed.answerId ?? '')) : null,
  }
}
