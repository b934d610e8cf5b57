import { css, html, nothing, svg, type CSSResult, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { Words } from '../../../kernel/words.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { messages, type TerritoryWords } from './messages.ts'
import { outlineOf } from './outline.ts'

interface Territory {
  readonly name: string
  readonly approximate: boolean
  readonly boundary: unknown
  readonly coast: unknown
}

/** What is known of the town's territory: its shape, its shore, its streets. */
class TerritoryRoom implements Room {
  private readonly tongue: Words<TerritoryWords>
  private readonly territory: Asked<Territory>
  private readonly searching: Doing
  private found: readonly string[] | undefined

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.searching = new Doing(desk)
    this.territory = new Asked(desk, async () => {
      const params = { path: { tenant: desk.slug } }
      const [boundary, coast] = await Promise.all([
        answer(desk.publicApi.GET('/v1/{tenant}/boundary', { params })),
        answer(desk.publicApi.GET('/v1/{tenant}/coast', { params })),
      ])
      const { name, approximate } = boundary.properties
      return { name, approximate, boundary: boundary.geometry, coast: coast.geometry }
    })
  }

  enter(): void {
    void this.territory.read()
  }

  render(): unknown {
    const words = this.tongue.now ?? messages.it
    return this.territory.render(
      (territory) =>
        html`<div class="card stack">
          ${this.shape(words, territory)} ${this.streets(words)} ${this.part(words.how, words.howNow)}
        </div>`,
    )
  }

  private part(title: string, text: string): TemplateResult {
    return html`<div role="heading" aria-level=${this.desk.below} class="subheading">${title}</div>
      <p>${text}</p>`
  }

  private shape(words: TerritoryWords, { name, approximate, boundary, coast }: Territory): TemplateResult {
    const { path, viewBox } = outlineOf(boundary)
    return html`${this.part(words.boundary, approximate ? words.approximate : words.surveyed)}
      <svg class="outline" viewBox=${viewBox} role="img" aria-label=${words.map(name)}>${svg`<path d=${path}></path>`}</svg>
      ${this.part(words.coast, coast ? words.coastThere : words.coastMissing)}`
  }

  private streets(words: TerritoryWords): TemplateResult {
    const { searching, found } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const q = (new FormData(event.currentTarget as HTMLFormElement).get('street') as string).trim()
      if (q.length > 1) void this.search(q)
    }
    return html`${this.part(words.streets, words.streetsTry)}
      <form class="stack" @submit=${submit}>
        <label>${words.street} <input type="text" name="street" maxlength="200" autocomplete="off" /></label>
        <button class="button second" aria-disabled=${searching.busy}>${words.find}</button>
      </form>
      ${searching.render()}
      ${
        found
          ? html`<div role="status">
              ${
                found.length
                  ? html`<p>${words.found}:</p>
                      <ul>
                        ${found.map((name) => html`<li>${name}</li>`)}
                      </ul>`
                  : html`<p>${words.notFound}</p>`
              }
            </div>`
          : nothing
      }`
  }

  private search(q: string): Promise<void> {
    const { desk, searching } = this
    return searching.act(async () => {
      const params = { path: { tenant: desk.slug }, query: { q, limit: 5 } }
      const { items } = await answer(desk.publicApi.GET('/v1/{tenant}/places', { params }))
      this.found = items.map(({ name }) => name)
      return ''
    })
  }
}

const outline = css`
  .outline {
    display: block;
    inline-size: 100%;
    max-inline-size: 360px;
    max-block-size: 360px;
    fill: var(--_soft);
    stroke: var(--_accent);
    stroke-width: 0.6;
  }
`

export const styles: readonly CSSResult[] = [outline]
export const furnish = (desk: CdcDesk): Room => new TerritoryRoom(desk)
