import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, aQueue, aQueueItem, inDays, mineOf } from '../../testing/builders.ts'
import { at, openDesk, openFirst, queue } from '../../testing/desk.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

type Answers = Parameters<TestTown['answers']>

let town: TestTown

const open = (...answers: Answers): Promise<CdcPetitionDesk> => openDesk(town, ...answers)

const transitions = async () =>
  (await town.seen('POST', '/transitions')).map(({ path, body }) => ({ path, body: JSON.parse(body) as unknown }))

describe('cdc-petition-desk', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    const element = await place<CdcPetitionDesk>(html`<cdc-petition-desk tenant=${town.slug} lang="it"></cdc-petition-desk>`)
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await expectAccessible(element)
  })

  it('refuses politely who is not staff', async () => {
    const element = await open({ on: queue, status: 403, body: aProblem(403, 'staff.role_needed', { roles: ['moderator'] }) })
    await shows(element, 'Se ci lavori, chiedi il ruolo a un amministratore.')
    await expectAccessible(element)
  })

  it('is accessible with a queue, an item and a decision', async () => {
    const element = await open()
    await openFirst(element)
    await shows(element, 'Non ammettere')
    await expectAccessible(element)
  })

  it('is accessible with nothing to do', async () => {
    const element = await open({ on: queue, body: aQueue([]) })
    await shows(element, 'Niente da esaminare. Bel lavoro.')
    await expectAccessible(element)
  })

  it('holds a decision for ten seconds, in which it can be taken back', async () => {
    const element = await open()
    await openFirst(element)
    await press(element, 'Pubblica')
    await shows(element, 'Pubblica: «La prima petizione» fra 10 s')
    await press(element, 'Ci ripenso')
    await until(() => element.shadowRoot?.querySelectorAll('.items > li').length === 3)
    expect(await transitions()).to.be.empty
  })

  it('sends at once when asked to', async () => {
    const element = await open()
    await openFirst(element)
    await press(element, 'Pubblica')
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect((await transitions())[0]?.body).to.deep.equal({ action: 'publish' })
  })

  it('rejects with a reason of the list', async () => {
    const element = await open()
    await openFirst(element)
    await press(element, 'Non ammettere')
    await shows(element, 'Scegli un motivo')
    await expectAccessible(element)
    find(element, 'form button').click()
    expect(element.pending.decisions).to.be.empty
    type(element, '[name=reason]', 'duplicate')
    type(element, '[name=note]', 'Si firma la PET-2026-0007.')
    find(element, 'form button').click()
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect((await transitions())[0]?.body).to.deep.equal({
      action: 'reject',
      reason: 'duplicate',
      note: 'Si firma la PET-2026-0007.',
    })
  })

  it('is accessible while a decision waits, and asks before the page is left', async () => {
    const element = await open()
    await openFirst(element)
    await press(element, 'Pubblica')
    await shows(element, 'Ci ripenso')
    const leaving = new Event('beforeunload', { cancelable: true })
    dispatchEvent(leaving)
    expect(leaving.defaultPrevented).to.equal(true)
    await expectAccessible(element)
  })

  it('says what went wrong, and for which petition', async () => {
    const refused = aProblem(409, 'petition.transition_impossible', { action: 'publish', state: 'withdrawn' })
    const element = await open({ on: `POST ${at}/transitions`, status: 409, body: refused })
    await openFirst(element)
    await press(element, 'Pubblica')
    await press(element, 'Subito')
    await shows(element, 'Non è andata per «La prima petizione».')
    await expectAccessible(element)
  })

  it('decides on several at a time', async () => {
    const element = await open()
    await shows(element, 'La terza petizione')
    for (const box of element.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick input') ?? []) box.click()
    await shows(element, '3 selezionate')
    await expectAccessible(element)
    find(element, '.bulk .button').click()
    await shows(element, 'Pubblica: 3 petizioni fra 10 s')
    await expectAccessible(element)
    await press(element, 'Subito')
    await until(() => element.said === 'Pubblica: 3 petizioni. Fatto.')
    expect(new Set((await transitions()).map(({ path }) => path)).size).to.equal(3)
  })

  it('is worked by keys', async () => {
    const element = await open()
    await shows(element, 'La terza petizione')
    find(element, '.task').focus()
    await sendKeys({ press: 'j' })
    await sendKeys({ press: 'j' })
    expect(element.chosen?.petition.title).to.equal('La seconda petizione')
    await sendKeys({ press: 'k' })
    await element.updateComplete
    await sendKeys({ press: 'Enter' })
    await until(() => element.shadowRoot?.activeElement?.id === 'item')
    expect(textOf(element)).to.contain('La prima petizione')
    await sendKeys({ press: 'x' })
    await shows(element, '1 selezionata')
    await sendKeys({ press: '?' })
    await shows(element, 'petizione dopo')
    await expectAccessible(element)
    await sendKeys({ press: 'Escape' })
    expect(find<HTMLDialogElement>(element, 'dialog.keys').open).to.equal(false)
    expect(element.shadowRoot?.activeElement?.id).to.equal('item')
  })

  it('leaves keys alone where somebody writes', async () => {
    const element = await open()
    await openFirst(element)
    await press(element, 'Non ammettere')
    await shows(element, 'Nota pubblica')
    find(element, '[name=note]').focus()
    await sendKeys({ type: 'jk?x' })
    expect(find<HTMLTextAreaElement>(element, '[name=note]').value).to.equal('jk?x')
    expect(element.chosen?.petition.title).to.equal('La prima petizione')
  })

  it('answers, and tries a batch of signatures out before it invalidates', async () => {
    const due = aQueueItem(aPetition(town.slug, { answer_due_at: inDays(-4), answer_overdue: true }), {
      task: 'answer',
      due_at: inDays(-4),
      overdue: true,
    })
    const element = await open(
      { on: queue, body: aQueue([due]) },
      { on: `GET ${at}/mine`, body: mineOf({ actions: ['stop'], roles: ['officer'] }) },
      { on: `POST ${at}/invalidations`, status: 200, body: { signatures: 12, count_before: 1284, count_after: 1272 }, times: 1 },
      { on: `POST ${at}/answers`, status: 201, body: aPetition(town.slug) },
    )
    await shows(element, 'in ritardo: era entro il')
    find(element, '.open').click()
    await press(element, 'Annulla un gruppo di firme')
    await shows(element, 'Prova senza annullare')
    type(element, 'form [name=reason]', 'automated')
    type(element, 'form [name=note]', 'Firme di un programma.')
    await press(element, 'Prova senza annullare')
    await shows(element, 'Scegli almeno una condizione')
    await expectAccessible(element)
    type(element, '[name=assurance]', 'low')
    await press(element, 'Prova senza annullare')
    await shows(element, 'Sarebbero 12 firme in meno: da 1.284 a 1.272.')
    const [trial] = await town.seen('POST', '/invalidations')
    expect(JSON.parse(trial?.body ?? '')).to.deep.equal({
      filter: { assurance: 'low' },
      reason: 'automated',
      note: 'Firme di un programma.',
      dry_run: true,
    })
    await press(element, 'Lascia stare')
    await press(element, 'Rispondi')
    await shows(element, 'Ufficio che risponde')
    type(element, '[name=office]', 'Ufficio Mobilità')
    type(element, '[name=it]', 'Accolta.')
    find(element, 'form button').click()
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    const [answered] = await town.seen('POST', '/answers')
    expect(JSON.parse(answered?.body ?? '')).to.deep.equal({ office: 'Ufficio Mobilità', text: { it: 'Accolta.' } })
  })
})
