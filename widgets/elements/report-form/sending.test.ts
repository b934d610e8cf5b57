import { expect } from 'chai'
import { aProblem, pageOf } from '../../testing/builders.ts'
import { clear, expectAccessible, find, place, press, shows, TestTown, textOf, until } from '../../testing/page.ts'
import {
  agree,
  anUpload,
  aPhoto,
  chooseFiles,
  fillIn,
  forgetReports,
  formTag,
  openForm,
  pretendOffline,
  write,
} from '../../testing/report-form.ts'
import { aCategory, aReport } from '../../testing/reports.ts'
import './index.ts'
import type { CdcReportForm } from './report-form.ts'

const reports = 'POST /v1/{tenant}/reports'
const media = 'POST /v1/{tenant}/media'

let town: TestTown
const undo: (() => void)[] = []

const open = (...answers: Parameters<typeof openForm>[1][]) => openForm<CdcReportForm>(town, ...answers)
const submit = (element: Element): void => find(element, '[part=submit]').click()
const keysOf = async (end: string): Promise<(string | undefined)[]> =>
  (await town.seen('POST', end)).map(({ headers }) => headers['idempotency-key'])

async function withPhoto(element: CdcReportForm): Promise<void> {
  await agree(element)
  chooseFiles(element, await aPhoto())
  await until(() => element.renderRoot.querySelector('.thumbs img'))
  await fillIn(element)
}

function storageFull(): () => void {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  return () => (IDBObjectStore.prototype.put = put)
}

describe('cdc-report-form, on the way to the town', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(async () => {
    for (const back of undo.splice(0)) back()
    await clear()
    await forgetReports()
  })

  it('waits without network, and goes by itself when it is back', async () => {
    const element = await open()
    await withPhoto(element)
    const back = pretendOffline()
    undo.push(back)
    await town.answers({ on: media, broken: 'garbled', times: 1 })
    submit(element)
    await shows(element, 'La segnalazione è salvata su questo dispositivo e partirà da sola.')
    await expectAccessible(element)
    expect(await town.seen('POST', '/reports')).to.have.length(0)
    back()
    await shows(element, 'Numero SEG-2026-00042')
    expect(new Set(await keysOf('/media')).size).to.equal(1)
    expect(await town.seen('POST', '/reports')).to.have.length(1)
  })

  it('goes when the page is opened again, with what had been uploaded, under the same key', async () => {
    const element = await open({ on: reports, broken: 'garbled', times: 1 })
    await withPhoto(element)
    submit(element)
    await shows(element, 'Il servizio non risponde: si riprova da soli.')
    await expectAccessible(element)
    element.remove()
    const again = await place<CdcReportForm>(formTag(town))
    await shows(again, 'Numero SEG-2026-00042')
    const keys = await keysOf('/reports')
    expect(keys).to.have.length(2)
    expect(keys[0]).to.equal(keys[1])
    expect(await town.seen('POST', '/media')).to.have.length(1)
    await expectAccessible(again)
    again.remove()
    await shows(await place(formTag(town)), 'Numero SEG-2026-00042')
    expect(await town.seen('POST', '/reports')).to.have.length(2)
  })

  it('is sent by one of two pages that try at once', async () => {
    const element = await open({ on: reports, broken: 'garbled', times: 1 })
    await write(element)
    submit(element)
    await shows(element, 'Il servizio non risponde: si riprova da soli.')
    const second = await place<CdcReportForm>(formTag(town))
    dispatchEvent(new Event('online'))
    await shows(second, 'Numero SEG-2026-00042')
    await shows(element, 'Numero SEG-2026-00042')
    expect(await town.seen('POST', '/reports')).to.have.length(2)
  })

  it('takes several reports in one walk', async () => {
    const element = await open()
    const back = pretendOffline()
    undo.push(back)
    await town.answers({ on: reports, broken: 'garbled', times: 1 })
    await write(element, 'La prima')
    submit(element)
    await shows(element, 'Sei senza rete.')
    await press(element, 'Segnala altro')
    await shows(element, 'Foto e luogo')
    await town.answers({ on: reports, broken: 'garbled', times: 1 })
    await fillIn(element, 'La seconda')
    submit(element)
    await until(() => element.renderRoot.querySelectorAll('.outbox li').length === 1)
    await expectAccessible(element)
    back()
    await until(() => textOf(element).split('Numero SEG-2026-00042').length > 2)
    const titles = (await town.seen('POST', '/reports')).map(({ body }) => (JSON.parse(body) as { title: string }).title)
    expect(new Set(titles)).to.deep.equal(new Set(['La prima', 'La seconda']))
  })

  it('waits for a sign-in when the session has ended meanwhile, and goes after it', async () => {
    const categories = { on: 'GET /v1/{tenant}/report-categories', body: pageOf(aCategory({ assurance: 'low' })) }
    const element = await open(categories, { on: reports, status: 401, body: aProblem(401, 'identity.sign_in_needed') })
    await write(element)
    expect(element.session.signedIn).to.equal(false)
    submit(element)
    await shows(element, 'Per inviarla devi entrare')
    await expectAccessible(element)
    await town.answers({ on: reports, status: 201, body: { report: aReport(town.slug), token: null } })
    await press(element, 'Entra e invia')
    await shows(element, 'Numero SEG-2026-00042')
    const keys = await keysOf('/reports')
    expect(new Set(keys).size).to.equal(1)
  })

  it('says which photo the town did not take, and keeps the rest', async () => {
    const element = await open({ on: media, status: 422, body: aProblem(422, 'media.broken'), times: 1 })
    await withPhoto(element)
    submit(element)
    await shows(element, 'Non inviata.')
    await expectAccessible(element)
    await press(element, 'Correggi')
    await shows(element, 'Rileggi e invia')
    expect(textOf(element)).to.contain('Una buca')
    expect(await town.seen('POST', '/reports')).to.have.length(0)
  })

  it('sends all the same when the storage is full, and says that the page must stay open', async () => {
    const element = await open()
    await agree(element)
    const free = storageFull()
    undo.push(free)
    chooseFiles(element, await aPhoto())
    await shows(element, 'Lo spazio di questo dispositivo è pieno.')
    await expectAccessible(element)
    await fillIn(element)
    await shows(element, 'Qui la bozza non si salva')
    await town.answers({ on: media, status: 201, body: anUpload(), times: 1 }, { on: reports, broken: 'garbled', times: 1 })
    submit(element)
    await shows(element, 'Non chiudere la pagina finché non è partita')
    await expectAccessible(element)
    dispatchEvent(new Event('online'))
    await shows(element, 'Numero SEG-2026-00042')
  })
})
