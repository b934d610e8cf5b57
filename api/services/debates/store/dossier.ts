import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { DossierItem } from '../debate.ts'

const columns = ['id', 'kind', 'place', 'title', 'text', 'url', 'media']

const ofDebate = (db: TenantDb, debate: string) => sql('dossier_item').where({ tenant_id: db.tenantId, debate_id: debate })

/** The dossier in its order, layers without their geometry. */
export function dossierOf(db: TenantDb, debate: string): Promise<DossierItem[]> {
  return db.rows(ofDebate(db, debate).select(columns).orderBy(['place', 'id']))
}

const rowOf = ({ title, text, ...rest }: DossierItem) => ({
  ...rest,
  title: JSON.stringify(title),
  text: text && JSON.stringify(text),
})

export async function saveItem(db: TenantDb, debate: string, item: DossierItem, layer: object | null): Promise<void> {
  const row = { ...rowOf(item), layer: layer && JSON.stringify(layer) }
  await db.run(
    sql('dossier_item')
      .insert({ tenant_id: db.tenantId, debate_id: debate, ...row })
      .onConflict(['tenant_id', 'debate_id', 'id'])
      .merge(row),
  )
}

/** Changes a layer that is there and goes on drawing what it drew. */
export async function renameLayer(db: TenantDb, debate: string, item: DossierItem): Promise<void> {
  await db.run(ofDebate(db, debate).where({ id: item.id }).update(rowOf(item)))
}

export async function deleteItem(db: TenantDb, debate: string, id: string): Promise<void> {
  await db.run(ofDebate(db, debate).where({ id }).delete())
}

/** The GeoJSON of a layer. */
export async function layerOf(db: TenantDb, debate: string, id: string): Promise<object | undefined> {
  const row = await db.row<{ layer: object | null }>(ofDebate(db, debate).where({ id }).select('layer'))
  return row?.layer ?? undefined
}

/** Numbers the items anew: those named first, the others after them as they were. Ids of no item change nothing. */
export async function orderItems(db: TenantDb, debate: string, ids: readonly string[]): Promise<void> {
  await db.run({
    name: 'dossier_order',
    text: `with ordered as (
        select id, row_number() over (order by array_position($3::uuid[], id), place, id) as place
        from dossier_item where tenant_id = $1 and debate_id = $2)
      update dossier_item i set place = o.place from ordered o
      where i.tenant_id = $1 and i.debate_id = $2 and i.id = o.id`,
    values: [db.tenantId, debate, [...ids]],
  })
}
