import type { PetitionTypeSetting, ReasonSetting } from './settings.ts'

/**
 * What a town starts from. Numbers and terms are a proposal: each town's statute decides on them (TUEL, d.lgs. 267/2000, art. 8),
 * and the town changes them in its settings.
 */
export const types: readonly PetitionTypeSetting[] = [
  {
    key: 'petizione',
    name: { it: 'Petizione', en: 'Petition' },
    description: {
      it: 'Una richiesta al Comune su un tema che riguarda tutti. Può firmare chi risiede, lavora o studia nel territorio comunale e ha compiuto 16 anni.',
      en: 'A request to the municipality on a matter that concerns everybody. Whoever lives, works or studies in town and is at least 16 may sign.',
    },
    recipient: { it: 'Il Sindaco e il Consiglio comunale', en: 'The mayor and the town council' },
    eligibility: { assurance: 'substantial', standing: ['resident', 'works_here', 'studies_here'], age: 16 },
    sponsors: 5,
    window_days: 90,
    identified: false,
    review_by: 'moderator',
    thresholds: [
      {
        key: 'ufficio',
        signatures: 100,
        consequence: { it: 'Risponde l’ufficio competente', en: 'The office in charge answers' },
        answer_days: 30,
      },
      {
        key: 'consiglio',
        signatures: 500,
        consequence: { it: 'Il Consiglio comunale ne discute', en: 'The town council discusses it' },
        answer_days: 60,
      },
    ],
  },
  {
    key: 'iniziativa-popolare',
    name: { it: 'Proposta di iniziativa popolare', en: "Citizens' initiative" },
    description: {
      it: 'Una proposta di delibera che il Consiglio comunale deve esaminare se la firma almeno un residente su cento. I nomi di chi firma sono consegnati al Comune, che li verifica.',
      en: 'A draft resolution that the town council has to examine once one resident in a hundred has signed it. The names of the signers are handed to the municipality, which checks them.',
    },
    recipient: { it: 'Il Consiglio comunale', en: 'The town council' },
    eligibility: { assurance: 'substantial', standing: ['resident'], age: 16 },
    sponsors: 20,
    window_days: 180,
    identified: true,
    review_by: 'officer',
    thresholds: [
      {
        key: 'delibera',
        residents_share: 0.01,
        consequence: {
          it: 'Il Consiglio comunale esamina la proposta e la vota',
          en: 'The town council examines the proposal and votes on it',
        },
        answer_days: 90,
      },
    ],
  },
]

const reject = (code: string, it: string, en: string, hidden = false): ReasonSetting => ({
  code,
  label: { it, en },
  for: 'reject',
  hidden,
})
const stop = (code: string, it: string, en: string): ReasonSetting => ({ code, label: { it, en }, for: 'stop', hidden: false })
const invalidate = (code: string, it: string, en: string): ReasonSetting => ({
  code,
  label: { it, en },
  for: 'invalidate',
  hidden: false,
})

/** Reasons that the staff chooses from. */
export const reasons: readonly ReasonSetting[] = [
  reject('doppione', 'C’è già una petizione con la stessa richiesta', 'There is already a petition that asks for the same'),
  reject('non-competenza', 'Il Comune non può decidere su questo tema', 'The municipality can not decide on this matter'),
  reject(
    'richiesta-poco-chiara',
    'Non si capisce che cosa si chiede al Comune',
    'It is not clear what the municipality is asked to do',
  ),
  reject(
    'caso-individuale',
    'Riguarda un caso personale: serve una pratica, non una petizione',
    'It is about a personal case, which is not a matter for a petition',
  ),
  reject('gia-deciso', 'Il Comune ha già deciso quello che si chiede', 'The municipality has already decided what is asked'),
  reject(
    'segnalazione',
    'È un guasto o un disservizio: va inviato come segnalazione',
    'It is a fault to repair: please send it as a report',
  ),
  reject('giudizio-in-corso', 'Il tema è davanti a un giudice', 'The matter is before a court'),
  reject('dati-personali', 'Contiene dati personali di altri', "It holds other people's personal data", true),
  reject('offensiva', 'Contiene offese, minacce o discriminazioni', 'It holds insults, threats or discrimination', true),
  reject(
    'pubblicita',
    'Fa pubblicità a un prodotto, a un’impresa o a un candidato',
    'It advertises a product, a company or a candidate',
    true,
  ),
  stop('provvedimento-giudice', 'Lo ha disposto un giudice', 'A court has ordered it'),
  stop('decisione-consiglio', 'Lo ha deciso il Consiglio comunale', 'The town council has decided so'),
  stop('elezioni', 'Le petizioni sono ferme per le elezioni', 'Petitions are suspended because of elections'),
  invalidate('identita-non-valida', 'L’identità usata per firmare non era valida', 'The identity used for signing was not valid'),
  invalidate('firma-non-propria', 'Qualcuno ha firmato al posto di altri', "Somebody signed in other people's place"),
  invalidate('requisiti-mancanti', 'Chi ha firmato non aveva i requisiti', 'The signer was not eligible'),
]
