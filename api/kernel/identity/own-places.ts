/** What stands in place of a town in tokens that are good for running the platform alone. */
export const operatorPlace = 'operator'

/** What stands in place of a town in tokens that are good for what concerns their person in every town: data, sessions, rights. */
export const personPlace = 'me'

/**
 * Places of the platform itself, by what stands for a town's short name in addresses (`/v1/{place}/…`) and tokens. Their operations take
 * tokens of that place alone, which are given to its one page on the API's own origin: not to a town's page, where others' scripts run, and
 * to no other application. No town bears the name.
 */
const places = {
  [operatorPlace]: { page: '/operator', refusal: 'operator.token_needed' },
  [personPlace]: { page: '/profilo', refusal: 'profile.token_needed' },
} as const

export type OwnPlace = keyof typeof places

export const isOwnPlace = (slug: string | undefined): slug is OwnPlace => slug !== undefined && Object.hasOwn(places, slug)

/** Path of the one page that is given tokens of the place. */
export const pageOf = (place: OwnPlace): string => places[place].page

/** Code of the problem when somebody comes with another token. */
export const refusalOf = (place: OwnPlace): (typeof places)[OwnPlace]['refusal'] => places[place].refusal

/** The place whose operation lies at the path; undefined: a town's, or nobody's. */
export function ownPlaceAt(path: string): OwnPlace | undefined {
  const [, , place] = path.split('/')
  return path.startsWith('/v1/') && isOwnPlace(place) ? place : undefined
}
