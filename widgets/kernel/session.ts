import type { components } from '../../types/openapi.d.ts'
import { type Api, createApi } from './client.ts'
import { databaseName } from './database-name.ts'
import { fetchPart } from './part.ts'
import { Refusal } from './refusal.ts'
import type { Tokens } from './later/tokens.ts'

type Assurance = components['schemas']['Assurance']

/** What a citizen was doing when the sign-in began, so that it goes on afterwards, perhaps on another page load. */
export interface Intent {
  /** Names the element and its subject: `petition:019a…`. */
  key: string
  /** Anything structured-cloneable: what was typed and chosen. */
  value: unknown
}

export interface SignInRequest {
  language: string
  /** Least assurance that the action needs. */
  assurance?: Assurance
  intent?: Intent
  /** Whoever is signed in shows anew who they are. */
  again?: boolean
  /** With `again`: adds the way of signing in that the citizen chooses to the account that is signed in. */
  link?: boolean
  /** Gives up waiting. */
  signal?: AbortSignal
  /** The window of the sign-in is closed, or the page can no longer see it: the citizen may want to try again. */
  closed?: () => void
}

export type SignInOutcome =
  | 'signed-in'
  | 'cancelled'
  /** No window may be opened and the page is framed: only a tab of its own helps. */
  | 'blocked'
  | Refusal

/** What the access token says: enough to offer or not to offer an action; the API decides. */
export interface Claims {
  sub: string
  acr: Assurance
  age?: number
  standing?: Record<string, components['schemas']['Standing'][]>
}

const levels: Assurance[] = ['none', 'low', 'substantial', 'high']

/**
 * The citizen's session in one town of an API, shared by every element of that town and every copy of the bundle on the page. It
 * fires `change` whenever `signedIn` may have changed. Nothing is asked or stored before somebody signs in; no cookie, ever.
 */
export class Session extends EventTarget {
  claims: Claims | undefined

  /** Client that acts in the citizen's name; refuses with `identity.sign_in_needed` when nobody is signed in. */
  readonly api: Api

  /** It is known whether somebody is signed in. */
  readonly ready: Promise<void>

  /** Intents that came back from a sign-in on another page load, with its outcome. */
  readonly returned = new Map<string, { value: unknown; outcome: SignInOutcome }>()

  private tokens: Promise<Tokens> | undefined
  private readonly channel: BroadcastChannel

  /** What the browser keeps and locks goes by this name: tokens are of one town. */
  readonly id: string

  constructor(
    readonly origin: string,
    readonly tenant: string,
  ) {
    super()
    this.id = nameOf(origin, tenant)
    this.api = createApi(origin, async (request) => (await this.heavy()).send(request))
    this.channel = new BroadcastChannel(`cdc.session ${origin}`)
    this.channel.onmessage = ({ data }) => {
      if (data && data !== tenant) return
      this.heavy()
        .then((tokens) => tokens.restore())
        .catch(() => undefined)
    }
    this.ready = this.begin().catch(() => undefined)
  }

  get signedIn(): boolean {
    return this.claims !== undefined
  }

  /** The citizen is signed in with at least this assurance. */
  has(assurance: Assurance): boolean {
    return this.claims !== undefined && levels.indexOf(this.claims.acr) >= levels.indexOf(assurance)
  }

  /**
   * Signs the citizen in. Must be called from the very handler of a click or a key, or browsers block the window.
   * Where no window can be opened the whole page goes there and the promise never settles: `intent` comes back by `takeBack`.
   */
  signIn(request: SignInRequest): Promise<SignInOutcome> {
    const popup = window.open('about:blank', '_blank', 'popup,width=480,height=720')
    if (!popup && window !== window.top) return Promise.resolve('blocked')
    return this.heavy()
      .then((tokens) => tokens.signIn(popup, request))
      .catch((thrown: unknown) => {
        popup?.close()
        return Refusal.from(thrown)
      })
  }

  /** Ends the sign-in here, in the other tabs, in other towns' elements and at the API. */
  async signOut(): Promise<void> {
    await (await this.heavy()).revoke()
  }

  /** What a citizen was doing before a sign-in that took the page away; each intent is given once. */
  async takeBack(key: string): Promise<{ value: unknown; outcome: SignInOutcome } | undefined> {
    await this.ready
    const returned = this.returned.get(key)
    this.returned.delete(key)
    return returned
  }

  /** For the tokens: the claims have changed. The other sessions of the town `tell`, or of every town (`''`), are to look too. */
  changed(claims: Claims | undefined, tell?: string): void {
    this.claims = claims
    if (tell !== undefined) this.channel.postMessage(tell)
    this.dispatchEvent(new Event('change'))
  }

  private heavy(): Promise<Tokens> {
    this.tokens ??= fetchPart(() => import('./later/tokens.ts')).then(
      ({ Tokens }) => new Tokens(this),
      (thrown: unknown) => {
        this.tokens = undefined
        throw thrown
      },
    )
    return this.tokens
  }

  private async begin(): Promise<void> {
    const returning = location.hash.startsWith('#cdc-signin')
    if (!returning && !(await hasDatabase())) return
    const tokens = await this.heavy()
    await (returning ? tokens.comeBack() : tokens.restore())
  }
}

async function hasDatabase(): Promise<boolean> {
  const databases = await indexedDB.databases()
  return databases.some(({ name }) => name === databaseName)
}

const nameOf = (origin: string, tenant: string): string => `${origin} ${tenant}`

const registry = Symbol.for('cdc.session')

/** The page's one session in a town: also when the script was pasted twice, or in two versions. */
export function sessionOf(origin: string, tenant: string): Session {
  const sessions = ((document as unknown as Record<symbol, Map<string, Session>>)[registry] ??= new Map())
  const id = nameOf(origin, tenant)
  let session = sessions.get(id)
  if (!session) sessions.set(id, (session = new Session(origin, tenant)))
  return session
}
