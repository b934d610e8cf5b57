import { createSecretKey } from 'node:crypto'
import { connect, sql, type Database } from '../../api/kernel/db/index.ts'
import { actKey } from '../../api/kernel/participation/nullifier.ts'
import type { Told } from './signing-load.ts'
import type { Keys } from './town.ts'

interface ActRow {
  id: string
  subject_id: string
  key: string
  day: string
}

/** What the database holds about the acts of Bari. */
export interface Books {
  readonly acts: readonly ActRow[]
  readonly counts: Readonly<Record<string, number>>
  readonly tallies: Readonly<Record<string, number>>
  readonly facts: readonly { name: string; payload: { subject_id: string; acts?: string[]; count: number } }[]
}

/** Reads them, as the owner. */
export async function readBooks(ownerUrl: string): Promise<Books> {
  return inBari(ownerUrl, async (db) => {
    const acts = await db.rows<ActRow>(
      sql.raw(`select id, subject_id, encode(key, 'hex') as key, day from act where kind = 'signature'`),
    )
    const counts = await db.rows<{ id: string; count: number }>(
      sql.raw(`select id, count from act_subject where kind = 'signature'`),
    )
    const tallies = await db.rows<{ id: string; count: number }>(
      sql.raw(`select subject_id as id, sum(count)::int as count from act_tally where kind = 'signature' group by 1`),
    )
    const facts = await db.rows<Books['facts'][number]>(
      sql.raw(`select name, payload from outbox where name like 'act.%' order by id`),
    )
    const byId = (rows: { id: string; count: number }[]) => Object.fromEntries(rows.map(({ id, count }) => [id, count]))
    return { acts, counts: byId(counts), tallies: byId(tallies), facts }
  })
}

/** Facts that nobody has heard yet. */
export function waitingFacts(ownerUrl: string): Promise<number> {
  return inBari(ownerUrl, async (db) => {
    const row = await db.row<{ count: number }>(sql.raw('select count(*) as count from outbox where delivered_at is null'))
    return row!.count
  })
}

async function inBari<T>(ownerUrl: string, work: Parameters<Database['forTenant']>[1]): Promise<T> {
  const owner = connect(ownerUrl, 1)
  try {
    const { id } = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
    return (await owner.forTenant(id, (db) => work(db))) as T
  } finally {
    await owner.close()
  }
}

/**
 * Everything in which the books differ from what citizens have been told, or from themselves, in words: an acknowledged act that is
 * missing, one that nobody did, a count that is not the number of rows, a fact about nothing, an act without its fact.
 */
export function differences(books: Books, told: readonly Told[], keys: Keys, tenant: string): string[] {
  const secret = createSecretKey(keys.nullifier)
  const wrong: string[] = []
  const say = (what: string) => void (wrong.length < 20 && wrong.push(what))
  const byKey = new Map<string, ActRow>()
  for (const act of books.acts) {
    if (byKey.has(`${act.subject_id} ${act.key}`)) say(`two acts of one person: ${act.id}`)
    byKey.set(`${act.subject_id} ${act.key}`, act)
  }
  for (const { person, petition, state, acts } of told) {
    const place = `${petition} ${actKey(secret, tenant, petition, person, false).toString('hex')}`
    const act = byKey.get(place)
    if (state === 'signed' && act?.id !== acts.at(-1)) say(`acknowledged ${acts.at(-1)}, stored ${act?.id ?? 'nothing'}`)
    if (state === 'withdrawn' && act) say(`withdrawn and still there: ${act.id}`)
    byKey.delete(place)
  }
  for (const { id } of byKey.values()) say(`nobody did ${id}`)
  for (const [subject, count] of Object.entries(books.counts)) {
    const rows = books.acts.filter(({ subject_id }) => subject_id === subject).length
    if (rows !== count || (books.tallies[subject] ?? 0) !== count)
      say(`${rows} rows, count ${count}, tallies ${books.tallies[subject]}`)
  }
  const announced = new Set<string>()
  for (const id of books.facts.flatMap(({ payload }) => payload.acts ?? [])) {
    if (announced.has(id)) say(`announced twice: ${id}`)
    announced.add(id)
  }
  for (const { id } of books.acts) if (!announced.has(id)) say(`never announced: ${id}`)
  const gone = announced.size - books.acts.length
  const withdrawals = books.facts.filter(({ name }) => name === 'act.withdrawn').length
  if (gone !== withdrawals) say(`${gone} announced acts are gone, ${withdrawals} withdrawals were announced`)
  return wrong
}
