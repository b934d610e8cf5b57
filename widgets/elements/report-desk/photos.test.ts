import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { newId } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, press, shows, type TestTown, until } from '../../testing/page.ts'
import { aCase, at, openFirstReport, openReportDesk } from '../../testing/report-desk.ts'
import { aReport, aReportPhoto } from '../../testing/reports.ts'
import './index.ts'
import type { CdcReportDesk } from './report-desk.ts'

let town: TestTown

const aMedium = (id: string) => {
  const { report_id: _, ...medium } = aReportPhoto(id)
  return medium
}

async function openPhoto(id = newId()): Promise<CdcReportDesk> {
  const report = aReport(town.slug, { media: [aReportPhoto(id)], title: 'La prima buca' })
  const element = await openReportDesk(
    town,
    { on: `GET ${at}/case`, body: aCase(report) },
    { on: 'GET /v1/{tenant}/media/{media_id}/{rendition}', body: {} },
    { on: 'GET /v1/{tenant}/media/{media_id}', body: aMedium(id), headers: { etag: '"1h"' } },
    { on: 'PUT /v1/{tenant}/media/{media_id}/redactions', body: aMedium(id) },
    { on: `PUT ${at}/media/{media_id}/publication`, body: { ...aReportPhoto(id), published: true } },
  )
  await openFirstReport(element)
  await shows(element, 'Non è ancora pubblica.')
  return element
}

describe('cdc-report-desk deals with photos', () => {
  inTown((fresh) => (town = fresh))

  it('asks for what is not public with the token of the staff, and publishes it', async () => {
    const element = await openPhoto()
    await expectAccessible(element)
    const [asked] = await town.seen('GET', '/640')
    expect(asked?.headers['authorization']).to.match(/^DPoP /)
    await press(element, 'Rendi pubblica')
    await until(() => element.said === 'La foto è pubblica.')
    expect(JSON.parse((await town.seen('PUT', '/publication'))[0]?.body ?? '')).to.deep.equal({ published: true })
  })

  it('blacks out by keys alone: a rectangle is added, moved, made larger and sent in the version that was seen', async () => {
    const element = await openPhoto()
    await press(element, 'Oscura')
    await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.black')?.open)
    await press(element, 'Aggiungi un rettangolo')
    await until(() => element.shadowRoot?.activeElement?.id === 'rectangle-0')
    await expectAccessible(element)
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight']) await sendKeys({ press: key })
    const said = (): string => find(element, '#rectangle-0').getAttribute('aria-label') ?? ''
    await until(() => said().includes('da sinistra 42 %, dall’alto 42 %, largo 22 %'))
    await press(element, 'Salva')
    await until(() => element.said === 'La foto è oscurata dove serve.')
    const [put] = await town.seen('PUT', '/redactions')
    expect(put?.headers['if-match']).to.equal('"1h"')
    const { rectangles } = JSON.parse(put?.body ?? '') as { rectangles: { x: number; width: number }[] }
    expect(rectangles).to.have.length(1)
    expect(rectangles[0]?.x).to.be.closeTo(0.42, 0.001)
    expect(rectangles[0]?.width).to.be.closeTo(0.22, 0.001)
  })
})
