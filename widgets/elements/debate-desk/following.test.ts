import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { aComment } from '../../testing/comments.ts'
import { aList, aQueued, aSource, at, openDebateDesk, openFirstDebate, queue, versioned } from '../../testing/debate-desk.ts'
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
import { anAmendment, aProposal, aProposalSummary, aSection } from '../../testing/proposals.ts'
import type { CdcDebateDesk } from './debate-desk.ts'
import './index.ts'

let town: TestTown

const open = async (room: string, ...answers: Wanted[]): Promise<CdcDebateDesk> => {
  const item = aQueued()
  const proposals = { on: `GET ${at}/proposals`, body: pageOf() }
  const element = await openDebateDesk(town, ...answers, { on: queue, body: aList([item]) }, versioned(aSource(item)), proposals)
  await openFirstDebate(element, room)
  return element
}
const submit = (element: CdcDebateDesk, form = '.opened form'): void => find<HTMLFormElement>(element, form).requestSubmit()
const choose = (element: CdcDebateDesk, selector: string, value: string): void => {
  type(element, selector, value)
}
const sent = async (method: string, end: string): Promise<unknown[]> =>
  (await town.seen(method, end)).map(({ body }) => JSON.parse(body || '{}') as unknown)

const one = aProposalSummary({ title: 'Alberi lungo la ciclabile', supports: 42, state: 'frozen' })
const two = aProposalSummary({ title: 'Più ombra sul lungomare', supports: 11, state: 'open' })
const whole = aProposal({
  ...one,
  published_at: one.published_at,
  sections: [aSection({ text: 'Chiediamo venti panchine e due fontane.' })],
})
const life = '/v1/{tenant}/proposals/{proposal_id}'
const proposals: Wanted[] = [
  { on: `GET ${at}/proposals`, body: pageOf(two, one) },
  { on: `GET ${life}`, body: whole },
  { on: `GET ${at}/hidden-proposals`, body: pageOf() },
  { on: `GET ${life}/amendments`, body: pageOf() },
  { on: `GET ${at}/similar-proposals`, body: { items: [two] } },
]

describe('cdc-debate-desk follows proposals', () => {
  inTown((fresh) => (town = fresh))

  it('those that wait first, and answers them once there are ten seconds to think again', async () => {
    const element = await open('Proposte', ...proposals, { on: `POST ${life}/answers`, status: 201, body: whole })
    await shows(element, /Alberi lungo la ciclabile.*Più ombra sul lungomare/)
    await press(element, 'Alberi lungo la ciclabile')
    await shows(element, 'Chiediamo venti panchine')
    await expectAccessible(element)
    await press(element, 'Rispondi')
    await until(() => element.shadowRoot?.activeElement?.matches('[name=office]'))
    type(element, '[name=office]', 'Ufficio mobilità')
    type(element, '[name=it]', 'Le panchine saranno quaranta.')
    await expectAccessible(element)
    submit(element)
    await shows(element, 'Rispondi: «Alberi lungo la ciclabile» fra')
    await shows(element, 'Decisione in arrivo')
    expect(await town.seen('POST', '/answers')).to.be.empty
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('POST', '/answers')).to.deep.equal([
      { office: 'Ufficio mobilità', text: { it: 'Le panchine saranno quaranta.' } },
    ])
  })

  it('merges one into a similar one, with both counts before the officer, and gives the choice back when it is refused', async () => {
    const refused = { status: 409, body: aProblem(409, 'proposal.merge_impossible', { state: 'withdrawn' }) }
    const element = await open('Proposte', ...proposals, { on: `PUT ${life}/merge`, ...refused })
    await press(element, 'Alberi lungo la ciclabile')
    await press(element, 'Uniscila a un’altra')
    await shows(element, 'Simile · PRO-2026-0007 · 11 sostegni')
    find(element, `[name=into][value="${two.id}"]`).click()
    await shows(element, 'Restano visibili: 42 sostegni qui, 11 sostegni a «Più ombra sul lungomare».')
    type(element, '[name=note]', 'Chiedono la stessa cosa.')
    await expectAccessible(element)
    submit(element)
    await press(element, 'Subito')
    await shows(element, 'Queste due proposte non si possono unire.')
    expect(await sent('PUT', '/merge')).to.deep.equal([{ into: two.id, note: { it: 'Chiedono la stessa cosa.' } }])
    await press(element, 'Riapri')
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>(`[name=into][value="${two.id}"]`)?.checked)
  })

  it('hides one, and an amendment, for a reason that is chosen, and shows one again', async () => {
    const reason = 'Contiene dati di una persona riconoscibile.'
    const on = anAmendment(whole.sections[0]!, 'venti panchine', 'trenta panchine')
    const { id, code, state } = two
    const element = await open(
      'Proposte',
      { on: `GET ${life}/amendments`, body: pageOf(on) },
      { on: `GET ${at}/hidden-proposals`, body: pageOf({ id, code, state, title: 'Nascosta prima', hidden_reason: reason }) },
      { on: `PUT ${life}/visibility`, body: whole },
      { on: `PUT ${life}/amendments/{amendment_id}/visibility`, body: on },
      ...proposals,
    )
    await shows(element, 'Nascosta prima')
    await shows(element, `Nascosto: ${reason}`)
    await press(element, 'Alberi lungo la ciclabile')
    await shows(element, 'trenta panchine')
    find(element, '[aria-label="Nascondi: trenta panchine"]').click()
    await until(() => element.shadowRoot?.querySelector('[name=reason]') !== null)
    choose(element, '[name=reason]', 'personal')
    await expectAccessible(element)
    submit(element)
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    element.said = ''
    find(element, '[aria-label="Mostra di nuovo: Nascosta prima"]').click()
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('PUT', '/visibility')).to.deep.include.members([{ hidden: true, reason }, { hidden: false }])
  })

  it('only those that wait, when they are asked for', async () => {
    const element = await open('Proposte', ...proposals)
    await shows(element, 'Più ombra sul lungomare')
    await town.answers({ on: `GET ${at}/proposals`, body: pageOf(one) })
    await press(element, 'Senza risposta')
    await until(() => !textOf(element).includes('Più ombra sul lungomare'))
    expect((await town.seen('GET', '/proposals')).at(-1)?.query).to.contain('state=frozen')
  })

  it('sends one on its way as what is chosen', async () => {
    const element = await open('Proposte', ...proposals, { on: `POST ${life}/transitions`, status: 201, body: whole })
    await press(element, 'Alberi lungo la ciclabile')
    await press(element, 'Falla andare avanti')
    await until(() => element.shadowRoot?.querySelector('[name=to]'))
    choose(element, '[name=to]', 'pact')
    submit(element)
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('POST', '/transitions')).to.deep.equal([{ action: 'promote', to: 'pact' }])
  })
})

const aStatement = (text: string, hidden: { reason: string; at: string } | null = null) => ({
  id: newId(),
  text,
  language: 'it',
  by_staff: false,
  created_at: inDays(-3),
  hidden,
})
const hiding = `${at}/statements/{statement_id}/hiding`

describe('cdc-debate-desk moderates', () => {
  inTown((fresh) => (town = fresh))

  it('several statements at once for a reason that is chosen, and shows one again', async () => {
    const shown = [aStatement('Servono più alberi.'), aStatement('Il sindaco è un ladro.'), aStatement('Anche suo fratello.')]
    const hidden = aStatement('Chiamate Piero al 000.', { reason: 'Contiene dati di una persona riconoscibile.', at: inDays(-1) })
    const element = await open(
      'Frasi',
      { on: `GET ${at}/statements`, body: pageOf(...shown, hidden) },
      { on: `PUT ${hiding}`, body: shown[1] },
      { on: `DELETE ${hiding}`, body: hidden },
    )
    await shows(element, 'Nascosto: Contiene dati di una persona riconoscibile.')
    await expectAccessible(element)
    const boxes = element.shadowRoot?.querySelectorAll<HTMLInputElement>('.voice .pick input') ?? []
    expect(boxes).to.have.length(3)
    boxes[1]?.click()
    boxes[2]?.click()
    await shows(element, '2 selezionati')
    find(element, '.voice-bulk .button').click()
    await until(() => element.shadowRoot?.activeElement?.matches('[name=reason]'))
    choose(element, '[name=reason]', 'insult')
    await expectAccessible(element)
    submit(element)
    await shows(element, 'Nascondi: 2 frasi fra')
    expect(textOf(element)).not.to.contain('Il sindaco è un ladro.')
    await press(element, 'Subito')
    await until(() => element.said === 'Nascondi: 2 frasi. Fatto.')
    expect(await sent('PUT', '/hiding')).to.deep.equal([
      { reason: 'Offende o minaccia qualcuno.' },
      { reason: 'Offende o minaccia qualcuno.' },
    ])
    await press(element, 'Mostra di nuovo')
    await press(element, 'Subito')
    await until(() => /^Mostra di nuovo.*Fatto\.$/.test(element.said))
    expect((await town.seen('DELETE', '/hiding')).map(({ path }) => path.includes(hidden.id))).to.deep.equal([true])
  })

  it('by keys alone: selects, goes to the decision, and takes it back', async () => {
    const element = await open('Frasi', { on: `GET ${at}/statements`, body: pageOf(aStatement('Il sindaco è un ladro.')) })
    await shows(element, 'Il sindaco è un ladro.')
    find(element, '#room').focus()
    await sendKeys({ press: 'x' })
    await shows(element, '1 selezionato')
    await sendKeys({ press: 'b' })
    await sendKeys({ press: 'Enter' })
    await until(() => element.shadowRoot?.activeElement?.matches('[name=reason]'))
    await sendKeys({ type: 'Off' })
    submit(element)
    await shows(element, 'Nascondi: «Il sindaco è un ladro.» fra')
    await until(() => element.shadowRoot?.activeElement?.id === 'room')
    await sendKeys({ press: 'u' })
    await until(() => element.said.startsWith('Decisione tolta'))
    expect(await town.seen('PUT', '/hiding')).to.be.empty
  })

  it('comments, answers too, with what hidden ones said', async () => {
    const proposal = aProposalSummary({ title: 'Alberi lungo la ciclabile' })
    const visible = aComment({ text: 'La ciclabile serve fino al porto.' })
    const hidden = aComment({ text: 'Chiamate Piero al 000.', state: 'hidden', hidden_reason: 'Contiene dati di una persona.' })
    const gone = aComment({ text: '', state: 'withdrawn' })
    const element = await open(
      'Commenti',
      { on: 'GET /v1/{tenant}/comment-desk', body: pageOf(visible, hidden, gone) },
      { on: `GET ${at}/proposals`, body: pageOf(proposal) },
      { on: 'PUT /v1/{tenant}/comments/{comment_id}/visibility', body: visible },
    )
    await shows(element, /Chiamate Piero al 000\. Nascosto: Contiene dati di una persona\./)
    await shows(element, 'Ritirato da chi l’ha scritto.')
    await shows(element, 'Di che cosa si parla')
    await expectAccessible(element)
    await press(element, 'Nascondi')
    choose(element, '[name=reason]', 'off_topic')
    type(element, '[name=note]', 'Parla di un altro quartiere.')
    submit(element)
    await press(element, 'Subito')
    await until(() => element.said.endsWith('Fatto.'))
    expect(await sent('PUT', '/visibility')).to.deep.equal([
      { hidden: true, reason: 'Non c’entra con il dibattito. Parla di un altro quartiere.' },
    ])
    await press(element, 'Solo ciò che è nascosto')
    choose(element, '.room select', proposal.id)
    await until(() => !element.shadowRoot?.querySelector('.opened'))
    await shows(element, 'Chiamate Piero')
    const asked = (await town.seen('GET', '/comment-desk')).map(({ query }) => new URLSearchParams(query))
    expect(asked.at(-1)?.get('hidden')).to.equal('true')
    expect(asked.at(-1)?.get('subject')).to.equal(proposal.id)
  })

  it('nothing away when the network is gone: the decision waits with its words', async () => {
    const element = await open(
      'Frasi',
      { on: `GET ${at}/statements`, body: pageOf(aStatement('Il sindaco è un ladro.')) },
      { on: `PUT ${hiding}`, status: 503, body: aProblem(503, 'http.unavailable') },
    )
    await press(element, 'Nascondi')
    choose(element, '[name=reason]', 'insult')
    submit(element)
    await press(element, 'Subito')
    await shows(element, 'Non è andata per «Il sindaco è un ladro.».')
    await expectAccessible(element)
    await press(element, 'Riapri')
    await until(() => element.shadowRoot?.querySelector<HTMLSelectElement>('.opened [name=reason]')?.value === 'insult')
  })
})
