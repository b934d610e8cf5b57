import { either } from '../format.ts'
import { text, type RefusalTable } from './refusal-table.ts'

const ties: Record<string, string> = {
  resident: 'risiede',
  works_here: 'lavora',
  studies_here: 'studia',
  owns_home_here: 'ha casa',
  minor_with_consent: 'partecipa con il consenso di un genitore',
}

/** "chi risiede o studia qui". */
const tiesOf = (value: unknown): string =>
  `chi ${either(
    'it',
    [value].flat().map((tie) => ties[String(tie)] ?? String(tie)),
  )} qui`

const ways: Record<string, string> = {
  register: 'chiedendo il controllo all’anagrafe',
  declaration: 'dichiarandolo nel tuo profilo',
  paper_code: 'con un codice su carta',
  office: 'all’ufficio del Comune',
}

/** "Puoi dimostrarlo dichiarandolo nel tuo profilo o all’ufficio del Comune."; undefined when there is no way. */
const waysOf = (value: unknown): string | undefined => {
  const known = [value].flat().flatMap((way) => ways[String(way)] ?? [])
  return known.length > 0 ? `Se è il tuo caso, puoi dimostrarlo ${either('it', known)}.` : undefined
}

export const standing = {
  'identity.standing_missing': (params) => [
    `Può partecipare ${tiesOf(params.required)}.`,
    waysOf(params['ways']) ?? 'Puoi comunque leggere e seguire.',
  ],
  'standing.not_declarable': (params) => ['Questo legame qui non si dichiara.', waysOf(params['ways'])],
  'standing.counts_already': () => ['Questo legame è già confermato.', 'Non devi fare altro.'],
  'standing.too_many': (params) => [
    `Lo hai dichiarato ${text(params, 'most')} volte in 30 giorni.`,
    'Porta un documento all’ufficio del Comune, o riprova fra un mese.',
  ],
  'standing.no_register': (params) => [
    `Il Comune di ${text(params, 'town')} non chiede il controllo all’anagrafe.`,
    'Scegli un altro modo.',
  ],
  'standing.over': () => ['Qualcuno se ne è già occupato.', 'Guarda di nuovo l’elenco.'],
  'standing.own_case': () => ['Dei propri legami non si decide da soli.', 'Lascialo a un collega.'],
  'standing.of_sign_in': () => ['Questo legame viene dal modo di accedere.', 'Nelle impostazioni puoi dire che non vale.'],
  'paper_code.mistyped': () => ['Il codice non è scritto bene.', 'Confrontalo con il foglio: non ci sono 0, O, 1, I né U.'],
  'paper_code.refused': () => [
    'Questo codice qui non vale: può essere già usato, scaduto o di un altro Comune.',
    'Controlla il foglio, o chiedine un altro all’ufficio.',
  ],
  'paper_code.too_many_tries': () => ['Troppi codici sbagliati.', 'Riprova fra due ore, o vai all’ufficio del Comune.'],
  'paper_code.batch_made': () => [
    'Questa serie è già stata fatta, e i suoi codici si leggono una volta sola.',
    'Se il foglio è perso, revocala e fanne un’altra.',
  ],
  'paper_code.not_accepted': () => [
    'Per questo legame il Comune non accetta codici su carta.',
    'Un amministratore può permetterlo nelle impostazioni.',
  ],
} satisfies Partial<RefusalTable>
