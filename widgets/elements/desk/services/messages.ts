import type { components } from '../../../../types/openapi.d.ts'
import type { Fetched } from '../../../kernel/language.ts'
import type { Forms } from '../../../kernel/format.ts'

type Name = components['schemas']['ServiceName']

/** What a service is called, and what becomes of it and of what runs in it. */
interface Told {
  readonly name: string
  readonly about: string
  /** What happens once it is off, each in a sentence. */
  readonly off: readonly string[]
  /** What runs by now; '' where nothing does. */
  readonly running?: Forms
}

const it = {
  lead: 'I servizi che i cittadini trovano nelle pagine del Comune. Accendere e spegnere vale da subito.',
  on: 'Acceso',
  isOff: 'Spento',
  forbidden: 'Non consentito',
  forbiddenNow: 'Lo consente chi gestisce la piattaforma: chiedilo a loro.',
  turnOn: 'Accendi',
  turnOnOf: (name: string) => `Accendi: ${name}`,
  turnOff: 'Spegni',
  turnOffOf: (name: string) => `Spegni: ${name}`,
  ifOff: 'Se lo spegni:',
  running: (told: string) => `Adesso: ${told}.`,
  moreThan: (told: string) => `più di ${told}`,
  none: 'Adesso non c’è niente in corso.',
  counting: 'Sto contando che cosa è in corso…',
  uncounted: 'Quanto è in corso adesso non si riesce a contare.',
  ifOn: 'I cittadini lo vedono e lo usano da subito, con le impostazioni di adesso. Ciò che c’era torna com’era.',
  settings: 'Guarda le impostazioni',
  yesOff: 'Sì, spegni',
  yesOn: 'Sì, accendi',
  leave: 'Lascia',
  turnedOn: (name: string) => `${name}: acceso.`,
  turnedOff: (name: string) => `${name}: spento. Ciò che c’era resta.`,
  services: {
    petitions: {
      name: 'Petizioni',
      about: 'Raccolte di firme rivolte al Comune.',
      off: [
        'Nessuno le legge, le firma o ne scrive. Al loro posto le pagine dicono che il Comune non le ha attivate.',
        'Testi, firme e commenti restano, e tornano quando riaccendi.',
        'I termini corrono lo stesso: chi raccoglie firme perde questi giorni, e le risposte promesse scadono.',
        'Si chiude anche la stanza da cui l’ufficio le segue.',
      ],
      running: { one: 'petizione raccoglie firme', other: 'petizioni raccolgono firme' },
    },
    reports: {
      name: 'Segnalazioni',
      about: 'Buche, lampioni, rifiuti: segnalati sulla mappa e seguiti fino alla chiusura.',
      off: [
        'Nessuno segnala e nessuno vede la mappa, nemmeno chi aspetta una risposta.',
        'Segnalazioni, foto e messaggi restano, e tornano quando riaccendi.',
        'I tempi promessi corrono lo stesso.',
        'Si chiude anche la stanza da cui l’ufficio le segue.',
      ],
      running: { one: 'segnalazione aperta', other: 'segnalazioni aperte' },
    },
    debates: {
      name: 'Dibattiti',
      about: 'Dibattiti a fasi, con commenti e proposte.',
      off: [
        'Nessuno li legge, commenta o scrive proposte.',
        'Commenti, proposte e sostegni restano, e tornano quando riaccendi.',
        'Le fasi finiscono alla loro data lo stesso: chi partecipa perde questi giorni.',
        'Si chiude anche la stanza da cui l’ufficio li segue.',
      ],
      running: { one: 'dibattito in corso', other: 'dibattiti in corso' },
    },
    ratings: {
      name: 'Valutazioni',
      about: '«Quanto sono chiare le informazioni?», in fondo alle pagine del sito.',
      off: ['La domanda non compare più nelle pagine.', 'Le valutazioni già date restano, e tornano quando riaccendi.'],
    },
  } as Record<Name, Told>,
}

export type ServicesWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ServicesWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
