import { expect } from 'chai'
import { aProblem, aTown, someone } from '../testing/builders.ts'
import { clear, TestTown, until } from '../testing/page.ts'
import { answer } from './client.ts'
import { keep, recall } from './later/browser-store.ts'
import { createKey, encoded, random } from './later/proof.ts'
import { Refusal } from './refusal.ts'
import { type Session, sessionOf } from './session.ts'

interface Place {
  town: TestTown
  session: Session
}

let here: Place
let there: Place

async function aPlace(): Promise<Place> {
  const town = new TestTown()
  await town.answers({ on: 'GET /v1/{tenant}', body: aTown(town.slug) }, { on: 'GET /v1/{tenant}/me', body: someone() })
  await town.citizen({ acr: 'substantial', age: 30, standing: { [town.slug]: ['resident'] } })
  return { town, session: sessionOf(location.origin, town.slug) }
}

const me = ({ town, session }: Place) =>
  answer(session.api.GET('/v1/{tenant}/me', { params: { path: { tenant: town.slug } } })).then(
    () => 'none',
    (thrown: unknown) => Refusal.from(thrown).code,
  )

async function signIn({ session }: Place): Promise<void> {
  expect(await session.signIn({ language: 'it' })).to.equal('signed-in')
}

const tokenSent = async ({ town }: Place): Promise<unknown> => (await town.seen('GET', '/me')).at(-1)?.headers.authorization

/** What the browser keeps of a sign-in whose answer is about to come. */
async function begun({ slug: t }: TestTown): Promise<string> {
  const nonce = random()
  const { origin: o, href: r } = location
  const state = encoded(JSON.stringify({ n: nonce, o, t, m: 'redirect', r }))
  const key = await createKey()
  await keep('pending', nonce, { session: `${o} ${t}`, verifier: random(), key, hash: '', state, at: Date.now() })
  return state
}

describe('two towns on one page', () => {
  beforeEach(async () => {
    here = await aPlace()
    there = await aPlace()
    await Promise.all([here.session.ready, there.session.ready])
  })
  afterEach(clear)

  it('are signed in to one by one, each with a token of its own', async () => {
    await signIn(here)
    expect(there.session.signedIn).to.equal(false)
    expect(await me(there)).to.equal('identity.sign_in_needed')
    await signIn(there)
    expect([await me(here), await me(there)]).to.deep.equal(['none', 'none'])
    expect(await tokenSent(here)).not.to.equal(await tokenSent(there))
    expect(Object.keys(here.session.claims?.standing ?? {})).to.deep.equal([here.town.slug])
  })

  it('are signed out of together, as the API ends both', async () => {
    await signIn(here)
    await signIn(there)
    await here.session.signOut()
    await until(() => !there.session.signedIn)
    expect([await me(here), await me(there)]).to.deep.equal(['identity.sign_in_needed', 'identity.sign_in_needed'])
    expect(await recall('signed', there.session.id)).to.equal(undefined)
  })

  it('leave the answer of a sign-in to the town that it is for', async () => {
    const town = new TestTown()
    await town.citizen({ acr: 'high' })
    const state = await begun(town)
    history.replaceState(null, '', `#cdc-signin=${town.slug}&state=${state}&now=0`)
    const other = sessionOf(location.origin, new TestTown().slug)
    await other.ready
    expect([other.signedIn, location.hash.includes(state)]).to.deep.equal([false, true])
    const session = sessionOf(location.origin, town.slug)
    await session.ready
    expect([session.has('high'), location.hash]).to.deep.equal([true, ''])
  })
})

describe('a sign-in that is of no use in the town', () => {
  beforeEach(async () => {
    here = await aPlace()
    await here.session.ready
  })
  afterEach(clear)

  it('is given up, so that the citizen is led to sign in again', async () => {
    await signIn(here)
    await here.town.answers({
      on: 'GET /v1/{tenant}/me',
      status: 403,
      body: aProblem(403, 'identity.other_town', { town: 'bari' }),
      times: 1,
    })
    expect(await me(here)).to.equal('identity.sign_in_needed')
    expect(here.session.signedIn).to.equal(false)
    await signIn(here)
    expect(await me(here)).to.equal('none')
  })

  it('is left alone when it was kept for every town, and forgotten at the next sign-in', async () => {
    const old = { key: await createKey(), refreshToken: 'old', skew: 0, access: { token: 'a.e30.', until: Date.now() + 900_000 } }
    await keep('signed', location.origin, old)
    const session = sessionOf(location.origin, new TestTown().slug)
    await session.ready
    expect(session.signedIn).to.equal(false)
    await signIn(here)
    expect(await recall('signed', location.origin)).to.equal(undefined)
    expect(here.session.signedIn).to.equal(true)
  })
})
