import { anchorOf, contextLength, find, findAlike, type Admits, type Anchor, type Range } from './anchor.ts'
import { diffWords, type Piece } from './diff.ts'
import { letters } from './words.ts'

/**
 * What has become of a passage when its text was changed:
 *
 * - `kept`: its words stand where they stood, whatever changed around them.
 * - `moved`: its words stand elsewhere.
 * - `answered`: its words were changed, and what stands there now is known: the change answers whoever spoke about them.
 * - `lost`: they were taken out, or so much around them was written anew that nothing can be said to stand in their place.
 */
export type PassageState = 'kept' | 'moved' | 'answered' | 'lost'

export interface Followed {
  readonly state: PassageState
  /** What stands there now; of a lost passage its old words, at the place where they were. */
  readonly anchor: Anchor
}

/** Of the letters of a passage this share must remain, or of those around it, that its place is known. */
const enough = { passage: 1 / 3, around: 1 / 2 }

/**
 * Where passages of `before` are in `after`, in their order. Whoever speaks about one is never dropped: there always is an answer.
 * A text of 20,000 letters takes some tenths of a second at most, whatever it is; the passages share them.
 *
 * @param anchors Passages of `before`; one that isn't found there (lost before) is looked for in what was added.
 */
export function follow(before: string, after: string, anchors: readonly Anchor[]): Followed[] {
  if (anchors.length === 0) return []
  const pieces = aligned(diffWords(before, after))
  return anchors.map((anchor) => followOne(before, after, pieces, anchor))
}

function followOne(before: string, after: string, pieces: readonly Kept[], anchor: Anchor): Followed {
  const isNew = ({ start, end }: Range) => !pieces.some((piece) => piece.after <= start && piece.after + piece.length >= end)
  const passage = find(before, anchor)
  if (!passage) return foundAgain(after, anchor, isNew) ?? lost(after, anchor, anchor.start)
  const known = anchorOf(before, passage)
  const place = placeOf(pieces, passage)
  if (after.slice(place.start, place.end) === known.exact) return { state: 'kept', anchor: anchorOf(after, place) }
  const moved = foundAgain(after, known, isNew)
  if (moved) return moved
  const standsFor = isKnown(before, pieces, passage) && letters(after.slice(place.start, place.end)) > 0
  const changed = standsFor ? place : findAlike(after, known, isNew)
  return changed ? { state: 'answered', anchor: anchorOf(after, changed) } : lost(after, known, place.start)
}

/** What has become of a passage since it was spoken about, when that is what became of it lately: what was answered stays so. */
export function stateSince(earlier: PassageState, lately: PassageState): PassageState {
  if (lately === 'kept') return earlier
  return lately === 'moved' && earlier === 'answered' ? 'answered' : lately
}

/** Whether so much of the passage, or of what stood around it, was kept that what stands there now stands for it. */
function isKnown(text: string, pieces: readonly Kept[], { start, end }: Range): boolean {
  const around = [
    { start: Math.max(0, start - contextLength), end: start },
    { start: end, end: end + contextLength },
  ]
  return share(text, pieces, [{ start, end }]) >= enough.passage || share(text, pieces, around) >= enough.around
}

/** Where a passage stands that was put there by the change. */
function foundAgain(text: string, anchor: Anchor, isNew: Admits): Followed | undefined {
  const place = find(text, anchor, isNew)
  return place && { state: 'moved', anchor: anchorOf(text, place) }
}

const lost = (text: string, anchor: Anchor, start: number): Followed => ({
  state: 'lost',
  anchor: { ...anchor, start: Math.min(start, text.length) },
})

/** A kept piece, by where it begins in both texts. */
interface Kept {
  readonly before: number
  readonly after: number
  readonly length: number
}

function aligned(pieces: readonly Piece[]): Kept[] {
  const kept: Kept[] = []
  let before = 0
  let after = 0
  for (const { kind, text } of pieces) {
    if (kind === 'kept') kept.push({ before, after, length: text.length })
    if (kind !== 'added') before += text.length
    if (kind !== 'removed') after += text.length
  }
  return [...kept, { before, after, length: 0 }]
}

/** What of the later text stands between what was kept before and after the passage, and in it. */
function placeOf(pieces: readonly Kept[], { start, end }: Range): Range {
  const first = pieces.findLast((piece) => piece.before <= start)
  const last = pieces.find((piece) => piece.before + piece.length >= end)!
  const from = first ? first.after + Math.min(start - first.before, first.length) : 0
  const to = last.before <= end ? last.after + end - last.before : last.after
  return { start: from, end: Math.max(from, to) }
}

/** Which share of the letters in the ranges was kept. */
function share(text: string, pieces: readonly Kept[], ranges: readonly Range[]): number {
  let all = 0
  let kept = 0
  for (const { start, end } of ranges) {
    all += letters(text.slice(start, end))
    for (const { before, length } of pieces)
      kept += letters(text.slice(Math.max(start, before), Math.max(start, Math.min(end, before + length))))
  }
  return all === 0 ? 0 : kept / all
}
