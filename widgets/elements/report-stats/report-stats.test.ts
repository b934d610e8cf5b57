import { expect } from 'chai'
import { html } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { aProblem } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, shows, textOf, type, until, type TestTown } from '../../testing/page.ts'
import './index.ts'
import type { CdcReportStats } from './report-stats.ts'

type Statistics = components['schemas']['ReportStatistics']
type Figures = components['schemas']['ReportFigures']

const route = 'GET /v1/{tenant}/report-statistics'

const figures = (received: number, closed: number, more: Partial<Figures> = {}): Figures => ({
  received,
  open: received - closed,
  closed,
  median_hours: closed ? 30 : null,
  p90_hours: closed ? 240 : null,
  promised: closed,
  kept: Math.floor(closed / 2),
  contested: 3,
  contested_closed: 2,
  ...more,
})

const statistics = (more: Partial<Statistics> = {}): Statistics => ({
  from: '2026-09',
  to: '2026-11',
  generated_at: '2026-11-23T10:00:00.000Z',
  total: figures(1234, 800),
  by_category: [
    { key: 'verde', name: 'Verde pubblico', figures: figures(234, 0) },
    { key: 'strade', name: 'Strade', figures: figures(1000, 800) },
  ],
  by_area: [{ key: null, name: 'Senza zona', figures: figures(1234, 800) }],
  by_office: [],
  by_month: ['2026-09', '2026-10', '2026-11'].map((key, place) => ({
    key,
    name: key,
    figures: figures(place * 100, place * 50),
  })),
  ...more,
})

let town: TestTown
const tag = (lang = 'it') =>
  html`<cdc-report-stats tenant=${town.slug} lang=${lang}><a href="/dati">I dati aperti</a></cdc-report-stats>`
const seen = async () => (await town.seen('GET', '/report-statistics')).map(({ query }) => new URLSearchParams(query))

describe('cdc-report-stats', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await town.answers({ on: route, broken: 'silent' })
    await expectAccessible(await place(tag()))
  })

  it('shows the figures, large, with what they mean', async () => {
    await town.answers({ on: route, body: statistics() })
    const element = await place<CdcReportStats>(tag())
    await shows(element, '1.234')
    await expectAccessible(element)
    const text = textOf(element)
    for (const part of [
      'Ancora aperte',
      '434',
      'Chiuse, ma contestate',
      '30 ore',
      'nove su dieci entro 10 giorni',
      '50%',
      '400 su 800',
    ]) {
      expect(text).to.contain(part)
    }
  })

  it('draws months and groups to scale, with the figures beside them and the longest first', async () => {
    await town.answers({ on: route, body: statistics() })
    const element = await place<CdcReportStats>(tag())
    await shows(element, '1.234')
    const drawn = (selector: string, name: string) =>
      [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((rect) => rect.getAttribute(name))
    expect(drawn('.months rect.received', 'height')).to.deep.equal(['0', '50', '100'])
    expect(drawn('.months rect.closed', 'height')).to.deep.equal(['0', '25', '50'])
    expect(drawn('.groups rect.received', 'width')).to.deep.equal(['100', '23.4'])
    expect(textOf(element)).to.match(/Strade\s+800 chiuse su 1\.000[\s\S]*Verde pubblico\s+0 chiuse su 234/)
    expect(find(element, '.months li:last-child .unseen').textContent).to.contain('novembre 2026: 200 ricevute, 100 già chiuse')
  })

  it('has every figure in a table, one click away, also on a narrow page and in English', async () => {
    await town.answers({ on: route, body: statistics() })
    const stats = await place<CdcReportStats>(tag('en'))
    stats.style.inlineSize = '280px'
    await shows(stats, '1,234')
    find(stats, 'summary').click()
    await until(() => find(stats, 'table').checkVisibility())
    expect(find(stats, 'tfoot').innerText).to.match(/In all\s+1,234\s+434\s+800\s+2\s+30 hours\s+10 days\s+400 of 800/)
    await expectAccessible(stats)
    expect(find(stats, '.panel').scrollWidth).to.be.at.most(280)
  })

  it('shows the newest months where not all have room, and lets the others be scrolled to', async () => {
    const many = Array.from({ length: 12 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`)
    const months = many.map((key) => ({ key, name: key, figures: figures(10, 5) }))
    await town.answers({ on: route, body: statistics({ by_month: months }) })
    const element = await place<CdcReportStats>(tag())
    element.style.inlineSize = '320px'
    await shows(element, '1.234')
    const region = find(element, '.months .scrolled')
    expect(region.scrollWidth).to.be.above(region.clientWidth)
    await expectAccessible(element)
    expect(find(element, '.panel').scrollWidth).to.be.at.most(320)
    element.requestUpdate()
    await element.updateComplete
    expect(region.scrollLeft).to.be.above(0)
  })

  it('asks for another period, and compares areas without asking', async () => {
    await town.answers({ on: route, body: statistics() })
    const element = await place<CdcReportStats>(tag())
    await shows(element, 'Verde pubblico')
    type(element, '[name=by]', 'area')
    await shows(element, 'Senza zona')
    expect(await seen()).to.have.length(1)
    type(element, '[name=months]', '3')
    let queries = await seen()
    while (queries.length < 2) queries = await seen()
    const [year, three] = queries.map((query) => Date.parse(`${query.get('from')}-01`)) as [number, number]
    expect(Math.round((three - year) / 86_400_000 / 30.4)).to.equal(9)
  })

  it('is narrowed to a category and an area by its attributes', async () => {
    await town.answers({ on: route, body: statistics() })
    await shows(
      await place(html`<cdc-report-stats tenant=${town.slug} lang="it" category="strade" area="centro"></cdc-report-stats>`),
      '1.234',
    )
    const [query] = await seen()
    expect([query?.get('category'), query?.get('area')]).to.deep.equal(['strade', 'centro'])
  })

  it('says when there is nothing', async () => {
    await town.answers({ on: route, body: statistics({ total: figures(0, 0) }) })
    const element = await place<CdcReportStats>(tag())
    await shows(element, 'In questo periodo non ci sono segnalazioni.')
    await expectAccessible(element)
  })

  it('says that the service is off and keeps the link; recovers when the API is back', async () => {
    const off = aProblem(404, 'service.not_enabled', { service: 'reports', town: 'Noci' })
    await town.answers({ on: route, status: 404, body: off, times: 1 }, { on: route, body: statistics() })
    const element = await place<CdcReportStats>(tag())
    await shows(element, 'Il Comune di Noci non ha attivato le segnalazioni.')
    await expectAccessible(element)
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
  })

  it('recovers by itself when the network is back', async () => {
    await town.answers({ on: route, broken: 'garbled', times: 1 }, { on: route, body: statistics() })
    const element = await place<CdcReportStats>(tag())
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    dispatchEvent(new Event('online'))
    await shows(element, '1.234')
  })
})
