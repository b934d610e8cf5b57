import type { components } from '../../../../types/openapi.d.ts'
import type { TenantDb } from '../../db/index.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { ModerationSettings } from '../settings.ts'
import { notice, weigh, type Similar } from './assess.ts'
import { classifierAt } from './classifier/store.ts'
import { stemsWith } from './classifier/stems.ts'
import type { Classifier } from './classifier/classifier.ts'
import type { Assessment, Finding } from './finding.ts'

type Score = components['schemas']['ModerationScore']

/** What a town's machines know at the moment. */
export interface Knowledge {
  readonly classifier: Classifier | undefined
  /** Whether the classifier has learnt anything yet. */
  readonly learnt: boolean
  /** Whether authors of that level write before moderators' eyes in that service, because samples were bad. */
  readonly fallen: (service: ServiceName, level: number) => boolean
}

/** What is known in the town of `db`: one question, and the model only when there is a new one. */
export async function knowledgeOf(
  db: TenantDb,
  { classifier: rules }: Pick<ModerationSettings, 'classifier'>,
): Promise<Knowledge> {
  const row = await db.row<{ version: number | null; written: string | null; fallen: string[] | null }>({
    name: 'moderation_knowledge',
    text: `select newest.version, newest.written, (select array_agg(service || ' ' || level) from moderation_fall_back
        where tenant_id = $1 and ended_at is null) as fallen
      from (select) as always left join (select version, version || ' ' || xmin as written from moderation_model
        where tenant_id = $1 order by version desc limit 1) as newest on true`,
    values: [db.tenantId],
  })
  const version = rules.on ? row!.version : null
  return {
    classifier: await classifierAt(db, version, row!.written),
    // A town that wants none does not wait for it.
    learnt: !rules.on || version !== null,
    fallen: (service, level) => row!.fallen?.includes(`${service} ${level}`) ?? false,
  }
}

/** What triage thinks of a text by what the town's machines know. */
export function judge(
  text: string,
  { triage: rules }: Pick<ModerationSettings, 'triage'>,
  { classifier }: Pick<Knowledge, 'classifier'>,
  similar?: Similar,
): Assessment {
  const noticed = notice(text, rules, similar)
  return weigh(noticed, classifier?.judge(stemsWith(text, noticed)))
}

const sources = { learned: 'classifier', near_duplicate: 'similarity' } as const

/** What was noticed as moderators read it, the weightiest first: what rules have found together, each of the others for itself. */
export function scoresOf({ findings }: Assessment): Score[] {
  const bySource = new Map<Score['source'], Finding[]>()
  for (const finding of findings.toSorted((a, b) => b.weight - a.weight)) {
    const source = sources[finding.code as keyof typeof sources] ?? 'rules'
    bySource.set(source, [...(bySource.get(source) ?? []), finding])
  }
  const scores = [...bySource].map(([source, of]) => ({
    source,
    value: rounded(1 - of.reduce((left, { weight }) => left * (1 - weight), 1)),
    reasons: of.map(({ code, words, spans }) => ({
      code,
      detail: words.length > 0 ? words.join(', ').slice(0, 300) : null,
      spans: spans.slice(0, 20).map(({ start, end }) => ({ start, end })),
    })),
  }))
  return scores.toSorted((a, b) => b.value - a.value)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
