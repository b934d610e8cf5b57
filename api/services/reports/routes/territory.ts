import type { Handler } from '../../../kernel/http/handlers.ts'
import type { Tenant } from '../../../kernel/tenancy/tenant.ts'
import { areaAt, takesReports } from '../placing.ts'
import { presentNamed } from '../present.ts'
import { settingsIn } from '../scene.ts'
import type { CategorySetting } from '../settings.ts'

export const readTerritory: Handler<'reports_territory_read'> = async (request) => {
  const { query, tenant, language } = request
  const position = [query.lon, query.lat] as const
  const town = await request.townAt(position)
  const inside = town?.slug === tenant.slug
  const area = inside ? areaAt(settingsIn(tenant), position) : null
  const found = town && {
    slug: town.slug,
    name: town.name,
    takes_reports: takesReports(town),
    ...sharedWith(tenant, town, query.category),
  }
  return {
    status: 200,
    body: { inside, approximate: town !== undefined && !town.surveyed, area: presentNamed(area, language), town: found ?? null },
    cache: { tags: town ? [`tenant:${town.slug}`] : [], seconds: 60 },
  }
}

/** What a draft can take along: the category when the other town has it, and those of its questions that are the same there. */
function sharedWith(here: Tenant, there: Tenant, key: string | undefined) {
  const find = (town: Tenant) => settingsIn(town).categories.find((category) => category.key === key)
  const [ours, theirs] = [find(here), takesReports(there) ? find(there) : undefined]
  if (!ours || !theirs) return { category: null, questions: [] }
  return { category: theirs.key, questions: sharedQuestions(ours, theirs) }
}

/** Keys of the questions of which every answer that is possible here is possible there. */
function sharedQuestions(ours: CategorySetting, theirs: CategorySetting): string[] {
  return ours.questions.flatMap((question) => {
    const other = theirs.questions.find(({ key, type }) => key === question.key && type === question.type)
    const known = new Set(other?.options?.map(({ key }) => key))
    return other && (question.options ?? []).every(({ key }) => known.has(key)) ? [question.key] : []
  })
}
