import type { Tenant } from '../../tenancy/tenant.ts'
import { askedOfCie, askedOfSpid, eidasFull, eidasMinimum } from './attributes.ts'

/** Whoever runs the platform and speaks SPID and CIE for the towns ("soggetto aggregatore"). */
export interface Aggregator {
  readonly name: string
  /** `IT` and eleven digits. */
  readonly vatNumber: string
  readonly fiscalCode: string
  readonly email: string
  /** `+39…`, without spaces. */
  readonly phone?: string
}

/** Attributes that are asked for together. */
export interface AttributeSet {
  readonly index: number
  readonly name: string
  readonly attributes: readonly string[]
}

/** What tells SPID and CIE apart. */
export interface Profile {
  readonly name: 'spid' | 'cie'
  /** Path of a town's entity id. */
  readonly entityPath: (ipaCode: string) => string
  readonly sets: readonly AttributeSet[]
}

export const spid: Profile = {
  name: 'spid',
  entityPath: (ipaCode) => `/spid/pub-ag-full/${ipaCode}`,
  sets: [
    { index: 0, name: 'Partecipazione', attributes: askedOfSpid },
    { index: 99, name: 'eIDAS Natural Person Minimum Attribute Set', attributes: eidasMinimum },
    { index: 100, name: 'eIDAS Natural Person Full Attribute Set', attributes: eidasFull },
  ],
}

export const cie: Profile = {
  name: 'cie',
  entityPath: (ipaCode) => `/cie/${ipaCode}`,
  sets: [{ index: 0, name: 'Partecipazione', attributes: askedOfCie }],
}

/** A town as identity providers know it. */
export interface Entity {
  readonly id: string
  readonly town: string
  readonly organization: string
  readonly site: string
  readonly ipaCode: string
  readonly cadastralCode: string
  readonly province: string
  readonly email: string
  readonly phone: string
  /** Where answers are sent, the same for all towns. */
  readonly consumer: string
  /** Where single logout is asked for and answered. */
  readonly logout: string
}

/** The town as an entity of the profile. @param issuer The API's public origin. */
export function entityOf({ name, entityPath }: Profile, issuer: string, town: Tenant): Entity {
  const { ipaCode, settings } = town
  const set = settings.identity
  return {
    id: `${issuer}${entityPath(ipaCode)}`,
    town: town.slug,
    organization: set.organization || `Comune di ${town.name}`,
    site: set.site || (town.allowedOrigins.find((origin) => origin.startsWith('https://')) ?? issuer),
    ipaCode,
    cadastralCode: set.cadastral_code || (/^c_([a-z]\d{3})$/.exec(ipaCode)?.[1]?.toUpperCase() ?? ''),
    province: set.province,
    email: set.contact_email,
    phone: set.contact_phone,
    consumer: `${issuer}/signin/from/${name}`,
    logout: `${issuer}/${name}/logout`,
  }
}
