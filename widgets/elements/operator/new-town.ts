import type { components } from '../../../types/openapi.d.ts'
import { isAddress } from '../../ui/invitation-address.ts'

type Schemas = components['schemas']

/** What is written in the form of a new town. */
export interface Written {
  readonly name: string
  readonly slug: string
  readonly istat: string
  readonly ipa: string
  readonly population: string
  /** `40.83, 17.36`. */
  readonly position: string
  readonly languages: readonly Schemas['Language'][]
  /** One a line. */
  readonly origins: string
  readonly services: readonly Schemas['ServiceName'][]
  /** Of the first administrator; '' for none yet. */
  readonly address: string
}

export type Field = Exclude<keyof Written, 'services'>

/** A town's short name as its name has it: "Sant’Eramo in Colle" → "sant-eramo-in-colle". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)

const isOrigin = (line: string): boolean => URL.canParse(line) && /^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i.test(line)

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Latitude and longitude; undefined when it is neither. */
function positionOf(text: string): { lat: number; lon: number } | undefined {
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? []
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : undefined
}

/** Fields that keep the town from being added, in the order of the form. */
export function wrongIn(written: Written): Field[] {
  const { name, slug, istat, ipa, population, position, languages, origins, address } = written
  const sound: Record<Field, boolean> = {
    name: name.trim() !== '',
    slug: /^[a-z][a-z0-9-]{1,59}$/.test(slug),
    istat: /^\d{6}$/.test(istat),
    ipa: /^[a-z0-9_]{1,20}$/.test(ipa),
    population: /^[1-9]\d{0,6}$/.test(population),
    position: positionOf(position) !== undefined,
    languages: languages.length > 0,
    origins: linesOf(origins).every(isOrigin),
    address: address === '' || isAddress(address),
  }
  return (Object.keys(sound) as Field[]).filter((field) => !sound[field])
}

/** The town of a form in which nothing is wrong. */
export function townOf(written: Written): Schemas['NewTown'] {
  const { name, istat, ipa, population, position, languages, origins, services } = written
  return {
    name: name.trim(),
    istat_code: istat,
    ipa_code: ipa,
    population: Number(population),
    ...positionOf(position)!,
    languages: [...languages],
    allowed_origins: linesOf(origins).map((line) => new URL(line).origin),
    services: [...services],
  }
}
