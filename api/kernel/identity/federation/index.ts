export { openFederation, type FederationPlace, type FederationVariables } from './place.ts'
export { cieOidc, spidOidc, type FederationProfile } from './profile.ts'
export { federationSource } from './source.ts'
