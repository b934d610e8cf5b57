import type { components } from '../../../types/openapi.d.ts'
import type { PersonId } from '../identity/person.ts'
import type { Kind as ContentKind } from '../moderation/door.ts'
import type { NewInArea } from './area.ts'
import type { Fact } from '../service.ts'
import type { Language } from '../tenancy/tenant.ts'

/** What has happened, as people are told. */
export type Kind = components['schemas']['NotificationKind']
/** Why somebody is told. */
export type Reason = components['schemas']['NotificationReason']
export type Frequency = components['schemas']['Frequency']

/** Reasons, the weightiest first: whoever would be told for several is told for the first. */
export const reasons = ['urgent', 'decisions', 'replies', 'own', 'work', 'followed', 'area'] as const satisfies readonly Reason[]

/** Something that a sentence is completed with; in both languages where it is official. */
export type Param = string | number | Readonly<Partial<Record<Language, string>>>
export type Params = Readonly<Record<string, Param>>

/** What a notice is about, and what shows it. */
export interface NoticeSubject {
  readonly id: string
  /** What it is called; cut to 300 characters. */
  readonly title: string
  /** The element that shows it, without `cdc-`. */
  readonly element: string
  /** The id that the element takes; none when it takes none. */
  readonly shownBy?: string
}

/** Something that people write and others read. */
export interface Quoted {
  readonly kind: ContentKind
  readonly id: string
}

/** What is to be told because of a fact. Whoever did it (`fact.actor`) is never told. */
export interface Message {
  readonly fact: Fact
  readonly kind: Kind
  readonly subject: NoticeSubject
  /** Who did it, where it is not whoever did what the fact tells of. */
  readonly actor?: PersonId | null
  /**
   * Who has unread news of that kind about the subject is not told. `again`: is told again once a letter of it was made, in a letter that
   * leaves so many milliseconds after the news before it, at the earliest.
   */
  readonly unlessUnread?: { readonly again: number | null }
  /** What completes its sentence (`words.it.ts`); `excerpt` is the beginning of what somebody wrote, `other` the title of something else. */
  readonly params?: Params
  /** Whose beginning the `excerpt` is, or whose title `other`, where it can be hidden or withdrawn. */
  readonly quotes?: Quoted
  /** Persons who are told, by reason; each once, for the weightiest. */
  readonly to?: Partial<Readonly<Record<Reason, readonly (PersonId | null)[]>>>
  /** Who else is told, however many: found page by page, after those above. */
  readonly audience?: { readonly name: string; readonly of: string; readonly reason: Reason }
  /** Where it is new: who follows such an area is told too, in place of an audience. */
  readonly newIn?: NewInArea
}

/** A notice as it is kept. */
export interface Notice {
  readonly id: string
  readonly kind: Kind
  readonly subject: NoticeSubject
  readonly params: Params
  readonly quotes: Quoted | null
  readonly actor: PersonId | null
  readonly at: Date
}

/** One person's copy of a notice. */
export interface Copy {
  readonly notice: string
  readonly subject: string
  readonly person: PersonId
  readonly reason: Reason
  /** No letter of it leaves before. */
  readonly notBefore?: Date
}
