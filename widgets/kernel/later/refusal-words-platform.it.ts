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
  'operator.role_needed': () => [
    'Questa pagina è di chi gestisce la piattaforma.',
    'Se la gestisci anche tu, chiedi al titolare di aggiungerti.',
  ],
  'operator.token_needed': () => ['Qui vale solo l’accesso fatto da questa pagina.', 'Esci ed entra di nuovo da qui.'],
  'operator.town_exists': () => ['Un Comune con quel nome breve, codice ISTAT o codice IPA c’è già.', 'Cercalo nell’elenco.'],
  'operator.name_taken': ({ town }) => [
    `“${String(town)}” serve agli indirizzi della piattaforma.`,
    'Scegli un altro nome breve.',
  ],
} satisfies Partial<RefusalTable>
