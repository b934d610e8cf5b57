import type { operations } from '../../types/openapi.d.ts'
import type { HandlersOf } from './http/handlers.ts'
import type { Protocol } from './http/protocol.ts'
import type { ReadsQuotable } from './comments/index.ts'
import type { TenantDb } from './db/index.ts'
import type { Counted } from './events/count-watch.ts'
import type { Joining } from './identity/linking/adopting.ts'
import type { PersonId } from './identity/person.ts'
import type { Mailer } from './mail/mails.ts'
import type { LayerFamily, PointSource } from './map/index.ts'
import type { Media, ShowsMedia } from './media/index.ts'
import type { Kind, ModerationDoor } from './moderation/door.ts'
import type { Message } from './notifications/notice.ts'
import type { Outbound } from './outbound/outbound.ts'
import type { Participation } from './participation/index.ts'
import type { Period } from './rights/retention/period.ts'
import type { Telling } from './rights/telling.ts'
import type { SettingsWords } from './settings/words.ts'
import type { Tenant, ServiceName } from './tenancy/tenant.ts'
import type { EventsOf } from './webhooks/event.ts'

/** What was announced, as a hearer receives it. */
export interface Fact {
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly payload: Readonly<Record<string, unknown>>
  /** Who did it; nobody when it happened by itself, or its announcer does not say. */
  readonly actor?: PersonId | null
}

/** What hearers and timed work are given beside their transaction. */
export interface Occasion {
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  readonly participation: Participation
  readonly media: Media
  /** After the commit of `db`, drops what was kept in memory under one of the tags: here and in the other processes. */
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
}

/** Reacts to a fact. Delivered at least once: hearing it again changes nothing. */
export type FactListener = (db: TenantDb, fact: Fact, occasion: Occasion) => Promise<void>

/** The same for facts that are delivered together, in the order of their announcement. */
export type FactsListener = (db: TenantDb, facts: readonly Fact[], occasion: Occasion) => Promise<void>

/** Hears the facts of these names that are delivered together, at once. */
export interface TogetherListener {
  readonly names: ReadonlySet<string>
  readonly hear: FactsListener
}

/** Says what people are told because of facts of one name that are delivered together; reads, and writes nothing. */
export type Notifies = (db: TenantDb, facts: readonly Fact[], occasion: Occasion) => Promise<readonly Message[]>

/**
 * Who else is told of a subject, by id of the person and after one of them, `limit` at most: read page by page, each in a transaction of
 * its own, so that the number does not matter.
 */
export type Audience = (db: TenantDb, subject: string, after: PersonId | null, limit: number) => Promise<readonly PersonId[]>

/** Where an errand is run: in a town, outside of any transaction. */
export interface ErrandTown {
  readonly tenant: Tenant
  /** The API's public origin. */
  readonly origin: string
  /** A transaction of its own. Nothing is waited for in it but the database. */
  readonly within: <T>(work: (db: TenantDb, occasion: Occasion) => Promise<T>) => Promise<T>
  /** Hands letters over in the town's name. */
  readonly mail: Mailer
  readonly outbound: Outbound
  /** A secret that the operator keeps for the town under that name; undefined when there is none. */
  readonly secret: (name: string) => string | undefined
  /** Aborted when the process is to end: what is waited for then is given up, and done by the next process. */
  readonly ending: AbortSignal
}

/**
 * Work that waits for other systems, which neither a hearer nor the work of every minute may: they hold a transaction. An errand takes
 * what it does in one transaction, does it in none, and notes in another what came of it. Several processes may run it at once, and
 * one may die in the midst of it: what was taken is taken again later, and hence done at least once.
 */
export type Errand = (town: ErrandTown) => Promise<void>

/** An errand whose work is done in lanes, each by itself: whoever keeps one lane waiting holds up no other. */
export interface LanedErrand {
  /** The lanes of the town in which something is due. */
  readonly lanes: (town: ErrandTown) => Promise<readonly string[]>
  /** Does what is due in the lane. */
  readonly work: (town: ErrandTown, lane: string) => Promise<void>
}

/** Gives what belongs to a merged account in the town of `db` to the kept one; acts and media excepted, which the kernel gives. */
export type Adopts = (db: TenantDb, joining: Joining, occasion: Occasion) => Promise<void>

/** What waits in an area of a town. */
export interface Work {
  /** Cases that wait for the staff. */
  readonly waiting: number
  /** Of them those that are late by what the town has promised. */
  readonly overdue: number
  /** Messages to others that were given up and wait for somebody. */
  readonly stuck: number
}

/** Counts what waits in the town of `db`, from what indexes hold: it is asked for every town at once. */
export type CountsWork = (db: TenantDb, now: Date) => Promise<Work>

/** A row of a public data set: one value per column. */
export type OpenDataRow = Readonly<Record<string, string | number | boolean | null>>

/** Where a page of rows ends: the values of its last row's sort columns. */
export type OpenDataCursor = readonly (string | number | null)[]

/**
 * A public data set: the kernel writes it as JSON and CSV, and as GeoJSON when its rows have positions. Some thousand rows are given
 * all at once (`rows`); what may be larger page by page (`page`), each in a transaction of its own, while it is sent.
 */
export type OpenDataExport = DataSet & (WholeDataSet | PagedDataSet)

interface DataSet {
  readonly columns: readonly { readonly name: string; readonly description: string }[]
  /** The columns that hold longitude and latitude (degrees, WGS 84). */
  readonly position?: { readonly lon: string; readonly lat: string }
}

interface WholeDataSet {
  readonly rows: (db: TenantDb, occasion: Occasion) => Promise<OpenDataRow[]>
}

interface PagedDataSet {
  /**
   * The rows that follow a cursor, some thousand at most, and the cursor of what follows them; null on the last page. In an order
   * that does not change while others write (by id), so that none comes twice.
   */
  readonly page: (
    db: TenantDb,
    occasion: Occasion,
    after: OpenDataCursor | null,
  ) => Promise<{ rows: OpenDataRow[]; next: OpenDataCursor | null }>
}

/** By what a feed can be narrowed: the query parameters of `open_data_feed_read`, already checked by the contract. */
export type FeedFilters = NonNullable<operations['open_data_feed_read']['parameters']['query']>

/**
 * A public list: the kernel writes it as an Atom feed.
 *
 * A filter is declared twice. In the contract, once for all feeds, as a query parameter of `open_data_feed_read`
 * (`kernel/open-data/openapi.yaml`): so it is typed, checked and part of the key under which the feed is kept in memory. And here, by
 * name, in `filters` of each feed that takes it: to the others it is a refusal, so that nobody reads a whole list for a narrowed one.
 */
export interface Feed {
  readonly title: Readonly<Record<'it' | 'en', string>>
  /** The element that shows an entry, without `cdc-`: entries link to its page (`/embed/{tenant}/{element}/{id}`). */
  readonly element: string
  /** By what it can be narrowed; by nothing when missing. */
  readonly filters?: readonly (keyof FeedFilters)[]
  /** The newest 50 that pass the filters given. @throws Problem 404 when a filter names what is not public. */
  readonly entries: (db: TenantDb, occasion: Occasion, filters: FeedFilters) => Promise<FeedEntry[]>
}

export interface FeedEntry {
  readonly id: string
  /** The id of what the element shows, when it is not the entry's own. */
  readonly shownBy?: string
  readonly title: string
  readonly summary: string
  readonly published: Date
  readonly updated: Date
}

/** JSON Schema 2020-12 of a service's settings; `default` at its root holds the whole defaults. */
export type SettingsSchema = Readonly<Record<string, unknown>>

/** A slice's only door: what the kernel needs so that it serves services it has never heard of. */
export type Service<Name extends ServiceName = ServiceName> = Name extends ServiceName ? Door<Name> : never

interface Door<Name extends ServiceName> {
  readonly name: Name
  /** One per operation of its part of the contract; a missing one does not compile. */
  readonly handlers: HandlersOf<Name>
  /** Reactions to facts, its own or others', by name. */
  readonly hears?: Readonly<Record<string, FactListener>>
  /** What people are told because of facts, by their names. */
  readonly notifies?: Readonly<Record<string, Notifies>>
  /** Who is told beside those whom a message names; by the name under which messages call them. */
  readonly audiences?: Readonly<Record<string, Audience>>
  /** Work that falls due with time (deadlines); called every minute per town, and again after a failure. */
  readonly everyMinute?: (db: TenantDb, occasion: Occasion) => Promise<void>
  /** What goes once it has been kept long enough. */
  readonly keeps?: readonly Period[]
  /** Called for every town soon after `callErrands`, and every minute; none waits for another. */
  readonly errands?: readonly Errand[]
  /** Erasure (GDPR art. 17): forgets the person in the town of `db`. */
  readonly forgets?: (db: TenantDb, person: PersonId) => Promise<void>
  /** What it knows about people, kind by kind: what they are given when they ask for everything, and what becomes of it in `forgets`. */
  readonly tells?: readonly Telling[]
  /** Two accounts are one person's: gives what belongs to the merged one in the town of `db` to the kept one. Repeating changes nothing. */
  readonly adopts?: Adopts
  readonly exports?: Readonly<Record<string, OpenDataExport>>
  readonly feeds?: Readonly<Record<string, Feed>>
  /** What waits for the staff in it. */
  readonly work?: CountsWork
  /** From what the events of its part of the contract become known; a missing one does not compile. */
  readonly events: EventsOf<Name>
  /** What pages follow live, by the name of the event. */
  readonly live?: Readonly<Record<string, Counted>>
  /** What comments about a subject of it may quote: its texts, as they are now. Without it what is quoted is not looked for. */
  readonly quotable?: ReadsQuotable
  /** Its layers of the map: what there must be on each, to be compared with what is. */
  readonly layers?: Readonly<Record<string, PointSource>>
  /** The same of layers that each town has its own of. */
  readonly layerFamily?: LayerFamily
  /** How moderators read, hide and show again what people write in it, by kind. */
  readonly moderates?: Readonly<Partial<Record<Kind, ModerationDoor>>>
  /** Protocols of others that it speaks beside the contract. */
  readonly protocols?: readonly Protocol[]
  /** Who sees what is attached to its subjects and is not published. */
  readonly showsMedia?: ShowsMedia
  readonly settings: SettingsSchema
  /** How the settings are called before people. */
  readonly settingsWords?: SettingsWords
  /** Passes when settings that fit the schema make sense together; asked when they are saved. @throws Problem 422 of its own. */
  readonly assertSound?: (settings: never) => void
}
