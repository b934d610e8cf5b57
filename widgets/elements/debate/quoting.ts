import type { components } from '../../../types/openapi.d.ts'
import { anchorOf, boundsIn, longest } from '../../ui/passage.ts'
import type { Debate } from './reading.ts'

type Item = Debate['dossier'][number]

/**
 * The passage of an item of the dossier that somebody wants to comment: what they have selected in it, else its title.
 *
 * @param shown Where the item is shown.
 */
export function quoteOf({ id, title, text }: Item, shown: Element): components['schemas']['CommentQuote'] {
  const whole = text ? `${title}\n\n${text}` : title
  const chosen = selectedIn(shown)
  const start = chosen ? whole.indexOf(chosen) : -1
  return { ...anchorOf(whole, start < 0 ? { start: 0, exact: title } : { start, exact: chosen }), target: id }
}

/** The selected words, when they stand in one piece of the element's text. */
function selectedIn(element: Element): string {
  const bounds = boundsIn(element.getRootNode() as ShadowRoot)
  if (bounds?.startContainer !== bounds?.endContainer || !element.contains(bounds?.startContainer ?? null)) return ''
  return (bounds!.startContainer.textContent ?? '').slice(bounds!.startOffset, bounds!.endOffset).slice(0, longest).trim()
}
