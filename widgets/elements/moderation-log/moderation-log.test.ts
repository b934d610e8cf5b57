import { expect } from 'chai'
import { html } from 'lit'
import { aProblem } from '../../testing/builders.ts'
import { theTerms } from '../../testing/moderation.ts'
import {
  expectAccessible,
  find,
  inTown,
  place,
  press,
  shows,
  type TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import './index.ts'
import type { CdcModerationLog } from './moderation-log.ts'

const reports = 'GET /v1/{tenant}/moderation/reports/{half}'
const log = 'GET /v1/{tenant}/moderation/log'

const report = {
  from: '2026-07-01',
  to: '2026-12-31',
  decisions: [
    { outcome: 'hide', reason: 'dati-personali', count: 4 },
    { outcome: 'keep', reason: null, count: 9 },
  ],
  notices: [{ reason: 'dati-personali', count: 12, followed: 7, refused: 4, median_minutes: 95 }],
  ways: [
    { way: 'flagged', count: 9, hidden: 4, median_minutes: 38 },
    { way: 'own_initiative', count: 4, hidden: 0, median_minutes: 0 },
  ],
  services: [{ service: 'debates', count: 13, hidden: 4 }],
  automated: { decisions: 10, kept: 6, error_rate: 0.6 },
  appeals: { received: 2, upheld: 1, reversed: 1 },
}
const entry = {
  ...{ day: '2026-12-01', service: 'debates', kind: 'comment', outcome: 'hide', reason: 'dati-personali' },
  ...{ way: 'flagged', automated: false, reversed: true },
}

let town: TestTown

async function open(...answers: Wanted[]): Promise<CdcModerationLog> {
  await town.answers(
    ...answers,
    { on: reports, body: report },
    { on: log, body: { items: [entry], next_cursor: null } },
    { on: 'GET /v1/{tenant}/moderation', body: theTerms },
  )
  return place<CdcModerationLog>(html`<cdc-moderation-log tenant=${town.slug} lang="it"></cdc-moderation-log>`)
}

describe('cdc-moderation-log', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible while it loads', async () => {
    await expectAccessible(await open({ on: reports, broken: 'silent' }))
  })

  it('draws the half-year, with the table one click away', async () => {
    const element = await open()
    await shows(element, 'Perché si nasconde')
    for (const words of [
      'Dati personali',
      '4 decisioni, 4 per nascondere',
      'metà entro 38 minuti',
      '1 accolto',
      '12 segnalazioni, 7 accolte',
    ])
      expect(textOf(element)).to.include(words)
    await press(element, 'Le cifre in tabella')
    await expectAccessible(element)
  })

  it('tells decisions one by one, without names', async () => {
    const element = await open()
    await press(element, 'Una per una')
    await shows(element, 'tolta dopo un ricorso')
    expect(textOf(element)).to.include('1 dicembre 2026')
    await expectAccessible(element)
  })

  it('shows another half-year', async () => {
    const element = await open()
    await shows(element, 'Perché si nasconde')
    const [, before] = [...find<HTMLSelectElement>(element, 'select').options].map(({ value }) => value)
    type(element, 'select', before ?? '')
    await until(async () => (await town.seen('GET', `/reports/${before}`)).length)
  })

  it('is accessible with nothing decided', async () => {
    const appeals = { received: 0, upheld: 0, reversed: 0 }
    const element = await open({ on: reports, body: { ...report, decisions: [], notices: [], ways: [], services: [], appeals } })
    await shows(element, 'Nessuna decisione in questo periodo.')
    await expectAccessible(element)
  })

  it('says what went wrong', async () => {
    const element = await open({ on: reports, status: 500, body: aProblem(500, 'http.fault') })
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })
})
