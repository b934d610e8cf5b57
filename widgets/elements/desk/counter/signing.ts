import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Doing } from '../asked.ts'
import { line } from './line.ts'
import type { Visit } from './visit.ts'

type Petition = components['schemas']['Petition']

/** Most petitions that are listed. */
const most = 6

/** Finds a petition that is open, by its title or number, and signs it for the citizen. */
export class Signing {
  readonly wrong: readonly string[] = []
  private q = ''
  private found: readonly Petition[] | undefined
  private readonly doing: Doing

  constructor(private readonly visit: Visit) {
    this.doing = new Doing(visit.desk)
  }

  render(): TemplateResult {
    const words = this.visit.say()
    const typed = (text: string): void => {
      this.q = text
    }
    const field = { id: 'petition-search', label: words.search, hint: words.searchHint, error: '', value: this.q, typed }
    return html`<section class="card stack" aria-labelledby="counter-sign">
      <div role="heading" aria-level=${this.visit.desk.below} class="subheading" id="counter-sign">${words.sign}</div>
      <form class="stack" role="search" novalidate @submit=${this.search}>
        ${line(this, { ...field, type: 'search' })}
        <button class="button second">${words.find}</button>
      </form>
      ${this.doing.render()} ${this.list()}
    </section>`
  }

  private list(): unknown {
    const { found } = this
    const words = this.visit.say()
    if (!found) return nothing
    if (!found.length) return html`<p>${words.none}</p>`
    return html`<ul class="acts">
      ${found.map(
        (petition) =>
          html`<li class="row apart">
            <div>
              <p lang=${petition.language} dir="auto"><strong>${petition.title}</strong></p>
              <p class="quiet">${petition.code} · ${petition.type_name}</p>
            </div>
            <button
              type="button"
              class="button"
              aria-label=${words.signFor(petition.title, this.visit.name)}
              @click=${() => this.sign(petition)}
            >
              ${words.signThis}
            </button>
          </li>`,
      )}
    </ul>`
  }

  private readonly search = (event: Event): void => {
    event.preventDefault()
    const { desk } = this.visit
    const q = this.q.trim()
    void this.doing.act(async () => {
      const query = { state: 'open' as const, limit: most, ...(q.length > 1 && { q }) }
      const options = { params: { path: { tenant: desk.slug }, query }, headers: { 'accept-language': desk.language } }
      this.found = (await answer(desk.publicApi.GET('/v1/{tenant}/petitions', options))).items
      return this.found.length ? this.visit.say().found(this.found.length) : ''
    })
  }

  private sign({ id }: Petition): void {
    const { visit } = this
    void visit.act(this.doing, async () => {
      const params = { path: { tenant: visit.desk.slug, petition_id: id }, header: visit.header }
      const body = { consent: true as const, public_name: false }
      const asked = visit.desk.session.api.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body })
      const { receipt } = await answer(asked)
      return (await asked).response.status === 200 ? visit.say().already : visit.say().signed(receipt)
    })
  }
}
