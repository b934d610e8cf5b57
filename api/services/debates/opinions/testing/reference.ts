import { notSeen, opinionBytes, type OpinionMatrix } from '../opinion.ts'
import type { Projection } from '../projection.ts'

/** The same as `project` by other means: every step written out as it is defined, eigenvectors by Jacobi's rotations. */
export function referenceProjection({ participants, statements, votes }: OpinionMatrix): Projection {
  const rows = Array.from({ length: participants }, (_, row) =>
    Array.from(votes.subarray(row * statements, (row + 1) * statements), (vote) =>
      vote === notSeen ? undefined : vote === opinionBytes.agree ? 1 : vote === opinionBytes.disagree ? -1 : 0,
    ),
  )
  const means = Array.from({ length: statements }, (_, column) => mean(rows.flatMap((row) => row[column] ?? [])))
  const filled = rows.map((row) => row.map((vote, column) => (vote ?? means[column]!) - means[column]!))
  const covariance = means.map((_, one) => means.map((__, other) => mean(filled.map((row) => row[one]! * row[other]!))))
  const [first, second] = jacobi(covariance)
  const place = (axis: readonly number[]) =>
    Float64Array.from(filled, (row, at) => {
      const seen = rows[at]!.filter((vote) => vote !== undefined).length
      return Math.sqrt(statements / Math.max(1, seen)) * row.reduce((sum, value, column) => sum + value * axis[column]!, 0)
    })
  return { x: place(first!), y: place(second!) }
}

const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length)

/** Eigenvectors of a symmetric matrix, that of the largest eigenvalue first. */
function jacobi(symmetric: readonly (readonly number[])[]): number[][] {
  const size = symmetric.length
  const matrix = symmetric.map((row) => [...row])
  const vectors = matrix.map((_, row) => matrix.map((__, column): number => (row === column ? 1 : 0)))
  for (let sweep = 0; sweep < 50; sweep += 1)
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) {
        const angle = Math.atan2(2 * matrix[p]![q]!, matrix[q]![q]! - matrix[p]![p]!) / 2
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        const turn = (a: number, b: number) => [cos * a - sin * b, sin * a + cos * b] as const
        for (const row of matrix) [row[p], row[q]] = turn(row[p]!, row[q]!)
        for (let at = 0; at < size; at += 1) {
          const [ofP, ofQ] = turn(matrix[p]![at]!, matrix[q]![at]!)
          matrix[p]![at] = ofP
          matrix[q]![at] = ofQ
        }
        for (const row of vectors) [row[p], row[q]] = turn(row[p]!, row[q]!)
      }
  return matrix
    .map((row, at) => ({ value: row[at]!, vector: vectors.map((of) => of[at]!) }))
    .sort((a, b) => b.value - a.value)
    .map(({ vector }) => vector)
}

/** Of all ways to part the points in two, the one with the smallest sum of squared distances to the middles. */
export function bestPair({ x, y }: Projection): { readonly group: number[]; readonly error: number } {
  let best = { parting: 0, error: Infinity }
  for (let parting = 1; parting < 2 ** (x.length - 1); parting += 1) {
    const error = [0, 1].reduce((sum, side) => sum + squares(x, y, parting, side), 0)
    if (error < best.error) best = { parting, error }
  }
  return { group: Array.from(x, (_, at) => (best.parting >> at) & 1), error: best.error }
}

function squares(x: Float64Array, y: Float64Array, parting: number, side: number): number {
  let [count, sumX, sumY, sum] = [0, 0, 0, 0]
  for (let at = 0; at < x.length; at += 1) {
    if (((parting >> at) & 1) !== side) continue
    count += 1
    sumX += x[at]!
    sumY += y[at]!
    sum += x[at]! ** 2 + y[at]! ** 2
  }
  return count === 0 ? 0 : sum - (sumX ** 2 + sumY ** 2) / count
}
