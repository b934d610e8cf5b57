import type { components } from '../../../types/openapi.d.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import type { OwnAct } from './reading.ts'
import { receiptOf } from './receipt.ts'

/** An act as the person who did it sees it. */
export const presentAct = (act: OwnAct): components['schemas']['Act'] => ({
  id: act.id,
  kind: act.kind,
  service: act.service,
  subject_id: act.subject,
  subject_code: act.code,
  subject_title: act.title,
  at: act.at.toISOString(),
  receipt: receiptOf(act.code, act.id),
  at_counter: act.atCounter,
})

export const participationHandlers: HandlersOf<'participation'> = {
  async participation_acts_list({ query, person, participation, db }) {
    const [after] = decodeCursor(query.cursor, [isId]) ?? []
    const acts = await participation.ofPerson(db, person!.id, { after: after as string | undefined, limit: query.limit! + 1 })
    const page = pageOf(acts, query.limit!, ({ id }) => [id])
    return {
      status: 200,
      body: {
        ...page,
        items: page.items.map(presentAct),
      },
    }
  },
}
