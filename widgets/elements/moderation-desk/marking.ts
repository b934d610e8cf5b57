/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  /** What was found there. */
  readonly code: string
}

/** A piece of the text, with what was found in it. */
export interface Piece {
  readonly text: string
  readonly codes: readonly string[]
}

/** The text in pieces, such that each is within the same findings from its beginning to its end. Spans outside the text say nothing. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const within = spans.filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return edges.slice(1).map((end, place) => {
    const start = edges[place] ?? 0
    const codes = within.filter((span) => span.start <= start && span.end >= end).map(({ code }) => code)
    return { text: text.slice(start, end), codes: [...new Set(codes)] }
  })
}
