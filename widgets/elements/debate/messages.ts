import { counted, date, daysLeft, inside, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const days = { one: 'giorno', other: 'giorni' }

const it = {
  loading: 'Il dibattito si sta caricando',
  debate: 'Dibattito',
  path: 'Le fasi del dibattito',
  phases: {
    planned: 'In arrivo',
    inform: 'Informarsi',
    discuss: 'Discutere',
    propose: 'Proporre',
    converge: 'Scegliere il testo',
    outcome: 'Esito',
    closed: 'Concluso',
  },
  states: { draft: 'Bozza', published: 'Pubblicato', withdrawn: 'Ritirato' },
  ended: (at: number | string) => `fino al ${lastDay('it', at)}`,
  until: (at: number | string) => `adesso, fino al ${lastDay('it', at)}`,
  from: (at: number | string) => `dal ${date('it', at)}`,
  begins: (at: number) => `Comincia il ${date('it', at)}.`,
  left: (at: number) => {
    const left = daysLeft(at)
    return left < 1
      ? 'È l’ultimo giorno.'
      : `${left === 1 ? 'Manca' : 'Mancano'} ${counted('it', left, days)}: fino al ${lastDay('it', at)}.`
  },
  over: (at: string) => `Concluso il ${lastDay('it', at)}.`,
  begun: (title: string) => `Ora: ${inside(title)}.`,
  now: {
    planned: { title: 'Non è ancora cominciato', text: 'Intanto puoi leggere di che cosa si parlerà.' },
    inform: { title: 'È il momento di informarsi', text: 'Leggi che cosa sappiamo e che cosa è aperto. Poi si discute.' },
    discuss: { title: 'Si discute', text: 'Di’ che cosa ne pensi, fai domande, porta fatti con la loro fonte.' },
    propose: { title: 'Si fanno proposte', text: 'Le idee diventano proposte scritte insieme. Puoi ancora commentare.' },
    converge: { title: 'Si sceglie il testo', text: 'Si correggono le proposte e si sostengono quelle che convincono.' },
    outcome: { title: 'Tocca al Comune', text: 'Il Comune legge tutto e scrive che cosa ne farà, e perché.' },
    closed: { title: 'Il dibattito è concluso', text: 'Quello che è stato detto resta qui, da leggere.' },
  },
  steps: { inform: 'Leggi il dossier', discuss: 'Di’ la tua', propose: 'Leggi le proposte', outcome: 'Leggi l’esito' },
  draft: 'È una bozza: la vede solo il personale del Comune.',
  withdrawn: 'Il Comune ha ritirato questo dibattito',
  goals: 'Agenda 2030:',
  readIn: { it: 'Leggi in italiano', en: 'Read in English' },
  dossier: 'Prima di parlarne',
  kinds: { known: 'Che cosa sappiamo', open: 'Che cosa è aperto', fixed: 'Che cosa non può cambiare' },
  figures: 'I numeri',
  further: 'Documenti e collegamenti',
  source: 'Fonte:',
  document: (size: string) => `documento, ${size}`,
  layer: 'sulla mappa',
  quote: 'Commenta',
  voices: 'Che cosa dicono i cittadini',
  proposals: 'Le proposte',
  outcome: 'L’esito',
  said: 'Che cosa avete detto',
  did: 'Che cosa abbiamo fatto',
  whyNot: 'Perché no',
  rules: 'Chi può fare che cosa',
  list: (things: string[]) => new Intl.ListFormat('it', { type: 'conjunction' }).format(things),
  actions: {
    comment: 'Commentare',
    support: 'Sostenere un commento',
    state: 'Scrivere un’affermazione',
    opine: 'Dire se si è d’accordo',
    propose: 'Fare una proposta',
    amend: 'Proporre correzioni',
    support_proposal: 'Sostenere una proposta',
  },
}

export type DebateWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<DebateWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
