import type { Handler, HandlersOf } from '../http/handlers.ts'
import { prose } from '../texts/readable.ts'
import { requireModerator } from './access.ts'
import { decide } from './deciding.ts'
import type { Doors } from './door.ts'
import { presentDecision } from './presenting.ts'
import { claim, counts, list, read, release, take } from './queue.ts'
import { settingsOf } from './settings.ts'

/** Handlers of the operations on moderation, for the composition of the application. */
export const moderationHandlers = (doors: Doors): HandlersOf<'moderation'> => ({
  moderation_terms_read: readTerms,
  moderation_items_list: list(doors),
  moderation_counts_read: counts,
  moderation_claims_create: claim(doors),
  moderation_items_read: read(doors),
  moderation_claims_replace: take(doors),
  moderation_claims_delete: release,
  moderation_decisions_create: decideOne(doors),
})

const readTerms: Handler<'moderation_terms_read'> = ({ tenant, language }) => {
  const { reasons, tone, appeal_days, undo_minutes, claim_minutes } = settingsOf(tenant)
  const told = reasons.map(({ code, title, words, rule }) => ({
    ...{ code, title: title[language] ?? title.it, words: words[language] ?? words.it, rule: rule[language] ?? rule.it },
  }))
  return Promise.resolve({ status: 200, body: { reasons: told, tone, appeal_days, undo_minutes, claim_minutes } })
}

const decideOne =
  (doors: Doors): Handler<'moderation_decisions_create'> =>
  async (request) => {
    const { path, body } = request
    const words = body.words === undefined ? null : prose(body.words, '/words')
    const verdict = { outcome: body.outcome, reason: body.reason ?? null, words, version: body.version }
    const decision = await decide(request, doors, await requireModerator(request), path.content_id, verdict)
    return { status: 201, body: presentDecision(request, decision) }
  }
