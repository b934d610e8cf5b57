import { forget, forgetStale, keep, type Pending, recall } from './browser-store.ts'
import { mayActHere } from './explain.ts'
import { createKey, encoded, random, sha256, thumbprint } from './proof.ts'
import { Refusal } from '../refusal.ts'
import type { Session, SignInOutcome, SignInRequest } from '../session.ts'
import type { Tokens } from './tokens.ts'

/** What the callback page answers, by message or in the fragment. */
interface Answer {
  state: string
  code?: string | undefined
  error?: string | undefined
  now: number
}

const lockOf = (nonce: string): string => `cdc.signin ${nonce}`

/**
 * Signs in by the window that the click has opened, or by leaving the page when there is none (then the promise never settles).
 * Where the page's own rules cut it off from that window, the window finishes the sign-in itself and tells this one.
 */
export async function signIn(
  tokens: Tokens,
  session: Session,
  popup: Window | null,
  request: SignInRequest,
): Promise<SignInOutcome> {
  const { origin } = session
  await mayActHere(origin, session.tenant)
  await forgetStale(Date.now())
  // A sign-in from when tokens were good in every town: nobody takes it up any more.
  await forget('signed', origin)
  const nonce = random()
  const [address, pending] = await begin(session, nonce, popup ? 'popup' : 'redirect', request)
  await keep('pending', nonce, pending)
  if (request.signal?.aborted) return giveUp(popup, nonce)
  if (!popup) {
    location.assign(address)
    return new Promise(() => undefined)
  }
  return await navigator.locks.request(lockOf(nonce), async () => {
    popup.location.replace(address)
    const answer = await answerOf(session, popup, pending.state, request)
    await forget('pending', nonce)
    if (answer === 'signed-in' || answer === 'cancelled') return answer
    return finish(tokens, pending, answer)
  })
}

async function giveUp(popup: Window | null, nonce: string): Promise<'cancelled'> {
  popup?.close()
  await forget('pending', nonce)
  return 'cancelled'
}

async function begin(session: Session, nonce: string, mode: string, request: SignInRequest): Promise<[string, Pending]> {
  const { origin, tenant: t, id } = session
  const key = await createKey()
  const verifier = random()
  const here = location.href.split('#', 1)[0] ?? ''
  const state = encoded(JSON.stringify({ n: nonce, o: location.origin, t, m: mode, r: here }))
  const query = new URLSearchParams({
    client_id: 'cdc-elements',
    redirect_uri: `${origin}/signin/callback`,
    response_type: 'code',
    scope: 'openid participate staff',
    resource: `${origin}/v1/${t}`,
    code_challenge: await sha256(verifier),
    code_challenge_method: 'S256',
    dpop_jkt: await thumbprint(key),
    ui_locales: request.language,
    state,
  })
  if (request.assurance && request.assurance !== 'none') query.set('acr_values', request.assurance)
  if (request.again) query.set('prompt', 'login')
  if (request.link) query.set('link', '1')
  const pending: Pending = { session: id, verifier, key, hash: location.hash, state, at: Date.now() }
  if (request.intent) pending.intent = request.intent
  return [`${origin}/oidc/auth?${query.toString()}`, pending]
}

function answerOf(
  session: Session,
  popup: Window,
  state: string,
  { signal, closed }: SignInRequest,
): Promise<Answer | 'signed-in' | 'cancelled'> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = (outcome: Answer | 'signed-in' | 'cancelled'): void => {
      over.abort()
      clearInterval(watch)
      resolve(outcome)
    }
    const watch = setInterval(() => {
      if (!popup.closed) return
      clearInterval(watch)
      closed?.()
    }, 500)
    const hear = (event: MessageEvent<Partial<Answer> & { type?: string }>): void => {
      if (event.origin !== session.origin || event.source !== popup) return
      if (event.data?.type === 'cdc-signin' && event.data.state === state) end({ now: 0, ...event.data, state })
    }
    addEventListener('message', hear, { signal: over.signal })
    session.addEventListener('change', () => session.signedIn && end('signed-in'), { signal: over.signal })
    signal?.addEventListener('abort', () => (popup.close(), end('cancelled')), { signal: over.signal })
  })
}

async function finish(tokens: Tokens, pending: Pending, { code, error, now }: Answer): Promise<SignInOutcome> {
  if (error === 'access_denied') return 'cancelled'
  if (!code) return new Refusal('http.unavailable')
  try {
    await tokens.exchange(code, pending.verifier, pending.key, now)
    return 'signed-in'
  } catch (thrown) {
    return Refusal.from(thrown)
  }
}

/** Takes the answer for this town out of the address, signs in, and gives back what the citizen was doing. */
export async function comeBack(tokens: Tokens, session: Session): Promise<void> {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const clean = location.pathname + location.search
  const state = fragment.get('state') ?? ''
  const { n: nonce, t } = read(state)
  // The answer for another town's element is that element's to take.
  if (t !== session.tenant && t !== undefined) return tokens.restore()
  history.replaceState(history.state, '', clean)
  const pending = await recall('pending', nonce)
  if (pending?.state !== state || pending.session !== session.id) return tokens.restore()
  await forget('pending', nonce)
  if (pending.hash) history.replaceState(history.state, '', clean + pending.hash)
  const { held = [] } = await navigator.locks.query()
  const waitingElsewhere = held.some(({ name }) => name === lockOf(nonce))
  const code = fragment.get('cdc-signin') ?? undefined
  const error = fragment.get('cdc-signin-error') ?? undefined
  const outcome = await finish(tokens, pending, { state, code, error, now: Number(fragment.get('now')) })
  if (outcome !== 'signed-in') await tokens.restore()
  if (waitingElsewhere) close()
  else if (pending.intent) session.returned.set(pending.intent.key, { value: pending.intent.value, outcome })
}

/** Nonce and town of a state; without town when it can't be read. */
function read(state: string): { n: string; t?: string } {
  try {
    return JSON.parse(atob(state.replaceAll('-', '+').replaceAll('_', '/'))) as { n: string; t: string }
  } catch {
    return { n: '' }
  }
}
