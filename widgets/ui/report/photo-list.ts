import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { CdcElement } from '../../kernel/element.ts'
import type { ReportStoryWords } from './report-words.ts'

export type Photo = components['schemas']['ReportMedia']
type Size = '160' | '640' | '2048'

/** Reads a photo that not everybody sees, as whoever may. */
export type ReadPhoto = (photo: Photo, size: Size) => Promise<Blob>

/**
 * A report's photos, small, and large on a press. An `<img>` sends no token: what is not public is fetched with one and shown from this
 * page's memory (`blob:`), which is given back when the element leaves the page.
 */
export class PhotoList implements ReactiveController {
  private readonly kept = new Map<string, string>()
  private large: { photo: Photo; name: string } | undefined

  constructor(
    private readonly host: CdcElement & { words: ReportStoryWords },
    private readonly read: ReadPhoto,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    for (const address of this.kept.values()) if (address) URL.revokeObjectURL(address)
    this.kept.clear()
  }

  /** @param more What else stands under a photo. */
  render(media: readonly Photo[], more: (photo: Photo) => unknown = () => nothing): TemplateResult | typeof nothing {
    const photos = media.filter(({ kind }) => kind === 'photo')
    if (!photos.length) return nothing
    const { words } = this.host
    return html`<ul class="photos" aria-label=${words.photos}>
        ${photos.map((photo, n) => {
          const name = words.photo(n + 1, photos.length)
          return html`<li>
            <button type="button" class="shown" @click=${() => this.enlarge(photo, name)}>
              ${this.image(photo, '640', name)}
            </button>
            <p class="quiet gone">${words.photoGone}</p>
            ${photo.published ? nothing : html`<p class="quiet">${words.photoHidden}</p>`} ${more(photo)}
          </li>`
        })}
      </ul>
      <dialog class="large" aria-label=${words.photos} @close=${() => this.lessen()}>
        <button type="button" class="button second" @click=${() => this.dialog?.close()}>${words.close}</button>
        ${this.large ? this.image(this.large.photo, '2048', this.large.name) : nothing}
      </dialog>`
  }

  private image(photo: Photo, size: Size, name: string): TemplateResult {
    const address = this.address(photo, size)
    if (address === undefined) return html`<span class="coming">${name}</span>`
    return html`<img src=${address} alt=${name} loading="lazy" decoding="async" @error=${hide} />`
  }

  /** Where the photo lies; undefined while it is fetched. */
  address(photo: Photo, size: Size): string | undefined {
    const { renditions, published } = photo
    const href = (renditions.find(({ name }) => name === size) ?? renditions.at(-1))?.href ?? ''
    if (published) return this.host.origin + href
    if (!this.kept.has(href)) void this.fetch(photo, size, href)
    return this.kept.get(href) || undefined
  }

  private async fetch(photo: Photo, size: Size, href: string): Promise<void> {
    this.kept.set(href, '')
    const blob = await this.read(photo, size).catch(() => new Blob())
    if (!this.host.isConnected) return
    this.kept.set(href, URL.createObjectURL(blob))
    this.host.requestUpdate()
  }

  private async enlarge(photo: Photo, name: string): Promise<void> {
    this.large = { photo, name }
    this.host.requestUpdate()
    await this.host.updateComplete
    this.dialog?.showModal()
  }

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.large')
  }

  private lessen(): void {
    this.large = undefined
    this.host.requestUpdate()
  }
}

const hide = ({ target }: Event): void => {
  ;(target as HTMLElement).closest('li')?.classList.add('lost')
}

/** Styles of the photos. */
export const photoStyles = css`
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
    gap: 8px;
  }
  .photos .shown {
    display: block;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    cursor: zoom-in;
  }
  .photos img,
  .photos .coming,
  .photos .lost .gone {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: 4px;
    background: var(--_soft);
  }
  .photos .coming {
    display: grid;
    place-items: center;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .photos .gone,
  .photos .lost .shown {
    display: none;
  }
  .photos .lost .gone {
    display: grid;
    place-items: center;
    padding: 8px;
    text-align: center;
  }
  dialog.large {
    max-inline-size: min(96vw, 2048px);
    max-block-size: 96vh;
    margin: auto;
    padding: 12px;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
  }
  dialog.large::backdrop {
    background: rgb(0 0 0 / 70%);
  }
  dialog.large img {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(96vh - 90px);
    margin-block-start: 8px;
  }
`
