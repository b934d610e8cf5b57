import { sql } from '../kernel/db/index.ts'
import type { components } from '../../types/openapi.d.ts'
import { sampleFiles } from '../kernel/media/testing/uploads.ts'
import type { Citizen } from './caller.ts'
import { townPage, type TestApi } from './start-api.ts'

type Petition = components['schemas']['Petition']
type NewTransition = components['schemas']['NewTransition']

/** Petitions in every state of their life, with signatures, answers, news and batches, in one town. */
export interface LivelyTown {
  readonly slug: string
  /** Who wrote every petition; signs none. */
  readonly author: Citizen
  /** Signed everything that was open. */
  readonly signer: Citizen
  readonly administrator: Citizen
  readonly petitions: Readonly<Record<Petition['state'], readonly string[]>>
  readonly sponsorTokens: readonly string[]
  readonly receipts: readonly string[]
  /** A photo of the author's that is attached to a petition and published, one that is attached and hidden, and one of nobody's. */
  readonly media: { readonly published: string; readonly hidden: string; readonly waiting: string; readonly token: string }
  /** Ids of rated pages. */
  readonly pages: readonly string[]
}

/** The data of an answer. @throws Error with the problem's code when the request was refused. */
export function dataOf<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.data
}

/** The settings of petitions with types that take little: `rapida` without sponsors, `sostenuta` with one, `nominale` with names. */
export async function simplifyPetitions(api: TestApi, slug: string): Promise<void> {
  const { settings } = (await api.operator.switches(slug)).find(({ name }) => name === 'petitions')!
  const { types, reasons } = settings as { types: Record<string, unknown>[]; reasons: unknown }
  const consequence = { it: "Risponde l'ufficio" }
  const thresholds = [{ key: 'due', signatures: 2, consequence, answer_days: 5 }]
  const quick = { ...types[0], key: 'rapida', sponsors: 0, window_days: 10, thresholds }
  const more = [quick, { ...quick, key: 'sostenuta', sponsors: 1 }, { ...quick, key: 'nominale', identified: true }]
  await api.operator.setSettings(slug, 'petitions', {
    types: [...types.filter(({ key }) => !more.some((own) => own.key === key)), ...more],
    reasons,
  })
}

/** A town without photos, which take long to be made. */
export type LivelyPetitions = Omit<LivelyTown, 'media'>

/** Fills a town by the public door. @param each Petitions of each state. */
export async function fillTown(api: TestApi, slug: string, each = 1): Promise<LivelyTown> {
  const town = await fillPetitions(api, slug, each)
  const { id: tenantId } = await api.operator.town(slug)
  const run = { day: '2026-11-22', kind: 'notifications.read', cut_off: api.now(), gone: 1, at: api.now() }
  await api.database.forTenant(tenantId, (db) =>
    db.run(
      sql('retention_run')
        .insert({ tenant_id: tenantId, ...run })
        .onConflict()
        .ignore(),
    ),
  )
  await api.operator.setStreets(slug, `nome,lon,lat\nVia Segreto di ${slug},16.87,41.11`)
  return { ...town, media: await fillMedia(api, town) }
}

/** Fills a town with petitions and ratings by the public door. @param each Petitions of each state. */
export async function fillPetitions(api: TestApi, slug: string, each = 1): Promise<LivelyPetitions> {
  await simplifyPetitions(api, slug)
  const standing = { [slug]: ['resident'] } as const
  const author = await api.citizen({ givenName: 'Lucia', familyName: 'Romano', standing })
  const signer = await api.citizen({ givenName: 'Piero', familyName: 'Greco', standing })
  const administrator = await api.citizen({ givenName: 'Carla', familyName: 'Ufficio', standing })
  await api.operator.giveRole(slug, administrator.id, 'administrator', null, api.now())
  const writer = api.as(author)
  const staff = api.as(administrator)
  const petitions = {} as Record<Petition['state'], string[]>
  const sponsorTokens: string[] = []
  const receipts: string[] = []
  const at = (id: string) => ({ path: { tenant: slug, petition_id: id } })
  const keyed = (id: string) => ({ ...at(id), header: api.key() })

  const draft = async (type = 'rapida') => {
    const body = {
      type,
      title: `Segreto di ${slug}: una pista ciclabile`,
      ask: `Chiediamo a ${slug} una pista ciclabile.`,
      details: '',
      public_name: true,
    }
    return dataOf(await writer.POST('/v1/{tenant}/petitions', { params: { path: { tenant: slug }, header: api.key() }, body })).id
  }
  const move = async (id: string, ...steps: NewTransition[]) => {
    for (const body of steps) {
      const who = body.action === 'submit' || body.action === 'withdraw' ? writer : staff
      dataOf(await who.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params: keyed(id), body }))
    }
    return id
  }
  const sign = async (id: string, who: Citizen, reason: string) => {
    const body = { consent: true, public_name: true, reason } as const
    receipts.push(
      dataOf(await api.as(who).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: at(id), body })).receipt,
    )
  }
  const open = async (type?: string) => {
    const id = await move(await draft(type), { action: 'submit' }, { action: 'publish' })
    await sign(id, signer, `Motivo segreto di ${slug}`)
    await sign(id, await api.citizen({ standing }), `Altro motivo di ${slug}`)
    const news = { params: keyed(id), body: { text: `Notizia segreta di ${slug}` } }
    dataOf(await writer.POST('/v1/{tenant}/petitions/{petition_id}/updates', news))
    return id
  }
  const answer = async (id: string) => {
    const body = { office: 'Ufficio mobilità', text: { it: `Risposta segreta di ${slug}` } }
    dataOf(await staff.POST('/v1/{tenant}/petitions/{petition_id}/answers', { params: keyed(id), body }))
    return id
  }
  const reject = { action: 'reject', reason: 'non-competenza', note: `Nota segreta di ${slug}` } as const
  const submitted = { action: 'submit' } as const
  const add = async (state: Petition['state'], make: () => Promise<string>) => {
    for (let place = 0; place < each; place += 1) (petitions[state] ??= []).push(await make())
  }

  await add('closed', () => open())
  await add('answered', async () => answer(await open()))
  await add('archived', async () => move(await draft(), { action: 'withdraw' }, { action: 'archive' }))
  api.setNow(new Date(api.now().getTime() + 12 * 86_400_000))
  await api.settle()
  await add('draft', () => draft())
  await add('collecting_sponsors', () => draft('sostenuta').then((id) => move(id, submitted)))
  for (const id of petitions['collecting_sponsors']!) {
    const mine = await writer.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) })
    sponsorTokens.push(dataOf(mine).sponsor_token!)
  }
  await add('in_review', () => draft().then((id) => move(id, submitted)))
  await add('open', () => open())
  await add('open', () => open('nominale'))
  await add('rejected', () => draft().then((id) => move(id, submitted, reject)))
  await add('withdrawn', () => open().then((id) => move(id, { action: 'withdraw' })))
  await add('stopped', () => open().then((id) => move(id, { action: 'stop', reason: 'elezioni', note: '' })))
  for (const value of [1, 2, 2, 3, 3]) {
    const body = { path: '/servizi', kind: 'service', value, answer: 'lost', text: `Parere segreto di ${slug}` } as const
    const header = { ...api.key(), Origin: townPage }
    dataOf(await api.anonymous.POST('/v1/{tenant}/ratings', { params: { path: { tenant: slug }, header }, body }))
  }
  const rated = dataOf(await staff.GET('/v1/{tenant}/rating-results', { params: { path: { tenant: slug } } }))
  await api.settle()
  const pages = rated.items.map(({ id }) => id)
  return { slug, author, signer, administrator, petitions, sponsorTokens, receipts, pages }
}

async function fillMedia(api: TestApi, { slug, author, petitions }: LivelyPetitions): Promise<LivelyTown['media']> {
  const {
    open: [published],
    draft: [hidden],
  } = petitions
  const send = async (as?: Citizen) => {
    const target = `/v1/${slug}/media`
    const headers = { ...(as && api.headersOf(as)('POST', target)), ...api.key(), 'Content-Type': 'image/jpeg' }
    const answer = await fetch(api.origin + target, { method: 'POST', headers, body: new Uint8Array(sampleFiles[0]!) })
    return (await answer.json()) as components['schemas']['UploadedMedia']
  }
  const [first, second, waiting] = [await send(author), await send(author), await send()]
  const { id } = await api.operator.town(slug)
  const attach = (subject: string, media: string) => {
    const attachment = { service: 'petitions', subject, media: [{ id: media }], person: author.id, now: api.now() } as const
    return api.database.forTenant(id, (db) => api.app.media.attach(db, attachment))
  }
  await attach(published!, first.media.id)
  await attach(hidden!, second.media.id)
  await api.database.forTenant(id, (db) => api.app.media.publish(db, published!))
  return { published: first.media.id, hidden: second.media.id, waiting: waiting.media.id, token: waiting.media_token! }
}
