import type { ForeignRequest, Protocol, ProtocolAnswer, ProtocolRoute } from '../../../kernel/http/protocol.ts'
import { discover } from './discovery.ts'
import type { Format } from './documents.ts'
import { required } from './fields.ts'
import { scopes } from './keys.ts'
import { createRequest } from './posting.ts'
import { createUpdate } from './posting-updates.ts'
import { Refusal, refuse } from './refusing.ts'
import { listRequests, readRequest, readsList, readsOne } from './requests.ts'
import { listServices, readDefinition } from './services.ts'
import { readToken } from './tokens.ts'
import { listUpdates } from './updates.ts'

type Handle = (request: ForeignRequest, format: Format) => Promise<ProtocolAnswer>

/** What the address's ending asks for. @throws Refusal 404. */
function inFormat(handle: Handle): ProtocolRoute['handle'] {
  return (request) => {
    const { format } = request.params
    if (format !== 'xml' && format !== 'json') throw new Refusal(404, 'The formats are xml and json.')
    return handle(request, format)
  }
}

const post = (path: string, handle: Handle): ProtocolRoute => ({ method: 'post', path, handle: inFormat(handle) })
const get = (path: string, handle: Handle): ProtocolRoute => ({ method: 'get', path, handle: inFormat(handle) })

/**
 * Open311 GeoReport v2: reports as service requests, for clients of others (docs/open311.md).
 *
 * @source GeoReport v2 and its extensions, open311.org.
 */
export const open311: Protocol = {
  name: 'open311',
  prefix: '/open311/v2',
  scopes,
  townIn: (fields) => required(fields, 'jurisdiction_id'),
  refuse,
  routes: [
    { ...get('/discovery.{format}', discover), everywhere: true },
    get('/services.{format}', listServices),
    get('/services/{code}.{format}', readDefinition),
    { ...get('/requests.{format}', listRequests), reads: readsList },
    post('/requests.{format}', createRequest),
    { ...get('/requests/{id}.{format}', readRequest), reads: readsOne },
    get('/tokens/{token}.{format}', readToken),
    get('/servicerequestupdates.{format}', listUpdates),
    post('/servicerequestupdates.{format}', createUpdate),
  ],
}
