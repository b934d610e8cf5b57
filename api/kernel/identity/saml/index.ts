export { openPlace, type SamlVariables } from './place.ts'
export { cie, spid, type Aggregator, type Profile } from './profile.ts'
export { samlSource, type SamlPlace } from './source.ts'
