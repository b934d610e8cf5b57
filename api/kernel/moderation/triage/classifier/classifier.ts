import naiveBayes from 'wink-naive-bayes-text-classifier'
import { calibrate, type Calibration, probabilityOf } from './calibrating.ts'
import type { Stems } from './stems.ts'
import { wilson } from '../../wilson.ts'

/** What a moderator has decided, as it is learnt from. */
export interface Example {
  readonly stems: Stems
  readonly hidden: boolean
}

/** How well a model judged decisions that it had not learnt from: the newest fifth. */
export interface Quality {
  readonly examples: number
  readonly held_out: number
  /** How many of these it would have hidden. */
  readonly called: number
  /** Of what it would have hidden, the share that moderators hid; null when it would have hidden nothing. */
  readonly precision: number | null
  /** Of what moderators hid, the share that it would have hidden; null when they hid nothing. */
  readonly recall: number | null
}

/** A model as it is stored: it can be written as JSON. */
export interface LearnedModel {
  /** The library's own form. */
  readonly bayes: string
  readonly calibration: Calibration
  readonly quality: Quality
}

/** A model that is ready to judge. */
export interface Classifier {
  /** 0 (kept) to 1 (hidden), and the stems that speak most for being hidden; undefined when it knows no word of the text. */
  readonly judge: (stems: Stems) => { readonly score: number; readonly words: readonly string[] } | undefined
}

/** Examples in which a stem must occur: what fewer have written may be a name, and teaches nothing. */
const leastExamples = 3

const setting = { considerOnlyPresence: true, smoothingFactor: 0.5 }

/** Score from which the words are told that speak for it. */
const leastExplained = 0.1

/** Fewer are no model: of each kind. */
export const leastOfAKind = 10

function fitted(examples: readonly Example[]) {
  const counts = new Map<string, number>()
  const whole = examples.map(({ stems, hidden }) => ({ stems: [...new Set(stems.flat())], hidden }))
  for (const { stems } of whole) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const bayes = naiveBayes()
  bayes.defineConfig(setting)
  bayes.definePrepTasks([])
  for (const { stems, hidden } of whole) {
    const known = stems.filter((stem) => counts.get(stem)! >= leastExamples)
    if (known.length > 0) bayes.learn(known, hidden ? 'hidden' : 'kept')
  }
  return bayes
}

type Bayes = ReturnType<typeof naiveBayes>

/** Log₂ of hidden to kept among what was learnt; undefined when it learnt too little to judge. */
function priorOf(bayes: Bayes): number | undefined {
  const { labelWiseSamples: samples, vocabulary } = bayes.stats()
  const [hidden, kept] = [samples['hidden'] ?? 0, samples['kept'] ?? 0]
  // The library's own least.
  return hidden === 0 || kept === 0 || vocabulary < 10 ? undefined : Math.log2(hidden / kept)
}

/** Odds (log₂) that it is hidden by these words alone: what the share of hidden examples adds is taken off, since it is not the town's. */
function oddsOf(bayes: Bayes, stems: readonly string[], prior: number): number | undefined {
  // Of a text without a known word the library says `unknown`.
  const said = bayes.computeOdds([...stems]).find(([label]) => label === 'hidden')
  return said && said[1] !== 0 ? said[1] - prior : undefined
}

/** Those of the whole text or of its worst sentence, whichever is greater: an insult is one though much that is sensible stands around it. */
function worstOdds(bayes: Bayes, stems: Stems, prior: number): number | undefined {
  const parts = stems.length > 1 ? [stems.flat(), ...stems] : stems
  const odds = parts.map((part) => oddsOf(bayes, part, prior)).filter((one) => one !== undefined)
  return odds.length > 0 ? Math.max(...odds) : undefined
}

/**
 * Learns from moderators' decisions, oldest first; undefined when there are too few of either kind. Tested first on the newest fifth
 * after learning from the rest, then learnt from all.
 *
 * @param baseRate Share of all that is written in the town that is hidden, 0 to 1: moderators see more of it than there is.
 */
export function learn(examples: readonly Example[], baseRate: number): LearnedModel | undefined {
  const cut = Math.floor(examples.length * 0.8)
  const [earlier, later] = [examples.slice(0, cut), examples.slice(cut)]
  const enough = (some: readonly Example[], least: number) =>
    [true, false].every((kind) => some.filter(({ hidden }) => hidden === kind).length >= least)
  if (!enough(earlier, leastOfAKind) || !enough(later, 1)) return undefined
  const trial = fitted(earlier)
  const prior = priorOf(trial)
  if (prior === undefined) return undefined
  trial.consolidate()
  const points = later.flatMap(({ stems, hidden }) => {
    const odds = worstOdds(trial, stems, prior)
    return odds === undefined ? [] : [{ odds, hidden }]
  })
  const calibration = calibrate(points, baseRate)
  const bayes = fitted(examples)
  const quality = qualityOf(points, calibration, examples.length, later.length)
  return { bayes: bayes.exportJSON(), calibration, quality }
}

function qualityOf(
  points: readonly { odds: number; hidden: boolean }[],
  calibration: Calibration,
  examples: number,
  heldOut: number,
): Quality {
  const called = points.filter(({ odds }) => probabilityOf(odds, calibration) >= 0.5)
  const right = called.filter(({ hidden }) => hidden).length
  const hidden = points.filter((point) => point.hidden).length
  return {
    examples,
    held_out: heldOut,
    called: called.length,
    precision: called.length > 0 ? right / called.length : null,
    recall: hidden > 0 ? right / hidden : null,
  }
}

/** A stored model, ready to judge. Reading one costs some 10 ms for 10,000 stems; it is kept in memory. */
export function classifierOf({ bayes: stored, calibration }: LearnedModel): Classifier {
  const bayes = naiveBayes()
  bayes.importJSON(stored)
  bayes.definePrepTasks([])
  bayes.consolidate()
  const prior = priorOf(bayes)!
  return {
    judge(stems) {
      const odds = worstOdds(bayes, stems, prior)
      if (odds === undefined) return undefined
      const score = probabilityOf(odds, calibration)
      // Whatever is not suspicious needs no reasons: most of what is written.
      if (score < leastExplained) return { score, words: [] }
      const speaking = [...new Set(stems.flat())]
        .map((stem) => ({ stem, odds: oddsOf(bayes, [stem], prior) ?? 0 }))
        .filter(({ odds: for_ }) => for_ > 0.5)
        .toSorted((a, b) => b.odds - a.odds)
      return { score, words: speaking.slice(0, 5).map(({ stem }) => stem) }
    },
  }
}

/**
 * Whether a model may speak: unless moderators kept more than half of what it would have hidden, for sure. One that would have
 * hidden nothing yet does no harm: its scores only order what waits.
 */
export const isSound = ({ precision, called }: Quality): boolean => wilson((precision ?? 1) * called, called).upper > 0.5
