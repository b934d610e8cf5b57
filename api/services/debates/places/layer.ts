import { commentPoints } from '../../../kernel/comments/index.ts'
import type { Layer, LayerFamily } from '../../../kernel/map/index.ts'
import type { Debate } from '../debate.ts'
import { proposalPoints } from '../proposals/store/places.ts'

/** What the layers of debates are called, before the id. */
export const layerPrefix = 'debate:'

/** The layer on which what is said in a debate stands, one for each: however much others hold, a debate's map costs what it holds. */
export const layerOf = ({ id }: Pick<Debate, 'id'>): Layer => `${layerPrefix}${id}`

/** The layers of a town's debates, and the points that there must be on one: for those who verify and mend maps. */
export const layerFamily: LayerFamily = {
  layers: `select '${layerPrefix}' || id as layer from debate where tenant_id = $1`,
  source: `${commentPoints} union all ${proposalPoints}`,
}
