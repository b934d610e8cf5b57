import { html, type TemplateResult } from 'lit'
import { count } from '../../kernel/format.ts'
import { notice } from '../../ui/notice.ts'
import type { OperatorWords } from './messages.ts'
import type { CdcOperator } from './operator.ts'
import { bar, mostOf, totalOf, type Town, type Workload } from './work.ts'

export type Sort = keyof OperatorWords['sorts']

interface Row {
  readonly town: Town
  readonly total: Workload
}

/** The towns whose name has the letters, accents and capitals aside, in the order that is wanted. */
export function chosenTowns(towns: readonly Town[], letters: string, sort: Sort): Row[] {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const rows = towns
    .filter(({ name }) => plain(name).includes(plain(letters.trim())))
    .map((town) => ({ town, total: totalOf(town) }))
  const byName = (a: Row, b: Row): number => a.town.name.localeCompare(b.town.name, 'it')
  return rows.sort((a, b) => (sort === 'name' ? 0 : b.total[sort] - a.total[sort]) || byName(a, b))
}

/** Every town in a line, with what waits in it. */
export function townsView(host: CdcOperator, towns: readonly Town[]): TemplateResult {
  const { words, language, letters, sort } = host
  const rows = chosenTowns(towns, letters, sort)
  const most = mostOf(rows.map(({ total }) => total))
  return html`<div class="stack">
    <form class="choices" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label>
        ${words.find}
        <input
          type="search"
          autocomplete="off"
          .value=${letters}
          @input=${({ target }: Event) => (host.letters = (target as HTMLInputElement).value)}
        />
      </label>
      <label>
        ${words.sort}
        <select @change=${({ target }: Event) => (host.sort = (target as HTMLSelectElement).value as Sort)}>
          ${Object.entries(words.sorts).map(([value, text]) => html`<option value=${value} ?selected=${value === sort}>${text}</option>`)}
        </select>
      </label>
    </form>
    <div class="row bar">
      <p class="quiet" role="status">${words.found(rows.length)}</p>
      <a class="link" href="#cdc-view=add">${words.add}</a>
    </div>
    ${rows.length ? table(host, rows, most) : notice('calm', words.none, words.noneNow)}
  </div>`

  function table({ words }: CdcOperator, rows: readonly Row[], most: number): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.town}</th>
          <th scope="col" class="wide">${words.services}</th>
          <th scope="col">${words.waiting}</th>
          <th scope="col" class="wide">${words.stuck}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ town, total }) => {
          const on = town.services.filter(({ allowed, enabled }) => allowed && enabled).length
          const allowed = town.services.filter((service) => service.allowed).length
          return html`<tr>
            <th scope="row"><a class="link" href=${host.addressOf(town.slug)} id=${`town-${town.slug}`}>${town.name}</a></th>
            <td class="wide">${words.inUse(on, allowed)}</td>
            <td>${bar(total, most, words, language)}</td>
            <td class="wide">${count(language, total.stuck)}</td>
          </tr>`
        })}
      </tbody>
    </table>`
  }
}
