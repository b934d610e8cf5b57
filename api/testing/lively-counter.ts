import { checkLetter } from '../kernel/counter/tax-code.ts'
import type { Citizen } from './caller.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** Whom an officer has before them: invented, like the tax code, which is of nobody. */
export const presented = (letters = 'SMP', year = 51) => {
  const beginning = `${letters}MRA${year}T10A662`
  return {
    given_name: 'Mario',
    family_name: 'Esempio',
    birth_date: `19${year}-12-10`,
    tax_code: beginning + checkLetter(beginning),
    document: 'identity_card' as const,
    consent: { version: '2026-12-03', language: 'it' as const },
  }
}

/** Somebody who serves at the town's counter. */
export async function counterOfficer(api: TestApi, town = 'bari'): Promise<Citizen> {
  const officer = await api.citizen({ givenName: 'Nunzia', familyName: 'Sportello', standing: { [town]: ['works_here'] } })
  await api.operator.giveRole(town, officer.id, 'counter', null, api.now())
  return officer
}

/** A visit at the town's counter, of its administrator, in which a citizen without tax code has signed. Gives its id. */
export async function fillCounter(api: TestApi, { slug, administrator, petitions }: LivelyPetitions): Promise<RealValues> {
  const path = { tenant: slug }
  const desk = api.as(administrator)
  const { tax_code: _none, ...citizen } = presented()
  const body = { ...citizen, birth_place: slug, standing: ['resident' as const] }
  const { id } = dataOf(await desk.PUT('/v1/{tenant}/counter/visit', { params: { path }, body }))
  const params = { path: { ...path, petition_id: petitions.open[0]! }, header: { 'Counter-Visit': id } }
  const signature = { consent: true, public_name: false } as const
  dataOf(await desk.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body: signature }))
  return { visit_id: [id] }
}
