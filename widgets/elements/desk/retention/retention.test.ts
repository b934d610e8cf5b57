import { expect } from 'chai'
import type { components } from '../../../../types/openapi.d.ts'
import { aProblem, pageOf } from '../../../testing/builders.ts'
import { expectAccessible, press, shows, type TestTown, type, type Wanted } from '../../../testing/page.ts'
import { enterRoom, inRooms } from '../../../testing/staff-desk.ts'
import '../index.ts'

let town: TestTown
const plan: components['schemas']['RetentionPlan'] = {
  items: [
    {
      kind: 'notifications.read',
      title: 'Comunicazioni lette',
      why: 'La persona le ritrova nella sua casella.',
      days: 180,
      set: { area: 'retention', setting: 'notifications_read_days' },
    },
    { kind: 'http.keys', title: 'Chiavi delle richieste', why: 'Una richiesta ripetuta non vale due volte.', days: 1, set: null },
  ],
  next_run_at: '2026-12-01T17:17:00.000Z',
  next_cursor: null,
}
const run: components['schemas']['RetentionRun'] = {
  ...{ day: '2026-12-01', kind: 'notifications.read', cut_off: '2026-06-04T10:17:00.000Z', gone: 1234, left: 7 },
  at: '2026-12-01T10:17:00.000Z',
}
const answers: Wanted[] = [
  { on: 'GET /v1/{tenant}/retention', body: plan },
  { on: 'GET /v1/{tenant}/retention/runs', body: pageOf(run) },
]
const preview = (more: object): Wanted => ({
  on: 'GET /v1/{tenant}/retention/preview',
  body: { kind: 'notifications.read', days: 30, cut_off: '2026-11-01T10:00:00.000Z', gone: 0, more: false, ...more },
})

describe('what is kept and for how long', () => {
  inRooms((fresh) => (town = fresh))

  it('tells the periods, why, where each is set, and what went', async () => {
    const element = await enterRoom(town, 'retention', answers)
    await shows(element, 'Comunicazioni lette 180 giorni')
    await shows(element, 'Stabilito dalla piattaforma o dalla legge.')
    await shows(element, '1.234')
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>(
      '[aria-label="Cambia nelle impostazioni: Comunicazioni lette"]',
    )
    expect(link!.hash).to.contain('retention')
    await expectAccessible(element)
  })

  it('tells what would go before anything is changed', async () => {
    const element = await enterRoom(town, 'retention', [...answers, preview({ gone: 42 })])
    await shows(element, 'Che cosa andrebbe via')
    await press(element, 'Mostra')
    await shows(element, 'Serve un numero di giorni')
    await expectAccessible(element)
    type(element, '[name=days]', '30')
    await press(element, 'Mostra')
    await shows(element, 'andrebbero via 42 righe')
    expect((await town.seen('GET', '/preview')).at(-1)!.query).to.contain('days=30')
    await town.answers(preview({ gone: 100_000, more: true }))
    await press(element, 'Mostra')
    await shows(element, 'più di 100.000 righe')
    await expectAccessible(element)
  })

  it('is empty at first, and says when it is not to be had', async () => {
    const down = { on: 'GET /v1/{tenant}/retention', status: 503, body: aProblem(503, 'http.unavailable') }
    const element = await enterRoom(town, 'retention', [down, { on: 'GET /v1/{tenant}/retention/runs', body: pageOf() }])
    await shows(element, 'La prima volta è entro un’ora.')
    await shows(element, 'Riprova')
    await expectAccessible(element)
  })
})
