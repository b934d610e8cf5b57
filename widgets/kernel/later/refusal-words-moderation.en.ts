import { date } from '../format.ts'
import type { RefusalTable } from './refusal-table.ts'

type ModerationCode = Extract<keyof RefusalTable, `moderation.${string}`>

const reload = 'Reload the page and try again.'

/** Words of the refusals that have to do with moderation. */
export const moderation: Pick<RefusalTable, ModerationCode> = {
  'moderation.taken': () => ['A colleague is working on it or has decided.', 'Go on to the next one.'],
  'moderation.not_yours': ({ why }) => [
    why === 'own' ? 'You wrote it: a colleague decides.' : 'A colleague has to decide on this.',
    'Go on to the next one.',
  ],
  'moderation.changed': () => ['The content changed while you were reading it.', 'Read it again and decide on what it says now.'],
  'moderation.reason_needed': () => ['Something is hidden for a reason.', 'Choose one from the town’s list.'],
  'moderation.reason_unknown': () => ['This reason is not in the town’s list any more.', 'Choose another one.'],
  'moderation.outcome_impossible': () => ['This can’t be decided here.', reload],
  'moderation.undo_late': () => ['This decision can’t be undone any more.', 'Decide anew where the content is read.'],
  'moderation.appealed': () => ['You have already asked for a review of this decision.', 'Here you read what has become of it.'],
  'moderation.appeal_late': ({ until }) => [
    'The time to ask for a review is over.',
    typeof until === 'string' ? `It ended on ${date('en', until)}.` : '',
  ],
  'moderation.own_content': () => ['You wrote it.', 'If it is not right, withdraw it.'],
  'moderation.flag_answered': ({ outcome }) => [
    outcome === 'followed' ? 'A moderator has already hidden it.' : 'A moderator has already looked at it and kept it.',
    'Thank you for pointing it out.',
  ],
  'moderation.flag_holds': () => [
    'For now nobody sees what you flagged: a moderator is looking at it.',
    'We tell you what was decided.',
  ],
  'moderation.blocked': ({ until }) => [
    typeof until === 'string' ? `You can’t write until ${date('en', until)}.` : 'You can’t write for now.',
    'You can read, sign and vote. If you think that this is wrong, ask for a review.',
  ],
  'moderation.block_staff': () => ['Members of the staff can’t be blocked.', 'Speak to an administrator.'],
}
