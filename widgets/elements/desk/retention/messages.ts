import type { Fetched } from '../../../kernel/language.ts'

const it = {
  lead: 'Ciò che serve solo per un po’ va via da sé, ogni ora. Qui si vede per quanto resta, perché, e che cosa è andato via.',
  plan: 'Per quanto resta',
  next: (at: string) => `Prossima volta: ${at}`,
  days: { one: 'giorno', other: 'giorni' },
  fixed: 'Stabilito dalla piattaforma o dalla legge.',
  change: 'Cambia nelle impostazioni',
  changeOf: (what: string) => `Cambia nelle impostazioni: ${what}`,
  try: 'Che cosa andrebbe via, se restasse meno?',
  which: 'Che cosa',
  forDays: 'Per quanti giorni',
  ask: 'Mostra',
  wrong: 'Serve un numero di giorni, da 1 a 3650.',
  none: 'Non andrebbe via nulla.',
  would: (rows: string) => `Alla prossima volta andrebbero via ${rows}. Qui non è cambiato nulla.`,
  most: 'più di 100.000 righe',
  rows: { one: 'riga', other: 'righe' },
  report: 'Che cosa è andato via',
  csv: 'Scarica tutto (CSV)',
  empty: 'Non c’è ancora nulla.',
  emptyNow: 'La prima volta è entro un’ora.',
  day: 'Giorno',
  kind: 'Che cosa',
  before: 'Più vecchio del',
  gone: 'Andate via',
  left: 'Rimaste in attesa',
  leftWhy: 'Rimane in attesa ciò che è vecchio ma deve ancora essere consegnato o comunicato.',
  more: 'Mostra i giorni precedenti',
}

export type RetentionWords = typeof it

export const messages: Fetched<RetentionWords> = {
  it,
  en: async () => (await import('./messages.en.ts')).en,
}
