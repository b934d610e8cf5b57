import { dataOf } from '../../api/testing/lively-town.ts'
import { simplifyReports } from '../../api/testing/lively-reports.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { hostile } from './text-fields.ts'

/** A report of Bari whose every text is hostile: resolved, contested, and with a message. @returns Its id. */
export async function makeHostileReport(api: TestApi): Promise<string> {
  await simplifyReports(api, 'bari')
  const author = api.as(await api.citizen())
  const administrator = await api.staff('administrator')
  const body = {
    category: 'strade',
    position: { type: 'Point' as const, coordinates: [16.8719, 41.1171] },
    title: hostile('reports_create.title'),
    description: hostile('reports_create.description'),
    address: hostile('reports_create.address'),
    answers: { pericolo: false },
    public_name: true,
    consent: true as const,
  }
  const params = { path: { tenant: 'bari' }, header: api.key() }
  const { report } = dataOf(await author.POST('/v1/{tenant}/reports', { params, body }))
  const keyed = () => ({ path: { tenant: 'bari', report_id: report.id }, header: api.key() })
  const written = (operation: string) => ({
    note: hostile(`${operation}.note`),
    internal_note: hostile(`${operation}.internal_note`),
  })
  const assigned = { to: 'assigned' as const, office: 'strade', ...written('reports_batches_create.transition') }
  dataOf(
    await administrator.POST('/v1/{tenant}/report-batches', {
      params: { path: { tenant: 'bari' }, header: api.key() },
      body: { report_ids: [report.id], transition: assigned },
    }),
  )
  const resolved = { to: 'resolved' as const, reason: 'fatto', ...written('reports_transitions_create') }
  dataOf(await administrator.POST('/v1/{tenant}/reports/{report_id}/transitions', { params: keyed(), body: resolved }))
  const told = { body: { text: hostile('reports_messages_create.text') } }
  dataOf(await administrator.POST('/v1/{tenant}/reports/{report_id}/messages', { params: keyed(), ...told }))
  const contest = { body: { text: hostile('reports_contests_create.text') } }
  dataOf(await author.POST('/v1/{tenant}/reports/{report_id}/contests', { params: keyed(), ...contest }))
  return report.id
}
