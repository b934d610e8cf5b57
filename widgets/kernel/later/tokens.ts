import { type Access, forget, forgetAll, keep, recall, type Signed } from './browser-store.ts'
import { type Send, send } from '../client.ts'
import { explain } from './explain.ts'
import { claimsOf, proof, sha256 } from './proof.ts'
import { Refusal } from '../refusal.ts'
import type { Claims, Session, SignInOutcome, SignInRequest } from '../session.ts'
import { comeBack, signIn } from './sign-in.ts'

interface TokenAnswer {
  access_token: string
  refresh_token: string
  expires_in: number
}

const goodFor = (access: Access | undefined): boolean => access !== undefined && access.until > Date.now() + 60_000

/**
 * Tokens of one session, good in its town alone, kept in IndexedDB beside the key that they are bound to and that can't be read. The access token is kept too:
 * were it asked for by each page, a citizen who moves on before the answer arrives would have used up the refresh token for nothing.
 */
export class Tokens {
  private signed: Signed | undefined
  private access: Access | undefined

  constructor(private readonly session: Session) {}

  signIn(popup: Window | null, request: SignInRequest): Promise<SignInOutcome> {
    return signIn(this, this.session, popup, request)
  }

  comeBack(): Promise<void> {
    return comeBack(this, this.session)
  }

  /** Takes up what the browser keeps: a sign-in of an earlier page, or of another tab. */
  async restore(): Promise<void> {
    this.signed = await recall('signed', this.session.id)
    this.access = undefined
    if (!this.signed) return this.session.changed(undefined)
    if (this.take(this.signed)) return
    try {
      await this.refresh()
    } catch (thrown) {
      if (!Refusal.from(thrown).passing) return
      // Who it was stays known, so that what was begun is gone on with; the API asks for a fresh token.
      const { access } = this.signed
      if (access) this.session.changed(claimsOf<Claims>(access.token))
      addEventListener('online', () => void this.restore(), { once: true })
    }
  }

  /** Sends a request in the citizen's name. An expired token or a proof of the wrong minute is mended once. */
  send: Send = async (request) => {
    if (!this.signed) throw new Refusal('identity.sign_in_needed')
    if (!goodFor(this.access)) await this.refresh()
    const again = request.clone()
    try {
      return await this.sendOnce(request)
    } catch (thrown) {
      const { code } = Refusal.from(thrown)
      if (code === 'http.unavailable') throw await explain(this.session.origin, request.url)
      // What is kept is of no use here: whoever signs in again gets what is.
      if (code === 'identity.other_town') return this.lose()
      if (code === 'identity.token_expired' || code === 'identity.token_invalid') await this.refresh()
      else if (code !== 'identity.proof_invalid') throw thrown
      return this.sendOnce(again)
    }
  }

  private async sendOnce(request: Request): Promise<Response> {
    const { signed, access } = this
    if (!signed || !access) throw new Refusal('identity.sign_in_needed')
    const { origin, pathname } = new URL(request.url)
    const ath = await sha256(access.token)
    request.headers.set('authorization', `DPoP ${access.token}`)
    request.headers.set(
      'dpop',
      await proof(signed.key, { htm: request.method, htu: origin + pathname, iat: this.now(signed), ath }),
    )
    const response = await fetch(request).catch(() => {
      throw new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
    })
    if (response.ok) return response
    const refusal = await Refusal.of(response)
    if (refusal.code === 'identity.proof_invalid') await this.setClock(Date.parse(response.headers.get('date') ?? ''))
    throw refusal
  }

  private now({ skew }: Signed): number {
    return Math.floor(Date.now() / 1000 + skew)
  }

  private async setClock(theirs: number): Promise<void> {
    if (!this.signed || Number.isNaN(theirs)) return
    this.signed.skew = (theirs - Date.now()) / 1000
    await keep('signed', this.session.id, this.signed)
  }

  /** Exchanges the code of a sign-in. `now` is the API's time in seconds, as its answer gave it. */
  async exchange(code: string, verifier: string, key: CryptoKeyPair, now: number): Promise<void> {
    const skew = now > 0 ? now - Date.now() / 1000 : 0
    const signed: Signed = { key, refreshToken: '', skew }
    await this.obtain(signed, {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: `${this.session.origin}/signin/callback`,
    })
    this.session.changed(this.session.claims, this.session.tenant)
  }

  /** One tab at a time: a refresh token is good once, and a second use of it ends the whole sign-in. */
  private async refresh(): Promise<void> {
    await navigator.locks.request(`cdc.refresh ${this.session.id}`, async () => {
      const signed = await recall('signed', this.session.id)
      if (!signed) return this.lose()
      if (signed.access?.token !== this.access?.token && this.take(signed)) return
      await this.obtain(signed, { grant_type: 'refresh_token', refresh_token: signed.refreshToken })
    })
  }

  /** Takes the access token that a page of before, or another tab, has obtained; false when it is too old. */
  private take(signed: Signed): boolean {
    const { access } = signed
    if (!access || !goodFor(access)) return false
    this.signed = signed
    this.access = access
    this.session.changed(claimsOf<Claims>(access.token))
    return true
  }

  private async obtain(signed: Signed, grant: Record<string, string>): Promise<void> {
    const htu = `${this.session.origin}/oidc/token`
    const response = await fetch(htu, {
      method: 'POST',
      credentials: 'omit',
      headers: { dpop: await proof(signed.key, { htm: 'POST', htu, iat: this.now(signed) }) },
      body: new URLSearchParams({ client_id: 'cdc-elements', ...grant }),
    }).catch(() => {
      throw new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
    })
    if (response.status >= 500) throw new Refusal('http.unavailable')
    if (!response.ok) return this.lose()
    const { access_token, refresh_token, expires_in } = (await response.json()) as TokenAnswer
    this.access = { token: access_token, until: Date.now() + expires_in * 1000 }
    this.signed = { ...signed, refreshToken: refresh_token, access: this.access }
    await keep('signed', this.session.id, this.signed)
    this.session.changed(claimsOf<Claims>(access_token))
  }

  private async lose(): Promise<never> {
    await this.drop()
    throw new Refusal('identity.sign_in_needed')
  }

  private async drop(): Promise<void> {
    this.signed = this.access = undefined
    await forget('signed', this.session.id)
    this.session.changed(undefined)
  }

  /** Signs out here, in the other tabs and in other towns, whatever the network does; then at the API, where they end together. */
  async revoke(): Promise<void> {
    const token = this.signed?.refreshToken
    await forgetAll(this.session.origin)
    await this.drop()
    this.session.changed(undefined, '')
    if (!token) return
    const body = new URLSearchParams({ client_id: 'cdc-elements', token, token_type_hint: 'refresh_token' })
    await send(new Request(`${this.session.origin}/oidc/token/revocation`, { method: 'POST', credentials: 'omit', body }))
  }
}
