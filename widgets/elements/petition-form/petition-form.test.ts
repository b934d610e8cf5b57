import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aTown, aType, mineOf, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitionForm } from './petition-form.ts'

const types = 'GET /v1/{tenant}/petition-types'
const at = '/v1/{tenant}/petitions/{petition_id}'

type Answers = Parameters<TestTown['answers']>

let town: TestTown

const tag = () =>
  html`<cdc-petition-form tenant=${town.slug} lang="it" href-template="/petizioni/{id}"
    ><a href="/petizioni">Petizioni</a></cdc-petition-form
  >`

async function open(...answers: Answers): Promise<CdcPetitionForm> {
  await town.answers(
    ...answers,
    { on: types, body: pageOf(aType()) },
    { on: 'GET /v1/{tenant}/similar-petitions', body: pageOf() },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  return place<CdcPetitionForm>(tag())
}

async function write(element: CdcPetitionForm): Promise<void> {
  await shows(element, 'Che cosa chiedi')
  type(element, '#title', 'Pista ciclabile in via Prova')
  type(element, '#ask', 'Chiediamo una pista ciclabile protetta.')
  await press(element, 'Avanti')
  await shows(element, 'I motivi')
  type(element, '#details', 'Perché serve.')
  await press(element, 'Avanti')
  await shows(element, 'Rileggi e invia')
}

describe('cdc-petition-form', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: types, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('is accessible where the type is chosen, and asks for one', async () => {
    const element = await open({
      on: types,
      body: pageOf(aType(), aType({ key: 'iniziativa', name: 'Iniziativa popolare', sponsors: 5 })),
    })
    await shows(element, 'Passo 1 di 4')
    await expectAccessible(element)
    await press(element, 'Avanti')
    await shows(element, 'Scegli un tipo per continuare.')
    await expectAccessible(element)
    find(element, '#type-iniziativa').click()
    await press(element, 'Avanti')
    await shows(element, 'Passo 2 di 4')
  })

  it('tells of personal data in what everybody will read, and hides it', async () => {
    const findings = [{ code: 'phone', spans: [{ start: 14, end: 25 }] }]
    const masked = 'Chiamatemi al [numero di telefono].'
    const element = await open({ on: 'POST /v1/{tenant}/moderation/checks', body: { findings, masked } })
    await shows(element, 'Che cosa chiedi')
    type(element, '#ask', 'Chiamatemi al 333 1234567.')
    await shows(element, 'Nel testo c’è un numero di telefono.')
    await expectAccessible(element)
    await press(element, 'Nascondi')
    await until(() => find<HTMLTextAreaElement>(element, '#ask').value === masked)
  })

  it('points at what is missing, and goes there', async () => {
    const element = await open()
    await shows(element, 'Che cosa chiedi')
    type(element, '#title', 'Sì')
    await press(element, 'Avanti')
    await shows(element, 'Scrivi un titolo di almeno 5 caratteri.')
    await expectAccessible(element)
    await until(() => element.shadowRoot?.activeElement?.id === 'title')
    expect(find(element, '#title').getAttribute('aria-describedby')).to.contain('title-error')
  })

  it('offers petitions like it while typing', async () => {
    const similar = aPetition(town.slug, { title: 'Una pista ciclabile che c’è già' })
    const element = await open({ on: 'GET /v1/{tenant}/similar-petitions', body: pageOf(similar) })
    await shows(element, 'Che cosa chiedi')
    type(element, '#title', 'Pista ciclabile')
    await shows(element, 'Una pista ciclabile che c’è già')
    await expectAccessible(element)
    expect(find(element, '.similar a').getAttribute('href')).to.equal(`/petizioni/${similar.id}`)
  })

  it('keeps the draft over a reload and says so', async () => {
    const element = await open()
    await write(element)
    expect(textOf(element)).to.match(/Bozza salvata alle \d+\.\d\d/)
    element.remove()
    const again = await place<CdcPetitionForm>(tag())
    await shows(again, 'Pista ciclabile in via Prova')
    await shows(again, 'Perché serve.')
  })

  it('goes back without loss', async () => {
    const element = await open()
    await write(element)
    await press(element, 'Indietro')
    await press(element, 'Indietro')
    await shows(element, 'Che cosa chiedi al Comune')
    expect(find<HTMLInputElement>(element, '#title').value).to.equal('Pista ciclabile in via Prova')
  })

  it('signs in only at the end, submits, and gives the private link', async () => {
    const draft = aPetition(town.slug, { state: 'draft', published_at: null })
    const element = await open(
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: draft },
      { on: `POST ${at}/transitions`, status: 201, body: { ...draft, state: 'collecting_sponsors', sponsors_needed: 5 } },
      { on: `GET ${at}/mine`, body: mineOf({ author: true, sponsor_token: 's'.repeat(24) }) },
    )
    await write(element)
    await expectAccessible(element)
    expect(element.session.signedIn).to.equal(false)
    find(element, '[part=submit]').click()
    await shows(element, 'Petizione inviata. Codice PET-2026-0042.')
    await expectAccessible(element)
    expect(textOf(element)).to.contain(`/petizioni/${draft.id}#cdc-sponsor=${'s'.repeat(24)}`)
    const [asked] = await town.seen('POST', '/petitions')
    expect(JSON.parse(asked?.body ?? '')).to.deep.equal({
      type: 'petizione',
      language: 'it',
      title: 'Pista ciclabile in via Prova',
      ask: 'Chiediamo una pista ciclabile protetta.',
      details: 'Perché serve.',
      public_name: true,
    })
    expect(localStorage.length).to.equal(0)
  })

  it('does not save twice what was saved when submitting failed', async () => {
    const draft = aPetition(town.slug, {
      state: 'draft',
      published_at: null,
      title: 'Pista ciclabile in via Prova',
      ask: 'Chiediamo una pista ciclabile protetta.',
      details: 'Perché serve.',
    })
    const element = await open(
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: draft },
      { on: `GET ${at}`, body: draft, headers: { etag: '"v1"' } },
      { on: `POST ${at}/transitions`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: `POST ${at}/transitions`, status: 201, body: { ...draft, state: 'in_review' } },
    )
    await write(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Ora il Comune legge il testo')
    expect(await town.seen('POST', '/petitions')).to.have.length(1)
    const keys = (await town.seen('POST', '/transitions')).map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).to.equal(keys[1])
  })

  it('is done when only the answer to the submission was lost', async () => {
    const written = {
      title: 'Pista ciclabile in via Prova',
      ask: 'Chiediamo una pista ciclabile protetta.',
      details: 'Perché serve.',
    }
    const draft = aPetition(town.slug, { state: 'draft', published_at: null, ...written })
    const element = await open(
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: draft },
      { on: `GET ${at}`, body: { ...draft, state: 'in_review' } },
      { on: `POST ${at}/transitions`, broken: 'cut' },
    )
    await write(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Il servizio non risponde.')
    find(element, '[part=submit]').click()
    await shows(element, 'Ora il Comune legge il testo')
    expect(await town.seen('POST', '/petitions')).to.have.length(1)
  })

  it('links the service’s own page where the page names none, and tells the webmaster', async () => {
    const draft = aPetition(town.slug, { state: 'draft', published_at: null })
    const complaints: string[] = []
    const { warn } = console
    console.warn = (text: string) => complaints.push(text)
    const element = await open(
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: draft },
      { on: `POST ${at}/transitions`, status: 201, body: { ...draft, state: 'collecting_sponsors', sponsors_needed: 5 } },
      { on: `GET ${at}/mine`, body: mineOf({ author: true, sponsor_token: 's'.repeat(24) }) },
    )
    element.remove()
    const bare = await place<CdcPetitionForm>(html`<cdc-petition-form tenant=${town.slug} lang="it"></cdc-petition-form>`)
    await write(bare)
    console.warn = warn
    expect(complaints.filter((text) => text.includes('has no href-template'))).to.have.length(1)
    find(bare, '[part=submit]').click()
    await shows(bare, 'Link privato')
    expect(find(bare, '.secret').innerText).to.equal(
      `${location.origin}/embed/${town.slug}/petition/${draft.id}#cdc-sponsor=${'s'.repeat(24)}`,
    )
    expect(find<HTMLAnchorElement>(bare, 'p.row a').href).to.equal(`${location.origin}/embed/${town.slug}/petition/${draft.id}`)
  })

  it('lets the author choose among the town’s languages', async () => {
    const draft = aPetition(town.slug, { state: 'draft', published_at: null })
    const element = await open({ on: 'POST /v1/{tenant}/petitions', status: 201, body: draft })
    await shows(element, 'In che lingua scrivi')
    type(element, '[name=language]', 'en')
    await write(element)
    await expectAccessible(element)
    await press(element, 'Salva senza inviare')
    await shows(element, 'Bozza salvata dal Comune')
    await expectAccessible(element)
    const [asked] = await town.seen('POST', '/petitions')
    expect(JSON.parse(asked?.body ?? '')).to.include({ language: 'en' })
    await press(element, 'Continua a scrivere')
    await shows(element, 'Rileggi e invia')
  })

  it('leaves no old draft behind when the language is changed after saving', async () => {
    const written = {
      title: 'Pista ciclabile in via Prova',
      ask: 'Chiediamo una pista ciclabile protetta.',
      details: 'Perché serve.',
    }
    const old = aPetition(town.slug, { state: 'draft', published_at: null, ...written })
    const element = await open(
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: old, times: 1 },
      { on: 'POST /v1/{tenant}/petitions', status: 201, body: aPetition(town.slug, { state: 'draft', published_at: null }) },
      { on: `GET ${at}`, body: old },
      { on: `DELETE ${at}`, status: 204 },
    )
    await write(element)
    await press(element, 'Salva senza inviare')
    await press(element, 'Continua a scrivere')
    find(element, '[aria-label="Cambia: Titolo"]').click()
    await shows(element, 'In che lingua scrivi')
    type(element, '[name=language]', 'en')
    await press(element, 'Avanti')
    await press(element, 'Avanti')
    const saved = new Promise((resolve) => element.addEventListener('cdc-petition-saved', resolve))
    await press(element, 'Salva senza inviare')
    await saved
    expect((await town.seen('DELETE')).map(({ path }) => path.split('/').at(-1))).to.deep.equal([old.id])
  })

  it('asks for no language where the town has one, and wears the town’s colour', async () => {
    const element = await open({
      on: 'GET /v1/{tenant}',
      body: aTown(town.slug, { languages: ['it'], theme: { primary: '#7a1f5c' } }),
    })
    await shows(element, 'Che cosa chiedi al Comune')
    expect(textOf(element)).not.to.contain('In che lingua scrivi')
    expect(element.style.getPropertyValue('--_fill')).to.equal('rgb(122 31 92)')
  })

  it('keeps everything when the citizen does not sign in', async () => {
    const element = await open()
    await town.citizen({ acr: 'low', error: 'access_denied' })
    await write(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Quello che hai scritto è ancora qui.')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('Pista ciclabile in via Prova')
  })

  it('says that the service is off', async () => {
    await town.answers({
      on: types,
      status: 404,
      body: aProblem(404, 'service.not_enabled', { service: 'petitions', town: 'Noci' }),
    })
    const element = await place<CdcPetitionForm>(tag())
    await shows(element, 'Il Comune di Noci non ha attivato le petizioni.')
    await expectAccessible(element)
  })

  it('says that there is nothing to write yet', async () => {
    const element = await open({ on: types, body: pageOf() })
    await shows(element, 'Il Comune non ha ancora attivato nessun tipo di petizione.')
    await expectAccessible(element)
  })
})
