import * as oidc from 'openid-client'
import type { Clock } from './clock.ts'
import { isProblem } from './problem.ts'

/** An access token and the key to which it is bound. */
export interface Token {
  readonly key: CryptoKeyPair
  readonly accessToken: string
  /** Milliseconds since 1970 at which the access token ends, by this machine's clock. */
  readonly until: number
}

/** Whoever has tokens that are renewed as they end. */
export interface Speaker {
  /** The newest token; undefined before the first. */
  readonly held: Token | undefined
  /** Gets a newer one; whoever asks meanwhile waits for the same. */
  renew(): Promise<void>
}

/** Seconds before its end from which an access token is renewed. */
const margin = 30

/** Sends one request with the speaker's token. One that has ended, or a proof of the wrong minute, is mended once. */
export async function speak(clock: Clock, speaker: Speaker, request: Request): Promise<Response> {
  if (!speaker.held || speaker.held.until - Date.now() < margin * 1000) await speaker.renew()
  const again = request.clone()
  const used = speaker.held!.accessToken
  const response = await sendOnce(clock, speaker.held!, request)
  if (response.status !== 401) return response
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  const code = isProblem(problem) ? problem.code : undefined
  if (code === 'identity.proof_invalid') clock.learn(response.headers.get('date'))
  else if (code !== 'identity.token_expired' && code !== 'identity.token_invalid') return response
  else if (used === speaker.held!.accessToken) await speaker.renew()
  return sendOnce(clock, speaker.held!, again)
}

async function sendOnce({ config }: Clock, { accessToken, key }: Token, request: Request): Promise<Response> {
  const DPoP = oidc.getDPoPHandle(config, key)
  const body = request.body ? await request.arrayBuffer() : undefined
  const { method, headers } = request
  return oidc
    .fetchProtectedResource(config, accessToken, new URL(request.url), method, body, headers, { DPoP })
    .catch((fault: unknown) => {
      // A 401, which openid-client throws: who called it reads the problem's code.
      if (fault instanceof oidc.WWWAuthenticateChallengeError) return fault.response
      throw fault
    })
}
