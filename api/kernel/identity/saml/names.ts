import type { Assurance } from '../person.ts'

/** Namespaces (SAML 2.0 Core, Metadata; XML Signature; AgID; Ministero dell'Interno). */
export const ns = {
  samlp: 'urn:oasis:names:tc:SAML:2.0:protocol',
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  md: 'urn:oasis:names:tc:SAML:2.0:metadata',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  spid: 'https://spid.gov.it/saml-extensions',
  cie: 'https://www.cartaidentita.interno.gov.it/saml-extensions',
} as const

export const bindings = {
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
} as const
export type Binding = keyof typeof bindings

export const entityFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity'
export const transientFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'
export const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'
export const partialLogout = 'urn:oasis:names:tc:SAML:2.0:status:PartialLogout'
export const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'

/** Levels of SPID and CIE, from the lowest. */
export const levels = [1, 2, 3] as const
export type Level = (typeof levels)[number]

/** How a level is written in requests and assertions. */
export const levelUri = (level: Level): string => `https://www.spid.gov.it/SpidL${level}`

/** The level that is asked for where that assurance is needed. */
export const levelFor: Readonly<Record<Assurance, Level>> = { none: 1, low: 1, substantial: 2, high: 3 }

/** What a level is worth. */
export const assuranceOf: Readonly<Record<Level, Assurance>> = { 1: 'low', 2: 'substantial', 3: 'high' }
