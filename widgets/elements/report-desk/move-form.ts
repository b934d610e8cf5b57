import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import { upload } from '../../kernel/upload.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import { selection, type Words } from '../../ui/desk/drafts.ts'
import type { Deciding } from './deciding.ts'
import type { QueueItem } from './report-desk.ts'
import { filled, type Move, type Template } from './settings.ts'

/** Taking one report, or the selected ones, to another state, with what the town's table asks for. */
export function moveForm(deciding: Deciding, items: QueueItem[], { to, needs }: Move, id: string): TemplateResult {
  const { desk } = deciding
  const { words, drafts, settings } = desk
  const at = [id, to] as const
  const reasons = settings?.desk.reasons.filter((reason) => reason.for.includes(to)) ?? []
  const office = needs === 'office' || to === 'assigned'
  const change = (more: Words): void => {
    drafts.write(id, { form: to, words: { ...drafts.words(...at), ...more } })
    desk.requestUpdate()
  }
  const fields = (written: Words): TemplateResult => {
    const photos = written['photos'] ? written['photos'].split(' ') : []
    const usual = items.length === 1 ? (items[0]?.report.office?.key ?? '') : ''
    return html`
      ${office ? select('office', words.office, settings?.desk.offices.map(({ key, name }) => [key, name]) ?? [], written['office'] ?? usual, needs === 'office', words.pick) : nothing}
      ${to === 'planned' ? html`<label>${words.day}<input type="date" name="day" required .value=${written['day'] ?? ''} /></label>` : nothing}
      ${
        reasons.length
          ? select(
              'reason',
              needs === 'reason_or_photo' ? words.reasonIfAny : words.reason,
              reasons.map(({ code, label }) => [code, label]),
              written['reason'] ?? '',
              needs === 'reason' || (needs === 'reason_or_photo' && !photos.length),
              words.pick,
              (reason) => change({ reason }),
            )
          : nothing
      }
      ${needs === 'reason_or_photo' && id !== selection ? photoField(deciding, written, change) : nothing}
      ${templates(deciding, items, to, written, change)}
      <label
        >${words.publicWords}<textarea name="note" maxlength="4000" rows="4" .value=${written['note'] ?? ''}></textarea>
      </label>
      <label
        >${words.internalWords}<textarea name="internal" maxlength="4000" rows="2" .value=${written['internal'] ?? ''}></textarea>
      </label>
    `
  }
  return draftForm(desk, at, words.moves[to], fields, (text) => {
    const [note, internal, reason, key, day] = ['note', 'internal', 'reason', 'office', 'day'].map(text)
    const media = text('photos')
      .split(' ')
      .filter(Boolean)
      .map((id) => ({ id }))
    const transition = {
      to,
      ...(reason && { reason }),
      ...(key && { office: key }),
      ...(day && { planned_for: day }),
      ...(note && { note }),
      ...(internal && { internal_note: internal }),
      ...(media.length && { media }),
    }
    deciding.ask(items, { transition }, drafts.take(id, to))
  })
}

/** A choice among the town's own. */
export const select = (
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  chosen: string,
  required: boolean,
  none: string,
  change?: (value: string) => void,
): TemplateResult =>
  html`<label
    >${label}<select
      name=${name}
      ?required=${required}
      @change=${({ target }: Event) => change?.((target as HTMLSelectElement).value)}
    >
      <option value="">${none}</option>
      ${choices.map(([value, said]) => html`<option value=${value} ?selected=${value === chosen}>${said}</option>`)}
    </select></label
  >`

/** Prepared words, put into the note with what is of the report. */
function templates(
  { desk }: Deciding,
  items: QueueItem[],
  to: Move['to'],
  written: Words,
  change: (more: Words) => void,
): TemplateResult | typeof nothing {
  const { words, settings, language } = desk
  const fits = (template: Template): boolean =>
    (!template.for.length || template.for.includes(to)) &&
    (!template.reason || !written['reason'] || template.reason === written['reason'])
  const fitting = settings?.desk.templates.filter(fits) ?? []
  const report = items[0]?.report
  if (!fitting.length || !report) return nothing
  const put = (key: string): void => {
    const text = fitting.find((template) => template.key === key)?.text
    const day = written['day'] ? date(language, written['day']) : ''
    // One text for several reports names none of them.
    const of = items.length === 1 ? report : { ...report, code: '', title: '', address: '', office: null }
    if (text) change({ template: key, note: filled(text, of, day) })
  }
  const choices = fitting.map(({ key, title }) => [key, title] as const)
  return select('template', words.template, choices, written['template'] ?? '', false, words.templatePick, put)
}

/** Photos of the work are uploaded when they are chosen: the decision carries their ids. */
function photoField({ desk }: Deciding, written: Words, change: (more: Words) => void): TemplateResult {
  const { words } = desk
  const photos = written['photos'] ?? ''
  const choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    desk.said = words.photoSending
    try {
      let ids = photos
      for (const file of files) {
        const { media } = await upload(desk.session.api, desk.slug, crypto.randomUUID(), file)
        ids = `${ids} ${media.id}`.trim()
        change({ photos: ids })
      }
      desk.said = words.photosReady(ids.split(' ').length)
    } catch (thrown) {
      await desk.tell(thrown)
    }
  }
  return html`<label
      >${words.photoOfWork}<input type="file" accept="image/jpeg,image/png,image/webp" multiple @change=${choose}
    /></label>
    <input type="hidden" name="photos" .value=${photos} />
    ${photos ? html`<p class="quiet">${words.photosReady(photos.split(' ').length)}</p>` : nothing}`
}
