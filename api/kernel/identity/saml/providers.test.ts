import { expect, test } from 'vitest'
import { signElement } from '../../../../demo/spid/saml.ts'
import { makeSigner } from '../../../../demo/spid/signer.ts'
import { testProvider } from '../../../../demo/spid/provider.ts'
import { Providers } from './providers.ts'

const authority = await makeSigner('authority')
const stranger = await makeSigner('stranger')
const weak = await makeSigner('weak', 1024)
const start = new Date('2026-11-23T10:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000)

const entity = (name: string, signer = stranger) =>
  testProvider({ name, origin: `https://${name.toLowerCase()}.example`, signer, services: [] }).metadata
const registry = (entities: string[], { signer = authority, validUntil = later(24).toISOString() } = {}) =>
  signElement(
    `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" ID="_r" validUntil="${validUntil}">${entities.join('')}</md:EntitiesDescriptor>`,
    '/*[local-name(.)="EntitiesDescriptor"]',
    signer,
  )

/** A registry of providers whose address answers what is set; undefined: it does not. */
function given(kept = new Map<string, string>(), secure = true) {
  const at: { now: Date; answer: string | undefined } = { now: start, answer: undefined }
  const faults: unknown[] = []
  let asked = 0
  const providers = new Providers(
    { from: 'https://registry.example/', authority: [authority.certificate], secure },
    {
      clock: () => at.now,
      ask: async () => {
        asked += 1
        if (at.answer === undefined) throw new Error('down')
        return at.answer
      },
      kept: { find: async (address) => kept.get(address), keep: async (address, text) => void kept.set(address, text) },
      onFault: (fault) => faults.push(fault),
    },
  )
  const names = async () => (await providers.all()).map(({ name }) => name)
  return { at, faults, kept, names, asked: () => asked }
}

test('providers are read once an hour, from a document that its authority has signed', async () => {
  const { at, names, asked } = given()
  at.answer = registry([entity('Uno'), entity('Due')])
  expect(await names()).toEqual(['Uno', 'Due'])
  at.answer = registry([entity('Tre')])
  expect(await names()).toEqual(['Uno', 'Due'])
  expect(asked()).toBe(1)
  at.now = later(1)
  await names()
  await expect.poll(names).toEqual(['Tre'])
})

test('a document that somebody else has signed, or changed, changes nothing', async () => {
  const { at, names, faults } = given()
  at.answer = registry([entity('Uno')])
  expect(await names()).toEqual(['Uno'])
  for (const [hour, answer] of [registry([entity('Due')], { signer: stranger }), at.answer.replace('Uno<', 'Due<')].entries()) {
    at.answer = answer
    at.now = later(1 + hour)
    await names()
    await expect.poll(() => faults.length).toBe(hour + 1)
    expect(await names()).toEqual(['Uno'])
  }
})

test('those at hand stay while the address does not answer, until they expire', async () => {
  const { at, names, faults } = given()
  at.answer = registry([entity('Uno')], { validUntil: later(3).toISOString() })
  expect(await names()).toEqual(['Uno'])
  at.answer = undefined
  at.now = later(2)
  expect(await names()).toEqual(['Uno'])
  await expect.poll(() => faults.length).toBe(1)
  at.now = later(3)
  expect(await names()).toEqual([])
})

test('a process that starts while the address does not answer goes on with what was read last', async () => {
  const first = given()
  first.at.answer = registry([entity('Uno')], { validUntil: later(3).toISOString() })
  await first.names()
  const second = given(first.kept)
  expect(await second.names()).toEqual(['Uno'])
  const third = given(first.kept)
  third.at.now = later(3)
  expect(await third.names()).toEqual([])
})

test('a provider with a weak key, or without https in production, is left out', async () => {
  const { at, names } = given()
  const plain = testProvider({ name: 'Piano', origin: 'http://plain.example', signer: stranger, services: [] }).metadata
  at.answer = registry([entity('Uno'), entity('Debole', weak), plain])
  expect(await names()).toEqual(['Uno'])
  const loose = given(new Map(), false)
  loose.at.answer = at.answer
  expect(await loose.names()).toEqual(['Uno', 'Piano'])
})
