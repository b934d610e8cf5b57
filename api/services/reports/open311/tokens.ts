import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import { findByToken } from '../store/open311.ts'
import { hashOf } from '../tokens.ts'
import { document, ListOf, type Format } from './documents.ts'
import { Refusal } from './refusing.ts'

/** The id of the report for which the token was given, once everybody may see it. @throws Refusal 404. */
export async function readToken({ db, params }: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const token = params['token']!
  const report = await findByToken(db, hashOf(token))
  if (!report) throw new Refusal(404, 'token provided was not found.')
  const request = { service_request_id: report.isPublic ? report.code : null, token }
  return document(format, 'service_requests', new ListOf('request', [request]))
}
