import { Problem } from '../http/problem.ts'
import type { Requirement } from '../identity/person.ts'
import type { Layer } from '../map/index.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'

/** When something is possible: from the first instant, included, to the last, not included. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

/** Something that comments of a thread are about. */
export interface Tag {
  /** Short name, the same in every language. */
  readonly key: string
  readonly name: { readonly it: string } & Readonly<Partial<Record<Language, string>>>
}

/** What people may do about a subject of a service, as the service says it. */
export interface Thread {
  /** Id of the subject, the service's own (UUID). */
  readonly subject: string
  readonly service: ServiceName
  /** Code of the subject that people use. */
  readonly code: string
  /** How people call the subject, in the town's own language; its code where its title is not for everybody. */
  readonly title: string
  /** When comments are written and changed, and what that asks of a person. */
  readonly windows: readonly Window[]
  readonly needs: Requirement
  /** When comments are supported, and what that asks. */
  readonly supportWindows: readonly Window[]
  readonly supportNeeds: Requirement
  /** Minutes in which a comment is changed without trace. */
  readonly editMinutes: number
  /** How many people must have written before counts are shown: early votes do not steer. */
  readonly countsFrom: number
  /** The layer of the map on which comments stand that name a place; null: none does. */
  readonly layer: Layer | null
  /** Whether everybody may read it. */
  readonly shown: boolean
  /** What authors may choose from to say what a comment is about. */
  readonly tags: readonly Tag[]
  /** Whether people may vote against a comment. */
  readonly votesAgainst: boolean
}

/** A thread with what has come of it. */
export interface KeptThread extends Thread {
  /** Whether enough people have written; once they have, it stays so. */
  readonly countsShown: boolean
}

/** Whether one of the windows is open. */
export const isOpen = (windows: readonly Window[], now: Date): boolean => windows.some(({ from, to }) => now >= from && now < to)

/**
 * Passes while one of the windows is open.
 *
 * @throws Problem 409 `comment.closed` {opens_at}: `opens_at` is left out when none will open any more.
 */
export function assertOpen(windows: readonly Window[], now: Date): void {
  if (isOpen(windows, now)) return
  const next = windows.find(({ from }) => from > now)
  throw new Problem(409, 'comment.closed', next ? { opens_at: next.from.toISOString() } : {})
}

/** Tag of what a thread allows, which changes much less often than what is written in it. */
export const termsTag = (subject: string): string => `thread-terms:${subject}`

/** Tag of what shows the layer of a map on which comments stand. */
export const layerTag = (layer: Layer): string => `map:${layer}`

/** Tag of what shows comments of the thread. */
export const threadTag = (subject: string): string => `thread:${subject}`
