import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { jwtVerify, SignJWT } from 'jose'
import { claimsBy, sha256, type KnownClient, type Seen } from './crypto.ts'

/** How the register behaves: it answers; it takes the request and never answers; it is down; it has been asked too often. */
export type Mood = 'well' | 'silent' | 'down' | 'busy'

export interface TestRegister {
  readonly server: Server
  /** Changed while it runs. */
  mood: Mood
  /** Seconds that it says to wait when it is busy. */
  retryAfter: number
  /** Questions that have arrived, whatever was answered. */
  readonly asked: number
}

interface RegisterOptions {
  /** Its own origin. */
  readonly origin: string
  readonly clients: readonly KnownClient[]
  /** ISTAT code of the town where somebody lives, by tax code: invented people. */
  readonly residents: ReadonlyMap<string, string>
  readonly clock?: () => Date
}

/** Below which the service C008 lies. */
export const servicePath = '/govway/rest/in/MinInternoPortaANPR-PDND/C008-servizioVerificaDichResidenza/v1'
export const tokenPath = '/token.oauth2'
export const tokenAudience = 'auth.prova.example/client-assertion'

const life = 600

/**
 * "ANPR di prova": speaks over HTTP what the register of residents and the platform before it speak, for invented people. It gives a
 * voucher for a client assertion, and answers whether somebody lives in a town when voucher, evidence, digest and signature fit together.
 */
export function testRegister({ origin, clients, residents, clock = () => new Date() }: RegisterOptions): TestRegister {
  const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const audience = origin + servicePath
  const seen: Seen = new Set()
  const state = { mood: 'well' as Mood, retryAfter: 60, asked: 0 }

  async function giveVoucher(body: string, to: ServerResponse): Promise<void> {
    const form = new URLSearchParams(body)
    try {
      if (form.get('grant_type') !== 'client_credentials') throw new Error('the grant is not client_credentials')
      if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
        throw new Error('the assertion is no JWT')
      const now = clock()
      const assertion = form.get('client_assertion') ?? ''
      const { client, claims } = await claimsBy(clients, assertion, { audience: tokenAudience, now, seen })
      if (form.get('client_id') !== client.id || claims['purposeId'] !== client.purposeId) throw new Error('the purpose is none')
      const at = Math.floor(now.getTime() / 1000)
      const voucher = await new SignJWT({ client_id: client.id, purposeId: client.purposeId, digest: claims['digest'] })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'prova' })
        .setIssuer('auth.prova.example')
        .setSubject(client.id)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt(at)
        .setNotBefore(at)
        .setExpirationTime(at + life)
        .sign(platform.privateKey)
      send(to, 200, 'application/json', { access_token: voucher, token_type: 'Bearer', expires_in: life })
    } catch (fault) {
      problem(to, 400, 'invalid_request', (fault as Error).message)
    }
  }

  /** Passes when voucher, evidence and signature are one client's and fit the body. @throws Error */
  async function assertSigned(from: IncomingMessage, body: string): Promise<void> {
    const now = clock()
    const { authorization = '', digest } = from.headers
    const header = (name: string) => String(from.headers[name] ?? '')
    const { payload: voucher } = await jwtVerify(authorization.replace(/^Bearer /, ''), platform.publicKey, {
      ...{ audience, currentDate: now, typ: 'at+jwt' },
    })
    const evidence = header('agid-jwt-trackingevidence')
    const of = { audience, now, seen }
    const tracked = await claimsBy(clients, evidence, of)
    const kept = voucher['digest'] as { alg?: string; value?: string } | undefined
    if (kept?.alg !== 'SHA256' || kept.value !== sha256(evidence, 'hex')) throw new Error('the voucher is for other evidence')
    for (const name of ['purposeId', 'userID', 'userLocation', 'LoA', 'dnonce'])
      if (typeof tracked.claims[name] !== 'string') throw new Error(`the evidence lacks ${name}`)
    if (digest !== `SHA-256=${sha256(body, 'base64')}`) throw new Error('the digest is of another body')
    const signed = await claimsBy(clients, header('agid-jwt-signature'), of)
    const headers = Object.assign({}, ...(signed.claims['signed_headers'] as object[])) as Record<string, string>
    if (headers['digest'] !== digest || headers['content-type'] !== from.headers['content-type'])
      throw new Error('other headers are signed')
    if (new Set([voucher['client_id'], tracked.client.id, signed.client.id]).size > 1) throw new Error('the clients differ')
  }

  async function answer(from: IncomingMessage, body: string, to: ServerResponse): Promise<void> {
    state.asked += 1
    if (state.mood === 'silent') return
    if (state.mood === 'down') return problem(to, 503, 'APIUnavailable', 'The API Implementation is temporarily unavailable')
    if (state.mood === 'busy')
      return problem(to, 429, 'LimitExceeded', 'Limit exceeded detected', { 'Retry-After': String(state.retryAfter) })
    try {
      await assertSigned(from, body)
    } catch (fault) {
      return problem(to, 400, 'InteroperabilityInvalidRequest', (fault as Error).message)
    }
    const asked = JSON.parse(body) as {
      criteriRicerca?: { codiceFiscale?: string }
      datiRichiesta?: { casoUso?: string; dataRiferimentoRichiesta?: string; motivoRichiesta?: string }
      verifica?: { residenza?: { indirizzo?: { comune?: { codiceIstat?: string } } } }
    }
    const { criteriRicerca: by, datiRichiesta: about, verifica } = asked
    const town = verifica?.residenza?.indirizzo?.comune?.codiceIstat
    const id = randomUUID()
    if (about?.casoUso !== 'C008' || !about.dataRiferimentoRichiesta || !about.motivoRichiesta || !by?.codiceFiscale || !town)
      return send(to, 400, 'application/json', {
        idOperazioneANPR: id,
        listaErrori: [anomaly('EN001', 'Richiesta non conforme')],
      })
    const home = residents.get(by.codiceFiscale)
    if (home === undefined)
      return send(to, 404, 'application/json', {
        idOperazioneANPR: id,
        listaErrori: [anomaly('EN122', 'Soggetto non registrato in ANPR')],
      })
    const infoSoggettoEnte = [{ id: '1', chiave: 'Verifica residenza', valore: home === town ? 'S' : 'N' }]
    send(to, 200, 'application/json', { idOperazioneANPR: id, listaSoggetti: { datiSoggetto: [{ infoSoggettoEnte }] } })
  }

  const server = createServer((from, to) => {
    void read(from).then((body) => {
      if (from.method === 'POST' && from.url === tokenPath) return giveVoucher(body, to)
      if (from.method === 'POST' && from.url === `${servicePath}/anpr-service-e002`) return answer(from, body, to)
      return problem(to, 404, 'UndefinedOperation', 'there is nothing here')
    })
  })
  return Object.assign(state, { server })
}

const anomaly = (code: string, text: string) => ({
  codiceErroreAnomalia: code,
  tipoErroreAnomalia: 'E',
  testoErroreAnomalia: text,
})

async function read(from: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of from as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

function send(to: ServerResponse, status: number, type: string, body: object, headers: Record<string, string> = {}): void {
  to.writeHead(status, { 'Content-Type': type, ...headers })
  to.end(JSON.stringify(body))
}

/** A refusal as the gateway before the register writes it (RFC 9457). */
function problem(to: ServerResponse, status: number, title: string, detail: string, headers: Record<string, string> = {}): void {
  const type = `https://govway.org/handling-errors/${status}/${title}.html`
  send(to, status, 'application/problem+json', { type, title, status, detail, govway_id: randomUUID() }, headers)
}
