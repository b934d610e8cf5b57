import type { Fetched } from '../../../kernel/language.ts'

const it = {
  colour: 'Colore principale',
  colourWhy: 'Vale dove la pagina del Comune non ne dà uno suo.',
  code: 'Codice del colore',
  codeHint: 'Come #0066cc; vuoto: il blu di partenza.',
  pick: 'Scegli dal riquadro',
  notAColour: 'Serve un codice come #0066cc.',
  contrast: (ratio: string) => `Contrasto con il bianco: ${ratio}.`,
  enough: 'Si legge bene.',
  tooLow: 'È troppo chiaro: per le scritte e i pulsanti si userà una tinta più scura (anteprima qui sotto).',
  preview: 'Anteprima',
  button: 'Firma',
  link: 'Leggi tutto',
  live: 'Con i dati del Comune',
  save: 'Salva',
  saved: 'Salvato: il colore nuovo si vede da subito.',
  undo: 'Lascia com’era',
  other: (colour: string) => `Nel frattempo qualcun altro ha scelto ${colour}.`,
  otherNow: 'La tua scelta è ancora qui: salva di nuovo se vuoi la tua.',
  texts: 'Parole dei messaggi',
  textsWhy: 'Mittente, testi e modi dei messaggi ai cittadini.',
  textsGo: 'Apri le impostazioni dei messaggi',
}

export type LooksWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<LooksWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
