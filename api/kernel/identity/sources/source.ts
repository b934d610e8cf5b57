import type { Middleware } from 'koa'
import type { Database } from '../../db/index.ts'
import type { Mails } from '../../mail/mails.ts'
import type { Outbound } from '../../outbound/outbound.ts'
import type { Tenant } from '../../tenancy/tenant.ts'
import type { Assurance, PersonId, Standing } from '../person.ts'
import type { Html } from '../pages/html.ts'
import type { Language } from '../pages/words.ts'

/** What a source vouches for once somebody has shown who they are. */
export interface VerifiedLogin {
  /** Who it is, in the source's own terms (a tax code, an address): stored as a keyed hash only. */
  readonly sourceSubject: string
  readonly assurance: Assurance
  /** Undefined, both of them, when the source does not tell: then a new person is asked. */
  readonly givenName?: string
  readonly familyName?: string
  /** `YYYY-MM-DD`; undefined when the source does not tell. */
  readonly birthDate?: string
  /** Italian fiscal code that the source vouches for: 16 capitals and digits; undefined for people who have none (eIDAS) or whom no source asks. */
  readonly taxCode?: string
  /** Address that the source vouches for. */
  readonly email?: string
  /** Slug of the sandbox in which the person is invented. */
  readonly sandbox?: string
  /** Ties to towns (by slug) that the source vouches for: replaces what it said at the last login. */
  readonly standing: readonly { readonly tenant: string; readonly standing: Standing; readonly expiresAt?: Date }[]
}

/** What sources are made with. */
export interface SourceMeans {
  readonly database: Database
  /** The API's public origin, without trailing slash. */
  readonly issuer: string
  readonly clock: () => Date
  readonly newId: () => string
  /** Keys what sources store of people, 32 bytes or more; derive a key of its own for each purpose. */
  readonly subjectKey: Buffer
  /** The town with that slug and what it has set. */
  readonly town: (slug: string) => Promise<Tenant | undefined>
  /** Every town. */
  readonly towns: () => Promise<readonly Tenant[]>
  readonly townName: (slug: string) => Promise<string | undefined>
  /** Hand letters over in a town's name, or the operator's. */
  readonly mails: Pick<Mails, 'of'>
  /** Asks systems outside. */
  readonly outbound: Outbound
  /** Told of what went wrong without anybody waiting for it. */
  readonly onFault: (fault: unknown) => void
}

/** Makes a source. */
export type MakeSource = (means: SourceMeans) => LoginSource

/** One request of a citizen who is logging in with a source. */
export interface LoginVisit {
  readonly language: Language
  readonly method: 'GET' | 'POST'
  /** What follows the source's name in the address, without slashes around it: a source's own steps. */
  readonly step: string
  readonly query: URLSearchParams
  /** Fields of the form that was sent; empty for GET. */
  readonly form: URLSearchParams
  /** Path of one of the source's own steps. */
  pathOf(step: string): string
  /** Least assurance asked for; `none` when any will do. */
  readonly needed: Assurance
  /** Slug of the town whose page asked, or in which alone the tokens will be good; undefined: applications for every town, the operator's page. */
  readonly tenant: string | undefined
  /** Host of the page that asked; undefined for third parties' applications. */
  readonly host: string | undefined
  /** Address on the network of whoever asks: to be kept as a digest only. */
  readonly network: string
  /** What an earlier step of this login has kept (a request id, the hash of a code that was sent). */
  readonly kept: unknown
  readonly now: Date
}

/** A page of a source. */
export interface SourcePage {
  readonly title: string
  readonly body: Html
  readonly status?: number
}

/**
 * What comes next: a page of the source, a form that the browser sends to an identity provider elsewhere, another address, or the
 * login is done. `keep` is given back as `kept` to the following steps and forgotten an hour later.
 */
export type LoginStep =
  | { readonly page: SourcePage; readonly keep?: unknown }
  | {
      /** Sent by itself, or with a button where there is no script. `to` is who receives it, for people. */
      readonly form: { readonly action: string; readonly fields: Readonly<Record<string, string>>; readonly to: string }
      readonly keep?: unknown
    }
  | { readonly redirect: string; readonly keep?: unknown }
  /** `record` is given back to `recorded` once it is known who the person is; as JSON. */
  | { readonly login: VerifiedLogin; readonly record?: unknown }

/** Somebody who has signed out here. */
export interface Leaving {
  /** The session that has ended. */
  readonly session: string
  /** Where they go afterwards. */
  readonly returnTo: string
  readonly now: Date
}

/** How they sign out with whoever vouched for them: an address or a form; `to` is who that is, for people. */
export type LeaveStep = { readonly to: string } & (
  { readonly redirect: string } | { readonly action: string; readonly fields: Readonly<Record<string, string>> }
)

/**
 * A way to show who one is. It is reached below `/signin/{uid}/{name}` where the cookie of that sign-in is checked first, so it
 * never deals with sessions, clients or tokens.
 *
 * - One step (`demo`): GET answers a page, POST the login.
 * - Several steps (e-mail): POST sends a letter, POST to the step `code` or `link` compares and answers the login.
 * - A round trip (SPID, CIE): GET keeps the request's id and redirects to the provider, which sends the browser to
 *   `/signin/from/{name}`; `arrive` reads to which sign-in the answer belongs, and the step it names is visited with what it keeps,
 *   in the browser that brought the answer and holds the sign-in's cookie.
 */
export interface LoginSource {
  /** In addresses: lower-case letters and hyphens. */
  readonly name: string
  /** On the button that chooses it. */
  readonly label: Readonly<Record<Language, string>>
  /** Drawn on that button before the label. */
  readonly mark?: Html
  /** Invents people of sandboxes: offered there, and nowhere else. */
  readonly sandbox?: boolean
  /** It vouches for real people, who at their first sign-in are told what is known of them. */
  readonly welcomes?: boolean
  /** A demonstration only: the API refuses to start with it in production. */
  readonly demo?: boolean
  /** Whether people can log in with it there now; always when missing. @param town Slug, as in a visit. */
  offeredIn?(town: string | undefined): Promise<boolean>
  /** The most assurance that it gives; `high` when missing. */
  readonly most?: Assurance
  visit(visit: LoginVisit): Promise<LoginStep>
  /** What is shown to whoever comes to a step without the cookie of its sign-in: another browser, or the sign-in has ended. */
  elsewhere?(step: string, language: Language): SourcePage | undefined
  /** Reads an answer that comes from another site, without cookies; undefined when it belongs to no sign-in. */
  arrive?(arrival: {
    readonly query: URLSearchParams
    readonly form: URLSearchParams
  }): Promise<{ readonly uid: string; readonly step: string; readonly keep: unknown } | undefined>
  /** Is told who somebody is for whom it has vouched, with the `record` of their login. @param signIn Id of that sign-in. */
  recorded?(person: PersonId, signIn: string, record: unknown): Promise<void>
  /** Is told which session came of a sign-in by which it has vouched for somebody. */
  began?(signIn: string, session: string): Promise<void>
  /** How whoever leaves that session signs out with who vouched for them; undefined when nothing is open there. */
  leave?(leaving: Leaving): Promise<LeaveStep | undefined>
  /** What it serves at addresses of its own, beside the sign-in; passes the rest on. */
  readonly routes?: Middleware
  /** Deletes what it has kept long enough, some of it; returns how much. Called until there is no more. */
  purge?(): Promise<number>
}
