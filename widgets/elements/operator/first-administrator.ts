import { html, nothing, type TemplateResult } from 'lit'
import { Words } from '../../kernel/words.ts'
import { addressField, addressIn, isAddress } from '../../ui/invitation-address.ts'
import { letterOf } from '../../ui/invitation-words.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcOperator } from './operator.ts'
import { messages, type SettingUpWords } from './setting-up-messages.ts'
import type { Town } from './work.ts'

/** Who is invited to be a town's first administrator: invited, seen and withdrawn. */
export class FirstAdministrator {
  private readonly tongue: Words<SettingUpWords>
  private wrong = false

  constructor(private readonly host: CdcOperator) {
    this.tongue = new Words(host, messages)
  }

  render({ slug, invitation }: Town): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { host, wrong } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const address = addressIn(new FormData(event.currentTarget as HTMLFormElement))
      this.wrong = !isAddress(address)
      host.requestUpdate()
      if (this.wrong) void host.focusOn('first-address')
      else void this.invite(words, slug, address)
    }
    const withdraw = (): void =>
      void host.carryOut(async () => {
        await host.withdraw(slug)
        host.said = words.withdrawn
      })
    return html`<section class="stack" aria-labelledby="first">
      <div class="subheading" role="heading" aria-level=${host.headingLevel + 1} id="first" tabindex="-1">
        ${words.firstTitle}
      </div>
      ${
        invitation
          ? notice(
              invitation.letter === 'failed' ? 'bad' : 'calm',
              words.invited(invitation.address),
              html`${letterOf(words, invitation)} ${words.until(invitation.expires_at)}`,
              html`<button type="button" class="link" @click=${withdraw}>${words.withdraw}</button>`,
            )
          : notice('warn', words.nobody, words.nobodyNow)
      }
      ${
        host.link
          ? html`<p>${words.link}</p>
              <p><code class="secret">${host.link}</code></p>`
          : nothing
      }
      <form class="stack" novalidate @submit=${submit}>
        ${addressField('first-address', words.address, wrong ? words.wrong.address : '')}
        <button class="button ${invitation ? 'second' : ''}">${invitation ? words.instead : words.send}</button>
      </form>
    </section>`
  }

  private invite(words: SettingUpWords, slug: string, address: string): Promise<void> {
    const { host } = this
    return host.carryOut(async () => {
      await host.invite(slug, { address, language: host.language })
      host.said = words.sentTo(address)
      void host.focusOn('first')
    })
  }
}
