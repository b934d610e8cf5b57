import { expect } from 'chai'
import { html } from 'lit'
import { inDays, pageOf } from '../../testing/builders.ts'
import { aDebateSummary } from '../../testing/debates.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcDebates } from './debates.ts'

const list = 'GET /v1/{tenant}/debates'

let town: TestTown

const tag = () =>
  html`<cdc-debates tenant=${town.slug} lang="it" href-template="/dibattiti/{id}"><a href="/dibattiti">Tutti</a></cdc-debates>`

describe('cdc-debates', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: list, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('says of each what is done in it and until when', async () => {
    const soon = aDebateSummary({ phase_closes_at: inDays(3) })
    const over = aDebateSummary({ phase: 'closed', phase_closes_at: null, closes_at: inDays(-3), outcome_at: inDays(-1) })
    await town.answers({ on: list, body: pageOf(soon, over, aDebateSummary({ phase: 'planned' })) })
    const element = await place<CdcDebates>(tag())
    await shows(element, /Mancano [23] giorni alla fine di questa fase/)
    await expectAccessible(element)
    expect(textOf(element)).to.contain('con la risposta del Comune').and.to.contain('In arrivo')
    expect(find(element, '.item a').getAttribute('href')).to.equal(`/dibattiti/${soon.id}`)
  })

  it('filters, and offers all when nothing matches', async () => {
    await town.answers({ on: list, body: pageOf() })
    const element = await place<CdcDebates>(tag())
    await shows(element, 'Ancora nessun dibattito.')
    type(element, '[name=show]', 'closed')
    await shows(element, 'Nessun dibattito corrisponde.')
    await expectAccessible(element)
    await town.answers({ on: list, body: pageOf(aDebateSummary()) })
    await press(element, 'Mostrali tutti')
    await shows(element, 'lungomare')
    const asked = (await town.seen('GET', '/debates')).map(({ query }) => new URLSearchParams(query).get('listed'))
    expect(asked).to.deep.equal([null, 'closed', null])
  })

  it('shows more and puts the focus on the first new one', async () => {
    await town.answers(
      { on: list, body: { items: [aDebateSummary()], next_cursor: 'next' }, times: 1 },
      { on: list, body: pageOf(aDebateSummary({ question: 'Quale mercato vogliamo?' })) },
    )
    const element = await place<CdcDebates>(tag())
    await press(element, 'Mostra altri dibattiti')
    await until(() => element.shadowRoot?.activeElement?.textContent === 'Quale mercato vogliamo?')
  })

  it('stays calm and keeps its slot when the API is away', async () => {
    await town.answers({ on: list, broken: 'cut' })
    const element = await place<CdcDebates>(tag())
    await shows(element, 'Il servizio non risponde.')
    expect(element.shadowRoot?.querySelector('slot')).to.exist
  })
})
