import { css, html, type TemplateResult } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import type { Language, Messages } from '../kernel/language.ts'

type Pieces = components['schemas']['WordDiff']

const it = { removed: 'togli:', added: 'metti:', end: '.' }
const en: typeof it = { removed: 'take out:', added: 'put in:', end: '.' }
const messages: Messages<typeof it> = { it, en }

/** Styles of `wordDiff`: lines tell what was taken out and put in, colours only say it again. */
export const wordDiffStyles = css`
  .diff {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  del,
  ins {
    padding: 1px 2px;
    border-radius: 3px;
  }
  del {
    background: var(--_bad-soft);
    color: var(--_bad);
    text-decoration: line-through;
  }
  ins {
    background: var(--_good-soft);
    color: var(--_good);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`

/** What differs between two texts, word by word; to be heard as well as seen. */
export function wordDiff(pieces: Pieces, language: Language): TemplateResult[] {
  const words = messages[language]
  const said = (word: string): TemplateResult => html`<span class="unseen"> ${word} </span>`
  return pieces.map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${said(words.removed)}${text}${said(words.end)}</del>`
    if (kind === 'added') return html`<ins>${said(words.added)}${text}${said(words.end)}</ins>`
    return html`${text}`
  })
}
