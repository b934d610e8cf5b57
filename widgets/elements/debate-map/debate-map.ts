import { html, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { assertId } from '../../kernel/id.ts'
import { Pages } from '../../kernel/pages.ts'
import { Words } from '../../kernel/words.ts'
import { failure } from '../../ui/failure.ts'
import { beside } from '../../ui/map/beside.ts'
import { readHash, writeHash } from '../../kernel/hash.ts'
import { Looking } from '../../ui/map/looking.ts'
import { MapElement } from '../../ui/map/map-element.ts'
import type { Looked, ShownCluster } from '../../ui/map/shown.ts'
import { notice } from '../../ui/notice.ts'
import { ContributionSelectedEvent } from './events.ts'
import { type Contribution, type Debate, list, look, readComment, readDebate, type Side, type View } from './features.ts'
import { filters } from './filters.ts'
import { card, item, sideOf, titleOf } from './item.ts'
import { Layers } from './layers.ts'
import { type DebateMapWords, messages } from './messages.ts'
import { Narrowing } from './narrowing.ts'
import { sides, signs } from './sides.ts'
import { styles } from './styles.ts'
import { Tracing } from './tracing.ts'

/**
 * @tagname cdc-debate-map
 * @summary Shows on a map what a debate is about and what is said about its places, and beside it the same as a list.
 * @slot - Shown while scripts load, without JavaScript and when nothing can be shown: a link to the debate's page.
 * @csspart map - The map with its controls.
 * @csspart item - One contribution of the list.
 * @csspart card - The chosen contribution.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {ContributionSelectedEvent} cdc-contribution-selected - A comment or a proposal was chosen, or left.
 * @event {MapMovedEvent} cdc-map-moved - The map came to rest somewhere else.
 */
export class CdcDebateMap extends MapElement<View, Contribution> {
  static override styles = [...MapElement.styles, styles]

  /** Id of the debate, as the API gives it (UUID). */
  @property({ attribute: 'debate-id' }) debateId = ''

  /** Address of the debate's page, with `{id}` for its id, when its comments are not on this page: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a proposal's page, with `{id}` for its id: `/proposte/{id}`. */
  @property({ attribute: 'proposal-href-template' }) proposalHrefTemplate = ''

  /** The debate's comments stand on the same page: the map leads to them there. */
  @property({ type: Boolean }) beside = false

  /** @internal */
  @state() side: Side | '' = ''
  /** @internal */
  debate: Debate | undefined

  private readonly tongue = new Words(this, messages)
  /** @internal */
  readonly layers = new Layers(this)
  /** @internal */
  readonly narrowing = new Narrowing(this)
  /** @internal */
  readonly tracing = new Tracing(this)
  /** @internal */
  readonly looking = new Looking<View>(
    this,
    (signal) => look(this.asking, this.debateId, this.looked as Looked, this.side, signal),
    () => void this.arrived(),
  )
  /** @internal */
  readonly pages = new Pages<Contribution>(this, (cursor) =>
    list(this.asking, this.debateId, this.side, this.narrowing.where, cursor),
  )
  protected readonly shownBy = ['debateId']

  /** @internal */
  get words(): DebateMapWords {
    return this.tongue.now ?? messages.it
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('side') && this.looked) void this.looking.now()
  }

  protected async prepare(): Promise<void> {
    assertId(this.debateId, 'debate-id', 'a debate')
    this.debate = await readDebate(this.asking, this.debateId)
    this.layers.take(this.debate)
  }

  protected override begun(): void {
    this.layers.begin()
    if (this.layers.home) this.map?.look(this.layers.home, false)
  }

  protected override goHome(): void {
    if (this.layers.home) this.map?.look(this.layers.home)
    else super.goHome()
  }

  protected drawn({ count, clusters, points }: View) {
    const { words } = this
    return {
      count,
      shown: {
        clusters: clusters.map((cluster) => {
          const holds = this.tracing.isIn(cluster.bbox)
          const label = `${words.cluster(cluster.count)}${holds ? `. ${words.holds}` : ''}`
          return { ...cluster, holds, label, figure: words.figure(cluster.count) }
        }),
        points: points.map(({ id, position, side }) => ({
          ...{ id, position },
          label: words.sides[side],
          kind: side,
          picture: signs[side],
        })),
      },
    }
  }

  protected counted(count: number): string {
    return this.words.here(count)
  }

  protected override opened(cluster: ShownCluster): void {
    this.narrowing.gather(cluster)
  }

  /** The list of a zone or of a cluster stays while the map is moved. */
  protected override relist(): Promise<void> {
    return this.narrowing.any && this.pages.items ? this.pages.reload() : this.pages.restart()
  }

  /** @internal */
  readonly find = (id: string): Promise<Contribution> => readComment(this.asking, id)

  /** @internal */
  readonly nameOf = (one: Contribution): string => this.words.chosen(this.words.sides[sideOf(one)], titleOf(one, this.words.card))

  /** @internal */
  tellChosen(id: string | null): void {
    this.tracing.draw(id ? this.choosing.item : undefined)
    this.draw()
    this.dispatchEvent(new ContributionSelectedEvent(id))
  }

  protected readonly readAddress = (): void => {
    if (!this.syncUrl) return
    const { contribution, side } = readHash(['contribution', 'side'])
    this.side = sides.find((known) => known === side) ?? ''
    this.choosing.follow(contribution)
  }

  /** @internal */
  writeAddress(): void {
    if (this.syncUrl) writeHash({ side: this.side, contribution: this.choosing.id })
  }

  /** @internal Shows one side alone, or all. */
  show(side: Side | ''): void {
    this.side = side
    this.writeAddress()
  }

  protected override view(): unknown {
    const { words, told, headingLevel } = this
    if (told && !told.passing && !this.looking.shown) return html`${failure(this, told)}<slot></slot>`
    return html`<section aria-labelledby="title" @keydown=${this.choosing.keys}>
      <div role="heading" aria-level=${headingLevel} class="heading" id="title">${words.title}</div>
      ${this.seek()} ${filters(this)}
      <div class="both">${this.frame()} ${this.beneath()}</div>
    </section>`
  }

  private beneath(): unknown {
    const { words, narrowing, told } = this
    return beside(this, {
      words: { ...words, list: narrowing.title },
      worded: this.tongue.now !== undefined,
      told,
      card: (one) => card(one, this),
      item: (one, chosen) => item(one, chosen, this),
      none: () => this.none(),
      above: narrowing.render(),
    })
  }

  private none(): unknown {
    const { words, side } = this
    const all = html`<button class="link" @click=${() => this.show('')}>${words.clear}</button>`
    return side ? notice('calm', words.noneOf, '', all) : notice('calm', words.none, words.noneNow)
  }
}
