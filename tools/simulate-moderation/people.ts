import type { Assurance } from '../../api/kernel/identity/person.ts'
import type { Chance } from './chance.ts'
import type { Label } from './options.ts'

/** Somebody who writes and reads, with a character that nobody knows. */
export interface Author {
  readonly id: number
  readonly assurance: Assurance
  /** How much they write of each label, relative to others. */
  readonly writes: Readonly<Record<Label, number>>
  /** How much they flag, relative to others. */
  readonly flags: number
  /** Whether they flag what they do not like rather than what breaks the rules. */
  readonly partisan: boolean
}

/** Of a hundred people: what they write, relative to each other. */
const characters = {
  citizen: { of: 84, writes: { ordinary: 1, off_topic: 0.6, duplicate: 0.3, spam: 0, abuse: 0.15, personal_data: 0.5 } },
  hothead: { of: 6, writes: { ordinary: 1, off_topic: 2, duplicate: 0.5, spam: 0, abuse: 12, personal_data: 2 } },
  careless: { of: 5, writes: { ordinary: 1, off_topic: 2, duplicate: 1, spam: 0, abuse: 0.2, personal_data: 8 } },
  campaigner: { of: 2, writes: { ordinary: 1.5, off_topic: 0.5, duplicate: 25, spam: 0, abuse: 1, personal_data: 0.5 } },
  spammer: { of: 3, writes: { ordinary: 0.05, off_topic: 0.2, duplicate: 2, spam: 30, abuse: 0.1, personal_data: 0 } },
} as const satisfies Record<string, { of: number; writes: Record<Label, number> }>

/** People who differ in how much they write (a few write most) and in how much may be known of who they are. */
export function peopleOf(count: number, chance: Chance): Author[] {
  const weights = Object.fromEntries(Object.entries(characters).map(([name, { of }]) => [name, of])) as Record<
    keyof typeof characters,
    number
  >
  return Array.from({ length: count }, (_, id) => {
    const character = chance.weighted(weights)
    const activity = Math.exp(1.1 * chance.normal())
    const { writes } = characters[character]
    const known = chance.happens(character === 'spammer' ? 0.05 : 0.7)
    return {
      id,
      assurance: known ? 'substantial' : 'low',
      writes: Object.fromEntries(Object.entries(writes).map(([label, share]) => [label, share * activity])) as Record<
        Label,
        number
      >,
      flags: character === 'spammer' ? 0.1 : Math.exp(chance.normal()),
      partisan: chance.happens(0.08),
    }
  })
}
