export { openPlace, type SamlPlace, type SamlVariables } from './place.ts'
export { cie, spid, type Aggregator, type Profile } from './profile.ts'
export { samlSource } from './source.ts'
