import { expect } from 'chai'
import { aProblem, pageOf } from '../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, type, until } from '../../testing/page.ts'
import {
  agree,
  aPhoto,
  chooseFiles,
  fillIn,
  forgetReports,
  formTag,
  openForm,
  pretendPosition,
  write,
} from '../../testing/report-form.ts'
import { aCategory, aReport } from '../../testing/reports.ts'
import './index.ts'
import type { CdcReportForm } from './report-form.ts'

const here = { longitude: 16.87, latitude: 41.12, accuracy: 12 }
const reports = 'POST /v1/{tenant}/reports'

let town: TestTown
let undo: (() => void)[] = []

const open = (...answers: Parameters<typeof openForm>[1][]) => openForm<CdcReportForm>(town, ...answers)

describe('cdc-report-form', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    for (const back of undo) back()
    undo = []
    await clear()
    await forgetReports()
  })

  it('is accessible while it loads, and stores nothing then', async () => {
    await town.answers({ on: 'GET /v1/{tenant}/report-categories', broken: 'silent' })
    await expectAccessible(await place(formTag(town)))
  })

  it('begins with the notice and goes on only after the tick', async () => {
    const element = await open()
    await shows(element, 'Passo 1 di 5')
    await press(element, 'Avanti')
    await shows(element, 'Segna la casella per continuare.')
    await expectAccessible(element)
    expect(find(element, '#consent').getAttribute('aria-invalid')).to.equal('true')
    await agree(element)
  })

  it('tells once more, before it is sent, of personal data that everybody would read', async () => {
    const findings = [{ code: 'plate', spans: [{ start: 0, end: 7 }] }]
    const masked = '[targa] sul marciapiede'
    const element = await open({ on: 'POST /v1/{tenant}/moderation/checks', body: { findings, masked } })
    await write(element, 'AB123CD sul marciapiede')
    await shows(element, 'Nel testo c’è una targa.')
    await expectAccessible(element)
    await press(element, 'Nascondi')
    await shows(element, masked)
  })

  it('takes the position of the phone only when asked, and says how precise it is', async () => {
    undo.push(pretendPosition(here))
    const element = await open()
    await agree(element)
    expect(textOf(element)).not.to.contain('Posizione trovata')
    await press(element, 'Usa la mia posizione')
    await shows(element, 'precisa a circa 12 metri.')
    await expectAccessible(element)
    await press(element, 'Avanti')
    await shows(element, 'Di che cosa si tratta')
  })

  it('asks for the address when the position may be far off', async () => {
    undo.push(pretendPosition({ ...here, accuracy: 2000 }))
    const element = await open()
    await agree(element)
    await press(element, 'Usa la mia posizione')
    await shows(element, 'La posizione è precisa solo a 2 km.')
    await press(element, 'Avanti')
    await shows(element, 'Serve il luogo')
    await expectAccessible(element)
  })

  it('takes the address when the permission for the position is refused', async () => {
    undo.push(pretendPosition(1))
    const element = await open()
    await agree(element)
    await press(element, 'Usa la mia posizione')
    await shows(element, 'Il permesso per la posizione è negato.')
    await expectAccessible(element)
    await fillIn(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Numero SEG-2026-00042')
    const [asked] = await town.seen('POST', '/reports')
    const { position, accuracy } = JSON.parse(asked?.body ?? '') as { position: unknown; accuracy: number }
    expect({ position, accuracy }).to.deep.equal({
      position: { type: 'Point', coordinates: [16.8719, 41.1171] },
      accuracy: 10_000,
    })
  })

  it('says whose town the place is and does not go on', async () => {
    undo.push(pretendPosition(here))
    const noci = { slug: 'noci', name: 'Noci', takes_reports: true, category: null, questions: [] }
    const element = await open({
      on: 'GET /v1/{tenant}/report-territory',
      body: { inside: false, approximate: true, area: null, town: noci },
    })
    await agree(element)
    await press(element, 'Usa la mia posizione')
    await shows(element, 'Posizione trovata')
    await press(element, 'Avanti')
    await shows(element, 'Il punto è nel Comune di Noci.')
    await shows(element, 'Foto e luogo')
    await expectAccessible(element)
  })

  it('stops where an answer says that it is an emergency', async () => {
    const stop = { answers: ['true'], text: 'Allontanati e chiama il 112.' }
    const asked = {
      key: 'gas',
      label: 'Senti odore di gas?',
      help: null,
      type: 'boolean' as const,
      required: true,
      public: false,
      options: [],
      stop,
    }
    const element = await open({ on: 'GET /v1/{tenant}/report-categories', body: pageOf(aCategory({ questions: [asked] })) })
    await agree(element)
    type(element, '#address', 'Via Prova 3')
    await press(element, 'Avanti')
    await press(element, 'Strade')
    await press(element, 'Avanti')
    await shows(element, 'Serve una risposta.')
    await expectAccessible(element)
    const [yes, no] = element.renderRoot.querySelectorAll<HTMLElement>('input[type=radio]')
    yes?.click()
    await shows(element, 'Allontanati e chiama il 112.')
    await expectAccessible(element)
    await press(element, 'Avanti')
    expect(element.renderRoot.querySelector('#title')).to.equal(null)
    no?.click()
    await press(element, 'Avanti')
    await until(() => element.renderRoot.querySelector('#title'))
  })

  it('offers "me too" on what is reported nearby, instead of another report', async () => {
    undo.push(pretendPosition(here))
    const report = aReport(town.slug, { title: 'La stessa buca', code: 'SEG-2026-00007' })
    const counted = { report_id: report.id, support_count: 5, supported: true, following: true }
    const element = await open(
      { on: 'GET /v1/{tenant}/nearby-reports', body: pageOf({ report, distance: 18 }) },
      { on: 'PUT /v1/{tenant}/reports/{report_id}/supports/mine', body: counted },
    )
    await agree(element)
    await press(element, 'Usa la mia posizione')
    await shows(element, 'Posizione trovata')
    await press(element, 'Avanti')
    await press(element, 'Strade')
    await shows(element, 'a 18 metri')
    await expectAccessible(element)
    await press(element, 'Anch’io')
    await shows(element, 'Il tuo «anch’io» è contato per SEG-2026-00007.')
    await expectAccessible(element)
    expect(await town.seen('POST', '/reports')).to.have.length(0)
  })

  it('finds a category by its words where there are many', async () => {
    const others = Array.from({ length: 9 }, (_, n) =>
      aCategory({ key: `altra-${n}`, name: `Altra ${n}`, keywords: [], description: '' }),
    )
    const element = await open({ on: 'GET /v1/{tenant}/report-categories', body: pageOf(...others, aCategory()) })
    await agree(element)
    type(element, '#address', 'Via Prova 3')
    await press(element, 'Avanti')
    await shows(element, 'Altra 8')
    type(element, '#find', 'asfalto')
    await until(() => element.renderRoot.querySelectorAll('button.choice').length === 1)
    await expectAccessible(element)
  })

  it('keeps draft and photos over a reload, and sends photo and report once read again', async () => {
    const element = await open()
    await agree(element)
    chooseFiles(element, await aPhoto())
    await until(() => element.renderRoot.querySelector('.thumbs img'))
    await expectAccessible(element)
    await fillIn(element, 'Buca in via Prova')
    expect(textOf(element)).to.match(/Bozza salvata alle \d+\.\d\d/)
    await element.saved
    element.remove()
    const again = await place<CdcReportForm>(formTag(town))
    await shows(again, 'Buca in via Prova')
    await until(() => again.renderRoot.querySelector('dd .thumbs img'))
    await expectAccessible(again)
    find(again, '[part=submit]').click()
    await shows(again, 'Segnalazione inviata. Numero SEG-2026-00042.')
    await expectAccessible(again)
    expect(textOf(again)).to.contain(`#cdc-report=${'t'.repeat(32)}`)
    const [upload] = await town.seen('POST', '/media')
    expect(upload?.headers['content-type']).to.equal('image/jpeg')
    const [sent] = await town.seen('POST', '/reports')
    const body = JSON.parse(sent?.body ?? '') as Record<string, unknown>
    expect(body).to.include({
      category: 'strade',
      title: 'Buca in via Prova',
      address: 'Via Prova 3, davanti alla scuola',
      consent: true,
    })
    expect(body.media).to.have.length(1)
  })

  it('says what is wrong with a file that is no photo', async () => {
    const element = await open()
    await agree(element)
    chooseFiles(element, new File(['testo'], 'lettera.txt', { type: 'text/plain' }))
    await shows(element, '«lettera.txt» non è una foto')
    await expectAccessible(element)
  })

  it('lets a refused report be corrected and sent again under the same key', async () => {
    const outside = aProblem(422, 'report.outside_territory', { town: 'noci', name: 'Noci', takes_reports: false })
    const element = await open({ on: reports, status: 422, body: outside, times: 1 })
    await write(element)
    find(element, '[part=submit]').click()
    await shows(element, 'Non inviata. Il punto è nel Comune di Noci.')
    await expectAccessible(element)
    await press(element, 'Correggi')
    await shows(element, 'Rileggi e invia')
    find(element, '[part=submit]').click()
    await shows(element, 'Numero SEG-2026-00042')
    const keys = (await town.seen('POST', '/reports')).map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).to.equal(keys[1])
  })

  it('says that the town has no categories yet', async () => {
    const element = await open({ on: 'GET /v1/{tenant}/report-categories', body: pageOf() })
    await shows(element, 'Il Comune non ha ancora attivato le categorie')
    await expectAccessible(element)
  })
})
