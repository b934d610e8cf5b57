import type { ReportStory } from '../../demo/content/index.ts'
import type { Cast } from './cast.ts'
import type { PastApi, Speaker } from './past-api.ts'
import { drawPhoto } from './photos.ts'
import type { Scene } from './telling.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** Everything that happens to one report. The scenes share what the story has come to; play them in the order of time. */
export function tellReport(
  story: ReportStory,
  number: number,
  { api, cast, today, known }: { api: PastApi; cast: Cast; today: Date; known: Map<string, string> },
): Scene[] {
  const { tenant } = story
  const scenes: Scene[] = []
  const add = (ago: number, hours: number, play: () => Promise<unknown>) => {
    const at = new Date(today.getTime() - ago * day + hours * hour + number * 91_000)
    scenes.push({ at: at < today ? at : new Date(today.getTime() - 60_000), play })
  }
  const author = cast.of(story.author, tenant)
  let id = ''
  const report = () => ({ path: { tenant, report_id: id } })
  const once = () => ({ ...report(), header: api.key() })

  add(story.ago, 0, async () => {
    const speaker = await author
    const media = story.picture ? [await upload(api, speaker, tenant, await drawPhoto(story.picture))] : []
    const { data } = await api.as(speaker).POST('/v1/{tenant}/reports', {
      params: { path: { tenant }, header: api.key() },
      body: {
        category: story.category,
        position: { type: 'Point', coordinates: [...story.at] },
        accuracy: 12,
        address: story.address,
        title: story.title,
        description: story.words,
        answers: { pericolo: false },
        media,
        public_name: false,
        consent: true,
      },
    })
    id = data!.report.id
    known.set(story.title, id)
  })
  for (const { ago, to, office, reason, note } of story.steps ?? []) {
    add(ago, 2, async () => {
      const planned = to === 'planned' && { planned_for: new Date(today.getTime() + 12 * day).toISOString().slice(0, 10) }
      const body = { to, ...planned, ...(office && { office }), ...(reason && { reason }), ...(note && { note }) }
      const officer = api.as(cast.staff(tenant, 'officer'))
      await officer.POST('/v1/{tenant}/reports/{report_id}/transitions', { params: once(), body })
    })
  }
  for (let place = 0; place < (story.supports ?? 0); place += 1) {
    add((story.ago * (place + 1)) / (story.supports! + 2), 1, async () => {
      const neighbour = api.as(await cast.somebody(tenant))
      await neighbour.PUT('/v1/{tenant}/reports/{report_id}/supports/mine', { params: report() })
    })
  }
  const { contested, repeats } = story
  if (contested) {
    add(contested.ago, 3, async () => {
      const body = { text: contested.text }
      await api.as(await author).POST('/v1/{tenant}/reports/{report_id}/contests', { params: once(), body })
    })
  }
  if (repeats) {
    add(story.ago, 5, async () => {
      const body = { into: known.get(repeats)! }
      await api.as(cast.staff(tenant, 'officer')).PUT('/v1/{tenant}/reports/{report_id}/merge', { params: report(), body })
    })
  }
  return scenes
}

/** Uploads a photo in the speaker's name. */
async function upload(api: PastApi, speaker: Speaker, tenant: string, photo: Buffer): Promise<{ id: string }> {
  const { data } = await api.as(speaker).POST('/v1/{tenant}/media', {
    params: { path: { tenant }, header: api.key() },
    headers: { 'Content-Type': 'image/jpeg' },
    body: new Blob([new Uint8Array(photo)]) as never,
    bodySerializer: (body: unknown) => body as BodyInit,
  })
  return { id: data!.media.id }
}
