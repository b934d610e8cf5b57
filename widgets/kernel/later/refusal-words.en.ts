import { date } from '../format.ts'
import { type RefusalTable, text } from './refusal-table.ts'
import { platform } from './refusal-words-platform.en.ts'
import { comments } from './refusal-words-comments.en.ts'
import { moderation } from './refusal-words-moderation.en.ts'
import { counter } from './refusal-words-counter.en.ts'
import { standing } from './refusal-words-standing.en.ts'
import { notifications } from './refusal-words-notifications.en.ts'

const levels: Record<string, string> = {
  low: 'a confirmed e-mail address',
  substantial: 'SPID identity of level 2 or the CIE card',
  high: 'SPID identity of level 3 or the CIE card read by a device',
}

const services: Record<string, string> = { petitions: 'petitions', reports: 'reports', debates: 'debates' }

const again = 'Try again shortly.'
const reload = 'Reload the page and try again.'

export const en: RefusalTable = {
  ...platform,
  ...standing,
  ...counter,
  offline: () => ['You are offline.', 'What you have written stays here. It goes on by itself when the network is back.'],
  'http.unavailable': () => ['The service does not answer.', again],
  'http.fault': () => ['Something broke on our side: the fault has been recorded.', again],
  'http.too_many_requests': () => ['Too many requests in a short time.', 'Wait a minute and try again.'],
  'http.invalid_request': () => ['A field is not written as it should be.', 'Check what you have entered.'],
  'http.unreadable_text': ({ rule }) =>
    rule === 'word'
      ? ['A word of the text is too long.', 'Divide it with spaces.']
      : ['The text holds characters that nobody can read.', 'Take them out, or write that passage again without pasting it.'],
  'http.not_found': () => ['There is nothing to show here.', 'It may have been removed, or the address is wrong.'],
  'http.method_not_allowed': () => ['This is not possible.', reload],
  'http.unsupported_media_type': () => ['The service did not understand the request.', reload],
  'http.not_acceptable': () => ['The service did not understand the request.', reload],
  'http.too_large': ({ max_bytes: most }) =>
    Number(most) > 1_000_000
      ? ['The file is too large.', 'Choose a smaller one.']
      : ['The text is too long.', 'Shorten it and try again.'],
  'http.precondition_failed': () => ['Something has changed in the meantime.', 'Look at the new version and try again.'],
  'http.idempotency_in_progress': () => ['The same request is still running.', 'Wait a few seconds.'],
  'http.idempotency_mismatch': () => ['The request changed on its way.', reload],
  'tenant.unknown': () => ['This town is not part of the service.'],
  'tenant.origin_not_allowed': () => [
    'You can’t take part from this site: the town has not authorised it yet.',
    'You can do so on the town’s own site.',
  ],
  'tenant.last_administrator': () => ['This is the last administrator: a town always has one.', 'Appoint another one first.'],
  'tenant.not_a_sandbox': () => ['This is a real town: there is another one to try things out in.'],
  'tenant.person_unknown': () => ['This person has never signed in.', 'Ask them to sign in once, then try again.'],
  'tenant.invalid_settings': (params) => [`The setting ${text(params, 'at')} is not valid.`, 'Correct it and save again.'],
  'service.not_enabled': (params) => [
    `The town of ${text(params, 'town')} has not switched on ${services[text(params, 'service')] ?? 'this service'}.`,
  ],
  'service.not_allowed': () => ['The operator has not made this service available.'],
  'staff.role_needed': () => ['This page is for the town’s staff.', 'If you work there, ask an administrator for the role.'],
  'identity.sign_in_needed': () => ['To go on, sign in.', 'What you have written stays here.'],
  'identity.token_invalid': () => ['You are no longer signed in.', 'Sign in again: what you have written stays here.'],
  'identity.token_expired': () => ['You are no longer signed in.', 'Sign in again: what you have written stays here.'],
  'identity.proof_invalid': () => ['The clock of this device is wrong.', 'Set date and time to automatic and try again.'],
  'identity.scope_missing': () => ['This can’t be done with this sign-in.', 'Sign out and in again.'],
  'identity.other_town': () => ['You are signed in for another town.', 'Sign in again: what you have written stays here.'],
  'identity.assurance_too_low': (params) => [
    `This needs ${levels[text(params, 'required')] ?? 'a surer identity'}.`,
    'What you have written stays here.',
  ],
  'identity.too_young': (params) => [
    `One can take part from the age of ${text(params, 'required')}.`,
    'You can still read and follow.',
  ],
  'identity.age_unknown': () => [
    'This way of signing in does not tell your age, which counts here.',
    'Sign in with SPID or CIE.',
  ],
  'participation.closed': () => ['It is closed.'],
  'participation.none': () => ['There is no signature of yours.'],
  'participation.invalidated': () => [
    'The town has invalidated your signature.',
    'The reason is among the invalidated signatures, on the petition’s page.',
  ],
  'media.empty': () => ['The file is empty.', 'Choose another one.'],
  'media.type_mismatch': () => ['The file is not what its name says.', 'Choose a JPEG, PNG or WebP photo, or a PDF.'],
  'media.broken': () => ['The file is damaged or incomplete.', 'Choose another one.'],
  'media.too_many_pixels': (params) => [
    `The photo is too large: ${text(params, 'max_megapixels')} megapixels at most.`,
    'Make it smaller and try again.',
  ],
  'media.ambiguous': () => ['The file holds something else beside the photo or document.', 'Save it anew and try again.'],
  'media.unknown': () => ['One of the files is gone: what is not used within a day is deleted.', 'Upload it again.'],
  'media.too_many': (params) => [
    text(params, 'kind') === 'photo' ? `${text(params, 'max')} photos at most.` : `${text(params, 'max')} documents at most.`,
    'Remove some.',
  ],
  'media.original_gone': () => ['The original of the photo is gone: nothing more can be blacked out.'],
  'petition.type_unknown': () => ['The town no longer has this kind of petition.', 'Choose another one.'],
  'petition.sdg_unknown': (params) => [`The 2030 Agenda has no goal “${text(params, 'sdg')}”.`, 'Choose it from the list.'],
  'petition.not_open': () => ['This petition takes no signatures now.'],
  'petition.closed': () => ['Signing has closed.'],
  'petition.transition_impossible': () => [
    'The petition is in a state in which this can’t be done any more.',
    'Reload to see how it is now.',
  ],
  'petition.transition_forbidden': () => ['This decision is for somebody else.'],
  'petition.reason_needed': () => ['A reason of the list is needed.', 'Choose it and confirm.'],
  'petition.not_a_draft': () => ['The petition has been submitted: its text can’t be changed any more.'],
  'petition.author_only': () => ['Only whoever wrote the petition may do this.'],
  'petition.not_published': () => ['The petition is not published.'],
  'petition.sponsor_token_wrong': () => ['The private link is no longer valid.', 'Ask whoever sent it for a new one.'],
  'petition.own_petition': () => [
    'You wrote it: the author is not counted among the sponsors.',
    'Send the private link to other people.',
  ],
  'petition.already_answered': () => ['The town has already answered.'],
  'petition.original_language': () => ['The author’s own words are not replaced by a translation.', 'Choose the other language.'],
  'report.category_unknown': () => ['The town no longer has this category.', 'Choose another one.'],
  'report.outside_territory': (params) => [
    params.name ? `The place is in the town of ${text(params, 'name')}.` : 'The place is in none of the towns of this service.',
    params.takes_reports ? 'You can send your report to that town.' : 'Move the pin and try again.',
  ],
  'report.emergency': (params) => [text(params, 'text')],
  'report.answer_missing': () => ['An answer is missing.', 'Complete it and try again.'],
  'report.answer_wrong': () => ['An answer is not written as it should be.', 'Correct it and try again.'],
  'report.channel_forbidden': () => ['This channel is for the town’s staff.'],
  'report.hidden': (params) => [`The town has hidden the report ${text(params, 'code')}. Reason: ${text(params, 'reason')}`],
  'report.not_public': () => ['The report is not public: its photos can’t be published.'],
  'report.transition_impossible': () => ['The report is in a state in which this can’t be done.', 'Reload to see how it is now.'],
  'report.transition_forbidden': () => ['This step is for somebody else.'],
  'report.reason_needed': () => ['A reason of the list is needed.', 'Choose it and confirm.'],
  'report.reason_or_photo_needed': () => ['To close it a reason or a photo is needed.', 'Add one and confirm.'],
  'report.office_needed': () => ['An office of the town is needed.', 'Choose it and confirm.'],
  'report.day_needed': () => ['The day of the work is needed.', 'Give it and confirm.'],
  'report.life_unreachable': (params) => [
    `No row of the table of transitions leads to the state “${text(params, 'state')}”.`,
    'Add one, or remove those that lead out of it.',
  ],
  'report.life_dead_end': (params) => [
    `A report in the state “${text(params, 'state')}” could never be closed.`,
    'Add a transition to a closed state.',
  ],
  'report.life_no_return': () => ['Duplicates could not be reopened.', 'Add the transition from “duplicate” to “reopened”.'],
  'report.settings_repeated': (params) => [
    `In “${text(params, 'at')}” the key “${text(params, 'key')}” is there twice.`,
    'Change one of them.',
  ],
  'report.settings_unknown': (params) => [
    `“${text(params, 'at')}” names “${text(params, 'key')}”, which is not there.`,
    'Add it, or remove the name.',
  ],
  'report.merge_needed': () => ['To mark it as a duplicate, merge it into the main report.'],
  'report.author_only': () => ['Only whoever reported it may do this.'],
  'report.not_contestable': (params) => [
    params.until ? 'The time to contest it is over.' : 'This closing can’t be contested now.',
    'You can make a new report.',
  ],
  'report.merge_impossible': () => ['These two reports can’t be merged.'],
  'report.not_merged': () => ['This report is not merged into another one.'],
  'report.assignee_unknown': () => ['This person does not deal with reports.', 'Choose somebody else.'],
  'report.delivery_not_failed': () => ['This delivery needs no other try.'],
  'map.geometry_wrong': () => ['The drawing on the map is not valid.', 'Check it, or draw it again.'],
  'map.geometry_crossing': () => ['The area crosses itself.', 'Take its last corners back and draw it again without crossings.'],
  'map.outside_territory': (params) => [
    params.name ? `The place is in the town of ${text(params, 'name')}.` : 'The place is outside of the town.',
    'Choose one within the boundary.',
  ],
  'debate.phase_wrong': ({ opens_at: opens }) => [
    'This can’t be done in this phase of the debate.',
    typeof opens === 'string' ? `It will be possible from ${date('en', opens)}.` : 'See what can be done now.',
  ],
  'debate.phases_unsound': () => [
    'The phases are not in the right order.',
    'Each begins after the one before; the debate closes last.',
  ],
  'debate.phase_begun': () => ['A phase that has begun is not moved.', 'Change the dates of those that are still to begin.'],
  'debate.not_published': () => ['The debate is not published.', 'Publish it, then try again.'],
  'debate.transition_impossible': () => ['This can’t be done in the state the debate is in.', reload],
  'debate.reason_needed': () => ['A debate is withdrawn with a reason.', 'Write it: everybody will read it.'],
  'debate.sdg_unknown': (params) => [`The 2030 Agenda has no goal “${text(params, 'sdg')}”.`, 'Choose it from the list.'],
  'debate.tag_twice': (params) => [`The topic “${text(params, 'tag')}” is there twice.`, 'Take one out.'],
  'debate.item_incomplete': () => ['Something is missing in this item of the dossier.', 'Complete it and save again.'],
  'debate.dossier_full': (params) => [`The dossier already has ${text(params, 'max')} items.`, 'Remove one, then add this.'],
  'proposal.transition_impossible': () => ['In its state the proposal does not allow this.', reload],
  'proposal.transition_forbidden': () => ['This step is for somebody else.', 'See what you can do.'],
  'proposal.reason_needed': () => ['A reason is needed.', 'Write it: everybody will read it.'],
  'proposal.target_needed': () => ['What the proposal becomes is missing.', 'Choose petition, pact or process.'],
  'proposal.text_settled': () => ['The text of the proposal is settled.', 'You can still read and support it.'],
  'proposal.text_empty': () => ['There is nothing to read yet.', 'Write a section, then publish.'],
  'proposal.author_only': () => ['Only the authors can do this.', 'Ask to join them, or suggest an amendment.'],
  'proposal.section_owned': () => ['Another author writes this section.', 'Suggest an amendment.'],
  'proposal.too_many': (params) => [
    `There is no more room: the most is ${text(params, 'max')}.`,
    'Take something out, then try again.',
  ],
  'proposal.invite_wrong': () => ['The invitation is not valid any more.', 'Ask an author for a new one.'],
  'proposal.last_author': () => ['You are the last author.', 'Take somebody in, or withdraw the proposal.'],
  'proposal.passage_unknown': () => ['The passage you chose is not in the text.', 'Load the page again and choose it anew.'],
  'proposal.passage_changed': () => ['The passage has changed in the meantime.', 'See what stands there now and decide again.'],
  'proposal.amendment_decided': () => ['This amendment was decided already.', reload],
  'proposal.merge_too_late': () => [
    'The time for support is over: nobody could move theirs any more.',
    'Leave both as they are, or give people longer and merge them then.',
  ],
  'proposal.hidden': (params) => [
    `The town has hidden the proposal ${text(params, 'code')}. Reason: ${text(params, 'reason')}`,
    'See the other proposals of the debate.',
  ],
  'proposal.amendment_hidden': () => ['The town has hidden this amendment.', 'It is decided about only if it is shown again.'],
  'proposal.merge_impossible': () => ['These two proposals can not be merged.', 'Choose another one of the same debate.'],
  'proposal.not_merged': () => ['The proposal was not merged into another one.', reload],
  'proposal.too_fast': () => ['You are writing very fast.', 'What you write stays here and is sent shortly, by itself.'],
  'proposal.writers_many': (params) => [
    `${text(params, 'max')} people are writing already.`,
    'What you write stays here and is sent as soon as there is room.',
  ],
  'proposal.update_wrong': () => ['What you wrote did not arrive whole.', 'It stays here: try again shortly.'],
  'proposal.not_settled': () => ['The proposal takes no supports now.', 'It is supported once its text is settled.'],
  ...comments,
  ...moderation,
  ...notifications,
  'opinion.statement_known': () => ['This statement is there already.', 'Say whether you agree, or write something else.'],
  'opinion.statements_full': () => [
    'This debate already has all the statements it can hold.',
    'Say what you think of those that are there.',
  ],
  'opinion.statements_enough': (params) => [
    `You have already written as many statements as one person may in a debate: ${text(params, 'max')}.`,
    'Say what you think of those of others.',
  ],
}
