import pg from 'pg'
import { connect } from '../api/kernel/db/index.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const reports = 1_000_000

/** Writing a town's open data of a million reports while it is sent, in each format: how much memory that takes, and how long. */
export async function measureExports(setting: Setting): Promise<Line[]> {
  await fillTown(setting)
  const lines: Line[] = []
  for (const format of ['csv', 'json', 'geojson']) {
    const api = await setting.api()
    const address = `${api.origin}/v1/altamura/open-data/reports.${format}`
    // The first requests compile what answers them.
    for (let place = 0; place < 50; place += 1) await (await fetch(`${api.origin}/v1/altamura`)).arrayBuffer()
    const idle = api.memory().now
    const began = performance.now()
    const { bytes, rows } = await read(address)
    const seconds = (performance.now() - began) / 1000
    const above = Math.max(0, api.memory().peak - idle)
    await api.stop()
    if (rows < reports) throw new Error(`the ${format} holds ${rows} of ${reports} reports`)
    lines.push({
      service: 'reports',
      measure: `memory above idle while 1,000,000 reports are written as ${format} (${figure(bytes / 1e6)} MB in ${figure(seconds)} s)`,
      figure: `${figure(above)} MB (idle ${figure(idle)} MB)`,
      wanted: '≤ 60 MB',
      met: above <= 60,
    })
  }
  return lines
}

/** Reads it as it comes and keeps nothing. Every report has one code: as many as there are, so many rows. */
async function read(address: string): Promise<{ bytes: number; rows: number }> {
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${address} was answered ${answer.status}`)
  let [bytes, rows, before] = [0, 0, '']
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    const text = before + Buffer.from(piece).toString('latin1')
    const parts = text.split('SEG-2026-')
    rows += parts.length - 1
    // A code that is cut in two is seen whole with what follows.
    before = parts.at(-1)!.slice(-8)
  }
  return { bytes, rows }
}

/** A million reports of one town in clumps, as it would have them after some decades. */
async function fillTown({ ownerUrl }: Setting): Promise<void> {
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
