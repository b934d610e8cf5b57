import type { RatingWords } from './messages.ts'
import { seenEn } from '../../ui/seen/words.en.ts'

export const en: RatingWords = {
  title: {
    page: 'How clear is the information on this page?',
    service: 'How easy was it to use this service?',
  },
  negative: {
    question: 'Where did you have the greatest difficulty?',
    answers: {
      unclear: 'Sometimes the directions were not clear',
      incomplete: 'Sometimes the directions were not complete',
      lost: 'Sometimes I could not tell whether I was on the right path',
      technical: 'I had technical problems',
      other: 'Something else',
    },
  },
  positive: {
    question: 'What did you like best?',
    answers: {
      clear: 'The directions were clear',
      complete: 'The directions were complete',
      oriented: 'I always knew that I was on the right path',
      smooth: 'I had no technical problems',
      other: 'Something else',
    },
  },
  scale: 'From 1 to 5 stars',
  stars: (value) => (value === 1 ? '1 star out of 5' : `${value} stars out of 5`),
  step: (number) => `Step ${number} of 2`,
  optional: 'You can also skip the question.',
  more: 'Would you like to add anything?',
  reader: 'At most 200 characters. Only the town’s staff reads them.',
  personal: 'We ask for no personal data: if you write any, it is your choice.',
  seen: seenEn,
  privacy: 'Privacy notice',
  next: 'Next',
  back: 'Back',
  send: 'Send',
  sending: 'Sending',
  thanks: 'Thank you, your rating is recorded.',
  use: 'It helps the town to improve these pages.',
  offline: 'You are offline. What you have chosen stays here: press Send again when the network is back.',
}
