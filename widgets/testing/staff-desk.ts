import { html } from 'lit'
import type { CdcDesk } from '../elements/desk/desk.ts'
import type { RoomName } from '../elements/desk/room.ts'
import { aTown, someone } from './builders.ts'
import { inTown, place, press, type TestTown, until, type Wanted } from './page.ts'

/** Who enters the rooms: they may do everything. */
export const administrator = someone({ roles: [{ role: 'administrator', service: null }] })

const services = (['petitions', 'ratings'] as const).map((name) => ({ name, enabled: true }))

/** The town as its staff reads it, of version 7, with petitions and ratings. */
export const readTown = ({ slug }: TestTown, more: Parameters<typeof aTown>[1] = {}): Wanted => ({
  on: 'GET /v1/{tenant}',
  body: aTown(slug, { services, ...more }),
  headers: { ETag: '"7"' },
})

/** Every test of the `describe` has a town of its own, and a page whose address names no room. */
export function inRooms(take: (town: TestTown) => void): void {
  inTown(take)
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))
}

/** A room of the staff's page that an administrator has just entered. @param room `NAME` or `NAME/PLACE`. */
export async function enterRoom(
  town: TestTown,
  room: RoomName | `${RoomName}/${string}`,
  answers: readonly Wanted[],
  lang = 'it',
) {
  await town.answers(...answers, { on: 'GET /v1/{tenant}/me', body: administrator }, readTown(town))
  await town.citizen({ acr: 'substantial' })
  const [name, ...at] = room.split('/')
  location.hash = `#cdc-room=${name}${at.length ? `&cdc-at=${encodeURIComponent(at.join('/'))}` : ''}`
  const element = await place<CdcDesk>(html`<cdc-desk tenant=${town.slug} lang=${lang}></cdc-desk>`)
  await press(element, lang === 'it' ? 'Entra' : 'Sign in')
  // Whoever comes in is led to the room.
  await until(() => element.shadowRoot?.activeElement?.id === 'room')
  return element
}
