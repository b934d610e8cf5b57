import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import type { Messages } from '../../kernel/language.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice } from '../../ui/notice.ts'
import { OwnCasePart } from '../../ui/moderation/own-case-part.ts'
import { OwnDraft } from '../../ui/own-draft.ts'
import { progress } from '../../ui/progress.ts'
import { Sharing, sharingStyles } from '../../ui/sharing.ts'
import type { Petition } from './card.ts'
import type { CdcPetition } from './petition.ts'
import { sponsorLink } from './sponsor-link.ts'

type Action = components['schemas']['TransitionAction']

const it = {
  yours: 'L’hai scritta tu',
  draft: 'È una bozza: la vedi solo tu.',
  gone: 'Hai eliminato questa bozza.',
  sponsors: (n: number, needed: number) => `${n} promotori su ${needed}. Manda il link privato a chi può sostenerla.`,
  review: 'Il Comune la sta esaminando. Quando decide lo vedi qui.',
  copyLink: 'Copia il link privato',
  copied: 'Link privato copiato',
  submit: 'Invia al Comune',
  withdraw: 'Ritira la petizione',
  sure: 'Ritiri la petizione? Non si può tornare indietro.',
  yes: 'Sì, ritirala',
  no: 'No, resta',
  update: 'Scrivi a chi segue la petizione',
  send: 'Pubblica l’aggiornamento',
  sent: 'Aggiornamento pubblicato',
}

const en: typeof it = {
  yours: 'You wrote it',
  draft: 'It is a draft: only you see it.',
  gone: 'You have deleted this draft.',
  sponsors: (n, needed) => `${n} of ${needed} sponsors. Send the private link to whoever may support it.`,
  review: 'The town is reviewing it. You will see the decision here.',
  copyLink: 'Copy the private link',
  copied: 'Private link copied',
  submit: 'Submit to the town',
  withdraw: 'Withdraw the petition',
  sure: 'Withdraw the petition? This can’t be undone.',
  yes: 'Yes, withdraw',
  no: 'No, keep it',
  update: 'Write to the followers',
  send: 'Publish the update',
  sent: 'Update published',
}

const messages: Messages<typeof it> = { it, en }

/** What the author sees beneath the petition: go on writing, submit, share the private link, tell the followers, withdraw. */
export class AuthorDesk {
  private leaving = false
  private text = ''
  private gone = false
  private readonly intention = new Intention()
  private readonly sharing: Sharing
  private readonly draft: OwnDraft
  private readonly unseen: OwnCasePart

  constructor(private readonly host: CdcPetition) {
    host.adopt(fieldStyles, sharingStyles)
    this.sharing = new Sharing(host)
    this.unseen = new OwnCasePart(host)
    this.draft = new OwnDraft(host, (_id, what) => {
      this.gone = what === 'removed'
      if (!this.gone) host.reader.again()
      if (what !== 'saved') void host.focusOn('yours')
    })
  }

  render(petition: Petition): TemplateResult | typeof nothing {
    const { mine } = this.host.reader
    if (!mine?.author) return nothing
    const words = messages[this.host.language]
    const may = (action: Action): boolean => mine.actions.includes(action)
    const { state, sponsors, sponsors_needed: needed } = petition
    if (this.gone) return notice('calm', html`<span id="yours" tabindex="-1">${words.gone}</span>`)
    return html`<section class="panel stack" aria-label=${words.yours}>
      <p class="subheading" id="yours" tabindex="-1">${words.yours}</p>
      ${
        state === 'draft'
          ? html`<p>${words.draft}</p>`
          : state === 'in_review'
            ? html`<p>${words.review}</p>
                ${this.unseen.render(petition.id, this.host.headingLevel + 1)}`
            : nothing
      }
      ${
        state === 'collecting_sponsors'
          ? html`${progress(sponsors, Math.max(1, needed), words.sponsors(sponsors, needed))}
              <p>${words.sponsors(sponsors, needed)}</p>`
          : nothing
      }
      ${petition.published_at && state !== 'withdrawn' ? this.updateForm(words) : nothing}
      ${state === 'draft' ? this.draft.render(petition.id) : nothing}
      <div class="row">
        ${may('submit') && !this.draft.open ? html`<button class="button" @click=${() => this.move('submit')}>${words.submit}</button>` : nothing}
        ${mine.sponsor_token ? html`<button class="button" @click=${() => this.sharing.copy(sponsorLink(mine.sponsor_token ?? ''), words.copied)}>${words.copyLink}</button>` : nothing}
        ${this.sharing.render()}
        ${may('withdraw') && state !== 'draft' && !this.leaving ? html`<button class="link" @click=${() => this.ask(true)}>${words.withdraw}</button>` : nothing}
      </div>
      ${
        this.leaving
          ? notice(
              'warn',
              html`<span id="leaving" tabindex="-1">${words.sure}</span>`,
              '',
              html` <button class="button second" @click=${() => this.move('withdraw')}>${words.yes}</button>
                <button class="link" @click=${() => this.ask(false)}>${words.no}</button>`,
            )
          : nothing
      }
    </section>`
  }

  private updateForm(words: typeof it): TemplateResult {
    const send = (event: Event): void => {
      event.preventDefault()
      void this.tellFollowers()
    }
    return html`<form class="stack" @submit=${send}>
      <label>
        ${words.update}
        <textarea name="update" required maxlength="2000" rows="2" .value=${this.text} @input=${this.type}></textarea>
      </label>
      <button class="button second">${words.send}</button>
    </form>`
  }

  private readonly type = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value
  }

  private ask(leaving: boolean): void {
    this.leaving = leaving
    this.host.requestUpdate()
    if (leaving) void this.host.focusOn('leaving')
  }

  private async move(action: Action): Promise<void> {
    const { host } = this
    const body = { action }
    const options = { params: { path: host.path, header: this.intention.for(body) }, body }
    await this.attempt(async () => {
      host.reader.show(await answer(host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/transitions', options)))
      this.leaving = false
    })
  }

  private async tellFollowers(): Promise<void> {
    const { host } = this
    const body = { text: this.text.trim() }
    const options = { params: { path: host.path, header: this.intention.for(body) }, body }
    await this.attempt(async () => {
      await answer(host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/updates', options))
      this.text = ''
      host.said = messages[host.language].sent
    })
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.host.dismiss()
    try {
      await work()
      this.intention.done()
    } catch (thrown) {
      await this.host.tell(thrown)
    }
    this.host.requestUpdate()
  }
}
