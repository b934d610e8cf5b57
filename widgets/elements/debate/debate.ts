import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { CdcElement } from '../../kernel/element.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { fetchNested } from '../../kernel/nested.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { pathStyles } from '../../ui/path.ts'
import { sectionStyles } from '../../ui/section.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { dossier } from './dossier.ts'
import { messages, type DebateWords } from './messages.ts'
import { nextStep, now } from './now.ts'
import { outcome } from './outcome.ts'
import { path } from './path.ts'
import { quoteOf } from './quoting.ts'
import type { Proposals } from './proposals.ts'
import { type Debate, Reading } from './reading.ts'
import { rules } from './rules.ts'
import { styles } from './styles.ts'

/** A part of the path, named by the phase that it belongs to. */
type Part = components['schemas']['DebatePhaseName']

/**
 * @tagname cdc-debate
 * @summary Shows one debate from its question to its outcome, and lets citizens take part.
 * @slot - Shown while scripts load, without JavaScript and when the debate can't be shown: a link to its own page.
 * @csspart title - What the debate asks.
 * @csspart path - The phases in their order.
 * @csspart now - What is done now, and the way there.
 * @csspart dossier - What one should know before speaking.
 * @csspart proposals - What citizens propose.
 * @csspart outcome - What came of it.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-background] - Ground of the cards.
 * @cssproperty [--cdc-text] - Colour of the words.
 * @cssproperty [--cdc-muted] - Colour of quieter words.
 * @cssproperty [--cdc-border] - Colour of hairlines.
 * @cssproperty [--cdc-radius=8px] - Radius of corners.
 */
export class CdcDebate extends CdcElement {
  static override styles = [base, noticeStyles, pathStyles, sectionStyles, skeletonStyles, styles]

  /** Id of the debate, as the API gives it (UUID). */
  @property({ attribute: 'debate-id' }) debateId = ''

  /** Only what belongs to one phase: `inform` (dossier), `discuss` (comments), `propose` (proposals), `outcome`. All when missing. */
  @property() phase: Part | '' = ''

  /** Only the question and what is done now, with the way to the debate's page. */
  @property({ type: Boolean }) compact = false

  /** Address of the debate's page, for `compact`, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a proposal's page, with `{id}` for its id; without it proposals open in the place of their list. */
  @property({ attribute: 'proposal-href-template' }) proposalHrefTemplate = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private proposals: Proposals | undefined

  private readonly reading = new Reading(this, (debate) => (this.said = this.words.begun(this.words.now[debate.phase].title)))
  private readonly tongue = new Words(this, messages)

  /** @internal */
  get words(): DebateWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal What screen readers find by headings. */
  subheading(id: string, words: string): TemplateResult {
    const level = Math.min(6, this.headingLevel + 1)
    return html`<div role="heading" aria-level=${level} class="subheading" id=${id} tabindex="-1">${words}</div>`
  }

  /** @internal Whether there is a place below where comments are written now. */
  get mayComment(): boolean {
    const begun = this.phase === '' && this.reading.debate?.open_actions.includes('comment')
    return begun === true && fetchNested('cdc-comments')
  }

  /** @internal Begins a comment on an item of the dossier, with what is selected where it is shown. */
  quote(item: Debate['dossier'][number], shown: Element): void {
    const comments = this.renderRoot.querySelector<HTMLElement & { quote: ReturnType<typeof quoteOf> }>('cdc-comments')
    if (comments) comments.quote = quoteOf(item, shown)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    this.reading.sessionDidChange()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { debate } = this.reading
    // What can't be fetched now is fetched with the next change.
    if (debate && !this.compact && !this.proposals && this.proposes(debate)) this.fetchProposals().catch(() => undefined)
  }

  private async fetchProposals(): Promise<void> {
    const { Proposals } = await fetchPart(() => import('./proposals.ts'))
    this.proposals ??= new Proposals(this)
  }

  /** Whether proposals are shown: they can be written by now, or could. */
  private proposes({ state, phases }: Debate): boolean {
    const first = phases.find(({ phase }) => phase === 'propose' || phase === 'converge')
    const here = this.phase === '' || this.phase === 'propose' || this.phase === 'converge'
    return here && state === 'published' && first !== undefined && Date.parse(first.opens_at) <= Date.now()
  }

  protected override view(): unknown {
    const { debate } = this.reading
    if (debate && this.tongue.now) return this.compact ? this.short(debate) : this.whole(debate)
    if (this.told)
      return html`<div class="card skeleton stack">
        ${failure(this, this.told, () => this.reading.again())}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card skeleton" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', '', '', 'short', 'block', '', '', 'tall', '')}
    </div>`
  }

  private head({ code, phase, state, question, summary }: Debate): TemplateResult {
    const { words } = this
    const over = state === 'withdrawn' || phase === 'closed' || phase === 'planned'
    return html`<p class="eyebrow">
        <span>${words.debate} · <span class="together">${code}</span></span>
        <span class="badge ${over ? '' : 'good'}">${state === 'published' ? words.phases[phase] : words.states[state]}</span>
      </p>
      <div role="heading" aria-level=${this.headingLevel} class="heading" part="title" lang=${this.reading.language}>
        ${question}
      </div>
      <p class="prose summary" lang=${this.reading.language}>${summary}</p>`
  }

  private short(debate: Debate): TemplateResult {
    const href = linkTo(this.hrefTemplate, debate.id)
    const way = href
      ? html`<a class="button main" href=${href} target=${outward}
          >${this.words.steps[nextStep(debate, { talked: true, proposed: true }) ?? 'inform']}</a
        >`
      : nothing
    return html`<article class="card stack short-form">${this.head(debate)} ${this.state(debate, way)}</article>`
  }

  private whole(debate: Debate): TemplateResult {
    const { words, language, origin, phase } = this
    const shows = (part: Part): boolean => phase === '' || phase === part
    const step = nextStep(debate, { talked: fetchNested('cdc-comments'), proposed: this.proposes(debate) })
    const way =
      step && shows(step)
        ? html`<button class="button main" @click=${() => this.focusOn(step)}>${words.steps[step]}</button>`
        : nothing
    const ended = debate.outcome && shows('outcome') ? outcome(debate.outcome, this, language, words) : nothing
    return html`<article>
      <div class="card stack">
        ${this.head(debate)} ${this.facts(debate)} ${path(debate, words)} ${this.state(debate, way)} ${ended}
        ${shows('inform') ? dossier(debate.dossier, this, language, origin, words) : nothing}
        ${debate.state === 'published' ? rules(debate, language, words) : nothing}
      </div>
      ${shows('inform') || shows('discuss') ? this.places(debate) : nothing}
      ${this.proposals && this.proposes(debate) ? html`<div class="voices">${this.proposals.render(debate)}</div>` : nothing}
      ${shows('discuss') ? this.voices(debate) : nothing}
    </article>`
  }

  private facts({ languages, sdgs }: Debate): unknown {
    const { words, reading } = this
    const other = languages.find((language) => language !== reading.language)
    if (!other && !sdgs.length) return nothing
    return html`<div class="row">
      ${sdgs.length ? html`<span class="quiet">${words.goals} ${sdgs.join(', ')}</span>` : nothing}
      ${other ? html`<button class="link" lang=${other} @click=${() => reading.readIn(other)}>${words.readIn[other]}</button>` : nothing}
    </div>`
  }

  private state(debate: Debate, way: unknown): TemplateResult {
    const { words } = this
    if (debate.state === 'withdrawn') return notice('warn', words.withdrawn, debate.withdrawn_reason ?? '')
    if (debate.state === 'draft') return notice('calm', words.draft)
    return now(debate, way, words)
  }

  /** What it is about on the map, and what is said about it there: where there is something to be seen. */
  private places({ id, state, area, dossier, has_places }: Debate): unknown {
    const drawn = has_places || area !== null || dossier.some(({ kind }) => kind === 'layer')
    if (!drawn || state !== 'published' || !fetchNested('cdc-debate-map')) return nothing
    return html`<section class="card places" id="places" tabindex="-1">
      <cdc-debate-map
        tenant=${this.slug}
        api=${this.origin}
        lang=${this.language}
        debate-id=${id}
        heading-level=${Math.min(6, this.headingLevel + 1)}
        proposal-href-template=${this.proposalHrefTemplate || nothing}
        ?beside=${fetchNested('cdc-comments')}
      ></cdc-debate-map>
    </section>`
  }

  /** What citizens say, by elements of their own. */
  private voices({ id, state, phase, area }: Debate): unknown {
    const begun = state === 'published' && phase !== 'planned' && phase !== 'inform'
    if (!begun) return nothing
    const level = Math.min(6, this.headingLevel + 1)
    const opinions = fetchNested('cdc-opinion-map')
      ? html`<cdc-opinion-map
          tenant=${this.slug}
          api=${this.origin}
          lang=${this.language}
          debate-id=${id}
          heading-level=${level}
        ></cdc-opinion-map>`
      : nothing
    const comments = fetchNested('cdc-comments')
      ? html`<cdc-comments
          tenant=${this.slug}
          api=${this.origin}
          lang=${this.language}
          subject=${id}
          heading-level=${level}
          .area=${area}
        ></cdc-comments>`
      : nothing
    if (opinions === nothing && comments === nothing) return nothing
    return html`<section class="stack voices" id="discuss" tabindex="-1" aria-label=${this.words.voices}>
      ${opinions} ${comments}
    </section>`
  }
}
