import { afterAll, beforeAll, expect, test } from 'vitest'
import { data, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const receipt = (id: string, headers: Record<string, string> = {}) =>
  fetch(`${town.api.origin}/v1/bari/reports/${id}/receipt`, { headers })

test('whoever reported it gets a tagged PDF with its fonts, in their language, that leads back to the report', async () => {
  const { report, token } = data(await town.post({ title: 'Buca (profonda) \\ però Ω' }, town.api.anonymous))
  const answer = await receipt(report.id, { 'Report-Token': token!, 'Accept-Language': 'en' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${report.code}.pdf"`)
  const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.7/)
  expect(pdf).toMatch(/%%EOF\s*$/)
  for (const part of ['/StructTreeRoot', '/Marked true', '/S /H1', '/Lang (en-GB)', '/FontFile2', '<pdfuaid:part>1<']) {
    expect(pdf).toContain(part)
  }
  expect(pdf).not.toContain('/BaseFont /Helvetica')
  expect(pdf).toContain(`Receipt of your report ${report.code}`)
  expect(pdf).toContain(`/embed/bari/report/${report.id}`)
  const italian = Buffer.from(await (await receipt(report.id, { 'Report-Token': token! })).arrayBuffer()).toString('latin1')
  expect(italian).toContain('/Lang (it-IT)')
})

test('a long report has several pages', async () => {
  const { report, token } = data(await town.post({ description: 'Riga dopo riga.\n'.repeat(200) }, town.api.anonymous))
  const pdf = Buffer.from(await (await receipt(report.id, { 'Report-Token': token! })).arrayBuffer()).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(3)
})

test('nobody else gets it, and of a reserved report they do not hear', async () => {
  const open = data(await town.post({}, town.api.anonymous))
  expect((await receipt(open.report.id)).status).toBe(403)
  const reserved = data(await town.post({ visibility: 'reserved' }, town.api.anonymous))
  expect((await receipt(reserved.report.id)).status).toBe(404)
  expect((await receipt(reserved.report.id, { 'Report-Token': open.token! })).status).toBe(404)
  expect((await receipt(reserved.report.id, { 'Report-Token': reserved.token! })).status).toBe(200)
})
