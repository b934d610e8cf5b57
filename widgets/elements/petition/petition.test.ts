import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aSignature, aTown, inDays, mineOf, type Petition } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import type { PetitionSignedEvent } from './events.ts'
import './index.ts'
import type { CdcPetition } from './petition.ts'

const at = '/v1/{tenant}/petitions/{petition_id}'
const citizen = { acr: 'substantial', age: 30 }

type Answers = Parameters<TestTown['answers']>

let town: TestTown

const tag = (id: string, lang = 'it') =>
  html`<cdc-petition tenant=${town.slug} petition-id=${id} lang=${lang}><a href="/petizioni">Apri la petizione</a></cdc-petition>`

/** A petition of the test's town on the page. */
async function open(more: Partial<Petition> = {}, ...answers: Answers): Promise<CdcPetition> {
  const petition = aPetition(town.slug, more)
  await town.answers(
    ...answers,
    { on: `GET ${at}`, body: petition },
    { on: `GET ${at}/mine`, body: mineOf() },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  const element = await place<CdcPetition>(tag(petition.id))
  await shows(element, petition.title)
  return element
}

const signing = (answer: Partial<Answers[number]> = { status: 201, body: aSignature() }): Answers[number] => ({
  on: `POST ${at}/signatures`,
  ...answer,
})

async function sign(element: CdcPetition): Promise<void> {
  await press(element, 'Firma')
  await shows(element, 'Prima di firmare')
  find(element, 'form button.main').click()
}

describe('cdc-petition', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: `GET ${at}`, broken: 'silent' })
    const element = await place<CdcPetition>(tag(aPetition(town.slug).id))
    await expectAccessible(element)
    expect(find(element, '[aria-busy=true]').innerText).to.contain('si sta caricando')
  })

  it('is accessible open, and says how far it is in words', async () => {
    const element = await open()
    await expectAccessible(element)
    expect(textOf(element)).to.contain('1.284 firme').and.to.contain('2.000 firme: il Consiglio ne discute')
    expect(find(element, 'progress').getAttribute('aria-label')).to.equal('2.000 firme: il Consiglio ne discute')
  })

  it('is accessible while the citizen chooses, with the focus on what comes first', async () => {
    const element = await open()
    await press(element, 'Firma')
    await shows(element, 'Prima di firmare')
    await expectAccessible(element)
    await until(() => element.shadowRoot?.activeElement?.id === 'before')
  })

  it('signs after the sign-in, and shows the receipt and the count that the API gave', async () => {
    const element = await open({}, signing())
    await town.citizen(citizen)
    const signed = new Promise<PetitionSignedEvent>((resolve) =>
      element.addEventListener('cdc-petition-signed', (event) => resolve(event as PetitionSignedEvent)),
    )
    await sign(element)
    expect((await signed).signatureCount).to.equal(1285)
    await shows(element, 'PET-2026-0042-7K3M-9QZT')
    expect(textOf(element)).to.contain('1.285 firme').and.to.contain('Il tuo nome resta riservato')
    await expectAccessible(element)
    const [asked] = await town.seen('POST', '/signatures')
    expect(JSON.parse(asked?.body ?? '')).to.deep.equal({ consent: true, public_name: false })
    expect(asked?.headers).to.include.keys('dpop').and.not.to.have.property('cookie')
  })

  it('sends the name and the reason only as the citizen chose', async () => {
    const element = await open({}, signing())
    await town.citizen(citizen)
    await press(element, 'Firma')
    await shows(element, 'Prima di firmare')
    await shows(element, 'Viene solo contato: nessuno vede che sei tu.')
    find(element, '[name=public-name]').click()
    await shows(element, 'Sarà pubblico, con il tuo nome.')
    type(element, '[name=reason]', '  Ci passo ogni giorno.  ')
    find(element, 'form button.main').click()
    await shows(element, 'Hai firmato')
    const [asked] = await town.seen('POST', '/signatures')
    expect(JSON.parse(asked?.body ?? '')).to.deep.equal({ consent: true, public_name: true, reason: 'Ci passo ogni giorno.' })
  })

  it('keeps what was typed when the citizen does not sign in', async () => {
    const element = await open({}, signing())
    await town.citizen({ ...citizen, error: 'access_denied' })
    await press(element, 'Firma')
    await shows(element, 'Prima di firmare')
    type(element, '[name=reason]', 'Ci passo ogni giorno.')
    find(element, 'form button.main').click()
    await shows(element, 'Non sei entrato')
    await expectAccessible(element)
    expect(find<HTMLTextAreaElement>(element, '[name=reason]').value).to.equal('Ci passo ogni giorno.')
    expect(await town.seen('POST', '/signatures')).to.be.empty
  })

  it('says who may sign to whom may not, and keeps the text', async () => {
    const element = await open(
      {},
      signing({ status: 403, body: aProblem(403, 'identity.standing_missing', { required: ['resident'] }) }),
    )
    await town.citizen(citizen)
    await sign(element)
    await shows(element, 'Può partecipare chi risiede qui.')
    await expectAccessible(element)
  })

  it('goes on saying why somebody may not sign when the petition is read again', async () => {
    const refused = aProblem(403, 'identity.standing_missing', { required: ['resident'] })
    const element = await open({}, signing({ status: 403, body: refused }))
    await town.citizen(citizen)
    await sign(element)
    await shows(element, 'Può partecipare chi risiede qui.')
    await town.answers({ on: `GET ${at}`, body: { ...element.petition, signature_count: 1300 } })
    element.reader.again()
    await shows(element, '1.300 firme')
    expect(textOf(element)).to.contain('Può partecipare chi risiede qui.')
  })

  it('offers a surer sign-in when the assurance is too low', async () => {
    const low = signing({ status: 403, body: aProblem(403, 'identity.assurance_too_low', { required: 'substantial' }), times: 1 })
    const element = await open({}, low, signing())
    await town.citizen(citizen)
    await sign(element)
    await press(element, 'Entra con un’identità più sicura')
    await shows(element, 'Hai firmato')
  })

  it('withdraws after asking once', async () => {
    const element = await open({}, signing(), { on: `DELETE ${at}/signatures/mine`, body: { signature_count: 1284 } })
    await town.citizen(citizen)
    await sign(element)
    await press(element, 'Ritira la firma')
    await shows(element, 'Ritiri la tua firma?')
    await expectAccessible(element)
    await press(element, 'Sì, ritirala')
    await shows(element, 'Hai ritirato la firma.')
    expect(textOf(element)).to.contain('1.284 firme')
  })

  it('shows a signature of before to whoever is signed in, and none after signing out', async () => {
    const element = await open({}, { on: `GET ${at}/mine`, body: mineOf({ signature: aSignature() }) }, signing())
    await town.citizen(citizen)
    await press(element, 'Segui')
    await shows(element, 'Hai firmato')
    await element.session.signOut()
    await shows(element, /Firma Leggi tutto/)
    expect(textOf(element)).not.to.contain('Hai firmato')
  })

  it('says why a signature was invalidated', async () => {
    const element = await open({}, { on: `GET ${at}/mine`, body: mineOf({ invalidated: 'Firme automatiche' }) })
    await town.citizen(citizen)
    await press(element, 'Segui')
    await shows(element, 'La tua firma è stata annullata dal Comune')
  })

  it('says how far a petition came that is over, and waits for nothing once it was stopped', async () => {
    const closed = await open({ state: 'closed', closes_at: inDays(-1) })
    expect(textOf(closed)).to.contain('Raggiunta la soglia di 500 firme: la Giunta risponde per iscritto')
    const [, council] = aPetition(town.slug).thresholds
    const poor = await open({ state: 'closed', closes_at: inDays(-1), thresholds: [council!] })
    expect(textOf(poor)).to.contain('Non raggiunta la soglia di 2.000 firme: il Consiglio ne discute')
    const stopped = await open({ state: 'stopped', closes_at: inDays(20), answer_due_at: inDays(-4) })
    expect(textOf(stopped)).not.to.match(/Raccolta chiusa|deve rispondere/)
  })

  it('says plainly that the answer is late', async () => {
    const element = await open({ state: 'closed', closes_at: inDays(-10), answer_due_at: inDays(-4), answer_overdue: true })
    await shows(element, 'è in ritardo di 4 giorni')
    await expectAccessible(element)
    expect(element.shadowRoot?.querySelector('#sign')).to.equal(null)
  })

  it('shows the answer, and why a petition was not admitted', async () => {
    const answered = await open({
      state: 'answered',
      answer: { office: 'Ufficio Mobilità', text: 'Accolta.', answered_at: inDays(-1) },
    })
    await shows(answered, 'Ufficio Mobilità')
    await expectAccessible(answered)
    const rejected = await open({
      state: 'rejected',
      published_at: null,
      decision: { reason: 'duplicate', label: 'Ce n’è già una uguale', note: '' },
    })
    await shows(rejected, 'Non ammessa: ce n’è già una uguale')
    await expectAccessible(rejected)
  })

  it('speaks English where the page does', async () => {
    const petition = aPetition(town.slug)
    await town.answers({ on: `GET ${at}`, body: petition })
    const element = await place<CdcPetition>(tag(petition.id, 'en'))
    await shows(element, '1,284 signatures')
    expect((await town.seen('GET', petition.id))[0]?.headers['accept-language']).to.equal('en')
  })

  it('speaks the town’s language where the town does not speak the page’s', async () => {
    const petition = aPetition(town.slug)
    await town.answers({ on: `GET ${at}`, body: petition, headers: { 'content-language': 'it' } })
    const element = await place<CdcPetition>(tag(petition.id, 'en'))
    await shows(element, 'Leggi tutto')
    expect((await town.seen('GET', petition.id)).map(({ headers }) => headers['accept-language'])).to.deep.equal(['en', 'it'])
  })
})
