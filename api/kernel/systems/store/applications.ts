import { sql, type TenantDb } from '../../db/index.ts'

/** What the town has decided about an application. */
export interface ApplicationRule {
  readonly client: string
  /** Null: as many as its people may make. */
  readonly requestsPerMinute: number | null
  readonly suspendedAt: Date | null
}

const columns = { client: 'client', requestsPerMinute: 'requests_per_minute', suspendedAt: 'suspended_at' }

export function applicationRules(db: TenantDb): Promise<ApplicationRule[]> {
  return db.rows<ApplicationRule>(sql('application_rule').select(columns).where({ tenant_id: db.tenantId }))
}

/** Decides so about it; nothing is kept where nothing is decided. */
export async function decideOn(db: TenantDb, { client, requestsPerMinute, suspendedAt }: ApplicationRule): Promise<void> {
  const row = { tenant_id: db.tenantId, client, requests_per_minute: requestsPerMinute, suspended_at: suspendedAt }
  if (requestsPerMinute === null && suspendedAt === null)
    await db.run(sql('application_rule').where({ tenant_id: db.tenantId, client }).delete())
  else await db.run(sql('application_rule').insert(row).onConflict(['tenant_id', 'client']).merge())
}

/** An application as it was registered on the platform. */
export interface RegisteredApplication {
  readonly client: string
  readonly name: string
  readonly scope: string
}

/** Those of them that are registered. */
export function applicationsNamed(db: TenantDb, clients: readonly string[]): Promise<RegisteredApplication[]> {
  return db.rows<RegisteredApplication>({
    name: 'applications_named',
    text: `select id as client, left(payload ->> 'client_name', 100) as name, coalesce(payload ->> 'scope', '') as scope
      from oidc_payload where model = 'Client' and id = any($1::text[])`,
    values: [clients],
  })
}
