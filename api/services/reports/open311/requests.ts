import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import { listKept } from '../scene.ts'
import { findPublic, listRequested } from '../store/open311.ts'
import { document, type Format } from './documents.ts'
import { field, listed, pageIn, span } from './fields.ts'
import { presentRequests } from './presenting.ts'
import { Refusal } from './refusing.ts'

/** The fields on which one request depends, and a list of them. */
export const readsOne = ['extensions']
export const readsList = [
  ...readsOne,
  'service_request_id',
  'service_code',
  'status',
  'start_date',
  'end_date',
  'page',
  'page_size',
]

const isExtended = (fields: URLSearchParams) => field(fields, 'extensions') === 'true'

/** Public reports that fit the fields, newest first. Ids override every other field, as the protocol has it. @throws Refusal 400. */
export async function listRequests(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { fields, tenant, db, now } = request
  const codes = listed(fields, 'service_request_id')
  const reports = codes ? await findPublic(db, codes) : await listRequested(db, filterIn(fields, now), pageIn(fields))
  const told = document(format, 'service_requests', await presentRequests(request, reports, isExtended(fields)))
  return { ...told, cache: listKept(tenant) }
}

/** One public report. @throws Refusal 404: that a reserved one exists is not told. */
export async function readRequest(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { fields, params, tenant, db } = request
  const reports = await findPublic(db, [params['id']!])
  if (reports.length === 0) throw new Refusal(404, 'service_request_id provided was not found.')
  const told = document(format, 'service_requests', await presentRequests(request, reports, isExtended(fields)))
  return { ...told, cache: listKept(tenant) }
}

function filterIn(fields: URLSearchParams, now: Date) {
  const statuses = listed(fields, 'status')
  const unknown = statuses?.find((status) => status !== 'open' && status !== 'closed')
  if (unknown !== undefined) throw new Refusal(400, 'status is neither open nor closed.')
  return {
    ...span(fields, now),
    categories: listed(fields, 'service_code'),
    phases: statuses?.flatMap((status) => (status === 'open' ? (['open', 'paused'] as const) : (['closed'] as const))),
  }
}
