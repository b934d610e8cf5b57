import { auditTells } from './kernel/audit/rights.ts'
import { commentsTell } from './kernel/comments/rights.ts'
import { identityTells } from './kernel/identity/rights.ts'
import { invitationsTell } from './kernel/invitations/rights.ts'
import { mediaTell } from './kernel/media/rights.ts'
import { moderationTells } from './kernel/moderation/rights.ts'
import { noticesTell } from './kernel/notifications/rights.ts'
import { operatorTells } from './kernel/operator/rights.ts'
import { actsTold } from './kernel/participation/rights.ts'
import type { PlatformTelling, Telling } from './kernel/rights/telling.ts'
import { standingTells } from './kernel/standing/rights.ts'
import { rolesTell } from './kernel/tenancy/rights.ts'
import type { Service } from './kernel/service.ts'

/** Everything that is known about a person: of no town, and in each. */
export interface Tellings {
  readonly ofAll: readonly PlatformTelling[]
  readonly ofTown: readonly Telling[]
}

/** What the services tell, and the kernel beside them. @param contact Where people are written to. */
export function tellingsOf(services: readonly Pick<Service, 'tells'>[], contact: PlatformTelling): Tellings {
  return {
    ofAll: [...identityTells, contact, operatorTells],
    ofTown: [
      ...standingTells,
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
