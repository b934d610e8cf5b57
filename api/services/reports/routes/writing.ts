import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { instantOf } from '../../../kernel/http/instant.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import { requirePerson } from '../../../kernel/identity/person.ts'
import { longEnough } from '../../../kernel/texts/index.ts'
import { captureOf, receivedBefore, type Capture } from '../capturing.ts'
import { receive } from '../receiving.ts'
import type { Channel } from '../report.ts'
import { presentOne } from './presenting.ts'
import { categoryNamed, type Asking } from './access.ts'

export const create: Handler<'reports_create'> = async (request) => {
  const { body, headers, person, system } = request
  const capture = captureOf(headers['Idempotency-Key'], person?.id ?? system?.clientId, body)
  // Before anything else is asked: a town may have given up the category since.
  const { report, token } = (await receivedBefore(request, capture)) ?? (await receiveNow(request, capture))
  return {
    status: 201,
    headers: { Location: `/v1/${request.tenant.slug}/reports/${report.id}` },
    body: { report: await presentOne(request, report, 'author'), token },
  }
}

async function receiveNow(request: Request<'reports_create'>, capture: Capture) {
  const { body, tenant, person, system } = request
  const category = categoryNamed(request, body.category)
  // A system knows who reports, and tells them what becomes of it by the token.
  const known = category.assurance === 'none' || system !== undefined
  const author = known ? person : requirePerson(person, { assurance: category.assurance }, tenant.slug)
  const channel = person?.visit ? 'desk' : await assertChannel(request, body.channel ?? 'web')
  const named = body.public_name === true && author !== undefined
  return receive(request, {
    category,
    position: body.position.coordinates as [number, number],
    accuracy: body.accuracy ?? null,
    address: body.address ?? '',
    title: longEnough(body.title, 3, '/title'),
    description: body.description ?? '',
    language: body.language ?? 'it',
    answers: body.answers ?? {},
    media: body.media ?? [],
    visibility: body.visibility,
    author,
    authorName: named ? nameShown(await request.personName()) : null,
    channel,
    capturedAt: body.captured_at === undefined ? null : instantOf(body.captured_at),
    capture,
  })
}

/** Passes for channels that are open to everybody; the others are the staff's. @throws Problem 403 `report.channel_forbidden`. */
async function assertChannel(request: Asking, channel: Channel): Promise<Channel> {
  if (channel === 'web' || channel === 'app') return channel
  if ((await request.roles()).length === 0) throw new Problem(403, 'report.channel_forbidden', { channel })
  return channel
}

/** The name as everybody sees it, when the person chose so. */
function nameShown({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim().slice(0, 200)
}
