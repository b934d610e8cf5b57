import { html, nothing, type TemplateResult } from 'lit'
import type { CdcDesk } from './desk.ts'
import type { RoomEntry } from './room.ts'

const groups = ['work', 'town', 'knowledge'] as const

/** The rooms as links, so that each can be opened beside, kept and gone back from; in a narrow box a menu. */
export function navigation(desk: CdcDesk): TemplateResult {
  const { words, entry, menuOpen, me } = desk
  const here = entry ? words.rooms[entry.name] : words.menu
  return html`<div class="side ${menuOpen ? 'opened' : ''}">
    <button class="button second menu" aria-expanded=${menuOpen} aria-label="${words.open}: ${here}" @click=${desk.toggleMenu}>
      ${here}
    </button>
    <nav aria-label=${words.menu}>
      ${towns(desk)}
      ${groups.map((group) => {
        const entries = desk.allowed.filter((one) => one.group === group)
        if (!entries.length) return nothing
        return html`<p class="quiet" id="group-${group}">${words.groups[group]}</p>
          <ul aria-labelledby="group-${group}">
            ${entries.map((one) => link(desk, one))}
          </ul>`
      })}
      <p class="quiet who">${me ? `${me.given_name} ${me.family_name}` : nothing}</p>
      <button class="link" @click=${desk.signOut}>${words.signOut}</button>
    </nav>
  </div>`
}

const link = (desk: CdcDesk, { name }: RoomEntry): TemplateResult =>
  html`<li>
    <a href=${desk.addressOf(name)} aria-current=${desk.entry?.name === name ? 'page' : 'false'} @click=${desk.follow}
      >${desk.words.rooms[name]}</a
    >
  </li>`

/** For a team that serves several towns: whose rooms these are. */
function towns(desk: CdcDesk): unknown {
  if (desk.served.length < 2) return nothing
  const change = ({ target }: Event): void => desk.chooseTown((target as HTMLSelectElement).value)
  return html`<label
    >${desk.words.town}
    <select @change=${change}>
      ${desk.served.map((slug) => html`<option value=${slug} ?selected=${slug === desk.slug}>${desk.nameOfTown(slug)}</option>`)}
    </select>
  </label>`
}
