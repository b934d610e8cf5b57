import { expect } from 'chai'
import { aProblem } from '../../testing/builders.ts'
import { clear, expectAccessible, find, press, type Seen, shows, TestTown, textOf, until } from '../../testing/page.ts'
import { agree, anUpload, aPhoto, chooseFiles, fillIn, forgetReports, openForm, write } from '../../testing/report-form.ts'
import './index.ts'
import type { CdcReportForm } from './report-form.ts'

const media = 'POST /v1/{tenant}/media'
const reports = 'POST /v1/{tenant}/reports'

let town: TestTown
const open = (...answers: Parameters<typeof openForm>[1][]) => openForm<CdcReportForm>(town, ...answers)
const submit = (element: Element): void => find(element, '[part=submit]').click()
const pdf = (name: string, content = '%PDF-1.7 …'): File => new File([content], name, { type: 'application/pdf' })

/** To the step where documents are added. */
async function toWords(element: CdcReportForm): Promise<void> {
  await write(element)
  await press(element, 'Indietro')
  await until(() => element.renderRoot.querySelector('#document'))
}

async function sent(element: CdcReportForm): Promise<Record<string, unknown>> {
  submit(element)
  await shows(element, 'Numero SEG-2026-00042')
  const [asked] = await town.seen('POST', '/reports')
  return JSON.parse(asked?.body ?? '') as Record<string, unknown>
}

describe('cdc-report-form, what goes with the words', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    await clear()
    await forgetReports()
  })

  it('takes up to three PDFs, says what it does not take, and sends them with the photos', async () => {
    const element = await open()
    await agree(element)
    chooseFiles(element, await aPhoto())
    await until(() => element.renderRoot.querySelector('.thumbs img'))
    await fillIn(element)
    await press(element, 'Indietro')
    await until(() => element.renderRoot.querySelector('#document'))
    chooseFiles(element, pdf('finta.pdf', '<html>'), '#document')
    await shows(element, '«finta.pdf» non è un PDF.')
    await expectAccessible(element)
    chooseFiles(element, [pdf('uno.pdf'), pdf('due.pdf'), pdf('tre.pdf'), pdf('quattro.pdf')], '#document')
    await shows(element, 'Bastano 3 documenti')
    expect(element.renderRoot.querySelector('#document')).to.equal(null)
    await expectAccessible(element)
    find(element, '[aria-label="Togli: tre.pdf"]').click()
    await until(() => element.renderRoot.querySelector('#document'))
    await press(element, 'Avanti')
    await shows(element, 'Documenti: uno.pdf, due.pdf.')
    await expectAccessible(element)
    const { media: attached } = await sent(element)
    expect(attached).to.have.length(3)
    const types = (await town.seen('POST', '/media')).map(({ headers }) => headers['content-type'])
    expect(types).to.deep.equal(['image/jpeg', 'application/pdf', 'application/pdf'])
  })

  it('sends a report that only the town is to see as reserved, without asking about the name', async () => {
    const element = await open()
    await toWords(element)
    find(element, '#reserved').click()
    await until(() => !element.renderRoot.querySelector('#publicName'))
    await press(element, 'Avanti')
    await shows(element, 'Riservata: la vedono solo tu e il Comune.')
    await expectAccessible(element)
    expect((await sent(element))['visibility']).to.equal('reserved')
  })

  it('leaves who sees it to the category otherwise', async () => {
    const element = await open()
    await write(element)
    expect(await sent(element)).not.to.have.property('visibility')
  })

  it('uploads anew, once, what the town no longer has', async () => {
    const gone = { on: reports, status: 422, body: aProblem(422, 'media.unknown') }
    const element = await open(gone)
    await agree(element)
    chooseFiles(element, await aPhoto())
    await until(() => element.renderRoot.querySelector('.thumbs img'))
    await fillIn(element)
    submit(element)
    await shows(element, 'Non inviata')
    expect(await town.seen('POST', '/reports')).to.have.length(2)
    await town.answers({ on: media, status: 201, body: anUpload() })
    expect(await town.seen('POST', '/media')).to.have.length(2)
    expect(textOf(element)).to.contain('Correggi')
  })

  it('gives the receipt to whoever has sent it', async () => {
    const element = await open({ on: 'GET /v1/{tenant}/reports/{report_id}/receipt', body: '%PDF' })
    await write(element)
    await sent(element)
    await press(element, 'Scarica la ricevuta (PDF)')
    let asked: Seen[] = []
    while (!asked.length) asked = await town.seen('GET', '/receipt')
    expect(asked[0]?.headers['report-token']).to.equal('t'.repeat(32))
    await expectAccessible(element)
  })

  it('asks how easy it was once the report has arrived, in the page’s own tree', async () => {
    const element = await open()
    await write(element)
    expect(element.querySelector('cdc-rating')).to.equal(null)
    await sent(element)
    const rating = element.querySelector('cdc-rating[slot=rating][kind=service]')
    expect(rating?.getAttribute('tenant')).to.equal(town.slug)
    await press(element, 'Segnala altro')
    await shows(element, 'Foto e luogo')
    expect(element.querySelectorAll('cdc-rating')).to.have.length(1)
  })
})
