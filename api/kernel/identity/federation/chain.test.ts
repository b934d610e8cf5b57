import { decodeJwt, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKey, signStatement, type Entity } from '../../../../demo/openid/entity.ts'
import { federationServer, type FederationServer } from '../../../../demo/openid/federation.ts'
import { Networks } from '../../outbound/networks.ts'
import { Outbound, OutboundFault } from '../../outbound/outbound.ts'
import { readChain } from './chain.ts'
import { Resolver } from './resolve.ts'
import { openPort } from './testing/double.ts'

const type = 'openid_provider'
const told = { issuer: 'x', scopes_supported: ['openid', 'email'] }

let world: FederationServer
let port: Awaited<ReturnType<typeof openPort>>
beforeAll(async () => {
  port = await openPort()
  world = await federationServer(port.origin)
  port.serve(world.server)
})
afterAll(() => port.close())

const anchor = () => ({ id: world.anchor.id, keys: [world.anchor.key.jwk] })
const outbound = new Outbound(new Networks(['127.0.0.0/8']))
const resolver = (clock = () => new Date(), by = outbound, at = anchor()) => new Resolver(at, by, clock)
const resolve = (subject: string) => resolver().resolve(subject, type)

let made = 0
/** A provider below those, directly below the anchor unless others are named. */
async function provider(above: readonly Entity[] = [world.anchor]): Promise<Entity> {
  const entity = await world.add(`op${(made += 1)}`, above)
  const { metadata } = entity.claims as { metadata: object }
  entity.claims = { ...entity.claims, metadata: { ...metadata, [type]: told } }
  return entity
}
const intermediate = async (above: readonly Entity[] = [world.anchor]) => world.add(`sa${(made += 1)}`, above)

/** Adds to what the superior says of somebody. */
function say(superior: Entity, { id }: Entity, claims: JWTPayload): void {
  superior.below.set(id, { ...superior.below.get(id)!, ...claims })
}

describe('a chain', () => {
  test('leads from a provider to the anchor, and ends with the first of its statements', async () => {
    const op = await provider()
    const end = Math.floor(Date.now() / 1000) + 600
    say(world.anchor, op, { exp: end })
    const { subject, chain, metadata, expiresAt } = await resolve(op.id)
    expect({ subject, length: chain.length, metadata: metadata[type] }).toEqual({ subject: op.id, length: 3, metadata: told })
    expect(expiresAt).toEqual(new Date(end * 1000))
  })

  test('leads through intermediates', async () => {
    const op = await provider([await intermediate([await intermediate()])])
    expect((await resolve(op.id)).chain).toHaveLength(5)
  })

  test('is found among superiors that lead nowhere, and by none that go round', async () => {
    const [round, other] = [await intermediate(), await intermediate()]
    round.claims = { ...round.claims, authority_hints: [other.id] }
    other.claims = { ...other.claims, authority_hints: [round.id] }
    const op = await provider([round, world.anchor])
    expect((await resolve(op.id)).chain).toHaveLength(3)
    const lost = await provider([round])
    await expect(resolve(lost.id)).rejects.toThrow('chain.unanswered')
  })

  test('with everything that superiors say of the metadata', async () => {
    const sa = await intermediate()
    const op = await provider([sa])
    say(world.anchor, sa, { metadata_policy: { [type]: { scopes_supported: { subset_of: ['openid', 'profile'] } } } })
    say(sa, op, { metadata: { [type]: { organization_name: 'As its superior calls it' } } })
    expect((await resolve(op.id)).metadata[type]).toEqual({
      issuer: 'x',
      scopes_supported: ['openid'],
      organization_name: 'As its superior calls it',
    })
  })

  const refused: readonly [string, string, () => Promise<Entity>][] = [
    [
      'of somebody who was expelled',
      'chain.unanswered',
      async () => {
        const op = await provider()
        world.anchor.below.delete(op.id)
        return op
      },
    ],
    [
      'of somebody who speaks with other keys than the anchor knows',
      'chain.signature',
      async () => {
        const op = await provider()
        say(world.anchor, op, { jwks: { keys: [(await makeKey()).jwk] } })
        return op
      },
    ],
    [
      'through somebody who speaks with other keys than the anchor knows',
      'chain.signature',
      async () => {
        const sa = await intermediate()
        say(world.anchor, sa, { jwks: { keys: [(await makeKey()).jwk] } })
        return provider([sa])
      },
    ],
    ['of what says nothing of itself as a provider', 'chain.type', () => intermediate()],
    [
      'that has ended',
      'chain.expired',
      async () => {
        const op = await provider()
        say(world.anchor, op, { exp: Math.floor(Date.now() / 1000) - 120 })
        return op
      },
    ],
    [
      'whose statement is of tomorrow',
      'chain.iat',
      async () => {
        const op = await provider()
        const tomorrow = Math.floor(Date.now() / 1000) + 86_400
        say(world.anchor, op, { iat: tomorrow, exp: tomorrow + 3600 })
        return op
      },
    ],
    [
      'whose statement is by somebody else',
      'chain.iss',
      async () => {
        const op = await provider()
        say(world.anchor, op, { iss: 'http://127.0.0.1/other' })
        return op
      },
    ],
    [
      'whose statement is of somebody else',
      'chain.subject',
      async () => {
        const op = await provider()
        say(world.anchor, op, { sub: 'http://127.0.0.1/other' })
        return op
      },
    ],
    [
      'with a claim that must be understood',
      'chain.critical',
      async () => {
        const op = await provider()
        say(world.anchor, op, { crit: ['unheard'] })
        return op
      },
    ],
    [
      'with an operator that must be understood',
      'policy.critical',
      async () => {
        const op = await provider()
        say(world.anchor, op, { metadata_policy_crit: ['regexp'] })
        return op
      },
    ],
    [
      'whose metadata don’t fit the policy',
      'policy.one_of',
      async () => {
        const op = await provider()
        say(world.anchor, op, { metadata_policy: { [type]: { issuer: { one_of: ['y'] } } } })
        return op
      },
    ],
    [
      'longer than the anchor allows below',
      'chain.path_length',
      async () => {
        const sa = await intermediate()
        say(world.anchor, sa, { constraints: { max_path_length: 0 } })
        return provider([await intermediate([sa])])
      },
    ],
    [
      'of a type that is not allowed there',
      'chain.entity_type',
      async () => {
        const op = await provider()
        say(world.anchor, op, { constraints: { allowed_leaf_entity_types: ['openid_relying_party'] } })
        return op
      },
    ],
    [
      'of a host that is not allowed there',
      'chain.name',
      async () => {
        const op = await provider()
        say(world.anchor, op, { constraints: { naming_constraints: { permitted: ['.example'] } } })
        return op
      },
    ],
    [
      'of a host that is shut out there',
      'chain.name',
      async () => {
        const op = await provider()
        say(world.anchor, op, { constraints: { naming_constraints: { excluded: ['127.0.0.1'] } } })
        return op
      },
    ],
    ['of nobody', 'chain.unanswered', async () => ({ ...(await provider()), id: `${world.anchor.id}nobody` })],
  ]
  test.each(refused)('%s is refused: %s', async (_what, rule, make) => {
    await expect(resolve((await make()).id)).rejects.toThrow(new RegExp(`${rule}$`))
  })

  test('may be as long as the anchor allows below', async () => {
    const sa = await intermediate()
    say(world.anchor, sa, { constraints: { max_path_length: 1 } })
    expect((await resolve((await provider([sa])).id)).chain).toHaveLength(4)
  })

  test('follows from the keys of the anchor that are known, not from those that it brings along', async () => {
    const op = await provider()
    const impostor = { id: world.anchor.id, keys: [(await makeKey()).jwk] }
    await expect(resolver(undefined, outbound, impostor).resolve(op.id, type)).rejects.toThrow('chain.signature')
  })

  test('follows the anchor to its next key, which the one that is known has signed', async () => {
    const op = await provider()
    const { chain } = await resolve(op.id)
    const next = await makeKey()
    const { key, claims } = world.anchor
    world.anchor.claims = { ...claims, jwks: { keys: [key.jwk, next.jwk] } }
    expect((await resolve(op.id)).chain[2]).not.toBe(chain[2])
    world.anchor.claims = claims
  })

  test('is of the one whom it was built for', async () => {
    const [op, other] = [await provider(), await provider()]
    const { chain } = await resolve(op.id)
    const now = new Date()
    await expect(readChain(chain, anchor(), { subject: other.id, type, now })).rejects.toThrow('chain.subject')
    await expect(readChain(chain.slice(1), anchor(), { subject: op.id, type, now })).rejects.toThrow('chain.length')
  })

  test('is of entity statements, not of what somebody has signed for another end', async () => {
    const op = await provider()
    const { chain } = await resolve(op.id)
    const other = await signStatement(decodeJwt(chain[1]!), world.anchor.key, 'trust-mark+jwt')
    const forged = [chain[0]!, other, chain[2]!]
    await expect(readChain(forged, anchor(), { subject: op.id, type, now: new Date() })).rejects.toThrow('chain.typ')
  })

  test('is asked for on the public Internet alone', async () => {
    const op = await provider()
    const guarded = resolver(undefined, new Outbound(new Networks([])))
    await expect(guarded.resolve(op.id, type)).rejects.toThrow(OutboundFault)
  })

  test('takes no more than so many questions', async () => {
    const many = await Promise.all(Array.from({ length: 5 }, () => intermediate([])))
    const deeper = await Promise.all(many.map(() => intermediate(many)))
    const op = await provider(deeper)
    await expect(resolve(op.id)).rejects.toThrow('chain.bounds')
  })
})

test('the anchor lists who is below it, by type', async () => {
  const op = await provider()
  world.anchor.below.set(op.id, { ...world.anchor.below.get(op.id)!, type })
  expect(await resolver().list(type)).toContain(op.id)
  expect(await resolver().list('openid_relying_party')).toEqual([])
})
