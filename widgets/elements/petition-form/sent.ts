import { html, nothing, type TemplateResult } from 'lit'
import { linkTo, outward } from '../../kernel/link.ts'
import { conflict } from '../../ui/conflict.ts'
import { notice } from '../../ui/notice.ts'
import { Sharing } from '../../ui/sharing.ts'
import type { Draft } from './draft.ts'
import type { CdcPetitionForm } from './petition-form.ts'
import type { Done } from './submitting.ts'

/** What comes after the press that sends: fetched when the text is read again. */
export class Sent {
  private readonly sharing: Sharing

  constructor(private readonly host: CdcPetitionForm) {
    this.sharing = new Sharing(host)
  }

  /** The town has it: what happens now, and the private link when sponsors are sought. */
  outcome({ petition, token }: Done): TemplateResult {
    const { host, sharing } = this
    const { words } = host
    const { state, code, id, closes_at: closesAt } = petition
    const page = linkTo(host.hrefTemplate, id) || `${host.origin}/embed/${host.slug}/petition/${id}`
    const what = state === 'draft' ? words.kept(code) : words.sent(code)
    const now =
      state === 'draft'
        ? words.keptNow
        : token
          ? words.sentSponsors(petition.sponsors_needed)
          : state === 'open' && closesAt
            ? words.sentOpen(closesAt)
            : words.sentReview
    const link = token ? `${new URL(page, location.href).href}#cdc-sponsor=${token}` : ''
    return html`<div class="card stack">
      ${notice('good', html`<span id="done" tabindex="-1">${what}</span>`, now)}
      ${
        link
          ? html`<p class="label">${words.link}</p>
              <code class="secret">${link}</code>
              <button class="button" @click=${() => sharing.copy(link)}>${words.copy}</button>
              ${sharing.render()}`
          : nothing
      }
      <p class="row">
        ${state === 'draft' ? html`<button class="button second" @click=${() => host.writeOn()}>${words.writeOn}</button>` : nothing}
        <a href=${page} target=${outward}>${words.page}</a>
        ${host.petitionId ? nothing : html`<button class="link" @click=${() => host.another()}>${words.another}</button>`}
      </p>
    </div>`
  }

  /** The same draft was saved elsewhere meanwhile. */
  conflict({ title, ask, details }: Draft): TemplateResult {
    const { host } = this
    const { submitting, words, language } = host
    const other = html`<strong>${title}</strong>
      <span class="prose">${ask}</span>
      <span class="prose">${details}</span>`
    return conflict(
      language,
      words.conflict,
      other,
      () => submitting.keepMine(),
      () => submitting.takeOther(),
    )
  }
}
