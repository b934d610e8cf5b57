import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ProofChecker } from './proof.ts'
import { makeProver } from './testing/prover.ts'

const now = new Date('2026-05-01T10:00:00Z')
const request = { method: 'POST', address: 'https://api.example/v1/bari/petitions', accessToken: 'a.b.c' }

describe('the signature of a proof', () => {
  test('holds however small its two numbers happen to be', () => {
    const checker = new ProofChecker()
    const prover = makeProver()
    // One in 128 has a number that begins with a zero byte; one in two has one whose first bit is set.
    for (let made = 0; made < 1000; made += 1)
      expect(() => checker.check(prover.prove({ ...request, now }), { ...request, jkt: prover.jkt }, now)).not.toThrow()
  })

  test.each([0, 1, 63, 65, 128])('is refused when it has %i bytes', (length) => {
    const prover = makeProver()
    const [header, claims] = prover.prove({ ...request, now }).split('.')
    const proof = `${header}.${claims}.${Buffer.alloc(length, 7).toString('base64url')}`
    expect(() => new ProofChecker().check(proof, { ...request, jkt: prover.jkt }, now)).toThrow(
      expect.objectContaining({ code: 'identity.proof_invalid', params: { rule: 'signature' } }),
    )
  })

  test('is refused when one bit of it differs, and when it is all zeros', () => {
    const prover = makeProver()
    const proof = prover.prove({ ...request, now })
    const signature = Buffer.from(proof.split('.')[2]!, 'base64url')
    const replaced = (bytes: Buffer) => proof.replace(/[^.]+$/, bytes.toString('base64url'))
    const flipped = Buffer.from(signature)
    flipped[40]! ^= 1
    for (const bad of [flipped, Buffer.alloc(64)])
      expect(() => new ProofChecker().check(replaced(bad), { ...request, jkt: prover.jkt }, now)).toThrow(/proof_invalid/)
  })

  test('is refused with a key that is no point of the curve', () => {
    const prover = makeProver()
    const { crv, kty, x } = prover.jwk
    const jwk = { crv, kty, x, y: x }
    const jkt = hash('sha256', JSON.stringify(jwk), 'base64url')
    const proof = prover.prove({ ...request, now }, { header: { jwk } })
    expect(() => new ProofChecker().check(proof, { ...request, jkt }, now)).toThrow(
      expect.objectContaining({ params: { rule: 'key' } }),
    )
  })
})
