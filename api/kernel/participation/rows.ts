import type { Assurance, Standing } from '../identity/person.ts'
import type { Act, ActKind } from './acts.ts'

/** A row of table `act`. */
export interface ActRow {
  id: string
  subject_id: string
  kind: ActKind
  key: Buffer
  at: Date
  assurance: Assurance
  standing: Standing | ''
  person_id: string | null
  public_name: string | null
  reason: string | null
  at_counter: boolean
  invalidation: string | null
}

/** The act of a row, without who did it. */
export function toAct(row: ActRow): Act {
  return {
    id: row.id,
    subject: row.subject_id,
    kind: row.kind,
    at: row.at,
    assurance: row.assurance,
    standing: row.standing || null,
    publicName: row.public_name,
    reason: row.reason,
    atCounter: row.at_counter,
    invalidation: row.invalidation,
  }
}
