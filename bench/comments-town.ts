import { v7 } from 'uuid'
import { openThread } from '../api/kernel/comments/index.ts'
import type { Database, TenantDb } from '../api/kernel/db/index.ts'
import { chance } from './crowd.ts'

/** A thread full of comments. */
export interface FilledThread {
  readonly subject: string
  /** The comment that stands a thousand pages of twenty deep: by time, and by score. */
  readonly deep: { readonly id: string; readonly score: number; readonly best: string }
}

const everybody = { assurance: 'low', standing: [], age: 0 } as const

/** Opens a thread as a debate would, for comments and supports of everybody. @returns its subject. */
export async function openDebate(owner: Database, bari: string): Promise<string> {
  const subject = v7()
  const windows = [{ from: new Date('2020-01-01T00:00:00Z'), to: new Date('2099-01-01T00:00:00Z') }]
  await owner.forTenant(bari, (db) =>
    openThread(
      { db, evict: () => undefined },
      {
        ...{
          subject,
          service: 'debates',
          code: 'DIB-2026-0001',
          title: 'Il lungomare',
          windows,
          needs: everybody,
          supportWindows: windows,
        },
        ...{ supportNeeds: everybody, editMinutes: 15, countsFrom: 0, layer: null, shown: true, tags: [], votesAgainst: false },
      },
    ),
  )
  return subject
}

/** Fills a thread: four of five comments answer no other; supports are very unevenly spread, as in life. */
export async function fillThread(
  owner: Database,
  bari: string,
  subject: string,
  { comments, supports }: { comments: number; supports: number },
): Promise<FilledThread> {
  const random = chance(11)
  const start = Date.now() - 30 * 86_400_000
  const stances = ['for', 'against', 'question', null] as const
  const roots: string[] = []
  const rows = Array.from({ length: comments }, (_, place) => {
    const at = new Date(start + place * 50)
    const id = v7({ msecs: at.getTime() })
    const root = place % 5 === 4 ? roots[Math.floor(random() * roots.length)]! : null
    if (!root) roots.push(id)
    return { id, at, root, stance: stances[Math.floor(random() * 4)]!, weight: random() ** 8 }
  })
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const text = 'Il lungomare va chiuso alle auto la domenica, come si fa in altre città di mare. '.repeat(4)
  for (let first = 0; first < rows.length; first += 10_000) {
    const part = rows.slice(first, first + 10_000)
    await owner.forTenant(bari, (db) =>
      db.run({
        name: '',
        text: `insert into comment (tenant_id, id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, stance, text, sources,
            language, state, created_at, support_count, contra_count)
          select $1, id, $2, root, root, case when root is null then 1 else 2 end, gen_random_uuid(), 'Maria Esempio', 'citizen', stance, $3, '{}',
            'it', 'visible', at, pro, pro / 3 from unnest($4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[], $8::int[]) as n (id, root, stance, at, pro)`,
        values: [
          ...[bari, subject, text, part.map(({ id }) => id), part.map(({ root }) => root), part.map(({ stance }) => stance)],
          ...[part.map(({ at }) => at), part.map((row) => Math.round((row.weight / weight) * supports))],
        ],
      }),
    )
  }
  const run = (statement: string, values: unknown[] = []) =>
    owner.forTenant(bari, (db) => db.run({ name: '', text: statement, values }))
  await run(
    `update comment c set reply_count = n.count from (select root_id, count(*)::int as count from comment where subject_id = $1 and root_id is not null group by 1) n where c.tenant_id = $2 and c.id = n.root_id`,
    [subject, bari],
  )
  await run(`insert into comment_tally (tenant_id, subject_id, slot, count) values ($1, $2, 0, $3)`, [bari, subject, comments])
  await supportPlainly(owner, bari, subject)
  await owner.run({ name: '', text: 'vacuum analyze comment', values: [] })
  const at = (order: string) =>
    owner.forTenant(bari, (db) =>
      db.row<{ id: string; score: number }>({
        name: '',
        text: `select id, score from comment where tenant_id = $1 and subject_id = $2 and parent_id is null order by ${order} offset 19999 limit 1`,
        values: [bari, subject],
      }),
    )
  const [byTime, byScore] = [(await at('id desc'))!, (await at('score desc, id desc'))!]
  return { subject, deep: { id: byTime.id, score: byScore.score, best: byScore.id } }
}

/** The supports as somebody would keep them at first: a row each, counted when they are shown. */
async function supportPlainly(owner: Database, bari: string, subject: string): Promise<void> {
  await owner.forTenant(bari, (db) =>
    db.run({
      name: '',
      text: `create table plain_support as select c.id as comment_id, gen_random_uuid() as person_id from comment c, generate_series(1, c.support_count)
        where c.subject_id = '${subject}'`,
      values: [],
    }),
  )
  for (const text of [
    'create index plain_support_idx on plain_support (comment_id)',
    'vacuum analyze plain_support',
    'grant select on plain_support to cdc_app',
  ])
    await owner.run({ name: '', text, values: [] })
}

/** The page that begins so far down, by OFFSET and live counts. */
export function pageByOffset(db: TenantDb, subject: string, limit: number, offset: number): Promise<unknown[]> {
  return db.rows({
    name: 'plain_comments',
    text: `select c.*, (select count(*) from plain_support s where s.comment_id = c.id) as supports from comment c
      where c.tenant_id = $1 and c.subject_id = $2 and c.parent_id is null order by supports desc, c.id desc limit $3 offset $4`,
    values: [db.tenantId, subject, limit, offset],
  })
}
