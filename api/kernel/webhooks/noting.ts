import { record, type AuditParams } from '../audit/index.ts'
import type { Request } from '../http/handlers.ts'
import { callErrands } from '../jobs/errands.ts'

type Changing = Pick<Request<'webhooks_create'>, 'db' | 'tenant' | 'now' | 'newId'>

/** Enters into the town's audit what an administrator did to a webhook, and lets what waits for it begin. */
export async function note(
  { db, tenant, now, newId }: Changing,
  person: string,
  action: string,
  params: AuditParams,
): Promise<void> {
  const entry = { subject: tenant.id, action: `webhook.${action}`, actor: 'staff', person, public: false, params } as const
  await record(db, entry, now, newId())
  callErrands(db)
}
