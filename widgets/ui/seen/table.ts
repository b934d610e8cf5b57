// Generated from openapi.yaml by `npm run generate`.
import type { Visibility } from './seen.ts'

export const mediaCreate: Visibility = { seen: 'office' }
export const petitionsCreate: Visibility = { seen: 'office', when: { public_name: 'public' } }
export const petitionsUpdate: Visibility = { seen: 'office', when: { public_name: 'public' } }
export const petitionsTransitionsCreate: Visibility = { seen: 'office' }
export const petitionsSponsorsCreate: Visibility = { seen: 'counted' }
export const petitionsSignaturesCreate: Visibility = { seen: 'counted', when: { public_name: 'public' } }
export const petitionsUpdatesCreate: Visibility = { seen: 'office' }
export const petitionsOwnFollowingReplace: Visibility = { seen: 'counted' }
export const reportsCreate: Visibility = { seen: 'office', when: { public_name: 'public' } }
export const reportsAppealsCreate: Visibility = { seen: 'office' }
export const reportsContestsCreate: Visibility = { seen: 'office' }
export const reportsOwnSupportReplace: Visibility = { seen: 'counted' }
export const reportsOwnFollowingReplace: Visibility = { seen: 'counted' }
export const reportsMessagesCreate: Visibility = { seen: 'office' }
export const commentsCreate: Visibility = { seen: 'office', when: { public_name: 'public' } }
export const commentsUpdate: Visibility = { seen: 'office' }
export const commentsOwnSupportReplace: Visibility = { seen: 'counted' }
export const commentsOwnVoteAgainstReplace: Visibility = { seen: 'counted' }
export const flagsOwnReplace: Visibility = { seen: 'office' }
export const debatesProposalsCreate: Visibility = { seen: 'public' }
export const debatesProposalsPlaceReplace: Visibility = { seen: 'public' }
export const debatesProposalsTitleReplace: Visibility = { seen: 'public' }
export const debatesProposalsOrderReplace: Visibility = { seen: 'public' }
export const debatesProposalsSectionsReplace: Visibility = { seen: 'public' }
export const debatesProposalsUpdatesCreate: Visibility = { seen: 'public' }
export const debatesProposalsAuthorsCreate: Visibility = { seen: 'public' }
export const debatesProposalsAuthorsReplace: Visibility = { seen: 'public' }
export const debatesProposalsAmendmentsCreate: Visibility = { seen: 'office', when: { public_name: 'public' } }
export const debatesProposalsDecisionsReplace: Visibility = { seen: 'public' }
export const debatesProposalsTransitionsCreate: Visibility = { seen: 'public' }
export const debatesProposalsSupportsCreate: Visibility = { seen: 'counted' }
export const debatesProposalsMovedSupportsCreate: Visibility = { seen: 'counted' }
export const debatesStatementsCreate: Visibility = { seen: 'office' }
export const debatesOwnOpinionReplace: Visibility = { seen: 'counted' }
export const ratingsCreate: Visibility = { seen: 'counted' }
