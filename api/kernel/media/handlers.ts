import { record } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import type { HandlersOf, Request } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { StoredBody } from '../http/stored-body.ts'
import type { Person } from '../identity/person.ts'
import { allRolesOf } from '../tenancy/staff.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import { presentMedia, type MediaItem, type MediaViewer, type ShowsMedia } from './item.ts'
import { isOf, type Media } from './media.ts'

/** Whoever opens a file directly sees it alone: it loads nothing, runs nothing and belongs to no origin. */
const harmless = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Vary: 'Accept',
} as const

/** Of the photo and of who sees it. */
const versionOf = ({ version, published }: MediaItem) => `${version}${published ? 'p' : 'h'}`

/** Handlers of every operation on photos and documents, for the composition of the application. */
export function mediaHandlers(
  media: Media,
  services: readonly { readonly name: ServiceName; readonly showsMedia?: ShowsMedia }[],
): HandlersOf<'media'> {
  /** The item, for whoever may see it. @throws Problem 404 for everybody else. */
  async function visible(request: Request<'media_read'> | Request<'media_renditions_read'>): Promise<MediaItem> {
    const { db, path, person, headers } = request
    const item = orMissing(await media.find(db, path.media_id))
    const token = headers?.['Media-Token']
    const seen =
      item.published ||
      isOf(item, person?.id, token) ||
      (await isStaff(db, person, item)) ||
      (await isShown(db, item, { person, token }))
    return orMissing(seen ? item : undefined)
  }

  /** Whether the service to which it is attached shows it to the viewer. */
  async function isShown(db: TenantDb, item: MediaItem, viewer: MediaViewer): Promise<boolean> {
    const service = services.find(({ name }) => name === item.service)
    return service?.showsMedia !== undefined && service.showsMedia(db, item, viewer)
  }

  return {
    async media_create(request) {
      const { body, tenant, person, db, now } = request
      return media.receive(body, async (upload) => {
        const before = await request.answeredBefore(upload.digest)
        if (before) return before as never
        const made = await media.make(tenant.id, upload, now)
        let kept = false
        try {
          return await request.once(upload.digest, async () => {
            kept = true
            const { item, token } = await media.add(db, made, person?.id, now)
            return {
              status: 201 as const,
              headers: { Location: `/v1/${tenant.slug}/media/${item.id}` },
              body: { media: presentMedia(item, tenant.slug), media_token: token },
            }
          })
        } finally {
          // Another request under the same key was faster.
          if (!kept) media.giveUp(tenant.id, made, now)
        }
      })
    },

    async media_read(request) {
      const item = await visible(request)
      return { status: 200, body: presentMedia(item, request.tenant.slug), version: versionOf(item) }
    },

    async media_renditions_read(request) {
      const { path, query, tenant, db, person } = request
      const item = await visible(request)
      const { rendition } = path
      const original = rendition === 'original'
      if (original && !(await isStaff(db, person, item))) throw new Problem(404, 'http.not_found')
      if ((rendition === 'document') !== (item.kind === 'document')) throw new Problem(404, 'http.not_found')
      if (query?.v !== undefined && query.v !== item.version) throw new Problem(404, 'http.not_found')
      const type =
        item.kind === 'document' ? 'application/pdf' : original ? 'image/jpeg' : request.accepts('image/jpeg', 'image/webp')
      const name = `${rendition}.${endings[type]}`
      return {
        status: 200,
        type,
        body: new StoredBody(() => media.open(tenant.id, item, name)),
        version: `${item.version}-${name}`,
        immutable: item.published && !original && query?.v !== undefined,
        headers: {
          ...harmless,
          ...(item.kind === 'document' && { 'Content-Disposition': `attachment; filename="${item.id}.pdf"` }),
        },
      }
    },

    async media_redactions_update(request) {
      const { path, body, tenant, db, database, person, now, newId } = request
      // In a transaction of its own: this request's own must not wait while the photo is made.
      const item = await database.forTenant(tenant.id, async (db) => {
        const item = orMissing(await media.find(db, path.media_id))
        await requireStaff(db, person, item)
        return item
      })
      request.assertMatch(versionOf(item))
      const changed = await media.redact(db, item, body.rectangles, now)
      await noted(db, item, 'media.redacted', person!, now, newId())
      evictSubject(request, item)
      return { status: 200, body: presentMedia(changed, tenant.slug), version: versionOf(changed) }
    },

    async media_delete(request) {
      const { path, db, person, now, newId } = request
      const item = orMissing(await media.find(db, path.media_id))
      const own = item.ownerId === person!.id && item.subject === null
      if (!own) await requireStaff(db, person, item)
      await media.remove(db, [item.id], now)
      await noted(db, item, 'media.deleted', person!, now, newId())
      evictSubject(request, item)
      return { status: 204 }
    },
  }
}

const endings = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const

/** Whether the person works for the town, for every service or for the one that the item belongs to. */
async function isStaff(db: TenantDb, person: Person | undefined, { service }: MediaItem): Promise<boolean> {
  if (!person?.scopes.has('staff')) return false
  return (await allRolesOf(db, person.id)).some((role) => role.service === null || role.service === service)
}

/** @throws Problem 403 `staff.role_needed`; 404 to whoever can't see the item. */
async function requireStaff(db: TenantDb, person: Person | undefined, item: MediaItem): Promise<void> {
  if (await isStaff(db, person, item)) return
  if (!item.published && !isOf(item, person?.id, undefined)) throw new Problem(404, 'http.not_found')
  throw new Problem(403, 'staff.role_needed', { roles: ['moderator', 'officer', 'administrator'] })
}

/** What shows the subject shows addresses of its photos, which are gone now. */
function evictSubject(request: { evict(...tags: string[]): void }, { subject }: MediaItem): void {
  if (subject !== null) request.evict(`subject:${subject}`)
}

/** Writes down what was done to something attached, for internal investigation. */
async function noted(db: TenantDb, item: MediaItem, action: string, person: Person, now: Date, id: string): Promise<void> {
  if (item.subject === null) return
  const entry = {
    subject: item.subject,
    action,
    actor: 'staff',
    person: person.id,
    public: false,
    params: { media: item.id },
  } as const
  await record(db, entry, now, id)
}
