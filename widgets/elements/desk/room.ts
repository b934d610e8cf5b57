import type { CSSResult, TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { CdcDesk } from './desk.ts'

export type Me = components['schemas']['Me']
export type ServiceName = components['schemas']['ServiceName']
export type StaffRole = Me['roles'][number]

/** Every room there may be, by its name in the page's address. */
export type RoomName =
  | 'queue'
  | 'petitions'
  | 'reports'
  | 'debates'
  | 'counter'
  | 'blocks'
  | 'ties'
  | 'services'
  | 'people'
  | 'settings'
  | 'looks'
  | 'territory'
  | 'sites'
  | 'systems'
  | 'access'
  | 'letters'
  | 'exports'
  | 'audit'
  | 'retention'
  | 'figures'

/** A room as it is furnished for a town; what is written in it stays for as long as the page does. */
export interface Room {
  render(): unknown
  /** Somebody comes in, or goes to another place of the room (`desk.at`). */
  enter?(): void
  /** What is written there and not saved: the page asks before it is left. */
  readonly unsaved?: boolean
}

/** What a room's file exports. Its styles are adopted by the desk. */
export interface RoomModule {
  furnish: (desk: CdcDesk) => Room
  styles?: readonly CSSResult[]
}

interface Entry {
  readonly name: RoomName
  readonly group: 'work' | 'town' | 'knowledge'
  /** Who of the staff works there; administrators always do. */
  readonly roles: readonly StaffRole['role'][]
  /** The service whose room it is: only where the town has it, for whom its role covers it. */
  readonly service?: ServiceName
}

/** A room that is another element, nested by its tag. */
export interface NestedRoom extends Entry {
  readonly tag: string
  readonly nest: (desk: CdcDesk) => TemplateResult
}

/** A room of this element, fetched when somebody opens it. */
export interface OwnRoom extends Entry {
  readonly fetch: () => Promise<RoomModule>
}

export type RoomEntry = NestedRoom | OwnRoom

/** Whether the room is one of the person's in a town that has these services. */
export function mayEnter({ roles, service }: Entry, held: readonly StaffRole[], services: readonly ServiceName[]): boolean {
  if (service && !services.includes(service)) return false
  return held.some(
    (one) => (one.role === 'administrator' || roles.includes(one.role)) && (!one.service || !service || one.service === service),
  )
}
