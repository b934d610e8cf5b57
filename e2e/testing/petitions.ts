import type { components } from '../../types/openapi.d.ts'
import type { Caller } from '../../api/testing/caller.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import type { TestApi } from '../../api/testing/start-api.ts'

type Petition = components['schemas']['Petition']
type NewPetition = components['schemas']['NewPetition']
type NewTransition = components['schemas']['NewTransition']

/** Writes petitions by the API's public door, in a town whose types are those of `simplifyPetitions`. */
export class Petitions {
  readonly #api: TestApi
  readonly #town: string
  readonly #author: Caller
  readonly #staff: Caller

  private constructor(api: TestApi, town: string, author: Caller, staff: Caller) {
    this.#api = api
    this.#town = town
    this.#author = author
    this.#staff = staff
  }

  static async in(api: TestApi, town: string, author?: Caller): Promise<Petitions> {
    const writer =
      author ?? api.as(await api.citizen({ givenName: 'Lucia', familyName: 'Romano', standing: { [town]: ['resident'] } }))
    return new Petitions(api, town, writer, await api.staff('administrator', town))
  }

  async draft(text: Partial<NewPetition> = {}): Promise<Petition> {
    const body = { ...example, ...text }
    const params = { path: { tenant: this.#town }, header: this.#api.key() }
    return dataOf(await this.#author.POST('/v1/{tenant}/petitions', { params, body }))
  }

  async submitted(text?: Partial<NewPetition>): Promise<Petition> {
    return this.move((await this.draft(text)).id, { action: 'submit' }, this.#author)
  }

  async open(text?: Partial<NewPetition>): Promise<Petition> {
    return this.move((await this.submitted(text)).id, { action: 'publish' })
  }

  async move(id: string, body: NewTransition, by = this.#staff): Promise<Petition> {
    const params = { path: { tenant: this.#town, petition_id: id }, header: this.#api.key() }
    return dataOf(await by.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body }))
  }

  /** Somebody else signs. */
  async sign(id: string): Promise<void> {
    const citizen = await this.#api.citizen({ standing: { [this.#town]: ['resident'] } })
    const params = { path: { tenant: this.#town, petition_id: id } }
    const body = { consent: true as const, public_name: false }
    dataOf(await this.#api.as(citizen).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body }))
  }
}

const example: NewPetition = {
  type: 'rapida',
  language: 'it',
  title: 'Una fontana in piazza Esempio',
  ask: 'Chiediamo una fontana di acqua potabile in piazza Esempio.',
  details: 'D’estate chi aspetta l’autobus non trova da bere.',
  public_name: true,
}
