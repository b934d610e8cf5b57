import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays, newId } from '../../testing/builders.ts'
import { aCase, anItem, claim, decisions, items, openFirst, openModeration, theCounts } from '../../testing/moderation.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'

let town: TestTown

const sent = async (method: string, end: string): Promise<unknown[]> =>
  (await town.seen(method, end)).map(({ body }) => (body ? (JSON.parse(body) as unknown) : undefined))

const claims = async (method = 'PUT'): Promise<string[]> =>
  (await town.seen(method, '/claim')).map(({ path }) => path.split('/').at(-2) ?? '')

describe('cdc-moderation-desk', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    const element = await place<CdcModerationDesk>(
      html`<cdc-moderation-desk tenant=${town.slug} lang="it"></cdc-moderation-desk>`,
    )
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await expectAccessible(element)
  })

  it('refuses politely who is not staff', async () => {
    const element = await openModeration(town, {
      on: items,
      status: 403,
      body: aProblem(403, 'staff.role_needed', { roles: [] }),
    })
    await shows(element, 'Se ci lavori, chiedi il ruolo a un amministratore.')
    await expectAccessible(element)
  })

  it('is accessible with nothing to do', async () => {
    const element = await openModeration(town, { on: items, body: { items: [], next_cursor: null } })
    await shows(element, 'Niente da vedere. Bel lavoro.')
    await expectAccessible(element)
  })

  it('is accessible with an item, its findings and its record', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    await shows(element, 'Si spiega e non si rimprovera.')
    await shows(element, 'numero di telefono')
    await shows(element, '12 contenuti; 3 guardati, 1 nascosto, 0 rimessi dopo un ricorso.')
    await shows(element, 'C’è il numero della mia vicina.')
    await press(element, 'Fiducia: livello 1, conosciuto')
    await shows(element, 'Contributi rimasti: 6 (ne servono 3)')
    await shows(element, 'Giorni dal primo contributo: 5 (ne servono 14)')
    await expectAccessible(element)
  })

  it('takes the item that is opened and the next one, and gives back what is left', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    const [one, two, three] = element.waiting.map(({ id }) => id)
    await until(async () => (await claims()).length === 2)
    expect(await claims()).to.have.members([one, two])
    element.choose(three ?? '')
    await until(async () => (await claims('DELETE')).length === 2)
    expect(await claims('DELETE')).to.have.members([one, two])
  })

  it('keeps what is decided on until the decision is sent', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    const first = element.chosen?.id
    await press(element, 'Lascia')
    await until(async () => (await claims()).length === 3)
    expect(await claims('DELETE')).not.to.include(first)
  })

  it('says calmly that somebody else has it, and leads on', async () => {
    const element = await openModeration(town, { on: claim, status: 409, body: aProblem(409, 'moderation.taken') })
    await shows(element, 'Contenuto Uno')
    find(element, '.open').click()
    await shows(element, 'Lo sta guardando un’altra persona.')
    expect(textOf(element)).not.to.include('Nascondi')
    await expectAccessible(element)
  })

  it('passes over what others have taken', async () => {
    const lost = anItem({ title: 'Di un collega', claim: { mine: false, until: inDays(1) } })
    const [one, two] = [anItem({ title: 'Contenuto Uno' }), anItem({ title: 'Contenuto Due' })]
    const element = await openModeration(town, { on: items, body: { items: [one, lost, two], next_cursor: null } })
    await openFirst(element)
    await press(element, 'Lascia')
    expect(element.chosen?.id).to.equal(two.id)
  })

  it('keeps by one key, with the version that was judged', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    await sendKeys({ press: 'v' })
    await shows(element, 'Lascia: «Contenuto Uno»')
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect(await sent('POST', '/decisions')).to.deep.equal([{ outcome: 'keep', version: '1' }])
  })

  it('keeps with words for whoever flagged it', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    await press(element, 'Lascia e spiega a chi l’ha segnalato')
    await shows(element, 'Chi l’ha segnalato legge: «Una persona lo ha letto')
    await expectAccessible(element)
    find<HTMLTextAreaElement>(element, '.right textarea').value = 'È una critica, non un insulto.'
    find(element, '.right textarea').dispatchEvent(new InputEvent('input', { bubbles: true }))
    find(element, '.right form .button').click()
    await shows(element, 'Lascia: «Contenuto Uno»')
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    const kept = { outcome: 'keep', words: 'È una critica, non un insulto.', version: '1' }
    expect(await sent('POST', '/decisions')).to.deep.equal([kept])
  })

  it('hides by keys alone: the reason by its number', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    await sendKeys({ press: 'n' })
    await until(() => element.shadowRoot?.activeElement?.matches('[type=radio]'))
    await expectAccessible(element)
    await sendKeys({ press: '2' })
    await shows(element, 'Chi l’ha scritto legge: «Contiene dati personali di altre persone.»')
    await sendKeys({ press: 'Enter' })
    await shows(element, 'Nascondi: «Contenuto Uno»')
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect(await sent('POST', '/decisions')).to.deep.equal([{ outcome: 'hide', reason: 'dati-personali', version: '1' }])
  })

  it('asks for a second opinion by one key', async () => {
    const element = await openModeration(town)
    await openFirst(element)
    await sendKeys({ press: 's' })
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect(await sent('POST', '/decisions')).to.deep.equal([{ outcome: 'second_opinion', version: '1' }])
  })

  it('gives the words back when the content has changed meanwhile', async () => {
    const element = await openModeration(town, { on: decisions, status: 409, body: aProblem(409, 'moderation.changed') })
    await openFirst(element)
    await press(element, 'Lascia')
    await press(element, 'Subito')
    await shows(element, 'Non è andata per «Contenuto Uno».')
    await expectAccessible(element)
  })

  it('undoes at the API what has been sent', async () => {
    const element = await openModeration(town, { on: 'DELETE /v1/{tenant}/moderation/decisions/{decision_id}', status: 204 })
    await openFirst(element)
    await sendKeys({ press: 'v' })
    await press(element, 'Subito')
    await press(element, 'Decisi poco fa (1)')
    await expectAccessible(element)
    await press(element, 'Annulla')
    await until(async () => (await town.seen('DELETE', '')).some(({ path }) => path.includes('/decisions/')))
  })

  it('declares a conflict of interest', async () => {
    const on = 'PUT /v1/{tenant}/moderation/items/{content_id}/abstention'
    const element = await openModeration(town, { on, body: { subject_id: newId(), reason: 'Abito in quella strada.' } })
    await openFirst(element)
    await sendKeys({ press: 'c' })
    await until(() => element.shadowRoot?.activeElement?.matches('textarea'))
    await expectAccessible(element)
    await sendKeys({ type: 'Abito nella strada di cui si parla.' })
    find(element, '.right form button').click()
    await press(element, 'Subito')
    await until(async () => (await town.seen('PUT', '/abstention')).length === 1)
  })

  it('keeps an author from writing for a while, without deciding on the item', async () => {
    const on = 'POST /v1/{tenant}/moderation/items/{content_id}/author-blocks'
    const block = {
      ...{ id: newId(), content_id: newId(), service: 'debates', from: inDays(0), until: inDays(7), reason: 'fuori-tema' },
      ...{ words: 'Tre messaggi di pubblicità.', lifted_at: null, appeal: null, appeal_until: null, mine: true },
    }
    const element = await openModeration(town, { on, status: 201, body: block })
    await openFirst(element)
    const { id } = element.chosen ?? {}
    await press(element, 'Sospendi chi l’ha scritto')
    await shows(element, 'Per quanto')
    await expectAccessible(element)
    type(element, '.right [name=reason]', 'fuori-tema')
    type(element, '.right [name=words]', 'Tre messaggi di pubblicità.')
    find(element, '.right form .button').click()
    await press(element, 'Subito')
    await until(async () => (await town.seen('POST', '/author-blocks')).length === 1)
    expect(await sent('POST', '/author-blocks')).to.deep.equal([
      { days: 7, service: 'debates', reason: 'fuori-tema', words: 'Tre messaggi di pubblicità.' },
    ])
    expect(element.chosen?.id).to.equal(id)
  })

  it('shows an appeal with what can be decided on it', async () => {
    const item = anItem({ title: 'Contenuto Uno', why: 'appeal' })
    const appeal = {
      decision_id: item.id,
      by: 'author' as const,
      words: 'Il numero è quello dell’ufficio.',
      at: inDays(-1),
      due_at: inDays(3),
    }
    const element = await openModeration(
      town,
      { on: items, body: { items: [item], next_cursor: null } },
      { on: claim, body: aCase(item, { appeals: [appeal], outcomes: ['keep', 'hide'] }) },
    )
    await openFirst(element)
    await shows(element, 'Il numero è quello dell’ufficio.')
    await shows(element, 'Accogli: si legge di nuovo')
    await shows(element, 'Conferma: resta nascosto')
    await expectAccessible(element)
  })

  it('narrows the queue by what waits, with how many', async () => {
    const element = await openModeration(town, {
      on: 'GET /v1/{tenant}/moderation/counts',
      body: theCounts(120, { overdue: 10000, overdue_more: true }),
    })
    await shows(element, 'Scaduti oltre 10.000')
    await press(element, 'Segnalati')
    await until(async () => (await town.seen('GET', '/items')).some(({ query }) => query.includes('why=flagged')))
  })

  it('decides on several at once', async () => {
    const element = await openModeration(town)
    await shows(element, 'Contenuto Uno')
    for (const box of element.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick input') ?? []) box.click()
    await shows(element, '3 selezionati')
    await expectAccessible(element)
    find(element, '.bulk .button').click()
    await shows(element, 'Lascia: 3 contenuti')
  })

  it('draws the next item of two hundred within 100 ms of a decision', async () => {
    const many = Array.from({ length: 200 }, (_, n) => anItem({ title: n ? `Contenuto ${n}` : 'Contenuto Uno' }))
    const element = await openModeration(town, { on: items, body: { items: many.slice(0, 100), next_cursor: null } })
    element.pages.change(() => many.map((item) => ({ ...item, town: town.slug })))
    await openFirst(element)
    for (let n = 0; n < 10; n++) {
      await until(() => textOf(element).includes('Perché aspetta'))
      await sendKeys({ press: 'v' })
    }
    await until(() => performance.getEntriesByName('cdc-desk-next').length >= 10)
    const took = performance.getEntriesByName('cdc-desk-next').map(({ duration }) => duration)
    const sorted = took.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).to.be.below(100)
  })
})
