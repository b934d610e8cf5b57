import type { components } from '../../../types/openapi.d.ts'
import { unlessRefused } from '../db/undoing.ts'
import type { Handler, HandlersOf } from '../http/handlers.ts'
import { prose } from '../texts/readable.ts'
import { requireModerator } from './access.ts'
import { abstain, abstainNoMore } from './abstaining.ts'
import { readTowns } from './across-towns.ts'
import { decide, lockContents } from './deciding.ts'
import type { Doors } from './door.ts'
import { presentDecision, presentReasons } from './presenting.ts'
import { claim, counts, list, read, release, take } from './queue.ts'
import type { Decision } from './store/decisions.ts'
import { readPublicLog, readReport } from './reporting.ts'
import { settingsOf } from './settings.ts'
import { createAppeal, listStatements, readStatement } from './statements.ts'
import { undo } from './undoing.ts'
import { readWait } from './waiting.ts'
import type { Tenant } from '../tenancy/tenant.ts'

/** Handlers of the operations on moderation, for the composition of the application. */
export const moderationHandlers = (doors: Doors, towns: () => Promise<readonly Tenant[]>): HandlersOf<'moderation'> => ({
  moderation_terms_read: readTerms,
  moderation_items_list: list(doors),
  moderation_counts_read: counts,
  moderation_claims_create: claim(doors),
  moderation_items_read: read(doors),
  moderation_claims_replace: take(doors),
  moderation_claims_delete: release,
  moderation_abstentions_replace: abstain,
  moderation_abstentions_delete: abstainNoMore,
  moderation_decisions_create: decideOne(doors),
  moderation_decisions_batch: decideSeveral(doors),
  moderation_decisions_delete: undoOne(doors),
  moderation_statements_list: listStatements(doors),
  moderation_statements_read: readStatement(doors),
  moderation_appeals_create: createAppeal(doors),
  moderation_waits_read: readWait(doors),
  moderation_towns_read: readTowns(towns),
  moderation_log_list: readPublicLog,
  moderation_reports_read: readReport,
})

const readTerms: Handler<'moderation_terms_read'> = ({ tenant, language }) => {
  const { reasons, tone, appeal_days, undo_minutes, claim_minutes } = settingsOf(tenant)
  const told = presentReasons({ language }, reasons)
  return Promise.resolve({ status: 200, body: { reasons: told, tone, appeal_days, undo_minutes, claim_minutes } })
}

const decideOne =
  (doors: Doors): Handler<'moderation_decisions_create'> =>
  async (request) => {
    const { path, body } = request
    const decision = await decide(request, doors, await requireModerator(request), path.content_id, verdictOf(body, ''))
    return { status: 201, body: presentDecision(request, decision) }
  }

/** What was sent, as it is kept. @param at Where it was sent, a JSON pointer. */
const verdictOf = ({ outcome, reason, words, version }: components['schemas']['NewModerationDecision'], at: string) => ({
  ...{ outcome, reason: reason ?? null, version, words: words === undefined ? null : prose(words, `${at}/words`, 10) },
})

/** One transaction for all of them; each by itself is decided on or refused. */
const decideSeveral =
  (doors: Doors): Handler<'moderation_decisions_batch'> =>
  async (request) => {
    const { body, db } = request
    const moderator = await requireModerator(request)
    const verdicts = body.decisions.map((decision, place) => ({
      ...{ place, id: decision.content_id },
      verdict: verdictOf(decision, `/decisions/${place}`),
    }))
    const outcomes = new Array<components['schemas']['ModerationBatchOutcome']>(verdicts.length)
    await lockContents(
      request,
      doors,
      verdicts.map(({ id }) => id),
    )
    for (const { place, id, verdict } of verdicts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      let decision: Decision | undefined
      const refused = await unlessRefused(db, async () => {
        decision = await decide(request, doors, moderator, id, verdict)
      })
      const told = refused ? ({ code: refused.code, params: refused.params } as never) : null
      outcomes[place] = { content_id: id, decision: decision ? presentDecision(request, decision) : null, refused: told }
    }
    return { status: 201, body: { outcomes } }
  }

const undoOne =
  (doors: Doors): Handler<'moderation_decisions_delete'> =>
  async (request) => {
    await undo(request, doors, await requireModerator(request), request.path.decision_id)
    return { status: 204 }
  }
