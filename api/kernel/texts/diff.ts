import { diffArrays } from 'diff'
import { cutIntoWords, letters } from './words.ts'

/** A piece of two versions of a text: in both, only in the later one, or only in the earlier one. */
export interface Piece {
  readonly kind: 'kept' | 'added' | 'removed'
  readonly text: string
}

/**
 * More changes than these aren't looked for one by one: the time grows with their square (600 take 0.1 s at most). Such a text has
 * been rewritten, and is compared by paragraphs, or else as a whole. An answer that holds several comparisons looks for fewer in each.
 */
const mostChanges = 600

/**
 * What differs between two versions, word by word. The kept and removed pieces together are `before`, the kept and added ones
 * `after`, to the letter; neighbours are of different kinds, and what was removed comes before what stands in its place.
 */
export function diffWords(before: string, after: string, most = mostChanges): Piece[] {
  return (
    diffOf(cutIntoWords(before), cutIntoWords(after), most) ??
    diffOf(before.split(/(?<=\n)/), after.split(/(?<=\n)/), most) ??
    joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  )
}

/**
 * The same for whoever reads it: what lies between two changes and holds no word is part of them, so that a sentence written anew
 * isn't shown as a change per word.
 *
 * @param together How many comparisons the answer holds: all of them together take as long as one would, cutting into words aside.
 */
export function diffForReaders(before: string, after: string, together = 1): Piece[] {
  const pieces = diffWords(before, after, Math.ceil(mostChanges / Math.sqrt(together)))
  const changed = (index: number) => pieces[index] !== undefined && pieces[index].kind !== 'kept'
  return joined(
    pieces.flatMap((piece, index): Piece[] =>
      piece.kind === 'kept' && changed(index - 1) && changed(index + 1) && letters(piece.text) === 0
        ? [
            { kind: 'removed', text: piece.text },
            { kind: 'added', text: piece.text },
          ]
        : [piece],
    ),
  )
}

function diffOf(before: string[], after: string[], most: number): Piece[] | undefined {
  const changes = diffArrays(before, after, { maxEditLength: most })
  return (
    changes &&
    joined(
      changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'kept',
        text: value.join(''),
      })),
    )
  )
}

/** Neighbours of a kind as one piece; between two kept ones first all that was removed, then all that was added. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let change = { removed: '', added: '' }
  const close = () => {
    for (const kind of ['removed', 'added'] as const) if (change[kind]) result.push({ kind, text: change[kind] })
    change = { removed: '', added: '' }
  }
  for (const { kind, text } of pieces) {
    if (kind !== 'kept') change[kind] += text
    else if (text) {
      close()
      const last = result.at(-1)
      if (last?.kind === 'kept') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  close()
  return result
}
