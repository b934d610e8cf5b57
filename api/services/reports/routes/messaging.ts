import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../kernel/http/paging.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { admit, enter, heldReason } from '../../../kernel/moderation/index.ts'
import type { MediaItem } from '../../../kernel/media/index.ts'
import { tell } from '../moving.ts'
import { presentMessage } from '../present.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { coverPhotos, showAdded } from '../showing.ts'
import { familiesOf } from '../store/families.ts'
import { insertMessage, listMessages, type Audience, type Message } from '../store/messages.ts'
import { lockReport } from '../store/reports.ts'
import { assertVisible, visibleReport } from './access.ts'
import { attachMedia } from '../attaching.ts'

export const listAllMessages: Handler<'reports_messages_list'> = async (request) => {
  const { path, query, headers, db, tenant } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { report, author, staff } = await visibleReport(request, path.report_id, headers['Report-Token'])
  const { all, open } = (await familiesOf(db, [report])).get(report.id)!
  const audiences: Audience[] = staff ? ['public', 'author', 'staff'] : author ? ['public', 'author'] : ['public']
  const messages = await listMessages(db, staff ? all : open, { own: report.id, audiences }, { after, limit })
  const page = pageOf(messages, limit, ({ id }) => [id])
  const came = await mediaWith(request, page.items)
  const items = page.items.map((message) => {
    const inside = staff || (author && message.reportId === report.id)
    const seen = (message.media ?? []).flatMap((id) => came.get(id) ?? []).filter(({ published }) => published || inside)
    return presentMessage(message, seen, tenant, inside)
  })
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

/** What came with the messages, by id; what has been deleted since is not there. */
async function mediaWith(
  { db, media }: Pick<Scene, 'db' | 'media'>,
  messages: readonly Message[],
): Promise<Map<string, MediaItem>> {
  const subjects = [...new Set(messages.filter(({ media = [] }) => media.length > 0).map(({ reportId }) => reportId))]
  const attached = subjects.length > 0 ? [...(await media.ofSubjects(db, subjects)).values()].flat() : []
  return new Map(attached.map((item) => [item.id, item]))
}

/** Lets what its author writes for everybody wait for moderators. @returns whether nobody else sees it until then. */
async function admitMessage(
  request: Request<'reports_messages_create'>,
  report: Report,
  { id, text }: Message,
): Promise<boolean> {
  const { db, tenant, now } = request
  const contribution = { id, service: 'reports', kind: 'report_message', subject: report.id, author: report.authorId } as const
  const [admission] = await admit(request, [{ ...contribution, text, language: report.language }])
  enter(db, tenant, [admission!], now)
  return admission!.held
}

export const addMessage: Handler<'reports_messages_create'> = async (request) => {
  const { path, body, headers, db, tenant, now, newId, person, system } = request
  const token = headers['Report-Token']
  const report = orMissing(await lockReport(db, path.report_id))
  const { author, staff } = await assertVisible(request, report, token)
  const { audience = 'author' } = body
  if (!staff && (!author || audience === 'staff')) throw new Problem(403, 'report.author_only')
  const from = author ? 'author' : 'staff'
  const written: Message = {
    id: newId(),
    reportId: report.id,
    at: now,
    author: from,
    audience,
    text: body.text,
    media: (body.media ?? []).map(({ id }) => id),
  }
  const held = author && audience === 'public' && (await admitMessage(request, report, written))
  const message = held ? { ...written, hiddenReason: heldReason } : written
  await insertMessage(db, { ...message, person: person?.id ?? null })
  const forAll = audience === 'public'
  const open = forAll && !held
  await attachMedia(request, report, body.media ?? [], { person: person?.id, when: 'later', secret: !forAll })
  if (held) await coverPhotos(request, report)
  if (forAll) await showAdded(request, report, body.media ?? [], from)
  const by = { actor: from, person: person?.id ?? null, system: system?.systemId } as const
  await tell(request, report, by, {
    entry: 'messaged',
    ...(!held && { fact: 'report.messaged' }),
    public: open,
    params: { audience },
    told: { message_id: message.id },
  })
  const came = await mediaWith(request, [message])
  return {
    status: 201,
    body: presentMessage(
      message,
      [...came.values()].filter(({ id }) => message.media?.includes(id)),
      tenant,
      true,
    ),
  }
}
