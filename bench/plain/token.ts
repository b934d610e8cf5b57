import { createPublicKey, createSecretKey, hash, randomBytes, verify, type JsonWebKey } from 'node:crypto'
import { EmbeddedJWK, calculateJwkThumbprint, jwtVerify, type CryptoKey, type JWK } from 'jose'
import { signAccessToken } from '../../api/kernel/identity/access-token.ts'
import { authenticator } from '../../api/kernel/identity/authenticate.ts'
import { makeProver } from '../../api/kernel/identity/testing/prover.ts'

// What it costs to know who acts, request after request, each of another citizen's key: `node token.ts ours|jose|bare REQUESTS`. `ours`: the
// whole authentication. `jose`: the same checks as one would write them with that library, uses remembered in a Map. `bare`: one ES256
// signature verified, its key read before. Prints the median and the 99th percentile, in milliseconds.
const [how, amount] = process.argv.slice(2) as [string, string]
const [issuer, path, accessTokenKey] = ['https://api.example', '/v1/bari/petitions', randomBytes(32)]
const now = new Date()
const requests = Array.from({ length: Number(amount) + 1000 }, () => {
  const prover = makeProver()
  const claims = { sub: crypto.randomUUID(), scope: 'participate', client_id: 'cdc-elements', acr: 'substantial' } as const
  const token = signAccessToken(
    { ...claims, standing: { bari: ['resident'] }, cnf: { jkt: prover.jkt }, jti: crypto.randomUUID() },
    { key: accessTokenKey, issuer, now },
  )
  return { token, jwk: prover.jwk, ...prover.headers({ method: 'POST', address: issuer + path, accessToken: token, now }) }
})
type Asked = (typeof requests)[number]

const authenticate = authenticator([accessTokenKey], issuer)
const key = createSecretKey(accessTokenKey)
const used = new Map<string, number>()

async function plainly({ authorization, dpop }: Asked): Promise<void> {
  const token = authorization.slice(5)
  const { payload } = await jwtVerify(token, key, {
    issuer,
    audience: issuer,
    algorithms: ['HS256'],
    typ: 'at+jwt',
    currentDate: now,
  })
  const proof = await jwtVerify(dpop, async (header, given) => (await EmbeddedJWK(header, given)) as CryptoKey, {
    algorithms: ['ES256'],
    typ: 'dpop+jwt',
    maxTokenAge: 60,
    currentDate: now,
  })
  const { htm, htu, ath, jti } = proof.payload
  const jkt = await calculateJwkThumbprint(proof.protectedHeader.jwk as JWK)
  const fits = htm === 'POST' && htu === issuer + path && ath === hash('sha256', token, 'base64url')
  if (!fits || (payload['cnf'] as { jkt: string }).jkt !== jkt || used.has(jti!)) throw new Error('refused')
  used.set(jti!, now.getTime())
}

function prepared({ dpop, jwk }: Asked): () => void {
  const [head, body, signature] = dpop.split('.') as [string, string, string]
  const given = { key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const [signed, bytes] = [Buffer.from(`${head}.${body}`), Buffer.from(signature, 'base64url')]
  return () => {
    if (!verify('sha256', signed, given, bytes)) throw new Error('refused')
  }
}

const ways: Readonly<Record<string, (asked: Asked) => () => void | Promise<void>>> = {
  ours:
    ({ authorization, dpop }) =>
    () =>
      void authenticate({ authorization, dpop, method: 'POST', url: path }, now),
  jose: (asked) => () => plainly(asked),
  bare: prepared,
}
const checks = requests.map(ways[how]!)
const took: number[] = []
for (const check of checks) {
  const began = performance.now()
  const checking = check()
  if (checking) await checking
  took.push(performance.now() - began)
}
const sorted = took.slice(1000).sort((one, other) => one - other)
process.stdout.write(`${sorted[Math.floor(sorted.length / 2)]} ${sorted[Math.floor(sorted.length * 0.99)]}`)
