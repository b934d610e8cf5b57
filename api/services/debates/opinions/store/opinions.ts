import { sql, type TenantDb } from '../../../../kernel/db/index.ts'

/** All of one person's opinions of a debate, a byte per statement; nothing when they have said nothing. */
export async function findOpinions(db: TenantDb, debateId: string, nullifier: Buffer): Promise<Uint8Array> {
  const query = sql('opinion').select('votes').where({ tenant_id: db.tenantId, debate_id: debateId, nullifier })
  return (await db.row<{ votes: Buffer }>(query))?.votes ?? new Uint8Array(0)
}

/**
 * Notes what a person says of the statement with that number, instead of what they said before. One statement, which locks the person's
 * own row and no other: people never wait for each other.
 *
 * @returns all of the person's opinions.
 */
export async function noteOpinion(
  db: TenantDb,
  { debateId, nullifier, number, byte, at }: { debateId: string; nullifier: Buffer; number: number; byte: number; at: Date },
): Promise<Uint8Array> {
  const row = await db.row<{ votes: Buffer }>({
    name: 'note_opinion',
    text: `
      insert into opinion (tenant_id, debate_id, nullifier, votes, changed_at)
      values ($1, $2, $3, set_byte(decode(repeat('00', $4 + 1), 'hex'), $4, $5), $6)
      on conflict (tenant_id, debate_id, nullifier) do update set
        votes = set_byte(
          opinion.votes || decode(repeat('00', greatest(0, $4 + 1 - length(opinion.votes))), 'hex'), $4, $5),
        changed_at = greatest(opinion.changed_at, excluded.changed_at)
      returning votes`,
    values: [db.tenantId, debateId, nullifier, number, byte, at],
  })
  return row!.votes
}

/** Parts with all of a person's opinions of the debate. @returns whether there were any. */
export async function removeOpinions(db: TenantDb, debateId: string, nullifier: Buffer): Promise<boolean> {
  const query = sql('opinion').where({ tenant_id: db.tenantId, debate_id: debateId, nullifier }).delete('debate_id')
  return (await db.rows(query)).length > 0
}

/** Everybody's opinions of the debate, in no order: whose they are can't be told. */
export async function everyOpinion(db: TenantDb, debateId: string): Promise<Uint8Array[]> {
  const query = sql('opinion').select('votes').where({ tenant_id: db.tenantId, debate_id: debateId })
  return (await db.rows<{ votes: Buffer }>(query)).map(({ votes }) => votes)
}
