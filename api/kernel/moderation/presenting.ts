import type { components } from '../../../types/openapi.d.ts'
import type { TenantDb } from '../db/index.ts'
import type { Language } from '../tenancy/tenant.ts'
import { settingsOf, type ReasonSetting } from './settings.ts'
import type { PersonId } from '../identity/person.ts'
import { outcomesFor, type Asking, type Moderator } from './access.ts'
import type { Content, Doors, Outcome } from './door.ts'
import { flagsOn, type Flag } from './flags/store.ts'
import { appealsAgainst, type Appeal } from './store/appeals.ts'
import { decisionsOn, findDecision, recordOf, type Decision } from './store/decisions.ts'
import type { Item } from './store/items.ts'
import { trustIn } from './trust/presenting.ts'
import { undoUntil } from './undoing.ts'

type Schemas = components['schemas']

/** Decisions of the services' own, which are not undone. */
const own: readonly Outcome[] = ['publish', 'reject', 'stop']

/** Longer texts are cut for the desk; whoever decides on one reads the rest in its place. */
const longest = 100_000

/** So much of the text is shown in lists. */
const shown = 300

/** Items of the queue in short, with how their contents begin; what is gone meanwhile is left out. */
export async function presentItems(request: Asking, doors: Doors, items: readonly Item[]): Promise<Schemas['ModerationItem'][]> {
  const contents = await contentsOf(request, doors, items)
  return items.flatMap((item) => {
    const content = contents.get(item.id)
    return content ? [present(item, content, request.person!.id, request.now)] : []
  })
}

/** The contents of items, all of a kind at once. */
export async function contentsOf(
  request: Asking,
  doors: Doors,
  items: readonly Pick<Item, 'id' | 'kind'>[],
): Promise<Map<string, Content>> {
  const found = new Map<string, Content>()
  for (const [kind, these] of Map.groupBy(items, (item) => item.kind)) {
    const ids = these.map(({ id }) => id)
    for (const content of await doors.get(kind)!.read(request, ids)) found.set(content.id, content)
  }
  return found
}

/** An item with all that is needed to decide on it; undefined when its content is gone. */
export async function presentCase(
  request: Asking & { readonly language: Language },
  doors: Doors,
  moderator: Moderator,
  item: Item,
): Promise<Schemas['ModerationCase'] | undefined> {
  const { db, person, now, tenant } = request
  const content = (await contentsOf(request, doors, [item])).get(item.id)
  if (!content) return undefined
  const decisions = await decisionsOn(db, item.id)
  return {
    ...present(item, content, person!.id, now),
    waiting: item.waiting,
    content: presentContent(request, content),
    author: content.byStaff || !content.authorId ? null : await recordOf(db, content.authorId),
    trust: content.byStaff || !content.authorId ? null : await trustIn(request, content.authorId),
    flags: (await flagsOn(db, item.id)).map(presentFlag),
    scores: item.scores.slice(0, 20),
    outcomes: outcomesFor(moderator, content),
    reasons: presentReasons(request, content.own?.reasons ?? settingsOf(tenant).reasons),
    decisions: decisions.map((decision) => presentDecision(request, decision)),
    appeals: item.appealOf && item.why === 'appeal' ? await appealsOf(db, item.appealOf) : [],
  }
}

const presentFlag = ({ reason, words, at, outcome }: Flag): Schemas['CaseFlag'] => ({
  ...{ reason, words, at: at.toISOString(), answered: outcome !== null },
})

/** Reasons in the reader's language. */
export const presentReasons = ({ language }: { readonly language: Language }, reasons: readonly ReasonSetting[]) =>
  reasons.map(({ code, title, words, rule }) => ({
    ...{ code, title: title[language] ?? title.it, words: words[language] ?? words.it, rule: rule[language] ?? rule.it },
  }))

async function appealsOf(db: TenantDb, decision: string): Promise<Schemas['ModerationAppeal'][]> {
  const [against, appeals] = [await findDecision(db, decision), await appealsAgainst(db, [decision])]
  return appeals.slice(0, 100).map((appeal) => presentAppeal(appeal, against?.outcome === 'keep' ? 'flagger' : 'author'))
}

const presentAppeal = ({ decisionId, words, at, dueAt }: Appeal, by: 'author' | 'flagger'): Schemas['ModerationAppeal'] => ({
  ...{ decision_id: decisionId, by, words, at: at.toISOString(), due_at: dueAt.toISOString() },
})

export function presentDecision(
  { tenant, person, now }: Pick<Asking, 'tenant' | 'person' | 'now'>,
  { id, itemId, at, outcome, reason, words, way, decidedBy, undoneAt }: Decision,
): Schemas['ModerationDecision'] {
  const mine = person !== undefined && decidedBy === person.id
  const until = undoUntil({ tenant }, at)
  return {
    ...{ id, content_id: itemId, at: at.toISOString(), outcome, reason, words, way, mine },
    ...{
      undo_until: mine && !undoneAt && now < until && !own.includes(outcome) ? until.toISOString() : null,
      undone: undoneAt !== null,
    },
  }
}

function present(item: Item, { title, text, version }: Content, person: PersonId, now: Date): Schemas['ModerationItem'] {
  const { id, service, kind, why, held, urgency, claim } = item
  const live = claim && claim.until > now ? { mine: claim.by === person, until: claim.until.toISOString() } : null
  return {
    ...{ id, service, kind, why, held, urgency, entered_at: item.enteredAt.toISOString(), due_at: item.dueAt.toISOString() },
    ...{ overdue: item.waiting && item.dueAt < now, claim: live, title, excerpt: text.slice(0, shown), version },
  }
}

function presentContent({ tenant }: Asking, content: Content): Schemas['ModeratedContent'] {
  const { title, text, language, authorName, byStaff, writtenAt, version, sight, subject, answers, page } = content
  return {
    ...{
      title,
      text: text.slice(0, longest),
      language,
      author_name: authorName,
      by_staff: byStaff,
      written_at: writtenAt.toISOString(),
      version,
    },
    ...{ state: sight, subject: { ...subject }, answers, page: `/embed/${tenant.slug}/${page.element}/${page.id}` },
  }
}
