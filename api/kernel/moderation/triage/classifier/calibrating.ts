/** How odds become a probability: 1 / (1 + e^−(slope · odds + shift)). */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** What a model said of a decision that it had not learnt from. */
export interface Point {
  /** Log₂ of the odds. */
  readonly odds: number
  readonly hidden: boolean
}

/** Beyond it naive Bayes has merely read a long text. */
const mostOdds = 20

/** A slope at which ten bits of odds make 90 %, and how strongly it is believed: as some ten points of odds that are not sure. */
const cautious = 0.22
const pull = 50

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const logit = (share: number) => Math.log(share / (1 - share))
const bounded = (odds: number) => Math.max(-mostOdds, Math.min(mostOdds, odds))

/** Probability, 0 to 1, by the odds (log₂) that a model gives. */
export const probabilityOf = (odds: number, { slope, shift }: Calibration): number => logistic(slope * bounded(odds) + shift)

/**
 * Fits a logistic curve to what a model said of decisions that it had not learnt from: naive Bayes is far too sure of itself. With few
 * points the slope stays near a cautious one.
 *
 * @param baseRate Share that is hidden of all that is written: the curve is moved there from the share among the points.
 * @source J. Platt, Probabilistic outputs for support vector machines (1999), with its smoothed targets.
 */
export function calibrate(points: readonly Point[], baseRate: number): Calibration {
  const positive = points.filter(({ hidden }) => hidden).length
  const among = (positive + 1) / (points.length + 2)
  const targets = { hidden: (positive + 1) / (positive + 2), kept: 1 / (points.length - positive + 2) }
  const observed = points.map(({ odds, hidden }) => ({ x: bounded(odds), target: hidden ? targets.hidden : targets.kept }))
  const { slope, shift } = fitted(observed, { slope: cautious, shift: logit(among) })
  const town = Math.min(0.5, Math.max(0.005, baseRate))
  return { slope: Math.max(0, slope), shift: shift + logit(town) - logit(among) }
}

interface Observed {
  readonly x: number
  readonly target: number
}

function lossOf(observed: readonly Observed[], { slope, shift }: Calibration): number {
  const prior = (pull * (slope - cautious) ** 2) / 2
  return observed.reduce((sum, { x, target }) => {
    const z = slope * x + shift
    // log(1 + e^z) without overflow.
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z
  }, prior)
}

/** Newton's method; a step that makes it worse is halved. */
function fitted(observed: readonly Observed[], start: Calibration): Calibration {
  let at = start
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [pull * (at.slope - cautious), 0, pull, 0, 1e-6]
    for (const { x, target } of observed) {
      const p = logistic(at.slope * x + at.shift)
      const weight = p * (1 - p)
      g0 += (p - target) * x
      g1 += p - target
      h00 += weight * x * x
      h01 += weight * x
      h11 += weight
    }
    const determinant = h00 * h11 - h01 * h01
    const step = { slope: (h11 * g0 - h01 * g1) / determinant, shift: (h00 * g1 - h01 * g0) / determinant }
    const loss = lossOf(observed, at)
    let part = 1
    const moved = () => ({ slope: at.slope - part * step.slope, shift: at.shift - part * step.shift })
    while (part > 1e-6 && !(lossOf(observed, moved()) < loss)) part /= 2
    if (part <= 1e-6) break
    at = moved()
  }
  return at
}
