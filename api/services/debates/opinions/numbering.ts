import type { TenantId } from '../../../kernel/db/index.ts'
import type { Person } from '../../../kernel/identity/person.ts'
import type { Participation } from '../../../kernel/participation/index.ts'

/**
 * Under what a person's opinions of the debate are kept. A number of its own, other than that of what they support there: nobody can
 * tell that it is the same person.
 */
export function numberOf(participation: Participation, tenant: TenantId, debateId: string, person: Pick<Person, 'id'>): Buffer {
  return participation.nullifier(tenant, `opinions:${debateId}`, person)
}
