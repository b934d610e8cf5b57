import fc from 'fast-check'
import type { OpenApiDocument } from '../kernel/http/openapi-document.ts'
import { allowedRequests, type DeclaredOperation } from './contract-requests.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { WireRequest } from './wire.ts'

/** Operations that generated requests hardly ever carry out, and what it would take. Tests of their own carry them out. */
export const unreached: Readonly<Record<string, string>> = {
  blocks_appeals_create: 'a block of one’s own against which nothing was said',
  blocks_create: 'a reason of the town, by a moderator of what somebody of no staff wrote',
  flags_appeals_create: 'a flag of one’s own that came to nothing, against which nothing was said',
  flags_own_replace: 'a reason of the town, and something of that kind that somebody else wrote',
  comments_create: 'a subject that takes comments now, and an answer to one of its own',
  comments_own_support_replace: 'a comment of somebody else',
  comments_own_vote_against_replace: 'a comment of somebody else',
  comments_visibility_replace: 'a comment that is not withdrawn, and a reason, by the staff',
  comments_update: 'a comment, its author and its version',
  counter_own_visits_delete: 'a visit of one’s own',
  counter_receipt_read: 'an officer whose visit lasts',
  counter_visit_read: 'an officer whose visit lasts',
  counter_visit_replace: 'a tax code that fits the day of birth, and the text that holds',
  debates_create: 'phases in their order, by an officer',
  debates_dossier_replace: 'an item that has what its kind needs, of a debate of that officer',
  debates_layer_read: 'a layer of that very debate',
  debates_outcome_replace: 'the version of a published debate',
  debates_proposals_amendments_create: 'a passage of a proposal, while its debate takes amendments',
  debates_proposals_amendments_delete: 'an amendment of one’s own on which nobody has decided',
  debates_proposals_amendments_visibility_replace: 'an amendment that is not withdrawn, and a reason, by the staff',
  debates_proposals_answers_create: 'a proposal whose text is settled',
  debates_proposals_authors_create: 'a proposal of a debate that takes them, and somebody who is no author yet',
  debates_proposals_authors_delete: 'an author of that very proposal, and not the last',
  debates_proposals_authors_replace: 'somebody who asks to join, by an author of that very proposal',
  debates_proposals_create: 'a debate that takes proposals and has not been taken back meanwhile',
  debates_proposals_decisions_replace: 'an amendment on which nobody has decided, by an author',
  debates_proposals_merge_replace: 'another proposal of the same debate',
  debates_proposals_moved_supports_create: 'somebody who supports a proposal that was merged',
  debates_proposals_own_support_delete: 'somebody who supports a proposal',
  debates_proposals_sections_delete: 'the version of a section, and its author',
  debates_proposals_sections_replace: 'the version of a section, and its author',
  debates_proposals_supports_create: 'a proposal whose text is settled, in its phase',
  debates_proposals_title_replace: 'the version of a proposal that is still written, by its author',
  debates_proposals_transitions_create: 'the step that may follow, by whoever may take it',
  debates_proposals_updates_create: 'an update that Yjs made, of a section, by its author',
  debates_proposals_updates_list: 'a section of that very proposal, by its author',
  debates_source_replace: 'the version of a debate, and phases that keep what has begun',
  invitations_acceptances_create: 'the token of an invitation that nobody has accepted',
  media_redactions_update: 'the version of a photo, and an area within it',
  media_renditions_read: 'a photo that may be seen, and the version of its address',
  moderation_decisions_create: 'what waits, its version, and a reason of the town, by who did not write it',
  notifications_contact_confirm: 'the token of a letter, by whom it was sent to',
  notifications_preferences_replace: 'the version of the preferences',
  moderation_appeals_create: 'a decision against its author, who has not appealed',
  moderation_decisions_delete: 'a decision of whoever undoes it, moments later',
  operator_invitation_replace: 'a town without administrators',
  petitions_delete: 'a draft, its author and its version',
  petitions_invalidations_create: 'receipts of one petition, by its clerk',
  petitions_own_signature_delete: 'somebody who has signed',
  paper_codes_own_create: 'a code of that town that nobody has used',
  petitions_own_signature_read: 'somebody who has signed',
  petitions_signatures_create: 'an open petition, and somebody who has not signed it',
  petitions_sponsors_create: 'the token of that very petition, and not its author',
  petitions_transitions_create: 'the step that may follow, by whoever may take it',
  petitions_translations_replace: 'the version of a translation into another language',
  petitions_update: 'a draft, its author and its version',
  reports_contests_create: 'a report that is closed, and its author',
  reports_deliveries_retries_create: 'a delivery that has failed',
  reports_media_publication_replace: 'a photo of that very report',
  reports_merge_delete: 'a report that has been merged',
  reports_merge_replace: 'two open reports of one kind',
  reports_transitions_create: 'the step that may follow, with its reason',
  reports_update: 'the version of a report, and an office of the town',
  sandbox_invitations_create: 'a sandbox, which no town is',
  settings_replace: 'the version of an area, and settings that fit',
  standing_checks_create: 'a town that has the register of residents asked',
  systems_keys_replace: 'keys that hold, of a system whose keys the town has',
  systems_create: 'keys that hold',
  systems_update: 'the version of a system',
  tenants_services_update: 'the version of the settings, and settings that are valid',
  tenants_update: 'the version of the town',
  webhooks_deliveries_retries_create: 'a delivery that was given up',
  webhooks_update: 'the version of a webhook',
}

/**
 * Whether one of some thousand requests that the contract allows, by each of these people in turn, is answered 2xx: only then do the
 * others that are made in the same way say anything.
 *
 * @param send gives the status of the answer.
 */
export async function reaches(
  { document, declared, real }: { document: OpenApiDocument; declared: DeclaredOperation; real: RealValues },
  people: readonly string[],
  send: (request: WireRequest, who: string) => Promise<number>,
): Promise<boolean> {
  const requests = fc.sample(allowedRequests(document, declared, real), 2000)
  for (const [turn, request] of requests.entries()) if ((await send(request, people[turn % people.length]!)) < 300) return true
  return false
}
