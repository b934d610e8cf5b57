import type { Handler } from '../../../../kernel/http/handlers.ts'
import { placeIn } from '../../../../kernel/map/index.ts'
import { followOnMap } from '../placing.ts'
import { evictProposal } from '../scene.ts'
import { setPlace } from '../store/places.ts'
import { whole } from './drafting.ts'
import { proposalToWrite } from './writing.ts'

export const replacePlace: Handler<'debates_proposals_place_replace'> = async (request) => {
  const { path, body, db } = request
  const { proposal } = await proposalToWrite(request, path.proposal_id)
  await setPlace(db, proposal.id, body.geometry && (await placeIn(request, body.geometry, '/geometry')))
  await followOnMap(request, proposal.id)
  evictProposal(request, proposal)
  return { status: 200, body: await whole(request, proposal.id) }
}
