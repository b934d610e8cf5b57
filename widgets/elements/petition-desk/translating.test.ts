import { expect } from 'chai'
import { aPetition, aProblem, aQueue, aQueueItem, aTown, inDays } from '../../testing/builders.ts'
import { at, openDesk, openFirst, queue } from '../../testing/desk.ts'
import {
  expectAccessible,
  find,
  inTown,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

const translations = `${at}/translations/{language}`
const text = { title: 'A bicycle lane', ask: 'We ask for a bicycle lane.', details: 'It is needed.' }

let town: TestTown

/** The form of the first petition's translation, which is there already or not. */
async function open(saved: typeof text | null, ...answers: Wanted[]): Promise<CdcPetitionDesk> {
  const element = await openDesk(town, ...answers, {
    on: `GET ${translations}`,
    body: { language: 'en', text: saved },
    headers: { etag: '"1.it"' },
  })
  await openFirst(element)
  await press(element, 'Traduci')
  await shows(element, 'Traduzione ufficiale in inglese')
  return element
}

const field = (element: CdcPetitionDesk, name: string) => find<HTMLInputElement>(element, `[name=${name}]`)
const sent = async () =>
  (await town.seen('PUT', '/translations/en')).map(({ headers, body }) => [headers['if-match'], JSON.parse(body) as unknown])
const meanwhile = { status: 412, body: aProblem(412, 'http.precondition_failed') }

describe('cdc-petition-desk translates', () => {
  inTown((fresh) => (town = fresh))

  it('a petition that has no translation yet', async () => {
    const element = await open(null, { on: `PUT ${translations}`, body: aPetition(town.slug) })
    await until(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'title')
    await expectAccessible(element)
    for (const [name, words] of Object.entries(text)) type(element, `[name=${name}]`, words)
    await press(element, 'Salva la traduzione')
    await until(() => element.said === 'Traduzione salvata.')
    expect(await sent()).to.deep.equal([['"1.it"', text]])
  })

  it('nothing where the town has one language', async () => {
    const element = await openDesk(town, { on: 'GET /v1/{tenant}', body: aTown(town.slug, { languages: ['it'] }) })
    await openFirst(element)
    await shows(element, 'Non ammettere')
    expect(textOf(element)).not.to.contain('Traduci')
  })

  it('over what somebody else has saved meanwhile only when that has been seen', async () => {
    const element = await open(
      text,
      { on: `PUT ${translations}`, ...meanwhile, times: 1 },
      { on: `PUT ${translations}`, body: aPetition(town.slug) },
    )
    expect(field(element, 'title').value).to.equal('A bicycle lane')
    type(element, '[name=title]', 'My title')
    await town.answers({
      on: `GET ${translations}`,
      body: { language: 'en', text: { ...text, title: 'Their title' } },
      headers: { etag: '"2.it"' },
    })
    await press(element, 'Salva la traduzione')
    await shows(element, 'Nel frattempo qualcun altro ha salvato questa traduzione.')
    expect(field(element, 'title').value).to.equal('My title')
    await press(element, 'Leggi l’altra versione')
    expect(textOf(element)).to.contain('Their title')
    await expectAccessible(element)
    await press(element, 'Tieni la mia')
    await until(() => element.said === 'Traduzione salvata.')
    expect((await sent()).map(([etag]) => etag)).to.deep.equal(['"1.it"', '"2.it"'])
  })

  it('on with the other’s words when they are taken', async () => {
    const element = await open(text, { on: `PUT ${translations}`, ...meanwhile })
    await town.answers({
      on: `GET ${translations}`,
      body: { language: 'en', text: { ...text, title: 'Their title' } },
      headers: { etag: '"2.it"' },
    })
    await press(element, 'Salva la traduzione')
    await press(element, 'Prendi l’altra')
    await until(() => field(element, 'title').value === 'Their title')
  })

  it('nothing away that was typed, when saving fails or the form is closed', async () => {
    const element = await open(text, { on: `PUT ${translations}`, status: 503, body: aProblem(503, 'http.unavailable') })
    type(element, '[name=title]', 'My title')
    await press(element, 'Salva la traduzione')
    await shows(element, 'Il servizio non risponde.')
    await press(element, 'Lascia stare')
    await press(element, 'Traduci')
    await until(() => element.shadowRoot?.querySelector('[name=title]'))
    expect(field(element, 'title').value).to.equal('My title')
  })
})

describe('cdc-petition-desk tells', () => {
  inTown((fresh) => (town = fresh))

  it('which thresholds are reached, what they bring, and how long there is to answer', async () => {
    const item = aQueueItem(aPetition(town.slug, { title: 'La prima petizione', answer_due_at: inDays(26) }), { task: 'answer' })
    const element = await openDesk(town, { on: queue, body: aQueue([item]) })
    await openFirst(element)
    await shows(element, '500 firme: la Giunta risponde per iscritto')
    await shows(element, /Raggiunta il .* Il Comune risponde entro il .*: 2[56] giorni rimasti\./)
    await shows(element, '2.000 firme: il Consiglio ne discute Non ancora raggiunta: ne mancano 716.')
    await expectAccessible(element)
  })

  it('what happened to the petition, what only the staff sees too', async () => {
    const entry = {
      id: '019a5b1c-0000-7000-8000-00000000aaaa',
      at: inDays(-2),
      actor: 'staff' as const,
      params: { signatures: 12 },
    }
    const element = await openDesk(town, {
      on: `GET ${at}/timeline`,
      body: { items: [{ ...entry, action: 'exported', public: false }], next_cursor: null },
    })
    await openFirst(element)
    expect(await town.seen('GET', '/timeline')).to.be.empty
    await press(element, 'Cronologia, anche interna')
    await shows(element, 'Elenco delle firme consegnato all’ufficio')
    await shows(element, /il personale · non si vede in pubblico/)
    await expectAccessible(element)
  })

  it('how late an answer is', async () => {
    const [first] = aPetition(town.slug).thresholds
    const late = first && { ...first, answer_due_at: inDays(-3) }
    const petition = aPetition(town.slug, { title: 'La prima petizione', thresholds: late ? [late] : [] })
    const element = await openDesk(town, { on: queue, body: aQueue([aQueueItem(petition, { task: 'answer' })]) })
    await openFirst(element)
    await shows(element, /in ritardo di [34] giorni/)
  })
})
