import { mustHold, mustReopen, weightOf } from '../../api/kernel/moderation/flags/weighing.ts'
import { assess } from '../../api/kernel/moderation/triage/assess.ts'
import {
  classifierOf,
  isSound,
  learn,
  type Classifier,
  type Example,
  type Quality,
} from '../../api/kernel/moderation/triage/classifier/classifier.ts'
import { stemsOf, type Stems } from '../../api/kernel/moderation/triage/classifier/stems.ts'
import { dispose, modeOf } from '../../api/kernel/moderation/triage/disposing.ts'
import { addressesOf } from '../../api/kernel/moderation/triage/links.ts'
import { masked } from '../../api/kernel/moderation/triage/personal-data/masking.ts'
import { personalData } from '../../api/kernel/moderation/triage/personal-data/index.ts'
import { trustBy, type TrustLevel } from '../../api/kernel/moderation/trust/level.ts'
import { FallBack } from './fall-back.ts'
import type { Piece, Policy } from './happening.ts'
import { Lately } from './lately.ts'
import type { Author } from './people.ts'
import { rules } from './rules.ts'

/** What is kept of a person, as the API keeps it. */
interface Kept {
  first: number | undefined
  written: number
  hidden: number
  followed: number
  refused: number
}

interface Known {
  readonly score: number
  readonly stems: Stems
  readonly urgency: number
  why: 'triage' | 'new' | 'sampled' | 'flagged'
  flags: { by: Author; weight: number }[]
  readonly level: TrustLevel
  /** Flags that a moderator has already answered. */
  answered: number
}

const urgencies = { urgent: 0, high: 1, normal: 2, low: 3 } as const

/** What the policy has learnt, told at the end. */
export interface Learnt {
  readonly versions: number
  readonly quality: Quality | undefined
  readonly fallBacks: number
}

/** The API's own policy: trust, triage, a classifier that learns from decisions taken before, flags by weight, samples, fall-back. */
export function ours(): Policy & { readonly learnt: () => Learnt } {
  const records = new Map<Author, Kept>()
  const known = new Map<Piece, Known>()
  const lately = new Lately()
  const examples: Example[] = []
  const watch = new FallBack(rules.sampling)
  let [versions, learntFrom] = [0, 0]
  let classifier: Classifier | undefined
  let quality: Quality | undefined
  const recordOf = (author: Author): Kept => {
    const record = records.get(author) ?? { first: undefined, written: 0, hidden: 0, followed: 0, refused: 0 }
    records.set(author, record)
    return record
  }
  const levelOf = (author: Author, now: number) => {
    const { first = now, written, hidden, followed, refused } = recordOf(author)
    const days = Math.floor((now - first) / 24)
    const record = { ...{ assurance: author.assurance, standing: [], days, written, hidden, blocked: false } }
    return trustBy({ ...record, flags_followed: followed, flags_refused: refused }, rules.trust).level
  }
  const retrain = () => {
    const written = [...records.values()].reduce((sum, record) => sum + record.written, 0)
    const hidden = [...records.values()].reduce((sum, record) => sum + record.hidden, 0)
    const model = learn(examples.slice(-rules.classifier.most_examples), hidden / Math.max(1, written))
    learntFrom = examples.length
    if (!model) return
    versions += 1
    quality = model.quality
    classifier = isSound(model.quality) ? classifierOf(model) : undefined
  }
  return {
    name: 'ours',
    written(piece, scene) {
      const { author, maskedBy } = piece.written
      const personal = personalData(piece.written.text, addressesOf(piece.written.text), rules.triage)
      // Offered before sending; who accepts has nothing of it left in the text.
      const text = maskedBy ? masked(piece.written.text, personal, 'it') : piece.written.text
      const level = levelOf(author, scene.now)
      const stems = stemsOf(text, rules.triage)
      const similar = lately.resembling(piece, text)
      const learned = classifier?.judge(stems)
      const assessment = assess(text, rules.triage, { similar, learned })
      const record = recordOf(author)
      record.first ??= scene.now
      record.written += 1
      const mode = modeOf(rules.modes[`level_${level}`], rules.disposing, { fallen: watch.fallen(level), learnt: versions > 0 })
      const how = dispose(mode, assessment, rules.disposing, { rate: rules.sampling.rates[level], chance: scene.chance.next() })
      known.set(piece, {
        score: assessment.score,
        stems,
        urgency: urgencies[how.urgency],
        why: how.why,
        flags: [],
        answered: 0,
        level,
      })
      if (how.waiting) scene.wait(piece)
      if (!how.held) scene.show(piece)
    },
    flagged({ piece, by }, scene) {
      const item = known.get(piece)!
      const { followed, refused } = recordOf(by)
      item.flags.push({ by, weight: weightOf({ level: levelOf(by, scene.now), followed, refused }) })
      const weights = item.flags.slice(item.answered).map(({ weight }) => weight)
      if (piece.decided === 'kept' && !mustReopen(weights, rules.flags)) return
      item.why = 'flagged'
      scene.wait(piece)
      if (mustHold(weights, item.score, rules.flags)) scene.hide(piece)
    },
    decided(piece, hidden, _scene) {
      const item = known.get(piece)!
      const record = recordOf(piece.written.author)
      if (hidden) record.hidden += 1
      for (const { by } of item.flags.slice(item.answered)) recordOf(by)[hidden ? 'followed' : 'refused'] += 1
      item.answered = item.flags.length
      examples.push({ stems: item.stems, hidden })
      if (examples.length - learntFrom >= rules.classifier.retrain_every && examples.length >= rules.classifier.from_decisions)
        retrain()
      watch.decided(item, hidden)
    },
    order: (piece) => {
      const item = known.get(piece)!
      return (item.why === 'flagged' ? 0 : item.urgency) - item.score
    },
    learnt: () => ({ versions, quality, fallBacks: watch.fallBacks }),
  }
}
