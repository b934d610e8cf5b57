import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadContract } from './kernel/http/contract.ts'
import { operationsOf } from './kernel/http/openapi-document.ts'
import { encodeCursor } from './kernel/http/paging.ts'
import type { Assurance } from './kernel/identity/person.ts'
import { allowedRequests, hostileRequests } from './testing/contract-requests.ts'
import { fillDebates, type LivelyDebates } from './testing/lively-debates.ts'
import { fillNotifications } from './testing/lively-notifications.ts'
import { fillProfile } from './testing/lively-profile.ts'
import { fillReports, type LivelyReports } from './testing/lively-reports.ts'
import { fillTown, type LivelyTown } from './testing/lively-town.ts'
import { fillInvitations } from './testing/lively-invitations.ts'
import { fillCounter } from './testing/lively-counter.ts'
import { fillStanding } from './testing/lively-standing.ts'
import { fillSystems } from './testing/lively-systems.ts'
import { fillWebhooks } from './testing/lively-webhooks.ts'
import { keepScene } from './testing/scene.ts'
import { reaches, unreached } from './testing/reaching.ts'
import type { RealValues } from './testing/schema-arbitrary.ts'
import { startApi, townPage, type TestApi } from './testing/start-api.ts'
import { nobody, Wire, type Speaker, type WireRequest } from './testing/wire.ts'

/** Requests of each kind to each operation; `CDC_FUZZ_RUNS=5000` for a long look, `CDC_FUZZ_SEED` repeats a run. */
const runs = Number(process.env['CDC_FUZZ_RUNS'] ?? 40)
const seed = Number(process.env['CDC_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const document = await loadContract()
const operations = operationsOf(document).map((declared) => ({ name: declared.operation.operationId, declared }))

let api: TestApi
let town: LivelyTown
let reports: LivelyReports
let debates: LivelyDebates
let wire: Wire
let putBack: () => Promise<void>
const speakers = new Map<string, Speaker>()
const real: Record<string, unknown[]> = {}

beforeAll(async () => {
  api = await startApi()
  town = await fillTown(api, 'bari', 3)
  Object.assign(real, await fillCounter(api, town))
  const { alerts, letters } = await fillNotifications(api, town)
  Object.assign(real, { alert_id: alerts, letter_id: letters })
  reports = await fillReports(api, town)
  debates = await fillDebates(api, town)
  wire = new Wire(api.origin)
  const { author, signer, administrator } = town
  const staff = async (role: 'moderator' | 'officer') => {
    const person = await api.citizen()
    await api.operator.giveRole('bari', person.id, role, null, api.now())
    return person
  }
  const citizen = (assurance: Assurance, age?: number) => api.citizen({ assurance, age })
  const people = {
    author,
    signer,
    administrator,
    moderator: await staff('moderator'),
    officer: await staff('officer'),
    'citizen without assurance': await citizen('none'),
    'citizen of low assurance': await citizen('low'),
    'citizen of high assurance': await citizen('high', 17),
    operator: await api.platformOperator(),
    'citizen of another town': await api.citizen({ standing: { altamura: ['resident'] } }),
  }
  speakers.set('nobody', nobody)
  for (const [name, person] of Object.entries(people)) {
    const [usual, atHome] = [api.headersOf(person), api.headersOf(api.atHome(person))]
    speakers.set(name, (method, target) => (target.startsWith('/v1/me/') ? atHome : usual)(method, target))
  }
  const [profile, systems] = [await fillProfile(api, author), await fillSystems(api, town)]
  Object.assign(
    real,
    await fillWebhooks(api, town),
    await fillInvitations(api, town),
    await fillStanding(api, town),
    profile,
    systems,
    await realValues(town),
    { client_id: [profile['client_id'], systems['client_id']].flat() },
  )
  putBack = await keepScene(api)
}, 120_000)
afterAll(async () => {
  wire.close()
  await api.stop()
})

/** What is stored, so that requests reach it. */
async function realValues({ petitions, sponsorTokens, receipts, author, media }: LivelyTown): Promise<RealValues> {
  const ids = Object.values(petitions).flat()
  const cursors = await Promise.all(
    [undefined, 'most_signed' as const].map(async (sort) => {
      const query = { limit: 1, sort, state: 'open' as const }
      return (await api.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, query } })).data!
        .next_cursor
    }),
  )
  const staff = await api.as(town.administrator).GET('/v1/{tenant}/staff', { params: { path: { tenant: 'bari' } } })
  return {
    ...debates.real,
    tenant: ['bari', 'bari', 'bari', 'altamura', 'noci'],
    town: ['bari', 'altamura'],
    petition_id: ids,
    subject: [...ids.map((id) => [id]), ...debates.ids],
    cursor: [...cursors, ...ids.slice(0, 3).map((id) => encodeCursor([id]))],
    'Sponsor-Token': sponsorTokens,
    token: sponsorTokens,
    receipts: receipts.map((receipt) => [receipt]),
    media_id: [media.published, media.hidden, media.waiting, ...reports.media],
    'Media-Token': [media.token],
    role_id: staff.data!.items.map(({ id }) => id),
    person_id: [author.id],
    service: ['petitions', 'reports', 'debates', 'ratings'],
    area: ['ratings', 'moderation', 'notifications', 'identity', 'standing', 'retention', 'petitions'],
    version: [0, 1],
    kind: ['notifications.read', 'ratings.texts'],
    address: ['http://127.0.0.1:1/'],
    report_id: reports.ids,
    report_ids: [reports.ids.slice(0, 3)],
    into: reports.ids,
    'Report-Token': reports.tokens,
    category: ['strade', 'verde', ['strade', 'verde']],
    position: [reports.position],
    coordinates: [reports.position.coordinates],
    lon: [reports.position.coordinates[0]],
    lat: [reports.position.coordinates[1]],
    answers: [{ pericolo: false }, { pericolo: true }],
    media: [[]],
    office: ['strade', 'verde'],
    dataset: ['petitions.json', 'petitions.csv', 'petition-counts.json', 'petition-counts.csv', 'ratings.json', 'ratings.csv'],
    page_id: town.pages,
    Origin: [townPage],
    feed: ['petitions.atom', 'overdue-answers.atom', 'petition-updates.atom'],
    type: ['rapida', 'sostenuta', 'nominale', 'petizione', 'iniziativa-popolare'],
    reason: ['doppione', 'offensiva', 'elezioni', 'firma-non-propria'],
    'If-Match': ['*', '"0"', '"1"', '"2"', '"3.it"', '"1h"', '"1p"', '"2p"'],
    'Idempotency-Key': ['the-same-key', ...Array.from({ length: 500 }, (_, place) => `key-${place}-${seed}`)],
    settings: [
      { types: [] },
      { types: [{ key: 'rapida' }] },
      { reasons: [{ code: 'x', label: { it: '\0' }, for: 'stop', hidden: false }] },
    ],
  }
}

/** Sends it as somebody. An answer that the contract does not declare is a fault too: the API under test checks its own. */
async function fate(request: WireRequest, who: string): Promise<{ status: number; wrong?: string }> {
  const before = api.faults.length
  const { authorization, dpop, ...headers } = { ...speakers.get(who)!(request.method, request.target), ...request.headers }
  const answer = await wire.send({
    ...request,
    headers: { ...headers, ...(authorization && { authorization }), ...(dpop && { dpop }) },
  })
  const fault = api.faults[before]
  const { status } = answer
  return status < 500 && !fault ? { status } : { status, wrong: `${who} got ${status}: ${fault ?? answer.body}` }
}

test.each(operations)('$name answers as declared, whatever it is asked', { timeout: 600_000 }, async ({ name, declared }) => {
  let reached = name in unreached
  const requests = fc.oneof(allowedRequests(document, declared, real), hostileRequests(document, declared, real))
  // Whoever may do most comes most often: the others are turned away early.
  const who = fc.oneof(fc.constantFrom('author', 'administrator'), fc.constantFrom(...speakers.keys()))
  const property = fc.asyncProperty(requests, who, async (request, who) => {
    const { status, wrong } = await fate(request, who)
    expect(wrong, wrong).toBeUndefined()
    reached ||= status < 300
  })
  try {
    await fc.assert(property, { numRuns: 2 * runs, seed, endOnFailure: runs > 1000 })
    const own = { ...real, tenant: ['bari'] }
    reached ||= await reaches({ document, declared, real: own }, [...speakers.keys()], async (request, who) => {
      const { status, wrong } = await fate(request, who)
      expect(wrong, wrong).toBeUndefined()
      return status
    })
    expect(reached, 'it was carried out at least once').toBe(true)
  } finally {
    await putBack()
    api.faults.length = 0
  }
})

test.each([
  ['an absolute address', 'http://elsewhere.example/v1/bari'],
  ['an absolute address that is none', 'http://a:b/v1/bari'],
  ['no slash', '*'],
  ['two slashes', '//v1/bari'],
  ['a percent sign alone', '/v1/%'],
  ['a percent sign within a town', '/v1/ba%zzri/petitions'],
])('%s in place of a path is refused', async (_, target) => {
  for (const who of speakers.keys()) {
    for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS'])
      expect((await fate({ method, target, headers: {} }, who)).wrong).toBeUndefined()
  }
})
