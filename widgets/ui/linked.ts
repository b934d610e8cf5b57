import { html, type TemplateResult } from 'lit'

/** An https address within words, without the full stop or bracket that follows it. */
const address = /https:\/\/[^\s<>"'«»“”‘’]*[^\s<>"'«»“”‘’.,;:!?)\]}]/g

/** Plain text that others have written, with its addresses as links that lend them nothing. */
export function linked(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = []
  let end = 0
  for (const found of text.matchAll(address)) {
    const [href] = found
    if (!URL.canParse(href)) continue
    parts.push(text.slice(end, found.index), html`<a href=${href} target="_blank" rel="nofollow ugc noopener">${href}</a>`)
    end = found.index + href.length
  }
  return [...parts, text.slice(end)]
}
