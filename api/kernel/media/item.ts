import type { TenantDb } from '../db/index.ts'
import type { Person, PersonId } from '../identity/person.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import type { components } from '../../../types/openapi.d.ts'
import type { Rectangle } from './photo-job.ts'

/** A photo or document, as the kernel and the services know it. */
export interface MediaItem {
  readonly id: string
  readonly kind: 'photo' | 'document'
  /** Set of the files that are shown. */
  readonly filesId: string
  /** Set of the photo before anything was blacked out; null for a document, or once it has been deleted. */
  readonly originalId: string | null
  /** Changes with what is blacked out. */
  readonly version: number
  /** Pixels of the photo as it is kept. */
  readonly width: number | null
  readonly height: number | null
  /** Size of what was uploaded. */
  readonly bytes: number
  readonly redactions: readonly Rectangle[]
  readonly ownerId: PersonId | null
  /** SHA-256 of the token of whoever was not signed in. */
  readonly tokenHash: Buffer | null
  readonly service: ServiceName | null
  /** What it is attached to now, and what it was attached to first. */
  readonly subject: string | null
  readonly home: string | null
  readonly published: boolean
  readonly createdAt: Date
}

/** Who asks for something attached: signed in, or with the token of what it is attached to. */
export interface MediaViewer {
  readonly person: Pick<Person, 'id'> | undefined
  readonly token: string | undefined
}

/** Whether the viewer sees what is attached to a subject and is not published; who uploaded it and the staff do anyhow. */
export type ShowsMedia = (db: TenantDb, item: MediaItem, viewer: MediaViewer) => Promise<boolean>

/** How a service shows it: as schema `Media` of the contract. @param tenant Short name of the town. */
export function presentMedia(item: MediaItem, tenant: string): components['schemas']['Media'] {
  const names = item.kind === 'photo' ? (['160', '640', '2048'] as const) : (['document'] as const)
  return {
    id: item.id,
    kind: item.kind,
    width: item.width,
    height: item.height,
    bytes: item.bytes,
    published: item.published,
    version: item.version,
    redactions: [...item.redactions],
    renditions: names.map((name) => ({ name, href: `/v1/${tenant}/media/${item.id}/${name}?v=${item.version}` })),
    created_at: item.createdAt.toISOString(),
  }
}
