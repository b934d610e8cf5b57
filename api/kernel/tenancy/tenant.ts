import type { components } from '../../../types/openapi.d.ts'
import type { TenantId } from '../db/index.ts'
import type { KernelSettings } from './areas.ts'

export type ServiceName = components['schemas']['ServiceName']
export type SettingsArea = components['schemas']['SettingsArea']
export type Language = components['schemas']['Language']
export type MapTiles = components['schemas']['MapTiles']
export type Geocoder = components['schemas']['Geocoder']

/** A town, as requests carry it: read from memory, evicted when it changes. */
export interface Tenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  /** Where third parties try things out, with invented people, and everything is as it was in the morning. */
  readonly sandbox: boolean
  /** A sandbox that is being reset: it answers nobody. */
  readonly resetting: boolean
  readonly istatCode: string
  readonly ipaCode: string
  readonly population: number
  /** Longitude, latitude; degrees, WGS 84. */
  readonly position: readonly [number, number]
  /** Whether its boundary is surveyed; else it is computed. */
  readonly surveyed: boolean
  readonly languages: readonly Language[]
  readonly theme: { readonly primary?: string }
  /** Where the pictures of the ground of its maps come from; null: OpenStreetMap. */
  readonly mapTiles: MapTiles | null
  /** The service that finds its addresses; null: its own index of streets alone. */
  readonly geocoder: Geocoder | null
  /** Days for which originals of photos are kept after they were attached. */
  readonly originalsDays: number
  readonly allowedOrigins: readonly string[]
  /** Services that citizens can use: allowed by the operator and enabled by the town. */
  readonly services: ReadonlySet<ServiceName>
  /** Settings per area with their defaults filled in; a service knows the type of its own. */
  readonly settings: Readonly<Partial<Record<ServiceName, unknown>>> & KernelSettings
  /** Changes with every change of the town or of a service's switch or settings. */
  readonly version: number
}
