import { expect } from 'chai'
import { aPetition, aQueue, aQueueItem, inDays, mineOf } from '../../testing/builders.ts'
import { at, openDesk, queue, waiting } from '../../testing/desk.ts'
import { expectAccessible, find, inTown, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'

let town: TestTown

const running = (title: string, more = {}) => aQueueItem(aPetition(town.slug, { title, ...more }), { task: 'running' })
const queries = async () =>
  (await town.seen('GET', '/petition-queue')).map(({ query }) => Object.fromEntries(new URLSearchParams(query)))

describe('cdc-petition-desk finds', () => {
  inTown((fresh) => (town = fresh))

  it('what goes on by itself, for the officer to stop it, answer early or take the signatures', async () => {
    const items = [
      running('Una pista ciclabile'),
      running('Un parco', { state: 'closed', closes_at: inDays(-1) }),
      running('Una scuola', { state: 'collecting_sponsors', published_at: null, closes_at: null }),
    ]
    const element = await openDesk(town)
    await shows(element, 'La prima petizione')
    await town.answers(
      { on: queue, body: aQueue(items, { tasks: { review: 0, answer: 0, running: 3, overdue: 0 } }) },
      { on: `GET ${at}/mine`, body: mineOf({ actions: ['stop'], roles: ['officer'] }) },
    )
    await press(element, 'In corso')
    await shows(element, 'si firma fino al')
    expect((await queries()).at(-1)).to.deep.equal({ task: 'running' })
    expect(textOf(element)).to.contain('In corso 3').and.to.contain('chiusa il').and.to.contain('cerca promotori')
    find(element, '.open').click()
    await shows(element, 'Ferma')
    for (const words of ['Rispondi', 'Scarica le firme (CSV)', 'Annulla un gruppo di firme'])
      expect(textOf(element)).to.contain(words)
    await expectAccessible(element)
  })

  it('one among many by what is typed, whatever its task, once the typing pauses', async () => {
    const element = await openDesk(town)
    await shows(element, 'La prima petizione')
    const due = aQueueItem(aPetition(town.slug, { title: 'La cercata' }), { task: 'answer', due_at: inDays(3) })
    await town.answers({ on: queue, body: aQueue([due, running('Una simile')]) })
    type(element, '[name=q]', 'PET-2026')
    type(element, '[name=q]', ' PET-2026-0042 ')
    await shows(element, 'Aspettano risposta · PET-2026-0042 · entro il')
    expect((await queries()).slice(1)).to.deep.equal([{ q: 'PET-2026-0042' }])
    expect(textOf(element)).to.contain('In corso · PET-2026-0042').and.not.to.contain('La prima petizione')
    expect(element.shadowRoot?.querySelector('.task[aria-pressed=true]')).to.equal(null)
    await until(() => element.said === '2 petizioni.')
    await expectAccessible(element)

    await town.answers({ on: queue, body: aQueue(waiting(town, ['Da esaminare subito'])) })
    find(element, '.task').click()
    await shows(element, 'Da esaminare subito')
    expect((await queries()).at(-1)).to.deep.equal({ task: 'review' })
    expect(find<HTMLInputElement>(element, '[name=q]').value).to.equal('')
  })

  it('nothing, and says what to try', async () => {
    const element = await openDesk(town)
    await shows(element, 'La prima petizione')
    await town.answers({ on: queue, body: aQueue([]) })
    type(element, '[name=q]', 'unicorno')
    find<HTMLFormElement>(element, 'form[role=search]').requestSubmit()
    await shows(element, 'Nessuna petizione corrisponde.')
    await expectAccessible(element)
  })
})
