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

/**
 * Makes two people's opinions of debates one person's: of statements on which both have said something, what the kept one said stays.
 *
 * @param numberOf Under what each of them is kept in a debate. @returns the debates that this changes.
 */
export async function joinOpinions(
  db: TenantDb,
  numberOf: { readonly merged: (debateId: string) => Buffer; readonly kept: (debateId: string) => Buffer },
): Promise<string[]> {
  const debates = await db.rows<{ id: string }>(sql('debate').select('id').where({ tenant_id: db.tenantId }))
  const named = debates.map(({ id }) => ({ id, merged: numberOf.merged(id), kept: numberOf.kept(id) }))
  const rows = await db.rows<{ debate_id: string; votes: Buffer; changed_at: Date }>({
    name: 'opinion_join_take',
    text: `delete from opinion o using unnest($2::uuid[], $3::bytea[]) as own (debate_id, nullifier)
      where o.tenant_id = $1 and o.debate_id = own.debate_id and o.nullifier = own.nullifier returning o.debate_id, o.votes, o.changed_at`,
    values: [db.tenantId, named.map(({ id }) => id), named.map(({ merged }) => merged)],
  })
  for (const { debate_id: debateId, votes, changed_at: changedAt } of rows) {
    const nullifier = named.find(({ id }) => id === debateId)!.kept
    const where = { tenant_id: db.tenantId, debate_id: debateId, nullifier }
    await db.run(
      sql('opinion')
        .insert({ ...where, votes, changed_at: changedAt })
        .onConflict()
        .ignore(),
    )
    const own = (await db.row<{ votes: Buffer }>(sql('opinion').select('votes').where(where).forUpdate()))!.votes
    const joined = Buffer.alloc(Math.max(own.length, votes.length))
    for (let number = 0; number < joined.length; number++) joined[number] = own[number] || votes[number] || 0
    await db.run(sql('opinion').where(where).update({ votes: joined }))
  }
  return rows.map(({ debate_id }) => debate_id)
}
