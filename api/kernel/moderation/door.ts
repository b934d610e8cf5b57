import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Media } from '../media/index.ts'
import type { Participation } from '../participation/index.ts'
import type { StaffRoleName } from '../tenancy/staff.ts'
import type { Language, ServiceName, Tenant } from '../tenancy/tenant.ts'
import type { ReasonSetting } from './settings.ts'
import type { components } from '../../../types/openapi.d.ts'

type Schemas = components['schemas']

/** What people write that others read. */
export type Kind = Schemas['ModeratedKind']
/** Why it waits for a moderator. */
export type Why = Schemas['WhyItWaits']
/** What brought it before a moderator. */
export type Way = Schemas['DecisionWay']
export type Outcome = Schemas['ModerationOutcome']
/** What a machine has noticed, with its reasons. */
export type Score = Schemas['ModerationScore']
/** Whether everybody sees it, it waits unseen, or it is hidden. */
export type Sight = Schemas['ModeratedContent']['state']

/** What comes first, the most urgent first: what is stored is the place in this list. */
export const urgencies = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly Schemas['Urgency'][]
export type Urgency = (typeof urgencies)[number]

/** Where moderators' work is done: a request has it, and hearers and timed work make it of their occasion. */
export interface ModerationScene {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  readonly participation: Participation
  readonly media: Media
  /** After the commit, drops what was kept in memory under one of the tags. */
  readonly evict: (...tags: string[]) => void
}

/** A piece of content as a moderator reads it. */
export interface Content {
  readonly id: string
  readonly service: ServiceName
  readonly title: string | null
  readonly text: string
  readonly language: Language
  /** Null once the author was erased. */
  readonly authorId: PersonId | null
  /** Who wrote it together with the author: what is decided is told to each, and none of them decides on it. */
  readonly coAuthors?: readonly PersonId[]
  /** Only when everybody reads it. */
  readonly authorName: string | null
  readonly byStaff: boolean
  readonly writtenAt: Date
  /** Another one after each change of what it says or whether it is shown. */
  readonly version: string
  readonly sight: Sight
  /** Whether everybody reads it, where that is not what `sight` says: what was refused may be shown with the reason. */
  readonly readable?: boolean
  /** Why it is hidden, as everybody reads it. */
  readonly hiddenReason: string | null
  readonly subject: { readonly id: string; readonly title: string }
  /** The words that it answers or quotes. */
  readonly answers: string | null
  /** The element that shows it in its place, without `cdc-`, and the id that it is given. */
  readonly page: { readonly element: string; readonly id: string }
  /** What is decided on it instead of whether it is shown; missing: whether it is shown. */
  readonly own?: OwnDecisions
}

/** What a service decides in its own way. */
export interface OwnDecisions {
  /** What can be decided now; a second opinion can be asked for always. */
  readonly outcomes: readonly Outcome[]
  /** Who takes these decisions, beside administrators. */
  readonly role: StaffRoleName
  /** For what reasons; those of the town's moderation are not for them. */
  readonly reasons: readonly ReasonSetting[]
}

/** What a moderator decides. */
export interface Verdict {
  readonly outcome: Outcome
  readonly reason: string | null
  readonly words: string | null
}

/** As what and by whom something is shown or hidden: a machine only holds and releases. */
export type Acting = { readonly actor: 'staff'; readonly person: PersonId } | { readonly actor: 'system' }

/** How the kernel moderates one kind of content: what its service gives for it. */
export interface ModerationDoor {
  /**
   * Whether it is compared with what the town was sent lately. A comment that repeats another one is a flood; several reports of one hole
   * are what the town wants to know, and services find their own duplicates.
   */
  readonly compared?: true
  /** Contents of another kind without which this one is not locked, and which `read` locks first: what messages are about. */
  readonly beneath?: {
    readonly kind: Kind
    readonly of: (scene: ModerationScene, ids: readonly string[]) => Promise<readonly string[]>
  }
  /** Contents by their ids; what is gone (withdrawn, deleted, a draft again) is left out. @param lock Holds them for this transaction. */
  readonly read: (scene: ModerationScene, ids: readonly string[], lock?: boolean) => Promise<Content[]>
  /**
   * Lets everybody see it, holds it until somebody has decided, or hides it for a reason that everybody reads. Lists, counts, maps and
   * what is kept in memory follow, and the content's timeline tells it. Called for what `read` has given, locked.
   */
  readonly set: (scene: ModerationScene, content: Content, to: NewSight, acting: Acting) => Promise<void>
  /** Carries out a decision of the service's own. @throws Problem of the service. */
  readonly decide?: (scene: ModerationScene, content: Content, verdict: Verdict, person: PersonId) => Promise<void>
}

export type NewSight = { readonly sight: 'public' | 'held' } | { readonly sight: 'hidden'; readonly reason: string }

/** The doors of all kinds. */
export type Doors = ReadonlyMap<Kind, ModerationDoor>

/** The doors of those who have some. */
export const doorsOf = (services: readonly { readonly moderates?: Readonly<Partial<Record<Kind, ModerationDoor>>> }[]): Doors =>
  new Map(services.flatMap(({ moderates = {} }) => Object.entries(moderates))) as Doors
