import { date } from '../../kernel/format.ts'
import { reportStates } from './report-states.en.ts'
import type { ReportStoryWords } from './report-words.ts'

export const reportWords: ReportStoryWords = {
  states: reportStates,
  actions: {
    contested: 'Closing contested by whoever reported it',
    merged: 'Merged into another report',
    unmerged: 'Separated from the other report',
    absorbed: 'Another report was merged into this one',
    released: 'A merged report was separated',
    sorted: 'Category, priority or visibility changed',
    messaged: 'New message',
    overdue: 'The promised time has passed',
    sent: 'Sent to whoever deals with it',
    sending_failed: 'Sending it to whoever deals with it failed',
    media_published: 'An attachment was made public',
    media_hidden: 'An attachment was hidden',
    'media.redacted': 'Part of a photo was blacked out',
    'media.deleted': 'An attachment was deleted',
  },
  promised: (at) => `to be closed by ${date('en', at)}`,
  internal: 'internal',
  photos: 'Photos',
  photo: (n, of) => `Photo ${n} of ${of}`,
  photoHidden: 'It is not public yet.',
  photoGone: 'The photo can’t be shown.',
  enlarge: 'Enlarge',
  document: (n) => `Document ${n} (PDF)`,
  close: 'Close',
}
