import type { RefusalTable } from './refusal-table.ts'

/** Words for whoever connects other systems to a town, or runs the platform. */
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
  'webhook.delivery_not_dead': () => [
    'This delivery was not given up: it is tried again by itself.',
    'To send again what has arrived, ask for a replay.',
  ],
} satisfies Partial<RefusalTable>
