import type { Assurance, Standing } from '../../kernel/identity/person.ts'
import { presentMedia, type MediaItem } from '../../kernel/media/index.ts'
import type { Language, Tenant } from '../../kernel/tenancy/tenant.ts'
import {
  actions,
  words,
  type Action,
  type Debate,
  type DossierItem,
  type LocalText,
  type Outcome,
  type QueueItem,
  type Rules,
} from './debate.ts'
import { nextPhaseAt, phaseAt, windowsFor, windowsOf } from './rules.ts'

/** For whom and when something is presented. */
export interface Reader {
  readonly tenant: Tenant
  readonly language: Language
  readonly now: Date
}

const instant = (at: Date | null) => at && at.toISOString()
const orNull = (text: LocalText | null | undefined, language: Language) => (text ? words(text, language) : null)

const presentRules = (rules: Rules) =>
  Object.fromEntries(
    actions.map((action) => {
      const { assurance, standing = [], age = 0 } = rules[action]
      return [action, { assurance, standing: [...standing], age }]
    }),
  ) as Record<Action, { assurance: Assurance; standing: Standing[]; age: number }>

/** In which languages the debate can be read as a whole. */
const languagesOf = ({ question, summary }: Debate): Language[] => (question.en && summary.en ? ['it', 'en'] : ['it'])

/** A debate as everybody sees it, with its dossier. @param documents What is attached to the debate. */
export function presentDebate(
  debate: Debate,
  dossier: readonly DossierItem[],
  documents: readonly MediaItem[],
  { tenant, language, now }: Reader,
) {
  const possible = ({ from, to }: { from: Date; to: Date }) => debate.state === 'published' && now >= from && now < to
  return {
    id: debate.id,
    code: debate.code,
    tenant: tenant.slug,
    state: debate.state,
    phase: phaseAt(debate, now),
    open_actions: actions.filter((action) => windowsFor(debate, action).some(possible)),
    question: words(debate.question, language),
    summary: words(debate.summary, language),
    languages: languagesOf(debate),
    area: debate.area,
    phases: windowsOf(debate).map(({ phase, from, to }) => ({
      phase,
      opens_at: from.toISOString(),
      closes_at: to.toISOString(),
    })),
    closes_at: debate.closesAt.toISOString(),
    rules: presentRules(debate.rules),
    sdgs: [...debate.sdgs],
    tags: debate.tags.map(({ key, name }) => ({ key, name: words(name, language) })),
    published_at: instant(debate.publishedAt),
    withdrawn_reason: debate.withdrawnReason,
    outcome: debate.outcome && presentOutcome(debate.outcome, debate.outcomeAt!, language),
    dossier: dossier.map((item) => presentItem(item, debate.id, documents, { tenant, language })),
  }
}

function presentOutcome({ office, summary, points }: Outcome, at: Date, language: Language) {
  return {
    office,
    summary: words(summary, language),
    points: points.map(({ said, did, why_not }) => ({
      said: words(said, language),
      did: words(did, language),
      why_not: orNull(why_not, language),
    })),
    at: at.toISOString(),
  }
}

/** An item of the dossier in the reader's language. */
export function presentItem(
  { id, kind, place, title, text, url, media }: DossierItem,
  debate: string,
  documents: readonly MediaItem[],
  { tenant, language }: Omit<Reader, 'now'>,
) {
  const document = documents.find((item) => item.id === media)
  return {
    id,
    kind,
    place,
    title: words(title, language),
    text: orNull(text, language),
    url,
    document: document ? presentMedia(document, tenant.slug) : null,
    layer_href: kind === 'layer' ? `/v1/${tenant.slug}/debates/${debate}/dossier/${id}/layer` : null,
  }
}

/** A debate as the staff sees it, in every language. */
export function presentSource(debate: Debate, dossier: readonly DossierItem[], now: Date) {
  return {
    id: debate.id,
    code: debate.code,
    state: debate.state,
    phase: phaseAt(debate, now),
    question: debate.question,
    summary: debate.summary,
    area: debate.area,
    phases: debate.phases.map(({ phase, opensAt }) => ({ phase, opens_at: opensAt.toISOString() })),
    closes_at: debate.closesAt.toISOString(),
    rules: presentRules(debate.rules),
    sdgs: [...debate.sdgs],
    counts_from: debate.countsFrom,
    tags: debate.tags.map(({ key, name }) => ({ key, name })),
    created_at: debate.createdAt.toISOString(),
    published_at: instant(debate.publishedAt),
    withdrawn_reason: debate.withdrawnReason,
    outcome: debate.outcome && { ...debate.outcome, points: [...debate.outcome.points] },
    dossier: dossier.map(({ media, ...item }) => ({ ...item, media_id: media })),
  }
}

/** A debate in a list. */
export function presentSummary(debate: Debate, { language, now }: Reader) {
  return {
    id: debate.id,
    code: debate.code,
    phase: phaseAt(debate, now),
    question: words(debate.question, language),
    summary: words(debate.summary, language),
    phase_closes_at: instant(nextPhaseAt(debate, now)),
    closes_at: debate.closesAt.toISOString(),
    sdgs: [...debate.sdgs],
    published_at: debate.publishedAt!.toISOString(),
    outcome_at: instant(debate.outcomeAt),
  }
}

/** A debate in the staff's list, with what waits for the staff. */
export function presentQueueItem({ debate, settled, waitsFor }: QueueItem, { language, now }: Reader) {
  return {
    id: debate.id,
    code: debate.code,
    state: debate.state,
    phase: phaseAt(debate, now),
    question: words(debate.question, language),
    next_phase_at: instant(nextPhaseAt(debate, now)),
    closes_at: debate.closesAt.toISOString(),
    created_at: debate.createdAt.toISOString(),
    published_at: instant(debate.publishedAt),
    outcome_at: instant(debate.outcomeAt),
    waits_for: [...waitsFor],
    settled_proposals: settled,
  }
}
