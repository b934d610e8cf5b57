import type { components } from '../../../types/openapi.d.ts'
import type { Database } from '../db/index.ts'
import type { Handler } from '../http/handlers.ts'
import type { Mail } from '../mail/mail.ts'
import type { Tenants } from '../tenancy/index.ts'
import { requireOperator } from './access.ts'
import { countUntold, type WorkCounter } from './workload.ts'

export interface HealthMeans {
  readonly tenants: Tenants
  readonly work: WorkCounter
  readonly mail: Mail
  readonly version: string
}

/** How the platform is, of this very moment. */
export const healthReader =
  ({ tenants, work, mail, version }: HealthMeans): Handler<'operator_health_read'> =>
  async (request) => {
    const { database, now } = request
    await requireOperator(request)
    const towns = await tenants.all()
    const outbox = { waiting: 0, oldest_at: null as string | null, failing: 0 }
    let stuck = 0
    for (const { id } of towns) {
      const [untold, areas] = await database.forTenant(id, (db) => Promise.all([countUntold(db), work(db, now)]))
      const oldest = untold.oldestAt?.toISOString() ?? null
      outbox.waiting += untold.waiting
      outbox.failing += untold.failing
      if (oldest && (!outbox.oldest_at || oldest < outbox.oldest_at)) outbox.oldest_at = oldest
      stuck += areas.reduce((sum, area) => sum + area.stuck, 0)
    }
    return {
      status: 200,
      body: {
        at: now.toISOString(),
        version,
        runtime: process.version,
        towns: towns.length,
        database: await databaseHealth(database),
        outbox,
        mail: mailHealth(mail),
        stuck,
        jobs: await jobsHealth(database),
      },
    }
  }

async function databaseHealth(database: Database): Promise<components['schemas']['DatabaseHealth']> {
  const began = performance.now()
  const row = await database.row<{ version: string; migration: string }>({
    name: 'health_database',
    text: `select current_setting('server_version') as version, (select name from migration order by name desc limit 1) as migration`,
    values: [],
  })
  return { ...row!, answered_ms: Math.round(performance.now() - began) }
}

async function jobsHealth(database: Database): Promise<components['schemas']['JobHealth'][]> {
  const rows = await database.rows<{ name: string; last_at: Date | null; failing: number }>({
    name: 'health_jobs',
    text: `select c.identifier as name, c.last_execution as last_at,
        coalesce((select max(j.attempts) from graphile_worker.jobs j where j.key = c.identifier and j.last_error is not null), 0) as failing
      from graphile_worker._private_known_crontabs c order by 1`,
    values: [],
  })
  return rows.map(({ name, last_at, failing }) => ({ name, last_at: last_at?.toISOString() ?? null, failing }))
}

const mailHealth = ({ configured, handed: { sent, failed, failedAt } }: Mail): components['schemas']['MailHealth'] => ({
  configured,
  sent,
  failed,
  failed_at: failedAt?.toISOString() ?? null,
})
