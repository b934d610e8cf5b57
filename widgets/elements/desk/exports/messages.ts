import type { Fetched } from '../../../kernel/language.ts'

const it = {
  title: 'Dati aperti',
  why: 'Tutto ciò che è pubblico, senza dati personali, con licenza CC-BY-4.0. Si possono ripubblicare sul portale del Comune.',
  sets: {
    petitions: 'Petizioni',
    'petition-counts': 'Firme, giorno per giorno',
    reports: 'Segnalazioni',
    debates: 'Dibattiti',
    ratings: 'Valutazioni, mese per mese',
  } as Record<string, string>,
  feeds: 'Novità',
  feedsWhy: 'Indirizzi da dare a chi cura il sito o a un lettore di notizie (formato Atom).',
  lists: {
    petitions: 'Petizioni nuove',
    'overdue-answers': 'Risposte in ritardo',
    'petition-updates': 'Aggiornamenti delle petizioni',
    reports: 'Segnalazioni nuove',
    debates: 'Dibattiti',
  } as Record<string, string>,
  none: 'Nessun servizio è attivo: non ci sono dati.',
  of: (set: string, format: string) => `${set}, ${format}`,
}

export type ExportsWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ExportsWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
