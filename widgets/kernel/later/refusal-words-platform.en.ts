import type { RefusalTable } from './refusal-table.ts'

/** Words for a person's own page, and for whoever connects other systems to a town, or runs the platform. */
export const platform = {
  'webhook.address_refused': ({ rule }) => [
    rule === 'public' ? 'The address can’t be reached from the Internet.' : 'The address is not a good one.',
    'Give a public https address.',
  ],
  'webhook.too_many': ({ most }) => [
    `A town can have ${String(most)} webhooks at most.`,
    'Remove one that is not needed any more.',
  ],
  'webhook.disabled': () => ['The webhook is switched off.', 'Switch it on and try again.'],
  'webhook.replayed_too_often': ({ most }) => [
    `Within a day events are replayed ${String(most)} times at most.`,
    'Try again tomorrow. What was given up can be sent again one by one.',
  ],
  'webhook.delivery_not_dead': () => [
    'This delivery was not given up: it is tried again by itself.',
    'To send again what has arrived, ask for a replay.',
  ],
  'system.key_refused': ({ rule, kid }) => [
    rule === 'twice'
      ? `Two keys are called ${String(kid)}.`
      : rule === 'short'
        ? 'The key is too short.'
        : 'The key can’t be read.',
    'Give public keys of P-256, Ed25519 or RSA from 2048 bits, each under a name of its own.',
  ],
  'system.keys_needed': () => ['Keys are needed, or the address at which they are.', 'Give one of the two.'],
  'system.address_refused': ({ rule }) => [
    rule === 'public' ? 'The address can’t be reached from the Internet.' : 'The address won’t do.',
    'It takes a public https address.',
  ],
  'system.too_many': ({ most }) => [`A town can have ${String(most)} systems at most.`, 'End one that is not needed any more.'],
  'identity.client_suspended': () => ['The town has suspended this application.', 'Ask the administrators of the town.'],
  'identity.person_needed': () => ['Only a person can do this.', 'Sign in and try again.'],
  'invitation.unknown': () => [
    'This invitation is not of this town, or the link is incomplete.',
    'Open the link of the letter as it is, or ask an administrator for a new invitation.',
  ],
  'invitation.over': ({ state }) => [
    state === 'accepted'
      ? 'This invitation has been accepted already.'
      : state === 'expired'
        ? 'This invitation has expired.'
        : 'This invitation has been withdrawn.',
    'Ask an administrator of the town for a new one.',
  ],
  'invitation.too_many': ({ most }) => [
    `Within a day ${String(most)} invitations are sent at most.`,
    'Send the others tomorrow, or give the role by the person’s code.',
  ],
  'invitation.page_refused': ({ origin }) => [
    `${String(origin)} is not among the town’s allowed sites.`,
    'Allow it in the room “Sites”, then try again.',
  ],
  'operator.administrator_there': () => ['The town has an administrator already.', 'They invite the others, from their desk.'],
  'operator.role_needed': () => [
    'This page belongs to whoever runs the platform.',
    'If you run it too, ask its owner to add you.',
  ],
  'operator.token_needed': () => ['Only signing in on this page counts here.', 'Sign out and sign in again from here.'],
  'profile.token_needed': () => ['Only signing in on this page counts here.', 'Sign out and sign in again from here.'],
  'profile.last_way': () => ['It is the only way in which you sign in.', 'Add another one first.'],
  'profile.role_needs_way': () => [
    'You work for a town: without this way of signing in you no longer could.',
    'Add another way with SPID or CIE first, or confirm that you want it.',
  ],
  'rights.last_administrator': ({ towns }) => [
    'Nobody would administer ' + (towns as readonly string[]).join(', ') + '.',
    'Invite another administrator from the desk, then try again.',
  ],
  'rights.erasure_begun': () => ['The erasure has begun and can’t be cancelled any more.', 'A letter tells you when it is done.'],
  'rights.too_many_exports': ({ most }) => [
    `You have downloaded your data ${String(most)} times in a day.`,
    'Try again tomorrow.',
  ],
  'identity.sign_in_again': () => ['It is too long ago that you showed who you are.', 'Sign in again, then try again.'],
  'operator.town_exists': () => [
    'There is a town with that short name, ISTAT code or IPA code already.',
    'Look it up in the list.',
  ],
  'operator.name_taken': ({ town }) => [`Addresses of the platform begin with “${String(town)}”.`, 'Choose another short name.'],
} satisfies Partial<RefusalTable>
