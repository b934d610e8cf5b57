import type { RefusalTable } from './refusal-table.ts'

type NotificationsCode = Extract<keyof RefusalTable, `notifications.${string}`>

/** Words of the refusals that have to do with what people are told. */
export const notifications: Pick<RefusalTable, NotificationsCode> = {
  'notifications.area_twofold': () => ['An area is a circle or a district, not both.', 'Choose one of them.'],
  'notifications.areas_enough': ({ most }) => [`You already follow ${Number(most)} areas.`, 'Take one away, then try again.'],
  'notifications.token_invalid': () => ['This link holds no more.', 'Give your address again and use the new letter.'],
  'notifications.address_unreachable': () => [
    'No letter arrives at this address.',
    'Check what follows the @: it must be a name like esempio.it.',
  ],
  'notifications.too_many_letters': () => [
    'We have written to you several times within the hour.',
    'Look for the last letter, also among unwanted mail.',
  ],
  'notifications.letter_settled': () => ['This letter has been dealt with already.', 'Refresh the list.'],
  'notifications.letter_unsendable': () => [
    'This person can’t be written to now.',
    'Leave the letter: the person can give an address again.',
  ],
  'notifications.letter_may_repeat': () => [
    'The letter may have arrived already.',
    'Sent again it may arrive twice: say that this is fine.',
  ],
}
