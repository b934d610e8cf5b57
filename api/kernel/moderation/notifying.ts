import type { Message, Params } from '../notifications/notice.ts'
import type { PersonId } from '../identity/person.ts'
import { dayIn, excerpt } from '../notifications/params.ts'
import type { Fact, Notifies, Occasion } from '../service.ts'
import { staffWith } from '../tenancy/staff.ts'
import type { TenantDb } from '../db/index.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'
import type { Content, Doors, Kind, Outcome } from './door.ts'
import { settingsOf } from './settings.ts'
import { takesAway } from './appealing.ts'
import { flagsOn } from './flags/store.ts'
import { findBlock } from './blocks/store.ts'
import { appealsAgainst } from './store/appeals.ts'
import { decisionsInForce, findDecision, toldOf, type Decision } from './store/decisions.ts'

type Words = Readonly<Record<Language, string>>

const outcomes: Readonly<Partial<Record<Outcome, Words>>> = {
  keep: { it: 'resta pubblicato', en: 'it stays published' },
  hide: { it: 'è stato nascosto', en: 'it was hidden' },
}
/** Milliseconds between two letters of urgent work to one moderator. */
const urgentApart = 15 * 60_000

const desk: Words = { it: 'ci sono contributi da guardare', en: 'there are contributions to look at' }
const blockTitle = 'Sospensione'
const blockOutcomes: Readonly<Record<'upheld' | 'reversed', Words>> = {
  upheld: { it: 'la sospensione resta', en: 'the block stands' },
  reversed: { it: 'la sospensione è finita', en: 'the block is over' },
}
const appeal: Words = { it: 'c’è un ricorso', en: 'there is an appeal' }
const fellBack: Words = {
  it: 'troppi errori fra quello che era già pubblicato',
  en: 'too many errors in what was published already',
}

/** The page of a content and what it is called: by its title, or by the subject that it is about. */
const subjectOf = ({ id, title, subject, page }: Content): Message['subject'] => ({
  id,
  title: title ?? subject.title,
  element: page.element,
  shownBy: page.id,
})

/** What is told to authors about their words, and to the staff about its work. @param doors By which contents are read. */
export function moderationNotices(doors: Doors): Readonly<Record<string, Notifies>> {
  const contentOf = async (db: TenantDb, { payload }: Fact, occasion: Occasion): Promise<Content | undefined> => {
    const scene = { ...occasion, db, evict: (...tags: string[]) => occasion.evict(db, tags) }
    return (await doors.get(payload['kind'] as Kind)?.read(scene, [payload['content_id'] as string]))?.[0]
  }

  const decided = async (db: TenantDb, fact: Fact, occasion: Occasion): Promise<Message[]> => {
    const decision = await findDecision(db, fact.payload['decision_id'] as string)
    const said = decision && !decision.undoneAt && outcomes[decision.outcome]
    const content = said && (await contentOf(db, fact, occasion))
    if (!content) return []
    const appealed = fact.name === 'moderation.appeal_decided'
    // That what everybody sees already may stay is no news to anybody; what was answered to an appeal is told to who appealed.
    if (!appealed && decision.before.sight === content.sight && !takesAway(decision)) return []
    const appellants = await appellantsOf(db, decision)
    const others = [decision.authorId, ...(content.coAuthors ?? []), ...(await toldOf(db, decision.id))]
    const to = appealed ? appellants : others.filter((person) => person !== null && !appellants.includes(person))
    if (to.length === 0) return []
    const reason = settingsOf(occasion.tenant).reasons.find(({ code }) => code === decision.reason)?.title
    const because = decision.outcome === 'hide' && reason ? bothIn(said, reason) : said
    const excerpts: Params = decision.words === null ? {} : { excerpt: excerpt(decision.words) }
    return [
      {
        fact,
        kind: appealed ? 'appeal_decided' : 'moderation_decided',
        subject: subjectOf(content),
        actor: decision.decidedBy,
        params: { [appealed ? 'outcome' : 'reason']: because, ...excerpts },
        to: { decisions: [...new Set(to)] },
      },
    ]
  }

  /** Whoever flagged is told what came of it; who has appealed is told in the answer to that. */
  const answered: Notifies = async (db, facts, occasion) => {
    const messages: Message[] = []
    for (const fact of facts) {
      const id = fact.payload['content_id'] as string
      const [content, flags] = [await contentOf(db, fact, occasion), await flagsOn(db, id)]
      const inForce = (await decisionsInForce(db, [id])).get(id)
      const decision = inForce === undefined ? undefined : await findDecision(db, inForce)
      const said = decision && outcomes[decision.outcome === 'keep' ? 'keep' : 'hide']
      if (!content || !said) continue
      const appellants = await appellantsOf(db, decision)
      const to = flags.filter(({ outcome, person_id: person }) => outcome !== null && !appellants.includes(person))
      const reason = settingsOf(occasion.tenant).reasons.find(({ code }) => code === decision.reason)?.title
      const outcome = decision.outcome === 'hide' && reason ? bothIn(said, reason) : said
      // What it is called is not repeated: it may be what was hidden.
      const subject = { ...subjectOf(content), title: content.subject.title }
      messages.push({
        fact,
        kind: 'flag_answered',
        subject,
        params: { outcome },
        to: { decisions: to.map(({ person_id: person }) => person) },
      })
    }
    return messages
  }

  const eachDecided: Notifies = async (db, facts, occasion) => {
    const messages: Message[] = []
    for (const fact of facts) messages.push(...(await decided(db, fact, occasion)))
    return messages
  }

  /** To those who can do the work. Each is told again only after having looked; of what is urgent also when a letter has left since. */
  const work =
    (role: 'moderator' | 'administrator', kind: 'work_waits' | 'work_urgent' | 'moderation_fell_back', titles: Words): Notifies =>
    async (db, facts, { tenant }) => {
      const messages: Message[] = []
      for (const [service, [fact]] of Map.groupBy(
        facts,
        ({ payload }) => (payload['service'] as ServiceName | undefined) ?? null,
      )) {
        const staff = await staffWith(db, role, service)
        messages.push({
          fact: fact!,
          kind,
          subject: { id: tenant.id, title: titles.it, element: 'desk' },
          to: { [kind === 'work_waits' ? 'work' : 'urgent']: staff },
          unlessUnread: { again: kind === 'work_urgent' ? urgentApart : null },
        })
      }
      return messages
    }

  return {
    'moderation.decided': eachDecided,
    'moderation.appeal_decided': eachDecided,
    'moderation.flags_answered': answered,
    'moderation.blocked': blockNews('person_blocked'),
    'moderation.block_appeal_decided': blockNews('appeal_decided'),
    'moderation.block_appealed': work('moderator', 'work_waits', appeal),
    'moderation.waiting': work('moderator', 'work_waits', desk),
    'moderation.urgent': work('moderator', 'work_urgent', desk),
    'moderation.appealed': work('moderator', 'work_waits', appeal),
    'moderation.fell_back': work('administrator', 'moderation_fell_back', fellBack),
  }
}

/** Who has appealed, where the decision answers appeals. */
async function appellantsOf(db: TenantDb, { appealOf }: Decision): Promise<PersonId[]> {
  return appealOf === null ? [] : (await appealsAgainst(db, [appealOf])).flatMap(({ personId }) => personId ?? [])
}

/** What whoever is blocked is told: that they are and why, and what was decided on their appeal. */
const blockNews =
  (kind: 'person_blocked' | 'appeal_decided'): Notifies =>
  async (db, facts, { tenant }) => {
    const messages: Message[] = []
    for (const fact of facts) {
      const block = await findBlock(db, fact.payload['block_id'] as string)
      if (!block) continue
      const { person_id: person, until_at: until, words, appeal_answer: answer } = block
      const reason = settingsOf(tenant).reasons.find(({ code }) => code === block.reason)?.title ?? { it: block.reason }
      const told: Params =
        kind === 'person_blocked'
          ? { reason, until: dayIn(new Date(until.getTime() - 1)) }
          : { outcome: blockOutcomes[fact.payload['reversed'] ? 'reversed' : 'upheld'] }
      messages.push({
        ...{ fact, kind, subject: { id: block.id, title: blockTitle, element: 'moderation' }, actor: fact.actor },
        params: { ...told, excerpt: excerpt((kind === 'person_blocked' ? words : answer) ?? '') },
        to: { decisions: [person] },
      })
    }
    return messages
  }

/** "It was hidden: insults." */
function bothIn(said: Words, reason: Readonly<Partial<Words>> & { readonly it: string }): Words {
  return { it: `${said.it} (${reason.it})`, en: `${said.en} (${reason.en ?? reason.it})` }
}
