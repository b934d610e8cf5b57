import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { contrastWithWhite, shadesOf } from '../../../kernel/colour.ts'
import { fetchNested } from '../../../kernel/nested.ts'
import { Words } from '../../../kernel/words.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { changeTown, readTown, type Town } from '../town.ts'
import { messages, type LooksWords } from './messages.ts'

/** What elements wear where the page names no colour. */
const usual = '#0066cc'

/** The town's colour with what it looks like, and the way to the words of its messages. */
class LooksRoom implements Room {
  private readonly tongue: Words<LooksWords>
  private readonly town: Asked<Town>
  private readonly saving: Doing
  private written: string | undefined
  /** What somebody else has chosen meanwhile. */
  private other = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.saving = new Doing(desk)
    this.town = new Asked(desk, async () => (await readTown(desk)).town)
  }

  get unsaved(): boolean {
    return this.written !== undefined && this.written !== this.seen
  }

  private get seen(): string {
    return this.town.value?.theme.primary ?? ''
  }

  enter(): void {
    void this.town.read()
  }

  render(): unknown {
    const words = this.tongue.now ?? messages.it
    return this.town.render(() => html`<div class="stack">${this.colour(words)} ${this.texts(words)}</div>`)
  }

  private colour(words: LooksWords): TemplateResult {
    const { desk, saving } = this
    const typed = this.written ?? this.seen
    const valid = typed === '' || /^#[0-9a-f]{6}$/i.test(typed)
    const shown = valid && typed ? typed.toLowerCase() : usual
    const ratio = contrastWithWhite(shown)
    const write = ({ target }: Event): void => {
      this.written = (target as HTMLInputElement).value.trim()
      desk.requestUpdate()
    }
    const submit = (event: Event): void => {
      event.preventDefault()
      if (valid) void this.save(typed, words)
    }
    return html`<form class="card stack" novalidate @submit=${submit}>
      <div role="heading" aria-level=${desk.below} class="subheading">${words.colour}</div>
      <p>${words.colourWhy}</p>
      <div class="row picking">
        <label>
          ${words.code} <span class="hint" id="colour-hint">${words.codeHint}</span>
          <input
            type="text"
            name="colour"
            maxlength="7"
            spellcheck="false"
            aria-describedby="colour-hint colour-error"
            aria-invalid=${valid ? nothing : 'true'}
            .value=${typed}
            @input=${write}
          />
        </label>
        <label>${words.pick} <input type="color" .value=${shown} @input=${write} /></label>
      </div>
      <span class="error" id="colour-error">${valid ? '' : words.notAColour}</span>
      <p role="status">
        ${words.contrast(`${ratio.toLocaleString(desk.language, { maximumFractionDigits: 1 })}:1`)}
        ${ratio >= 4.5 ? words.enough : words.tooLow}
      </p>
      ${this.other ? html`<div role="alert">${notice('warn', words.other(this.other), words.otherNow)}</div>` : nothing}
      ${sample(words, shown)} ${this.live(words, shown)}
      <div class="row">
        <button class="button" aria-disabled=${saving.busy || !valid}>${words.save}</button>
        ${this.unsaved ? html`<button type="button" class="link" @click=${() => this.leave()}>${words.undo}</button>` : nothing}
      </div>
      ${saving.render()}
    </form>`
  }

  /** A real element of the town in that colour, where it has one. */
  private live(words: LooksWords, colour: string): unknown {
    const { desk } = this
    if (!desk.services.includes('petitions') || !fetchNested('cdc-petitions')) return nothing
    return html`<details>
      <summary class="link">${words.live}</summary>
      <cdc-petitions
        ${wearing({ '--cdc-primary': colour })}
        tenant=${desk.slug}
        api=${desk.origin}
        lang=${desk.language}
        heading-level=${Math.min(6, desk.below + 1)}
      ></cdc-petitions>
    </details>`
  }

  private leave(): void {
    this.written = undefined
    this.other = ''
    this.desk.requestUpdate()
  }

  private save(colour: string, words: LooksWords): Promise<void> {
    const { desk, saving } = this
    const [seen, told] = [this.seen, this.other]
    return saving.act(async () => {
      const now = await readTown(desk)
      const theirs = now.town.theme.primary ?? ''
      // Somebody else's choice is shown before it is replaced.
      if (theirs !== seen && theirs !== colour && told !== (theirs || usual)) {
        this.other = theirs || usual
        this.town.value = now.town
        this.written = colour
        return ''
      }
      this.town.value = await changeTown(desk, () => ({ theme: { primary: colour ? colour.toLowerCase() : null } }))
      this.leave()
      return words.saved
    })
  }

  private texts(words: LooksWords): TemplateResult {
    return html`<section class="card stack">
      <div role="heading" aria-level=${this.desk.below} class="subheading">${words.texts}</div>
      <p>${words.textsWhy}</p>
      <p><a href=${this.desk.addressOf('settings', 'notifications')}>${words.textsGo}</a></p>
    </section>`
  }
}

/** Gives what is drawn properties of its own: a page may forbid the attribute `style`. */
const wearing = (properties: Readonly<Record<string, string>>) =>
  ref((element) => {
    for (const [name, value] of Object.entries(properties)) (element as HTMLElement | undefined)?.style.setProperty(name, value)
  })

/** A button and a link in that colour, as elements wear it. */
function sample(words: LooksWords, colour: string): TemplateResult {
  const [fill = '', light = '', dark = ''] = shadesOf(colour)
  return html`<div class="stack">
    <p class="label">${words.preview}</p>
    <p class="row" ${wearing({ '--_button': fill, '--_accent': `light-dark(${light}, ${dark})` })}>
      <span class="button">${words.button}</span> <span class="button second">${words.button}</span>
      <span class="sample">${words.link}</span>
    </p>
  </div>`
}

const looks = css`
  .sample {
    color: var(--_accent);
    text-decoration: underline;
  }
  .picking {
    align-items: flex-end;
  }
  .picking label {
    max-inline-size: 16em;
  }
  input[type='color'] {
    display: block;
    inline-size: 88px;
    block-size: 44px;
    padding: 2px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_ground);
  }
`

export const styles: readonly CSSResult[] = [looks]
export const furnish = (desk: CdcDesk): Room => new LooksRoom(desk)
