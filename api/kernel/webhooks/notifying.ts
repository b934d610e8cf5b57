import type { Notifies } from '../service.ts'
import { staffWith } from '../tenancy/staff.ts'
import type { DisabledReason } from './store/webhooks.ts'

const reasons: Readonly<Record<Exclude<DisabledReason, 'staff'>, { it: string; en: string }>> = {
  gone: { it: 'chi riceve ha risposto che non c’è più', en: 'its receiver has answered that it is gone' },
  failing: { it: 'da cinque giorni non arriva niente', en: 'nothing has arrived for five days' },
}

/** Administrators are told of a webhook that was switched off by itself. */
export const webhookNotices: Readonly<Record<string, Notifies>> = {
  'webhook.disabled': async (db, facts) => {
    const administrators = await staffWith(db, 'administrator', null)
    return facts.map((fact) => {
      const {
        webhook_id: id,
        client,
        reason,
      } = fact.payload as { webhook_id: string; client: string; reason: 'gone' | 'failing' }
      return {
        fact,
        kind: 'webhook_disabled',
        subject: { id, title: client, element: 'desk' },
        params: { reason: reasons[reason] },
        to: { urgent: administrators },
      }
    })
  },
}
