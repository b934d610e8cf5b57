import type { SettingsWords } from '../../kernel/settings/words.ts'

/** How the settings are called before people. */
export const settingsWords: SettingsWords = {
  it: {
    '': { title: 'Petizioni', description: 'Quali petizioni si possono presentare, chi le firma, che cosa ne segue.' },
    types: { title: 'Tipi di petizione', item: 'tipo' },
    recipient: { title: 'A chi è rivolta' },
    eligibility: { title: 'Chi può firmare', description: 'Che cosa si chiede a chi firma.' },
    sponsors: { title: 'Promotori', description: 'Quanti ne servono prima dell’esame.', unit: 'persone' },
    window_days: { title: 'Raccolta delle firme', description: 'Per quanti giorni si può firmare.', unit: 'giorni' },
    identified: { title: 'Firme con nome', description: 'L’amministrazione riceve i nomi di chi firma.' },
    review_by: { title: 'Chi esamina', options: { moderator: 'Moderatori', officer: 'Uffici' } },
    thresholds: {
      title: 'Soglie',
      description: 'Quante firme, o quale quota dei residenti, portano a quale conseguenza.',
      item: 'soglia',
    },
    signatures: { title: 'Firme', unit: 'firme' },
    residents_share: { title: 'Quota dei residenti', unit: 'da 0 a 1' },
    consequence: { title: 'Conseguenza' },
    answer_days: { title: 'Risposta entro', unit: 'giorni' },
    for: { title: 'Per', options: { reject: 'Non pubblicare', stop: 'Fermare', invalidate: 'Annullare firme' } },
    hidden: { title: 'Nascosta al pubblico', description: 'La petizione non si vede più.' },
  },
  en: {
    '': { title: 'Petitions', description: 'Which petitions can be filed, who signs them, what follows.' },
    types: { title: 'Types of petition', item: 'type' },
    recipient: { title: 'To whom it is addressed' },
    eligibility: { title: 'Who may sign' },
    sponsors: { title: 'Sponsors', unit: 'people' },
    window_days: { title: 'Collection of signatures', unit: 'days' },
    identified: { title: 'Signatures with names' },
    review_by: { title: 'Who reviews', options: { moderator: 'Moderators', officer: 'Offices' } },
    thresholds: {
      title: 'Thresholds',
      description: 'How many signatures, or which share of the residents, bring what.',
      item: 'threshold',
    },
    signatures: { title: 'Signatures', unit: 'signatures' },
    residents_share: { title: 'Share of the residents', unit: 'from 0 to 1' },
    consequence: { title: 'Consequence' },
    answer_days: { title: 'Answer within', unit: 'days' },
    for: { title: 'For', options: { reject: 'Not publishing', stop: 'Stopping', invalidate: 'Annulling signatures' } },
    hidden: { title: 'Hidden from the public', description: 'The petition is not seen any more.' },
  },
}
