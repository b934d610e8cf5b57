import type { StoryProposal } from '../../demo/content/index.ts'
import type { Cast } from './cast.ts'
import type { PastApi, Speaker } from './past-api.ts'

/** Where the proposals of a debate come to be. */
export interface ProposingScene {
  readonly tenant: string
  readonly api: PastApi
  readonly cast: Cast
  /** Id of the debate, once it is there. */
  readonly debate: () => string
  /** Ids of the debate's proposals by their titles. */
  readonly known: Map<string, string>
  /** When supports are first taken, in days before today. */
  readonly supportedFrom: number
  readonly add: (ago: number, hours: number, play: () => Promise<unknown>) => void
}

/** Everything that happens to one proposal. */
export function tellProposal(story: StoryProposal, scene: ProposingScene): void {
  const { tenant, api, cast, add, known } = scene
  const at = () => ({ path: { tenant, proposal_id: known.get(story.title)! } })
  const keyed = () => ({ ...at(), header: api.key() })
  const author = async () => api.as(await cast.of(story.authors[0]!, tenant))
  const officer = () => api.as(cast.staff(tenant, 'officer'))
  const move = async (body: { action: 'publish' | 'freeze' }) =>
    (await author()).POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params: keyed(), body })

  add(story.begun, 1, async () => {
    const params = { path: { tenant, debate_id: scene.debate() }, header: api.key() }
    const body = { title: story.title, language: 'it' as const, sections: story.sections.map((section) => ({ ...section })) }
    const begun = await (await author()).POST('/v1/{tenant}/debates/{debate_id}/proposals', { params, body })
    known.set(story.title, begun.data!.id)
    const mine = await (await author()).GET('/v1/{tenant}/proposals/{proposal_id}/mine', { params: at() })
    const header = { 'Invite-Token': mine.data!.invite_token! }
    for (const other of story.authors.slice(1))
      await api
        .as(await cast.of(other, tenant))
        .POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: { ...at(), header } })
  })
  if (story.published) add(story.published, 2, () => move({ action: 'publish' }))
  for (const amendment of story.amendments ?? []) {
    let id = ''
    add(amendment.ago, 3, async () => {
      const { section, text, start, version } = await passage(amendment.words)
      const { words: exact, instead, why, unnamed } = amendment
      const around = { prefix: text.slice(Math.max(0, start - 30), start), suffix: text.slice(start + exact.length).slice(0, 30) }
      const body = {
        section_id: section,
        version,
        passage: { exact, start, ...around },
        replacement: instead,
        why,
        public_name: !unnamed,
      }
      const by = api.as(await cast.of(amendment.by, tenant))
      id = (await by.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: keyed(), body })).data!.id
    })
    const { decided } = amendment
    if (decided)
      add(decided.ago, 4, async () => {
        const params = { path: { ...at().path, amendment_id: id } }
        const body = { decision: decided.accepted ? ('accepted' as const) : ('rejected' as const), reason: decided.reason }
        const path = '/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/decision'
        return (await author()).PUT(path, { params, body })
      })
  }
  for (const { by, ago, words, text, stance, supports = 0 } of story.comments ?? [])
    add(ago, 5, async () => {
      const found = words === undefined ? undefined : await passage(words)
      const quote = found && { exact: words!, prefix: '', suffix: '', start: found.start, target: found.section }
      const body = { subject: at().path.proposal_id, text, public_name: true, as_staff: false, ...(stance && { stance }) }
      const { data } = await api.as(await cast.of(by, tenant)).POST('/v1/{tenant}/comments', {
        params: { path: { tenant }, header: api.key() },
        body: { ...body, ...(quote && { quote }) },
      })
      const params = { path: { tenant, comment_id: data!.id } }
      await together(supports, (one) => one.PUT('/v1/{tenant}/comments/{comment_id}/supports/mine', { params }))
    })
  if (story.settled) add(story.settled, 6, () => move({ action: 'freeze' }))
  if (story.supports) {
    const days = Math.max(1, Math.floor(scene.supportedFrom - (story.promoted?.ago ?? story.merged?.ago ?? 0)))
    for (let day = 0; day < days; day++) {
      const share = Math.floor((story.supports * (day + 1)) / days) - Math.floor((story.supports * day) / days)
      const give = (one: ReturnType<PastApi['as']>) => one.POST('/v1/{tenant}/proposals/{proposal_id}/supports', { params: at() })
      add(scene.supportedFrom - day, 7, () => together(share, give))
    }
  }
  const { answer, promoted, merged } = story
  if (answer)
    add(answer.ago, 8, () => {
      const body = { office: answer.office, text: { it: answer.text } }
      return officer().POST('/v1/{tenant}/proposals/{proposal_id}/answers', { params: keyed(), body })
    })
  if (promoted)
    add(promoted.ago, 9, () => {
      const body = { action: 'promote' as const, to: promoted.to }
      return officer().POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params: keyed(), body })
    })
  if (merged)
    add(merged.ago, 9, () => {
      const body = { into: known.get(merged.into)! }
      return officer().PUT('/v1/{tenant}/proposals/{proposal_id}/merge', { params: at(), body })
    })

  /** Where those words stand now. */
  async function passage(words: string) {
    const { data } = await api.as(cast.staff(tenant, 'officer')).GET('/v1/{tenant}/proposals/{proposal_id}', { params: at() })
    const { sections, version } = data!
    const section = sections.find(({ text }) => text.includes(words))
    if (!section) throw new Error(`“${words}” is not in “${story.title}”`)
    return { section: section.id, text: section.text, start: section.text.indexOf(words), version }
  }

  /** So many neighbours do it. */
  function together(many: number, act: (one: ReturnType<PastApi['as']>) => Promise<unknown>): Promise<unknown> {
    const neighbours: Speaker[] = Array.from({ length: many }, () => cast.passerBy(tenant))
    return Promise.all(neighbours.map((one) => act(api.as(one))))
  }
}
