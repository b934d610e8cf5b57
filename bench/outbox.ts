import { join } from 'node:path'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { factsTag } from '../api/kernel/events/outbox.ts'
import { openDebate } from './comments-town.ts'
import { runAside } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const facts = 100_000
/** Of them, for the plain way, which takes long. */
const plainFacts = 10_000

/**
 * Answers to comments, each told to whom was answered: what two processes deliver, every fact with its effect; beside what two processes do
 * that take a transaction per fact, and what they do that take a thousand and read nothing.
 */
export async function measureOutbox(setting: Setting): Promise<Line[]> {
  const owner = connect(setting.ownerUrl, 4)
  try {
    const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
    const thread = await openDebate(owner, bari)
    const plain = await measureAlone(setting, owner, bari, { thread, how: 'plain', amount: plainFacts })
    const bare = await measureAlone(setting, owner, bari, { thread, how: 'bare', amount: facts })
    await prepare(owner, bari, thread, facts)
    const before = await told(owner, bari)
    const processes = [await setting.api(), await setting.api()]
    const began = performance.now()
    await owner.run(sql.raw(`select pg_notify('evict', ?)`, [`bench ${factsTag(bari)}`]))
    while (await waits(owner, bari)) await new Promise((asked) => setTimeout(asked, 100))
    const rate = facts / ((performance.now() - began) / 1000)
    for (const api of processes) await api.stop()
    const made = (await told(owner, bari)) - before
    return [
      {
        service: 'outbox',
        measure: `${thousands(facts)} facts, each told to somebody, delivered by two processes on one core: facts per second, copies made; against a transaction per fact, and against a thousand at once without reading what they are about`,
        figure: `${figure(rate)}/s, ${thousands(made)} (${figure(plain)}/s, ${figure(bare)}/s)`,
        wanted: '≥ 10,000/s, each once',
        met: rate >= 10_000 && made === facts,
      },
    ]
  } finally {
    await owner.close()
  }
}

/** Facts per second of two processes that do it another way. */
async function measureAlone(
  setting: Setting,
  owner: Database,
  bari: string,
  { thread, how, amount }: { thread: string; how: 'plain' | 'bare'; amount: number },
): Promise<number> {
  await prepare(owner, bari, thread, amount)
  const script = join(import.meta.dirname, 'plain/outbox.ts')
  const run = async () => Number(await runAside(script, how, setting.databaseUrl, bari))
  return amount / Math.max(...(await Promise.all([run(), run()])))
}

/** Comments with an answer each, and the facts that say so; nothing else waits. */
async function prepare(owner: Database, bari: string, thread: string, amount: number): Promise<void> {
  const run = (text: string, values: unknown[]) => owner.forTenant(bari, (db) => db.run({ name: '', text, values }))
  await run('update outbox set delivered_at = now() where tenant_id = $1 and delivered_at is null', [bari])
  await run(
    `with pair as (select gen_random_uuid() as root, gen_random_uuid() as answer from generate_series(1, $3::int)),
      written as (
        insert into comment (tenant_id, id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, text, sources, language,
          state, created_at)
        select $1, id, $2, parent, parent, case when parent is null then 1 else 2 end, gen_random_uuid(), 'Maria Esempio', 'citizen',
          'Il lungomare va chiuso alle auto la domenica.', '{}', 'it', 'visible', now()
        from (select root as id, null::uuid as parent from pair union all select answer, root from pair) as c
      )
      insert into outbox (tenant_id, id, at, name, payload)
      select $1, uuidv7(), now(), 'comment.written', jsonb_build_object('comment_id', answer, 'subject_id', $2::uuid) from pair`,
    [bari, thread, amount],
  )
  await owner.run(sql.raw('vacuum analyze'))
}

const thousands = (value: number) => value.toLocaleString('en-GB')

const countOf = async (owner: Database, bari: string, text: string) =>
  (await owner.forTenant(bari, (db) => db.row<{ count: number }>({ name: '', text, values: [bari] })))!.count
const told = (owner: Database, bari: string) =>
  countOf(owner, bari, `select count(*)::int as count from notification where tenant_id = $1 and reason = 'replies'`)
/** Whether anything waits: asked so that it costs those who deliver nothing. */
const waits = (owner: Database, bari: string) =>
  owner.forTenant(bari, (db) =>
    db.row({ name: '', text: 'select 1 from outbox where tenant_id = $1 and delivered_at is null limit 1', values: [bari] }),
  )
