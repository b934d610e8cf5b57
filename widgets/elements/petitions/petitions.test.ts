import { expect } from 'chai'
import { html } from 'lit'
import { aPetition, aProblem, inDays, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitions } from './petitions.ts'

const list = 'GET /v1/{tenant}/petitions'

let town: TestTown

const tag = () =>
  html`<cdc-petitions tenant=${town.slug} lang="it" href-template="/petizioni/{id}"
    ><a href="/petizioni">Tutte</a></cdc-petitions
  >`

describe('cdc-petitions', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: list, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('is accessible with petitions, links them by the template, and says lateness plainly', async () => {
    const late = aPetition(town.slug, { state: 'closed', answer_due_at: inDays(-4), answer_overdue: true })
    await town.answers({ on: list, body: pageOf(late, aPetition(town.slug, { title: 'Più alberi in piazza' })) })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Più alberi in piazza')
    await expectAccessible(element)
    expect(find(element, '.item a').getAttribute('href')).to.equal(`/petizioni/${late.id}`)
    expect(textOf(element)).to.contain('Risposta in ritardo di 4 giorni')
    expect(find(element, '[role=status]').innerText).to.contain('2 petizioni mostrate')
  })

  it('searches when the typing pauses, once', async () => {
    await town.answers({ on: list, body: pageOf(aPetition(town.slug)) })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Una pista')
    type(element, '[name=q]', 'al')
    type(element, '[name=q]', 'alberi')
    await town.answers({ on: list, body: pageOf(aPetition(town.slug, { title: 'Più alberi in piazza' })) })
    await shows(element, 'Più alberi')
    const asked = (await town.seen('GET', '/petitions')).map(({ query }) => new URLSearchParams(query).get('q'))
    expect(asked).to.deep.equal([null, 'alberi'])
  })

  it('filters and sorts by what the API knows', async () => {
    await town.answers({ on: list, body: pageOf(aPetition(town.slug)) })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Una pista')
    type(element, '[name=show]', 'overdue')
    await until(() => !element.shadowRoot?.querySelector('[aria-busy=true]'))
    type(element, '[name=show]', 'withdrawn')
    type(element, '[name=sort]', 'most_signed')
    let queries: string[] = []
    while (queries.length < 3) queries = (await town.seen('GET', '/petitions')).map(({ query }) => query)
    expect(queries[1]).to.contain('answer=overdue')
    expect(queries.at(-1)).to.contain('state=withdrawn').and.to.contain('sort=most_signed')
  })

  it('shows more and puts the focus on the first new one', async () => {
    await town.answers(
      { on: list, body: { items: [aPetition(town.slug)], next_cursor: 'next' }, times: 1 },
      { on: list, body: pageOf(aPetition(town.slug, { title: 'La seconda pagina' })) },
    )
    const element = await place<CdcPetitions>(tag())
    await press(element, 'Mostra altre petizioni')
    await shows(element, 'La seconda pagina')
    await until(() => element.shadowRoot?.activeElement?.textContent === 'La seconda pagina')
    expect((await town.seen('GET', '/petitions')).at(-1)?.query).to.contain('cursor=next')
    expect(textOf(element)).not.to.contain('Mostra altre')
  })

  it('says what to do when nothing matches, and when there is nothing yet', async () => {
    await town.answers({ on: list, body: pageOf() })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Ancora nessuna petizione.')
    await expectAccessible(element)
    type(element, '[name=show]', 'stopped')
    await shows(element, 'Nessuna petizione corrisponde.')
    await expectAccessible(element)
    await press(element, 'Togli i filtri')
    await shows(element, 'Ancora nessuna petizione.')
  })

  it('says that the service is off, and keeps the fallback link', async () => {
    await town.answers({
      on: list,
      status: 404,
      body: aProblem(404, 'service.not_enabled', { service: 'petitions', town: 'Noci' }),
    })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Il Comune di Noci non ha attivato le petizioni.')
    await expectAccessible(element)
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
  })

  it('recovers when the API is back', async () => {
    await town.answers({ on: list, broken: 'garbled', times: 1 }, { on: list, body: pageOf(aPetition(town.slug)) })
    const element = await place<CdcPetitions>(tag())
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    dispatchEvent(new Event('online'))
    await shows(element, 'Una pista')
  })

  it('links nowhere when the template is not a web address', async () => {
    await town.answers({ on: list, body: pageOf(aPetition(town.slug)) })
    const element = await place<CdcPetitions>(
      html`<cdc-petitions tenant=${town.slug} lang="it" href-template="javascript:alert({id})"></cdc-petitions>`,
    )
    await shows(element, 'Una pista')
    expect(element.shadowRoot?.querySelector('.item a')).to.equal(null)
  })
})
