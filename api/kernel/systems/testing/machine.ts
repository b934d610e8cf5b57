import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { audienceOf } from '../../identity/index.ts'
import { makeProver, type Prover } from '../../identity/testing/prover.ts'

/** A system's own key pair, known by `kid`. */
export interface MachineKey {
  readonly kid: string
  /** As the town gets it. */
  readonly jwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid: string }
  readonly privateKey: KeyObject
}

export function machineKey(kid: string): MachineKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
  return { kid, jwk: { kty: 'EC', crv: 'P-256', x, y, kid }, privateKey }
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

export interface AssertionChanges {
  readonly header?: Record<string, unknown>
  readonly claims?: Record<string, unknown>
  readonly key?: KeyObject | 'none' | Buffer
}

/** Another system: gets tokens by assertions signed with its key, and speaks with them, as docs/systems.md says. */
export class Machine {
  readonly prover: Prover = makeProver()
  readonly issuer: string
  readonly clientId: string
  key: MachineKey

  constructor(issuer: string, clientId: string, key: MachineKey) {
    this.issuer = issuer
    this.clientId = clientId
    this.key = key
  }

  get town(): string {
    return this.clientId.split('.')[0]!
  }

  /** An assertion (RFC 7523). Anything may be changed, to prove that it is checked. */
  assertion({ header, claims, key = this.key.privateKey }: AssertionChanges = {}): string {
    const now = Math.floor(Date.now() / 1000)
    const body = { iss: this.clientId, sub: this.clientId, aud: this.issuer, iat: now, exp: now + 60, jti: randomUUID() }
    const signed = `${encode({ alg: 'ES256', kid: this.key.kid, ...header })}.${encode({ ...body, ...claims })}`
    if (key === 'none') return `${signed}.`
    const signature = Buffer.isBuffer(key)
      ? createHash('sha256').update(key).update(signed).digest()
      : sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' })
    return `${signed}.${signature.toString('base64url')}`
  }

  /** Asks for a token. @param form In place of the usual fields; an empty one leaves the field out. */
  ask(form: Record<string, string> = {}, { dpop = true } = {}): Promise<Response> {
    const address = `${this.issuer}/oidc/token`
    const fields = {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: form['client_assertion'] ?? this.assertion(),
      resource: audienceOf(this.issuer, this.town),
      ...form,
    }
    return fetch(address, {
      method: 'POST',
      headers: dpop ? { dpop: this.prover.prove({ method: 'POST', address }) } : {},
      body: new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')),
    })
  }

  /** A token with those scopes. @throws Error when it is refused. */
  async token(scope: string): Promise<string> {
    const answer = await this.ask({ scope })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { access_token: string }).access_token
  }

  /** Asks the API. */
  call(token: string, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    const address = `${this.issuer}${path.split('?')[0]!}`
    return fetch(`${this.issuer}${path}`, {
      method,
      headers: {
        ...this.prover.headers({ method, address, accessToken: token }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  }
}
