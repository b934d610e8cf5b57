/** A passage of a text that somebody speaks about. */
export interface Marked {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A piece of a text in which the same passages go on. */
export interface Run {
  /** How many UTF-16 units of the text stand before it. */
  readonly start: number
  readonly text: string
  /** Ids of the passages that it belongs to. */
  readonly ids: readonly string[]
  /** Of those that end with it. */
  readonly ends: readonly string[]
}

/** A text as paragraphs of runs; what lies between paragraphs is in none. Passages may overlap, and go over several paragraphs. */
export function marked(text: string, passages: readonly Marked[]): Run[][] {
  return [...text.matchAll(/\S(?:(?!\n\s*\n)[^])*/g)].map(({ 0: paragraph, index: from }) => {
    const to = from + paragraph.length
    const cuts = passages.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > from && cut < to)
    const places = [...new Set([from, ...cuts, to])].sort((one, other) => one - other)
    return places.slice(0, -1).map((start, index): Run => {
      const end = places[index + 1] as number
      const here = passages.filter((passage) => passage.start < end && passage.end > start)
      // A passage that ends between two paragraphs ends with the first of them.
      const last = end === to ? to + gapAfter(text, to) : end
      return {
        start,
        text: text.slice(start, end),
        ids: here.map(({ id }) => id),
        ends: here.filter((passage) => passage.end >= end && passage.end <= last).map(({ id }) => id),
      }
    })
  })
}

const gapAfter = (text: string, at: number): number => /^\s*/.exec(text.slice(at))?.[0].length ?? 0
