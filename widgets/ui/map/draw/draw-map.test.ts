import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html, type TemplateResult } from 'lit'
import { CdcElement } from '../../../kernel/element.ts'
import { define } from '../../../kernel/define.ts'
import { aTown } from '../../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, type, until } from '../../../testing/page.ts'
import { aPlace, placesOf } from '../../../testing/places.ts'
import { base } from '../../base.ts'
import { fieldStyles } from '../../field.ts'
import { DrawMap } from './draw-map.ts'
import type { PlaceGeometry } from './sketch.ts'

let town: TestTown

/** Stands for any element in which somebody draws. */
class WithDrawing extends CdcElement {
  static override styles = [base, fieldStyles]
  place: PlaceGeometry | null = null
  left = 0
  readonly map = new DrawMap(this, {
    place: null,
    kinds: ['Point', 'LineString', 'Polygon'],
    changed: (place) => (this.place = place),
    left: () => (this.left += 1),
  })

  protected override view(): TemplateResult {
    return this.map.render()
  }
}
define('test-with-drawing', WithDrawing)

async function begun(kind: PlaceGeometry['type']): Promise<WithDrawing> {
  const { slug } = town
  await town.answers({
    on: 'GET /v1/{tenant}',
    body: aTown(slug, {
      position: [16.87, 41.12],
      map_tiles: { template: `${location.origin}/nowhere/{z}/{x}/{y}.png`, attribution: '© Prova', link: null },
    }),
  })
  const element = await place<WithDrawing>(html`<test-with-drawing tenant=${slug} lang="it"></test-with-drawing>`)
  await element.map.begin()
  find<HTMLInputElement>(element, `[value=${kind}]`).click()
  find(element, '.map').focus()
  return element
}

const status = (element: Element): string => find(element, '[role=status]').innerText
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await sendKeys({ press: key })
}
const times = (n: number, key: string): string[] => Array.from({ length: n }, () => key)
const corners = (element: Element) => element.shadowRoot?.querySelectorAll('.sketch.corner').length

describe('drawing on a map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  beforeEach(() => void (town = new TestTown()))
  afterEach(clear)

  it('draws an area with the keys alone, says each step, and takes corners back', async () => {
    const element = await begun('Polygon')
    expect(status(element)).to.contain('Tocca la mappa agli angoli dell’area')
    await keys('Enter')
    await until(() => status(element) === 'Punto 1 messo. 1 punto. Ne mancano ancora 2.')
    await keys(...times(6, 'ArrowRight'), 'Space')
    await until(() => status(element) === 'Punto 2 messo. 2 punti. Ne manca ancora 1.')
    expect(element.place).to.equal(null)
    await keys(...times(6, 'ArrowDown'), 'Enter')
    await until(() => /^Punto 3 messo. 3 punti. L’area è di [\d.,]+ (ettari|m²).$/.test(status(element)))
    expect(element.place?.type).to.equal('Polygon')
    await expectAccessible(element)
    await keys('Backspace')
    await until(() => corners(element) === 2)
    expect([element.place, status(element)]).to.deep.equal([null, 'Tolto. 2 punti. Ne manca ancora 1.'])
    await press(element, 'Fatto')
    expect(element.left).to.equal(0)
    find(element, '.map').focus()
    await keys('Escape')
    await until(() => element.left === 1)
  })

  it('says why a corner is not put where the area would cross itself', async () => {
    const element = await begun('Polygon')
    await keys('Enter', ...times(6, 'ArrowRight'), 'Enter', ...times(6, 'ArrowDown'), 'Enter')
    await keys(...times(3, 'ArrowLeft'), ...times(12, 'ArrowUp'), 'Enter')
    await until(() => status(element).startsWith('Così l’area si incrocerebbe'))
    expect(corners(element)).to.equal(3)
  })

  it('draws a line by pointer, a corner where it is pressed', async () => {
    const element = await begun('LineString')
    const { left, top } = find(element, '.map').getBoundingClientRect()
    for (const [x, y] of [
      [60, 60],
      [140, 60],
    ] as const)
      await sendMouse({ type: 'click', position: [Math.round(left + x), Math.round(top + y)] })
    await until(() => corners(element) === 2)
    expect(status(element)).to.match(/La linea è lunga [\d.,]+ (km|m)\.$/)
    await press(element, 'Ricomincia')
    await until(() => corners(element) === 0)
  })

  it('puts a point at an address', async () => {
    const element = await begun('Point')
    await town.answers({ on: 'GET /v1/{tenant}/places', body: placesOf([aPlace('Via Prova', { position: [16.9, 41.1] })]) })
    type(element, '#draw-seek', 'via prova')
    await until(() => element.shadowRoot?.querySelector('[role=option]'))
    find(element, '[role=option]').dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    await shows(element, 'Il punto è qui.')
    expect(element.place).to.deep.equal({ type: 'Point', coordinates: [16.9, 41.1] })
    await press(element, 'Fatto')
    expect(element.left).to.equal(1)
    expect(textOf(element)).not.to.contain('Ricomincia')
  })

  it('fits 320 px', async () => {
    const element = await begun('Polygon')
    element.style.inlineSize = '320px'
    expect(find(element, '.root').scrollWidth).to.be.at.most(320)
  })
})
