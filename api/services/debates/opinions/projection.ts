import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { notSeen, opinionBytes, type OpinionMatrix } from './opinion.ts'

/** Participants in the plane in which they differ most: the place of the nth is `x[n]`, `y[n]`. */
export interface Projection {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** An opinion as a number: agree 1, disagree −1, pass 0. */
const values = new Float64Array(4)
values[opinionBytes.agree] = 1
values[opinionBytes.disagree] = -1

/**
 * Principal components of the opinions, two of them. What a participant has not seen counts as the mean of whoever has; whoever has
 * seen few statements would therefore lie near the middle, and is moved outwards by √(statements / seen).
 *
 * The direction of each axis is the one in which its largest loading is positive, so that a picture made again does not turn over.
 *
 * @source Small, Bjorkegren, Erkkilä, Shaw, Megill: Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces. Recerca 26
 *   (2021), no. 2.
 */
export function project(matrix: OpinionMatrix): Projection {
  const { participants, statements, votes } = matrix
  const means = meansOf(matrix)
  const [first, second] = principalAxes(covariance(matrix, means), statements)
  const x = new Float64Array(participants)
  const y = new Float64Array(participants)
  for (let participant = 0; participant < participants; participant += 1) {
    let seen = 0
    for (let statement = 0; statement < statements; statement += 1) {
      const vote = votes[participant * statements + statement]!
      if (vote === notSeen) continue
      const difference = values[vote]! - means[statement]!
      x[participant]! += difference * first![statement]!
      y[participant]! += difference * second![statement]!
      seen += 1
    }
    const outwards = Math.sqrt(statements / Math.max(seen, 1))
    x[participant]! *= outwards
    y[participant]! *= outwards
  }
  return { x, y }
}

/** What whoever has seen a statement says of it on average, −1 … 1; 0 where nobody has. */
function meansOf({ participants, statements, votes }: OpinionMatrix): Float64Array {
  const sums = new Float64Array(statements)
  const seen = new Float64Array(statements)
  for (let at = 0; at < participants * statements; at += 1) {
    if (votes[at] === notSeen) continue
    sums[at % statements]! += values[votes[at]!]!
    seen[at % statements]! += 1
  }
  return sums.map((sum, statement) => sum / Math.max(seen[statement]!, 1))
}

/** Participants whose differences lie in the processor's cache together. */
const block = 128

/**
 * Upper triangle of the covariance of the statements, times the number of participants; what was not seen is the mean and adds nothing.
 * Costs participants × statements² / 2, block by block: a matrix product over all would need eight bytes for each opinion, twice.
 */
function covariance({ participants, statements, votes }: OpinionMatrix, means: Float64Array): Float64Array {
  const sums = new Float64Array(statements * statements)
  const columns = new Float64Array(statements * block)
  for (let from = 0; from < participants; from += block) {
    for (let row = 0; row < block; row += 1)
      for (let statement = 0; statement < statements; statement += 1) {
        const vote = from + row < participants ? votes[(from + row) * statements + statement]! : notSeen
        columns[statement * block + row] = vote === notSeen ? 0 : values[vote]! - means[statement]!
      }
    for (let one = 0; one < statements; one += 1)
      for (let other = one; other < statements; other += 1) sums[one * statements + other]! += product(columns, one, other)
  }
  return sums
}

/** Scalar product of two columns of a block; two sums at once, since the processor would wait for one. */
function product(columns: Float64Array, one: number, other: number): number {
  const [ofOne, ofOther] = [one * block, other * block]
  let even = 0
  let odd = 0
  for (let row = 0; row < block; row += 2) {
    even += columns[ofOne + row]! * columns[ofOther + row]!
    odd += columns[ofOne + row + 1]! * columns[ofOther + row + 1]!
  }
  return even + odd
}

/** The two axes along which a symmetric matrix, given by its upper triangle, is largest; of zeros where there is no second one. */
function principalAxes(upper: Float64Array, size: number): Float64Array[] {
  if (size === 0) return [new Float64Array(0), new Float64Array(0)]
  const symmetric = new Matrix(size, size)
  for (let row = 0; row < size; row += 1)
    for (let column = row; column < size; column += 1) {
      symmetric.set(row, column, upper[row * size + column]!)
      symmetric.set(column, row, upper[row * size + column]!)
    }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true })
  const largest = realEigenvalues.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value)
  const noise = 1e-9 * Math.max(largest[0]!.value, 1)
  return [0, 1].map((axis) => {
    const { value, at } = largest[axis] ?? { value: 0, at: 0 }
    if (value <= noise) return new Float64Array(size)
    return pointed(Float64Array.from({ length: size }, (_, statement) => eigenvectorMatrix.get(statement, at)))
  })
}

/** The axis in the direction in which its largest loading, of equal ones the first, is positive. */
function pointed(axis: Float64Array): Float64Array {
  const reach = axis.reduce((most, loading) => Math.max(most, Math.abs(loading)), 0)
  const largest = axis.find((loading) => Math.abs(loading) >= reach * (1 - 1e-9))!
  return largest < 0 ? axis.map((loading) => -loading) : axis
}
