import { anchorOf, find, type Anchor } from './anchor.ts'
import { follow, stateSince, type PassageState } from './following.ts'

/** A passage that somebody speaks about, of one of the texts that belong together (the sections of a proposal). */
export interface Passage {
  /** Of who speaks about it: a comment, an amendment. */
  readonly id: string
  /** The text in which it is, or was. */
  readonly target: string
  /** As it is now; of a lost one its old words. */
  readonly anchor: Anchor
  readonly state: PassageState
}

/** A text before and after a change. */
export interface TextChange {
  readonly target: string
  readonly before: string
  readonly after: string
}

/** Words shorter than these are not looked for in other texts: they stand there for themselves. */
export const shortest = 15

/**
 * Where the passages are after the change of one of the texts: in it, moved to another one, or back there when they were lost and are
 * put back. Those that it doesn't touch are left out.
 *
 * @param texts All of them, after the change.
 */
export function followThrough(
  passages: readonly Passage[],
  texts: readonly { readonly id: string; readonly text: string }[],
  { target, before, after }: TextChange,
): Passage[] {
  if (before === after) return []
  const puttingBack = ({ state, anchor }: Passage) =>
    state === 'lost' && anchor.exact.length >= shortest && !before.includes(anchor.exact)
  const concerned = passages.filter((passage) => passage.target === target || puttingBack(passage))
  const anchors = concerned.map(({ anchor }) => anchor)
  const followed = follow(before, after, anchors)
  return concerned.flatMap((passage, place): Passage[] => {
    const { state, anchor } = followed[place]!
    if (passage.target !== target) return state === 'moved' ? [{ ...passage, target, anchor, state }] : []
    if (state === 'lost') return [elsewhere(passage, texts) ?? { ...passage, anchor, state }]
    return [{ ...passage, anchor, state: stateSince(passage.state, state) }]
  })
}

/** The passage in another text, if its words stand there. */
function elsewhere(passage: Passage, texts: readonly { readonly id: string; readonly text: string }[]): Passage | undefined {
  if (passage.anchor.exact.length < shortest) return undefined
  for (const { id, text } of texts) {
    const place = id === passage.target ? undefined : find(text, passage.anchor)
    if (place) return { ...passage, target: id, anchor: anchorOf(text, place), state: 'moved' }
  }
  return undefined
}
