import { cie, entityOf, spid, type Profile } from '../saml/profile.ts'
import type { Tenant } from '../../tenancy/tenant.ts'

/** SPID or CIE over OpenID Federation. */
export interface FederationProfile {
  readonly name: 'spid-oidc' | 'cie-oidc'
  /** The same identity over SAML: what is asked, and how it is called before people. */
  readonly like: Profile
  /** Whether an answer must name its provider (RFC 9207): so in CIE. */
  readonly namesIssuer: boolean
}

export const spidOidc: FederationProfile = { name: 'spid-oidc', like: spid, namesIssuer: false }
export const cieOidc: FederationProfile = { name: 'cie-oidc', like: cie, namesIssuer: true }
export const federationProfiles: readonly FederationProfile[] = [spidOidc, cieOidc]

const national = 'https://attributes.eid.gov.it'

/** Claims of the national attributes, by what SAML calls them. */
export const claimOf: Readonly<Record<string, string>> = {
  spidCode: `${national}/spid_code`,
  name: 'given_name',
  familyName: 'family_name',
  fiscalNumber: `${national}/fiscal_number`,
  dateOfBirth: 'birthdate',
}

/** A town as federations know it. */
export interface RelyingParty {
  /** Its client id too: below the aggregator's, with the town's IPA code. */
  readonly id: string
  readonly ipaCode: string
  readonly organization: string
  readonly site: string
  readonly email: string
  readonly policy: string
  readonly logo: string
}

export const relyingPartyId = (issuer: string, ipaCode: string) => `${issuer}/${ipaCode}/`

/** The town as a relying party. @param issuer The API's public origin. */
export function relyingPartyOf(issuer: string, town: Tenant): RelyingParty {
  const { organization, site, ipaCode, email } = entityOf(spid, issuer, town)
  const { policy_url: policy, logo_url: logo } = town.settings.identity
  return { id: relyingPartyId(issuer, ipaCode), ipaCode, organization, site, email, policy, logo }
}
