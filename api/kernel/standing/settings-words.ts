import type { SettingsWords } from '../settings/words.ts'

const unitIt = 'mesi'
const unitEn = 'months'

/** How the settings are called before people. */
export const standingWords: SettingsWords = {
  it: {
    '': {
      title: 'Legami con il comune',
      description: 'Chi è residente, lavora, studia o ha casa qui: come si dimostra, e per quanto vale.',
    },
    kinds: { title: 'Legami' },
    resident: { title: 'Residente' },
    works_here: { title: 'Lavora qui' },
    studies_here: { title: 'Studia qui' },
    owns_home_here: { title: 'Ha casa qui' },
    minor_with_consent: { title: 'Minorenne con il consenso di un genitore' },
    verified_by: {
      title: 'Vale quando lo conferma',
      description: 'Nessuno segnato: non vale per partecipare.',
      options: {
        register: 'L’anagrafe nazionale',
        officer: 'L’ufficio del comune',
        paper_code: 'Un codice su carta',
        guardian: 'Un genitore o tutore',
        login: 'Il modo di accedere',
      },
    },
    declared: {
      title: 'Si può dichiarare',
      description: 'La dichiarazione aspetta l’ufficio: da sola non vale per partecipare.',
    },
    lasts_months: { title: 'Per quanto vale', description: 'Da quando è stato dato. Un mese prima la persona riceve un avviso.' },
    'lasts_months.self_declared': { title: 'Dichiarazione', unit: unitIt },
    'lasts_months.register': { title: 'Controllo all’anagrafe', unit: unitIt },
    'lasts_months.officer': { title: 'Conferma dell’ufficio', unit: unitIt },
    'lasts_months.paper_code': { title: 'Codice su carta', unit: unitIt },
    'lasts_months.guardian': { title: 'Consenso di un genitore', unit: unitIt },
    register: {
      title: 'Anagrafe nazionale (ANPR)',
      description:
        'Chi lo chiede fa controllare la sua residenza: l’anagrafe risponde solo sì o no. La chiave la tiene il gestore della piattaforma.',
    },
    on: { title: 'Si può chiedere il controllo', description: 'Solo per chi lo chiede, mai per tutti.' },
    client_id: { title: 'Client su PDND', description: 'L’id del client e-service del comune.' },
    key_id: { title: 'Chiave pubblica su PDND', description: 'Il suo id (kid), come lo dà PDND.' },
    purpose_id: { title: 'Finalità su PDND', description: 'L’id della finalità approvata per C008.' },
    office: {
      title: 'Dove andare con un documento',
      description: 'Ufficio, indirizzo e orari: lo legge chi deve dimostrare un legame.',
    },
  },
  en: {
    '': {
      title: 'Ties to the town',
      description: 'Who lives, works, studies or owns a home here: how it is shown, and for how long.',
    },
    kinds: { title: 'Ties' },
    resident: { title: 'Resident' },
    works_here: { title: 'Works here' },
    studies_here: { title: 'Studies here' },
    owns_home_here: { title: 'Owns a home here' },
    minor_with_consent: { title: 'Minor with a parent’s consent' },
    verified_by: {
      title: 'Counts when confirmed by',
      options: {
        register: 'The national register of residents',
        officer: 'The town’s office',
        paper_code: 'A code on paper',
        guardian: 'A parent or guardian',
        login: 'The way of signing in',
      },
    },
    declared: { title: 'May be declared' },
    lasts_months: { title: 'How long it holds' },
    'lasts_months.self_declared': { title: 'Declaration', unit: unitEn },
    'lasts_months.register': { title: 'Check with the register', unit: unitEn },
    'lasts_months.officer': { title: 'Confirmation by the office', unit: unitEn },
    'lasts_months.paper_code': { title: 'Code on paper', unit: unitEn },
    'lasts_months.guardian': { title: 'A parent’s consent', unit: unitEn },
    register: { title: 'National register of residents (ANPR)' },
    on: { title: 'People can ask for the check' },
    client_id: { title: 'Client at PDND' },
    key_id: { title: 'Public key at PDND (kid)' },
    purpose_id: { title: 'Purpose at PDND' },
    office: { title: 'Where to go with a document' },
  },
}
