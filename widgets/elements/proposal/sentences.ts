import { longest } from '../../ui/passage.ts'

/** A piece of a text that can be chosen as a whole. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

const segmenter = new Intl.Segmenter('it', { granularity: 'sentence' })

/** The sentences of a text, without what parts them; what is longer than a passage may be is cut between words. */
export function sentencesOf(text: string): Sentence[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
  return lines.flatMap(({ 0: line, index: at }) =>
    [...segmenter.segment(line)].flatMap(({ segment, index }) => cut(text, at + index, at + index + segment.length)),
  )
}

function cut(text: string, from: number, to: number): Sentence[] {
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0)
  const end = start + text.slice(start, to).trimEnd().length
  if (start >= end) return []
  if (end - start <= longest) return [{ start, end }]
  const space = text.lastIndexOf(' ', start + longest)
  const middle = space > start ? space : start + longest
  return [{ start, end: middle }, ...cut(text, middle, end)]
}
