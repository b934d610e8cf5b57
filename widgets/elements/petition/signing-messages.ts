import { lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'
import { whoMay } from '../../ui/who-may.ts'
import type { Petition } from './card.ts'
import { seenIt } from '../../ui/seen/words.ts'
import { seenEn } from '../../ui/seen/words.en.ts'

const it = {
  sign: 'Firma',
  share: 'Condividi',
  who: (asked: Petition['eligibility']) => `Può firmare ${whoMay.it(asked)}.`,
  before: 'Prima di firmare',
  seen: seenIt,
  nameToTown: 'Il Comune riceve il tuo nome, perché la legge chiede di identificare chi firma.',
  nameShown: 'Mostra il mio nome nell’elenco pubblico',
  reason: 'Perché firmi (se vuoi)',
  reasonHint: 'Si legge nell’elenco pubblico, anche senza nome.',
  consent: 'Con «Firma» dai il consenso: la firma viene contata e il Comune la conserva per questa petizione.',
  privacy: 'Come usiamo i dati',
  signInNext: 'Poi ti chiediamo di entrare, per contare ogni persona una volta sola.',
  cancel: 'Annulla',
  sending: 'Firma in corso',
  signed: 'Hai firmato',
  receipt: 'Codice',
  withdrawableUntil: (at: string) => `Puoi ritirarla fino al ${lastDay('it', at)}.`,
  shownAs: (name: string | null) => (name ? `Nell’elenco pubblico compari come ${name}.` : 'Il tuo nome resta riservato.'),
  withdraw: 'Ritira la firma',
  withdrawSure: 'Ritiri la tua firma?',
  withdrawYes: 'Sì, ritirala',
  withdrawNo: 'No, resta',
  withdrawn: 'Hai ritirato la firma. Puoi firmare di nuovo finché la raccolta è aperta.',
}

const en: typeof it = {
  sign: 'Sign',
  share: 'Share',
  who: (asked) => `Open to ${whoMay.en(asked)}.`,
  before: 'Before you sign',
  seen: seenEn,
  nameToTown: 'The town receives your name, because the law asks it to identify signers.',
  nameShown: 'Show my name in the public list',
  reason: 'Why you sign (if you like)',
  reasonHint: 'Shown in the public list, also without a name.',
  consent: 'With “Sign” you consent: the signature is counted and the town keeps it for this petition.',
  privacy: 'How we use the data',
  signInNext: 'Then we ask you to sign in, so that everybody counts once.',
  cancel: 'Cancel',
  sending: 'Signing',
  signed: 'You have signed',
  receipt: 'Code',
  withdrawableUntil: (at) => `You can withdraw until ${lastDay('en', at)}.`,
  shownAs: (name) => (name ? `The public list shows you as ${name}.` : 'Your name stays private.'),
  withdraw: 'Withdraw the signature',
  withdrawSure: 'Withdraw your signature?',
  withdrawYes: 'Yes, withdraw',
  withdrawNo: 'No, keep it',
  withdrawn: 'You have withdrawn. You can sign again while the petition is open.',
}

export type SigningWords = typeof it

export const signingMessages: Messages<SigningWords> = { it, en }
