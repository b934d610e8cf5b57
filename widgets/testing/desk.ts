import { html } from 'lit'
import type { CdcPetitionDesk } from '../elements/petition-desk/petition-desk.ts'
import { aPetition, aQueue, aQueueItem, aTown, mineOf } from './builders.ts'
import { find, place, press, shows, type TestTown, type Wanted } from './page.ts'

export const queue = 'GET /v1/{tenant}/petition-queue'
export const at = '/v1/{tenant}/petitions/{petition_id}'

/** Petitions that wait for review, with these titles. */
export const waiting = (town: TestTown, titles: string[]) =>
  titles.map((title) => aQueueItem(aPetition(town.slug, { state: 'in_review', published_at: null, title })))

/** The desk of a member of the staff, with three petitions to review. */
export async function openDesk(town: TestTown, ...answers: Wanted[]): Promise<CdcPetitionDesk> {
  await town.answers(
    ...answers,
    { on: queue, body: aQueue(waiting(town, ['La prima petizione', 'La seconda petizione', 'La terza petizione'])) },
    { on: `GET ${at}/mine`, body: mineOf({ actions: ['publish', 'reject'], roles: ['moderator'] }) },
    { on: `POST ${at}/transitions`, status: 201, body: aPetition(town.slug) },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'substantial' })
  const element = await place<CdcPetitionDesk>(html`<cdc-petition-desk tenant=${town.slug} lang="it"></cdc-petition-desk>`)
  await press(element, 'Entra')
  return element
}

export async function openFirst(element: CdcPetitionDesk): Promise<void> {
  await shows(element, 'La prima petizione')
  find(element, '.open').click()
  await shows(element, 'Decidi')
}
