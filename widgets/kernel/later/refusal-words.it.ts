import { date } from '../format.ts'
import { type RefusalTable, text } from './refusal-table.ts'
import { platform } from './refusal-words-platform.it.ts'
import { comments } from './refusal-words-comments.it.ts'
import { moderation } from './refusal-words-moderation.it.ts'
import { counter } from './refusal-words-counter.it.ts'
import { standing } from './refusal-words-standing.it.ts'
import { notifications } from './refusal-words-notifications.it.ts'

const levels: Record<string, string> = {
  low: 'un indirizzo e-mail confermato',
  substantial: 'l’identità SPID di livello 2 o la CIE',
  high: 'l’identità SPID di livello 3 o la CIE con lettura della carta',
}

const services: Record<string, string> = { petitions: 'le petizioni', reports: 'le segnalazioni', debates: 'i dibattiti' }

const again = 'Riprova tra poco.'
const reload = 'Ricarica la pagina e riprova.'

export const it: RefusalTable = {
  ...platform,
  ...standing,
  ...counter,
  offline: () => ['Sei senza rete.', 'Quello che hai scritto resta qui. Si riprende da soli quando torna la rete.'],
  'http.unavailable': () => ['Il servizio non risponde.', again],
  'http.fault': () => ['Qualcosa si è rotto da parte nostra: il guasto è stato annotato.', again],
  'http.too_many_requests': () => ['Sono arrivate troppe richieste in poco tempo.', 'Aspetta un minuto e riprova.'],
  'http.invalid_request': () => ['Un campo non è scritto come serve.', 'Controlla quello che hai inserito.'],
  'http.unreadable_text': ({ rule }) =>
    rule === 'word'
      ? ['Nel testo c’è una parola troppo lunga.', 'Dividila con degli spazi.']
      : ['Nel testo ci sono caratteri che non si possono leggere.', 'Toglili, o riscrivi quel passo senza incollarlo.'],
  'http.not_found': () => ['Qui non c’è nulla da mostrare.', 'Forse è stato tolto, o l’indirizzo è sbagliato.'],
  'http.method_not_allowed': () => ['Questa azione non è possibile.', reload],
  'http.unsupported_media_type': () => ['Il servizio non ha capito la richiesta.', reload],
  'http.not_acceptable': () => ['Il servizio non ha capito la richiesta.', reload],
  'http.too_large': ({ max_bytes: most }) =>
    Number(most) > 1_000_000
      ? ['Il file è troppo grande.', 'Scegline uno più piccolo.']
      : ['Il testo è troppo lungo.', 'Accorcialo e riprova.'],
  'http.precondition_failed': () => ['Nel frattempo qualcosa è cambiato.', 'Guarda la versione nuova e riprova.'],
  'http.idempotency_in_progress': () => ['La stessa richiesta è ancora in corso.', 'Aspetta qualche secondo.'],
  'http.idempotency_mismatch': () => ['La richiesta è cambiata mentre partiva.', reload],
  'tenant.unknown': () => ['Questo Comune non è nel servizio.'],
  'tenant.origin_not_allowed': () => [
    'Da questo sito non si può partecipare: il Comune non lo ha ancora autorizzato.',
    'Puoi farlo dal sito del Comune.',
  ],
  'tenant.last_administrator': () => [
    'È l’ultimo amministratore: un Comune ne ha sempre almeno uno.',
    'Nominane prima un altro.',
  ],
  'tenant.not_a_sandbox': () => ['Questo è un Comune vero: per le prove c’è un Comune di prova.'],
  'tenant.person_unknown': () => ['Questa persona non è mai entrata.', 'Chiedile di entrare una volta, poi riprova.'],
  'tenant.invalid_settings': (params) => [`L’impostazione ${text(params, 'at')} non è valida.`, 'Correggila e salva di nuovo.'],
  'service.not_enabled': (params) => [
    `Il Comune di ${text(params, 'town')} non ha attivato ${services[text(params, 'service')] ?? 'questo servizio'}.`,
  ],
  'service.not_allowed': () => ['Il gestore non ha reso disponibile questo servizio.'],
  'staff.role_needed': () => [
    'Questa pagina è per il personale del Comune.',
    'Se ci lavori, chiedi il ruolo a un amministratore.',
  ],
  'identity.sign_in_needed': () => ['Per continuare devi entrare.', 'Quello che hai scritto resta qui.'],
  'identity.token_invalid': () => ['L’accesso non è più valido.', 'Entra di nuovo: quello che hai scritto resta qui.'],
  'identity.token_expired': () => ['L’accesso è scaduto.', 'Entra di nuovo: quello che hai scritto resta qui.'],
  'identity.proof_invalid': () => ['L’orologio di questo dispositivo non è giusto.', 'Imposta data e ora automatiche e riprova.'],
  'identity.scope_missing': () => ['Con questo accesso non si può fare.', 'Esci ed entra di nuovo.'],
  'identity.other_town': () => ['L’accesso vale per un altro Comune.', 'Entra di nuovo: quello che hai scritto resta qui.'],
  'identity.assurance_too_low': (params) => [
    `Qui serve ${levels[text(params, 'required')] ?? 'un’identità più sicura'}.`,
    'Quello che hai scritto resta qui.',
  ],
  'identity.too_young': (params) => [
    `Si può partecipare da ${text(params, 'required')} anni.`,
    'Puoi comunque leggere e seguire.',
  ],
  'identity.age_unknown': () => ['Con questo modo di entrare non sappiamo la tua età, che qui conta.', 'Entra con SPID o CIE.'],
  'participation.closed': () => ['La raccolta è chiusa.'],
  'participation.none': () => ['Non risulta una tua firma.'],
  'participation.invalidated': () => [
    'La tua firma è stata annullata dal Comune.',
    'Il motivo è fra le firme annullate, nella pagina della petizione.',
  ],
  'media.empty': () => ['Il file è vuoto.', 'Scegline un altro.'],
  'media.type_mismatch': () => ['Il file non è quello che dice il suo nome.', 'Scegli una foto JPEG, PNG o WebP, oppure un PDF.'],
  'media.broken': () => ['Il file è danneggiato o incompleto.', 'Scegline un altro.'],
  'media.too_many_pixels': (params) => [
    `La foto è troppo grande: al massimo ${text(params, 'max_megapixels')} megapixel.`,
    'Rimpiccioliscila e riprova.',
  ],
  'media.ambiguous': () => ['Il file contiene anche altro, oltre alla foto o al documento.', 'Salvalo di nuovo e riprova.'],
  'media.unknown': () => ['Uno dei file non c’è più: chi non lo usa entro un giorno lo perde.', 'Caricalo di nuovo.'],
  'media.too_many': (params) => [
    text(params, 'kind') === 'photo' ? `Al massimo ${text(params, 'max')} foto.` : `Al massimo ${text(params, 'max')} documenti.`,
    'Togline qualcuno.',
  ],
  'media.original_gone': () => ['L’originale della foto non c’è più: non si può oscurare altro.'],
  'petition.type_unknown': () => ['Il Comune non ha più questo tipo di petizione.', 'Scegline un altro.'],
  'petition.sdg_unknown': (params) => [`L’Agenda 2030 non ha l’obiettivo «${text(params, 'sdg')}».`, 'Sceglilo dall’elenco.'],
  'petition.not_open': () => ['Ora questa petizione non raccoglie firme.'],
  'petition.closed': () => ['La raccolta delle firme è chiusa.'],
  'petition.transition_impossible': () => [
    'Nello stato in cui è la petizione questo non si può più fare.',
    'Ricarica per vedere com’è ora.',
  ],
  'petition.transition_forbidden': () => ['Questa decisione spetta a qualcun altro.'],
  'petition.reason_needed': () => ['Serve un motivo dell’elenco.', 'Sceglilo e conferma.'],
  'petition.not_a_draft': () => ['La petizione è già stata inviata: il testo non si può più cambiare.'],
  'petition.author_only': () => ['Questo può farlo solo chi ha scritto la petizione.'],
  'petition.not_published': () => ['La petizione non è pubblicata.'],
  'petition.sponsor_token_wrong': () => ['Il link privato non vale più.', 'Chiedine uno nuovo a chi te lo ha mandato.'],
  'petition.own_petition': () => [
    'L’hai scritta tu: chi scrive non conta fra i promotori.',
    'Manda il link privato ad altre persone.',
  ],
  'petition.already_answered': () => ['Il Comune ha già risposto.'],
  'petition.original_language': () => [
    'Le parole di chi ha scritto non si sostituiscono con una traduzione.',
    'Scegli l’altra lingua.',
  ],
  'report.category_unknown': () => ['Il Comune non ha più questa categoria.', 'Scegline un’altra.'],
  'report.outside_territory': (params) => [
    params.name ? `Il punto è nel Comune di ${text(params, 'name')}.` : 'Il punto è fuori dai Comuni del servizio.',
    params.takes_reports ? 'Puoi mandare la segnalazione a quel Comune.' : 'Sposta il punto e riprova.',
  ],
  'report.emergency': (params) => [text(params, 'text')],
  'report.answer_missing': () => ['Manca una risposta obbligatoria.', 'Completala e riprova.'],
  'report.answer_wrong': () => ['Una risposta non è scritta come serve.', 'Correggila e riprova.'],
  'report.channel_forbidden': () => ['Questo canale è per il personale del Comune.'],
  'report.hidden': (params) => [
    `Il Comune ha nascosto la segnalazione ${text(params, 'code')}. Motivo: ${text(params, 'reason')}`,
  ],
  'report.not_public': () => ['La segnalazione non è pubblica: non si possono pubblicare le sue foto.'],
  'report.transition_impossible': () => [
    'Nello stato in cui è la segnalazione questo non si può fare.',
    'Ricarica per vedere com’è ora.',
  ],
  'report.transition_forbidden': () => ['Questo passaggio spetta a qualcun altro.'],
  'report.reason_needed': () => ['Serve un motivo dell’elenco.', 'Sceglilo e conferma.'],
  'report.reason_or_photo_needed': () => ['Per chiudere serve un motivo o una foto.', 'Aggiungili e conferma.'],
  'report.office_needed': () => ['Serve un ufficio del Comune.', 'Sceglilo e conferma.'],
  'report.day_needed': () => ['Serve il giorno in cui si farà il lavoro.', 'Indicalo e conferma.'],
  'report.life_unreachable': (params) => [
    `Nella tabella dei passaggi nessuno porta allo stato «${text(params, 'state')}».`,
    'Aggiungi un passaggio che ci porta, o togli quelli che ne escono.',
  ],
  'report.life_dead_end': (params) => [
    `Una segnalazione nello stato «${text(params, 'state')}» non si potrebbe mai chiudere.`,
    'Aggiungi alla tabella un passaggio verso uno stato chiuso.',
  ],
  'report.life_no_return': () => [
    'Le segnalazioni doppie non si potrebbero riaprire.',
    'Aggiungi alla tabella il passaggio da «duplicate» a «reopened».',
  ],
  'report.settings_repeated': (params) => [
    `In «${text(params, 'at')}» la chiave «${text(params, 'key')}» c’è due volte.`,
    'Cambiane una.',
  ],
  'report.settings_unknown': (params) => [
    `In «${text(params, 'at')}» si nomina «${text(params, 'key')}», che non c’è.`,
    'Aggiungilo, o togli il nome.',
  ],
  'report.merge_needed': () => ['Per segnarla come doppia, uniscila alla segnalazione principale.'],
  'report.author_only': () => ['Questo può farlo solo chi ha segnalato.'],
  'report.not_contestable': (params) => [
    params.until ? 'Il tempo per contestare è passato.' : 'Ora questa chiusura non si può contestare.',
    'Puoi fare una nuova segnalazione.',
  ],
  'report.merge_impossible': () => ['Queste due segnalazioni non si possono unire.'],
  'report.not_merged': () => ['Questa segnalazione non è unita a un’altra.'],
  'report.assignee_unknown': () => ['Questa persona non si occupa di segnalazioni.', 'Scegline un’altra.'],
  'report.delivery_not_failed': () => ['Questo invio non ha bisogno di essere ripetuto.'],
  'map.geometry_wrong': () => ['Il disegno sulla mappa non è valido.', 'Controllalo, o disegnalo di nuovo.'],
  'map.geometry_crossing': () => ['L’area si incrocia con sé stessa.', 'Togli gli ultimi vertici e ridisegnala senza incroci.'],
  'map.outside_territory': (params) => [
    params.name ? `Il luogo è nel Comune di ${text(params, 'name')}.` : 'Il luogo è fuori dal Comune.',
    'Indicane uno dentro il confine.',
  ],
  'debate.phase_wrong': ({ opens_at: opens }) => [
    'In questa fase del dibattito non si può fare.',
    typeof opens === 'string' ? `Si potrà fare dal ${date('it', opens)}.` : 'Guarda che cosa si può fare adesso.',
  ],
  'debate.phases_unsound': () => [
    'Le fasi non sono nell’ordine giusto.',
    'Ognuna comincia dopo la precedente; il dibattito chiude per ultimo.',
  ],
  'debate.phase_begun': () => [
    'Una fase già cominciata non si sposta.',
    'Cambia le date di quelle che devono ancora cominciare.',
  ],
  'debate.not_published': () => ['Il dibattito non è pubblicato.', 'Pubblicalo, poi riprova.'],
  'debate.transition_impossible': () => ['Nello stato in cui è, il dibattito non lo permette.', reload],
  'debate.reason_needed': () => ['Per ritirare un dibattito serve un motivo.', 'Scrivilo: lo leggeranno tutti.'],
  'debate.sdg_unknown': (params) => [`L’Agenda 2030 non ha l’obiettivo «${text(params, 'sdg')}».`, 'Sceglilo dall’elenco.'],
  'debate.tag_twice': (params) => [`L’argomento «${text(params, 'tag')}» c’è due volte.`, 'Togline uno.'],
  'debate.item_incomplete': () => ['Manca qualcosa a questo elemento del dossier.', 'Completalo e salva di nuovo.'],
  'debate.dossier_full': (params) => [`Il dossier ha già ${text(params, 'max')} elementi.`, 'Togline uno, poi aggiungi questo.'],
  'proposal.transition_impossible': () => ['Nello stato in cui è, la proposta non lo permette.', reload],
  'proposal.transition_forbidden': () => ['Questo passo spetta ad altri.', 'Guarda che cosa puoi fare tu.'],
  'proposal.reason_needed': () => ['Serve un motivo.', 'Scrivilo: lo leggeranno tutti.'],
  'proposal.target_needed': () => ['Manca che cosa diventa la proposta.', 'Scegli se petizione, patto o percorso.'],
  'proposal.text_settled': () => ['Il testo della proposta non si cambia più.', 'Puoi ancora leggerlo e sostenerla.'],
  'proposal.text_empty': () => ['Non c’è ancora niente da leggere.', 'Scrivi una sezione, poi pubblica.'],
  'proposal.author_only': () => ['Lo possono fare solo gli autori.', 'Chiedi di unirti a loro, o proponi un emendamento.'],
  'proposal.section_owned': () => ['Questa sezione la scrive un altro autore.', 'Proponi un emendamento.'],
  'proposal.too_many': (params) => [`Non c’è più posto: il massimo è ${text(params, 'max')}.`, 'Togli qualcosa, poi riprova.'],
  'proposal.invite_wrong': () => ['Il link di invito non vale più.', 'Fattene dare uno nuovo da un autore.'],
  'proposal.last_author': () => ['Sei l’ultimo autore.', 'Accogli qualcuno, oppure ritira la proposta.'],
  'proposal.passage_unknown': () => ['Il passo scelto non è nel testo.', 'Ricarica la pagina e sceglilo di nuovo.'],
  'proposal.passage_changed': () => ['Nel frattempo quel passo è cambiato.', 'Guarda che cosa c’è adesso e decidi di nuovo.'],
  'proposal.amendment_decided': () => ['Su questo emendamento è già stato deciso.', reload],
  'proposal.merge_too_late': () => [
    'Il tempo per sostenere è finito: nessuno potrebbe più spostare il proprio sostegno.',
    'Lasciale separate, oppure prolunga la fase e poi uniscile.',
  ],
  'proposal.hidden': (params) => [
    `La proposta ${text(params, 'code')} è stata nascosta dal Comune. Motivo: ${text(params, 'reason')}`,
    'Nel dibattito trovi le altre proposte.',
  ],
  'proposal.amendment_hidden': () => ['Questo emendamento è nascosto dal Comune.', 'Si decide solo se torna visibile.'],
  'proposal.merge_impossible': () => ['Queste due proposte non si possono unire.', 'Scegline un’altra dello stesso dibattito.'],
  'proposal.not_merged': () => ['La proposta non è stata unita a un’altra.', reload],
  'proposal.too_fast': () => ['Stai scrivendo molto in fretta.', 'Quello che scrivi resta qui e parte fra poco, da solo.'],
  'proposal.writers_many': (params) => [
    `Stanno già scrivendo in ${text(params, 'max')}.`,
    'Quello che scrivi resta qui e parte appena c’è posto.',
  ],
  'proposal.update_wrong': () => ['Quello che hai scritto non è arrivato intero.', 'Resta qui: riprova tra poco.'],
  'proposal.not_settled': () => ['La proposta ora non raccoglie sostegni.', 'Si sostiene quando il testo è definitivo.'],
  ...comments,
  ...moderation,
  ...notifications,
  'opinion.statement_known': () => ['Questa frase c’è già.', 'Di’ se sei d’accordo, oppure scrivi qualcos’altro.'],
  'opinion.statements_full': () => [
    'Questo dibattito ha già tutte le frasi che può contenere.',
    'Di’ che cosa pensi di quelle che ci sono.',
  ],
  'opinion.statements_enough': (params) => [
    `Hai già scritto tutte le frasi che una persona può scrivere in un dibattito: ${text(params, 'max')}.`,
    'Di’ che cosa pensi di quelle degli altri.',
  ],
}
