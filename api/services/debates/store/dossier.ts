import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { DossierItem } from '../debate.ts'

const columns = ['id', 'kind', 'place', 'title', 'text', 'url', 'media']

const ofDebate = (db: TenantDb, debate: string) => sql('dossier_item').where({ tenant_id: db.tenantId, debate_id: debate })

/** The dossier in its order, layers without their geometry. */
export function dossierOf(db: TenantDb, debate: string): Promise<DossierItem[]> {
  return db.rows(ofDebate(db, debate).select(columns).orderBy(['place', 'id']))
}

export async function saveItem(db: TenantDb, debate: string, item: DossierItem, layer: object | null): Promise<void> {
  const { title, text, ...rest } = item
  const row = { ...rest, title: JSON.stringify(title), text: text && JSON.stringify(text), layer: layer && JSON.stringify(layer) }
  await db.run(
    sql('dossier_item')
      .insert({ tenant_id: db.tenantId, debate_id: debate, ...row })
      .onConflict(['tenant_id', 'debate_id', 'id'])
      .merge(row),
  )
}

/** @returns whether it was there. */
export async function deleteItem(db: TenantDb, debate: string, id: string): Promise<boolean> {
  return (await db.run(ofDebate(db, debate).where({ id }).delete())) > 0
}

/** The GeoJSON of a layer. */
export async function layerOf(db: TenantDb, debate: string, id: string): Promise<object | undefined> {
  const row = await db.row<{ layer: object | null }>(ofDebate(db, debate).where({ id }).select('layer'))
  return row?.layer ?? undefined
}
