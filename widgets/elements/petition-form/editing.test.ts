import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aTown, aType, pageOf, type Petition } from '../../testing/builders.ts'
import {
  expectAccessible,
  find,
  inTown,
  place,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitionForm } from './petition-form.ts'

const at = '/v1/{tenant}/petitions/{petition_id}'
const read = `GET ${at}`
const changed = aProblem(412, 'http.precondition_failed')

let town: TestTown
let draft: Petition

const tag = () =>
  html`<cdc-petition-form
    tenant=${town.slug}
    lang="it"
    petition-id=${draft.id}
    href-template="/petizioni/{id}"
  ></cdc-petition-form>`

/** The form of the draft, opened by its author. */
async function open(...answers: Wanted[]): Promise<CdcPetitionForm> {
  await town.answers(
    ...answers,
    { on: read, body: draft, headers: { etag: '"1.it"' } },
    { on: 'GET /v1/{tenant}/petition-types', body: pageOf(aType(), aType({ key: 'iniziativa', name: 'Iniziativa popolare' })) },
    { on: 'GET /v1/{tenant}/similar-petitions', body: pageOf() },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcPetitionForm>(tag())
  await shows(element, 'Per continuare la bozza devi entrare.')
  return element
}

/** Goes to the end with another title. */
async function rewrite(element: CdcPetitionForm): Promise<void> {
  await press(element, 'Entra')
  await shows(element, 'Passo 1 di 3')
  type(element, '#title', 'Un titolo nuovo')
  await press(element, 'Avanti')
  await press(element, 'Avanti')
  await shows(element, 'Rileggi e invia')
}

const save = (element: CdcPetitionForm) => press(element, 'Salva senza inviare')
const patches = async (): Promise<{ match?: string; title?: string }[]> =>
  (await town.seen('PATCH')).map(({ headers, body }) => ({
    ...(headers['if-match'] && { match: headers['if-match'] }),
    ...(JSON.parse(body) as object),
  }))

describe('cdc-petition-form of a draft that the town keeps', () => {
  inTown((fresh) => {
    town = fresh
    draft = aPetition(town.slug, {
      state: 'draft',
      published_at: null,
      title: 'La mia bozza',
      ask: 'Chiediamo una cosa.',
      details: '',
    })
  })

  it('is read for its author and changed in the version that was read', async () => {
    const element = await open({ on: `PATCH ${at}`, body: { ...draft, title: 'Un titolo nuovo' }, headers: { etag: '"2.it"' } })
    await expectAccessible(element)
    await rewrite(element)
    expect(textOf(element)).to.contain('Chiediamo una cosa.').and.not.to.contain('In che lingua')
    expect(element.shadowRoot?.querySelector('[aria-label="Cambia: Tipo"]')).to.equal(null)
    await expectAccessible(element)
    const heard = new Promise((resolve) => document.addEventListener('cdc-petition-saved', resolve, { once: true }))
    await save(element)
    await shows(element, 'Bozza salvata dal Comune con il codice PET-2026-0042.')
    expect(await heard).to.include({ petitionId: draft.id })
    expect(await patches()).to.deep.equal([
      { match: '"1.it"', title: 'Un titolo nuovo', ask: 'Chiediamo una cosa.', details: '', public_name: true },
    ])
    expect(localStorage.length).to.equal(0)
  })

  it('says that it was changed elsewhere, keeps both versions, and lets the author choose their own', async () => {
    const element = await open({ on: `PATCH ${at}`, status: 412, body: changed, times: 1 }, { on: `PATCH ${at}`, body: draft })
    await rewrite(element)
    await town.answers({ on: read, body: { ...draft, ask: 'Scritto nell’altra scheda.' }, headers: { etag: '"7.it"' } })
    await save(element)
    await shows(element, 'Questa bozza è cambiata altrove')
    await until(() => element.shadowRoot?.activeElement?.id === 'told')
    await press(element, 'Leggi l’altra versione')
    expect(textOf(element)).to.contain('Scritto nell’altra scheda.').and.to.contain('Un titolo nuovo')
    await expectAccessible(element)
    await press(element, 'Tieni la mia')
    await shows(element, 'Bozza salvata dal Comune')
    expect((await patches()).map(({ match, title }) => [match, title])).to.deep.equal([
      ['"1.it"', 'Un titolo nuovo'],
      ['"7.it"', 'Un titolo nuovo'],
    ])
  })

  it('takes the other version when the author wants that', async () => {
    const element = await open({ on: `PATCH ${at}`, status: 412, body: changed })
    await rewrite(element)
    await town.answers({ on: read, body: { ...draft, title: 'Dall’altra scheda' }, headers: { etag: '"7.it"' } })
    await save(element)
    await press(element, 'Prendi l’altra')
    await shows(element, 'Dall’altra scheda')
    expect(textOf(element)).not.to.contain('Un titolo nuovo')
    await save(element)
    await shows(element, 'Bozza salvata dal Comune')
    expect(await patches()).to.have.length(1)
  })

  it('keeps what was typed over a reload, on the version that it was made from', async () => {
    const element = await open({ on: `PATCH ${at}`, body: draft })
    await rewrite(element)
    element.remove()
    await town.answers({ on: read, body: draft, headers: { etag: '"2.it"' } })
    const again = await place<CdcPetitionForm>(tag())
    await shows(again, 'Un titolo nuovo')
    await save(again)
    await shows(again, 'Bozza salvata dal Comune')
    expect((await patches())[0]?.match).to.equal('"1.it"')
  })

  it('says what is wrong: submitted already, gone, unreachable', async () => {
    const element = await open(
      { on: read, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      {
        on: read,
        body: { ...draft, state: 'in_review' },
      },
    )
    await press(element, 'Entra')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    await press(element, 'Riprova')
    await shows(element, 'Questa petizione è già stata inviata')
    await expectAccessible(element)
    expect(find(element, 'a').getAttribute('href')).to.equal(`/petizioni/${draft.id}`)
    element.remove()
    await town.answers({ on: read, status: 404, body: aProblem(404, 'http.not_found') })
    await shows(await place(tag()), 'Qui non c’è nulla da mostrare.')
  })
})
