import type { TimelineRow } from '../../kernel/audit/index.ts'
import { presentMedia, type MediaItem } from '../../kernel/media/index.ts'
import type { Language, Tenant } from '../../kernel/tenancy/tenant.ts'
import type { Answer, LocalText, Main, Named, Report, ReportState } from './report.ts'
import { dueAt, isOverdue, promiseKept } from './rules.ts'
import type { CategorySetting, QuestionSetting } from './settings.ts'
import type { Delivery } from './store/deliveries.ts'
import type { Message } from './store/messages.ts'

/** For whom and when something is presented. */
export interface Reader {
  readonly tenant: Tenant
  readonly language: Language
  readonly now: Date
}

/** What a reader is to a report: its author and the staff see every answer, the staff every photo. */
export type Eyes = 'everybody' | 'author' | 'staff'

/** What belongs to a report beside its row. */
export interface Belongings {
  readonly supportCount: number
  /** Its photos and documents that the reader sees. */
  readonly media: readonly MediaItem[]
  readonly eyes: Eyes
}

/** Most photos and documents that are shown with a report; its own come first. */
const mostMedia = 200

/** The text in that language, else in Italian. */
export const words = (text: LocalText, language: Language): string => text[language] ?? text.it
const instant = (at: Date | null) => at && at.toISOString()

/** A name of the settings as the contract shows it. */
export function presentNamed<N extends Named | null>(named: N, language: Language) {
  return (named && { key: named.key, name: words(named.name, language) }) as N extends null ? null : { key: string; name: string }
}

/** A report as the contract shows it. */
export function presentReport(report: Report, { supportCount, media, eyes }: Belongings, reader: Reader) {
  const { tenant, language, now } = reader
  const { closing, closedAt } = report
  return {
    id: report.id,
    code: report.code,
    tenant: tenant.slug,
    category: report.category.key,
    category_name: words(report.category.name, language),
    state: report.state,
    phase: report.phase,
    visibility: report.visibility,
    priority: report.priority,
    title: report.title,
    description: report.description,
    language: report.language,
    position: { type: 'Point' as const, coordinates: [...report.position] },
    accuracy: report.accuracy,
    address: report.address,
    area: presentNamed(report.area, language),
    author_name: report.authorName,
    channel: report.channel,
    captured_at: instant(report.capturedAt),
    created_at: report.createdAt.toISOString(),
    updated_at: report.updatedAt.toISOString(),
    office: presentNamed(report.office, language),
    promise: report.promisedHours === null ? null : { ...presentPromise(report, now), hours: report.promisedHours },
    planned_for: report.plannedFor,
    closing: closedAt && {
      at: closedAt.toISOString(),
      reason: closing?.reason ?? null,
      label: closing?.label ? words(closing.label, language) : null,
      note: closing?.note ?? null,
    },
    contest_count: report.contestCount,
    support_count: supportCount,
    duplicates: report.duplicates,
    duplicate_of: presentMain(report.duplicateOf, eyes),
    answers: report.answers
      .filter((answer) => eyes !== 'everybody' || answer.public)
      .map((answer) => presentAnswer(answer, language)),
    media: media.slice(0, mostMedia).map((item) => presentReportMedia(item, tenant)),
  }
}

/** A photo or a document of a report. */
export function presentReportMedia(item: MediaItem, tenant: Tenant) {
  return { ...presentMedia(item, tenant.slug), report_id: item.subject! }
}

/** What is reserved is not named to whoever sees its duplicate only. */
function presentMain(main: Main | null, eyes: Eyes) {
  return main && (main.isPublic || eyes === 'staff') ? { id: main.id, code: main.code } : null
}

function presentPromise(report: Report, now: Date) {
  return { due_at: instant(dueAt(report)), overdue: isOverdue(report, now), kept: promiseKept(report, now) }
}

function presentAnswer({ key, label, value, text, public: open }: Answer, language: Language) {
  const plain = typeof value === 'object' ? [...value] : value
  return { key, label: words(label, language), value: plain, text: words(text, language), public: open }
}

/** A category of the town's settings; its promise is the one at normal priority, wherever in town. */
export function presentCategory(category: CategorySetting, language: Language) {
  const promise = category.promises.find(
    ({ priorities, areas }) => areas === undefined && (priorities === undefined || priorities.includes('normal')),
  )
  return {
    key: category.key,
    name: words(category.name, language),
    description: category.description ? words(category.description, language) : '',
    group: category.group ? words(category.group, language) : null,
    keywords: [...category.keywords],
    icon: category.icon,
    assurance: category.assurance,
    visibility: category.visibility,
    duplicate_radius: category.duplicate_radius,
    promised_hours: promise?.hours ?? null,
    sdgs: [...(category.sdgs ?? [])],
    questions: category.questions.map((question) => presentQuestion(question, language)),
  }
}

function presentQuestion(
  { key, label, help, type, required, public: open, options = [], stop }: QuestionSetting,
  language: Language,
) {
  return {
    key,
    label: words(label, language),
    help: help ? words(help, language) : null,
    type,
    required,
    public: open,
    options: options.map((option) => ({ key: option.key, label: words(option.label, language) })),
    stop: stop ? { answers: [...stop.answers], text: words(stop.text, language) } : null,
  }
}

/** Something that was written about a report. @param media What came with it and the reader sees. @param inside Whether they read what is hidden. */
export function presentMessage(
  { id, reportId, at, author, audience, text, hiddenReason = null }: Message,
  media: readonly MediaItem[],
  tenant: Tenant,
  inside: boolean,
) {
  const shown = media.map((item) => presentReportMedia(item, tenant))
  const said = hiddenReason === null || inside ? { text, media: shown } : { text: '', media: [] }
  return { id, report_id: reportId, at: at.toISOString(), from: author, audience, ...said, hidden_reason: hiddenReason }
}

/** A report on its way, as the staff sees it. */
export function presentDelivery(delivery: Delivery, language: Language) {
  const { id, reportId, reportCode, destination, kind, state, attempts, error, externalId } = delivery
  return {
    id,
    report: { id: reportId, code: reportCode },
    target: words(destination.name, language),
    kind,
    state,
    attempts,
    created_at: delivery.createdAt.toISOString(),
    next_try_at: instant(delivery.nextTryAt),
    delivered_at: instant(delivery.deliveredAt),
    error,
    external_id: externalId,
  }
}

/** An entry of the timeline; what it says in several languages is given in the reader's. */
export function presentEntry({ id, at, action, actor, public: open, params: all }: TimelineRow, language: Language) {
  const { state = null, due_at: due = null, ...rest } = all
  const params: TimelineRow['params'] = {}
  for (const [name, value] of Object.entries(rest)) {
    const [, base, which] = /^(.+)_(it|en)$/.exec(name) ?? []
    if (base === undefined) params[name] = value
    else if (which === language) params[base] = value
  }
  const { office = null, ...others } = params
  return {
    id,
    at: at.toISOString(),
    action,
    state: state as ReportState | null,
    office: office as string | null,
    due_at: due as string | null,
    actor,
    public: open,
    params: others,
  }
}

/** Both languages of a text as an entry of the timeline keeps them. */
export function inBoth(name: string, text: LocalText | null | undefined): Record<string, string> {
  return text ? { [`${name}_it`]: text.it, [`${name}_en`]: text.en ?? text.it } : {}
}
