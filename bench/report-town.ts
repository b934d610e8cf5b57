import pg from 'pg'
import { connect } from '../api/kernel/db/index.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import type { Setting } from './setting.ts'

/** Reports of the town. */
export const reports = 1_000_000

let filled: Promise<void> | undefined

/** Fills Altamura, once in a run, with a million reports in clumps, one a minute: as it would have them after some decades. */
export function fillReports(setting: Setting): Promise<void> {
  return (filled ??= fill(setting))
}

async function fill({ ownerUrl }: Setting): Promise<void> {
  const owner = connect(ownerUrl, 1)
  await new Operator(owner, services).switchService('altamura', 'reports', { allowed: true, enabled: true })
  await owner.close()
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await client.query(`select set_config('app.tenant', id::text, false) from tenant where slug = 'altamura'`)
  await client.query(`
    insert into report (tenant_id, id, code, category, category_name, state, phase, visibility, is_public, assurance, language, title,
      description, lon, lat, address, answers, channel, created_at, updated_at, closed_at, promised_hours)
    select t.id, (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, 'SEG-2026-' || lpad(n::text, 7, '0'),
      (array['strade', 'rifiuti', 'verde', 'illuminazione'])[1 + n % 4], '{"it":"Categoria"}', 'resolved', 'closed', 'public', true,
      'low', 'it', 'Una buca davanti al civico ' || n, 'Descrizione della segnalazione numero ' || n,
      16.55 + (n % 97) / 1000.0 + (n % 13) / 10000.0, 40.82 + (n % 89) / 1000.0, 'Via Esempio ' || n % 200, '[]', 'web',
      now() - n * interval '1 minute', now(), now(), 336
    from generate_series(1, ${reports}) n, tenant t where t.slug = 'altamura'`)
  await client.query('analyze report')
  await client.end()
}
