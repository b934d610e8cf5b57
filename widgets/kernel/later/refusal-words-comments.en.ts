import { date } from '../format.ts'
import type { RefusalTable } from './refusal-table.ts'

type CommentCode = Extract<keyof RefusalTable, `comment.${string}`>

const reload = 'Reload the page and try again.'

/** Words of the refusals that have to do with comments. */
export const comments: Pick<RefusalTable, CommentCode> = {
  'comment.closed': ({ opens_at: opens }) => [
    'Not now.',
    typeof opens === 'string' ? `It will be possible from ${date('en', opens)}.` : 'The time for taking part is over.',
  ],
  'comment.parent_unknown': () => ['The comment you answer is not there any more.', reload],
  'comment.place_not_taken': () => ['Comments here name no place.', 'Take the place away and publish again.'],
  'comment.source_needed': () => ['A fact needs a source.', 'Add the address of a page where it can be read.'],
  'comment.passage_unknown': () => [
    'The words that you quote are not in the text: perhaps it has been changed.',
    'Load the page again and choose the passage anew, or take the quotation away.',
  ],
  'comment.tag_unknown': () => ['A topic that you have chosen is not there any more.', 'Choose another one, or none.'],
  'comment.no_votes_against': () => ['Nobody votes against a comment here.', 'If you disagree, answer and say why.'],
  'comment.author_only': () => ['Only its author can do this.'],
  'comment.not_visible': () => ['This comment was withdrawn or hidden.', reload],
  'comment.own': () => ['You can’t support a comment of your own.'],
  'comment.reason_needed': () => ['A comment is hidden with a reason.', 'Write it: everybody will read it.'],
}
