import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTown, type ReportTown } from '../testing/town.ts'
import { GeoReportClient, type Answer } from './testing/georeport.ts'

let town: ReportTown
let tenant: string
beforeAll(async () => {
  town = await startTown()
  tenant = (await town.api.app.tenants.bySlug('bari'))!.id
})
afterAll(() => town?.api.stop())

const ask = (path: string, more: Record<string, string> = {}): Promise<Answer> =>
  new GeoReportClient(`${town.api.origin}/open311/v2`, 'json').get(path, { jurisdiction_id: 'bari', ...more })
const descriptions = async (more: Record<string, string> = {}) =>
  (await ask('requests', more)).list.map(({ description }) => description)

/** Behind the API's back, so that it is seen whether it looks. */
const rewrite = (id: string, title: string) =>
  town.api.database.forTenant(tenant, (db) =>
    db.run({
      name: '',
      text: 'update report set title = $1 where tenant_id = $2 and id = $3',
      values: [title, tenant, id],
    }),
  )

test('requests are answered from memory until a report changes; by what the address means, not by how it is written', async () => {
  const first = await town.report({ title: 'La prima', description: '' })
  expect(await descriptions()).toEqual(['La prima'])
  await rewrite(first.id, 'Di nascosto')
  expect(await descriptions()).toEqual(['La prima'])
  expect(await descriptions({ cachebuster: '1', api_key: 'x' })).toEqual(['La prima'])
  expect(await descriptions({ status: 'open' })).toEqual(['Di nascosto'])
  expect((await ask('requests', { extensions: 'true' })).list[0]).toHaveProperty('extended_attributes')
  town.tick()
  await town.report({ title: 'La seconda', description: '' })
  expect(await descriptions()).toEqual(['La seconda', 'Di nascosto'])
})

test('one request is kept too, and is another one when it has changed', async () => {
  const report = await town.report({ title: 'Una sola', description: '' })
  const one = async () => (await ask(`requests/${report.code}`)).list[0]!
  expect(await one()).toMatchObject({ status: 'open', description: 'Una sola' })
  await rewrite(report.id, 'Di nascosto')
  expect(await one()).toMatchObject({ description: 'Una sola' })
  await town.close(report.id)
  expect(await one()).toMatchObject({ status: 'closed', description: 'Di nascosto' })
})

test('whoever has the list already is told so, until it changes', async () => {
  const address = `${town.api.origin}/open311/v2/requests.xml?jurisdiction_id=bari`
  const etag = (await fetch(address)).headers.get('etag')!
  const again = () => fetch(address, { headers: { 'If-None-Match': etag } })
  expect([(await again()).status, (await again()).headers.get('etag')]).toEqual([304, etag])
  town.tick()
  await town.report({ title: 'La terza' })
  const changed = await again()
  expect(changed.status).toBe(200)
  expect(await changed.text()).toContain('La terza')
})

test("another town's requests are its own", async () => {
  await town.api.operator.switchService('altamura', 'reports', { allowed: true, enabled: true })
  await descriptions()
  await expect
    .poll(async () => {
      const { status, list } = await ask('requests', { jurisdiction_id: 'altamura' })
      return [status, list]
    })
    .toEqual([200, []])
})
