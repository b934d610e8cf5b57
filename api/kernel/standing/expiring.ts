import type { TenantDb } from '../db/index.ts'
import { announceTogether } from '../events/outbox.ts'
import type { Occasion } from '../service.ts'
import { forgetTries } from './codes/store.ts'
import { waitDays } from './residence/asking.ts'
import { tellChecked } from './residence/checking.ts'
import { forgetChecks, giveUpChecks } from './residence/store.ts'

/** Days before its end when a person is told that a tie ends. */
const noticeDays = 30
const day = 86_400_000
/** Days for which it is kept that the register was asked, and what it said. */
const keptDays = 180
/** The most that is done in one transaction; the rest a minute later. */
const atOnce = 500

/**
 * Ends what is over, and tells a month before the end of what holds; once each. What somebody declared is not told of: it never counted.
 * Uses person_standing_expiry_idx.
 */
export async function keepStanding(db: TenantDb, { now, newId }: Pick<Occasion, 'now' | 'newId'>): Promise<void> {
  for (const { id } of await giveUpChecks(db, new Date(now.getTime() - waitDays * day), now))
    await tellChecked(db, { now, newId }, id, 'unanswered')
  await forgetChecks(db, new Date(now.getTime() - keptDays * day))
  await forgetTries(db, now)
  await db.run({
    name: 'standing_expire',
    text: `update person_standing set ended_at = expires_at, ended_why = 'expired' where tenant_id = $1 and id in (
      select id from person_standing where tenant_id = $1 and ended_at is null and expires_at <= $2
      order by expires_at limit $3 for update skip locked)`,
    values: [db.tenantId, now, atOnce],
  })
  const soon = await db.rows<{ id: string }>({
    name: 'standing_tell',
    text: `update person_standing set told_at = $2 where tenant_id = $1 and id in (
      select id from person_standing where tenant_id = $1 and ended_at is null and expires_at <= $3 and told_at is null
        and source <> 'self_declared' order by expires_at limit $4 for update skip locked)
      returning id`,
    values: [db.tenantId, now, new Date(now.getTime() + noticeDays * day), atOnce],
  })
  announceTogether(
    db,
    soon.map(({ id }) => ({ id: newId(), at: now, name: 'standing.expiring', payload: { tie_id: id } })),
  )
}
