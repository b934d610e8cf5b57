import { join } from 'node:path'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { runOnFirstCore } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const people = 20_000
const statements = 300
const camps = 3

/** Finding the groups of a debate in which everybody has said something of every statement. */
export async function measureOpinions({ ownerUrl, databaseUrl }: Setting): Promise<Line[]> {
  const owner = connect(ownerUrl, 1)
  await fillDebate(owner)
  await owner.close()
  const script = join(import.meta.dirname, 'finding-groups.ts')
  const found = JSON.parse(runOnFirstCore(script, databaseUrl)) as Record<'placed' | 'groups' | 'seconds' | 'megabytes', number>
  const { seconds, megabytes } = found
  if (found.placed !== people || found.groups !== camps) throw new Error(`groups were found wrongly: ${JSON.stringify(found)}`)
  const what = `the groups of ${people.toLocaleString('en-GB')} people by ${statements} statements: read, found in a thread, kept`
  return [
    { service: 'debates', measure: what, figure: `${figure(seconds)} s`, wanted: '≤ 5 s', met: seconds <= 5 },
    {
      service: 'debates',
      measure: 'memory for it',
      figure: `${figure(megabytes)} MB`,
      wanted: '≤ 400 MB',
      met: megabytes <= 400,
    },
  ]
}

/** Three camps of people, each of a mind of its own on most statements, who answer with some chance and pass now and then. */
async function fillDebate(owner: Database): Promise<void> {
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  const run = (text: string, ...values: unknown[]) => owner.forTenant(bari, (db) => db.run({ name: '', text, values }))
  await run(
    `insert into debate (tenant_id, id, code, state, question, summary, phases, closes_at, rules, sdgs, counts_from, created_at, published_at)
    select id, gen_random_uuid(), 'DIB-2026-9999', 'published', $1, $1, '[]', now() + interval '9 days', '{}', '{}', 10, now(), now()
    from tenant where slug = 'bari'`,
    '{"it":"Quale lungomare?"}',
  )
  await run(
    `insert into opinion_statement (tenant_id, debate_id, id, number, text, language, by_staff, created_at)
    select tenant_id, id, gen_random_uuid(), number, 'Frase numero ' || number, 'it', true, now()
    from debate, generate_series(0, $1::int - 1) as number where code = 'DIB-2026-9999'`,
    statements,
  )
  await run(
    `insert into opinion (tenant_id, debate_id, nullifier, votes, changed_at)
    select tenant_id, id, decode(md5(person::text), 'hex'), said.votes, now()
    from debate, generate_series(1, $1::int) as person, lateral (
      select string_agg(case
        when hashint8(person * 1000 + number) % 10 = 0 then '\\x03'::bytea
        when (hashint4(number * 3 + person % ${camps}) % 2 = 0) = (hashint8(person * 7919 + number) % 5 <> 0) then '\\x01'::bytea
        else '\\x02'::bytea end, ''::bytea order by number) as votes
      from generate_series(0, $2::int - 1) as number) as said
    where code = 'DIB-2026-9999'`,
    people,
    statements,
  )
  await run(
    `insert into opinion_picture (tenant_id, debate_id, due_at) select tenant_id, id, now() from debate where code = 'DIB-2026-9999'`,
  )
}
