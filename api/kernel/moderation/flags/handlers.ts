import type { Handler, HandlersOf } from '../../http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../http/paging.ts'
import { prose } from '../../texts/readable.ts'
import type { Doors } from '../door.ts'
import { flag, unflag } from './flagging.ts'
import { flagsOf, type OwnFlag } from './store.ts'

const raiseOwn =
  (doors: Doors): Handler<'flags_own_replace'> =>
  async (request) => {
    const { path, body, person } = request
    const words = body.words === undefined ? null : prose(body.words, '/words')
    const flagging = { kind: path.kind, id: path.content_id, person: person!.id, reason: body.reason, words }
    const raised = await flag(request, doors, flagging)
    return { status: 200, body: present(raised) }
  }

const withdrawOwn: Handler<'flags_own_delete'> = async (request) => {
  await unflag(request, request.path.content_id, request.person!.id)
  return { status: 204 }
}

const listOwn: Handler<'flags_own_list'> = async ({ query, db, person }) => {
  const { limit = 20, cursor } = query
  const after = decodeCursor(cursor, [isInstant, isId]) as [string, string] | undefined
  const flags = await flagsOf(db, person!.id, { after, limit: limit + 1 })
  const page = pageOf(flags, limit, ({ at, item_id }) => [at.toISOString(), item_id])
  return { status: 200, body: { items: page.items.map(present), next_cursor: page.next_cursor } }
}

const present = ({ item_id, service, kind, reason, words, at, outcome, answered_at, holds, due_at }: OwnFlag) => ({
  ...{ content_id: item_id, service, kind, reason, words, at: at.toISOString(), outcome, holds },
  ...{ answered_at: answered_at && answered_at.toISOString(), due_at: due_at && due_at.toISOString() },
})

/** Handlers of the operations on flags, for the composition of the application. */
export const flagHandlers = (doors: Doors): HandlersOf<'flags'> => ({
  flags_own_replace: raiseOwn(doors),
  flags_own_delete: withdrawOwn,
  flags_own_list: listOwn,
})
