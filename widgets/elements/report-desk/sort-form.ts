import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { Deciding } from './deciding.ts'
import { select } from './move-form.ts'
import type { QueueItem } from './report-desk.ts'

type Change = components['schemas']['ReportChange']

/** Stands for "nobody" where an empty choice leaves things as they are. */
const nobody = '-'

/** Office, colleague, priority, category, visibility and deadline: what is left empty stays as it is. */
export function sortForm(deciding: Deciding, items: QueueItem[], id: string): TemplateResult {
  const { desk } = deciding
  const { words, drafts, settings } = desk
  const [only] = items.length === 1 ? items : []
  const none = { none: words.unchanged }
  const choice = (name: string, label: string, choices: readonly (readonly [string, string])[], written: Words, now = '') => {
    const others = choices.map(([key, said]) => [key, key === now ? `${said} ✓` : said] as const)
    return select(name, label, others, written[name] ?? '', false, none.none)
  }
  const fields = (written: Words): TemplateResult => {
    const { report } = only ?? {}
    const named = (all: readonly { key: string; name: string }[] = []) => all.map(({ key, name }) => [key, name] as const)
    const people = settings?.colleagues.map(({ person_id: person, name }) => [person, name] as const) ?? []
    const priorities = (['urgent', 'high', 'normal', 'low'] as const).map((key) => [key, words.priorities[key]] as const)
    const visibilities = (['public', 'reserved'] as const).map((key) => [key, words.visibilities[key]] as const)
    return html`
      ${choice('office', words.office, [...named(settings?.desk.offices), [nobody, words.nobody]], written, report?.office?.key)}
      ${choice('assignee', words.colleague, [...people, [nobody, words.nobody]], written, only?.assignee?.person_id)}
      ${choice('priority', words.priority, priorities, written, report?.priority)}
      <label>${words.dueOn}<input type="date" name="due_on" .value=${written['due_on'] ?? ''} /></label>
      ${choice('category', words.category, named(settings?.categories), written, report?.category)}
      ${choice('visibility', words.visibility, visibilities, written, report?.visibility)}
    `
  }
  return draftForm(desk, [id, 'sort'], words.sortSave, fields, (text) => {
    const change: Record<string, string | null> = {}
    for (const name of ['office', 'assignee', 'priority', 'due_on', 'category', 'visibility'])
      if (text(name)) change[name] = text(name) === nobody ? null : text(name)
    if (!Object.keys(change).length) return desk.show(id)
    deciding.ask(items, { change: change as Change }, drafts.take(id, 'sort'))
  })
}
