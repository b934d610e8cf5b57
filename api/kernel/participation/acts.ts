import type { Assurance, Person, PersonId, Standing } from '../identity/person.ts'
import type { ServiceName } from '../tenancy/tenant.ts'

/** Id of what an act is about (UUID): a petition, a proposal … */
export type SubjectId = string

export type ActKind = 'signature' | 'sponsorship' | 'support' | 'comment_support' | 'comment_against'

/** Something that people can act on. */
export interface Subject {
  readonly id: SubjectId
  readonly service: ServiceName
  /** Short code that people use, prefix of the receipts (`PET-2026-0042`). */
  readonly code: string
  readonly title: string
  /** Whether acts are kept under the person's id (where the administration must receive names) or under a nullifier. */
  readonly identified: boolean
}

/** What a person does to a subject. */
export interface NewAct {
  readonly subject: SubjectId
  readonly kind: ActKind
  readonly person: Person
  /** From the subject: see `Subject.identified`. */
  readonly identified: boolean
  /** The standing that made the person eligible; null where none is asked for. */
  readonly standing: Standing | null
  /** The name to be shown to everybody; null keeps it to the person. */
  readonly publicName: string | null
  readonly reason: string | null
  /** What the act stands in place of: the person's act of that kind on the subject is taken back with it. */
  readonly instead?: ActKind
}

/** A stored act, without who did it. */
export interface Act {
  readonly id: string
  readonly subject: SubjectId
  readonly kind: ActKind
  readonly at: Date
  readonly assurance: Assurance
  readonly standing: Standing | null
  readonly publicName: string | null
  readonly reason: string | null
  /** An officer did it for the person, at the counter. */
  readonly atCounter: boolean
  /** Why the administration took the act out of the count; null while it counts. */
  readonly invalidation: string | null
}

/** An act of which the count knows. */
export interface CountedAct extends Act {
  /** Whether the person had acted before: nothing has changed. */
  readonly repeated: boolean
  /** Valid acts of that kind on the subject, this one included, as committed. */
  readonly count: number
}

/** Valid acts by civil day (Europe/Rome), assurance and standing. */
export interface Tally {
  readonly day: string
  readonly assurance: Assurance
  readonly standing: Standing | null
  readonly count: number
}

/** Which acts: all conditions that are given must hold. */
export interface ActFilter {
  readonly from?: Date
  readonly before?: Date
  readonly assurance?: Assurance
  readonly standing?: Standing
  readonly receipts?: readonly string[]
}

/** An act with the person's id, for the clerk of an identified subject. */
export interface IdentifiedAct extends Act {
  readonly person: PersonId | null
}
