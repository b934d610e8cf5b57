import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { upload } from '../../kernel/upload.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import { unreadable } from './unreadable.ts'
import type { QueueItem } from './debate-desk.ts'
import type { Layer, Unreadable } from './geojson.ts'
import { field, localText, otherThanItalian, type Place } from './room.ts'

type Schemas = components['schemas']
export type ItemSource = Schemas['DossierItemSource']
type Kind = ItemSource['kind']

const path = '/v1/{tenant}/debates/{debate_id}/dossier/{item_id}'
const named = (id: string): string => `dossier ${id}`

/** One item of the dossier being written: what its kind needs, in the languages of the town. What is typed outlives the form. */
export class DossierForm {
  private failed: unknown
  private wrong: Unreadable | undefined
  private busy = false

  constructor(private readonly place: Place) {}

  /** Id of the item that is being written; `new` for one that there is not yet. */
  open({ id }: QueueItem): string | undefined {
    const [room, of] = this.place.desk.drafts.open(id)?.split(' ') ?? []
    return room === 'dossier' ? of : undefined
  }

  /** Begins an item of that kind, with what has been written before of one that is not saved. */
  begin({ id }: QueueItem, kind: Kind): void {
    const { desk } = this.place
    const written = desk.drafts.words(id, named('new'))
    // The id is the item's from the start: what is sent twice is there once.
    desk.drafts.write(id, { form: named('new'), words: { id: crypto.randomUUID(), ...written, kind } })
    this.show(id, 'new')
  }

  edit({ id }: QueueItem, item: ItemSource): void {
    const { desk } = this.place
    if (!desk.drafts.has(id, named(item.id))) desk.drafts.write(id, { form: named(item.id), words: wordsOf(item) })
    this.show(id, item.id)
  }

  private show(id: string, form: string): void {
    this.failed = this.wrong = undefined
    this.place.desk.show(id, named(form))
  }

  /** @param count How many items there are: a new one comes last. */
  render(item: QueueItem, one: ItemSource | undefined, count = 0): TemplateResult {
    const { desk, reading } = this.place
    const { words } = desk
    const form = named(one?.id ?? 'new')
    const other = otherThanItalian(reading.languages)
    const fields = (written: Words): TemplateResult => {
      const kind = (written['kind'] ?? 'known') as Kind
      return html`<p class="label">${words.kinds[kind]}</p>
        <p class="quiet">${words.kindHints[kind]}</p>
        ${hidden(written, ['id', 'kind', 'media', 'layer', 'drawn', 'file'])}
        ${field(words.itemTitle, 'title', written['title'] ?? '', { min: 5, max: 200 })}
        ${field(words.itemText, 'text', written['text'] ?? '', { rows: 4, optional: true })}
        ${
          other
            ? html`${field(words.itemTitleEn, 'title en', written['title en'] ?? '', { min: 5, max: 200, optional: true, lang: other })}
              ${field(words.itemTextEn, 'text en', written['text en'] ?? '', { rows: 3, optional: true, lang: other })}`
            : nothing
        }
        ${
          kind === 'link' || kind === 'figure'
            ? html`<label
                >${kind === 'link' ? words.address : words.sourceAddress}<input
                  type="url"
                  name="url"
                  maxlength="2000"
                  pattern="https://.+"
                  placeholder="https://"
                  title=${words.https}
                  ?required=${kind === 'link'}
                  .value=${written['url'] ?? ''}
              /></label>`
            : nothing
        }
        ${kind === 'document' ? this.file(item.id, form, written, words.pdf, 'application/pdf', (file) => this.keepDocument(file)) : nothing}
        ${
          kind === 'layer'
            ? this.file(
                item.id,
                form,
                written,
                words.geojsonFile,
                '.geojson,.json,application/geo+json,application/json',
                (file) => this.keepLayer(file),
              )
            : nothing
        }
        ${this.wrong ? unreadable(this.wrong, this.place) : nothing} ${this.failed ? failure(desk, this.failed) : nothing}`
    }
    return draftForm(desk, [item.id, form], this.busy ? words.saving : words.save, fields, () => {
      void this.save(item, form, one?.place ?? count + 1)
    })
  }

  private file(
    id: string,
    form: string,
    written: Words,
    label: string,
    accept: string,
    take: (file: File) => Promise<Words>,
  ): TemplateResult {
    const { desk } = this.place
    const choose = async (event: Event): Promise<void> => {
      const input = event.target as HTMLInputElement
      const [file] = input.files ?? []
      input.value = ''
      if (!file || this.busy) return
      this.busy = true
      this.failed = this.wrong = undefined
      desk.said = desk.words.reading
      desk.requestUpdate()
      try {
        const found = await take(file)
        desk.drafts.write(id, { form, words: { ...desk.drafts.words(id, form), ...found, file: file.name } })
        desk.said = desk.words.fileReady(file.name)
      } catch (thrown) {
        if (isUnreadable(thrown)) this.wrong = thrown
        else this.failed = thrown
      }
      this.busy = false
      desk.requestUpdate()
    }
    const there = [written['file'], written['media'], written['drawn']].some(Boolean)
    return html`<label>${label}<input type="file" accept=${accept} ?required=${!there} @change=${choose} /></label
      >${there ? html`<p class="quiet">${written['file'] ? desk.words.fileReady(written['file']) : desk.words.fileThere}</p>` : nothing}`
  }

  private async keepDocument(file: File): Promise<Words> {
    const { desk } = this.place
    const { media } = await upload(desk.session.api, desk.slug, crypto.randomUUID(), file)
    return { media: media.id }
  }

  private async keepLayer(file: File): Promise<Words> {
    const { layerIn } = await import('./geojson.ts')
    return { layer: JSON.stringify(layerIn(await file.text())) }
  }

  private async save(item: QueueItem, form: string, at: number): Promise<void> {
    const { desk, reading } = this.place
    const { id } = item
    if (this.busy) return
    const written = desk.drafts.words(id, form)
    this.busy = true
    this.failed = undefined
    desk.requestUpdate()
    try {
      const params = { path: { ...reading.path(id), item_id: written['id'] ?? '' } }
      await answer(desk.session.api.PUT(path, { params, body: bodyOf(written, at) }))
      desk.drafts.take(id, form)
      await reading.read(id)
      desk.said = desk.words.saved
      this.busy = false
      await desk.focusOn(`edit-${written['id'] ?? ''}`)
    } catch (thrown) {
      this.failed = Refusal.from(thrown)
    }
    this.busy = false
    desk.requestUpdate()
  }
}

const isUnreadable = (thrown: unknown): thrown is Unreadable => thrown instanceof Error && thrown.name === 'Unreadable'

const hidden = (written: Words, names: string[]): TemplateResult[] =>
  names.map((name) => html`<input type="hidden" name=${name} .value=${written[name] ?? ''} />`)

const wordsOf = ({ id, kind, title, text, url, media_id: media }: ItemSource): Words => ({
  id,
  kind,
  title: title.it,
  'title en': title.en ?? '',
  text: text?.it ?? '',
  'text en': text?.en ?? '',
  url: url ?? '',
  media: media ?? '',
  drawn: kind === 'layer' ? 'on' : '',
})

function bodyOf(written: Words, place: number): Schemas['NewDossierItem'] {
  const { kind, title = '', text = '', url = '', media = '', layer = '' } = written
  const about = text.trim() || written['text en']?.trim()
  return {
    kind: kind as Kind,
    place,
    title: localText(title, written['title en']),
    ...(about && { text: localText(text || about, written['text en']) }),
    ...(url.trim() && (kind === 'link' || kind === 'figure') && { url: url.trim() }),
    ...(media && kind === 'document' && { media_id: media }),
    ...(layer && kind === 'layer' && { layer: JSON.parse(layer) as Layer }),
  }
}
