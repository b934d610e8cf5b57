import { endOfCivilDay } from './deadlines.ts'
import type { LocalText, Threshold } from './petition.ts'

/** A threshold as a town sets it: a number of signatures, or a share (0…1) of its residents. */
export interface ThresholdSetting {
  readonly key: string
  readonly signatures?: number
  readonly residents_share?: number
  readonly consequence: LocalText
  readonly answer_days?: number | null
}

/** Signatures that the setting asks for in a town of `residents`; a share is rounded up, so that no part of a person is missing. */
export function signaturesNeeded(setting: ThresholdSetting, residents: number): number {
  if (setting.signatures !== undefined) return setting.signatures
  // The product is cut to a millionth first: 0.07 * 100 is 7.000000000000001 and must not ask for 8.
  return Math.max(1, Math.ceil(Number(((setting.residents_share ?? 1) * residents).toFixed(6))))
}

/** The town's thresholds for a petition, none reached, the lowest first. */
export function thresholdsFor(settings: readonly ThresholdSetting[], residents: number): Threshold[] {
  return settings
    .map((setting) => ({
      key: setting.key,
      signatures: signaturesNeeded(setting, residents),
      consequence: setting.consequence,
      answerDays: setting.answer_days ?? null,
      reachedAt: null,
      answerDueAt: null,
    }))
    .sort((a, b) => a.signatures - b.signatures)
}

/** What a change of the count does to the thresholds: all of them after it, and those that changed. */
export interface ThresholdChange {
  readonly thresholds: readonly Threshold[]
  readonly changed: readonly Threshold[]
}

/** Marks what `count` signatures at `at` reach; a threshold that was reached before keeps its day. */
export function reach(thresholds: readonly Threshold[], count: number, at: Date): ThresholdChange {
  return change(thresholds, (threshold) => {
    if (threshold.reachedAt !== null || count < threshold.signatures) return threshold
    const due = threshold.answerDays === null ? null : endOfCivilDay(at, threshold.answerDays).toISOString()
    return { ...threshold, reachedAt: at.toISOString(), answerDueAt: due }
  })
}

/**
 * Takes back what an invalidation from `before` to `after` signatures undoes. What was reached stays reached when it was
 * withdrawals that had brought the count below it: those signatures were good.
 */
export function lose(thresholds: readonly Threshold[], before: number, after: number): ThresholdChange {
  return change(thresholds, (threshold) => {
    const lost = threshold.reachedAt !== null && before >= threshold.signatures && after < threshold.signatures
    return lost ? { ...threshold, reachedAt: null, answerDueAt: null } : threshold
  })
}

/** The earliest deadline that binds the administration; null when no answer is due. */
export function answerDue(thresholds: readonly Threshold[]): Date | null {
  const due = thresholds.flatMap(({ answerDueAt }) => (answerDueAt ? [Date.parse(answerDueAt)] : []))
  return due.length ? new Date(Math.min(...due)) : null
}

function change(thresholds: readonly Threshold[], of: (threshold: Threshold) => Threshold): ThresholdChange {
  const after = thresholds.map(of)
  return { thresholds: after, changed: after.filter((threshold, place) => threshold !== thresholds[place]) }
}
