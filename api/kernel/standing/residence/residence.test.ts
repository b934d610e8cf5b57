import { generateKeyPairSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { servicePath, testRegister, tokenAudience, tokenPath, type TestRegister } from '../../../../demo/anpr/server.ts'
import type { Citizen } from '../../../testing/caller.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { sql } from '../../db/index.ts'

// Invented, all of them: the check letter is wrong.
const codes = { here: 'PRVQUI80A01A662Z', elsewhere: 'PRVALT80A01A225Z', unknown: 'PRVNES80A01H501Z' }
const path = { tenant: 'bari' } as const
const minute = 60_000

let api: TestApi
let register: TestRegister
beforeAll(async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = (key: typeof publicKey, type: 'spki' | 'pkcs8') => key.export({ type: type as 'spki', format: 'pem' }) as string
  const client = { id: 'cliente-bari', keyId: 'chiave-1', purposeId: 'finalita-1', publicKey: pem(publicKey, 'spki') }
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const residents = new Map([
    [codes.here, '072006'],
    [codes.elsewhere, '072004'],
  ])
  register = testRegister({ origin, clients: [client], residents, clock: () => api.now() })
  await new Promise<void>((listening) => register.server.listen(port, '127.0.0.1', listening))
  const key = pem(privateKey as never, 'pkcs8')
  const address = origin + servicePath
  api = await startApi({
    townSecrets: new Map([
      ['BARI__ANPR', key],
      ['ALTAMURA__ANPR', key],
    ]),
    register: { address, audience: address, tokenAddress: origin + tokenPath, tokenAudience },
  })
  const known = { on: true, client_id: client.id, key_id: client.keyId, purpose_id: client.purposeId }
  for (const town of ['bari', 'altamura']) await api.operator.setSettings(town, 'standing', { register: known })
})
beforeEach(() => {
  register.mood = 'well'
})
afterAll(async () => {
  await api.stop()
  register.server.closeAllConnections()
  register.server.close()
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

let people = 0
/** Somebody who has signed in by SPID with that tax code; a new one, of nobody else, where none is given. */
async function signedIn(
  taxCode?: string,
  subject = `subject-${(people += 1)}`,
): Promise<Citizen & { again(): Promise<unknown> }> {
  const login = { assurance: 'substantial', givenName: 'Ada', familyName: 'Prova', standing: [], taxCode } as const
  const signIn = () => api.app.identity.enroll('spid', { ...login, sourceSubject: subject })
  return { ...(await api.citizen({ standing: {} })), id: await signIn(), again: signIn }
}
const ask = (citizen: Citizen, town = 'bari') =>
  api.as(citizen).POST('/v1/{tenant}/me/standing/checks', { params: { path: { tenant: town } } })
const own = async (citizen: Citizen, town = 'bari') =>
  (await api.as(citizen).GET('/v1/{tenant}/me/standing', { params: { path: { tenant: town } } })).data!
const work = async () => {
  await api.app.runErrands()
  await api.app.rest()
}
const later = (ms: number) => api.setNow(new Date(api.now().getTime() + ms))
const sealedCodes = async () => {
  const towns = await Promise.all(['bari', 'altamura'].map((town) => api.operator.town(town)))
  const counts = await Promise.all(
    towns.map(({ id }) =>
      api.database.forTenant(id, (db) => db.rows(sql('residence_check').whereNotNull('sealed').where({ tenant_id: id }))),
    ),
  )
  return counts.flat().length
}

describe('a check with the register of residents', () => {
  test('waits for the next sign-in, asks with the code that it shows, gives the tie, and keeps no code', async () => {
    const ada = await signedIn(codes.here)
    const before = register.asked
    expect(await sealedCodes()).toBe(0)
    expect((await ask(ada)).data).toMatchObject({ state: 'sign_in_needed' })
    await work()
    expect(register.asked).toBe(before)
    await ada.again()
    expect((await own(ada)).check).toMatchObject({ state: 'waiting' })
    expect(await sealedCodes()).toBe(1)
    await work()
    expect(api.faults).toEqual([])
    const { ties, check, kinds } = await own(ada)
    expect(check).toMatchObject({ state: 'resident' })
    expect(ties).toMatchObject([{ source: 'register', standing: 'resident', counts: true, until: '2027-11-23T10:00:00.000Z' }])
    expect(kinds[0]).toMatchObject({ standing: 'resident', counts: true })
    expect(await sealedCodes()).toBe(0)
    expect(await api.app.identity.countingStanding(ada.id)).toEqual({ bari: ['resident'] })
    expect((await ask(ada)).error!.code).toBe('standing.counts_already')
  })

  test.each([
    ['elsewhere', 'not_resident'],
    ['unknown', 'not_found'],
  ] as const)(
    'of somebody who is %s says so, and why there is no tie; three times, then not before a month',
    async (who, state) => {
      const ada = await signedIn(codes[who])
      for (let time = 0; time < 3; time += 1) {
        await ask(ada)
        await ada.again()
        await work()
        expect((await own(ada)).check).toMatchObject({ state })
      }
      expect((await own(ada)).ties).toEqual([])
      expect(await sealedCodes()).toBe(0)
      expect((await ask(ada)).error!.code).toBe('standing.too_many')
    },
  )

  test('is not asked of a town that has not set it up', async () => {
    const ada = await signedIn()
    expect((await ask(ada, 'monopoli')).error!.code).toBe('standing.no_register')
    expect((await own(ada)).kinds[0]!.ways[0]).toBe('register')
    expect((await own(ada, 'monopoli')).kinds[0]!.ways).not.toContain('register')
  })

  test('is given up after a week, with the code; and forgets it with the person', async () => {
    const [ada, eva] = [await signedIn('PRVSET80A01A662Z'), await signedIn('PRVDIM80A01A662Z')]
    register.mood = 'down'
    for (const person of [ada, eva]) {
      await ask(person)
      await person.again()
    }
    await work()
    expect(await sealedCodes()).toBe(2)
    await api.app.erase(eva.id)
    expect(await sealedCodes()).toBe(1)
    later(7 * 24 * 60 * minute + 1)
    await api.settle()
    expect((await own(ada)).check).toMatchObject({ state: 'unanswered' })
    expect(await sealedCodes()).toBe(0)
    const inbox = await api.as(ada).GET('/v1/{tenant}/me/inbox', { params: { path } })
    expect(JSON.stringify(inbox.data)).toContain('non ha risposto')
  })
})

describe('while the register', () => {
  test('is down for an hour nobody waits: few questions, sign-ins and acts as ever, and what waits is done when it is back', async () => {
    const waiting = await Promise.all(Array.from({ length: 6 }, (_, place) => signedIn(`PRVOR${place}80A01A662Z`)))
    register.mood = 'down'
    for (const person of waiting) {
      await ask(person)
      await person.again()
    }
    const before = register.asked
    for (let passed = 0; passed < 60; passed += 1) {
      await work()
      later(minute)
    }
    // Four, then one at a time, ever less often: never sixty rounds of six.
    expect(register.asked - before).toBeLessThan(16)
    for (const person of waiting) expect((await own(person)).check).toMatchObject({ state: 'waiting' })
    register.mood = 'well'
    for (let passed = 0; passed < 4; passed += 1) {
      later(60 * minute)
      await work()
    }
    for (const person of waiting) expect((await own(person)).check).toMatchObject({ state: 'not_found' })
    const administrator = await api.staff('administrator')
    const audit = (await administrator.GET('/v1/{tenant}/audit', { params: { path, query: { limit: 100 } } })).data!.items
    const told = audit.map(({ action }) => action).filter((action) => action.startsWith('standing.register'))
    expect(told).toEqual(['standing.register_back', 'standing.register_silent'])
    expect(JSON.stringify(audit)).not.toMatch(/PRVOR/)
  })

  test('takes questions and never answers, other towns, sign-ins and acts don’t wait for it', async () => {
    const ada = await signedIn('PRVSIL80A01A662Z')
    await ask(ada)
    await ada.again()
    register.mood = 'silent'
    const before = register.asked
    const hanging = api.app.runErrands()
    await expect.poll(() => register.asked).toBe(before + 1)
    // It hangs there, unanswered: all of this is answered meanwhile.
    register.mood = 'well'
    const bice = await signedIn(codes.elsewhere, 'bice')
    await ask(bice, 'altamura')
    await bice.again()
    const altamura = (await api.app.tenants.bySlug('altamura'))!
    await api.app.runErrands([altamura])
    expect((await own(bice, 'altamura')).check).toMatchObject({ state: 'resident' })
    const signer = await api.citizen()
    expect((await api.as(signer).GET('/v1/{tenant}/me', { params: { path } })).response.status).toBe(200)
    expect((await own(ada)).check).toMatchObject({ state: 'waiting' })
    await hanging
    later(3 * minute)
    await work()
    expect((await own(ada)).check).toMatchObject({ state: 'not_found' })
  }, 40_000)

  test('has been asked too often, it is left alone for as long as it says', async () => {
    const ada = await signedIn('PRVBUS80A01A662Z')
    await ask(ada)
    await ada.again()
    Object.assign(register, { mood: 'busy', retryAfter: 1800 })
    await work()
    const before = register.asked
    register.mood = 'well'
    later(29 * minute)
    await work()
    expect(register.asked).toBe(before)
    later(2 * minute)
    await work()
    expect((await own(ada)).check).toMatchObject({ state: 'not_found' })
  })
})
