import { date } from '../../../kernel/format.ts'
import type { Fetched } from '../../../kernel/language.ts'

const it = {
  title: 'Legami con il comune',
  note: 'Qui arriva solo chi ha dichiarato un legame, e quello che l’ufficio ha confermato. Ogni decisione resta nel registro.',
  waiting: 'Aspettano',
  given: 'Confermati dall’ufficio',
  none: 'Nessuna dichiarazione aspetta.',
  noneGiven: 'L’ufficio non ha confermato nessun legame.',
  kinds: {
    resident: 'Residente',
    works_here: 'Lavora qui',
    studies_here: 'Studia qui',
    owns_home_here: 'Ha casa qui',
    minor_with_consent: 'Minorenne con il consenso di un genitore',
  },
  born: (day: string) => `nata o nato il ${date('it', day)}`,
  declared: (at: string) => `dichiarato il ${date('it', at)}`,
  until: (at: string) => `vale fino al ${date('it', at)}`,
  reason: 'Su che cosa si basa (lo legge la persona, almeno 3 caratteri)',
  reasons: {
    confirmed: ['Documento visto allo sportello.', 'Verificato negli archivi del Comune.'],
    refused: ['Il documento non lo dimostra.', 'Negli archivi del Comune non risulta.'],
  },
  confirm: 'Conferma',
  refuse: 'Non confermare',
  end: 'Chiudi il legame',
  endSure: 'Sì, chiudi',
  never: 'Lascia',
  short: 'Scrivi almeno 3 caratteri.',
  done: {
    confirmed: 'Confermato.',
    refused: 'Non confermato: la persona è avvisata.',
    ended: 'Chiuso: la persona è avvisata.',
    given: 'Legame dato.',
  },
  give: 'Dai un legame a chi è allo sportello',
  person: 'Codice della persona (lo legge nel suo profilo)',
  personWrong: 'Il codice ha 36 caratteri, come lo mostra il profilo.',
  kind: 'Legame',
  giveNow: 'Dai il legame',
  codes: 'Codici su carta',
  codesNote:
    'Ogni codice vale una volta sola. Si leggono solo nel PDF che salvi adesso: il Comune ne conserva un’impronta. Se il foglio va perso, revoca la serie.',
  codesNumber: 'Quanti codici (al massimo 200)',
  codesDays: 'Per quanti giorni valgono',
  codesMake: 'Fai i codici e salva il PDF',
  codesFile: 'codici',
  codesDone: 'Codici fatti: il PDF è salvato. Non si può scaricare di nuovo.',
  codesUsed: (used: number, codes: number) => `${used} usati su ${codes}`,
  codesMade: (at: string) => `fatti il ${date('it', at)}`,
  codesUntil: (at: string, good: boolean) => `${good ? 'valgono fino al' : 'scaduti il'} ${date('it', at)}`,
  codesRevoked: (at: string) => `revocati il ${date('it', at)}`,
  codesRevoke: 'Revoca la serie',
  codesRevokeNow: 'I codici non usati non varranno più. I legami già dati restano.',
  codesRevokeSure: 'Sì, revoca',
  codesOver: 'Serie revocata.',
  more: 'Mostra gli altri',
}

export type TiesWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<TiesWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
