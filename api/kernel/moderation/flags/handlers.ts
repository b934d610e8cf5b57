import type { Handler, HandlersOf } from '../../http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../http/paging.ts'
import { prose } from '../../texts/readable.ts'
import type { Doors } from '../door.ts'
import { appeal, leaves } from '../appealing.ts'
import { Problem } from '../../http/problem.ts'
import { appealsOnKept } from '../store/appeals.ts'
import { decisionsInForce, findDecision } from '../store/decisions.ts'
import { flag, unflag } from './flagging.ts'
import { presentFlags } from './presenting.ts'
import { flagsOf, ownFlag } from './store.ts'

const raiseOwn =
  (doors: Doors): Handler<'flags_own_replace'> =>
  async (request) => {
    const { path, body, person } = request
    const words = body.words === undefined ? null : prose(body.words, '/words', 3)
    const flagging = { kind: path.kind, id: path.content_id, person: person!.id, reason: body.reason, words }
    const raised = await flag(request, doors, flagging)
    return { status: 200, body: (await presentFlags(request, [raised]))[0]! }
  }

const withdrawOwn: Handler<'flags_own_delete'> = async (request) => {
  await unflag(request, request.path.content_id, request.person!.id)
  return { status: 204 }
}

const listOwn: Handler<'flags_own_list'> = async (request) => {
  const { query, db, person } = request
  const { limit = 20, cursor } = query
  const after = decodeCursor(cursor, [isInstant, isId]) as [string, string] | undefined
  const flags = await flagsOf(db, person!.id, { after, limit: limit + 1 })
  const page = pageOf(flags, limit, ({ at, item_id }) => [at.toISOString(), item_id])
  return { status: 200, body: { items: await presentFlags(request, page.items), next_cursor: page.next_cursor } }
}

/** By whoever flagged what a moderator has kept: another person decides. */
const appealOwn =
  (doors: Doors): Handler<'flags_appeals_create'> =>
  async (request) => {
    const { path, body, db, person } = request
    const [known, decisionId] = [
      await ownFlag(db, path.content_id, person!.id),
      (await decisionsInForce(db, [path.content_id])).get(path.content_id),
    ]
    const decision = decisionId === undefined ? undefined : await findDecision(db, decisionId)
    if (known?.outcome !== 'refused' || known.kind !== path.kind || !decision) throw new Problem(404, 'http.not_found')
    const own = (await appealsOnKept(db, person!.id, [path.content_id])).get(path.content_id)
    if (own) throw new Problem(409, 'moderation.appealed')
    if (!leaves(decision)) throw new Problem(409, 'moderation.changed')
    await appeal(request, doors, person!.id, { decisionId: decision.id, words: prose(body.words, '/words', 10) })
    const appealed = await ownFlag(db, path.content_id, person!.id)
    return { status: 201, body: (await presentFlags(request, [appealed!]))[0]! }
  }

/** Handlers of the operations on flags, for the composition of the application. */
export const flagHandlers = (doors: Doors): HandlersOf<'flags'> => ({
  flags_own_replace: raiseOwn(doors),
  flags_own_delete: withdrawOwn,
  flags_own_list: listOwn,
  flags_appeals_create: appealOwn(doors),
})
