import { MailFault } from '../mail/mail.ts'
import type { Errand, ErrandTown } from '../service.ts'
import { writeInvitation } from './letter.ts'
import { invitationLink } from './link.ts'
import { retryAfter } from './rules.ts'
import { noteLetter, type Invitation, type Invitations, type LetterFailure } from './store.ts'

/** How many letters are sent before the next ones are taken. */
const together = 10
/** Milliseconds after which a letter that was taken is due again: longer than any attempt lasts. */
const lease = 5 * 60_000

/** Sends the letters of invitations that are due. What a dying process had taken is sent again: the link is the same. */
export const sendInvitations =
  (invitations: Invitations, linkKey: Buffer): Errand =>
  async (town) => {
    for (;;) {
      const taken = await town.within((db, { now }) => invitations.take(db, now, new Date(now.getTime() + lease), together))
      for (const invitation of taken) {
        if (town.ending.aborted) return
        await attempt(town, invitation, linkKey)
      }
      if (taken.length < together) return
    }
  }

async function attempt(town: ErrandTown, invitation: Invitation, linkKey: Buffer): Promise<void> {
  const { tenant, mail, ending } = town
  const { id, address, attempts } = invitation
  if (address === null) return
  try {
    await mail.send(writeInvitation(tenant, { ...invitation, address }, invitationLink(linkKey, tenant, invitation)), {
      signal: ending,
    })
    await town.within((db, { now }) => noteLetter(db, id, { sentAt: now }))
  } catch (fault) {
    if (!(fault instanceof MailFault)) throw fault
    // The process ends: nobody knows, and the next one sends it again.
    if (ending.aborted) return
    const again = fault.lasting ? undefined : retryAfter(attempts)
    await town.within((db, { now }) => {
      const nextTryAt = again === undefined ? null : new Date(now.getTime() + again)
      return noteLetter(db, id, { failure: failureOf(fault), nextTryAt })
    })
  }
}

const failureOf = ({ nobody, lasting }: MailFault): LetterFailure => (nobody ? 'no_address' : lasting ? 'refused' : 'unreachable')
