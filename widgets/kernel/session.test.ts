import { expect } from 'chai'
import { aProblem, aTown, pageOf, someone } from '../testing/builders.ts'
import { clear, TestTown, until } from '../testing/page.ts'
import { answer } from './client.ts'
import { Refusal } from './refusal.ts'
import { Session, sessionOf } from './session.ts'

const citizen = { acr: 'substantial', age: 30 }

let town: TestTown
let session: Session

const me = () => answer(session.api.GET('/v1/{tenant}/me', { params: { path: { tenant: town.slug } } }))

async function signIn(): Promise<void> {
  await town.citizen(citizen)
  expect(await session.signIn({ language: 'it' })).to.equal('signed-in')
}

/** Catches the window that a sign-in opens. */
function opening<T>(begin: () => T): { popup: Window; outcome: T } {
  const { open } = window
  let popup: Window | null = null
  window.open = (...args) => (popup = open.apply(window, args))
  const outcome = begin()
  window.open = open
  return { popup: popup as unknown as Window, outcome }
}

async function refusalOf(asking: Promise<unknown>): Promise<string> {
  return asking.then(
    () => 'none',
    (thrown: unknown) => Refusal.from(thrown).code,
  )
}

describe('session', () => {
  beforeEach(async () => {
    town = new TestTown()
    session = sessionOf(location.origin, town.slug)
    await session.ready
    await town.answers({ on: 'GET /v1/{tenant}', body: aTown(town.slug) }, { on: 'GET /v1/{tenant}/me', body: someone() })
  })
  afterEach(clear)

  it('is one for the page and the town, however often it is asked for', () => {
    expect(sessionOf(location.origin, town.slug)).to.equal(session)
  })

  it('asks nothing in the name of nobody', async () => {
    expect(await refusalOf(me())).to.equal('identity.sign_in_needed')
    expect(await town.seen('GET', '/me')).to.be.empty
  })

  it('sends a fresh proof with each request, bound to its address and token', async () => {
    await signIn()
    await me()
    await me()
    const [first, second] = await town.seen('GET', '/me')
    expect(first?.headers.authorization).to.match(/^DPoP /)
    expect(first?.headers.dpop).not.to.equal(second?.headers.dpop)
    const claims = JSON.parse(
      atob(first?.headers.dpop?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''),
    ) as Record<string, unknown>
    expect(claims)
      .to.include({ htm: 'GET', htu: `${location.origin}/v1/${town.slug}/me` })
      .and.include.keys('ath', 'jti', 'iat')
  })

  it('refreshes once when the token has expired, and the citizen notices nothing', async () => {
    await signIn()
    await town.answers({ on: 'GET /v1/{tenant}/me', status: 401, body: aProblem(401, 'identity.token_expired'), times: 1 })
    expect((await me()).given_name).to.equal('Maria')
    expect(await town.seen('GET', '/me')).to.have.length(2)
  })

  it('knows without a network who it was, though the token has expired, and goes on once there is one', async () => {
    await signIn()
    const { keep, recall } = await import('./later/browser-store.ts')
    const signed = (await recall('signed', session.id))!
    await keep('signed', session.id, { ...signed, access: { ...signed.access!, until: 0 } })
    const { fetch } = window
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    const later = new Session(location.origin, town.slug)
    await later.ready
    window.fetch = fetch
    expect([later.signedIn, later.claims?.sub]).to.deep.equal([true, session.claims?.sub])
    const asked = answer(later.api.GET('/v1/{tenant}/me', { params: { path: { tenant: town.slug } } }))
    expect((await asked).given_name).to.equal('Maria')
  })

  it('makes a new proof once when the clock was wrong', async () => {
    await signIn()
    await town.answers({
      on: 'GET /v1/{tenant}/me',
      status: 401,
      body: aProblem(401, 'identity.proof_invalid', { rule: 'iat' }),
      times: 1,
    })
    expect((await me()).given_name).to.equal('Maria')
  })

  it('does not go on for ever', async () => {
    await signIn()
    await town.answers({ on: 'GET /v1/{tenant}/me', status: 401, body: aProblem(401, 'identity.token_expired') })
    expect(await refusalOf(me())).to.equal('identity.token_expired')
    expect(await town.seen('GET', '/me')).to.have.length(2)
  })

  it('keeps a key that can not be read', async () => {
    await signIn()
    const { recall } = await import('./later/browser-store.ts')
    const signed = await recall('signed', session.id)
    expect(signed?.key.privateKey.extractable).to.equal(false)
    expect(document.cookie).to.equal('')
  })

  it('hears only the window that it opened, from the API’s origin, with its own state', async () => {
    await town.citizen({ ...citizen, silent: true })
    const giveUp = new AbortController()
    const begun = performance.now()
    const { popup, outcome } = opening(() => session.signIn({ language: 'it', signal: giveUp.signal }))
    await until(() => popup.location.pathname === '/oidc/auth' && popup.document.readyState === 'complete')
    const state = new URL(popup.location.href).searchParams.get('state') ?? ''
    const answer = { type: 'cdc-signin', code: town.slug, now: 0 }
    const heard = new Promise<void>((resolve) => {
      let messages = 0
      addEventListener('message', () => ++messages === 2 && resolve())
    })
    postMessage({ ...answer, state }, location.origin)
    const script = popup.document.createElement('script')
    script.textContent = `opener.postMessage(${JSON.stringify({ ...answer, state: 'guessed' })}, '*')`
    popup.document.head.append(script)
    await heard
    expect(session.signedIn).to.equal(false)
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('/oidc/token') && startTime > begun)
    expect(asked).to.be.empty
    giveUp.abort()
    expect(await outcome).to.equal('cancelled')
  })

  it('tells that the citizen did not want to', async () => {
    await town.citizen({ ...citizen, error: 'access_denied' })
    expect(await session.signIn({ language: 'it' })).to.equal('cancelled')
  })

  it('signs out here and forgets', async () => {
    await signIn()
    await session.signOut()
    expect(session.signedIn).to.equal(false)
    expect(await refusalOf(me())).to.equal('identity.sign_in_needed')
    const { recall } = await import('./later/browser-store.ts')
    expect(await recall('signed', session.id)).to.equal(undefined)
  })

  it('calls a lost network by its name, and an outage by its', async () => {
    await signIn()
    await town.answers(
      { on: 'GET /v1/{tenant}/me/acts', broken: 'garbled', times: 1 },
      { on: 'GET /v1/{tenant}/me/acts', body: pageOf() },
    )
    const acts = () => answer(session.api.GET('/v1/{tenant}/me/acts', { params: { path: { tenant: town.slug } } }))
    expect(await refusalOf(acts())).to.equal('http.unavailable')
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
    await town.answers({ on: 'GET /v1/{tenant}/me/acts', broken: 'cut', times: 4 })
    expect(await refusalOf(acts())).to.equal('offline')
    Reflect.deleteProperty(navigator, 'onLine')
  })
})
