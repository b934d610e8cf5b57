import { createHmac, type KeyObject } from 'node:crypto'
import type { PersonId } from '../identity/person.ts'
import type { TenantId } from '../db/index.ts'
import type { SubjectId } from './acts.ts'

/**
 * Under what an act is kept: for an identified subject the person's id, else a nullifier, 128 bits of
 * HMAC-SHA-256(key, tenant, subject, person). The key lies outside the database: whoever has only the database can't tell who acted,
 * nor that two acts are the same person's, and still nobody acts twice.
 */
export function actKey(secret: KeyObject, tenant: TenantId, subject: SubjectId, person: PersonId, identified: boolean): Buffer {
  if (identified) return Buffer.from(person.replaceAll('-', ''), 'hex')
  return createHmac('sha256', secret).update(`${tenant}\0${subject}\0${person}`).digest().subarray(0, 16)
}
