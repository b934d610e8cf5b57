import { count, dateAndTime } from '../../kernel/format.ts'
import type { InboxWords } from './messages.ts'

export const en: InboxWords = {
  title: 'Your inbox',
  loading: 'One moment',
  signedOut: 'Sign in to read your news.',
  why: 'Here are the answers, the decisions and the news of what you follow.',
  signIn: 'Sign in',
  news: 'News',
  choices: 'What to get',
  unread: (n) => `${count('en', n)} unread`,
  allRead: 'You have read everything',
  onlyUnread: 'Unread only',
  markAll: 'Mark all as read',
  markedAll: 'All marked as read.',
  mark: (title) => `Mark as read: ${title}`,
  markShort: 'Mark as read',
  isNew: 'New',
  none: 'There is nothing yet.',
  noneNow: 'When somebody answers you, or something that concerns you changes, you find it here.',
  noneUnread: 'There is nothing unread.',
  all: 'Show all',
  more: 'More news',
  older: (n) => (n === 1 ? 'and another one before' : `and ${count('en', n)} others before`),
  at: (moment) => dateAndTime('en', moment),
}
