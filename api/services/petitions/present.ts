import { receiptOf, type Act } from '../../kernel/participation/index.ts'
import type { TimelineRow } from '../../kernel/audit/index.ts'
import type { Language, Tenant } from '../../kernel/tenancy/tenant.ts'
import { civilDay } from './deadlines.ts'
import type { Decision, LocalText, Petition, Threshold } from './petition.ts'
import { isOverdue, stateAt } from './rules.ts'
import type { PetitionTypeSetting, ReasonSetting } from './settings.ts'
import type { InvalidationBatch } from './store/desk.ts'
import { thresholdsFor } from './thresholds.ts'

/** For whom and when something is presented. */
export interface Reader {
  readonly tenant: Tenant
  readonly language: Language
  readonly now: Date
}

const words = (text: LocalText, language: Language) => text[language] ?? text.it
const instant = (at: Date | null) => at && at.toISOString()

/** A petition as the contract shows it. */
export function presentPetition(petition: Petition, signatureCount: number, { tenant, language, now }: Reader) {
  const { terms, text, answer } = petition
  return {
    id: petition.id,
    code: petition.code,
    tenant: tenant.slug,
    type: petition.type,
    type_name: words(terms.name, language),
    recipient: words(terms.recipient, language),
    state: stateAt(petition, now),
    title: text.title,
    ask: text.ask,
    details: text.details,
    language: petition.language,
    original_language: petition.originalLanguage,
    languages: [...petition.languages],
    author_name: petition.authorName,
    created_at: petition.createdAt.toISOString(),
    published_at: instant(petition.publishedAt),
    closes_at: instant(petition.closesAt),
    signature_count: signatureCount,
    thresholds: petition.thresholds.map((threshold) => presentThreshold(threshold, language)),
    eligibility: { ...terms.eligibility, standing: [...terms.eligibility.standing] },
    identified: terms.identified,
    sdgs: [...petition.sdgs],
    sponsors: petition.sponsors,
    sponsors_needed: terms.sponsors,
    answer: answer && {
      office: answer.office,
      text: words(answer.text, language),
      answered_at: petition.answeredAt!.toISOString(),
    },
    answer_due_at: instant(petition.answerDueAt),
    answer_overdue: isOverdue(petition, now),
    decision: petition.decision && presentDecision(petition.decision, language),
  }
}

function presentThreshold({ key, signatures, consequence, answerDays, reachedAt, answerDueAt }: Threshold, language: Language) {
  return {
    key,
    signatures,
    consequence: words(consequence, language),
    answer_days: answerDays,
    reached_at: reachedAt,
    answer_due_at: answerDueAt,
  }
}

function presentDecision({ reason, label, note }: Decision, language: Language) {
  return { reason, label: words(label, language), note }
}

/** A type of the town's settings, its shares of residents computed. */
export function presentType(type: PetitionTypeSetting, { tenant, language }: Reader) {
  return {
    key: type.key,
    name: words(type.name, language),
    description: words(type.description, language),
    recipient: words(type.recipient, language),
    eligibility: { ...type.eligibility, standing: [...type.eligibility.standing] },
    sponsors: type.sponsors,
    window_days: type.window_days,
    identified: type.identified,
    thresholds: thresholdsFor(type.thresholds, tenant.population).map(({ key, signatures, consequence, answerDays }) => ({
      key,
      signatures,
      consequence: words(consequence, language),
      answer_days: answerDays,
    })),
  }
}

/** A reason of the town's settings. */
export function presentReason({ code, label, for: what, hidden }: ReasonSetting, language: Language) {
  return { code, label: words(label, language), for: what, hidden }
}

/** The signer's receipt. */
export function presentSignature(act: Act, petition: { code: string; closesAt: Date | null }, signatureCount: number) {
  return {
    id: act.id,
    receipt: receiptOf(petition.code, act.id),
    signed_at: act.at.toISOString(),
    public_name: act.publicName,
    reason: act.reason,
    withdrawable_until: (petition.closesAt ?? act.at).toISOString(),
    signature_count: signatureCount,
  }
}

/** A signature as everybody sees it: the day, not the minute, so that a name is not tied to a moment. */
export function presentPublicSignature({ id, publicName, reason, standing, at }: Act) {
  return { id, name: publicName, reason, standing, signed_on: civilDay(at) }
}

/** An entry of the timeline; what it says in several languages is given in the reader's. */
export function presentEntry({ id, at, action, actor, public: open, params }: TimelineRow, language: Language) {
  const own: TimelineRow['params'] = {}
  for (const [name, value] of Object.entries(params)) {
    const [, base, which] = /^(.+)_(it|en)$/.exec(name) ?? []
    if (base === undefined) own[name] = value
    else if (which === language) own[base] = value
  }
  return { id, at: at.toISOString(), action, actor, public: open, params: own }
}

/** A batch of invalidated signatures, as everybody sees it. */
export function presentInvalidation(
  { id, at, reason, label, note, signatures, count_before, count_after }: InvalidationBatch,
  language: Language,
) {
  return { id, at: at.toISOString(), reason, label: words(label, language), note, signatures, count_before, count_after }
}
