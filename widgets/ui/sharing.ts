import { css, html, nothing } from 'lit'
import type { CdcElement } from '../kernel/element.ts'
import type { Messages } from '../kernel/language.ts'
import { pageAddress } from '../kernel/page-address.ts'

const it = {
  byHand: 'Da qui il browser non lascia copiare. Il testo è già selezionato: copialo con Ctrl+C, o tenendolo premuto.',
  label: 'Testo da copiare',
  copied: 'Link copiato',
}
const en: typeof it = {
  byHand: 'The browser does not let this page copy. The text is selected: copy it with Ctrl+C, or by holding it.',
  label: 'Text to copy',
  copied: 'Link copied',
}
const messages: Messages<typeof it> = { it, en }

/** Styles of what `Sharing` draws, for an element without `fieldStyles`. */
export const sharingStyles = css`
  .by-hand {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
  }
`

/**
 * Shares and copies. Where the browser does not let pages do it (an address without TLS, a frame without `allow="clipboard-write;
 * web-share"`), the text stands selected in a field, and that is said.
 */
export class Sharing {
  private done = ''
  private text = ''

  constructor(private readonly host: CdcElement) {}

  /** The page, by the system's own sheet where there is one, else by its address copied; called by the press itself. */
  async sharePage(title: string): Promise<void> {
    const data = { title, url: pageAddress() }
    if (navigator.canShare?.(data)) {
      const refused = await navigator.share(data).then(
        () => false,
        // Who closes the sheet wants nothing else instead.
        ({ name }: Error) => name !== 'AbortError',
      )
      if (!refused) return
    }
    await this.copy(data.url)
  }

  /** @param done what is said once the text is copied, when it is not a link. */
  async copy(text: string, done?: string): Promise<void> {
    const { host } = this
    const { byHand, copied: linkCopied } = messages[host.language]
    // Without TLS there is no clipboard at all.
    const copied = await Promise.resolve(text)
      .then((text) => navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      )
    this.done = copied ? (done ?? linkCopied) : byHand
    this.text = copied ? '' : text
    host.said = this.done
    host.requestUpdate()
    await host.updateComplete
    const field = host.renderRoot.querySelector<HTMLInputElement>('.by-hand')
    field?.focus()
    field?.select()
  }

  /** What became of it, beside the button. */
  render(): unknown {
    if (!this.done) return nothing
    const { label } = messages[this.host.language]
    return html`<div>
      <p class="quiet">${this.done}</p>
      ${this.text ? html`<input class="by-hand" type="text" readonly aria-label=${label} .value=${this.text} />` : nothing}
    </div>`
  }
}
