import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { type Box, type Position, wholeCells } from '../../ui/map/geometry.ts'
import type { Asking } from '../../ui/map/map-element.ts'
import type { Looked } from '../../ui/map/shown.ts'

type Schemas = components['schemas']
export type Contribution = Schemas['Contribution']
export type Debate = Schemas['Debate']
export type Layer = Schemas['DossierLayer']
export type Side = Schemas['DebateSide']

/** Something that the dossier draws on the map: a feature of one of its layers. */
export interface Zone {
  readonly item: string
  readonly feature: number
}

/** What the map shows of what is said in a view. */
export interface View {
  /** How much is in view. */
  count: number
  clusters: { position: Position; count: number; bbox: Box }[]
  points: { id: string; position: Position; side: Side }[]
}

const at = ({ tenant }: Asking, debate_id: string) => ({ tenant, debate_id })
const ofSide = (side: Side | '') => side && { side: [side] }

/** What the map shows of a view: clusters, and single contributions where they are alone or few. */
export async function look(
  asking: Asking,
  debate: string,
  { bbox, zoom }: Looked,
  side: Side | '',
  signal: AbortSignal,
): Promise<View> {
  const query = { ...ofSide(side), bbox: wholeCells(bbox, zoom), zoom: Math.floor(zoom) }
  const path = at(asking, debate)
  const asked = asking.api.GET('/v1/{tenant}/debates/{debate_id}/map', { params: { path, query }, signal })
  const { count, features } = await answer(asked)
  const view: View = { count, clusters: [], points: [] }
  for (const feature of features) {
    const { coordinates: position } = feature.geometry
    if ('id' in feature) view.points.push({ id: feature.id, position, side: feature.properties.category as Side })
    else view.clusters.push({ position, count: feature.properties.count, bbox: feature.bbox as unknown as Box })
  }
  return view
}

/** A page of the list: ten contributions of a zone or of what is in view, the newest first. */
export function list(asking: Asking, debate: string, side: Side | '', where: Zone | Box | undefined, cursor?: string) {
  const zone = where && ('item' in where ? { item: where.item, feature: where.feature } : { bbox: [...where] })
  return asking.api.GET('/v1/{tenant}/debates/{debate_id}/contributions', {
    params: { path: at(asking, debate), query: { ...ofSide(side), ...zone, limit: 10, ...(cursor && { cursor }) } },
    headers: { 'accept-language': asking.language },
  })
}

/** A comment, wherever it stands. */
export async function readComment({ api, tenant }: Asking, id: string): Promise<Contribution> {
  const params = { path: { tenant, comment_id: id } }
  const comment = await answer(api.GET('/v1/{tenant}/comments/{comment_id}', { params }))
  return { id, position: [], comment, proposal: null }
}

/** The debate, for its area and the layers of its dossier. */
export const readDebate = (asking: Asking, debate: string): Promise<Debate> =>
  answer(
    asking.api.GET('/v1/{tenant}/debates/{debate_id}', {
      params: { path: at(asking, debate) },
      headers: { 'accept-language': asking.language },
    }),
  )

/** What a layer of the dossier draws. */
export const readLayer = (asking: Asking, debate: string, item_id: string): Promise<Layer> =>
  answer(
    asking.api.GET('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer', {
      params: { path: { ...at(asking, debate), item_id } },
    }),
  )
