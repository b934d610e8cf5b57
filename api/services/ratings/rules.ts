/** What a page is rated as: for the clearness of its information, or as a service for its easiness. */
export type RatingKind = 'page' | 'service'

/** Answers to what was difficult (after 1 to 3 stars) and to what was liked (4 and 5), in the national order. */
export const answersTo = {
  negative: ['unclear', 'incomplete', 'lost', 'technical', 'other'],
  positive: ['clear', 'complete', 'oriented', 'smooth', 'other'],
} as const

export type RatingAnswer = (typeof answersTo)[keyof typeof answersTo][number]

/** Ratings of one value and answer. No answer is the empty text. */
export interface Tally {
  readonly value: number
  readonly answer: RatingAnswer | ''
  readonly ratings: number
}

/** What tallies amount to. */
export interface Summary {
  /** Ratings of 1, 2, 3, 4 and 5 stars. */
  readonly distribution: readonly [number, number, number, number, number]
  /** Every answer of both questions, also those that nobody has given, in the national order; `other` once per question. */
  readonly answers: readonly {
    readonly question: keyof typeof answersTo
    readonly answer: RatingAnswer
    readonly ratings: number
  }[]
}

/** Which of the two questions follows that many stars. @source AgID, town site model, C.SI.2.5: up to 3 is negative. */
export const questionAfter = (value: number): keyof typeof answersTo => (value <= 3 ? 'negative' : 'positive')

/** Sums tallies up. */
export function summaryOf(tallies: readonly Tally[]): Summary {
  const ratings = (fits: (tally: Tally) => boolean) => tallies.reduce((sum, tally) => sum + (fits(tally) ? tally.ratings : 0), 0)
  const stars = (value: number) => ratings((tally) => tally.value === value)
  const questions = ['negative', 'positive'] as const
  return {
    distribution: [stars(1), stars(2), stars(3), stars(4), stars(5)],
    answers: questions.flatMap((question) =>
      answersTo[question].map((answer) => ({
        question,
        answer,
        ratings: ratings((tally) => tally.answer === answer && questionAfter(tally.value) === question),
      })),
    ),
  }
}

/** The mean of stars as it is told: two decimals. */
export const told = (mean: number): number => Math.round(mean * 100) / 100

/**
 * The one form of a page's path: what leads to the same page counts as one page, and nothing of who was there is kept. Query,
 * fragment and path parameters (`;jsessionid=…`) go, dots and doubled slashes are resolved, escapes are written one way, the last
 * slash and `index.html` go.
 *
 * @param path Begins with a slash; printable ASCII, as browsers give it.
 * @returns the same when it is given its own result.
 */
export function normalisePath(path: string): string {
  const [bare = '/'] = path.replaceAll('\\', '/').split(/[?#]/)
  const { pathname } = new URL(`https://page.invalid${bare.replaceAll(/;[^/]*/g, '')}`)
  return (
    pathname
      .replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
        const character = String.fromCharCode(parseInt(escape.slice(1), 16))
        return /[\w.~-]/.test(character) ? character : escape.toUpperCase()
      })
      .replaceAll(/\/{2,}/g, '/')
      .replace(/\/$/, '')
      .replace(/(\/(index|default)\.(html?|php|aspx?|jsp))+$/i, '') || '/'
  )
}
