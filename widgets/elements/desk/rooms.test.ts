import { expect } from 'chai'
import { aProblem, aTown, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, type, until, type Wanted } from '../../testing/page.ts'
import { administrator as me, enterRoom, inRooms, readTown } from '../../testing/staff-desk.ts'
import type { CdcDesk } from './desk.ts'
import { byMonth, byValue } from './figures/counting.ts'
import './index.ts'
import type { RoomName } from './room.ts'
import { outlineOf } from './territory/outline.ts'

let town: TestTown
const site = 'https://www.comune.example'
const enter = (room: RoomName, ...answers: Wanted[]): Promise<CdcDesk> => enterRoom(town, room, answers)
const down = (on: string): Wanted => ({ on, status: 503, body: aProblem(503, 'http.unavailable') })

describe('the rooms of the town', () => {
  inRooms((fresh) => (town = fresh))

  describe('sites', () => {
    it('adds one over what others have added meanwhile, and removes one when asked twice', async () => {
      const changed = aTown(town.slug, { allowed_origins: [site] })
      const element = await enter('sites', { on: 'PATCH /v1/{tenant}', body: changed })
      await shows(element, 'Nessun sito è autorizzato')
      await expectAccessible(element)
      type(element, '[name=site]', 'comune')
      await press(element, 'Aggiungi')
      await shows(element, 'Serve un indirizzo che comincia con https://')
      await town.answers(readTown(town, { allowed_origins: ['https://altro.example'] }))
      type(element, '[name=site]', `${site}/partecipa`)
      await press(element, 'Aggiungi')
      await shows(element, `${site} è autorizzato.`)
      expect(await town.sent('PATCH')).to.deep.equal({ allowed_origins: ['https://altro.example', site] })
      await press(element, 'Togli')
      await shows(element, 'Da subito lì non si potrà più firmare né scrivere.')
      await expectAccessible(element)
    })

    it('checks a page, says what to change and allows its site by one press', async () => {
      const findings = [
        { code: 'origin_missing', state: 'bad', params: { origin: site } },
        { code: 'script_found', state: 'good', params: {} },
        { code: 'policy_blocks', state: 'warn', params: { directive: 'img-src', add: 'blob:' } },
      ]
      const element = await enter(
        'sites',
        { on: 'POST /v1/{tenant}/origins/checks', body: { address: `${site}/`, origin: site, findings } },
        { on: 'PATCH /v1/{tenant}', body: aTown(town.slug, { allowed_origins: [site] }) },
      )
      await until(() => element.shadowRoot?.querySelector('[name=page]'))
      type(element, '[name=page]', 'www.comune.example')
      await press(element, 'Controlla')
      await shows(element, 'lì si può solo leggere')
      await shows(element, 'Chi cura il sito aggiunga a img-src: blob:')
      await expectAccessible(element)
      expect(await town.sent('POST', '/checks')).to.deep.equal({ address: site })
      find(element, '[role=status] .notice button').click()
      await shows(element, `Il sito ${site} è autorizzato.`)
    })

    it('says that a page could not be checked', async () => {
      const element = await enter('sites', down('POST /v1/{tenant}/origins/checks'))
      await until(() => element.shadowRoot?.querySelector('[name=page]'))
      type(element, '[name=page]', site)
      await press(element, 'Controlla')
      await until(() => element.shadowRoot?.querySelector('[role=alert] .notice'))
      await expectAccessible(element)
    })
  })

  describe('the record', () => {
    const entry = {
      id: '019a5b1c-0000-7000-8000-00000000000b',
      at: '2026-01-07T10:00:00.000Z',
      subject_id: '019a5b1c-0000-7000-8000-00000000000c',
      action: 'settings.changed',
      actor: 'staff',
      person_id: me.id,
      system: null,
      public: false,
      params: { area: 'ratings', enough_ratings_before: 5, enough_ratings_after: 7 },
    }

    it('tells what was and what is, and can be narrowed to one subject', async () => {
      const element = await enter('audit', { on: 'GET /v1/{tenant}/audit', body: pageOf(entry) })
      await shows(element, 'Impostazioni cambiate · il personale')
      await shows(element, 'enough ratings da 5 a 7')
      await shows(element, 'Che cosa è cambiato, riga per riga')
      await expectAccessible(element)
      await press(element, 'Solo su questo')
      await until(async () => (await town.seen('GET', '/audit')).at(-1)?.query.includes(entry.subject_id))
      await shows(element, 'Mostra tutto')
    })

    it('tells roles, services and lists of settings in words', async () => {
      const given = { ...entry, action: 'role.given', params: { role: 'moderator', service: null } }
      const listed = { ...entry, params: { area: 'reports', offices_before: '[]', offices_after: '[{"key":"strade"}]' } }
      const named = { ...entry, person_id: null, system: 'Gestionale delle strade' }
      const element = await enter('audit', { on: 'GET /v1/{tenant}/audit', body: pageOf<unknown>(given, listed, named) })
      await shows(element, 'Impostazioni cambiate · Gestionale delle strade')
      await shows(element, 'ruolo moderatore servizio tutti i servizi')
      await shows(element, 'impostazioni di segnalazioni uffici cambiato')
    })

    it('is empty, or not to be had', async () => {
      const element = await enter('audit', { on: 'GET /v1/{tenant}/audit', body: pageOf() })
      await shows(element, 'Non c’è ancora nulla.')
      await expectAccessible(element)
    })
  })

  describe('looks', () => {
    it('shows the colour as it is worn, tells its contrast and saves it', async () => {
      const element = await enter('looks', {
        on: 'PATCH /v1/{tenant}',
        body: aTown(town.slug, { theme: { primary: '#ffcc00' } }),
      })
      await shows(element, 'Si legge bene.')
      await expectAccessible(element)
      type(element, '[name=colour]', '#ffcc00')
      await shows(element, 'È troppo chiaro')
      await expectAccessible(element)
      type(element, '[name=colour]', 'giallo')
      await shows(element, 'Serve un codice come #0066cc.')
      type(element, '[name=colour]', '#FFCC00')
      await press(element, 'Salva')
      await shows(element, 'Salvato')
      expect(await town.sent('PATCH')).to.deep.equal({ theme: { primary: '#ffcc00' } })
    })

    it('shows what somebody else has chosen meanwhile before it is replaced', async () => {
      const element = await enter('looks', {
        on: 'PATCH /v1/{tenant}',
        body: aTown(town.slug, { theme: { primary: '#112233' } }),
      })
      await until(() => element.shadowRoot?.querySelector('[name=colour]'))
      type(element, '[name=colour]', '#112233')
      await town.answers(readTown(town, { theme: { primary: '#445566' } }))
      await press(element, 'Salva')
      await shows(element, 'Nel frattempo qualcun altro ha scelto #445566.')
      expect(await town.seen('PATCH')).to.deep.equal([])
      await expectAccessible(element)
      await press(element, 'Salva')
      await shows(element, 'Salvato')
    })
  })

  it('territory: its shape, whether there is a shore, whether a street is found', async () => {
    const ring = [
      [16, 41],
      [17, 41],
      [17, 42],
      [16, 41],
    ]
    const boundary = {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { tenant: town.slug, name: 'Bari', approximate: true },
    }
    const element = await enter(
      'territory',
      { on: 'GET /v1/{tenant}/boundary', body: boundary },
      {
        on: 'GET /v1/{tenant}/coast',
        body: { type: 'Feature', geometry: null, properties: { tenant: town.slug, name: 'Bari' } },
      },
      {
        on: 'GET /v1/{tenant}/places',
        body: { items: [], next_cursor: null, source: { kind: 'index', outage: false, attribution: '', link: null } },
      },
    )
    await shows(element, 'È calcolato')
    await shows(element, 'Serve solo ai Comuni sul mare.')
    type(element, '[name=street]', 'via Esempio')
    await press(element, 'Cerca')
    await shows(element, 'Non si trova.')
    await expectAccessible(element)
  })

  it('exports: a link for each format of what the town has', async () => {
    const element = await enter('exports')
    await shows(element, 'Dati aperti')
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.place a[download]') ?? [])].map(({ href }) =>
      href.split('/').at(-1),
    )
    expect(links).to.deep.equal([
      'petitions.csv',
      'petitions.json',
      'petition-counts.csv',
      'petition-counts.json',
      'ratings.csv',
      'ratings.json',
    ])
    await expectAccessible(element)
  })

  it('figures: bars with the table behind them', async () => {
    const set = (items: object[]) => ({
      tenant: town.slug,
      dataset: 'petitions',
      licence: 'CC-BY-4.0',
      generated_at: '2026-01-07T10:00:00.000Z',
      columns: [],
      items,
    })
    const rows = [
      { state: 'open', published_at: new Date().toISOString() },
      { state: 'open', published_at: '2020-01-01T00:00:00.000Z' },
      { state: 'answered', published_at: null },
    ]
    const element = await enter('figures', { on: 'GET /v1/{tenant}/open-data/{dataset}', body: set(rows) })
    await shows(element, 'Petizioni, per stato')
    await shows(element, 'Aperte 2')
    await expectAccessible(element)
  })
})

describe('figures', () => {
  it('are counted by value and by month, months without any among them', () => {
    const rows = [
      { state: 'a', at: '2026-02-01T00:00:00Z', n: 3 },
      { state: 'b', at: '2026-01-31T23:00:00Z', n: 4 },
      { state: 'b', at: '2024-01-01T00:00:00Z', n: 9 },
    ]
    expect(byValue(rows, 'state')).to.deep.equal([
      ['b', 2],
      ['a', 1],
    ])
    const months = byMonth(rows, 'at', new Date('2026-02-10T00:00:00Z'), 'n')
    expect(months).to.have.length(12)
    expect(months.slice(-3)).to.deep.equal([
      ['2025-12', 0],
      ['2026-01', 4],
      ['2026-02', 3],
    ])
  })
})

describe('an outline', () => {
  it('fits its box, north above', () => {
    const ring = [
      [16, 41],
      [17, 41],
      [17, 42],
      [16, 41],
    ]
    const { path, viewBox } = outlineOf({ type: 'Polygon', coordinates: [ring] })
    expect(path).to.match(/^M0\.0 100\.0L7[45]\.\d 100\.0L7[45]\.\d 0\.0L0\.0 100\.0Z$/)
    expect(viewBox).to.match(/^-1 -1 7[67]\.\d 102\.0$/)
    expect(outlineOf(null).path).to.equal('')
  })
})
