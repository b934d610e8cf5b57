import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { types } from './presets.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

test('a crowd that writes at once is answered: no request waits for a second connection', async () => {
  const { api, author } = town
  const caller = api.as(author)
  const body = {
    type: types[0]!.key,
    title: 'Una panchina per la fermata',
    ask: 'Chiediamo una panchina alla fermata del 27.',
    public_name: true,
  }
  const drafts = await Promise.all(
    Array.from({ length: 60 }, () =>
      caller.POST('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, header: api.key() }, body }),
    ),
  )
  expect(drafts.map(({ response }) => response.status)).toEqual(drafts.map(() => 201))
  expect(new Set(drafts.map((draft) => data(draft).code)).size).toBe(60)
  expect(api.faults).toEqual([])
})

test('a crowd that signs with its name is answered: no signer waits for a second connection', async () => {
  const { id } = await town.open()
  const signers = await Promise.all(Array.from({ length: 40 }, () => town.api.citizen({ givenName: 'Anna' })))
  const signed = await Promise.all(signers.map((signer) => town.sign(id, signer, { public_name: true })))
  expect(signed.map(({ response }) => response.status)).toEqual(signed.map(() => 201))
  expect((await town.read(id)).signature_count).toBe(41)
  expect(town.api.faults).toEqual([])
})

/** Waits until so many transactions wait for the lock of what is acted on; who delivers facts may wait for the petition besides. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = () =>
    town.api.database.row<{ n: number }>(
      sql.raw(`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%act_subject%'`),
    )
  await expect.poll(async () => (await waiting())?.n, { interval: 5 }).toBe(count)
}

test.each([
  { first: 'the publication', status: 409, signer: false },
  { first: 'the sponsor', status: 201, signer: true },
])('a sponsor meets the publication, $first comes first: who is told 201 is a signer', async ({ first, status, signer }) => {
  const { api, moderator } = town
  const { id } = await town.submitted()
  const token = await town.token(id)
  const params = { path: { tenant: 'bari', petition_id: id } }
  const sponsor = (who: ReturnType<typeof api.as>) =>
    who.POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params, body: { token, consent: true } })
  data(await sponsor(api.as(await api.citizen())))
  const late = api.as(await api.citizen())
  const sent = api.now()
  const publish = () => {
    // By its own clock the sponsor's request is the older one, whichever gets there first.
    api.setNow(new Date(sent.getTime() + 50))
    return town.move(moderator, id, { action: 'publish' })
  }
  const support = () => {
    api.setNow(sent)
    return sponsor(late)
  }

  let asked: [ReturnType<typeof publish>, ReturnType<typeof support>] | undefined
  await api.database.forTenant((await api.operator.town('bari')).id, async (db) => {
    await db.run(sql('act_subject').select('id').where({ tenant_id: db.tenantId, id, kind: 'sponsorship' }).forUpdate())
    if (first === 'the publication') {
      const publication = publish()
      await untilWaiting(1)
      asked = [publication, support()]
    } else {
      const supported = support()
      await untilWaiting(1)
      asked = [publish(), supported]
    }
    await untilWaiting(2)
  })
  const [published, answered] = await Promise.all(asked!)

  expect(data(published).state).toBe('open')
  expect(answered.response.status).toBe(status)
  if (status === 409) expect(answered.error).toMatchObject({ code: 'participation.closed' })
  const mine = data(await late.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params }))
  expect(mine).toMatchObject({ sponsor: signer, signature: signer ? { signature_count: 2 } : null })
  expect((await town.read(id)).signature_count).toBe(signer ? 2 : 1)
  expect(api.faults).toEqual([])
})
