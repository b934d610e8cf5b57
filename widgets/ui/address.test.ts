import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { state } from 'lit/decorators.js'
import { CdcElement } from '../kernel/element.ts'
import { aProblem } from '../testing/builders.ts'
import { aPlace, placesOf } from '../testing/places.ts'
import { clear, expectAccessible, find, place, shows, TestTown, type, until } from '../testing/page.ts'
import { AddressSearch, type Place } from './address.ts'
import { addressStyles } from './address-styles.ts'
import { addressWords } from './address-words.ts'
import { base } from './base.ts'
import { fieldStyles } from './field.ts'

class SearchUnderTest extends CdcElement {
  static override styles = [base, fieldStyles, addressStyles]
  @state() typed = ''
  @state() place: Place | undefined
  private readonly search = new AddressSearch(this)

  protected override view(): unknown {
    return this.search.render({
      id: 'where',
      label: 'Dove',
      described: '',
      invalid: 'false',
      value: this.typed,
      words: addressWords.it,
      noneNow: 'Prova altro.',
      typed: (text) => (this.typed = text),
      chosen: (place) => {
        this.place = place
        this.typed = place.name
      },
    })
  }
}
customElements.define('search-under-test', SearchUnderTest)

const asked = 'GET /v1/{tenant}/places'

describe('a search of addresses', () => {
  let town: TestTown
  let element: SearchUnderTest
  const field = () => find<HTMLInputElement>(element, '#where')
  const options = () => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]')]

  beforeEach(async () => {
    town = new TestTown()
    element = await place<SearchUnderTest>(html`<search-under-test tenant=${town.slug} lang="it"></search-under-test>`)
  })
  afterEach(clear)

  const two = [
    aPlace('Via Sparano', { detail: 'Murat' }),
    aPlace('Via Sparano 12', { kind: 'address', position: [16.8702, 41.1231] }),
  ]

  it('lists what is found as it is typed, once typing rests, and says how much it is', async () => {
    await town.answers({ on: asked, body: placesOf(two) })
    for (const text of ['vi', 'via', 'via s', 'via sp']) type(element, '#where', text)
    await until(() => options().length === 2)
    expect(options()[0]?.innerText).to.match(/Via Sparano\s+via · Murat/)
    await shows(element, '2 luoghi trovati.')
    const requests = await town.seen('GET', '/places')
    expect(requests.map(({ query }) => new URLSearchParams(query).get('q'))).to.deep.equal(['via sp'])
    expect(field().getAttribute('aria-expanded')).to.equal('true')
    await expectAccessible(element)
  })

  it('is worked by keys alone: arrows go round, Enter chooses, Escape closes', async () => {
    await town.answers({ on: asked, body: placesOf(two) })
    field().focus()
    await sendKeys({ type: 'sparano' })
    await until(() => options().length === 2)
    const active = () => field().getAttribute('aria-activedescendant')
    expect(active()).to.equal(null)
    await sendKeys({ press: 'ArrowUp' })
    await until(() => active() === 'where-place-1')
    await sendKeys({ press: 'ArrowDown' })
    await until(() => active() === 'where-place-0')
    expect(options()[0]?.getAttribute('aria-selected')).to.equal('true')
    await expectAccessible(element)
    await sendKeys({ press: 'Escape' })
    await until(() => !options().length)
    expect(field().value).to.equal('sparano')
    await sendKeys({ type: ' 1' })
    await until(() => options().length === 2)
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await until(() => element.place)
    expect([element.place?.name, field().value, options().length]).to.deep.equal(['Via Sparano', 'Via Sparano', 0])
  })

  it('says what to do when nothing is found, and when the search is out of order', async () => {
    await town.answers({ on: asked, body: placesOf([]) })
    type(element, '#where', 'via dei tulipani')
    await shows(element, 'Nessun luogo si chiama «via dei tulipani». Prova altro.')
    await expectAccessible(element)
    await town.answers({ on: asked, status: 503, body: aProblem(503, 'http.unavailable') })
    type(element, '#where', 'via delle rose')
    await shows(element, 'La ricerca non risponde. Prova altro.')
  })

  it('says when house numbers are missing for now, and whom the places are owed to', async () => {
    const source = { kind: 'index' as const, outage: true, attribution: '', link: null }
    await town.answers({ on: asked, body: placesOf(two, source) })
    type(element, '#where', 'sparano')
    await shows(element, 'Per ora si cerca solo fra le vie')
    const named = { kind: 'geocoder' as const, outage: false, attribution: '© Prova', link: 'https://prova.example/' }
    await town.answers({ on: asked, body: placesOf(two, named) })
    type(element, '#where', 'sparano 1')
    await shows(element, '© Prova')
    expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('https://prova.example/')
  })
})
