import { count, counted } from '../../kernel/format.ts'
import { addressWords } from '../../ui/address-words.ts'
import { frameWords } from '../../ui/map/frame-words.ts'
import type { DebateMapWords } from './messages.ts'

const contributions = { one: 'contribution', other: 'contributions' }

export const en: DebateMapWords = {
  ...frameWords.en,
  wholeTown: 'All that the debate is about',
  address: addressWords.en,
  search: 'Search for a street',
  searchNone: 'Try the name of the street alone, or move the map.',
  gone: (place) => `The map shows ${place}.`,
  title: 'The places of the debate',
  map: 'Map of the debate',
  filters: 'What to show on the map',
  layers: 'On the map',
  area: 'The area it is about',
  layerMissing: 'It could not be read: tick the box again.',
  zone: 'Zone',
  everywhere: 'What you see on the map',
  side: 'Show',
  everybody: 'All contributions',
  sides: { for: 'For', against: 'Against', question: 'Question', fact: 'Fact', none: 'Comment', proposal: 'Proposal' },
  inZone: (name) => `In this zone: ${name}`,
  inGroup: 'In the group that you opened',
  leaveZone: 'Show the whole map',
  list: 'Contributions in the part of the map that you see',
  listIn: (name) => `Contributions in the zone ${name}`,
  listOf: 'Contributions in the group that you opened',
  figure: (n) => (n < 10_000 ? count('en', n) : `${count('en', Math.round(n / 1000))}k`),
  cluster: (n) => `${counted('en', n, contributions)}: zoom in here`,
  holds: 'The chosen one is here.',
  here: (n) => counted('en', n, contributions),
  loading: 'The contributions are loading',
  none: 'Nobody has named a place here yet.',
  noneNow: 'Move the map or zoom out. Whoever writes a comment can name a place.',
  noneOf: 'There is nothing of this kind here.',
  clear: 'Show all contributions',
  more: 'Show more contributions',
  chosen: (side, title) => `Chosen: ${side}. ${title}`,
  card: {
    close: 'Close',
    gone: 'This comment can’t be read any more.',
    by: (name) => `By ${name}`,
    town: 'The town',
    nameless: 'somebody who keeps their name private',
    replies: (n) => counted('en', n, { one: 'answer', other: 'answers' }),
    supports: (n) => counted('en', n, { one: 'person supports it', other: 'people support it' }),
    read: 'Read it in the discussion',
    proposal: 'Open the proposal',
  },
}
