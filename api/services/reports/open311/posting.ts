import { createHash } from 'node:crypto'
import { answeredBefore, once } from '../../../kernel/http/idempotency.ts'
import type { ForeignRequest, ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import type { ApiKey } from '../../../kernel/tenancy/api-keys.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Upload } from '../attaching.ts'
import { receive } from '../receiving.ts'
import type { Report } from '../report.ts'
import { settingsIn } from '../scene.ts'
import type { CategorySetting } from '../settings.ts'
import { insertMessage } from '../store/messages.ts'
import { document, ListOf, type Entries, type Format } from './documents.ts'
import { required } from './fields.ts'
import { requireKey } from './keys.ts'
import { locate, type Located } from './locating.ts'
import { Refusal } from './refusing.ts'
import { assertTaken, withMedia } from './uploads.ts'
import { addressIn, answersIn, linkIn, textIn } from './wording.ts'

/**
 * Receives a report. The same request again within a day, or another one under the same `Idempotency-Key`, is answered as the first
 * was: a client that lost the answer asks again.
 *
 * Names, addresses and numbers of whoever reports are not kept: the client knows them, and tells them what becomes of it.
 *
 * @throws Refusal 400, 403, 404; Problem as `receive`.
 */
export async function createRequest(request: ForeignRequest, format: Format): Promise<ProtocolAnswer> {
  const { database, tenant, db, now, fields, files, sealing } = request
  const key = await requireKey(request, 'reports.create')
  const category = categoryIn(request, key)
  assertTaken(files)
  const content = [[...fields].sort().filter(([name]) => name !== 'api_key'), files.map(({ digest }) => digest)]
  const named = request.header('idempotency-key')?.slice(0, 200)
  const keyed = { key: named ?? digestOf(content), owner: key.id, operation: 'open311.requests.create', content, now, sealing }
  const before = await database.forTenant(tenant.id, (db) => answeredBefore(db, keyed))
  const located = before ? undefined : await locate(request)
  const answer =
    before ??
    (await withMedia(request, (keep) =>
      once(db, keyed, async () => {
        const uploads = await keep(request)
        return { status: 201, headers: {}, body: await receiveFrom(request, key, category, located!, uploads) }
      }),
    ))
  return document(format, 'service_requests', new ListOf('request', [answer.body as Entries]), answer.status)
}

const digestOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('base64url')

/** The category that is reported in. @throws Refusal 404; 403 when it needs somebody for whom the key does not vouch. */
function categoryIn({ fields, tenant }: ForeignRequest, { scopes }: ApiKey): CategorySetting {
  const code = required(fields, 'service_code')
  const category = settingsIn(tenant).categories.find((category) => category.key === code)
  if (!category) throw new Refusal(404, 'service_code provided was not found.')
  if (category.assurance !== 'none' && !scopes.includes('reports.vouch'))
    throw new Refusal(403, 'This service_code needs to know who reports: api_key provided lacks reports.vouch.')
  return category
}

async function receiveFrom(
  request: ForeignRequest,
  key: ApiKey,
  category: CategorySetting,
  located: Located,
  media: readonly Upload[],
): Promise<Entries> {
  const { fields, language, db, newId, now } = request
  const link = linkIn(fields)
  const { report, token } = await receive(request, {
    category,
    ...located,
    address: addressIn(fields),
    ...textIn(fields, category),
    language,
    answers: answersIn(fields, category),
    media,
    author: undefined,
    authorName: null,
    channel: 'open311',
    capturedAt: null,
  })
  // The link may lead anywhere: it is not fetched, and only the staff reads it.
  const note = [`Open311: ${key.client}`, link && `media_url: ${link}`].filter(Boolean).join('\n')
  const message = { id: newId(), reportId: report.id, at: now, author: 'author', audience: 'staff', text: note } as const
  await insertMessage(db, { ...message, person: null })
  // What nobody sees yet has no id yet: the token tells when it has.
  const named = report.isPublic ? { service_request_id: report.code } : { token }
  return { ...named, service_notice: noticeOf(report, language), account_id: null }
}

/** What follows, in words. */
function noticeOf({ code, visibility, isPublic, promisedHours }: Report, language: Language): string {
  const said: string[] = []
  const italian = language === 'it'
  if (visibility === 'reserved') said.push(italian ? `La segnalazione ${code} è riservata.` : `Report ${code} is reserved.`)
  else if (!isPublic)
    said.push(
      italian
        ? `La segnalazione ${code} sarà letta prima di essere pubblicata.`
        : `Report ${code} is read before it is published.`,
    )
  if (promisedHours !== null)
    said.push(
      italian
        ? `Il Comune conta di chiuderla entro ${promisedHours} ore.`
        : `The town means to close it within ${promisedHours} hours.`,
    )
  return said.join(' ')
}
