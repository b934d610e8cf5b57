import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import { findPublic } from '../store/open311.ts'
import { lockReport } from '../store/reports.ts'
import { applyUpdate } from './applying.ts'
import { document, ListOf, type Format } from './documents.ts'
import { field, required } from './fields.ts'
import { requireKey } from './keys.ts'
import { Refusal } from './refusing.ts'
import { descriptionIn } from './wording.ts'

/**
 * Takes over what a client with a key for it tells of a public report, once per `update_id`.
 *
 * @throws Refusal 400, 403, 404.
 */
export async function createUpdate(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { fields, db } = request
  const key = await requireKey(request, 'reports.update')
  const id = required(fields, 'update_id')
  if (id.length > 200) throw new Refusal(400, 'update_id is longer than 200 characters.')
  const code = required(fields, 'service_request_id')
  const status = field(fields, 'status')
  const text = descriptionIn(fields)
  if (status === undefined && text === '') throw new Refusal(400, 'Neither status nor description was provided.')
  const [found] = await findPublic(db, [code])
  if (!found) throw new Refusal(404, 'service_request_id provided was not found.')
  const report = (await lockReport(db, found.id))!
  const applied = await applyUpdate(request, report, { source: key.id, id, status, text, told: 'always' })
  return document(format, 'service_request_updates', new ListOf('request_update', [{ update_id: applied.id }]), 201)
}
