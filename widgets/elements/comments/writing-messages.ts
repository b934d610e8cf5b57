import { clock } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'
import { seenIt } from '../../ui/seen/words.ts'
import { seenEn } from '../../ui/seen/words.en.ts'

const it = {
  writing: 'Il tuo commento',
  answering: (name: string) => `La tua risposta a ${name}`,
  unquote: 'Togli la citazione',
  text: 'Che cosa ne pensi',
  stance: 'Che cos’è (se vuoi)',
  stances: { '': 'Un commento', for: 'A favore', against: 'Contro', question: 'Una domanda', fact: 'Un fatto, con le fonti' },
  sources: 'Dove si può leggere',
  sourcesHint: 'Da uno a cinque indirizzi che cominciano con https://, uno per riga.',
  place: 'Il luogo di cui parli:',
  addPlace: 'Indica un luogo',
  changePlace: 'Cambia luogo',
  removePlace: 'Togli il luogo',
  missing: {
    text: 'Scrivi qualcosa prima di pubblicare.',
    sources: 'Scrivi almeno un indirizzo che comincia con https://, cinque al massimo.',
  },
  topics: 'Di che cosa parla (se vuoi, fino a tre argomenti)',
  similar: 'Altri hanno già scritto qualcosa di simile',
  similarHint: 'Sostieni un commento che dice quello che pensi, oppure pubblica il tuo: quello che hai scritto resta qui.',
  publicName: 'Mostra il mio nome',
  asStaff: 'Parla il Comune, non io',
  office: 'Quale ufficio (se vuoi)',
  seen: seenIt,
  seenAsTown: 'Lo leggono tutti, come voce del Comune.',
  signInNext: 'Poi ti chiediamo di entrare: quello che hai scritto resta qui.',
  notKept: 'Questo browser non conserva quello che scrivi: se chiudi la pagina si perde.',
  publish: 'Pubblica',
  published: 'Il tuo commento è pubblicato',
  cancel: 'Annulla',
  editing: 'Modifica il tuo commento',
  untraced: (at: string) =>
    `Fino alle ${clock('it', at)} la modifica non lascia traccia; dopo si leggerà anche il testo di prima.`,
  traced: 'Si vedrà che il commento è modificato, e si leggerà anche il testo di prima.',
  save: 'Salva',
  saved: 'Il commento è modificato',
  elsewhere: 'Hai già modificato questo commento in un’altra finestra.',
}

const en: typeof it = {
  writing: 'Your comment',
  answering: (name) => `Your answer to ${name}`,
  unquote: 'Remove the quotation',
  text: 'What do you think',
  stance: 'What it is (if you like)',
  stances: { '': 'A comment', for: 'For', against: 'Against', question: 'A question', fact: 'A fact, with sources' },
  sources: 'Where it can be read',
  sourcesHint: 'One to five addresses that begin with https://, one on a line.',
  place: 'The place you speak of:',
  addPlace: 'Point out a place',
  changePlace: 'Change the place',
  removePlace: 'Remove the place',
  missing: {
    text: 'Write something before you publish.',
    sources: 'Write at least one address that begins with https://, five at most.',
  },
  topics: 'What it is about (if you like, up to three topics)',
  similar: 'Others have written something like it',
  similarHint: 'Support a comment that says what you think, or publish your own: what you have written stays here.',
  publicName: 'Show my name',
  asStaff: 'The town speaks, not I',
  office: 'Which office (if you like)',
  seen: seenEn,
  seenAsTown: 'Everybody reads it, as the voice of the town.',
  signInNext: 'Then we ask you to sign in: what you have written stays here.',
  notKept: 'This browser does not keep what you write: if you close the page it is lost.',
  publish: 'Publish',
  published: 'Your comment is published',
  cancel: 'Cancel',
  editing: 'Edit your comment',
  untraced: (at) => `Until ${clock('en', at)} the change leaves no trace; after that what it said before can be read too.`,
  traced: 'It will show that the comment was edited, and what it said before can be read too.',
  save: 'Save',
  saved: 'The comment is edited',
  elsewhere: 'You have edited this comment in another window already.',
}

export type WritingWords = typeof it

export const writingMessages: Messages<WritingWords> = { it, en }
