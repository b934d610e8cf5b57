import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aProblem } from '../../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, textOf, type, until, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import type { CdcDesk } from '../desk.ts'
import '../index.ts'

type AreaSettings = components['schemas']['AreaSettings']
type Json = Record<string, unknown>

let town: TestTown
const at = '/v1/{tenant}/settings/{area}'

const local = {
  type: 'object',
  required: ['it'],
  properties: { it: { type: 'string', title: 'In italiano' }, en: { type: 'string', title: 'In inglese' } },
}
const schema: Json = {
  type: 'object',
  required: ['hours', 'categories', 'offices'],
  properties: {
    hours: { type: 'integer', title: 'Tempo', description: 'Entro quando.', 'x-unit': 'ore', minimum: 1 },
    publish: {
      enum: ['received', 'verified'],
      title: 'Quando si vede',
      default: 'received',
      'x-options': { received: 'Subito', verified: 'Dopo la verifica' },
    },
    against: { type: 'boolean', title: 'Voti contro', default: false },
    standing: {
      type: 'array',
      title: 'Legame',
      default: [],
      items: { enum: ['resident', 'works_here'] },
      'x-options': { resident: 'Ci abita', works_here: 'Ci lavora' },
    },
    shape: { title: 'Forma', properties: { type: {}, coordinates: {} }, type: 'object' },
    offices: {
      type: 'array',
      title: 'Uffici',
      'x-item': 'ufficio',
      items: {
        type: 'object',
        required: ['key', 'name'],
        properties: { key: { type: 'string', title: 'Sigla' }, name: { ...local, title: 'Nome' } },
      },
    },
    categories: {
      type: 'array',
      title: 'Categorie',
      'x-item': 'categoria',
      items: {
        type: 'object',
        required: ['key', 'name'],
        properties: {
          key: { type: 'string', title: 'Sigla' },
          name: { ...local, title: 'Nome' },
          keywords: { type: 'array', title: 'Parole', default: [], items: { type: 'string' } },
          rules: { type: 'object', title: 'Regole', required: ['age'], properties: { age: { type: 'integer', title: 'Età' } } },
          a: { type: 'string', title: 'A' },
          b: { type: 'string', title: 'B' },
        },
      },
    },
  },
}
const settings = {
  hours: 24,
  publish: 'received',
  against: false,
  standing: ['resident'],
  offices: [
    { key: 'strade', name: { it: 'Strade' } },
    { key: 'verde', name: { it: 'Verde' } },
  ],
  categories: [
    { key: 'buche', name: { it: 'Buche' }, keywords: ['buca', 'asfalto'] },
    { key: 'luci', name: { it: 'Luci' }, keywords: [] },
  ],
}
const reports = (more: Partial<AreaSettings> = {}): AreaSettings => ({
  area: 'reports',
  title: 'Segnalazioni',
  description: 'Che cosa si segnala.',
  version: 3,
  settings,
  settings_schema: schema,
  misfits: [],
  ...more,
})
const read = (more: Partial<AreaSettings> = {}, etag = '"3"'): Wanted => ({
  on: `GET ${at}`,
  body: reports(more),
  headers: { ETag: etag },
})
const sound: Wanted = { on: `POST ${at}/checks`, body: { sound: true, misfits: [], refusal: null } }

const enter = (where: string, ...answers: Wanted[]): Promise<CdcDesk> =>
  enterRoom(town, where ? `settings/${where}` : 'settings', [...answers, read(), sound])
const sent = async (): Promise<Json> => (await town.sent('PUT')) as Json

describe('the room of settings', () => {
  inRooms((fresh) => (town = fresh))

  it('shows every area, and which needs to be mended', async () => {
    const item = { title: 'Segnalazioni', description: '', in_use: true, version: 0, fits: true }
    const items = [
      { ...item, area: 'reports' },
      { ...item, area: 'ratings', title: 'Valutazioni', in_use: false, fits: false },
    ]
    const element = await enter('', { on: 'GET /v1/{tenant}/settings', body: { items, next_cursor: null } })
    await shows(element, 'Da sistemare')
    await shows(element, 'Non attivo per i cittadini')
    await expectAccessible(element)
    await press(element, 'Segnalazioni')
    await until(() => element.shadowRoot?.querySelector('#at-hours'))
  })

  it('says what it can not read, and reads it again', async () => {
    const element = await enter('', { on: 'GET /v1/{tenant}/settings', status: 500, body: aProblem(500, 'http.fault') })
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })

  it('fills in every kind of setting, shows what changes and saves it', async () => {
    const element = await enter('reports', { on: `PUT ${at}`, body: reports({ version: 4 }), headers: { ETag: '"4"' } })
    await until(() => element.shadowRoot?.querySelector('#at-hours'))
    expect(textOf(element)).to.include('Tempo (ore)')
    type(element, '#at-hours', '48')
    type(element, '#at-publish', '1')
    find<HTMLInputElement>(element, '#at-against').click()
    find<HTMLInputElement>(element, '#at-standing .tick:nth-child(2) input').click()
    type(element, '#at-shape', '{"type":"Polygon","coordinates":[]}')
    await press(element, 'Buche')
    await until(() => element.shadowRoot?.querySelector('#at-categories-0-keywords'))
    type(element, '#at-categories-0-keywords', 'buca\nvoragine\n')
    await press(element, 'Imposta: Regole')
    await until(() => element.shadowRoot?.querySelector('#at-categories-0-rules-age'))
    type(element, '#at-categories-0-rules-age', '16')
    await expectAccessible(element)
    await press(element, 'Rivedi e salva')
    await shows(element, 'Ecco che cosa cambia')
    const said = textOf(element)
    expect(said).to.include('Tempo da 24 ore a 48 ore')
    expect(said).to.include('Quando si vede da Subito a Dopo la verifica')
    expect(said).to.include('Categorie › buche › Parole da buca, asfalto a buca, voragine')
    await expectAccessible(element)
    await press(element, 'Salva')
    await shows(element, 'Salvato: è già in vigore.')
    expect(await sent()).to.deep.equal({
      ...settings,
      hours: 48,
      publish: 'verified',
      against: true,
      standing: ['resident', 'works_here'],
      shape: { type: 'Polygon', coordinates: [] },
      categories: [{ ...settings.categories[0], keywords: ['buca', 'voragine'], rules: { age: 16 } }, settings.categories[1]],
    })
    expect((await town.seen('PUT')).at(-1)?.headers['if-match']).to.equal('"3"')
  })

  it('puts rows in order, adds and removes them by keyboard, in a table and unfolded', async () => {
    const element = await enter('reports', { on: `PUT ${at}`, body: reports(), headers: { ETag: '"4"' } })
    await until(() => element.shadowRoot?.querySelector('#at-offices-0-row'))
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })
    find(element, '#at-offices-0-key').dispatchEvent(down)
    await until(() => element.shadowRoot?.activeElement?.id === 'at-offices-1-row')
    await shows(element, 'Strade: ora 2 di 2')
    find(element, '#at-categories-1-up').click()
    await until(() => element.shadowRoot?.activeElement?.id === 'at-categories-0-row')
    await press(element, 'Aggiungi ufficio')
    await until(() => element.shadowRoot?.activeElement?.id === 'at-offices-2-row')
    type(element, '#at-offices-2-key', 'acqua')
    type(element, '#at-offices-2-name-it', 'Acqua')
    find(element, '[aria-label="Togli: Verde"]').click()
    await expectAccessible(element)
    await press(element, 'Rivedi e salva')
    await press(element, 'Salva')
    await shows(element, 'Salvato')
    const { offices, categories } = (await sent()) as typeof settings
    expect(offices.map(({ key }) => key)).to.deep.equal(['strade', 'acqua'])
    expect(categories.map(({ key }) => key)).to.deep.equal(['luci', 'buche'])
  })

  it('shows many rows when somebody asks for them, or when something in them is wrong', async () => {
    const offices = Array.from({ length: 9 }, (_, n) => ({ key: `ufficio-${n}`, name: { it: `Ufficio ${n}` } }))
    const misfits = [{ at: '/offices/8/key', rule: 'pattern', limit: null }]
    const element = await enter('reports', read({ settings: { ...settings, offices } }), {
      on: `POST ${at}/checks`,
      body: { sound: false, misfits, refusal: null },
    })
    await until(() => element.shadowRoot?.querySelector('#at-offices-fold'))
    expect(element.shadowRoot?.querySelector('#at-offices-0-key')).to.equal(null)
    await press(element, 'Mostra le righe (9)')
    await until(() => element.shadowRoot?.querySelector('#at-offices-8-key'))
    await press(element, 'Nascondi le righe')
    await until(() => !element.shadowRoot?.querySelector('#at-offices-8-key'))
    await press(element, 'Rivedi e salva')
    await until(() => element.shadowRoot?.querySelector('#at-offices-8-key[aria-invalid=true]'))
    await expectAccessible(element)
  })

  it('says beside each field what is wrong, and saves nothing', async () => {
    const misfits = [
      { at: '/hours', rule: 'minimum', limit: 1 },
      { at: '/categories/1/name/it', rule: 'required', limit: null },
    ]
    const element = await enter('reports', { on: `POST ${at}/checks`, body: { sound: false, misfits, refusal: null } })
    await until(() => element.shadowRoot?.querySelector('#at-hours'))
    type(element, '#at-hours', '0')
    await press(element, 'Rivedi e salva')
    await shows(element, 'Ci sono 2 cose da correggere.')
    expect(find(element, '#at-hours-error').innerText).to.equal('Almeno 1.')
    expect(find(element, '#at-hours').getAttribute('aria-invalid')).to.equal('true')
    await press(element, 'Categorie › 2 › Nome › In italiano')
    await until(() => element.shadowRoot?.activeElement?.id === 'at-categories-1-name-it')
    await expectAccessible(element)
    expect(await town.seen('PUT')).to.deep.equal([])
  })

  it('says in words why settings make no sense together', async () => {
    const refusal = { code: 'report.life_dead_end', params: { state: 'received' } }
    const element = await enter('reports', { on: `POST ${at}/checks`, body: { sound: false, misfits: [], refusal } })
    await press(element, 'Rivedi e salva')
    await shows(element, 'Le impostazioni non stanno insieme.')
    await expectAccessible(element)
  })

  it('keeps text that is no JSON as it was typed, and does not save it', async () => {
    const element = await enter('reports')
    await until(() => element.shadowRoot?.querySelector('#at-shape'))
    type(element, '#at-shape', '{"type":')
    await press(element, 'Rivedi e salva')
    await shows(element, 'C’è una cosa da correggere.')
    await shows(element, 'Non è JSON.')
    expect(find<HTMLTextAreaElement>(element, '#at-shape').value).to.equal('{"type":')
  })

  it('shows both versions when somebody else has saved meanwhile, and keeps both', async () => {
    const element = await enter('reports', { on: `PUT ${at}`, status: 412, body: aProblem(412, 'http.precondition_failed') })
    await until(() => element.shadowRoot?.querySelector('#at-hours'))
    type(element, '#at-hours', '48')
    find<HTMLInputElement>(element, '#at-against').click()
    await town.answers(read({ version: 4, settings: { ...settings, hours: 12, publish: 'verified' } }, '"4"'))
    await press(element, 'Rivedi e salva')
    await press(element, 'Salva')
    await shows(element, 'Nel frattempo qualcun altro ha salvato queste impostazioni.')
    await shows(element, 'Qui avete cambiato la stessa cosa. Scegli.')
    await expectAccessible(element)
    find<HTMLInputElement>(element, '#meeting fieldset .tick:nth-child(3) input').click()
    await town.answers({ on: `PUT ${at}`, body: reports({ version: 5 }), headers: { ETag: '"5"' } })
    await press(element, 'Tieni tutte e due')
    await shows(element, 'Ecco che cosa cambia')
    await press(element, 'Salva')
    await shows(element, 'Salvato')
    expect(await sent()).to.deep.equal({ ...settings, hours: 12, publish: 'verified', against: true })
    expect((await town.seen('PUT')).at(-1)?.headers['if-match']).to.equal('"4"')
  })

  it('says that what was saved fits no longer, and keeps it to be mended', async () => {
    const misfits = [{ at: '/hours', rule: 'minimum', limit: 1 }]
    const element = await enter('reports', read({ misfits, stored: { ...settings, hours: 0 } }))
    await shows(element, 'Ciò che era salvato non va più bene')
    expect(find<HTMLInputElement>(element, '#at-hours').value).to.equal('0')
    expect(find(element, '#at-hours-error').innerText).to.equal('Almeno 1.')
    await expectAccessible(element)
  })

  it('shows the history and puts a version in force again, asked twice', async () => {
    const versions = [
      {
        version: 3,
        at: '2026-11-20T10:00:00.000Z',
        actor: 'staff',
        changes: [{ name: 'hours', before: 12, after: 24 }],
        restored: null,
      },
      {
        version: 2,
        at: '2026-11-19T10:00:00.000Z',
        actor: 'operator',
        changes: [{ name: 'hours', before: 24, after: 12 }],
        restored: 0,
      },
    ]
    const element = await enter(
      'reports/history',
      { on: `GET ${at}/versions`, body: { items: versions, next_cursor: null } },
      { on: `POST ${at}/versions/{version}/restorations`, body: reports({ version: 4 }) },
    )
    await shows(element, 'Tempo da 12 ore a 24 ore')
    await shows(element, 'ripresa dalla versione 0')
    await expectAccessible(element)
    await press(element, 'Annulla questa modifica')
    await shows(element, 'Diventa una versione nuova')
    await press(element, 'Sì, rimetti in vigore')
    await until(async () => (await town.seen('POST', '/versions/2/restorations')).length)
    expect((await town.seen('POST', '/restorations')).at(-1)?.headers['if-match']).to.equal('"3"')
  })

  it('keeps what was written when the network is gone', async () => {
    const element = await enter('reports', { on: `PUT ${at}`, status: 503, body: aProblem(503, 'http.unavailable') })
    await until(() => element.shadowRoot?.querySelector('#at-hours'))
    type(element, '#at-hours', '48')
    await press(element, 'Rivedi e salva')
    await press(element, 'Salva')
    await shows(element, 'Riprova')
    await expectAccessible(element)
    await town.answers({ on: `PUT ${at}`, body: reports({ version: 4 }), headers: { ETag: '"4"' } })
    await press(element, 'Riprova')
    await shows(element, 'Salvato')
    expect(await sent()).to.include({ hours: 48 })
  })
})
