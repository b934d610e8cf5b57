import { sql, type TenantDb } from '../../db/index.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { KeptThread, Thread, Window } from '../thread.ts'

interface ThreadRow {
  subject_id: string
  service: ServiceName
  code: string
  title: string
  windows: { from: string; to: string }[]
  needs: Thread['needs']
  support_windows: { from: string; to: string }[]
  support_needs: Thread['needs']
  edit_minutes: number
  counts_from: number
  counts_shown: boolean
  layer: string | null
  shown: boolean
  tags: Thread['tags']
  votes_against: boolean
}

const toWindow = ({ from, to }: { from: string; to: string }): Window => ({ from: new Date(from), to: new Date(to) })

/** Opens the thread, or changes what it allows. */
export async function saveThread(db: TenantDb, thread: Thread): Promise<void> {
  const {
    subject,
    service,
    code,
    title,
    windows,
    needs,
    supportWindows,
    supportNeeds,
    editMinutes,
    countsFrom,
    layer,
    shown,
    tags,
    votesAgainst,
  } = thread
  const row = {
    service,
    code,
    title,
    windows: JSON.stringify(windows),
    needs: JSON.stringify(needs),
    support_windows: JSON.stringify(supportWindows),
    support_needs: JSON.stringify(supportNeeds),
    edit_minutes: editMinutes,
    counts_from: countsFrom,
    layer,
    shown,
    tags: JSON.stringify(tags),
    votes_against: votesAgainst,
  }
  await db.run(
    sql('comment_thread')
      .insert({ tenant_id: db.tenantId, subject_id: subject, counts_shown: countsFrom === 0, ...row })
      .onConflict(['tenant_id', 'subject_id'])
      .merge(row),
  )
}

/** Calls what the thread is about by another title, while everybody may read it. */
export async function renameThread(db: TenantDb, subject: string, title: string): Promise<void> {
  await db.run(sql('comment_thread').where({ tenant_id: db.tenantId, subject_id: subject, shown: true }).update({ title }))
}

export async function findThread(db: TenantDb, subject: string): Promise<KeptThread | undefined> {
  const row = await db.row<ThreadRow>({
    name: 'comment_thread',
    text: 'select * from comment_thread where tenant_id = $1 and subject_id = $2',
    values: [db.tenantId, subject],
  })
  return (
    row && {
      subject: row.subject_id,
      service: row.service,
      code: row.code,
      title: row.title,
      windows: row.windows.map(toWindow),
      needs: row.needs,
      supportWindows: row.support_windows.map(toWindow),
      supportNeeds: row.support_needs,
      editMinutes: row.edit_minutes,
      countsFrom: row.counts_from,
      countsShown: row.counts_shown,
      layer: row.layer,
      shown: row.shown,
      tags: row.tags,
      votesAgainst: row.votes_against,
    }
  )
}

/** Shows the counts once enough people have written. @returns whether that was now. */
export async function showCounts(db: TenantDb, subject: string): Promise<boolean> {
  const shown = await db.run({
    name: 'comment_show_counts',
    text: `update comment_thread t set counts_shown = true where t.tenant_id = $1 and t.subject_id = $2 and not t.counts_shown
      and t.counts_from <= (select count(distinct author_id) from comment where tenant_id = $1 and subject_id = $2 and state <> 'held')`,
    values: [db.tenantId, subject],
  })
  return shown > 0
}

/** How many comments a thread has, answers included. */
export async function countComments(db: TenantDb, subject: string): Promise<number> {
  const row = await db.row<{ count: number }>({
    name: 'comment_count',
    text: 'select coalesce(sum(count), 0)::int as count from comment_tally where tenant_id = $1 and subject_id = $2',
    values: [db.tenantId, subject],
  })
  return row!.count
}

/** The same, for whoever asks: undefined where there is no thread, or not everybody may read it. */
export async function countShown(db: TenantDb, subject: string): Promise<number | undefined> {
  return (await findThread(db, subject))?.shown ? countComments(db, subject) : undefined
}
