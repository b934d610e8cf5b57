import type { SettingWords, SettingsWords, WordsByName } from '../settings/words.ts'

type Titles = Readonly<Record<string, string>>

/** Of each service by how much the author is trusted. */
function policy(services: Titles, levels: Titles, options: Titles): WordsByName {
  const words = Object.entries(services).flatMap(([service, title]): [string, SettingWords][] => [
    [`policy.${service}`, { title }],
    ...Object.entries(levels).map(([level, called]): [string, SettingWords] => [
      `policy.${service}.${level}`,
      { title: called, options },
    ]),
  ])
  return Object.fromEntries(words)
}

const due = (titles: Titles, unit: string): WordsByName =>
  Object.fromEntries(Object.entries(titles).map(([why, title]) => [`due_hours.${why}`, { title, unit }]))

/** What settings of decisions are called before people. */
export const decisionWords: SettingsWords = {
  it: {
    policy: {
      title: 'Quando si guarda ciò che è scritto',
      description: 'Per servizio, e per quanto ci si fida dell’autore: dal grado 0 (nuovo) al 3.',
    },
    ...policy(
      { petitions: 'Petizioni', reports: 'Segnalazioni', debates: 'Dibattiti', ratings: 'Valutazioni' },
      { level_0: 'Grado 0: nuovo', level_1: 'Grado 1', level_2: 'Grado 2', level_3: 'Grado 3: affidabile' },
      { pre: 'Prima di pubblicare', post: 'Dopo averlo pubblicato', sampled: 'Solo se segnalato, sospetto o a campione' },
    ),
    undo_minutes: { title: 'Annullare una decisione', description: 'Per quanto tempo può farlo un moderatore.', unit: 'minuti' },
    due_hours: { title: 'Entro quando si decide', description: 'Secondo il motivo per cui qualcosa aspetta.' },
    ...due(
      {
        new: 'Nuovo',
        flagged: 'Segnalato',
        sampled: 'A campione',
        triage: 'Notato da una macchina',
        appeal: 'Ricorso',
        second_opinion: 'Secondo parere',
      },
      'ore',
    ),
    appeal_days: { title: 'Ricorso', description: 'Per quanto tempo può farlo l’autore.', unit: 'giorni' },
    reasons: { title: 'Motivi', description: 'Per cui qualcosa si nasconde.', item: 'motivo' },
    'reasons.title': { title: 'In breve', description: 'Come si sceglie.' },
    'reasons.words': { title: 'All’autore', description: 'Che cosa gli si dice, se il moderatore non scrive altro.' },
    'reasons.rule': { title: 'Regola', description: 'Su cui si fonda.' },
    taken_part_excluded: {
      title: 'Chi partecipa non decide',
      description: 'A un moderatore che partecipa a qualcosa non si dà ciò che altri ne scrivono.',
    },
  },
  en: {
    policy: { title: 'When what is written is looked at' },
    ...policy(
      { petitions: 'Petitions', reports: 'Reports', debates: 'Debates', ratings: 'Ratings' },
      { level_0: 'Level 0: new', level_1: 'Level 1', level_2: 'Level 2', level_3: 'Level 3: trusted' },
      { pre: 'Before it is published', post: 'Once it is published', sampled: 'Only when reported, suspicious or by chance' },
    ),
    undo_minutes: { title: 'Undoing a decision', unit: 'minutes' },
    due_hours: { title: 'By when is decided' },
    ...due(
      {
        new: 'New',
        flagged: 'Reported',
        sampled: 'By chance',
        triage: 'Noticed by a machine',
        appeal: 'Appeal',
        second_opinion: 'Second opinion',
      },
      'hours',
    ),
    appeal_days: { title: 'Appeal', unit: 'days' },
    reasons: { title: 'Reasons', item: 'reason' },
    'reasons.title': { title: 'In short' },
    'reasons.words': { title: 'To the author' },
    'reasons.rule': { title: 'Rule' },
    taken_part_excluded: { title: 'Whoever takes part does not decide' },
  },
}
