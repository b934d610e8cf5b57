import type { Handler } from '../../http/handlers.ts'
import { sampleOf } from '../samples.ts'
import { named, placeholdersOf } from '../wording.ts'
import { toText } from '../writing/page.ts'
import { writeNotices } from '../writing/writing.ts'

/** How a sentence would read in a letter with examples: written by what writes letters, with it in place of what the town has set. */
export const previewWording: Handler<'notifications_wording_preview'> = async (request) => {
  const { body, tenant, origin, now, newId } = request
  await request.requireRole('administrator')
  const { kind, language, sentence } = body
  const { notifications } = tenant.settings
  const wording = { ...notifications.wording, [kind]: { ...notifications.wording[kind], [language]: sentence } }
  const settings = { ...tenant.settings, notifications: { ...notifications, wording } }
  const notice = sampleOf(kind, { id: newId(), at: now })
  const reader = { tenant: { ...tenant, settings }, language, origin }
  const { subject, sheet } = writeNotices([{ notice, reason: 'own' }], reader, origin)
  const known = placeholdersOf(kind)
  const unknown = [...new Set(named(sentence))].filter((name) => !known.has(name))
  return { status: 200, body: { subject, text: toText(sheet).slice(0, 5000), known: [...known], unknown } }
}
