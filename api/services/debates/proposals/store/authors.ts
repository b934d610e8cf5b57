import { sql, type TenantDb } from '../../../../kernel/db/index.ts'
import { adoptColumns, type Joining } from '../../../../kernel/identity/linking/adopting.ts'
import type { PersonId } from '../../../../kernel/identity/person.ts'
import type { Author } from '../proposal.ts'

const own = (db: TenantDb, proposalId: string) => ({ tenant_id: db.tenantId, proposal_id: proposalId })

/** Who writes a proposal and who asks to, the first ones first. Whoever has left is not among them. */
export function authorsOf(db: TenantDb, proposalId: string): Promise<Author[]> {
  return db.rows<Author>(
    sql('proposal_author')
      .select('id', { personId: 'person_id' }, 'name', 'joined', 'since')
      .where(own(db, proposalId))
      .where('gone', false)
      .orderBy(['since', 'id']),
  )
}

/** Who writes proposals of the debate, by id, after one of them. */
export async function proposersOf(db: TenantDb, debateId: string, after: PersonId | null, limit: number): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>({
    name: 'proposal_proposers',
    text: `select distinct a.person_id from proposal_author a
      join proposal p on p.tenant_id = a.tenant_id and p.id = a.proposal_id
      where a.tenant_id = $1 and p.debate_id = $2 and a.joined and not a.gone and a.person_id is not null
        and ($3::uuid is null or a.person_id > $3)
      order by a.person_id limit $4`,
    values: [db.tenantId, debateId, after, limit],
  })
  return rows.map(({ person_id }) => person_id)
}

/** Takes somebody in, or keeps their question; who has left comes back under the same id. */
export async function saveAuthor(db: TenantDb, proposalId: string, author: Author): Promise<void> {
  const { id, personId, name, joined, since } = author
  await db.run(
    sql('proposal_author')
      .insert({ ...own(db, proposalId), id, person_id: personId, name, joined, since })
      .onConflict(['tenant_id', 'proposal_id', 'person_id'])
      .merge({ name, joined, since, gone: false }),
  )
}

export async function takeIn(db: TenantDb, proposalId: string, id: string): Promise<void> {
  await db.run(
    sql('proposal_author')
      .where({ ...own(db, proposalId), id })
      .update({ joined: true }),
  )
}

/** They are no author any more; what they wrote keeps their name. */
export async function letGo(db: TenantDb, proposalId: string, id: string): Promise<void> {
  await db.run(
    sql('proposal_author')
      .where({ ...own(db, proposalId), id })
      .update({ gone: true, joined: false }),
  )
}

/**
 * Takes the person and their name off everything that they wrote and suggested; the texts stay. They are no author any more: what was
 * theirs alone is everybody's.
 */
export async function forgetAuthor(db: TenantDb, person: PersonId): Promise<void> {
  const theirs = { tenant_id: db.tenantId, person_id: person }
  await db.run(
    sql('proposal_section')
      .where({ tenant_id: db.tenantId })
      .whereIn(['proposal_id', 'owner_id'], sql('proposal_author').select('proposal_id', 'id').where(theirs))
      .update({ owner_id: null, version: sql.raw('version + 1') }),
  )
  await db.run(
    sql('proposal_author')
      .where({ ...theirs, joined: false })
      .update({ gone: true }),
  )
  for (const table of ['proposal_author', 'proposal_amendment'])
    await db.run(sql(table).where(theirs).update({ person_id: null, name: null }))
}

/** Makes the merged account's authorships and suggestions the kept one's; who wrote a proposal twice over is one author of it. */
export async function adoptAuthor(db: TenantDb, joining: Joining): Promise<void> {
  const values = [db.tenantId, joining.merged, joining.kept]
  const both = `from proposal_author m join proposal_author k
    on k.tenant_id = m.tenant_id and k.proposal_id = m.proposal_id and k.person_id = $3 where m.tenant_id = $1 and m.person_id = $2`
  await db.run({
    name: 'proposal_adopt_sections',
    text: `update proposal_section s set owner_id = b.kept, version = version + 1
      from (select m.proposal_id, m.id as merged, k.id as kept ${both}) b
      where s.tenant_id = $1 and s.proposal_id = b.proposal_id and s.owner_id = b.merged`,
    values,
  })
  await db.run({
    name: 'proposal_adopt_seat',
    text: `update proposal_author a set joined = a.joined or b.joined, gone = a.gone and b.gone
      from (select k.proposal_id, k.id, m.joined, m.gone ${both}) b
      where a.tenant_id = $1 and a.proposal_id = b.proposal_id and a.id = b.id`,
    values,
  })
  await db.run({
    name: 'proposal_adopt_leave',
    text: `update proposal_author a set person_id = null, joined = false, gone = true
      from (select m.proposal_id, m.id ${both}) b where a.tenant_id = $1 and a.proposal_id = b.proposal_id and a.id = b.id`,
    values,
  })
  await adoptColumns(db, joining, { proposal_author: ['person_id'], proposal_amendment: ['person_id'] })
}
