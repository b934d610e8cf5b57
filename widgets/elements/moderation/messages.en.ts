import type { ModerationWords } from './messages.ts'

export const en: ModerationWords = {
  title: 'Decisions on what you wrote',
  loading: 'The decisions are loading',
  signedOut: 'Here are the decisions on what you wrote.',
  signedOutNow: 'If something was hidden you read why, and can appeal.',
  signIn: 'Sign in',
  none: 'No decisions.',
  noneNow: 'Nothing that you wrote was hidden.',
  more: 'Show earlier decisions',
}
