import { ours } from './simulate-moderation/ours.ts'
import { optionsOf } from './simulate-moderation/options.ts'
import { flagsOnly, preModeration } from './simulate-moderation/policies.ts'
import { table } from './simulate-moderation/report.ts'
import { run } from './simulate-moderation/running.ts'
import { streamOf } from './simulate-moderation/stream.ts'

const options = optionsOf(process.argv.slice(2))
const runs = options.seeds.map((seed) => {
  const { stream, people } = streamOf(options, seed)
  const mine = ours()
  const [pre, flags, own] = [preModeration(), flagsOnly(), mine].map((policy) => run(policy, stream, people, options, seed))
  return { seed, pre: pre!, flags: flags!, ours: own!, learnt: mine.learnt() }
})
console.log(table(runs, options))
