import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { failure } from '../../../ui/failure.ts'
import type { CdcDesk } from '../desk.ts'
import type { Form } from './form.ts'
import type { Path } from './schema.ts'
import { pointerOf } from './value.ts'

type Preview = components['schemas']['WordingPreview']
type Asked = components['schemas']['NewWordingPreview']

/** Milliseconds without a key until what is written is shown as a letter. */
const pause = 400

/** What is seen of texts of that area while they are written; undefined where there is nothing to show. */
export const besideOf = (desk: CdcDesk, area: string): ((form: Form, path: Path) => unknown) | undefined =>
  area === 'notifications' ? new WordingPreviews(desk).draw : undefined

/** How each sentence of the town would read in a letter, while it is written: asked of what writes letters. */
class WordingPreviews {
  private readonly seen = new Map<string, { sentence: string; preview?: Preview; refused?: Refusal }>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(private readonly desk: CdcDesk) {}

  /** Undefined for what is no sentence. */
  readonly draw = (form: Form, path: Path): TemplateResult | undefined => {
    const [area, kind, language] = path
    if (area !== 'wording' || path.length !== 3) return undefined
    const sentence = form.at(path)
    if (typeof sentence !== 'string' || !sentence) return html``
    const pointer = pointerOf(path)
    const seen = this.seen.get(pointer)
    if (seen?.sentence !== sentence) this.askSoon(pointer, { kind, language, sentence } as Asked)
    const { preview, refused } = seen ?? {}
    if (refused) return html`${failure(this.desk, refused)}`
    return preview ? this.letter(form, preview, language === 'en' ? 'en' : 'it') : html`<p class="hint">…</p>`
  }

  private letter(form: Form, { subject, text, known, unknown }: Preview, language: 'it' | 'en'): TemplateResult {
    const { words } = form
    const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')
    return html`<p class="error" role="status">
        ${unknown.length ? words.unknownNames(braced(unknown), braced(known)) : nothing}
      </p>
      <p class="hint">${words.reads}</p>
      <p lang=${language}><strong>${subject}</strong></p>
      <details>
        <summary>${words.wholeLetter}</summary>
        <p class="prose" lang=${language}>${text}</p>
      </details>`
  }

  private askSoon(pointer: string, body: Asked): void {
    this.seen.set(pointer, { ...this.seen.get(pointer), sentence: body.sentence })
    clearTimeout(this.timers.get(pointer))
    this.timers.set(
      pointer,
      setTimeout(() => void this.ask(pointer, body), pause),
    )
  }

  /** What has been written on meanwhile is asked for by itself. */
  private async ask(pointer: string, body: Asked): Promise<void> {
    const { desk, seen } = this
    const params = { path: { tenant: desk.slug } }
    const { sentence } = body
    try {
      const preview = await answer(desk.session.api.POST('/v1/{tenant}/wording-previews', { params, body }))
      if (seen.get(pointer)?.sentence === sentence) seen.set(pointer, { sentence, preview })
    } catch (thrown) {
      if (seen.get(pointer)?.sentence === sentence) seen.set(pointer, { sentence, refused: Refusal.from(thrown) })
    }
    desk.requestUpdate()
  }
}
