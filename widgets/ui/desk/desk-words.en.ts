import { count, counted } from '../../kernel/format.ts'
import type { DeskWords } from './desk-words.ts'

export const deskWords: DeskWords = {
  loading: 'The queue is loading',
  next: 'More',
  back: 'Back to the queue',
  select: (title) => `Select “${title}”`,
  selected: (n) => counted('en', n, { one: 'selected', other: 'selected' }),
  unselect: 'Clear the selection',
  reason: 'Reason',
  pick: 'Choose a reason',
  note: 'Public note (if needed)',
  cancel: 'Cancel',
  named: (title) => `“${title}”`,
  pending: (what, whom, seconds) => `${what}: ${whom} in ${count('en', seconds)} s`,
  sending: (what, done, all) => (all > 1 ? `${what}: ${count('en', done)} of ${count('en', all)}` : `${what}: under way`),
  undo: 'Undo',
  undone: 'Undone: nothing was sent.',
  now: 'Now',
  done: (what, whom) => `${what}: ${whom}. Done.`,
  failed: (whom) => `It did not work for ${whom}.`,
  again: 'Send again',
  reopen: 'Reopen',
  keys: 'Keys',
  close: 'Close',
}
