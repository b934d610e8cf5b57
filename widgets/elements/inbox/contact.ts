import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { notice } from '../../ui/notice.ts'
import type { ChoiceWords } from './choice-words.ts'

export type Contact = components['schemas']['Contact']

/** Where the citizen is written to. */
export function contactForm(
  { address, paused_at: paused, paused_because: because, asked, asked_until: until }: Contact,
  words: ChoiceWords,
  give: (address: string) => unknown,
  takeBack: () => unknown,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement).get('address')
    if (typeof given === 'string' && given.trim()) give(given.trim())
  }
  return html`${address && !paused ? html`<p>${words.address(address)}</p>` : nothing}
    ${paused ? notice('warn', words.paused(address ?? ''), because ?? '') : nothing}
    ${asked && until ? notice('calm', words.asked(asked), words.askedUntil(until)) : nothing}
    ${address || asked ? nothing : html`<p>${words.noAddress}</p>`}
    <form class="stack" @submit=${submit}>
      <label>
        ${address ? words.otherAddress : words.giveAddress}
        <span class="hint" id="address-hint">${words.addressHint}</span>
        <input
          type="text"
          inputmode="email"
          name="address"
          autocomplete="email"
          required
          maxlength="254"
          aria-describedby="address-hint"
        />
      </label>
      <div class="row">
        <button class="button main">${words.sendLetter}</button>
        ${address || asked ? html`<button type="button" class="link" @click=${takeBack}>${words.takeAddressBack}</button>` : nothing}
      </div>
    </form>`
}
