import { expect } from 'chai'
import { aPetition, aProblem, aSignature, newId, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, find, press, shows, type TestTown, textOf, type, until, type Wanted } from '../../../testing/page.ts'
import { aCategory, aReport } from '../../../testing/reports.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import '../index.ts'
import type { CdcDesk } from '../desk.ts'

let town: TestTown
const visit = '/v1/{tenant}/counter/visit'
const hostile = '<img src=x onerror=alert(1)>'
const consent = { version: '2026-12-03', language: 'it', paragraphs: ['L’operatore agisce per te, davanti a te.'] }
const aVisit = (more: object = {}) => ({
  ...{ id: newId(), given_name: 'Mario', family_name: `Esempio ${hostile}`, document: 'identity_card', acts: [] },
  expires_at: new Date(Date.now() + 15 * 60_000).toISOString(),
  ...more,
})
const none: Wanted = { on: `GET ${visit}`, status: 404, body: aProblem(404, 'counter.no_visit') }
const enter = (...answers: Wanted[]): Promise<CdcDesk> =>
  enterRoom(town, 'counter', [{ on: 'GET /v1/{tenant}/counter/consent', body: consent }, ...answers])
const focused = (element: CdcDesk) => element.shadowRoot?.activeElement?.id

function fillIn(element: CdcDesk, fields: Record<string, string>): void {
  for (const [id, text] of Object.entries(fields)) type(element, `#${id}`, text)
}
const mario = { 'tax-code': 'smpmra51t10a662f', born: '1951-12-10', 'family-name': 'Esempio', 'given-name': 'Mario' }

describe('the room of the counter', () => {
  inRooms((fresh) => (town = fresh))

  it('begins a visit once the citizen is identified and agrees, and says what lacks', async () => {
    const element = await enter(none, { on: `PUT ${visit}`, body: aVisit() })
    await shows(element, 'L’operatore agisce per te')
    await expectAccessible(element)
    await press(element, 'Inizia la visita')
    await shows(element, 'Scrivi il cognome.')
    await until(() => focused(element) === 'born')
    await shows(element, 'Senza codice fiscale serve il luogo di nascita.')
    await expectAccessible(element)
    fillIn(element, mario)
    find(element, '[name=resident]').click()
    find(element, '#agrees').click()
    await press(element, 'Inizia la visita')
    await shows(element, `Agisci per Mario Esempio ${hostile}`)
    await shows(element, 'Restano 15 minuti.')
    await until(() => focused(element) === 'counter-visit')
    expect(element.shadowRoot!.querySelector('img')).to.equal(null)
    await expectAccessible(element)
    expect(await town.sent('PUT', '/counter/visit')).to.deep.equal({
      ...{ given_name: 'Mario', family_name: 'Esempio', birth_date: '1951-12-10', tax_code: 'SMPMRA51T10A662F' },
      ...{ document: 'identity_card', consent: { version: '2026-12-03', language: 'it' }, standing: ['resident'] },
    })
  })

  it('says what is wrong with whom the officer has before them, and keeps what was written', async () => {
    const params = { rule: 'check' }
    const element = await enter(none, { on: `PUT ${visit}`, status: 422, body: aProblem(422, 'counter.tax_code_wrong', params) })
    await shows(element, 'Da leggere ad alta voce')
    fillIn(element, mario)
    find(element, '#agrees').click()
    await press(element, 'Inizia la visita')
    await shows(element, 'Nel codice fiscale c’è un carattere sbagliato.')
    expect(find<HTMLInputElement>(element, '#family-name').value).to.equal('Esempio')
    await expectAccessible(element)
  })

  it('signs for the citizen with the visit’s header, and tells when they had signed already', async () => {
    const now = aVisit()
    const petition = aPetition(town.slug, { title: `Più panchine ${hostile}` })
    const signature = aSignature({ receipt: 'PET-2026-0042-7K3M-9QZT' })
    const signing = 'POST /v1/{tenant}/petitions/{petition_id}/signatures'
    const element = await enter({ on: `GET ${visit}`, body: now }, { on: 'GET /v1/{tenant}/petitions', body: pageOf(petition) })
    await shows(element, 'Ancora niente.')
    type(element, '#petition-search', 'PET-2026-0042')
    await press(element, 'Cerca')
    await shows(element, hostile)
    await expectAccessible(element)
    const acts = [{ operation: 'petitions_signatures_create', told: signature.receipt }]
    await town.answers({ on: signing, status: 201, body: signature }, { on: `GET ${visit}`, body: { ...now, acts } })
    await press(element, 'Firma')
    await shows(element, `Firmata. Ricevuta ${signature.receipt}.`)
    await shows(element, `Petizione firmata · ${signature.receipt}`)
    const [sent] = await town.seen('POST', '/signatures')
    expect(sent!.headers['counter-visit']).to.equal(now.id)
    await town.answers({ on: signing, status: 200, body: signature })
    await press(element, 'Firma')
    await shows(element, 'la firma conta una volta sola')
    await expectAccessible(element)
  })

  it('sends a report with the category’s questions, and says what lacks', async () => {
    const now = aVisit()
    const asked = { key: 'pericolo', label: 'È pericolosa?', type: 'boolean' as const, required: true }
    const questions = [{ ...asked, help: null, public: true, options: [], stop: null }]
    const element = await enter(
      { on: `GET ${visit}`, body: now },
      { on: 'GET /v1/{tenant}/report-categories', body: pageOf(aCategory({ key: 'strade', questions })) },
      { on: 'POST /v1/{tenant}/reports', status: 201, body: { report: aReport(town.slug), token: null } },
    )
    element.switched('reports', true)
    await press(element, 'Invia una segnalazione')
    await press(element, 'Invia la segnalazione')
    await shows(element, 'Scegli una categoria.')
    await until(() => focused(element) === 'categories')
    type(element, '#categories', 'strade')
    await shows(element, 'È pericolosa?')
    await press(element, 'Invia la segnalazione')
    await shows(element, 'Serve una risposta.')
    await expectAccessible(element)
    find(element, '[name=q-pericolo]').click()
    fillIn(element, { title: 'Buca', address: 'Via Esempio 1', details: 'Davanti alla scuola.' })
    await press(element, 'Invia la segnalazione')
    await shows(element, 'Segnalazione inviata. Numero SEG-2026-00042.')
    const [sent] = await town.seen('POST', '/reports')
    expect(sent!.headers['counter-visit']).to.equal(now.id)
    const words = { title: 'Buca', address: 'Via Esempio 1', description: 'Davanti alla scuola.', consent: true }
    expect(JSON.parse(sent!.body)).to.deep.include({ category: 'strade', answers: { pericolo: true }, ...words })
  })

  it('ends the visit, and the keyboard is in the first field for the next', async () => {
    const element = await enter({ on: `GET ${visit}`, body: aVisit() }, { on: `DELETE ${visit}`, status: 204 })
    await shows(element, 'Ancora niente.')
    await press(element, 'Chiudi, il prossimo')
    await until(() => focused(element) === 'tax-code')
    expect(textOf(element)).not.to.contain('Agisci per')
  })

  it('says that the quarter of an hour has passed', async () => {
    const over: Wanted = {
      on: 'POST /v1/{tenant}/petitions/{petition_id}/signatures',
      status: 409,
      body: aProblem(409, 'counter.visit_over'),
    }
    const found = { on: 'GET /v1/{tenant}/petitions', body: pageOf(aPetition(town.slug)) }
    const element = await enter({ on: `GET ${visit}`, body: aVisit() }, found, over)
    await shows(element, 'Ancora niente.')
    await press(element, 'Cerca')
    await press(element, 'Firma')
    await shows(element, 'La visita è finita: il quarto d’ora è passato.')
    await until(() => focused(element) === 'tax-code')
    await expectAccessible(element)
  })
})
