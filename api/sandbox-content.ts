import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { Database } from './kernel/db/index.ts'
import { audienceOf, sandboxCitizens, sandboxLogin, type Identity } from './kernel/identity/index.ts'
import { giveRole, type Tenant } from './kernel/tenancy/index.ts'
import type { operations } from '../types/openapi.d.ts'

/** What a sandbox is filled with. */
export interface FillingMeans {
  readonly tenant: Tenant
  /** Where this process is asked from inside. */
  readonly origin: string
  /** The API's public origin, to which proofs and tokens are made out. */
  readonly issuer: string
  readonly identity: Identity
  readonly database: Database
  readonly clock: () => Date
  readonly newId: () => string
}

/** Body of an operation of the contract. */
type Body<Id extends keyof operations> = operations[Id] extends { requestBody?: { content: { 'application/json': infer Given } } }
  ? Given
  : never

/** Asks the API in the name of one of the sandbox's people. @returns the answer's body and ETag. */
type Ask = (who: string, method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>

interface Answer {
  readonly body: Record<string, unknown> & { readonly id: string }
  readonly etag: string
}

const day = 24 * 60 * 60 * 1000

/**
 * Fills an empty sandbox by the contract, as its people would: one petition to sign and one to review, a report at each step, a debate with
 * comments. Petitions there need no sponsors.
 *
 * @throws Error when an answer is none of 2xx.
 */
export async function fillSandbox(means: FillingMeans): Promise<void> {
  const ask = await asker(means)
  const { tenant, clock } = means
  const { body: petitions, etag } = await ask('lucia', 'GET', '/services/petitions')
  const { types, ...rest } = petitions['settings'] as { types: object[] }
  const settings = { ...rest, types: types.map((type) => ({ ...type, sponsors: 0 })) }
  const patch = { 'content-type': 'application/merge-patch+json', 'if-match': etag }
  await ask('lucia', 'PATCH', '/services/petitions', { settings }, patch)

  const cycling: Body<'petitions_create'> = {
    type: 'petizione',
    title: 'Una pista ciclabile lungo via Esempio',
    ask: 'Chiediamo una pista ciclabile protetta lungo tutta via Esempio.',
    public_name: true,
  }
  const open = await ask('maria', 'POST', '/petitions', cycling)
  await ask('maria', 'POST', `/petitions/${open.body.id}/transitions`, { action: 'submit' })
  await ask('marco', 'POST', `/petitions/${open.body.id}/transitions`, { action: 'publish' })
  const signature: Body<'petitions_signatures_create'> = { consent: true, public_name: true, reason: 'Vado al lavoro in bici.' }
  await ask('vito', 'POST', `/petitions/${open.body.id}/signatures`, signature)
  const benches: Body<'petitions_create'> = {
    type: 'petizione',
    title: 'Più panchine in piazza Prova',
    ask: 'Chiediamo dieci panchine in piazza Prova.',
    public_name: false,
  }
  const waiting = await ask('vito', 'POST', '/petitions', benches)
  await ask('vito', 'POST', `/petitions/${waiting.body.id}/transitions`, { action: 'submit' })

  const [lon, lat] = tenant.position
  const hole: Body<'reports_create'> = {
    category: 'strade',
    position: { type: 'Point', coordinates: [lon, lat] },
    title: 'Una buca profonda',
    description: 'Davanti al civico 1, sulla corsia di destra.',
    answers: { pericolo: false },
    public_name: false,
    consent: true,
  }
  await ask('maria', 'POST', '/reports', hole)

  const debate: Body<'debates_create'> = {
    question: { it: 'Come dovrebbe cambiare piazza Prova?' },
    summary: { it: 'Il Comune di prova rifà la piazza e chiede che cosa serve a chi la usa.' },
    phases: [
      { phase: 'inform', opens_at: clock().toISOString() },
      { phase: 'discuss', opens_at: new Date(clock().getTime() + 1000).toISOString() },
    ],
    closes_at: new Date(clock().getTime() + 30 * day).toISOString(),
  }
  const { body: opened } = await ask('teresa', 'POST', '/debates', debate)
  await ask('teresa', 'POST', `/debates/${opened.id}/transitions`, { action: 'publish' })
}

/** Enrols the sandbox's people, gives its staff their roles, and makes what speaks for each of them. */
async function asker({ tenant, origin, issuer, identity, database, clock, newId }: FillingMeans): Promise<Ask> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const thumbprint = await calculateJwkThumbprint(jwk)
  const people = new Map<
    string,
    { id: string; age: number; assurance: 'none' | 'low' | 'substantial' | 'high'; standing: object }
  >()
  for (const citizen of sandboxCitizens(tenant.slug)) {
    const id = await identity.enroll('sandbox', sandboxLogin(citizen, tenant.slug, clock()))
    people.set(citizen.key, { ...citizen, id, standing: { [tenant.slug]: citizen.standing.map(([, tie]) => tie) } })
    const { staff } = citizen
    if (!staff) continue
    await database.forTenant(tenant.id, (db) =>
      giveRole(db, { id: newId(), person_id: id, role: staff.role, service: null, since: clock() }),
    )
  }
  return async (who, method, path, body, headers = {}) => {
    const { id, age, assurance, standing } = people.get(who)!
    const address = `/v1/${tenant.slug}${path}`
    const claims = {
      sub: id,
      acr: assurance,
      age,
      standing: standing as Record<string, never>,
      scope: 'participate staff' as const,
    }
    const token = identity.issueAccessToken({ ...claims, aud: audienceOf(issuer, tenant.slug) }, thumbprint)
    const ath = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(token))).toString('base64url')
    const proof = await new SignJWT({ htm: method, htu: issuer + address, jti: newId(), ath })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
      .setIssuedAt(clock())
      .sign(privateKey)
    const response = await fetch(origin + address, {
      method,
      headers: {
        authorization: `DPoP ${token}`,
        dpop: proof,
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    })
    const answer = response.status === 204 ? undefined : ((await response.json()) as Answer['body'])
    if (!response.ok)
      throw new Error(`the sandbox ${tenant.slug} is not filled: ${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return { body: answer!, etag: response.headers.get('etag') ?? '' }
  }
}
