import type { Story } from '../../demo/content/index.ts'
import { receiptOf } from '../../api/kernel/participation/index.ts'
import type { Cast } from './cast.ts'
import type { PastApi } from './past-api.ts'

/** Something that happens in a story, and when. */
export interface Scene {
  readonly at: Date
  play(): Promise<unknown>
}

const hour = 60 * 60 * 1000
const day = 24 * hour
const windows = { petizione: 90, 'iniziativa-popolare': 180 } as const
const sponsorsNeeded = { petizione: 5, 'iniziativa-popolare': 20 } as const
/** Signatures that are given at the same moment, and travel together. */
const together = 40

/** Everything that happens to one petition. The scenes share what the story has come to; play them in the order of time. */
export function tell(story: Story, number: number, api: PastApi, cast: Cast, today: Date): Scene[] {
  const { tenant } = story
  const scenes: Scene[] = []
  // Every petition has its own hour, so that not everything happens at noon.
  const at = (ago: number, hours = 0) => new Date(today.getTime() - ago * day + hours * hour + number * 137_000)
  const add = (time: Date, play: () => Promise<unknown>) =>
    scenes.push({ at: time < today ? time : new Date(today.getTime() - 60_000), play })
  const author = cast.of(story.author, tenant)
  let id = ''
  let code = ''
  const petition = () => ({ path: { tenant, petition_id: id } })
  const once = () => ({ ...petition(), header: api.key() })
  const move = async (
    who: 'author' | 'moderator' | 'officer',
    body: { action: 'submit' | 'publish' | 'reject' | 'stop' | 'withdraw' | 'archive'; reason?: string; note?: string },
  ) => {
    const speaker = who === 'author' ? await author : cast.staff(tenant, who)
    await api.as(speaker).POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params: once(), body })
  }
  const reviewer = story.type === 'petizione' ? 'moderator' : 'officer'

  add(at(story.begun), async () => {
    const body = { type: story.type, language: 'it' as const, ...story.text, public_name: !story.unnamed }
    const params = { path: { tenant }, header: api.key() }
    const { data } = await api.as(await author).POST('/v1/{tenant}/petitions', { params, body })
    id = data!.id
    code = data!.code
  })
  if (story.draft) return scenes
  add(at(story.begun, 2), () => move('author', { action: 'submit' }))
  for (let place = 0; place < (story.sponsors ?? sponsorsNeeded[story.type]); place += 1) {
    add(at(story.begun, 5 + place * 2), async () => {
      const { data } = await api.as(await author).GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: petition() })
      const sponsor = await cast.somebody(tenant)
      const body = { token: data!.sponsor_token!, consent: true as const }
      await api.as(sponsor).POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params: petition(), body })
    })
  }
  if (story.rejected) add(at(story.rejected.ago), () => move(reviewer, { action: 'reject', ...decision(story.rejected!) }))
  if (story.published === undefined) return scenes

  add(at(story.published), () => move(reviewer, { action: 'publish' }))
  if (story.english) {
    add(at(story.published, 3), async () => {
      const translation = '/v1/{tenant}/petitions/{petition_id}/translations/{language}'
      const path = { tenant, petition_id: id, language: 'en' as const }
      const moderator = api.as(cast.staff(tenant, 'moderator'))
      const { response } = await moderator.GET(translation, { params: { path } })
      const header = { 'If-Match': response.headers.get('etag')! }
      await moderator.PUT(translation, { params: { path, header }, body: story.english! })
    })
  }
  const end = Math.max(0, story.published - windows[story.type], story.withdrawn?.ago ?? 0, story.stopped?.ago ?? 0)
  sign(end)
  // What closes by itself is recorded on its day.
  if (story.published > windows[story.type]) add(at(story.published - windows[story.type] - 1), () => api.app.keepTime())
  for (const { ago, text } of story.updates ?? []) {
    add(at(ago, 1), async () => {
      await api.as(await author).POST('/v1/{tenant}/petitions/{petition_id}/updates', { params: once(), body: { text } })
    })
  }
  if (story.answer) {
    const { ago, office, it, en } = story.answer
    add(at(ago, 1), async () => {
      const body = { office, text: { it, ...(en ? { en } : {}) } }
      await api.as(cast.staff(tenant, 'officer')).POST('/v1/{tenant}/petitions/{petition_id}/answers', { params: once(), body })
    })
  }
  invalidate()
  if (story.stopped) add(at(story.stopped.ago, 1), () => move('officer', { action: 'stop', ...decision(story.stopped!) }))
  if (story.withdrawn) add(at(story.withdrawn.ago, 1), () => move('author', { action: 'withdraw' }))
  if (story.archived) {
    add(at(story.archived.ago, 1), () => move('officer', { action: 'archive' }))
  }
  return scenes

  /** Signatures between the publication and `end` days ago, most of them early; voices are heard among them. */
  function sign(end: number): void {
    const span = story.published! - end - (end > 0 ? 1 : 0)
    const voices = [...(story.voices ?? [])]
    const total = story.signatures ?? 0
    const moments = Math.ceil((total - voices.length) / together)
    for (let place = 0; place < moments; place += 1) {
      const share = (place + cast.random()) / moments
      const passed = story.rush && share < 0.85 ? (share / 0.85) * Math.min(story.rush, span) : span * share ** 1.4
      const count = place === moments - 1 ? total - voices.length - place * together : together
      add(at(story.published! - passed, 4), () => signTogether(count))
    }
    voices.forEach(({ name, reason }, place) => {
      add(at(story.published! - ((place + 1) * span) / (voices.length + 1), 6), async () => {
        const signer = await cast.of(name, tenant)
        const body = { consent: true as const, public_name: true, ...(reason ? { reason } : {}) }
        await api.as(signer).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: petition(), body })
      })
    })
  }

  /** Many at once, by the door behind the route: the same grouped writing, without a proof for each. */
  async function signTogether(count: number): Promise<string[]> {
    const identified = story.type === 'iniziativa-popolare'
    const town = (await api.app.tenants.bySlug(tenant))!
    const signing = Array.from({ length: count }, async () => {
      const { sub, standing, age } = identified ? await cast.somebody(tenant) : cast.passerBy(tenant)
      const person = {
        id: sub,
        assurance: 'substantial' as const,
        age,
        standing: standing ?? {},
        scopes: new Set<string>(),
        clientId: 'demo',
        boundTo: undefined,
        signedInAt: undefined,
      }
      const tie = standing?.[tenant]?.[0] ?? null
      const act = { subject: id, kind: 'signature' as const, person, identified, standing: tie, publicName: null, reason: null }
      return receiptOf(code, (await api.app.participation.act(town, act, api.now())).id)
    })
    return Promise.all(signing)
  }

  /** A batch of signatures that arrives two days before it is found out. */
  function invalidate(): void {
    if (!story.invalidated) return
    const { ago, signatures, reason, note } = story.invalidated
    let receipts: string[] = []
    add(at(ago + 2), async () => {
      receipts = await signTogether(signatures)
    })
    add(at(ago), async () => {
      const body = { filter: { receipts }, reason, note, dry_run: false }
      await api
        .as(cast.staff(tenant, 'officer'))
        .POST('/v1/{tenant}/petitions/{petition_id}/invalidations', { params: once(), body })
    })
  }
}

function decision({ reason, note }: { reason: string; note: string }): { reason: string; note: string } {
  return { reason, note }
}
