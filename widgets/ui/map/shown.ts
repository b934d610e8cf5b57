import type { TemplateResult } from 'lit'
import type { Box, Position } from './geometry.ts'

/** Several things near each other. */
export interface ShownCluster {
  readonly position: Position
  readonly count: number
  /** Where its things lie: a press zooms there. */
  readonly bbox: Box
  /** What is said of it: "12 segnalazioni". */
  readonly label: string
  /** The number as it is written in the circle. */
  readonly figure: string
  /** The chosen thing is one of these. */
  readonly holds?: boolean
}

/** One thing. Its kind is told by colour, by shape and by a picture. */
export interface ShownPoint {
  readonly id: string
  readonly position: Position
  /** What is said of it: its title and its state. */
  readonly label: string
  readonly kind: string
  readonly picture: TemplateResult
}

/** What a map shows: some 300 things at most. */
export interface Shown {
  readonly clusters: readonly ShownCluster[]
  readonly points: readonly ShownPoint[]
}

/** What a map looks at. */
export interface Looked {
  readonly bbox: Box
  readonly zoom: number
}
