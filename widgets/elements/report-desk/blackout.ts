import { html, nothing, svg, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { failure } from '../../ui/failure.ts'
import type { Photo } from '../../ui/report/photo-list.ts'
import type { CdcReportDesk } from './report-desk.ts'

type Rectangle = components['schemas']['Rectangle']

/** Parts of the photo's width or height: of a key's step, and of the smallest rectangle. */
const step = 0.02
const least = 0.02
/** Units of the drawing's width and height. */
const units = 1000

const within = (n: number, max = 1): number => Math.min(max, Math.max(0, n))
const percent = (n: number): number => Math.round(n * 100)

/** Draws rectangles on a photo in which faces and number plates are blacked out: with a pointer, or by keys. */
export class Blackout {
  private rectangles: Rectangle[]
  private chosen = -1
  private from: { x: number; y: number } | undefined
  private address = ''
  private busy = false
  private failed: unknown
  private version = ''

  /** @param more How the original is read, and what follows: whether it was saved. */
  constructor(
    private readonly desk: CdcReportDesk,
    private readonly photo: Photo,
    private readonly more: { original: () => Promise<Blob>; over: (saved: boolean) => void },
  ) {
    this.rectangles = [...photo.redactions]
  }

  /** Opens and reads the photo as it was before anything was blacked out. */
  async begin(): Promise<void> {
    this.desk.requestUpdate()
    await this.desk.updateComplete
    this.dialog?.showModal()
    try {
      const asked = this.desk.session.api.GET('/v1/{tenant}/media/{media_id}', { params: { path: this.path } })
      this.rectangles = [...(await answer(asked)).redactions]
      this.version = (await asked).response.headers.get('etag') ?? ''
      this.address = URL.createObjectURL(await this.more.original())
    } catch (thrown) {
      this.failed = thrown
    }
    this.desk.requestUpdate()
  }

  private get dialog(): HTMLDialogElement | null {
    return this.desk.renderRoot.querySelector<HTMLDialogElement>('dialog.black')
  }

  private get path(): { tenant: string; media_id: string } {
    return { tenant: this.desk.slug, media_id: this.photo.id }
  }

  render(): TemplateResult {
    const { words } = this.desk
    const { black } = words
    return html`<dialog class="black stack" aria-labelledby="black-title" @close=${() => this.end(false)}>
      <p class="subheading" id="black-title">${black.title}</p>
      <p class="quiet" id="black-how">${black.how}</p>
      ${this.address ? this.drawing() : this.failed ? nothing : html`<p class="quiet">${black.coming}</p>`}
      ${this.failed ? failure(this.desk, this.failed) : nothing}
      ${
        this.address
          ? html`<div class="row">
                <button class="button second" @click=${this.add}>${black.add}</button>
                <button class="link" @click=${this.remove} ?hidden=${this.chosen < 0}>${black.remove}</button>
              </div>
              <button class="button" aria-disabled=${this.busy} @click=${this.save}>
                ${this.busy ? black.saving : black.save}
              </button>`
          : nothing
      }
      <button class="link" @click=${() => this.dialog?.close()}>${words.cancel}</button>
    </dialog>`
  }

  private drawing(): TemplateResult {
    const { black } = this.desk.words
    return html`<div class="drawing">
      <img src=${this.address} alt=${black.photo} />
      <svg
        viewBox="0 0 ${units} ${units}"
        preserveAspectRatio="none"
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @pointercancel=${this.up}
      >
        ${this.rectangles.map((rectangle, n) => this.draw(rectangle, n))}
      </svg>
    </div>`
  }

  private draw({ x, y, width, height }: Rectangle, n: number): unknown {
    const { black } = this.desk.words
    return svg`<rect
      id=${`rectangle-${n}`}
      class=${n === this.chosen ? 'chosen' : ''}
      x=${x * units} y=${y * units} width=${width * units} height=${height * units}
      tabindex="0"
      role="button"
      aria-pressed=${n === this.chosen ? 'true' : 'false'}
      aria-label=${black.rectangle(n + 1, [x, y, width, height].map(percent))}
      aria-describedby="black-how"
      @focus=${() => this.choose(n)}
      @keydown=${(event: KeyboardEvent) => this.key(event, n)}
    />`
  }

  private choose(n: number): void {
    if (n === this.chosen) return
    this.chosen = n
    this.desk.requestUpdate()
  }

  private readonly add = (): void => {
    this.rectangles = [...this.rectangles, { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }]
    this.chosen = this.rectangles.length - 1
    this.desk.requestUpdate()
    void this.desk.focusOn(`rectangle-${this.chosen}`)
  }

  private readonly remove = (): void => {
    this.rectangles = this.rectangles.filter((_, n) => n !== this.chosen)
    this.chosen = this.rectangles.length - 1
    this.desk.requestUpdate()
    if (this.chosen >= 0) void this.desk.focusOn(`rectangle-${this.chosen}`)
    else this.dialog?.querySelector('button')?.focus()
  }

  /** Arrows move a rectangle, with Shift they change its size. */
  private key(event: KeyboardEvent, n: number): void {
    // Letters are not for the desk's own keys here.
    event.stopPropagation()
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return this.remove()
    }
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key]
    const rectangle = this.rectangles[n]
    if (!by || !rectangle) return
    event.preventDefault()
    const [dx = 0, dy = 0] = by
    const { x, y, width, height } = rectangle
    this.put(
      n,
      event.shiftKey
        ? { x, y, width: within(Math.max(least, width + dx), 1 - x), height: within(Math.max(least, height + dy), 1 - y) }
        : { x: within(x + dx, 1 - width), y: within(y + dy, 1 - height), width, height },
    )
  }

  private put(n: number, rectangle: Rectangle): void {
    this.rectangles = this.rectangles.map((one, place) => (place === n ? rectangle : one))
    this.desk.requestUpdate()
  }

  private spot(event: PointerEvent): { x: number; y: number } {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    return { x: within((event.clientX - box.x) / box.width), y: within((event.clientY - box.y) / box.height) }
  }

  private readonly down = (event: PointerEvent): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    this.from = this.spot(event)
    this.rectangles = [...this.rectangles, { ...this.from, width: 0, height: 0 }]
    this.chosen = this.rectangles.length - 1
    this.desk.requestUpdate()
  }

  private readonly move = (event: PointerEvent): void => {
    const { from } = this
    if (!from) return
    const to = this.spot(event)
    this.put(this.chosen, {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    })
  }

  /** What was hardly drawn was a press. */
  private readonly up = (): void => {
    if (!this.from) return
    this.from = undefined
    const { width = 0, height = 0 } = this.rectangles[this.chosen] ?? {}
    if (width < least / 2 || height < least / 2) this.remove()
    else void this.desk.focusOn(`rectangle-${this.chosen}`)
  }

  private readonly save = async (): Promise<void> => {
    const { desk } = this
    if (this.busy || !this.version) return
    this.busy = true
    this.failed = undefined
    desk.requestUpdate()
    try {
      const params = { path: this.path, header: { 'If-Match': this.version } }
      const body = { rectangles: this.rectangles }
      await answer(desk.session.api.PUT('/v1/{tenant}/media/{media_id}/redactions', { params, body }))
      desk.said = desk.words.black.saved
      this.end(true)
    } catch (thrown) {
      this.failed = thrown
    }
    this.busy = false
    desk.requestUpdate()
  }

  private end(saved: boolean): void {
    if (this.address) URL.revokeObjectURL(this.address)
    this.address = ''
    this.more.over(saved)
  }
}
