import { randomUUID } from 'node:crypto'
import { connect, sql, type TenantDb } from '../api/kernel/db/index.ts'
import { claimNext, countBranches, countPressing, listWaiting } from '../api/kernel/moderation/store/queue.ts'
import { machineDefaults } from '../api/kernel/moderation/machines.ts'
import { notice, weigh } from '../api/kernel/moderation/triage/assess.ts'
import { classifierOf, learn } from '../api/kernel/moderation/triage/classifier/classifier.ts'
import { stemsOf, stemsWith } from '../api/kernel/moderation/triage/classifier/stems.ts'
import { signatureOf } from '../api/kernel/moderation/triage/similarity.ts'
import { optionsOf } from '../tools/simulate-moderation/options.ts'
import { stays, streamOf } from '../tools/simulate-moderation/stream.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const items = 1_000_000
const service = 'moderation'

/** Triage of a contribution, and the queue of a million items. */
export async function measureModeration(setting: Setting): Promise<Line[]> {
  return [...measureTriage(), ...(await measureQueue(setting))]
}

const percentile = (times: readonly number[], part: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]!

function timed<T>(inputs: readonly T[], work: (input: T) => unknown): number[] {
  return inputs.map((input) => {
    const began = performance.now()
    work(input)
    return performance.now() - began
  })
}

/** All that is asked of a text, against the classifier alone: what a town can't do without. */
function measureTriage(): Line[] {
  const rules = machineDefaults.triage
  const { stream } = streamOf(optionsOf(['--contributions', '6000']), 42)
  const examples = stream.slice(0, 3000).map((written) => ({ stems: stemsOf(written.text, rules), hidden: !stays(written) }))
  const { judge } = classifierOf(learn(examples, 0.14)!)
  const texts = stream.slice(3000).map(({ text }) => text)
  const whole = (text: string) => {
    signatureOf(text)
    const noticed = notice(text, rules)
    return weigh(noticed, judge(stemsWith(text, noticed)))
  }
  timed(texts.slice(0, 500), whole)
  const times = timed(texts, whole)
  const stems = texts.map((text) => stemsOf(text, rules))
  const bare = timed(stems, judge)
  // The longest comment that there can be.
  const ordinary = stream.filter(stays).map(({ text }) => text)
  const long = ordinary.join(' ').slice(0, 5000)
  const longest = percentile(timed(Array<string>(100).fill(long), whole), 0.99)
  const p99 = percentile(times, 0.99)
  return [
    { service, measure: 'triage of a contribution, p99', figure: `${figure(p99)} ms`, wanted: '≤ 5 ms', met: p99 <= 5 },
    { service, measure: 'triage of 5,000 characters, p99', figure: `${figure(longest)} ms`, wanted: '≤ 5 ms', met: longest <= 5 },
    {
      ...{ service, measure: 'triage against the classifier alone, median' },
      figure: `${figure(percentile(times, 0.5) / percentile(bare, 0.5))} ×`,
      ...{ wanted: 'told', met: true },
    },
  ]
}

/** The plain way: an order without an index of its own, and a count over all that waits. */
const plain = {
  page: `select id from moderation_item where tenant_id = $1 and waiting and why = 'flagged' order by urgency, due_at, id offset 5000 limit 20`,
  count: `select service, kind, why, held, count(*) from moderation_item where tenant_id = $1 and waiting group by 1, 2, 3, 4`,
}

const rounds = 200
const limit = 30

async function measureQueue({ ownerUrl, databaseUrl }: Setting): Promise<Line[]> {
  const owner = connect(ownerUrl, 1)
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  await owner.run(sql.raw(`set statement_timeout = 0`))
  await owner.forTenant(bari, fillQueue)
  await owner.run(sql.raw('vacuum analyze moderation_item, moderation_tally'))
  await owner.close()
  const app = connect(databaseUrl, 1)
  const now = new Date()
  const wanted = { person: randomUUID(), now, services: ['debates'] as const, excludedSubjects: [] }
  const work: Record<string, (db: TenantDb) => Promise<unknown>> = {
    'next item': (db) => claimNext(db, wanted, new Date(now.getTime() + 600_000)),
    'a page, narrowed by why and kind': (db) =>
      listWaiting(db, { ...wanted, why: 'flagged', kind: 'comment' }, { after: undefined, limit }),
    counts: (db) => Promise.all([countBranches(db, wanted.services), countPressing(db, wanted, 10_001)]),
  }
  const lines: Line[] = []
  for (const [what, does] of Object.entries(work)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      await app.forTenant(bari, does)
      times.push(performance.now() - began)
    }
    const p99 = percentile(times, 0.99)
    const measure = `a queue of ${items.toLocaleString('en-GB')} items: ${what}, p99`
    lines.push({ service, measure, figure: `${figure(p99)} ms`, wanted: '≤ 30 ms', met: p99 <= 30 })
  }
  for (const [what, text] of Object.entries(plain)) {
    const began = performance.now()
    await app.forTenant(bari, (db) => db.rows({ name: '', text, values: [bari] }))
    const measure = `the plain way: ${what === 'page' ? 'a page by OFFSET 5,000' : 'counts by count(*)'}`
    lines.push({ service, measure, figure: `${figure(performance.now() - began)} ms`, wanted: 'told', met: true })
  }
  await app.close()
  return lines
}

/** A million items of all kinds that wait, in one statement. */
async function fillQueue(db: TenantDb): Promise<void> {
  await db.run({
    name: '',
    text: `insert into moderation_item (tenant_id, id, service, kind, subject_id, why, held, urgency, waiting, entered_at, due_at)
      select $1, gen_random_uuid(), 'debates', (array['comment', 'proposal', 'amendment', 'statement'])[1 + n % 4], $1,
        (array['new', 'flagged', 'sampled', 'triage'])[1 + n / 7 % 4], n % 5 = 0, n % 4, true, now() - n * interval '1 second',
        now() + (n % 100000) * interval '1 second' from generate_series(1, $2::int) n`,
    values: [db.tenantId, items],
  })
}
