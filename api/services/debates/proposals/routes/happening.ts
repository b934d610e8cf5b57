import { timeline, type TimelineRow } from '../../../../kernel/audit/index.ts'
import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../../kernel/http/paging.ts'
import type { components } from '../../../../../types/openapi.d.ts'
import { debateTag } from '../../scene.ts'
import { isPublic } from '../rules.ts'
import { proposalTag } from '../scene.ts'
import { visibleProposal } from './access.ts'

type Event = components['schemas']['ProposalEvent']

export const listTimeline: Handler<'debates_proposals_timeline_list'> = async (request) => {
  const { path, query, db } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { proposal } = await visibleProposal(request, path.proposal_id)
  const { id, debateId } = proposal
  const page = pageOf(await timeline(db, id, { after, limit: limit + 1, internal: false }), limit, ({ id }) => [id])
  const body = { items: page.items.map(presentEvent), next_cursor: page.next_cursor }
  if (!isPublic(proposal)) return { status: 200, body }
  return { status: 200, body, cache: { tags: [proposalTag(id), debateTag(debateId)], seconds: 60 } }
}

function presentEvent({ id, at, action, actor, params }: TimelineRow): Event {
  const { version = null, to = null, into = null } = params as Pick<Partial<Event>, 'version' | 'to' | 'into'>
  return { id, at: at.toISOString(), action: action as Event['action'], actor, version, to, into }
}
