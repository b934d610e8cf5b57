import type { RefusalTable } from './refusal-table.ts'

/** Words for whoever connects other systems to a town, or runs the platform. */
export const platform = {
  'webhook.address_refused': ({ rule }) => [
    rule === 'public' ? 'L’indirizzo non è raggiungibile da Internet.' : 'L’indirizzo non va bene.',
    'Serve un indirizzo https pubblico.',
  ],
  'webhook.too_many': ({ most }) => [`Un Comune può avere al massimo ${String(most)} webhook.`, 'Togline uno che non serve più.'],
  'webhook.disabled': () => ['Il webhook è spento.', 'Riaccendilo e riprova.'],
  'webhook.delivery_not_dead': () => [
    'Questo invio non è stato abbandonato: viene ritentato da solo.',
    'Per rimandare quello che è arrivato, chiedi di ripetere gli eventi.',
  ],
} satisfies Partial<RefusalTable>
