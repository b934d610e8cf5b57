import type { Messages } from '../../kernel/language.ts'

const it = {
  higher: 'Entra con un’identità più sicura',
  nowSupported: 'Ora lo sostieni',
  notSupported: 'Non lo sostieni più',
  nowAgainst: 'Hai votato contro',
  notAgainst: 'Il tuo voto contro non conta più',
  sure: 'Ritiri il tuo commento?',
  sureNow: 'Le tue parole si cancellano per sempre. Le risposte degli altri restano.',
  yes: 'Sì, ritiralo',
  no: 'No, resta',
  withdrawn: 'Hai ritirato il commento',
  hiding: 'Nascondi questo commento',
  showing: 'Mostra di nuovo questo commento',
  reason: 'Il motivo',
  reasonHint: 'Lo leggono tutti, al posto del commento.',
  reasonShort: 'Scrivi il motivo, con almeno 10 caratteri.',
  hide: 'Nascondi',
  show: 'Mostra di nuovo',
  nowHidden: 'Il commento è nascosto',
  nowShown: 'Il commento si legge di nuovo',
  before: 'Che cosa diceva prima',
  close: 'Chiudi',
  cancel: 'Annulla',
}

const en: typeof it = {
  higher: 'Sign in with a stronger identity',
  nowSupported: 'You support it now',
  notSupported: 'You no longer support it',
  nowAgainst: 'You have voted against it',
  notAgainst: 'Your vote against no longer counts',
  sure: 'Withdraw your comment?',
  sureNow: 'Your words are deleted for good. The answers of others stay.',
  yes: 'Yes, withdraw it',
  no: 'No, keep it',
  withdrawn: 'You have withdrawn the comment',
  hiding: 'Hide this comment',
  showing: 'Show this comment again',
  reason: 'The reason',
  reasonHint: 'Everybody reads it in place of the comment.',
  reasonShort: 'Write the reason, in at least 10 characters.',
  hide: 'Hide',
  show: 'Show again',
  nowHidden: 'The comment is hidden',
  nowShown: 'The comment can be read again',
  before: 'What it said before',
  close: 'Close',
  cancel: 'Cancel',
}

export type ActingWords = typeof it

export const actingMessages: Messages<ActingWords> = { it, en }
