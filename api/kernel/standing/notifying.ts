import type { Standing } from '../identity/person.ts'
import { dayIn } from '../notifications/params.ts'
import type { Message } from '../notifications/notice.ts'
import type { Fact, Notifies } from '../service.ts'
import type { TenantDb } from '../db/index.ts'
import type { Language } from '../tenancy/tenant.ts'
import { findCheck } from './residence/store.ts'
import { findStanding } from './store.ts'
import type { Tie } from './tie.ts'

type Words = Readonly<Record<Language, string>>

/** What each kind of tie is called in a sentence. */
export const kindNames: Readonly<Record<Standing, Words>> = {
  resident: { it: 'residenza', en: 'residence' },
  works_here: { it: 'lavoro', en: 'work' },
  studies_here: { it: 'studio', en: 'study' },
  owns_home_here: { it: 'casa di proprietà', en: 'home owned here' },
  minor_with_consent: { it: 'consenso di un genitore', en: 'a parent’s consent' },
}

const outcomes = {
  given: { it: 'è confermato', en: 'it is confirmed' },
  refused: { it: 'non è stato confermato', en: 'it was not confirmed' },
  ended: { it: 'non vale più', en: 'it holds no more' },
} as const satisfies Record<string, Words>

/** What came of a check with the register that gave no tie, and what to do. */
const checked: Readonly<Record<string, Words>> = {
  not_resident: { it: 'l’anagrafe non conferma che risiedi qui', en: 'the register does not say that you live here' },
  not_found: { it: 'l’anagrafe non trova il tuo codice fiscale', en: 'the register does not find your tax code' },
  unanswered: {
    it: 'l’anagrafe non ha risposto; puoi chiedere di nuovo',
    en: 'the register has not answered; you can ask again',
  },
}

const subject = ({ id }: Tie): Message['subject'] => ({ id, title: 'Legame con il comune', element: 'standing' })

const told =
  (outcome: keyof typeof outcomes): Notifies =>
  async (db, facts) => {
    const messages: Message[] = []
    for (const [fact, tie] of await tiesOf(db, facts)) {
      const params = { tie: kindNames[tie.standing], outcome: outcomes[outcome] }
      messages.push({ fact, kind: 'standing_decided', subject: subject(tie), params, to: { decisions: [tie.person] } })
    }
    return messages
  }

const expiring: Notifies = async (db, facts) => {
  const messages: Message[] = []
  for (const [fact, tie] of await tiesOf(db, facts)) {
    // Renewed, or ended, meanwhile.
    if (tie.endedAt || !tie.expiresAt) continue
    const params = { tie: kindNames[tie.standing], until: dayIn(tie.expiresAt) }
    messages.push({ fact, kind: 'standing_expiring', subject: subject(tie), params, to: { decisions: [tie.person] } })
  }
  return messages
}

const afterCheck: Notifies = async (db, facts) => {
  const messages: Message[] = []
  for (const fact of facts) {
    const { check_id: id, outcome } = fact.payload as { check_id: string; outcome: string }
    const [check, words] = [await findCheck(db, id), checked[outcome]]
    if (!check || !words) continue
    const params = { tie: kindNames.resident, outcome: words }
    const about = { id, title: 'Legame con il comune', element: 'standing' }
    messages.push({ fact, kind: 'standing_decided', subject: about, params, to: { decisions: [check.person] } })
  }
  return messages
}

async function tiesOf(db: TenantDb, facts: readonly Fact[]): Promise<[Fact, Tie][]> {
  const found: [Fact, Tie][] = []
  for (const fact of facts) {
    const tie = await findStanding(db, fact.payload['tie_id'] as string)
    if (tie) found.push([fact, tie])
  }
  return found
}

/** People are told what became of their ties by somebody else, and a month before one ends. */
export const standingNotices: Readonly<Record<string, Notifies>> = {
  'standing.given': told('given'),
  'standing.refused': told('refused'),
  'standing.ended': told('ended'),
  'standing.expiring': expiring,
  'standing.checked': afterCheck,
}
