import { adaptColours, type Theme } from '../../kernel/colour.ts'
import { tellWebmaster } from '../../kernel/console.ts'
import { type Language, languageOf } from '../../kernel/language.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Branch, draw, type Drawn } from './drawing.ts'
import { RatingSentEvent } from './events.ts'
import { messages, type NegativeAnswer, type PositiveAnswer, type RatingKind, type RatingWords } from './messages.ts'
import { type NewRating, ownOrigin, sendRating } from './sending.ts'
import { adopt } from './styles.ts'

type Step = 'stars' | 'answer' | 'text' | 'sent'

/** The steps beyond the stars, in their order. */
const beyond: Step[] = ['answer', 'text', 'sent']

/** @source AgID, model of the town's site: up to three stars is negative. */
const branchOf = (value: number): Branch => (value <= 3 ? 'negative' : 'positive')

/** Milliseconds in which what moves is felt to follow from the press; the browser's measure of layout shift allows 500. */
const soon = 300

let last = 0

/**
 * The mandatory rating of a page or a service (C.SI.2.5, C.SE.1.7). It stands in the page's own tree, not in a shadow root, because
 * the national validator looks for its `data-element`s with `document.querySelector`; and without Lit, because it stands on every
 * page of a town, mostly alone.
 *
 * @tagname cdc-rating
 * @summary Asks how clear a page or how easy a service is: five stars, one question, a few words.
 * @slot - Shown while scripts load, without JavaScript and when the element can't be shown; replaced by the element.
 * @attr {string} tenant - Short name of the town, as in `bari`. Inside `<cdc-town>` it may be left out.
 * @attr {'page' | 'service'} kind - What is rated: the information of a page (if missing), or a service.
 * @attr {string} page-path - Path under which the page is counted, where its address says it in the query (`/pagina?id=7`).
 * @attr {string} privacy-href - Address of the privacy notice, linked beside the free text.
 * @attr {string} lang - Language of the element's words: `it` or `en`. Else the one of the page around it.
 * @attr {string} api - Origin of the API; normally the one that the script came from.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @cssproperty [--cdc-radius=8px] - Corners.
 * @event {RatingSentEvent} cdc-rating-sent - The API has counted the rating.
 */
export class CdcRating extends HTMLElement {
  static readonly observedAttributes = ['tenant', 'kind', 'privacy-href', 'lang']

  private step: Step = 'stars'
  private value = 0
  private answer = ''
  private busy = false
  private drawn: Drawn | undefined
  private words: RatingWords = messages.it
  /** Where this opening of the page was, and the key of its one rating. */
  private opened: { path: string; key?: string } | undefined
  private readonly name = `cdc-rating-${(last += 1)}`
  private readonly watch = new MutationObserver(() => this.adapt())

  connectedCallback(): void {
    const { town, path } = this
    adopt(this.getRootNode() as Document | ShadowRoot)
    document.addEventListener('visibilitychange', this.adapt)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.adapt)
    // The town's own colour may come later.
    if (town) this.watch.observe(town, { attributes: true })
    // A site that changes pages without loading them anew has opened another one.
    if (this.opened?.path !== path) {
      this.opened = { path }
      this.step = 'stars'
      this.value = 0
      this.answer = ''
      this.drawn = undefined
      this.style.removeProperty('--_tall')
    }
    void this.draw()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.adapt)
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.adapt)
    this.watch.disconnect()
  }

  attributeChangedCallback(): void {
    if (this.opened && this.isConnected) void this.draw()
  }

  private get town(): Element | null {
    return this.closest('cdc-town')
  }

  private get slug(): string {
    return this.getAttribute('tenant') || this.town?.getAttribute('tenant') || ''
  }

  private get origin(): string {
    return this.getAttribute('api') || this.town?.getAttribute('api') || ownOrigin
  }

  private get path(): string {
    return this.getAttribute('page-path') || location.pathname
  }

  private get kind(): RatingKind {
    return this.getAttribute('kind') === 'service' ? 'service' : 'page'
  }

  private get language(): Language {
    const around = this.parentElement?.closest('[lang]')?.getAttribute('lang')
    return languageOf(this.lang, this.town?.getAttribute('lang'), around, document.documentElement.lang)
  }

  private readonly adapt = (): void => adaptColours(this, (this.town?.getAttribute('theme') ?? '') as Theme)

  /** Draws the element in its language. What stands between the tags stays until there is something to show. */
  private readonly draw = async (): Promise<void> => {
    const { language, kind, name, slug } = this
    if (!slug)
      return tellWebmaster(
        `<cdc-rating> does not know its town: add the attribute tenant, as in <cdc-rating tenant="bari">.`,
        'attributes',
      )
    if (language === 'it') this.words = messages.it
    else {
      const words = await fetchPart(messages.en).catch(() => undefined)
      if (!words) return addEventListener('online', this.draw, { once: true })
      if (!this.isConnected || language !== this.language) return
      this.words = words
    }
    const text = this.drawn?.text.value ?? ''
    const privacyHref = this.getAttribute('privacy-href') ?? ''
    const drawn = (this.drawn = draw({ words: this.words, language, kind, privacyHref, name }))
    drawn.text.value = text
    drawn.stars.forEach((star, place) => star.addEventListener('change', () => this.choose(place + 1)))
    for (const question of Object.values(drawn.questions))
      question.addEventListener('change', ({ target }) => (this.answer = (target as HTMLInputElement).value))
    drawn.next.addEventListener('click', () => this.go('text'))
    drawn.back.addEventListener('click', () => this.go('answer'))
    drawn.send.addEventListener('click', () => void this.send())
    this.replaceChildren(drawn.root)
    this.adapt()
    this.show()
  }

  /** Brings what is drawn to the present state: in the same turn, for the validator looks right after its click. */
  private show(): void {
    const { drawn, step, value, answer, words, busy } = this
    if (!drawn) return
    const { stars, questions, steps, send } = drawn
    drawn.scale.disabled = step === 'sent'
    drawn.value.textContent = value ? words.stars(value) : words.scale
    for (const [place, star] of stars.entries()) {
      star.checked = place + 1 === value
      star.parentElement?.classList.toggle('cdc-lit', place < value)
    }
    for (const branch of ['negative', 'positive'] as const) {
      questions[branch].hidden = branchOf(value) !== branch
      for (const input of questions[branch].querySelectorAll('input'))
        input.checked = branchOf(value) === branch && input.value === answer
    }
    for (const [place, part] of steps.entries()) part.hidden = step !== beyond[place]
    send.textContent = busy ? words.sending : words.send
    send.setAttribute('aria-disabled', String(busy))
  }

  private choose(value: number): void {
    const branch = branchOf(value)
    const another = !this.value || branchOf(this.value) !== branch
    this.value = value
    if (another) {
      this.answer = ''
      this.step = 'answer'
    }
    this.show()
    // The focus stays on the stars: whoever goes through them by arrow keys has not chosen yet.
    if (another) this.drawn!.said.textContent = `${this.words.step(1)}. ${this.words[branch].question}`
  }

  private go(step: Step): void {
    const { drawn } = this
    this.step = step
    this.show()
    drawn!.said.textContent = drawn!.trouble.textContent = ''
    drawn!.steps[beyond.indexOf(step)]?.querySelector<HTMLElement>('[tabindex]')?.focus()
  }

  private get rating(): NewRating {
    const { value, answer } = this
    const text = this.drawn?.text.value.trim()
    const what = { path: this.opened!.path, kind: this.kind, value, ...(text && { text }) }
    return branchOf(value) === 'negative'
      ? { ...what, ...(answer && { answer: answer as NegativeAnswer }) }
      : { ...what, ...(answer && { answer: answer as PositiveAnswer }) }
  }

  private async send(): Promise<void> {
    if (this.busy) return
    const { opened, kind, value } = this
    const pressed = performance.now()
    this.busy = true
    this.drawn!.trouble.textContent = ''
    this.show()
    try {
      await sendRating(this.origin, this.slug, (opened!.key ??= crypto.randomUUID()), this.rating)
      // What stands below moves up at once or not at all: later the element stays as high as it was.
      if (performance.now() - pressed > soon) this.style.setProperty('--_tall', `${this.drawn!.root.offsetHeight}px`)
      this.go('sent')
      this.dispatchEvent(new RatingSentEvent(kind, value))
    } catch (thrown) {
      await this.tell(Refusal.from(thrown))
    } finally {
      this.busy = false
      this.show()
    }
  }

  /** Says in words what stands in the way, and tells the webmaster when the page is to blame. What was chosen stays. */
  private async tell(refusal: Refusal): Promise<void> {
    const words = await fetchPart(() => import('../../kernel/later/refusal-words.ts')).catch(() => undefined)
    const { what, now } = words?.wordsFor(refusal, this.language) ?? { what: this.words.offline, now: '' }
    this.drawn!.trouble.textContent = refusal.code === 'offline' ? this.words.offline : `${what} ${now}`
    words?.tellWebmasterOf(refusal, this.localName, this.slug, this.origin)
  }
}
