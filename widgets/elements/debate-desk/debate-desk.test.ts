import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays } from '../../testing/builders.ts'
import { aList, aQueued, aSource, at, openDebateDesk, openFirstDebate, queue, versioned } from '../../testing/debate-desk.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import type { CdcDebateDesk } from './debate-desk.ts'
import './index.ts'

type Answers = Parameters<TestTown['answers']>

let town: TestTown

const open = (...answers: Answers): Promise<CdcDebateDesk> => openDebateDesk(town, ...answers)
const sent = async (method: string, end: string): Promise<unknown[]> =>
  (await town.seen(method, end)).map(({ body }) => JSON.parse(body || '{}') as unknown)
const value = (element: CdcDebateDesk, name: string) => find<HTMLInputElement>(element, `[name="${name}"]`).value

describe('cdc-debate-desk', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    const element = await place<CdcDebateDesk>(html`<cdc-debate-desk tenant=${town.slug} lang="it"></cdc-debate-desk>`)
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await expectAccessible(element)
  })

  it('refuses politely who is not staff', async () => {
    const element = await open({ on: queue, status: 403, body: aProblem(403, 'staff.role_needed', { roles: ['officer'] }) })
    await shows(element, 'Se ci lavori, chiedi il ruolo a un amministratore.')
    await expectAccessible(element)
  })

  it('is accessible with nothing to do, and lists by kind', async () => {
    const element = await open({ on: queue, body: aList([]) })
    await shows(element, 'Nessun dibattito aspetta qualcosa da noi.')
    await expectAccessible(element)
    await press(element, 'Bozze')
    await shows(element, 'Nessuna bozza.')
    expect((await town.seen('GET', '/debate-desk')).map(({ query }) => query)).to.deep.equal(['?task=waiting', '?task=draft'])
  })

  it('says what waits for the staff, and leads there', async () => {
    const item = aQueued({ waits_for: ['answer', 'outcome'], settled_proposals: 3, phase: 'outcome' })
    const element = await open({ on: queue, body: aList([item]) }, versioned(aSource(item)))
    await openFirstDebate(element)
    await shows(element, '3 proposte aspettano risposta')
    await shows(element, 'dal')
    await expectAccessible(element)
    for (const link of element.shadowRoot?.querySelectorAll<HTMLElement>('.right .late') ?? [])
      if (link.innerText.includes('Manca l’esito')) link.click()
    await until(() => element.room === 'outcome' && element.shadowRoot?.activeElement?.id === 'room')
  })

  it('lets moderators read, and write nothing', async () => {
    const item = aQueued()
    const element = await open({ on: queue, body: aList([item], { roles: ['moderator'] }) }, versioned(aSource(item)))
    await openFirstDebate(element)
    await shows(element, 'serve il ruolo di funzionario')
    expect(textOf(element)).not.to.contain('Nuovo dibattito').and.not.to.contain('Ritira').and.not.to.contain('Regole Fasi')
    await expectAccessible(element)
  })

  it('publishes a draft after ten seconds in which it can be taken back', async () => {
    const item = aQueued({ state: 'draft', phase: 'planned', published_at: null })
    const draft = aSource(item)
    const element = await open({ on: queue, body: aList([item]) }, versioned(draft), {
      on: `POST ${at}/transitions`,
      status: 201,
      body: { ...draft, state: 'published' },
    })
    await openFirstDebate(element)
    await shows(element, 'Il dossier è vuoto')
    await press(element, 'Pubblica')
    await shows(element, /Pubblica: «Come vogliamo.*» fra \d+ s/)
    await expectAccessible(element)
    await press(element, 'Ci ripenso')
    await press(element, 'Pubblica')
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('POST', '/transitions')).to.deep.equal([{ action: 'publish' }])
  })

  it('withdraws with a reason that everybody reads, and gives the words back when it is refused', async () => {
    const refused = aProblem(409, 'debate.transition_impossible', { action: 'withdraw', state: 'withdrawn' })
    const element = await open({ on: `POST ${at}/transitions`, status: 409, body: refused })
    await openFirstDebate(element)
    await press(element, 'Ritira')
    await until(() => element.shadowRoot?.activeElement?.matches('[name=reason]'))
    type(element, '[name=reason]', 'Il progetto è stato annullato.')
    await expectAccessible(element)
    find<HTMLFormElement>(element, '.right form').requestSubmit()
    await press(element, 'Subito')
    await shows(element, 'Nello stato in cui è, il dibattito non lo permette.')
    await press(element, 'Riapri')
    await until(() => element.shadowRoot?.querySelector('[name=reason]'))
    expect(value(element, 'reason')).to.equal('Il progetto è stato annullato.')
  })

  it('is worked by keys, which are looked up with ?', async () => {
    const element = await open()
    await shows(element, 'Che cosa facciamo della piazza?')
    find(element, '#tasks').focus()
    await sendKeys({ press: 'j' })
    await sendKeys({ press: 'Enter' })
    await until(() => element.shadowRoot?.activeElement?.id === 'item')
    await sendKeys({ press: 'd' })
    await until(() => element.room === 'dossier' && element.shadowRoot?.activeElement?.id === 'room')
    await sendKeys({ press: '?' })
    await shows(element, 'dibattito dopo')
    await expectAccessible(element)
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: 'n' })
    await until(() => element.room === 'new')
  })

  it('begins a draft with its question and dates, once they can be taken', async () => {
    const made = aSource(aQueued({ state: 'draft', phase: 'planned', question: 'Che facciamo del mercato?' }))
    const element = await open({ on: 'POST /v1/{tenant}/debates', status: 201, body: made })
    await press(element, 'Nuovo dibattito')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    type(element, '[name=question]', 'Che facciamo del mercato?')
    type(element, '[name=summary]', 'Il mercato coperto è chiuso da tre anni.')
    await expectAccessible(element)
    const discuss = value(element, 'opens discuss')
    type(element, '[name="opens discuss"]', '2026-12-02T09:00')
    find<HTMLFormElement>(element, '.middle form').requestSubmit()
    await shows(element, 'Ognuna comincia dopo la precedente')
    expect(await town.seen('POST', '/debates')).to.be.empty
    expect(find(element, '[name="opens discuss"]').getAttribute('aria-invalid')).to.equal('true')
    await expectAccessible(element)
    type(element, '[name="opens discuss"]', discuss)
    await town.answers(versioned(made))
    find<HTMLFormElement>(element, '.middle form').requestSubmit()
    await shows(element, 'Prima di pubblicare')
    const [body] = (await sent('POST', '/debates')) as { question: object; phases: object[] }[]
    expect(body?.question).to.deep.equal({ it: 'Che facciamo del mercato?' })
    expect(body?.phases).to.have.length(5)
  })

  it('keeps what is being written over a reload of the page, for whoever wrote it', async () => {
    const element = await open()
    await openFirstDebate(element, 'Testo')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    type(element, '[name=question]', 'Una domanda più corta?')
    await shows(element, 'Non ancora salvato: resta in questo browser.')
    await expectAccessible(element)
    element.remove()
    const again = await place<CdcDebateDesk>(html`<cdc-debate-desk tenant=${town.slug} lang="it"></cdc-debate-desk>`)
    await openFirstDebate(again, 'Testo')
    await until(() => again.shadowRoot?.querySelector('[name=question]'))
    expect(value(again, 'question')).to.equal('Una domanda più corta?')
    await press(again, 'Butta le modifiche')
    await until(() => value(again, 'question') === 'Come vogliamo il lungomare fra dieci anni?')
  })

  it('takes nothing from another page of the same officer', async () => {
    const element = await open()
    await openFirstDebate(element, 'Testo')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    const other = await place<CdcDebateDesk>(html`<cdc-debate-desk tenant=${town.slug} lang="it"></cdc-debate-desk>`)
    await openFirstDebate(other, 'Regole')
    await until(() => other.shadowRoot?.querySelector('[name="counts from"]'))
    type(element, '[name=question]', 'Una domanda più corta?')
    type(other, '[name="counts from"]', '25')
    await town.answers({ on: `PUT ${at}/source`, status: 503, body: aProblem(503, 'http.unavailable') })
    for (const desk of [element, other]) desk.remove()
    const again = await place<CdcDebateDesk>(html`<cdc-debate-desk tenant=${town.slug} lang="it"></cdc-debate-desk>`)
    await openFirstDebate(again, 'Regole')
    await until(() => again.shadowRoot?.querySelector('[name="counts from"]'))
    expect(value(again, 'counts from')).to.equal('25')
    await press(again, 'Testo')
    await until(() => again.shadowRoot?.querySelector('[name=question]'))
    expect(value(again, 'question')).to.equal('Una domanda più corta?')
    await press(again, 'Salva')
    await shows(again, 'Il servizio non risponde.')
    expect(value(again, 'question')).to.equal('Una domanda più corta?')
  })

  it('speaks English', async () => {
    const element = await open()
    await openFirstDebate(element)
    element.lang = 'en'
    await shows(element, 'Begin “Propose” now')
    await press(element, 'Rules')
    await shows(element, 'Comment everybody from the age of 14, with a confirmed e-mail')
    await expectAccessible(element)
  })

  it('shows the way in when the session is over, and what was written is there after it', async () => {
    const element = await open()
    await openFirstDebate(element, 'Testo')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    type(element, '[name=question]', 'Una domanda più corta?')
    await element.session.signOut()
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await press(element, 'Entra')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    expect(value(element, 'question')).to.equal('Una domanda più corta?')
  })

  it('saves one part over what others have saved of the rest, and asks when it is the same part', async () => {
    const item = aQueued()
    const mine = aSource(item)
    const stale = { on: `PUT ${at}/source`, status: 412, body: aProblem(412, 'http.precondition_failed') }
    const theirs = { ...mine, counts_from: 25 }
    const element = await open({ on: queue, body: aList([item]) }, versioned(mine))
    await openFirstDebate(element, 'Testo')
    await until(() => element.shadowRoot?.querySelector('[name=question]'))
    type(element, '[name=question]', 'Una domanda più corta?')
    await town.answers(
      { ...stale, times: 1 },
      { on: `PUT ${at}/source`, body: theirs, headers: { etag: '"3"' } },
      versioned(theirs, '"2"'),
    )
    await press(element, 'Salva')
    await until(() => element.said === 'Salvato.')
    const puts = await town.seen('PUT', '/source')
    expect(puts.map(({ headers }) => headers['if-match'])).to.deep.equal(['"1"', '"2"'])
    expect(JSON.parse(puts[1]?.body ?? '')).to.deep.include({
      counts_from: 25,
      question: { it: 'Una domanda più corta?', en: mine.question.en },
    })

    type(element, '[name=question]', 'Un’altra domanda ancora?')
    const other = { ...theirs, question: { it: 'La domanda di un altro?' } }
    await town.answers({ ...stale, times: 1 }, versioned(other, '"4"'))
    await press(element, 'Salva')
    await shows(element, 'Nel frattempo qualcun altro ha salvato questa parte.')
    expect(value(element, 'question')).to.equal('Un’altra domanda ancora?')
    await expectAccessible(element)
    await town.answers({ on: `PUT ${at}/source`, body: other, headers: { etag: '"5"' } })
    await press(element, 'Tieni la mia')
    await until(() => !textOf(element).includes('Non ancora salvato'))
    expect((await town.seen('PUT', '/source')).at(-1)?.headers['if-match']).to.equal('"4"')
  })

  it('keeps a phase that has begun as it was to the millisecond, and moves what comes', async () => {
    const item = aQueued()
    const source = aSource(item)
    const element = await open({ on: queue, body: aList([item]) }, versioned(source), { on: `PUT ${at}/source`, body: source })
    await openFirstDebate(element, 'Fasi')
    await shows(element, 'la data non si cambia più')
    await expectAccessible(element)
    type(element, '[name="opens propose"]', inDays(30).slice(0, 16))
    await press(element, 'Salva')
    await until(() => element.said === 'Salvato.')
    const [body] = (await sent('PUT', '/source')) as (typeof source)[]
    expect(body?.phases.slice(0, 2)).to.deep.equal(source.phases.slice(0, 2))
    expect(body?.phases[2]?.opens_at).not.to.equal(source.phases[2]?.opens_at)
  })
})
