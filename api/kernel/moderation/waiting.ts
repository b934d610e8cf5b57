import type { components } from '../../../types/openapi.d.ts'
import type { Handler } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import type { Language } from '../tenancy/tenant.ts'
import type { Asking } from './access.ts'
import type { Content, Doors, Why } from './door.ts'
import { findItem, type Item } from './store/items.ts'

type Wait = components['schemas']['ModerationWait']
type Noticed = Wait['noticed'][number]
type Reader = Asking & { readonly language: Language }
type Words = Readonly<Record<Language, string>>

const first: Words = {
  it: 'Una persona lo legge prima che lo leggano gli altri: qui si fa così con ciò che è nuovo.',
  en: 'A person reads it before others do: this is how it is done here with what is new.',
}
const reasons: Readonly<Record<Why, Words>> = {
  new: first,
  sampled: first,
  triage: {
    it: 'Un controllo automatico ha notato qualcosa. Il controllo non decide: lo legge una persona.',
    en: 'An automatic check has noticed something. The check does not decide: a person reads it.',
  },
  flagged: {
    it: 'Alcuni lettori lo hanno segnalato. Finché una persona non lo ha letto non lo vedono gli altri.',
    en: 'Some readers have flagged it. Until a person has read it others do not see it.',
  },
  appeal: { it: 'C’è un ricorso: decide un’altra persona.', en: 'There is an appeal: another person decides.' },
  second_opinion: {
    it: 'Chi lo ha letto ha chiesto il parere di un’altra persona.',
    en: 'Whoever has read it has asked another person what they think.',
  },
}

/** What an author is told of that machines have noticed: what is told before sending, and nothing by which a check is got round. */
const told: readonly Noticed[] = ['fiscal_code', 'iban', 'phone', 'email', 'plate', 'link_unknown', 'links_many', 'capitals']

/** Why something of one's own is not seen yet, for who wrote it, alone or with others. */
export const readWait =
  (doors: Doors): Handler<'moderation_waits_read'> =>
  async (request) => {
    const wait = await waitOf(request, doors, request.path.content_id, ({ authorId, coAuthors = [] }) =>
      [authorId, ...coAuthors].includes(request.person!.id),
    )
    if (!wait) throw new Problem(404, 'http.not_found')
    return { status: 200, body: wait }
  }

/** Why the content is not seen yet and by when somebody decides; undefined when it is not held, or not theirs. */
export async function waitOf(
  request: Reader,
  doors: Doors,
  id: string,
  theirs: (content: Content) => boolean,
): Promise<Wait | undefined> {
  const item = await findItem(request.db, id)
  if (!item?.waiting) return undefined
  const [content] = (await doors.get(item.kind)?.read(request, [id])) ?? []
  return content?.sight === 'held' && theirs(content) ? present(request, item) : undefined
}

function present({ language, now }: Reader, { id, service, kind, why, enteredAt, dueAt, scores }: Item): Wait {
  const codes = scores.flatMap(({ reasons: found }) => found.map(({ code }) => code as Noticed))
  return {
    ...{ content_id: id, service, kind, why, words: reasons[why][language] },
    noticed: told.filter((code) => codes.includes(code)),
    ...{ since: enteredAt.toISOString(), due_at: dueAt.toISOString(), overdue: dueAt < now },
  }
}
