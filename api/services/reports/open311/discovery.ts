import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import { document, ListOf, type Format } from './documents.ts'

/** When this document last became another one. */
const changeset = '2026-11-28 09:00'

/** Where which protocol is spoken. */
export async function discover({ origin }: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url: `${origin}/open311/v2`,
    changeset,
    type: 'production',
    formats: new ListOf('format', ['text/xml', 'application/json']),
  }
  return document(format, 'discovery', {
    changeset,
    contact: `The administration of each town; towns and their services: ${origin}/v1/tenants`,
    key_service: 'Keys are given per town, by the town or whoever runs this platform for it. Reading needs none.',
    endpoints: new ListOf('endpoint', [endpoint]),
  })
}
