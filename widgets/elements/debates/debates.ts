import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { Words } from '../../kernel/words.ts'
import { ListElement } from '../../ui/list/list-element.ts'
import { notice } from '../../ui/notice.ts'
import { select } from '../../ui/select.ts'
import { item, type Debate } from './item.ts'
import { messages, type DebatesWords } from './messages.ts'
import { styles } from './styles.ts'

type Show = keyof DebatesWords['choices']

/**
 * @tagname cdc-debates
 * @summary Lists a town's debates: what each asks, what is done in it now and until when.
 * @slot - Shown while scripts load, without JavaScript and when the list can't be shown: a link to the debates' page.
 * @csspart item - One debate.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcDebates extends ListElement<Debate, DebatesWords> {
  static override styles = [...ListElement.styles, styles]

  /** Address of a debate's page, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** What is shown first: `all`, `running` or `closed`. */
  @property() show: Show = 'all'

  protected readonly tongue = new Words(this, messages)
  protected readonly exampleHref = '/dibattiti/{id}'
  protected readonly listBy = ['show']
  protected readonly bones = [4, ['short', 'tall', '', '', 'short']] as const

  protected get words(): DebatesWords {
    return this.tongue.now ?? messages.it
  }

  protected ask(cursor?: string) {
    const query = { limit: this.limit, ...(this.show !== 'all' && { listed: this.show }), ...(cursor && { cursor }) }
    const params = { path: { tenant: this.slug }, query }
    return this.publicApi.GET('/v1/{tenant}/debates', { params, headers: { 'accept-language': this.language } })
  }

  private readonly showAll = (): void => {
    this.show = 'all'
    this.renderRoot.querySelector<HTMLElement>('[name=show]')?.focus()
  }

  protected filters(): TemplateResult {
    const { words } = this
    return html`<div class="card filters">
      ${select(words.show, 'show', words.choices, this.show, (value) => (this.show = value))}
    </div>`
  }

  protected item(debate: Debate): TemplateResult {
    return item(debate, this.headingLevel, this.hrefTemplate, this.words)
  }

  protected empty(): TemplateResult {
    const { words } = this
    if (this.show === 'all') return notice('calm', words.empty, words.emptyNow)
    const all = html`<button class="button second" @click=${this.showAll}>${words.all}</button>`
    return notice('calm', words.none, '', this.plain ? nothing : all)
  }
}
