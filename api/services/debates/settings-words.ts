import type { SettingsWords } from '../../kernel/settings/words.ts'

/** How the settings are called before people. */
export const settingsWords: SettingsWords = {
  it: {
    '': { title: 'Dibattiti', description: 'Chi può fare che cosa nei dibattiti, e che cosa se ne vede.' },
    rules: { title: 'Chi può fare che cosa', description: 'Vale per i dibattiti nuovi; ognuno può chiedere altro.' },
    'rules.comment': { title: 'Commentare' },
    'rules.support': { title: 'Sostenere un commento' },
    'rules.state': { title: 'Scrivere un’affermazione' },
    'rules.opine': { title: 'Dare un’opinione' },
    'rules.propose': { title: 'Scrivere una proposta' },
    'rules.amend': { title: 'Proporre una modifica' },
    'rules.support_proposal': { title: 'Sostenere una proposta' },
    counts_from: {
      title: 'Numeri mostrati da',
      description: 'Da quanti partecipanti in poi si vedono i numeri.',
      unit: 'partecipanti',
    },
    edit_minutes: {
      title: 'Correzione di un commento',
      description: 'Per quanto tempo si corregge senza lasciare traccia.',
      unit: 'minuti',
    },
    together: {
      title: 'Scrittura insieme',
      description:
        'Quanto di una proposta si scrive nello stesso momento. Chi è oltre il limite non perde nulla: invia più tardi.',
    },
    updates_per_minute: {
      title: 'Invii di un autore',
      description: 'In un minuto; chi scrive ne fa circa uno al secondo. In una sezione con una lunga storia contano di più.',
      unit: 'al minuto',
    },
    authors_at_once: {
      title: 'Autori insieme',
      description: 'Che scrivono nella stessa proposta nello stesso minuto.',
      unit: 'persone',
    },
    bytes_per_section: {
      title: 'Storia di una sezione',
      description: 'Quanto può essere lunga, lettere cancellate comprese. Più è lunga, più tempo costa ogni invio.',
      unit: 'byte',
    },
    votes_against: {
      title: 'Voti contro i commenti',
      description: 'Oltre a sostenere un commento si può votare contro; nei dibattiti pubblicati o cambiati da allora.',
    },
  },
  en: {
    '': { title: 'Debates', description: 'Who may do what in debates, and what is shown of them.' },
    rules: { title: 'Who may do what', description: 'For new debates; each may ask for something else.' },
    'rules.comment': { title: 'Comment' },
    'rules.support': { title: 'Support a comment' },
    'rules.state': { title: 'Write a statement' },
    'rules.opine': { title: 'Give an opinion' },
    'rules.propose': { title: 'Write a proposal' },
    'rules.amend': { title: 'Suggest an amendment' },
    'rules.support_proposal': { title: 'Support a proposal' },
    counts_from: { title: 'Counts shown from', unit: 'participants' },
    edit_minutes: { title: 'Correcting a comment', unit: 'minutes' },
    together: { title: 'Writing together' },
    updates_per_minute: { title: 'What an author sends', unit: 'a minute' },
    authors_at_once: { title: 'Authors at once', unit: 'people' },
    bytes_per_section: { title: 'History of a section', unit: 'bytes' },
    votes_against: { title: 'Votes against comments' },
  },
}
