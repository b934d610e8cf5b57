import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { aWait, theTerms } from '../../testing/moderation.ts'
import { OpinionGivenEvent } from './events.ts'
import './index.ts'
import type { CdcOpinionMap } from './opinion-map.ts'

type Schemas = components['schemas']

const on = {
  debate: 'GET /v1/{tenant}/debates/{debate_id}',
  picture: 'GET /v1/{tenant}/debates/{debate_id}/opinion-picture',
  statements: 'GET /v1/{tenant}/debates/{debate_id}/statements',
  state: 'POST /v1/{tenant}/debates/{debate_id}/statements',
  mine: 'GET /v1/{tenant}/debates/{debate_id}/opinions/mine',
  takeBack: 'DELETE /v1/{tenant}/debates/{debate_id}/opinions/mine',
  opine: 'PUT /v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine',
}

const asks: Schemas['DebateRequirement'] = { assurance: 'low', standing: [], age: 14 }
const aDebate = (tenant: string, more: Partial<Schemas['Debate']> = {}): Schemas['Debate'] => ({
  id: newId(),
  code: 'DIB-2026-0007',
  tenant,
  state: 'published',
  phase: 'discuss',
  open_actions: ['comment', 'support', 'state', 'opine'],
  question: 'Come vogliamo il lungomare fra dieci anni?',
  summary: 'Il Comune rifà due chilometri di lungomare.',
  languages: ['it'],
  area: null,
  phases: [{ phase: 'discuss', opens_at: inDays(-3), closes_at: inDays(20) }],
  closes_at: inDays(20),
  rules: { comment: asks, support: asks, state: asks, opine: asks, propose: asks, amend: asks, support_proposal: asks },
  sdgs: [],
  tags: [],
  published_at: inDays(-3),
  withdrawn_reason: null,
  outcome: null,
  dossier: [],
  has_places: false,
  ...more,
})
const aStatement = (text: string, more: Partial<Schemas['Statement']> = {}): Schemas['Statement'] => ({
  id: newId(),
  text,
  language: 'it',
  by_staff: false,
  created_at: inDays(-2),
  hidden: null,
  ...more,
})

const trees = aStatement('Servono più alberi che parcheggi.', { by_staff: true })
const cars = aStatement('Il lungomare va chiuso alle auto.')
const shade = aStatement('Le panchine vanno messe all’ombra.')
const all = [trees, cars, shade]

const shares = (agree: number): Schemas['OpinionShares'] => ({ agree, disagree: 95 - agree, pass: 5 })
const twoGroups: Schemas['OpinionPicture'] = {
  participants: 192,
  counts_from: 10,
  found_at: inDays(0),
  groups: [
    { letter: 'A', size: 120, x: -0.5, y: 0.1, spread: 0.2, says: [{ statement_id: trees.id, opinion: 'agree' }] },
    { letter: 'B', size: 70, x: 0.7, y: -0.2, spread: 0.2, says: [{ statement_id: cars.id, opinion: 'disagree' }] },
  ],
  common: [{ statement_id: shade.id, opinion: 'agree' }],
  statements: all.map(({ id, text, language }) => ({ id, text, language, all: shares(60), groups: [shares(90), null] })),
}
const noPicture = { ...twoGroups, participants: 6, groups: [], common: [], statements: [] }
const own = (more: Partial<Schemas['OwnOpinions']> = {}): Schemas['OwnOpinions'] => ({
  answered: 0,
  total: 3,
  given: [],
  next: all,
  ...more,
})

let town: TestTown
const tag = (lang = 'it') =>
  html`<cdc-opinion-map tenant=${town.slug} lang=${lang} debate-id=${newId()}
    ><a href="/dibattito">Il dibattito</a></cdc-opinion-map
  >`

/** The element in a town that answers, once it shows the first statement. */
async function shown(...answers: Parameters<TestTown['answers']>): Promise<CdcOpinionMap> {
  await town.answers(
    ...answers,
    { on: on.debate, body: aDebate(town.slug) },
    { on: on.picture, body: twoGroups },
    { on: on.statements, body: pageOf(...all) },
    { on: on.mine, body: own() },
    { on: on.opine, body: { answered: 1, total: 3 } },
  )
  return place<CdcOpinionMap>(tag())
}

async function signedIn(...answers: Parameters<TestTown['answers']>): Promise<CdcOpinionMap> {
  await town.citizen({ acr: 'low', age: 30 })
  const element = await shown(...answers)
  await shows(element, trees.text)
  await press(element, 'D’accordo')
  await shows(element, 'Frase 2 di 3')
  return element
}

const answersSent = async () =>
  (await town.seen('PUT', '/opinions/mine')).map(({ body }) => (JSON.parse(body) as { opinion: string }).opinion)

describe('cdc-opinion-map', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: on.debate, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('asks one statement at a time and says how far one is, also on a narrow page', async () => {
    const element = await shown()
    element.style.inlineSize = '288px'
    await shows(element, trees.text)
    expect(textOf(element)).to.contain('Frase 1 di 3').and.to.contain('Scritta dal Comune').and.not.to.contain('Cambia')
    await expectAccessible(element)
    expect(find(element, '.panels').scrollWidth).to.be.at.most(288)
  })

  it('takes an answer after the sign-in, by the press that led to it, and goes on', async () => {
    await town.citizen({ acr: 'low', age: 30 })
    const element = await shown()
    await shows(element, trees.text)
    const given = new Promise<OpinionGivenEvent>((heard) =>
      element.addEventListener(OpinionGivenEvent.type, (event) => heard(event as OpinionGivenEvent), { once: true }),
    )
    await press(element, 'Non d’accordo')
    expect(await given).to.include({ debateId: element.debateId, answered: 1, total: 3 })
    await shows(element, cars.text)
    expect(await answersSent()).to.deep.equal(['disagree'])
    expect(find(element, '[role=status]').innerText).to.contain(cars.text)
  })

  it('is answered by the keys 1, 2 and 3 inside of it, and by no others', async () => {
    const element = await signedIn()
    const key = (name: string, init = {}) =>
      find(element, '#statement').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...init }))
    key('4')
    key('2', { ctrlKey: true })
    key('3')
    await until(() => find(element, '#statement').innerText === shade.text)
    expect(await answersSent()).to.deep.equal(['agree', 'pass'])
  })

  it('lets an answer be changed, or all be taken back', async () => {
    const element = await signedIn({ on: on.takeBack, status: 204 })
    await press(element, 'Le tue risposte')
    await press(element, 'Cambia')
    await shows(element, 'Cambi una risposta')
    expect(find(element, '.answer.agree').getAttribute('aria-pressed')).to.equal('true')
    await expectAccessible(element)
    await press(element, 'Non d’accordo')
    await until(() => textOf(element).includes('Non d’accordo: Servono'))
    expect(await answersSent()).to.deep.equal(['agree', 'disagree'])
    await press(element, 'Ritira tutte')
    await shows(element, 'Non ne resta traccia')
    await expectAccessible(element)
    await press(element, 'Sì, ritirale')
    await until(() => find(element, '[role=status]').innerText.includes('Hai ritirato'))
    expect(textOf(element)).not.to.contain('Le tue risposte (')
  })

  it('says that all is answered', async () => {
    await town.citizen({ acr: 'low', age: 30 })
    const element = await shown(
      { on: on.statements, body: pageOf(trees) },
      { on: on.mine, body: own({ total: 1, next: [trees] }) },
      { on: on.opine, body: { answered: 1, total: 1 } },
    )
    await press(element, 'Passo')
    await shows(element, 'Hai risposto a tutte le frasi.')
    await expectAccessible(element)
  })

  it('shows the groups in words, drawn and as a table', async () => {
    const element = await shown()
    await shows(element, 'Due gruppi. Gruppo A (circa 120 persone) è d’accordo: «Servono più alberi che parcheggi».')
    expect(textOf(element)).to.contain('Gruppo B (circa 70 persone) non è d’accordo: «Il lungomare va chiuso alle auto».')
    expect(textOf(element)).to.match(/tutti i gruppi la pensano allo stesso modo Tutti d’accordo Le panchine/)
    const radii = [...element.shadowRoot!.querySelectorAll('.drawing .ground')].map((circle) => Number(circle.getAttribute('r')))
    expect(radii[0]! ** 2 / radii[1]! ** 2).to.be.closeTo(120 / 70, 0.01)
    await press(element, 'Tutte le frasi con le percentuali')
    await until(() => find(element, 'table').checkVisibility())
    expect(find(element, 'tbody tr').innerText).to.match(/60% sì, 35% no, 5% passa\s+90% sì, 5% no, 5% passa\s+pochi/)
    await expectAccessible(element)
  })

  it('says how many are missing before anything is shown', async () => {
    const element = await shown({ on: on.picture, body: noPicture })
    await shows(element, 'Mancano 4 persone.')
    expect(element.shadowRoot?.querySelector('.drawing')).to.equal(null)
    await expectAccessible(element)
  })

  it('says it plainly when opinions are not divided', async () => {
    const [first] = twoGroups.groups
    const element = await shown({ on: on.picture, body: { ...twoGroups, groups: [first] } })
    await shows(element, 'Le opinioni non si dividono in gruppi.')
    expect(element.shadowRoot?.querySelector('.drawing')).to.equal(null)
  })

  it('lets readers flag the statement that is asked about; its keys answer nothing there', async () => {
    const flag = {
      ...{ content_id: cars.id, service: 'debates', kind: 'statement', reason: 'dati-personali', words: null, at: inDays(0) },
      ...{ outcome: null, answered_at: null, answer: null, holds: false, due_at: inDays(1) },
    }
    const element = await signedIn(
      { on: 'GET /v1/{tenant}/moderation', body: theTerms },
      { on: 'GET /v1/{tenant}/me/flags', body: pageOf() },
      { on: 'PUT /v1/{tenant}/moderation/flags/{kind}/{content_id}', body: flag },
    )
    await press(element, 'Segnala ai moderatori')
    await until(() => element.shadowRoot?.querySelector('#flagging textarea'))
    await expectAccessible(element)
    find(element, '#flagging [type=radio]').click()
    find(element, '#flagging textarea').focus()
    await sendKeys({ type: '123' })
    find(element, '#flagging form .button').click()
    await shows(element, 'Lo hai segnalato il')
    const [sent] = await town.seen('PUT', `/moderation/flags/statement/${cars.id}`)
    expect(JSON.parse(sent!.body)).to.deep.equal({ reason: theTerms.reasons[0]!.code, words: '123' })
    expect(await answersSent()).to.deep.equal(['agree'])
    await press(element, 'Non d’accordo')
    await until(() => find(element, '.statement').innerText === shade.text)
    expect(find(element, 'details.section').hasAttribute('open')).to.equal(false)
  })

  it('says of a statement that waits why, and until when', async () => {
    const held = aStatement('I bagni mancano.', { hidden: { reason: 'In attesa di verifica.', at: inDays(0) } })
    const element = await signedIn(
      { on: on.state, status: 201, body: held },
      { on: 'GET /v1/{tenant}/me/waits/{content_id}', body: aWait({ kind: 'statement' }) },
    )
    await press(element, 'Aggiungi una frase')
    await until(() => element.shadowRoot?.querySelector('textarea'))
    type(element, 'textarea', held.text)
    find<HTMLElement>(element, '[part=state]').click()
    await shows(element, 'Una persona decide entro il')
    expect(find(element, '.statement').innerText).to.equal(cars.text)
    await expectAccessible(element)
  })

  it('adds a statement once signed in, and refuses an empty one itself', async () => {
    const text = 'I bagni pubblici mancano.'
    const element = await signedIn({ on: on.state, status: 201, body: aStatement(text) })
    await press(element, 'Aggiungi una frase')
    await until(() => element.shadowRoot?.querySelector('textarea'))
    type(element, 'textarea', ' no ')
    find<HTMLElement>(element, '[part=state]').click()
    await shows(element, 'Scrivi almeno cinque caratteri.')
    await expectAccessible(element)
    type(element, 'textarea', text)
    find<HTMLElement>(element, '[part=state]').click()
    await until(() => find(element, '.statement').innerText === text)
    expect((await town.seen('POST', '/statements')).map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal([
      { text, language: 'it' },
    ])
  })

  it('says when answers are taken, and that they no longer are', async () => {
    const phases = [{ phase: 'discuss', opens_at: inDays(3), closes_at: inDays(20) }]
    const before = await shown({
      on: on.debate,
      body: aDebate(town.slug, { phase: 'planned', open_actions: [], phases } as never),
    })
    await shows(before, 'Si risponde dal')
    await town.answers({ on: on.debate, body: aDebate(town.slug, { phase: 'closed', open_actions: [] }) })
    const after = await place<CdcOpinionMap>(tag())
    await shows(after, 'Non si risponde più.')
    await expectAccessible(after)
  })

  it('takes no room where too few have answered and nobody will any more', async () => {
    const over = aDebate(town.slug, { phase: 'closed', open_actions: [] })
    const element = await shown({ on: on.debate, body: over }, { on: on.picture, body: noPicture })
    await until(() => element.shadowRoot?.querySelector('[aria-busy]') === null)
    expect(textOf(element).trim()).to.equal('')
  })

  it('shows a refusal beside the answers and keeps the statement', async () => {
    const element = await signedIn()
    await town.answers({ on: on.opine, status: 403, body: aProblem(403, 'identity.too_young', { required: 16 }) })
    await press(element, 'Passo')
    await shows(element, 'Si può partecipare da 16 anni.')
    expect(textOf(element)).to.contain(cars.text)
    await expectAccessible(element)
  })

  it('keeps its slot when there is no such debate, and speaks English', async () => {
    await town.answers({ on: on.debate, status: 404, body: aProblem(404, 'http.not_found') })
    const element = await place<CdcOpinionMap>(tag())
    await until(() => element.shadowRoot?.querySelector('.notice'))
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
    await shown()
    const english = await place<CdcOpinionMap>(tag('en'))
    await shows(english, 'Two groups. Group A (about 120 people) agrees')
    await expectAccessible(english)
  })
})
