/** A street of a town's own index. */
export interface Street {
  readonly name: string
  /** Longitude and latitude of some place on it, degrees, WGS 84. */
  readonly position: readonly [number, number]
}

/** A street as its row holds it. */
export interface StreetRow {
  name: string
  lon: number
  lat: number
}

export const toStreet = ({ name, lon, lat }: StreetRow): Street => ({ name, position: [lon, lat] })

/** As names are compared: small letters, without accents, with single spaces. */
export function soughtForm(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
