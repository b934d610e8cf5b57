/** What a group, or everybody, said of a statement. */
export interface Tally {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** That a group agrees (or disagrees) with a statement more than the others do. */
export interface Representative {
  readonly statement: number
  readonly opinion: 'agree' | 'disagree'
}

/** z of a one-sided test at 90 %. */
const certain = 1.2816

const seen = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass

/** Estimated probability that one of them says so, with a prior of one half: nobody's silence is certainty. */
export function probability(tally: Tally, opinion: 'agree' | 'disagree'): number {
  return (tally[opinion] + 1) / (seen(tally) + 2)
}

/** z of the hypothesis that half of them say so. */
function proportionTest(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)
}

/** z of the hypothesis that as many of these as of those say so, each with one more success and one more trial. */
export function twoProportionTest(successes: number, trials: number, otherSuccesses: number, otherTrials: number): number {
  const [one, ofOne] = [successes + 1, trials + 1]
  const [other, ofOther] = [otherSuccesses + 1, otherTrials + 1]
  const pooled = (one + other) / (ofOne + ofOther)
  if (pooled === 1) return 0
  return (one / ofOne - other / ofOther) / Math.sqrt(pooled * (1 - pooled) * (1 / ofOne + 1 / ofOther))
}

/**
 * The statements that tell a group from the others, strongest first: most of the group says so, more than of the others, both at 90 %
 * certainty; ordered by how probable it is, how much more than with the others, and how sure both are, multiplied.
 *
 * @param own, others What the group and everybody else said of each statement.
 * @source Small et al. 2021 (see `project`).
 */
export function representatives(own: readonly Tally[], others: readonly Tally[], most: number): Representative[] {
  return own
    .flatMap((tally, statement) => {
      const [agrees, disagrees] = (['agree', 'disagree'] as const).map((opinion) => strength(tally, others[statement]!, opinion))
      if (agrees! <= 0 && disagrees! <= 0) return []
      const opinion = agrees! >= disagrees! ? ('agree' as const) : ('disagree' as const)
      return [{ statement, opinion, strength: Math.max(agrees!, disagrees!) }]
    })
    .sort((a, b) => b.strength - a.strength || a.statement - b.statement)
    .slice(0, most)
    .map(({ statement, opinion }) => ({ statement, opinion }))
}

/** 0 when it does not tell the group from the others. */
function strength(own: Tally, others: Tally, opinion: 'agree' | 'disagree'): number {
  const sure = proportionTest(own[opinion], seen(own))
  const surelyMore = twoProportionTest(own[opinion], seen(own), others[opinion], seen(others))
  if (sure <= certain || surelyMore <= certain) return 0
  return sure * surelyMore * probability(own, opinion) * (probability(own, opinion) / probability(others, opinion))
}

/**
 * How far a statement unites the groups: the product over the groups of the probability that one of them says so, hence high only where
 * every group does, however small it is.
 *
 * @source Group-informed consensus, Small et al. 2021.
 */
export function consensus(groups: readonly Tally[], opinion: 'agree' | 'disagree'): number {
  return groups.reduce((product, tally) => product * probability(tally, opinion), 1)
}
