import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileQueries, hostileSegments, hostileValues } from '../../../testing/hostile.ts'
import { Wire, type WireAnswer } from '../../../testing/wire.ts'
import { startTown, type ReportTown } from '../testing/town.ts'
import { readStrictly } from './testing/strict-xml.ts'

let town: ReportTown
let wire: Wire
let real: string[]
beforeAll(async () => {
  town = await startTown()
  wire = new Wire(town.api.origin)
  const scopes = ['reports.create', 'reports.vouch', 'reports.update']
  const key = await town.api.operator.giveKey('bari', 'Fornitore Esempio', scopes, town.api.now())
  real = ['bari', key, 'strade', (await town.report()).code, '41.1171', '16.8719', 'false', 'closed', '2026-11-23T10:00:00Z']
})
afterAll(async () => {
  wire?.close()
  await town?.api.stop()
})

const names = [
  ...[
    'jurisdiction_id',
    'api_key',
    'service_code',
    'service_request_id',
    'status',
    'start_date',
    'end_date',
    'page',
    'page_size',
  ],
  ...['extensions', 'lat', 'long', 'address_string', 'description', 'title', 'media_url', 'update_id', 'attribute[pericolo]'],
  ...['attribute[pericolo][]', 'attribute[__proto__]', '__proto__', 'constructor', 'x\u0000y'],
]
const paths = ['services', 'services/strade', 'requests', 'tokens/abc', 'servicerequestupdates', 'discovery', 'nothing']
const rounds = { numRuns: 150 }

/** Fields of which some are what the town knows, so that much passes the first checks, and the others anything. */
const fields = () => {
  const [jurisdiction, key, code, id, lat, long, danger, status, date] = real
  const sound = {
    jurisdiction_id: jurisdiction!,
    api_key: key!,
    service_code: code!,
    service_request_id: id!,
    lat: lat!,
    long: long!,
    'attribute[pericolo]': danger!,
    status: status!,
    start_date: date!,
    update_id: 'x',
    description: 'Una buca',
  }
  const value = fc.oneof(
    fc.constantFrom(...real),
    hostileValues.map((any) => (typeof any === 'string' ? any : JSON.stringify(any))),
  )
  const others = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
  return others.map((others) => {
    const kept = Object.entries(sound).filter(([name]) => !others.some(([other]) => other === name))
    return [...kept, ...others].map(([name, text]) => [name, text.toWellFormed()] as [string, string])
  })
}

/** Whatever is answered is a document of the protocol, and no fault. */
function assertSpoken({ status, headers, body }: WireAnswer, what: string): void {
  expect(status, `${what}: ${body.slice(0, 300)}`).toBeLessThan(500)
  if (status === 304) return
  if (String(headers['content-type']).startsWith('application/json')) JSON.parse(body)
  else readStrictly(body)
  expect(headers['set-cookie']).toBeUndefined()
}

const formats = fc.constantFrom('xml', 'json')

test('whatever is asked is answered by a document, never by a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), formats, fields(), async (path, format, fields) => {
      const target = `/open311/v2/${path}.${format}?${new URLSearchParams(fields).toString()}`
      assertSpoken(await wire.send({ method: 'GET', target, headers: {} }), target)
    }),
    rounds,
  )
  expect(town.api.faults).toEqual([])
})

test('so is whatever is sent as a form', async () => {
  const types = fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'text/xml', '')
  const where = fc.constantFrom('requests', 'servicerequestupdates')
  await fc.assert(
    fc.asyncProperty(where, formats, fields(), types, async (path, format, fields, type) => {
      const parts = fields.map(([name, value]) => {
        return `--a\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"\r\n\r\n${value}\r\n`
      })
      const body = type.startsWith('multipart') ? `${parts.join('')}--a--\r\n` : new URLSearchParams(fields).toString()
      const headers = { ...(type && { 'content-type': type }), 'content-length': String(Buffer.byteLength(body)) }
      assertSpoken(await wire.send({ method: 'POST', target: `/open311/v2/${path}.${format}`, headers, body }), body)
    }),
    rounds,
  )
  expect(town.api.faults).toEqual([])
})

test('so are addresses that nobody would write', async () => {
  await fc.assert(
    fc.asyncProperty(hostileSegments, hostileQueries, formats, async (segment, query, format) => {
      for (const path of [
        `requests/${segment}.${format}`,
        `tokens/${segment}.${format}`,
        `services/${segment}.${format}`,
        segment,
      ]) {
        const target = `/open311/v2/${path}?jurisdiction_id=bari&${query}`
        assertSpoken(await wire.send({ method: 'GET', target, headers: {} }), target)
      }
    }),
    { numRuns: 80 },
  )
  expect(town.api.faults).toEqual([])
})
