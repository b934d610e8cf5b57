import { connect, migrate } from '../../api/kernel/db/index.ts'
import { Operator } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import {
  bariSea,
  debateStories,
  reportOffices,
  reportStories,
  stories,
  townsWithout,
  townsWithPetitions,
  unrulyComments,
} from '../../demo/content/index.ts'
import { castOf } from './cast.ts'
import { startPastApi } from './past-api.ts'
import { tellDebate } from './debating.ts'
import { tellUnruly, tellWeeklyModeration } from './moderating.ts'
import { tellReport } from './reporting.ts'
import { tell } from './telling.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** Where the examples of the API guide try things out: in the open sea. */
const sandbox = {
  ...{ slug: 'collaudo', name: 'Comune di collaudo', istatCode: '000000', ipaCode: 'sandbox' },
  ...{ population: 1000, position: [17.9, 41.4] as const },
}

/** Colours of the demonstration's towns. */
const themes = { bari: '#0066cc', altamura: '#8a4b08', monopoli: '#00647d' } as const

/**
 * Fills a new database with the demonstration: the towns' services and colours, their staff, and every story, told to the API day by
 * day as if it had run all those months.
 *
 * @returns how many petitions and reports there are, and how many signatures count.
 */
export async function seedDemo(
  urls: { owner: string; app: string },
  today = new Date(),
): Promise<{ petitions: number; signatures: number; reports: number }> {
  await migrate(urls.owner)
  const owner = connect(urls.owner, 2)
  const api = await startPastApi(urls.app)
  try {
    const operator = new Operator(owner, services)
    const longest = Math.max(...stories.map(({ begun }) => begun))
    api.setNow(new Date(today.getTime() - (longest + 7) * 24 * 60 * 60 * 1000))
    for (const town of townsWithPetitions) {
      await operator.switchService(town, 'petitions', { allowed: true, enabled: true })
      await operator.switchService(town, 'ratings', { allowed: true, enabled: true })
      await operator.switchService(town, 'debates', { allowed: true, enabled: true })
      await operator.switchService(town, 'reports', { allowed: true, enabled: true })
      const usual = operator.tenants.reader('reports').read(undefined).settings
      await operator.setSettings(town, 'reports', { ...usual, offices: reportOffices })
    }
    await operator.setCoast('bari', JSON.stringify(bariSea))
    for (const town of townsWithout) await operator.switchService(town, 'petitions', { allowed: true, enabled: false })
    const cast = await castOf(api, operator, today)
    for (const town of townsWithPetitions) {
      const administrator = api.as(cast.staff(town, 'administrator'))
      const { response } = await administrator.GET('/v1/{tenant}', { params: { path: { tenant: town } } })
      const header = { 'If-Match': response.headers.get('ETag')! }
      const body = { theme: { primary: themes[town] } }
      await administrator.PATCH('/v1/{tenant}', {
        params: { path: { tenant: town }, header },
        body,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      })
    }
    const reporting = { api, cast, today, known: new Map<string, string>() }
    const scenes = [
      ...stories.flatMap((story, number) => tell(story, number, api, cast, today)),
      ...debateStories.flatMap((story, number) => tellDebate(story, number, api, cast, today)),
      ...reportStories.flatMap((story, number) => tellReport(story, number, reporting)),
      ...townsWithPetitions.flatMap((town) => tellWeeklyModeration(town, api, cast, today)),
      ...unrulyComments.flatMap((story) => tellUnruly(story, api, cast, today)),
    ].sort((a, b) => a.at.getTime() - b.at.getTime())
    let kept = 0
    for (const { at, play } of scenes) {
      api.setNow(at)
      if (at.getTime() - kept > week) {
        kept = at.getTime()
        await api.app.keepTime()
      }
      await play()
    }
    api.setNow(today)
    await operator.create(sandbox, true)
    await api.app.resetSandboxes()
    await api.app.keepTime()
    const counts = await Promise.all(
      townsWithPetitions.map(async (slug) => {
        const { id } = await operator.town(slug)
        return owner.forTenant(id, (db) =>
          db.rows<{ count: number }>({ name: 'seeded', text: 'select signature_count as count from petition', values: [] }),
        )
      }),
    )
    const all = counts.flat()
    return { petitions: all.length, signatures: all.reduce((sum, { count }) => sum + count, 0), reports: reportStories.length }
  } finally {
    await api.stop()
    await owner.close()
  }
}
