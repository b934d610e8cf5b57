import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import type { Standing } from '../identity/person.ts'
import { countsAt } from './rules.ts'
import { defaults, type StandingSettings } from './settings.ts'

let api: TestApi
let officer: Citizen
beforeAll(async () => {
  api = await startApi()
})
beforeEach(async () => {
  officer = await api.citizen({ givenName: 'Carla', familyName: 'Ufficio', standing: {} })
  await api.operator.giveRole('bari', officer.id, 'officer', null, api.now())
})
afterAll(() => api.stop())

const path = { tenant: 'bari' } as const
const day = 86_400_000
const later = (days: number) => api.setNow(new Date(api.now().getTime() + days * day))
const own = async (citizen: Citizen) => (await api.as(citizen).GET('/v1/{tenant}/me/standing', { params: { path } })).data!
const declare = (citizen: Citizen, standing: Standing, note?: string) =>
  api.as(citizen).POST('/v1/{tenant}/me/standing', { params: { path }, body: { standing, ...(note && { note }) } })
const decide = (id: string, outcome: 'confirmed' | 'refused', by = officer, reason = 'Visto il contratto') =>
  api.as(by).PUT('/v1/{tenant}/standing/{standing_id}/decision', {
    params: { path: { ...path, standing_id: id } },
    body: { outcome, reason },
  })
const end = (id: string, by = officer) =>
  api.as(by).PUT('/v1/{tenant}/standing/{standing_id}/ending', {
    params: { path: { ...path, standing_id: id } },
    body: { reason: 'Il contratto è finito' },
  })
const give = (person_id: string, standing: Standing, by = officer) =>
  api.as(by).POST('/v1/{tenant}/standing', {
    params: { path, header: api.key() },
    body: { person_id, standing, reason: 'Visto il contratto' },
  })
const list = async (state: 'waiting' | 'given', by = officer) =>
  api.as(by).GET('/v1/{tenant}/standing', { params: { path, query: { state, limit: 100 } } })
const stateOf = async (citizen: Citizen, standing: Standing) =>
  (await own(citizen)).kinds.find((kind) => kind.standing === standing)!
/** What a token says that is issued now. */
const counting = (citizen: Citizen) => api.app.identity.countingStanding(citizen.id)

describe('a declaration', () => {
  test('waits for the office and does not count; the office confirms it, and it counts', async () => {
    const ada = await api.citizen({ standing: {} })
    const { data: declared } = await declare(ada, 'works_here', 'In biblioteca dal 2024')
    expect(declared).toMatchObject({ source: 'self_declared', counts: false })
    expect(await stateOf(ada, 'works_here')).toMatchObject({ counts: false, waits: true })
    expect(await counting(ada)).toEqual({})
    const waiting = (await list('waiting')).data!.items.find(({ tie }) => tie.id === declared!.id)
    expect(waiting).toMatchObject({ person: 'Anna Esposito', tie: { note: 'In biblioteca dal 2024' } })
    const { data: given } = await decide(declared!.id, 'confirmed')
    expect(given!.tie).toMatchObject({ source: 'officer', counts: true, until: '2028-11-23T10:00:00.000Z' })
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
    expect(await stateOf(ada, 'works_here')).toMatchObject({ counts: true, waits: false })
    expect((await own(ada)).past).toMatchObject([{ source: 'self_declared', ending: 'confirmed' }])
    expect((await declare(ada, 'works_here')).error!.code).toBe('standing.counts_already')
    // Repeating changes nothing; what was decided is not decided the other way.
    expect((await decide(declared!.id, 'confirmed')).data!.tie.id).toBe(given!.tie.id)
    expect((await decide(declared!.id, 'refused')).error!.code).toBe('standing.over')
  })

  test('that the office refuses is told with the reason, and can be made again; not without end', async () => {
    const ada = await api.citizen({ standing: {} })
    for (let time = 0; time < 5; time += 1) {
      const { data } = await declare(ada, 'resident')
      expect((await decide(data!.id, 'refused', officer, 'Il documento è di un altro comune')).response.status).toBe(200)
    }
    expect((await own(ada)).past[0]).toMatchObject({ ending: 'refused', answer: 'Il documento è di un altro comune' })
    expect((await declare(ada, 'resident')).error).toMatchObject({ code: 'standing.too_many', params: { most: 5 } })
    await api.settle()
    const inbox = await api.as(ada).GET('/v1/{tenant}/me/inbox', { params: { path } })
    expect(JSON.stringify(inbox.data)).toContain('standing_decided')
  })

  test('is taken back by whoever made it, and by nobody else', async () => {
    const [ada, other] = [await api.citizen({ standing: {} }), await api.citizen()]
    const { data } = await declare(ada, 'studies_here')
    const params = { path: { ...path, standing_id: data!.id } }
    expect((await api.as(other).DELETE('/v1/{tenant}/me/standing/{standing_id}', { params })).response.status).toBe(404)
    expect((await api.as(ada).DELETE('/v1/{tenant}/me/standing/{standing_id}', { params })).response.status).toBe(204)
    expect((await api.as(ada).DELETE('/v1/{tenant}/me/standing/{standing_id}', { params })).response.status).toBe(204)
    expect((await own(ada)).past).toMatchObject([{ ending: 'withdrawn' }])
    expect((await decide(data!.id, 'confirmed')).error!.code).toBe('standing.over')
  })

  test('is not taken where the town does not take it: the refusal says the other ways', async () => {
    const ada = await api.citizen({ standing: {} })
    const { error } = await declare(ada, 'minor_with_consent')
    expect(error).toMatchObject({ code: 'standing.not_declarable', params: { ways: ['office'] } })
  })
})

describe('what counts', () => {
  test('is what the town has set: a source that it does not take counts no more, nothing is lost', async () => {
    const ada = await api.citizen({ standing: {} })
    await give(ada.id, 'works_here')
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
    const without = { ...defaults.kinds, works_here: { verified_by: ['paper_code'], declared: true } }
    await api.operator.setSettings('bari', 'standing', { kinds: without })
    expect(await counting(ada)).toEqual({})
    expect(await stateOf(ada, 'works_here')).toMatchObject({ counts: false, ways: ['paper_code'] })
    await api.operator.setSettings('bari', 'standing', {})
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
  })

  test('a declaration does not, even where what is stored says so', async () => {
    const ada = await api.citizen({ standing: {} })
    await declare(ada, 'works_here')
    const kinds = { ...defaults.kinds, works_here: { verified_by: ['self_declared'], declared: true } }
    await expect(api.operator.setSettings('bari', 'standing', { kinds })).rejects.toThrow()
    expect(await counting(ada)).toEqual({})
    const stored = { ...defaults, kinds } as unknown as StandingSettings
    const tie = { standing: 'works_here', expiresAt: null, endedAt: null } as const
    expect(countsAt({ ...tie, source: 'self_declared' }, stored, api.now())).toBe(false)
  })

  test('ends with its time; the person is told a month before, once', async () => {
    const ada = await api.citizen({ standing: {} })
    await give(ada.id, 'works_here')
    await declare(ada, 'studies_here')
    const told = async () => {
      await api.settle()
      const { data } = await api.as(ada).GET('/v1/{tenant}/me/inbox', { params: { path } })
      return JSON.stringify(data).split('standing_expiring').length - 1
    }
    later(699)
    expect(await told()).toBe(0)
    later(10)
    expect(await told()).toBe(1)
    expect(await told()).toBe(1)
    expect(await counting(ada)).toEqual({ bari: ['works_here'] })
    later(30)
    expect(await counting(ada)).toEqual({})
    expect(await told()).toBe(1)
    expect((await own(ada)).past.map(({ ending }) => ending)).toEqual(['expired', 'expired'])
  })

  test('an act that asks for a tie says by which ways the town has people show it', async () => {
    const stranger = await api.citizen({ standing: {} })
    const body = {
      type: 'iniziativa-popolare',
      title: 'Una pista ciclabile',
      ask: 'Chiediamo una pista.',
      details: '',
      public_name: true,
    }
    const { error } = await api.as(stranger).POST('/v1/{tenant}/petitions', { params: { path, header: api.key() }, body })
    expect(error).toMatchObject({
      code: 'identity.standing_missing',
      params: { required: ['resident'], ways: ['declaration', 'paper_code', 'office'] },
    })
  })
})

describe('the office', () => {
  test('gives a tie to somebody by their id, renews and ends it, with a reason', async () => {
    const ada = await api.citizen({ standing: {} })
    const first = (await give(ada.id, 'owns_home_here')).data!
    const again = (await give(ada.id, 'owns_home_here')).data!
    expect((await own(ada)).ties.map(({ id }) => id)).toEqual([again.tie.id])
    expect((await list('given')).data!.items.map(({ tie }) => tie.id)).not.toContain(first.tie.id)
    expect((await end(again.tie.id)).data!.tie).toMatchObject({ ending: 'ended', answer: 'Il contratto è finito', counts: false })
    expect((await end(again.tie.id)).error!.code).toBe('standing.over')
    expect((await give('019a5b1c-0000-7000-8000-00000000dead', 'resident')).error!.code).toBe('tenant.person_unknown')
  })

  test('is the officers’ alone, and nobody’s for themselves; what was done is in the audit', async () => {
    const [ada, moderator] = [await api.citizen({ standing: {} }), await api.citizen()]
    await api.operator.giveRole('bari', moderator.id, 'moderator', null, api.now())
    const { data } = await declare(ada, 'works_here')
    for (const by of [ada, moderator]) {
      expect((await list('waiting', by)).error!.code).toBe('staff.role_needed')
      expect((await decide(data!.id, 'confirmed', by)).error!.code).toBe('staff.role_needed')
      expect((await give(ada.id, 'works_here', by)).error!.code).toBe('staff.role_needed')
      expect((await end(data!.id, by)).error!.code).toBe('staff.role_needed')
    }
    expect((await give(officer.id, 'resident')).error!.code).toBe('standing.own_case')
    const mine = (await declare(officer, 'studies_here')).data!
    expect((await decide(mine.id, 'confirmed')).error!.code).toBe('standing.own_case')
    await decide(data!.id, 'confirmed')
    const administrator = await api.staff('administrator')
    const audit = (await administrator.GET('/v1/{tenant}/audit', { params: { path } })).data!.items
    expect(audit.find(({ action }) => action === 'standing.given')).toMatchObject({ actor: 'staff' })
    expect(JSON.stringify(audit)).not.toContain('Visto il contratto')
  })

  test('ends no tie that the way of signing in says', async () => {
    const login = { sourceSubject: 'x', assurance: 'substantial', givenName: 'A', familyName: 'B' } as const
    const id = await api.app.identity.enroll('demo', { ...login, standing: [{ tenant: 'bari', standing: 'resident' }] })
    const ada = { ...(await api.citizen()), id }
    const [tie] = (await own(ada)).ties
    expect(tie).toMatchObject({ source: 'login', counts: true })
    expect((await end(tie!.id)).error!.code).toBe('standing.of_sign_in')
  })
})
