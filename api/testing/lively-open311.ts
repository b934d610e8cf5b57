import { dataOf } from './lively-town.ts'
import type { LivelyReports } from './lively-reports.ts'
import type { TestApi } from './start-api.ts'

/**
 * What a town has to do with another system: a key that it holds, an update that it has told of a report, and a destination that is
 * asked what became of reports.
 *
 * @returns the key.
 */
export async function fillOpen311(api: TestApi, slug: string, { ids }: LivelyReports): Promise<string> {
  const key = await api.operator.giveKey(slug, `Fornitore di ${slug}`, ['reports.update'], api.now())
  const params = { path: { tenant: slug, report_id: ids[0]! } }
  const { code } = dataOf(await api.anonymous.GET('/v1/{tenant}/reports/{report_id}', { params }))
  const told = {
    jurisdiction_id: slug,
    api_key: key,
    service_request_id: code,
    update_id: `Passo di ${slug}`,
    description: `Aggiornamento di ${slug}`,
  }
  const { status } = await fetch(`${api.origin}/open311/v2/servicerequestupdates.json`, {
    method: 'POST',
    body: new URLSearchParams(told),
  })
  if (status !== 201) throw new Error(`refused: ${status}`)
  const { settings } = (await api.operator.switches(slug)).find(({ name }) => name === 'reports')!
  const services = [{ category: 'strade', code: '001' }]
  const elsewhere = { key: 'altrove', name: { it: `Gestore di ${slug}` }, kind: 'open311', url: 'http://127.0.0.1:9/', services }
  await api.operator.setSettings(slug, 'reports', { ...settings, destinations: [{ ...elsewhere, follow: 'requests' }] })
  await api.settle()
  return key
}
