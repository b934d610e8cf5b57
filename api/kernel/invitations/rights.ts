import { answeredFor, inTheRecord } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

const words = { it: 'Inviti a lavorare per il Comune', en: 'Invitations to work for the town' }

/** Invitations that a person made and accepted; not the address of somebody else. */
export const invitationsTell: readonly Telling[] = [
  {
    name: 'invitations.made',
    words,
    erasure: inTheRecord,
    ...rowsOfTown({
      of: 'staff_invitation.invited_by',
      tells: ['id', 'role', 'service', 'created_at', 'expires_at', 'accepted_at', 'withdrawn_at'],
    }),
  },
  {
    name: 'invitations.accepted',
    words,
    erasure: answeredFor,
    ...rowsOfTown({ of: 'staff_invitation.accepted_by', tells: ['id', 'role', 'service', 'created_at', 'accepted_at'] }),
  },
]
