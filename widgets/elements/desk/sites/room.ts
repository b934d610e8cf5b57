import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Words } from '../../../kernel/words.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { changeTown, readTown, type Town } from '../town.ts'
import { messages, type SitesWords } from './messages.ts'

type Check = components['schemas']['SiteCheck']
type Finding = components['schemas']['SiteFinding']

/** On which sites people can act, and whether elements work on a page. */
class SitesRoom implements Room {
  private readonly tongue: Words<SitesWords>
  private readonly town: Asked<Town>
  private readonly changing: Doing
  private readonly checking: Doing
  private check: Check | undefined
  /** The site that is about to be removed. */
  private leaving = ''
  private wrong = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.town = new Asked(desk, async () => (await readTown(desk)).town)
    this.changing = new Doing(desk)
    this.checking = new Doing(desk)
  }

  enter(): void {
    void this.town.read()
  }

  render(): unknown {
    const words = this.tongue.now ?? messages.it
    return html`<div class="stack">${this.town.render((town) => this.sites(words, town))} ${this.checker(words)}</div>`
  }

  private sites(words: SitesWords, { allowed_origins: origins }: Town): TemplateResult {
    const { desk } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const field = (event.currentTarget as HTMLFormElement).elements.namedItem('site') as HTMLInputElement
      const text = field.value.trim()
      this.wrong = URL.canParse(text) && /^https?:/.test(text) ? '' : words.notASite
      if (this.wrong) desk.requestUpdate()
      else void this.allow(new URL(text).origin, words).then(() => this.changing.failed ?? (field.value = ''))
    }
    return html`<section class="card stack" aria-labelledby="sites-allowed">
      <div role="heading" aria-level=${desk.below} class="subheading" id="sites-allowed">${words.allowed}</div>
      <p>${words.allowedWhy}</p>
      ${
        origins.length
          ? html`<ul>
              ${origins.map((origin) => this.site(words, origin))}
            </ul>`
          : notice('warn', words.none)
      }
      <form class="stack" novalidate @submit=${submit}>
        <label>
          ${words.site} <span class="hint" id="site-hint">${words.siteHint}</span>
          <input
            type="text"
            name="site"
            inputmode="url"
            autocomplete="off"
            aria-describedby="site-hint site-error"
            aria-invalid=${this.wrong ? 'true' : nothing}
          />
        </label>
        <span class="error" id="site-error">${this.wrong}</span>
        <button class="button second" aria-disabled=${this.changing.busy}>${words.add}</button>
      </form>
      ${this.changing.render()}
    </section>`
  }

  private site(words: SitesWords, origin: string): TemplateResult {
    const { desk } = this
    const ask = (to: string): void => {
      this.leaving = to
      desk.requestUpdate()
    }
    if (this.leaving === origin)
      return html`<li class="stack">
        <p><strong>${origin}</strong> ${words.removeNow}</p>
        <div class="row">
          <button type="button" class="button" @click=${() => void this.disallow(origin, words)}>${words.sure}</button>
          <button type="button" class="link" @click=${() => ask('')}>${words.never}</button>
        </div>
      </li>`
    return html`<li class="row">
      <span>${origin}</span>
      <button type="button" class="link" aria-label=${words.removeOf(origin)} @click=${() => ask(origin)}>${words.remove}</button>
    </li>`
  }

  /** Over what others have added meanwhile. */
  private allow(origin: string, words: SitesWords): Promise<void> {
    return this.changing.act(async () => {
      const change = ({ allowed_origins: others }: Town) => ({ allowed_origins: [...new Set([...others, origin])] })
      this.town.value = await changeTown(this.desk, change)
      this.check = this.check && allowedNow(this.check, origin)
      return words.added(origin)
    })
  }

  private disallow(origin: string, words: SitesWords): Promise<void> {
    this.leaving = ''
    return this.changing.act(async () => {
      const change = ({ allowed_origins: all }: Town) => ({ allowed_origins: all.filter((other) => other !== origin) })
      this.town.value = await changeTown(this.desk, change)
      return words.removed(origin)
    })
  }

  private checker(words: SitesWords): TemplateResult {
    const { desk, checking, check } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const typed = new FormData(event.currentTarget as HTMLFormElement).get('page') as string
      const address = /^https?:\/\//.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`
      if (typed.trim()) void this.look(address)
    }
    return html`<section class="card stack" aria-labelledby="sites-check">
      <div role="heading" aria-level=${desk.below} class="subheading" id="sites-check">${words.check}</div>
      <p>${words.checkWhy}</p>
      <form class="stack" novalidate @submit=${submit}>
        <label>${words.page} <input type="text" name="page" inputmode="url" autocomplete="off" maxlength="1000" /></label>
        <button class="button" aria-disabled=${checking.busy}>${words.go}</button>
      </form>
      ${checking.busy ? html`<p role="status">${words.checking}</p>` : checking.render()}
      ${check && !checking.busy ? this.found(words, check) : nothing}
    </section>`
  }

  private look(address: string): Promise<void> {
    const { desk, checking } = this
    this.check = undefined
    return checking.act(async () => {
      const params = { path: { tenant: desk.slug } }
      this.check = await answer(desk.session.api.POST('/v1/{tenant}/origins/checks', { params, body: { address } }))
      return ''
    })
  }

  private found(words: SitesWords, { address, findings }: Check): TemplateResult {
    const good = findings.every(({ state }) => state === 'good')
    return html`<div class="stack" role="status">
      <p class="subheading">${good ? words.allGood : words.looked(address)}</p>
      <ul class="stack">
        ${findings.map((finding) => this.finding(words, finding))}
      </ul>
      <p class="quiet">${words.unseen}</p>
    </div>`
  }

  private finding(words: SitesWords, { code, state, params }: Finding): TemplateResult {
    const [what, now] = words.findings[code]?.(params) ?? [code, '']
    const origin = code === 'origin_missing' ? String(params['origin']) : ''
    const button = origin
      ? html`<button type="button" class="button second" @click=${() => void this.allow(origin, words)}>${words.add}</button>`
      : nothing
    return html`<li>${notice(state, html`<span class="unseen">${words.states[state]}: </span>${what}`, now, button)}</li>`
  }
}

/** What was found, now that the site is allowed. */
const allowedNow = (check: Check, origin: string): Check => ({
  ...check,
  findings: check.findings.map((one) =>
    one.code === 'origin_missing' && one.params['origin'] === origin ? { ...one, code: 'origin_allowed', state: 'good' } : one,
  ),
})

export const furnish = (desk: CdcDesk): Room => new SitesRoom(desk)
