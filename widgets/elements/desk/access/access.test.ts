import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aProblem, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, textOf, type, until, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'
import { limitIn } from './field.ts'
import { publicKeysIn } from './public-keys.ts'
import { lastDays, useOf } from './uses.ts'

type Schemas = components['schemas']
type System = Schemas['System']
type Use = Schemas['ClientUse']

let town: TestTown
const all = '/v1/{tenant}/systems'
const one = `${all}/{system_id}`
const id = '019a5b1c-0000-7000-8000-0000000000a1'
const client = `bari.${id}`
const then = '2026-01-07T10:00:00.000Z'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', kid: '2026' }

const aSystem = (more: Partial<System> = {}): System => ({
  id,
  client_id: client,
  name: 'Strade Esempio',
  description: 'Manutenzione delle strade.',
  scopes: ['reports:read'],
  keys: [{ kid: '2025', added_at: then, ends_at: null, last_used_at: then }],
  keys_url: null,
  requests_per_minute: 600,
  state: 'active',
  created_at: then,
  ...more,
})
const anApplication = (more: Partial<Schemas['Application']> = {}): Schemas['Application'] => ({
  client_id: 'app-1',
  name: 'Bari in tasca',
  scopes: ['openid', 'participate'],
  state: 'active',
  requests_per_minute: null,
  last_used_at: then,
  ...more,
})
const aUse = (ago: number, more: Partial<Use> = {}): Use => ({
  client_id: client,
  name: 'Strade Esempio',
  kind: 'system',
  day: lastDays(Date.now()).at(-1 - ago)!,
  calls: 1200,
  refused: [{ code: 'http.too_many_requests', calls: 12 }],
  last_at: then,
  ...more,
})
const listed = (...items: System[]): Wanted => ({ on: `GET ${all}`, body: pageOf(...items) })
const used = (...items: Use[]): Wanted => ({ on: 'GET /v1/{tenant}/client-uses', body: pageOf(...items) })
const applications = (...items: Schemas['Application'][]): Wanted => ({
  on: 'GET /v1/{tenant}/applications',
  body: { items, next_cursor: null },
})
const read = (more: Partial<System> = {}): Wanted => ({ on: `GET ${one}`, body: aSystem(more), headers: { ETag: '"3"' } })

const enter = (at: string, answers: Wanted[], lang = 'it'): Promise<CdcDesk> =>
  enterRoom(town, at ? `access/${at}` : 'access', answers, lang)

describe('access by programs', () => {
  inRooms((fresh) => (town = fresh))

  it('tells of each system and application its state and what it has called', async () => {
    const element = await enter('', [
      listed(
        aSystem(),
        aSystem({ id: `${id.slice(0, -1)}2`, client_id: `${client.slice(0, -1)}2`, name: 'Fermo', state: 'suspended' }),
      ),
      used(aUse(0), aUse(3, { calls: 300 }), aUse(20, { calls: 5 })),
      applications(anApplication()),
    ])
    await shows(element, 'Strade Esempio In funzione Manutenzione delle strade. Oggi 1.200 7 giorni 1.500 30 giorni 1.505')
    await shows(element, 'Fermo Sospeso')
    await shows(element, 'Bari in tasca In funzione Oggi 0')
    await expectAccessible(element)
  })

  it('says that there is none', async () => {
    const element = await enter('', [listed(), used(), applications()])
    await shows(element, 'Nessun sistema è registrato.')
    await shows(element, 'Nessuna applicazione di terzi è stata usata qui.')
    await expectAccessible(element)
  })

  for (const [name, wanted, words] of [
    ['the API is down', { status: 503, body: aProblem(503, 'http.unavailable') }, 'Riprova'],
    ['there is no network', { broken: 'cut' }, 'Riprova'],
    ['it is refused', { status: 403, body: aProblem(403, 'staff.role_needed') }, 'ruolo'],
  ] as const)
    it(`says that ${name}`, async () => {
      const element = await enter('', [{ on: `GET ${all}`, ...wanted }, used(), applications()])
      await until(() => element.shadowRoot?.querySelector('.place [role=alert] .notice'))
      expect(textOf(element)).to.include(words)
      await expectAccessible(element)
    })

  it('registers one with its public keys alone, and tells what it needs', async () => {
    const element = await enter('new', [{ on: `POST ${all}`, status: 201, body: aSystem() }, read(), used()])
    await press(element, 'Registra')
    await shows(element, 'Serve un nome.')
    await shows(element, 'Scegli almeno una cosa.')
    await shows(element, 'Non si legge')
    expect(element.shadowRoot?.activeElement?.id).to.equal('access-name')
    type(element, '[name=name]', ' Strade Esempio ')
    find(element, '[name="reports:read"]').click()
    type(element, '[name=limit]', '1.000')
    type(element, '[name=keys]', JSON.stringify({ keys: [{ ...jwk, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }] }))
    await press(element, 'Registra')
    await shows(element, 'Qui c’è anche la parte privata. Non è stata inviata')
    expect(await town.seen('POST', '/systems')).to.deep.equal([])
    await expectAccessible(element)
    type(element, '[name=keys]', JSON.stringify({ keys: [{ ...jwk, ext: true, key_ops: ['verify'] }] }))
    await press(element, 'Registra')
    await shows(element, 'Strade Esempio è registrato.')
    await shows(element, client)
    expect(await town.sent('POST', '/systems')).to.deep.equal({
      name: 'Strade Esempio',
      description: '',
      scopes: ['reports:read'],
      requests_per_minute: 1000,
      keys: [jwk],
    })
    await expectAccessible(element)
  })

  it('registers one whose keys are at an address, and says why that is refused', async () => {
    const refused = aProblem(422, 'system.address_refused', { url: 'https://10.0.0.1', rule: 'public' })
    const element = await enter('new', [{ on: `POST ${all}`, status: 422, body: refused }])
    await until(() => element.shadowRoot?.querySelector('[name=name]'))
    type(element, '[name=name]', 'Interno')
    find(element, '[name="audit:read"]').click()
    find(element, '[name=way]:not(:checked)').click()
    await until(() => element.shadowRoot?.querySelector('[name=address]'))
    type(element, '[name=address]', 'https://10.0.0.1/jwks.json')
    await press(element, 'Registra')
    await shows(element, 'L’indirizzo non è raggiungibile da Internet.')
    expect(find<HTMLInputElement>(element, '[name=name]').value).to.equal('Interno')
    await expectAccessible(element)
  })

  it('shows what a system calls, and why some of it was refused', async () => {
    const element = await enter(id, [read(), used(aUse(0), aUse(1, { calls: 7, refused: [{ code: 'new.code', calls: 2 }] }))])
    await shows(element, '12 Troppe richieste in un minuto')
    await shows(element, '2 new.code')
    await press(element, 'Mostra la tabella')
    expect(find(element, 'tbody').children.length).to.equal(30)
    expect((await town.seen('GET', '/client-uses')).at(-1)?.query).to.include(`client=${client}`)
    await expectAccessible(element)
  })

  it('suspends one over the newest version once its consequence was told, and resumes it', async () => {
    const element = await enter(id, [
      read(),
      used(),
      { on: `PATCH ${one}`, body: aSystem({ state: 'suspended' }), headers: { ETag: '"4"' } },
    ])
    await shows(element, 'Da subito ogni sua chiamata è rifiutata')
    await press(element, 'Sospendi')
    await until(() => element.shadowRoot?.activeElement?.id === 'access-suspend-sure')
    expect(await town.seen('PATCH')).to.deep.equal([])
    await press(element, 'Sì, sospendi')
    await shows(element, 'Sospeso: le sue chiamate sono rifiutate.')
    expect((await town.seen('PATCH')).at(-1)?.headers['if-match']).to.equal('"3"')
    expect(await town.sent('PATCH')).to.deep.equal({ state: 'suspended' })
    await until(() => element.shadowRoot?.activeElement?.id === 'access-title')
    await expectAccessible(element)
    await town.answers({ on: `PATCH ${one}`, body: aSystem() })
    await press(element, 'Riattiva')
    await shows(element, 'Di nuovo in funzione.')
    expect(await town.sent('PATCH')).to.deep.equal({ state: 'active' })
  })

  it('adds keys beside those of now, whose last use stays to be seen', async () => {
    const after = aSystem({
      keys: [
        { kid: '<b>2026</b>', added_at: then, ends_at: null, last_used_at: null },
        { kid: '2025', added_at: then, ends_at: '2099-01-01T00:00:00.000Z', last_used_at: then },
      ],
    })
    const element = await enter(id, [read(), used(), { on: `PUT ${one}/keys`, body: after }])
    await shows(element, '2025 Dal 7 gennaio 2026 · ultimo uso il 7 gennaio 2026, ore 11.00')
    await press(element, 'Aggiungi')
    await shows(element, 'Non si legge')
    type(element, '[name=new-keys]', JSON.stringify(jwk))
    type(element, '[name=overlap]', '30')
    await press(element, 'Aggiungi')
    await shows(element, '<b>2026</b> Dal 7 gennaio 2026 · mai usata')
    await shows(element, 'vale fino al 1 gennaio 2099')
    expect(await town.sent('PUT', '/keys')).to.deep.equal({ keys: [jwk], overlap_days: 30 })
    await expectAccessible(element)
  })

  it('shows what somebody else has changed before it is replaced', async () => {
    const element = await enter(`${id}/edit`, [
      read(),
      used(),
      { on: `PATCH ${one}`, status: 412, body: aProblem(412, 'http.precondition_failed'), times: 1 },
    ])
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('[name=name]')?.value)
    await expectAccessible(element)
    type(element, '[name=limit]', '0')
    await press(element, 'Salva')
    await shows(element, 'Serve un numero intero da 1 a 100.000.')
    type(element, '[name=limit]', '900')
    await town.answers({ on: `GET ${one}`, body: aSystem({ requests_per_minute: 50 }), headers: { ETag: '"9"' } })
    await press(element, 'Salva')
    await shows(element, 'Nel frattempo qualcun altro l’ha cambiato: Strade Esempio, 50 richieste al minuto.')
    expect(find<HTMLInputElement>(element, '[name=limit]').value).to.equal('900')
    await expectAccessible(element)
    await town.answers({ on: `PATCH ${one}`, body: aSystem({ requests_per_minute: 900 }) })
    await press(element, 'Salva')
    await shows(element, 'Salvato.')
    expect((await town.seen('PATCH')).at(-1)?.headers['if-match']).to.equal('"9"')
  })

  it('is ended when asked twice', async () => {
    const ended = { on: `DELETE ${one}`, status: 204 }
    const element = await enter(id, [read(), used(), listed(), applications(), ended])
    await press(element, 'Chiudi per sempre')
    await press(element, 'Sì, chiudi')
    await shows(element, 'Strade Esempio è chiuso.')
    await shows(element, 'Nessun sistema è registrato.')
  })

  it('limits and suspends an application', async () => {
    const put = 'PUT /v1/{tenant}/applications/{client_id}'
    const element = await enter('app:app-1', [
      applications(anApplication()),
      used(),
      { on: put, body: anApplication({ requests_per_minute: 30 }) },
    ])
    await shows(element, 'Bari in tasca')
    type(element, '[name=limit]', 'molte')
    await press(element, 'Salva')
    await shows(element, 'Serve un numero intero')
    type(element, '[name=limit]', '30')
    await press(element, 'Salva')
    await shows(element, 'Salvato.')
    expect(await town.sent('PUT')).to.deep.equal({ state: 'active', requests_per_minute: 30 })
    await town.answers({ on: put, body: anApplication({ requests_per_minute: 30, state: 'suspended' }) })
    await press(element, 'Sospendi')
    await press(element, 'Sì, sospendi')
    await shows(element, 'Riattiva')
    expect(await town.sent('PUT')).to.deep.equal({ state: 'suspended', requests_per_minute: 30 })
    await expectAccessible(element)
  })

  it('speaks English, in a narrow box too', async () => {
    const element = await enter(id, [read(), used(aUse(0))], 'en')
    element.parentElement!.style.inlineSize = '320px'
    await shows(element, 'each of its calls is refused')
    await shows(element, 'Too many requests in a minute')
    expect(element.scrollWidth).to.be.at.most(320)
    await expectAccessible(element)
  })
})

describe('what is read of a program', () => {
  it('takes public keys as a JWK, a list or a JWKS, and nothing private', () => {
    for (const keys of [jwk, [jwk], { keys: [jwk] }]) expect(publicKeysIn(JSON.stringify(keys))).to.deep.equal([jwk])
    for (const text of ['', '{', '[]', '{"keys":[1]}', '{"keys":[]}', JSON.stringify({ ...jwk, kid: undefined })])
      expect(publicKeysIn(text), text).to.equal('notKeys')
    for (const part of ['d', 'p', 'k']) expect(publicKeysIn(JSON.stringify({ ...jwk, [part]: 'AQ' }))).to.equal('privateKey')
  })

  it('takes a limit with or without points, within its bounds', () => {
    expect(['600', ' 1.000 ', '100,000', '1'].map(limitIn)).to.deep.equal([600, 1000, 100_000, 1])
    expect(['', '0', '100001', '1.5', '-3', 'sei', '1e3'].map(limitIn)).to.deep.equal(Array(7).fill(undefined))
  })

  it('counts by civil days in Italy, across the change of clocks', () => {
    // Half past midnight in Rome, still the day before in UTC; clocks went back that night.
    const now = Date.parse('2026-10-25T23:30:00Z')
    const days = lastDays(now)
    expect([days[0], days.at(-1), new Set(days).size]).to.deep.equal(['2026-09-27', '2026-10-26', 30])
    const use = useOf([aUse(0, { day: '2026-10-26' }), aUse(0, { day: '2026-10-19', calls: 1 })], client, now)
    expect([use.today, use.week, use.month]).to.deep.equal([1200, 1200, 1201])
  })
})
