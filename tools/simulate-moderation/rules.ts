import { machineDefaults } from '../../api/kernel/moderation/machines.ts'
import type { Mode } from '../../api/kernel/moderation/triage/disposing.ts'

const modes: Readonly<Record<`level_${0 | 1 | 2 | 3}`, Mode>> = {
  level_0: 'sampled',
  level_1: 'sampled',
  level_2: 'sampled',
  level_3: 'sampled',
}

/** Words of the town's own list: some of the insults that are written, and some that citizens use of things too. */
const words = [
  'buffon*',
  'idiot*',
  'cretin*',
  'imbecill*',
  'deficient*',
  'parassit*',
  'pagliacc*',
  'feccia',
  'fai schifo',
  'so dove abiti',
]

/** The rules of the simulation's town: what every town has that has set nothing, with a short list of words and its office's number. */
export const rules = {
  ...machineDefaults,
  modes,
  triage: {
    ...machineDefaults.triage,
    words: words.map((listed) => ({ words: listed, weight: 0.5, hold: false })),
    known_numbers: ['080 5550100'],
  },
}
