import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { icon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import type { Petition } from './card.ts'
import type { SigningWords } from './signing-messages.ts'
import { seenBy } from '../../ui/seen/seen.ts'
import { petitionsSignaturesCreate } from '../../ui/seen/table.ts'

export type Signature = components['schemas']['Signature']

/** What the citizen chooses before signing; it survives the sign-in. */
export interface Choice {
  publicName: boolean
  reason: string
}

export type Stage = 'idle' | 'choosing' | 'sending' | 'leaving'

export interface SigningDoor {
  change(choice: Partial<Choice>): void
  confirm(): void
  cancel(): void
}

/** One screen: what will be public, the choice beside it, one button that is the consent. */
export function signingPanel(
  petition: Petition,
  choice: Choice,
  stage: Stage,
  signedIn: boolean,
  privacyHref: string,
  aside: unknown,
  words: SigningWords,
  door: SigningDoor,
): TemplateResult {
  const busy = stage === 'sending'
  return html`<form
    class="panel stack"
    aria-labelledby="before"
    @submit=${(event: Event) => (event.preventDefault(), busy || door.confirm())}
  >
    <p id="before" class="subheading" tabindex="-1">${words.before}</p>
    <p>${words.who(petition.eligibility)}</p>
    ${petition.identified ? html`<p>${words.nameToTown}</p>` : nothing}
    <label class="tick">
      <input
        type="checkbox"
        name="public-name"
        .checked=${choice.publicName}
        @change=${(event: Event) => door.change({ publicName: (event.target as HTMLInputElement).checked })}
      />
      <span>${words.nameShown}</span>
    </label>
    <p id="seen" aria-live="polite">
      ${words.seen[petition.identified && !choice.publicName ? 'office' : seenBy(petitionsSignaturesCreate, { public_name: choice.publicName })]}
    </p>
    <label>
      ${words.reason}
      <span class="hint">${words.reasonHint}</span>
      <textarea
        name="reason"
        maxlength="500"
        rows="2"
        .value=${choice.reason}
        @input=${(event: Event) => door.change({ reason: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    <p class="quiet" id="consent">
      ${words.consent} ${privacyHref ? html`<a href=${privacyHref} target="_blank">${words.privacy}</a>.` : nothing}
      ${signedIn ? nothing : words.signInNext}
    </p>
    ${aside}
    <div class="row">
      <button class="button main" part="sign" aria-describedby="seen consent" aria-disabled=${busy}>
        ${busy ? words.sending : words.sign}
      </button>
      <button class="link" type="button" @click=${() => door.cancel()}>${words.cancel}</button>
    </div>
  </form>`
}

export interface SignedDoor {
  share(): void
  askToWithdraw(): void
  withdraw(): void
  keep(): void
}

/** The signature is there: the receipt, sharing, and a quiet way out. */
export const signedPanel = (
  signature: Signature,
  open: boolean,
  stage: Stage,
  words: SigningWords,
  door: SignedDoor,
): TemplateResult =>
  html`<div class="stack" part="signed">
    ${notice(
      'good',
      html`<span id="signed" tabindex="-1">${words.signed}</span>`,
      html`${words.receipt} <span class="receipt">${signature.receipt}</span>. ${words.shownAs(signature.public_name)}
        ${open ? words.withdrawableUntil(signature.withdrawable_until) : nothing}`,
      html`<button class="button" part="share" @click=${() => door.share()}>${icon.share}${words.share}</button>
        ${!open ? nothing : stage === 'leaving' ? nothing : html`<button class="link" @click=${() => door.askToWithdraw()}>${words.withdraw}</button>`}`,
    )}
    ${
      stage === 'leaving'
        ? html`<div class="panel row" role="group" aria-labelledby="leave">
            <p id="leave" tabindex="-1"><strong>${words.withdrawSure}</strong></p>
            <button class="button second" @click=${() => door.withdraw()}>${words.withdrawYes}</button>
            <button class="link" @click=${() => door.keep()}>${words.withdrawNo}</button>
          </div>`
        : nothing
    }
  </div>`
