import { html, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { operations } from '../../../types/openapi.d.ts'
import { Words } from '../../kernel/words.ts'
import { ListElement } from '../../ui/list/list-element.ts'
import { notice } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { select } from '../../ui/select.ts'
import { item, type Petition } from './item.ts'
import { messages, type PetitionsWords } from './messages.ts'
import { styles } from './styles.ts'

type Query = NonNullable<operations['petitions_list']['parameters']['query']>
type Show = keyof PetitionsWords['choices']
type Sort = NonNullable<Query['sort']>

const typingPause = 300

/**
 * @tagname cdc-petitions
 * @summary Lists a town's petitions, to be searched, filtered and sorted.
 * @slot - Shown while scripts load, without JavaScript and when the list can't be shown: a link to the petitions' page.
 * @slot empty - Shown when there are no petitions at all: a link to the form, say.
 * @csspart item - One petition.
 * @csspart bar - The bar of a petition's progress.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcPetitions extends ListElement<Petition, PetitionsWords> {
  static override styles = [...ListElement.styles, progressStyles, styles]

  /** Address of a petition's page, with `{id}` for its id: `/petizioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** What is shown first: `all`, `open`, `awaited`, `overdue`, `answered`, `closed`, `archived`, `rejected`, `withdrawn` or `stopped`. */
  @property() show: Show = 'all'

  /** `newest` or `most_signed` first. */
  @property() sort: Sort = 'newest'

  @state() private wanted = ''

  protected readonly tongue = new Words(this, messages)
  protected readonly exampleHref = '/petizioni/{id}'
  protected readonly listBy = ['show', 'sort', 'wanted']
  protected readonly bones = [6, ['short', 'tall', '', '', '', 'short']] as const
  private typing: ReturnType<typeof setTimeout> | undefined

  protected get words(): PetitionsWords {
    return this.tongue.now ?? messages.it
  }

  private get query(): Query {
    const { show, wanted } = this
    return {
      limit: this.limit,
      sort: this.sort,
      ...(wanted.trim().length > 1 && { q: wanted.trim() }),
      ...(show === 'awaited' || show === 'overdue' ? { answer: show } : show !== 'all' && { state: show }),
    }
  }

  protected ask(cursor?: string) {
    const params = { path: { tenant: this.slug }, query: { ...this.query, ...(cursor && { cursor }) } }
    return this.publicApi.GET('/v1/{tenant}/petitions', { params, headers: { 'accept-language': this.language } })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.typing)
  }

  private readonly type = ({ target }: Event): void => {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => (this.wanted = (target as HTMLInputElement).value), typingPause)
  }

  private readonly search = (event: Event): void => {
    event.preventDefault()
    clearTimeout(this.typing)
    this.wanted = this.renderRoot.querySelector<HTMLInputElement>('[name=q]')?.value ?? ''
  }

  private readonly clear = (): void => {
    this.wanted = ''
    this.show = 'all'
    this.renderRoot.querySelector<HTMLInputElement>('[name=q]')?.focus()
  }

  protected filters(): TemplateResult {
    const { words } = this
    return html`<form class="card filters" role="search" aria-label=${words.search} @submit=${this.search}>
      <label>
        ${words.search}
        <input type="search" name="q" maxlength="200" .value=${this.wanted} @input=${this.type} />
      </label>
      ${select(words.show, 'show', words.choices, this.show, (value) => (this.show = value))}
      ${select(words.sort, 'sort', words.sorts, this.sort, (value) => (this.sort = value))}
    </form>`
  }

  protected item(petition: Petition): TemplateResult {
    return item(petition, this.headingLevel, this.hrefTemplate, this.words)
  }

  protected empty(): TemplateResult {
    const { words } = this
    const filtered = this.wanted.trim().length > 1 || this.show !== 'all'
    if (filtered)
      return notice('calm', words.none, words.noneNow, html`<button class="link" @click=${this.clear}>${words.clear}</button>`)
    return notice('calm', words.empty, words.emptyNow, html`<slot name="empty"></slot>`)
  }
}
