import { provide } from '@lit/context'
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { ownOrigin, publicApi } from '../../kernel/client.ts'
import type { Theme } from '../../kernel/colour.ts'
import { type Town, townContext } from '../../kernel/town.ts'

/**
 * @tagname cdc-town
 * @summary Gives its town, language and look to the elements inside it.
 * @slot - The elements, and anything else.
 * @cssproperty [--cdc-town-primary] - Set by the element: the town's own colour, used where the page names none.
 */
export class CdcTown extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `

  /** Short name of the town, as in `bari`. */
  @property() tenant = ''

  /** Language of the elements inside: `it` or `en`. Else the one of the page. */
  @property() override lang = ''

  /** `light` or `dark`; else as the page looks around each element. */
  @property() theme: Theme = ''

  /** Origin of the API; normally the one that the script came from. */
  @property() api = ''

  @provide({ context: townContext })
  private town: Town = { tenant: '', lang: '', api: '', theme: '' }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { tenant, lang, api, theme } = this
    this.town = { tenant, lang, api, theme }
    if ((changed.has('tenant') || changed.has('api')) && tenant) void this.readColour()
  }

  /** The town's colour is a nicety: without it everything works in blue. */
  private async readColour(): Promise<void> {
    const { tenant } = this
    const asked = publicApi(this.api || ownOrigin).GET('/v1/{tenant}', { params: { path: { tenant } } })
    const { data } = await asked.catch(() => ({ data: undefined }))
    if (!data?.theme.primary || tenant !== this.tenant) return
    this.style.setProperty('--cdc-town-primary', data.theme.primary)
    this.town = { ...this.town }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`
  }
}
