import { sql } from '../../../kernel/db/index.ts'
import { pageSize, type Telling } from '../../../kernel/rights/telling.ts'
import { numberOf } from './numbering.ts'
import { opinionBytes, type Opinion } from './opinion.ts'

const named = new Map(Object.entries(opinionBytes).map(([opinion, byte]) => [byte as number, opinion as Opinion]))

/** A person's opinions, debate by debate: their number can't be looked up, so it is made for each debate of the town. */
export const toldOpinions: Pick<Telling, 'columns' | 'page'> = {
  columns: ['opinion.nullifier'],
  async page(db, person, after, { participation, tenant }) {
    const query = sql('debate').select('id').where({ tenant_id: db.tenantId }).orderBy('id').limit(pageSize)
    if (after !== null) void query.where('id', '>', after)
    const debates = (await db.rows<{ id: string }>(query)).map(({ id }) => id)
    const numbers = debates.map((id) => numberOf(participation, tenant.id, id, { id: person }))
    const rows = await db.rows<{ debate_id: string; votes: Buffer; changed_at: Date }>({
      name: 'opinion_told',
      text: `select o.debate_id, o.votes, o.changed_at from unnest($2::uuid[], $3::bytea[]) as own (debate_id, nullifier)
        join opinion o on o.tenant_id = $1 and o.debate_id = own.debate_id and o.nullifier = own.nullifier order by o.debate_id`,
      values: [db.tenantId, debates, numbers],
    })
    const statements = await db.rows<{ debate_id: string; id: string; number: number }>(
      sql('opinion_statement')
        .select('debate_id', 'id', 'number')
        .where({ tenant_id: db.tenantId })
        .whereIn(
          'debate_id',
          rows.map(({ debate_id }) => debate_id),
        )
        .orderBy('number'),
    )
    const byDebate = Map.groupBy(statements, ({ debate_id }) => debate_id)
    const records = rows.map(({ debate_id, votes, changed_at }) => ({
      debate_id,
      changed_at,
      opinions: (byDebate.get(debate_id) ?? []).flatMap(({ id, number }) => {
        const opinion = named.get(votes[number] ?? 0)
        return opinion ? [{ statement_id: id, opinion }] : []
      }),
    }))
    return { records, next: debates.length === pageSize ? debates.at(-1)! : null }
  },
}
