import type { RefusalTable } from './refusal-table.ts'

/** Words for a person's own page, and for whoever connects other systems to a town, or runs the platform. */
export const platform = {
  'webhook.address_refused': ({ rule }) => [
    rule === 'public' ? 'L’indirizzo non è raggiungibile da Internet.' : 'L’indirizzo non va bene.',
    'Serve un indirizzo https pubblico.',
  ],
  'webhook.too_many': ({ most }) => [`Un Comune può avere al massimo ${String(most)} webhook.`, 'Togline uno che non serve più.'],
  'webhook.disabled': () => ['Il webhook è spento.', 'Riaccendilo e riprova.'],
  'webhook.replayed_too_often': ({ most }) => [
    `In un giorno gli eventi si ripetono al massimo ${String(most)} volte.`,
    'Riprova domani. Gli invii abbandonati puoi rimandarli uno per uno.',
  ],
  'webhook.delivery_not_dead': () => [
    'Questo invio non è stato abbandonato: viene ritentato da solo.',
    'Per rimandare quello che è arrivato, chiedi di ripetere gli eventi.',
  ],
  'system.key_refused': ({ rule, kid }) => [
    rule === 'twice'
      ? `Due chiavi si chiamano ${String(kid)}.`
      : rule === 'short'
        ? 'La chiave è troppo corta.'
        : 'La chiave non si legge.',
    'Serve una chiave pubblica P-256, Ed25519 o RSA da 2048 bit, ognuna con un nome suo.',
  ],
  'system.keys_needed': () => ['Servono le chiavi oppure l’indirizzo da cui prenderle.', 'Indica una sola delle due cose.'],
  'system.address_refused': ({ rule }) => [
    rule === 'public' ? 'L’indirizzo non è raggiungibile da Internet.' : 'L’indirizzo non va bene.',
    'Serve un indirizzo https pubblico.',
  ],
  'system.too_many': ({ most }) => [`Un Comune può avere al massimo ${String(most)} sistemi.`, 'Chiudine uno che non serve più.'],
  'identity.client_suspended': () => ['Il Comune ha sospeso questa applicazione.', 'Chiedi agli amministratori del Comune.'],
  'identity.person_needed': () => ['Lo può fare solo una persona.', 'Accedi e riprova.'],
  'invitation.unknown': () => [
    'Questo invito non è di questo Comune, o il link è incompleto.',
    'Apri il link della lettera così com’è, o chiedi un invito nuovo a un amministratore.',
  ],
  'invitation.over': ({ state }) => [
    state === 'accepted'
      ? 'Questo invito è già stato accettato.'
      : state === 'expired'
        ? 'Questo invito è scaduto.'
        : 'Questo invito è stato ritirato.',
    'Chiedine uno nuovo a un amministratore del Comune.',
  ],
  'invitation.too_many': ({ most }) => [
    `In un giorno partono al massimo ${String(most)} inviti.`,
    'Manda gli altri domani, o dai il ruolo con il codice della persona.',
  ],
  'invitation.page_refused': ({ origin }) => [
    `${String(origin)} non è fra i siti autorizzati del Comune.`,
    'Autorizzalo nella stanza “Siti”, poi riprova.',
  ],
  'operator.administrator_there': () => ['Il Comune ha già un amministratore.', 'Gli altri li invita lui, dalla sua scrivania.'],
  'operator.role_needed': () => [
    'Questa pagina è di chi gestisce la piattaforma.',
    'Se la gestisci anche tu, chiedi al titolare di aggiungerti.',
  ],
  'operator.token_needed': () => ['Qui vale solo l’accesso fatto da questa pagina.', 'Esci ed entra di nuovo da qui.'],
  'profile.token_needed': () => ['Qui vale solo l’accesso fatto da questa pagina.', 'Esci ed entra di nuovo da qui.'],
  'profile.last_way': () => ['È l’unico modo in cui accedi.', 'Aggiungine prima un altro.'],
  'profile.role_needs_way': () => [
    'Lavori per un Comune: senza questo modo di accedere non potresti più farlo.',
    'Aggiungi prima un altro accesso con SPID o CIE, oppure conferma che va bene così.',
  ],
  'rights.last_administrator': ({ towns }) => [
    'Resterebbero senza amministratori: ' + (towns as readonly string[]).join(', ') + '.',
    'Invita un altro amministratore dalla scrivania, poi riprova.',
  ],
  'rights.erasure_begun': () => [
    'La cancellazione è già iniziata e non si può più annullare.',
    'Quando è finita ricevi una lettera.',
  ],
  'rights.too_many_exports': ({ most }) => [
    `Hai già scaricato i tuoi dati ${String(most)} volte in un giorno.`,
    'Riprova domani.',
  ],
  'identity.sign_in_again': () => ['È passato troppo tempo da quando hai mostrato chi sei.', 'Entra di nuovo, poi riprova.'],
  'operator.town_exists': () => ['Un Comune con quel nome breve, codice ISTAT o codice IPA c’è già.', 'Cercalo nell’elenco.'],
  'operator.name_taken': ({ town }) => [
    `“${String(town)}” serve agli indirizzi della piattaforma.`,
    'Scegli un altro nome breve.',
  ],
} satisfies Partial<RefusalTable>
