import { expect } from 'chai'
import { html, LitElement } from 'lit'
import { emulateMedia } from '@web/test-runner-commands'
import { define } from '../../kernel/define.ts'
import { clear, find, place, until } from '../../testing/page.ts'
import { base } from '../base.ts'
import { icon } from '../icons.ts'
import type { Box, Shore } from './geometry.ts'
import { leafletStyles } from './leaflet-styles.ts'
import { mapStyles } from './map-styles.ts'
import type { Looked, Shown } from './shown.ts'
import type { TileSource } from './tiles.ts'
import { TownMap } from './town-map.ts'

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const plain: TileSource = { template: '', attribution: '' }
const home: Box = [16.75, 41.05, 17.05, 41.15]
const boundary = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [16.75, 41.05],
      [17.05, 41.05],
      [17.05, 41.15],
      [16.75, 41.15],
      [16.75, 41.05],
    ],
  ],
}

/** Stands for any element with a map. */
class WithMap extends LitElement {
  static override styles = [base, leafletStyles, mapStyles]
  map!: TownMap
  moves: Looked[] = []
  chosen = ''
  tiled: boolean | undefined

  protected override render() {
    return html`<div class="root"><div class="map" tabindex="0" role="application" aria-label="Mappa"></div></div>`
  }

  protected override firstUpdated(): void {
    this.map = new TownMap(find(this, '.map'), {
      moved: (looked) => this.moves.push(looked),
      chosen: (id) => (this.chosen = id),
      tilesChanged: (shown) => (this.tiled = shown),
    })
  }
}

const point = (id: string, longitude: number, latitude: number): Shown['points'][number] => ({
  id,
  position: [longitude, latitude],
  label: `Punto ${id}`,
  kind: 'open',
  picture: icon.alert,
})

const cluster: Shown['clusters'][number] = {
  position: [16.9, 41.1],
  count: 40,
  bbox: [16.89, 41.09, 16.91, 41.11],
  label: '40 cose',
  figure: '40',
}

async function aMap(source = plain, coast?: Shore): Promise<WithMap> {
  define('x-with-map', WithMap)
  const element = await place<WithMap>(html`<x-with-map></x-with-map>`)
  element.map.begin({ home, boundary, approximate: false, coast, tiles: source }, source)
  return element
}

const marks = (element: WithMap): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.mark') ?? []),
]
const labels = (element: WithMap): (string | null)[] => marks(element).map((mark) => mark.getAttribute('aria-label'))
const press = (element: WithMap, key: string): boolean =>
  find(element, '.map').dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }))

describe('the map of a town', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }))
  afterEach(clear)

  it('shows the whole town with its boundary on a plain ground, without pictures', async () => {
    const element = await aMap()
    const [west, south, east, north] = element.moves.at(-1)?.bbox ?? [0, 0, 0, 0]
    expect(west <= 16.75 && south <= 41.05 && east >= 17.05 && north >= 41.15).to.equal(true)
    expect(find(element, 'path.boundary').getBoundingClientRect().width).to.be.greaterThan(100)
    expect(element.shadowRoot?.querySelector('img')).to.equal(null)
  })

  it('keeps in view where it was sent when its own size changes, until somebody moves it', async () => {
    const element = await aMap()
    const box: Box = [16.86, 41.1, 16.9, 41.12]
    element.map.look(box)
    const fits = (): boolean => {
      const [west, south, east, north] = element.map.looked.bbox
      return west <= box[0] && south <= box[1] && east >= box[2] && north >= box[3]
    }
    const { zoom: wide } = element.map.looked
    expect(fits()).to.equal(true)
    element.style.inlineSize = '300px'
    await until(() => element.map.looked.zoom < wide)
    expect(fits()).to.equal(true)
    element.map.zoom(1)
    const { zoom } = element.map.looked
    const before = element.moves.length
    element.style.inlineSize = '280px'
    await until(() => element.moves.length > before)
    expect(element.map.looked.zoom).to.equal(zoom)
  })

  it('draws the coast on the plain ground: the shore as a line, the sea as a surface in another colour, light and dark', async () => {
    const line = [
      [16.7, 41.14],
      [17.1, 41.1],
    ]
    const shore = find(await aMap(plain, { type: 'MultiLineString', coordinates: [line] }), 'path.coast')
    expect(getComputedStyle(shore).fill).to.equal('none')
    expect(shore.getBoundingClientRect().width).to.be.greaterThan(100)
    const element = await aMap(plain, { type: 'MultiPolygon', coordinates: [[[...line, [17.1, 41.3], [16.7, 41.14]]]] })
    const sea = find(element, 'path.sea')
    const land = find(element, 'path.boundary')
    expect(land.compareDocumentPosition(sea) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0)
    const colours = new Set<string>()
    element.style.colorScheme = 'light dark'
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme })
      for (const path of [sea, land]) colours.add(getComputedStyle(path).fill)
    }
    expect(colours.size).to.equal(4)
    find(element, '.root').classList.add('tiled')
    expect(sea.checkVisibility()).to.equal(false)
  })

  it('draws the ground when its host can be reached, and tells who is owed for it', async () => {
    const element = await aMap({ template: pixel, attribution: 'prova' })
    await until(() => element.tiled)
    await until(() => element.shadowRoot?.querySelector('img.leaflet-tile-loaded'))
  })

  it('keeps to the plain ground when its host can not be reached, and tells the webmaster in one line', async () => {
    const { warn } = console
    const told: unknown[] = []
    console.warn = (text) => told.push(text)
    try {
      const source = { template: '/nowhere/{z}/{x}/{y}.png', attribution: '' }
      const [first, second] = [await aMap(source), await aMap(source)]
      await until(() => first.tiled === false && second.tiled === false)
      expect(told).to.have.length(1)
      expect(told[0]).to.contain(location.origin)
      expect(first.shadowRoot?.querySelector('img')).to.equal(null)
    } finally {
      console.warn = warn
    }
  })

  it('puts its marks into the order of reading, keeps those that stay and the focus on them', async () => {
    const element = await aMap()
    element.map.show({
      clusters: [],
      points: [point('south', 16.9, 41.06), point('east', 17, 41.14), point('west', 16.8, 41.139)],
    })
    expect(labels(element)).to.deep.equal(['Punto west', 'Punto east', 'Punto south'])
    const south = marks(element)[2]
    south?.focus()
    element.map.show({ clusters: [cluster], points: [point('south', 16.9, 41.06), point('new', 16.8, 41.14)] })
    expect(labels(element)).to.deep.equal(['Punto new', '40 cose', 'Punto south'])
    expect(marks(element)[2]).to.equal(south)
    expect(element.shadowRoot?.activeElement).to.equal(south)
  })

  it('zooms to where the things of a pressed cluster lie', async () => {
    const element = await aMap()
    element.map.show({ clusters: [cluster], points: [] })
    const before = element.moves.at(-1)?.zoom ?? 0
    marks(element)[0]?.click()
    await until(() => (element.moves.at(-1)?.zoom ?? 0) > before)
    const [west, south, east, north] = element.moves.at(-1)?.bbox ?? [0, 0, 0, 0]
    expect(west < 16.89 && south < 41.09 && east > 16.91 && north > 41.11).to.equal(true)
    expect(east - west).to.be.lessThan(0.2)
  })

  it('tells which point was pressed, and marks the chosen one', async () => {
    const element = await aMap()
    element.map.show({ clusters: [], points: [point('a', 16.9, 41.1), point('b', 16.8, 41.1)] })
    find(element, '[aria-label="Punto b"]').click()
    expect(element.chosen).to.equal('b')
    element.map.choose('b')
    expect(marks(element).map((mark) => mark.getAttribute('aria-pressed'))).to.deep.equal(['true', 'false'])
  })

  it('is moved and zoomed by keys', async () => {
    const element = await aMap()
    const start = element.moves.at(-1) as Looked
    expect(press(element, 'ArrowRight')).to.equal(false)
    await until(() => (element.moves.at(-1)?.bbox[0] ?? 0) > start.bbox[0])
    press(element, '+')
    await until(() => (element.moves.at(-1)?.zoom ?? 0) > start.zoom)
    expect(press(element, 'a')).to.equal(true)
  })

  it('leaves the wheel to the page until it is active', async () => {
    const element = await aMap()
    const box = find(element, '.map')
    const wheel = (): boolean => box.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, cancelable: true, bubbles: true }))
    expect(wheel()).to.equal(true)
    box.focus()
    expect(wheel()).to.equal(false)
    press(element, 'Escape')
    expect(wheel()).to.equal(true)
  })

  it('stands beside other maps on a page, and leaves nothing when it ends', async () => {
    const [first, second] = [await aMap(), await aMap()]
    first.map.show({ clusters: [], points: [point('a', 16.9, 41.1)] })
    expect(labels(second)).to.deep.equal([])
    first.map.end()
    expect(find(first, '.map').children).to.have.length(0)
    expect(press(second, '+')).to.equal(false)
  })
})
