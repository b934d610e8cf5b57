import { html } from 'lit'
import type { RoomEntry } from './room.ts'

/** The rooms in their order. A room is added by its line here: an element by its tag, or a part of this folder that is fetched. */
export const rooms: readonly RoomEntry[] = [
  {
    name: 'queue',
    group: 'work',
    roles: ['moderator', 'officer'],
    tag: 'cdc-moderation-desk',
    nest: (desk) =>
      html`<cdc-moderation-desk
        tenant=${desk.slug}
        towns=${desk.towns}
        api=${desk.origin}
        lang=${desk.language}
        heading-level=${desk.below}
      ></cdc-moderation-desk>`,
  },
  {
    name: 'petitions',
    group: 'work',
    roles: ['moderator', 'officer'],
    service: 'petitions',
    tag: 'cdc-petition-desk',
    nest: (desk) =>
      html`<cdc-petition-desk
        tenant=${desk.slug}
        api=${desk.origin}
        lang=${desk.language}
        heading-level=${desk.below}
      ></cdc-petition-desk>`,
  },
  {
    name: 'reports',
    group: 'work',
    roles: ['moderator', 'officer'],
    service: 'reports',
    tag: 'cdc-report-desk',
    nest: (desk) =>
      html`<cdc-report-desk
        tenant=${desk.slug}
        api=${desk.origin}
        lang=${desk.language}
        heading-level=${desk.below}
        href-template=${desk.reportHrefTemplate}
      ></cdc-report-desk>`,
  },
  {
    name: 'debates',
    group: 'work',
    roles: ['moderator', 'officer'],
    service: 'debates',
    tag: 'cdc-debate-desk',
    nest: (desk) =>
      html`<cdc-debate-desk
        tenant=${desk.slug}
        api=${desk.origin}
        lang=${desk.language}
        heading-level=${desk.below}
        href-template=${desk.debateHrefTemplate}
      ></cdc-debate-desk>`,
  },
  { name: 'counter', group: 'work', roles: ['counter'], fetch: () => import('./counter/room.ts') },
  { name: 'blocks', group: 'work', roles: ['moderator', 'officer'], fetch: () => import('./blocks/room.ts') },
  { name: 'ties', group: 'work', roles: ['officer'], fetch: () => import('./ties/room.ts') },
  // For administrators alone.
  { name: 'services', group: 'town', roles: [], fetch: () => import('./services/room.ts') },
  { name: 'people', group: 'town', roles: [], fetch: () => import('./people/room.ts') },
  { name: 'settings', group: 'town', roles: [], fetch: () => import('./settings/room.ts') },
  { name: 'looks', group: 'town', roles: [], fetch: () => import('./looks/room.ts') },
  { name: 'territory', group: 'town', roles: [], fetch: () => import('./territory/room.ts') },
  { name: 'sites', group: 'town', roles: [], fetch: () => import('./sites/room.ts') },
  { name: 'systems', group: 'town', roles: [], fetch: () => import('./systems/room.ts') },
  { name: 'access', group: 'town', roles: [], fetch: () => import('./access/room.ts') },
  { name: 'letters', group: 'town', roles: [], fetch: () => import('./letters/room.ts') },
  { name: 'figures', group: 'knowledge', roles: ['moderator', 'officer'], fetch: () => import('./figures/room.ts') },
  { name: 'exports', group: 'knowledge', roles: ['moderator', 'officer'], fetch: () => import('./exports/room.ts') },
  { name: 'retention', group: 'knowledge', roles: [], fetch: () => import('./retention/room.ts') },
  { name: 'audit', group: 'knowledge', roles: [], fetch: () => import('./audit/room.ts') },
]
