import { expect } from 'chai'
import { aPetition, aProblem, aQueue, aQueueItem, mineOf } from '../../testing/builders.ts'
import { at, openDesk, openFirst, queue, waiting } from '../../testing/desk.ts'
import {
  expectAccessible,
  find,
  inTown,
  press,
  type Seen,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import { sessionOf } from '../../kernel/session.ts'
import './index.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

let town: TestTown

const numbered = (from: number, to: number) =>
  waiting(
    town,
    Array.from({ length: to - from + 1 }, (_, n) => `Petizione ${from + n}`),
  )

const titles = (element: CdcPetitionDesk) => element.pages.items?.map(({ petition }) => petition.title)
const field = (element: CdcPetitionDesk, name: string) => find<HTMLTextAreaElement>(element, `[name=${name}]`)
const gist = ({ path, body, headers }: Seen) => ({ path, body, key: headers['idempotency-key'] })

/** Waits until the town has been asked so often. */
async function asked(times: number, method: string, end: string): Promise<Seen[]> {
  let seen: Seen[] = []
  while (seen.length < times) seen = await town.seen(method, end)
  return seen
}

function toAnswer(...answers: Wanted[]): Promise<CdcPetitionDesk> {
  const item = aQueueItem(aPetition(town.slug, { title: 'La prima petizione' }), { task: 'answer' })
  return openDesk(
    town,
    ...answers,
    { on: queue, body: aQueue([item]) },
    { on: `GET ${at}/mine`, body: mineOf({ roles: ['officer'] }) },
    { on: `POST ${at}/answers`, status: 201, body: aPetition(town.slug) },
  )
}

async function writeAnswer(element: CdcPetitionDesk): Promise<void> {
  await openFirst(element)
  await press(element, 'Rispondi')
  await shows(element, 'Ufficio che risponde')
  type(element, '[name=office]', 'Ufficio Mobilità')
  type(element, '[name=it]', 'Una lunga risposta.')
}

async function sendAnswer(element: CdcPetitionDesk): Promise<void> {
  await writeAnswer(element)
  find(element, 'form .button').click()
  await press(element, 'Subito')
}

async function reject(element: CdcPetitionDesk, note: string): Promise<void> {
  await press(element, 'Non ammettere')
  await shows(element, 'Nota pubblica')
  type(element, '[name=note]', note)
}

async function publishAll(element: CdcPetitionDesk): Promise<void> {
  await shows(element, 'La terza petizione')
  for (const box of element.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick input') ?? []) box.click()
  await shows(element, '3 selezionate')
  find(element, '.bulk .button').click()
  await press(element, 'Subito')
}

describe('cdc-petition-desk sends', () => {
  inTown((fresh) => (town = fresh))

  const lost: [string, Omit<Wanted, 'on'>][] = [
    ['503', { status: 503, body: aProblem(503, 'http.unavailable') }],
    ['429', { status: 429, body: aProblem(429, 'http.too_many_requests') }],
    ['no connection', { broken: 'cut' }],
    ['409', { status: 409, body: aProblem(409, 'petition.transition_impossible', { action: 'answer', state: 'draft' }) }],
  ]
  for (const [name, answer] of lost)
    it(`an answer again after ${name}, with its words and its key`, async () => {
      const element = await toAnswer({ on: `POST ${at}/answers`, ...answer })
      await sendAnswer(element)
      await shows(element, 'Non è andata per «La prima petizione».')
      await expectAccessible(element)
      await town.answers({ on: `POST ${at}/answers`, status: 201, body: aPetition(town.slug) })
      await press(element, 'Invia di nuovo')
      await until(() => element.said.includes('Fatto'))
      const [first, ...more] = (await town.seen('POST', '/answers')).map(gist)
      expect(more).not.to.be.empty
      for (const other of more) expect(other).to.deep.equal(first)
      expect(first?.key).to.be.a('string')
      expect(JSON.parse(first?.body ?? '')).to.deep.equal({ office: 'Ufficio Mobilità', text: { it: 'Una lunga risposta.' } })
      expect(element.pending.decisions).to.be.empty
    })

  it('gives the words of a failed answer back into its form', async () => {
    const element = await toAnswer({ on: `POST ${at}/answers`, status: 503, body: aProblem(503, 'http.unavailable') })
    await sendAnswer(element)
    await press(element, 'Riapri')
    await shows(element, 'Ufficio che risponde')
    expect(field(element, 'office').value).to.equal('Ufficio Mobilità')
    expect(field(element, 'it').value).to.equal('Una lunga risposta.')
    expect(textOf(element)).not.to.contain('Non è andata')
  })

  it('keeps the words of a decision that is taken back, or of a form that is closed', async () => {
    const element = await toAnswer()
    await writeAnswer(element)
    await press(element, 'Lascia stare')
    await press(element, 'Rispondi')
    await shows(element, 'Ufficio che risponde')
    find(element, 'form .button').click()
    await press(element, 'Ci ripenso')
    await openFirst(element)
    await press(element, 'Rispondi')
    await shows(element, 'Ufficio che risponde')
    expect(field(element, 'it').value).to.equal('Una lunga risposta.')
    const leaving = new Event('beforeunload', { cancelable: true })
    dispatchEvent(leaving)
    expect(leaving.defaultPrevented).to.equal(true)
  })

  it('a decision and leaves place, picks and the open form as they were', async () => {
    const [first, second, third] = [numbered(1, 20), numbered(21, 40), numbered(41, 60)]
    const element = await openDesk(
      town,
      { on: queue, body: aQueue(first, { next_cursor: 'more' }), times: 1 },
      { on: queue, body: aQueue(second), times: 1 },
      { on: queue, body: aQueue([...first, ...second.slice(0, 4), ...second.slice(5), ...third]) },
    )
    await shows(element, 'Petizione 20')
    await press(element, 'Altre')
    await shows(element, 'Petizione 40')
    find(element, `#item-${second[4]?.petition.id}`).click()
    await press(element, 'Pubblica')
    expect(element.chosen?.petition.title).to.equal('Petizione 26')
    element.pick(second[9]?.petition.id ?? '')
    await reject(element, 'Scritta a metà.')
    const note = field(element, 'note')
    note.focus()
    await press(element, 'Subito')
    const reads = await asked(3, 'GET', '/petition-queue')
    await until(() => element.pages.items === undefined || element.pages.items.length === 59)
    await element.updateComplete
    expect(reads[2]?.query).to.contain('limit=40')
    expect(titles(element)).to.include('Petizione 40').and.not.to.include('Petizione 25')
    expect(element.chosen?.petition.title).to.equal('Petizione 26')
    expect(field(element, 'note')).to.equal(note)
    expect(note.value).to.equal('Scritta a metà.')
    expect(element.picked.size).to.equal(1)
  })

  it('reads page after page until as much is there as before', async () => {
    const [first, second] = [numbered(1, 20), numbered(21, 40)]
    const element = await openDesk(
      town,
      { on: queue, body: aQueue(first, { next_cursor: 'more' }), times: 1 },
      { on: queue, body: aQueue(second), times: 1 },
      { on: queue, body: aQueue(first.slice(1), { next_cursor: 'more' }), times: 1 },
      { on: queue, body: aQueue(second) },
    )
    await shows(element, 'Petizione 20')
    await press(element, 'Altre')
    await shows(element, 'Petizione 40')
    find(element, '.open').click()
    await press(element, 'Pubblica')
    await press(element, 'Subito')
    await asked(4, 'GET', '/petition-queue')
    await until(() => !element.pages.loading)
    expect(titles(element)).to.have.length(39).and.to.include('Petizione 40')
  })

  it('keeps the queue and the open form when it cannot be read again, or the token is a new one', async () => {
    const element = await openDesk(town)
    await openFirst(element)
    await reject(element, 'Scritta a metà.')
    const note = field(element, 'note')
    const session = sessionOf(location.origin, town.slug)
    session.changed(session.claims && { ...session.claims })
    await element.updateComplete
    expect(await town.seen('GET', '/petition-queue')).to.have.length(1)
    await town.answers({ on: queue, status: 503, body: aProblem(503, 'http.unavailable') })
    await element.load()
    await element.updateComplete
    expect(titles(element)).to.have.length(3)
    expect(field(element, 'note')).to.equal(note)
    session.changed(undefined)
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await town.answers({ on: queue, body: aQueue([]) })
    await press(element, 'Entra')
    await until(() => titles(element)?.length === 0)
    await element.updateComplete
    expect(element.chosen?.petition.title).to.equal('La prima petizione')
    expect(field(element, 'note').value).to.equal('Scritta a metà.')
  })

  it('several one after another, and reads the queue once', async () => {
    const element = await openDesk(town, { on: `POST ${at}/transitions`, broken: 'silent', times: 1 })
    await publishAll(element)
    await shows(element, 'Pubblica: 0 di 3')
    await expectAccessible(element)
    await asked(1, 'POST', '/transitions')
    await asked(1, 'GET', '/petition-queue')
    expect(await town.seen('POST', '/transitions')).to.have.length(1)
    await press(element, 'Ci ripenso')
    await shows(element, '2 selezionate')
  })

  it('several to their end, and reads the queue once', async () => {
    const element = await openDesk(town)
    await publishAll(element)
    await until(() => element.said === 'Pubblica: 3 petizioni. Fatto.')
    await asked(2, 'GET', '/petition-queue')
    await until(() => !element.pages.loading)
    expect(await town.seen('GET', '/petition-queue')).to.have.length(2)
    const sent = await town.seen('POST', '/transitions')
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).to.equal(3)
  })

  it('on after the pause that the API asks for', async () => {
    const many = { status: 429, body: aProblem(429, 'http.too_many_requests'), headers: { 'retry-after': '2' } }
    const element = await openDesk(
      town,
      { on: `POST ${at}/transitions`, status: 201, body: aPetition(town.slug), times: 1 },
      { on: `POST ${at}/transitions`, ...many, times: 1 },
    )
    await publishAll(element)
    await shows(element, 'Pubblica: 2 petizioni fra 2 s')
    await until(() => element.pending.decisions.length === 0)
    const keys = (await town.seen('POST', '/transitions')).map(({ headers }) => headers['idempotency-key'])
    expect(keys).to.have.length(4)
    expect(keys[2]).to.equal(keys[1])
  })

  it('no further when the network is gone, and keeps what is left', async () => {
    const element = await openDesk(
      town,
      { on: `POST ${at}/transitions`, status: 201, body: aPetition(town.slug), times: 1 },
      { on: `POST ${at}/transitions`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
    )
    await publishAll(element)
    await shows(element, 'Non è andata per 2 petizioni.')
    expect(await town.seen('POST', '/transitions')).to.have.length(2)
    await press(element, 'Invia di nuovo')
    await until(() => element.said === 'Pubblica: 2 petizioni. Fatto.')
  })

  it('the others when one is refused', async () => {
    const refused = aProblem(409, 'petition.transition_impossible', { action: 'publish', state: 'withdrawn' })
    const element = await openDesk(town, { on: `POST ${at}/transitions`, status: 409, body: refused, times: 1 })
    await publishAll(element)
    await shows(element, 'Non è andata per «La prima petizione».')
    await until(() => element.said === 'Pubblica: 2 petizioni. Fatto.')
    expect(await town.seen('POST', '/transitions')).to.have.length(3)
  })
})
