import { v7 } from 'uuid'
import { readBounce } from '../../api/kernel/mail/bounce.ts'
import { cameBack } from '../../api/kernel/notifications/index.ts'
import type { Operator } from '../../api/kernel/tenancy/index.ts'

/**
 * Takes in a message that came back: nobody is written to any more at an address at which nobody is. Given to the mail server as the
 * program that takes what arrives at `CDC_MAIL_RETURNS`.
 */
export async function takeBounce({ database, tenants }: Operator, message: Buffer): Promise<string> {
  const bounce = await readBounce(message)
  if (!bounce) return 'no letter of ours has come back with it'
  const { town, letter, lasting, because } = bounce
  if (!lasting) return `letter ${letter} of ${town} came back, which says nothing about its address: ${because}`
  const tenant = await tenants.bySlug(town)
  const scene = { now: new Date(), newId: v7 }
  const known = tenant && (await database.forTenant(tenant.id, (db) => cameBack(db, scene, letter, because)))
  return known ? `letter ${letter} of ${town} came back: its address is paused` : `there is no letter ${letter} of ${town}`
}
