import { v7 } from 'uuid'
import type { DebateStory, StoryComment } from '../../demo/content/index.ts'
import type { Cast } from './cast.ts'
import { tellOpinions } from './opining.ts'
import type { PastApi } from './past-api.ts'
import { tellProposal } from './proposing.ts'
import type { Scene } from './telling.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** Everything that happens to one debate. The scenes share what the story has come to; play them in the order of time. */
export function tellDebate(story: DebateStory, number: number, api: PastApi, cast: Cast, today: Date): Scene[] {
  const { tenant } = story
  const scenes: Scene[] = []
  const after = (ago: number, hours = 0) => new Date(today.getTime() - ago * day + hours * hour + number * 113_000)
  const add = (ago: number, hours: number, play: () => Promise<unknown>) => {
    const at = after(ago, hours)
    scenes.push({ at: at < today ? at : new Date(today.getTime() - 60_000), play })
  }
  const officer = () => api.as(cast.staff(tenant, 'officer'))
  let id = ''
  const debate = () => ({ path: { tenant, debate_id: id } })
  const move = (body: { action: 'publish' | 'withdraw'; reason?: string }) =>
    officer().POST('/v1/{tenant}/debates/{debate_id}/transitions', { params: { ...debate(), header: api.key() }, body })

  add(story.published, 0, async () => {
    const { question, summary, sdgs, area } = story
    const tags = Object.entries(story.tags ?? {}).map(([key, name]) => ({ key, name }))
    const phases = Object.entries(story.phases).map(([phase, ago]) => ({
      phase: phase as keyof DebateStory['phases'],
      opens_at: after(ago).toISOString(),
    }))
    const body = {
      question,
      summary,
      phases,
      closes_at: after(story.closes).toISOString(),
      sdgs: [...sdgs],
      tags,
      ...(area && { area }),
    }
    const params = { path: { tenant }, header: api.key() }
    id = (await officer().POST('/v1/{tenant}/debates', { params, body })).data!.id
    for (const [place, { kind, title, text, url, features }] of story.dossier.entries()) {
      const layer = features && {
        type: 'FeatureCollection' as const,
        features: features.map(({ name, geometry }) => ({ type: 'Feature' as const, geometry, properties: { name } })),
      }
      const said = { title: { it: title }, ...(text && { text: { it: text } }), ...(url && { url }) }
      const item = { kind, place, ...said, ...(layer && { layer }) }
      await officer().PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
        params: { path: { ...debate().path, item_id: v7() } },
        body: item,
      })
    }
    await move({ action: 'publish' })
  })
  for (const comment of story.comments ?? []) {
    let parent = ''
    add(comment.ago, 3, async () => {
      parent = await write(comment)
    })
    for (const answer of comment.answers ?? []) add(answer.ago, 3, () => write(answer, parent))
  }
  if (story.statements) add(story.statements.ago, 5, () => tellOpinions(story, id, api, cast))
  const known = new Map<string, string>()
  const supportedFrom = story.phases.converge ?? 0
  for (const proposal of story.proposals ?? [])
    tellProposal(proposal, { tenant, api, cast, known, supportedFrom, add, debate: () => id })
  const { outcome, withdrawn } = story
  if (outcome)
    add(outcome.ago, 1, async () => {
      const { office, summary, points } = outcome
      const body = {
        office,
        summary: { it: summary },
        points: points.map(({ said, did, whyNot }) => ({
          said: { it: said },
          did: { it: did },
          ...(whyNot && { why_not: { it: whyNot } }),
        })),
      }
      const { response } = await officer().GET('/v1/{tenant}/debates/{debate_id}/source', { params: debate() })
      const header = { 'If-Match': response.headers.get('etag')! }
      await officer().PUT('/v1/{tenant}/debates/{debate_id}/outcome', { params: { ...debate(), header }, body })
    })
  if (withdrawn) add(withdrawn.ago, 1, () => move({ action: 'withdraw', reason: withdrawn.reason }))
  return scenes

  /** Writes the comment, and whoever supports it does so at once. @returns its id. */
  async function write({ by, text, stance, sources, tags, at, supports = 0 }: StoryComment, parent?: string): Promise<string> {
    const town = by === 'comune'
    const writer = town ? cast.staff(tenant, 'officer') : await cast.of(by, tenant)
    const { data } = await api.as(writer).POST('/v1/{tenant}/comments', {
      params: { path: { tenant }, header: api.key() },
      body: {
        subject: id,
        text,
        public_name: true,
        as_staff: town,
        ...(town && { office: 'Ufficio partecipazione' }),
        ...(parent && { parent_id: parent }),
        ...(stance && { stance }),
        ...(at && { geometry: at }),
        ...(sources && { sources: [...sources] }),
        ...(tags && { tags: [...tags] }),
      },
    })
    const params = { path: { tenant, comment_id: data!.id } }
    const neighbours = Array.from({ length: supports }, () => api.as(cast.passerBy(tenant)))
    await Promise.all(neighbours.map((one) => one.PUT('/v1/{tenant}/comments/{comment_id}/supports/mine', { params })))
    return data!.id
  }
}
