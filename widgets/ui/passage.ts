import type { components } from '../../types/openapi.d.ts'

/** Most letters of a passage that is quoted, and of those that are remembered before and after it, as the contract has them. */
export const longest = 1000
const around = 64

/** The passage of the text, with what stands around it, such that it is found again when the text has changed. */
export function anchorOf(text: string, { start, exact }: { start: number; exact: string }): components['schemas']['TextAnchor'] {
  const end = start + exact.length
  return {
    exact,
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ''),
    start,
  }
}

interface Bounds {
  readonly startContainer: Node
  readonly startOffset: number
  readonly endContainer: Node
  readonly endOffset: number
}

/** What is selected in the shadow tree: browsers differ in how that is asked for. */
export function boundsIn(root: ShadowRoot & { getSelection?: () => Selection | null }): Bounds | undefined {
  const selection = root.getSelection?.() ?? document.getSelection()
  if (!selection?.rangeCount) return undefined
  const [composed] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? []
  return composed ?? selection.getRangeAt(0)
}
