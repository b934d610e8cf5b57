import { auditTells } from './kernel/audit/rights.ts'
import { commentsTell } from './kernel/comments/rights.ts'
import { counterTells } from './kernel/counter/rights.ts'
import { identityTells } from './kernel/identity/rights.ts'
import { invitationsTell } from './kernel/invitations/rights.ts'
import { mediaTell } from './kernel/media/rights.ts'
import { moderationTells } from './kernel/moderation/rights.ts'
import { noticesTell } from './kernel/notifications/rights.ts'
import { operatorTells } from './kernel/operator/rights.ts'
import { actsTold } from './kernel/participation/rights.ts'
import { rightsTell, type Tellings } from './kernel/rights/index.ts'
import type { PlatformTelling } from './kernel/rights/telling.ts'
import { standingTells } from './kernel/standing/rights.ts'
import { rolesTell } from './kernel/tenancy/rights.ts'
import type { Service } from './kernel/service.ts'

/** What the services tell, and the kernel beside them. @param contact Where people are written to. */
export function tellingsOf(services: readonly Pick<Service, 'tells'>[], contact: PlatformTelling): Tellings {
  return {
    ofAll: [...identityTells, contact, ...rightsTell, operatorTells],
    ofTown: [
      ...standingTells,
      ...counterTells,
      actsTold,
      ...services.flatMap(({ tells = [] }) => tells),
      ...commentsTell,
      ...mediaTell,
      ...noticesTell,
      ...moderationTells,
      ...rolesTell,
      ...invitationsTell,
      ...auditTells,
    ],
  }
}
