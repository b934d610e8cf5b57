import { html, nothing, type TemplateResult } from 'lit'
import type { DoingWords } from './doing-messages.ts'
import { longest } from '../../ui/passage.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** From the first to the last sentence that is chosen, both included. */
interface Span {
  from: number
  to: number
}

/** The choice of a passage by its sentences: boxes to tick, for whoever selects nothing with a mouse. Those between two are chosen too. */
export class Choosing {
  private readonly sentences: readonly Sentence[]
  private span: Span | undefined
  private wrong: 'none' | 'long' | undefined

  /** @param changed is called when another span is chosen, and draws again. */
  constructor(
    private readonly text: string,
    private readonly changed: () => void,
  ) {
    this.sentences = sentencesOf(text)
  }

  /** What is chosen; undefined when nothing is, or too much: then that is shown. */
  take(): { start: number; exact: string } | undefined {
    const { span, sentences } = this
    const [first, last] = span ? [sentences[span.from], sentences[span.to]] : []
    if (!first || !last) this.wrong = 'none'
    else if (last.end - first.start > longest) this.wrong = 'long'
    else return { start: first.start, exact: this.text.slice(first.start, last.end) }
    this.changed()
    return undefined
  }

  render(words: DoingWords): TemplateResult {
    const { span, wrong } = this
    return html`<fieldset aria-describedby="which-hint ${wrong ? 'which-error' : ''}">
      <legend class="label" id="which" tabindex="-1">${words.which}</legend>
      <span class="hint" id="which-hint">${words.whichHint}</span>
      ${wrong ? html`<span class="error" id="which-error">${words.whichWrong[wrong]}</span>` : nothing}
      ${this.sentences.map(
        ({ start, end }, place) =>
          html`<label class="tick">
            <input
              type="checkbox"
              name="sentence"
              .checked=${span !== undefined && place >= span.from && place <= span.to}
              @change=${({ target }: Event) => this.toggle(place, (target as HTMLInputElement).checked)}
            />
            <span dir="auto">${this.text.slice(start, end)}</span>
          </label>`,
      )}
    </fieldset>`
  }

  private toggle(place: number, chosen: boolean): void {
    const { span } = this
    this.wrong = undefined
    if (chosen) this.span = span ? { from: Math.min(span.from, place), to: Math.max(span.to, place) } : { from: place, to: place }
    else if (span) this.span = without(span, place)
    this.changed()
  }
}

/** The span when one of it is let go: at an end it is shorter by one, in the middle what comes after it goes too. */
function without({ from, to }: Span, place: number): Span | undefined {
  if (from === to) return undefined
  return place === from ? { from: from + 1, to } : { from, to: place - 1 }
}
