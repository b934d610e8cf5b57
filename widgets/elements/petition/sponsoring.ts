import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { counted } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { notice } from '../../ui/notice.ts'
import { progress } from '../../ui/progress.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { Petition } from './card.ts'
import type { CdcPetition } from './petition.ts'
import { sponsorToken } from './sponsor-link.ts'

const it = {
  title: 'Chi l’ha scritta cerca promotori',
  explain: (needed: number) =>
    `Con ${counted('it', needed, { one: 'promotore', other: 'promotori' })} il testo passa all’esame del Comune. La tua firma conterà quando la petizione si apre.`,
  far: (n: number, needed: number) => `${n} su ${needed}`,
  consent:
    'Con «Diventa promotore» dai il consenso: il Comune conserva il tuo sostegno per questa petizione. Il nome resta riservato.',
  sponsor: 'Diventa promotore',
  sponsored: 'Sei fra i promotori',
  thanks: 'La tua firma conterà quando la petizione si apre.',
}

const en: typeof it = {
  title: 'The author is looking for sponsors',
  explain: (needed) =>
    `With ${counted('en', needed, { one: 'sponsor', other: 'sponsors' })} the text goes to the town’s review. Your signature will count when the petition opens.`,
  far: (n, needed) => `${n} of ${needed}`,
  consent: 'With “Sponsor it” you consent: the town keeps your support for this petition. Your name stays private.',
  sponsor: 'Sponsor it',
  sponsored: 'You are a sponsor',
  thanks: 'Your signature will count when the petition opens.',
}

const messages: Messages<typeof it> = { it, en }

/** What somebody sees who was sent the private link. */
export class Sponsoring {
  private readonly step: SignInStep
  private busy = false

  constructor(private readonly host: CdcPetition) {
    this.step = new SignInStep(host)
  }

  render(petition: Petition): TemplateResult | typeof nothing {
    const words = messages[this.host.language]
    const { mine } = this.host.reader
    if (petition.state !== 'collecting_sponsors' || mine?.author) return nothing
    if (mine?.sponsor) return notice('good', html`<span id="sponsored" tabindex="-1">${words.sponsored}</span>`, words.thanks)
    const { sponsors, sponsors_needed: needed } = petition
    return html`<div class="panel stack">
        <p class="subheading">${words.title}</p>
        <p>${words.explain(needed)}</p>
        ${progress(sponsors, Math.max(1, needed), words.far(sponsors, needed))}
        <p>${words.far(sponsors, needed)}</p>
        <p class="quiet" id="sponsor-consent">${words.consent}</p>
        <button
          class="button main"
          part="sponsor"
          aria-describedby="sponsor-consent"
          aria-disabled=${this.busy}
          @click=${this.press}
        >
          ${words.sponsor}
        </button>
      </div>
      ${signInAside(this.step, this.host.language)}`
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.sponsor()
  }

  private readonly press = (): void => {
    const { host } = this
    const assurance = host.petition?.eligibility.assurance
    if (this.busy) return
    if (host.session.has(assurance ?? 'low')) return void this.sponsor()
    const intent = { key: host.intentKey, value: { act: 'sponsor' } }
    void this.step.pass({ ...(assurance && { assurance }), intent }).then((signedIn) => (signedIn ? this.sponsor() : undefined))
  }

  private async sponsor(): Promise<void> {
    const { host } = this
    this.busy = true
    host.dismiss()
    host.requestUpdate()
    try {
      const body = { token: sponsorToken(), consent: true as const }
      const asked = host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params: { path: host.path }, body })
      const { sponsors, state } = await answer(asked)
      host.said = messages[host.language].sponsored
      if (host.petition) host.reader.show({ ...host.petition, sponsors, state })
      void host.focusOn('sponsored')
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.busy = false
    host.requestUpdate()
  }
}
