import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Networks } from '../../outbound/networks.ts'
import { Outbound } from '../../outbound/outbound.ts'
import { OpenIdProviders } from './providers.ts'
import { startFederation, type FederationDouble } from './testing/double.ts'

let double: FederationDouble
beforeAll(async () => {
  double = await startFederation()
})
afterAll(() => double.stop())

const hour = 60 * 60 * 1000

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1/'

/** The real one, which counts, and can be cut off. */
class Line extends Outbound {
  down = false
  questions = 0

  constructor() {
    super(new Networks(['127.0.0.0/8']))
  }

  override ask(address: string, ...rest: [Parameters<Outbound['ask']>[1]]) {
    this.questions += 1
    return super.ask(this.down ? nowhere : address, ...rest)
  }
}

/** A registry of providers whose time and outages are the test's to choose. @param kept What an earlier one has kept. */
function registry(kept = new Map<string, string>()) {
  const line = new Line()
  const faults: unknown[] = []
  let now = new Date()
  const means = {
    outbound: line,
    clock: () => now,
    kept: { find: async (name: string) => kept.get(name), keep: async (name: string, text: string) => void kept.set(name, text) },
    onFault: (fault: unknown) => void faults.push(fault),
  }
  const make = (secure = false) => new OpenIdProviders(double.place.anchor, secure, means)
  return { line, faults, kept, make, later: (by: number) => (now = new Date(now.getTime() + by)) }
}

/** What it knows once it has read. */
async function names(providers: OpenIdProviders): Promise<string[]> {
  return (await providers.all()).map(({ name }) => name)
}

test('are those that the anchor lists, asked for again after an hour', async () => {
  const { line, make, later } = registry()
  const providers = make()
  expect(await names(providers)).toEqual(['CIE di prova'])
  const { questions } = line
  await names(providers)
  expect(line.questions).toBe(questions)
  later(hour / 2)
  await names(providers)
  expect(line.questions).toBe(questions)
  later(hour / 2)
  await names(providers)
  await vi.waitUntil(() => line.questions > questions)
})

test('several who ask at once ask others once', async () => {
  const { line, make } = registry()
  const providers = make()
  await Promise.all([providers.all(), providers.all(), providers.all()])
  // The anchor, its list, the provider, the anchor again, its statement.
  expect(line.questions).toBe(5)
})

test('stay when nobody answers, until their chain ends', async () => {
  const { anchor } = double.federation
  const { entity } = double.provider
  const exp = Math.floor(Date.now() / 1000) + 2 * 3600
  const told = anchor.below.get(entity.id)!
  anchor.claims['exp'] = entity.claims['exp'] = exp
  anchor.below.set(entity.id, { ...told, exp })
  const { line, make, later, faults } = registry()
  const providers = make()
  await providers.all()
  line.down = true
  later(1.5 * hour)
  expect(await names(providers)).toEqual(['CIE di prova'])
  // They have been asked for again meanwhile.
  await vi.waitUntil(() => faults.length > 0)
  expect(await names(providers)).toEqual(['CIE di prova'])
  later(hour)
  expect(await names(providers)).toEqual([])
  delete anchor.claims['exp']
  delete entity.claims['exp']
  anchor.below.set(entity.id, told)
})

test('are there at the next start although nobody answers, from what was kept and verified again', async () => {
  const first = registry()
  await first.make().all()
  const second = registry(first.kept)
  second.line.down = true
  expect(await names(second.make())).toEqual(['CIE di prova'])
  // What was kept and changed by somebody counts for nothing.
  const { id } = double.provider.entity
  const chain = JSON.parse(first.kept.get(id)!) as string[]
  second.kept.set(id, JSON.stringify([chain[0], chain[1]!.replace(/\.[^.]+$/, '.AAAA'), chain[2]]))
  expect(await names(second.make())).toEqual([])
})

test('who is expelled is gone at the next reading', async () => {
  const { make, faults } = registry()
  const { below } = double.federation.anchor
  const { id } = double.provider.entity
  const told = below.get(id)!
  below.set(id, { ...told, jwks: { keys: [double.provider.core.jwk] } })
  expect(await names(make())).toEqual([])
  expect(String(faults[0])).toContain('chain.signature')
  below.set(id, told)
  expect(await names(make())).toEqual(['CIE di prova'])
})

test('are not asked where they can’t be reached safely', async () => {
  expect(await names(registry().make(true))).toEqual([])
})

test('who calls somebody else its issuer is nobody', async () => {
  const { entity } = double.provider
  const { claims } = entity
  const metadata = claims['metadata'] as Record<string, object>
  const provider = { ...metadata['openid_provider'], issuer: 'https://other.example' }
  entity.claims = { ...claims, metadata: { ...metadata, openid_provider: provider } }
  expect(await names(registry().make())).toEqual([])
  entity.claims = claims
})
