import type { ReportState } from '../report.ts'
import type { LifeSetting, Mover, Need, ReasonSetting, TemplateSetting, TransitionSetting } from '../settings.ts'

const staff: readonly Mover[] = ['moderator', 'officer']
const officer: readonly Mover[] = ['officer']

const rows = (from: readonly ReportState[], to: ReportState, who: readonly Mover[], needs: Need): TransitionSetting[] =>
  from.map((state) => ({ from: state, to, who, needs }))

const atWork: readonly ReportState[] = ['assigned', 'in_progress', 'planned']
const unsorted: readonly ReportState[] = ['received', 'verified', 'reopened']
const open: readonly ReportState[] = [...unsorted, ...atWork]

/** A life that holds for most offices: each town changes it in its settings. */
export const life: LifeSetting = {
  phases: {
    received: 'open',
    verified: 'open',
    assigned: 'open',
    in_progress: 'open',
    planned: 'paused',
    resolved: 'closed',
    not_resolved: 'closed',
    not_ours: 'closed',
    duplicate: 'closed',
    reopened: 'open',
  },
  transitions: [
    ...rows(['received', 'reopened'], 'verified', staff, 'nothing'),
    ...rows([...unsorted, ...atWork], 'assigned', staff, 'office'),
    ...rows(['verified', 'assigned', 'planned', 'reopened'], 'in_progress', officer, 'nothing'),
    ...rows(['verified', 'assigned', 'in_progress', 'reopened'], 'planned', officer, 'day'),
    ...rows(open, 'resolved', officer, 'reason_or_photo'),
    ...rows(open, 'not_resolved', officer, 'reason'),
    ...rows(open, 'not_ours', staff, 'reason'),
    ...rows(open, 'duplicate', staff, 'nothing'),
    ...rows(['resolved', 'not_resolved', 'not_ours'], 'reopened', ['officer', 'author'], 'nothing'),
    ...rows(['duplicate'], 'reopened', staff, 'nothing'),
  ],
  contest_days: 30,
}

/** Reasons to start from. */
export const reasons: readonly ReasonSetting[] = [
  { code: 'fatto', label: { it: 'Il lavoro è stato eseguito', en: 'The work has been done' }, for: ['resolved'] },
  {
    code: 'gia-a-posto',
    label: { it: 'Al sopralluogo era già a posto', en: 'It was in order when inspected' },
    for: ['resolved'],
  },
  {
    code: 'non-trovato',
    label: { it: 'Al sopralluogo il problema non è stato trovato', en: 'The problem was not found when inspected' },
    for: ['not_resolved'],
  },
  { code: 'senza-fondi', label: { it: 'Per ora mancano i fondi', en: 'There are no funds for now' }, for: ['not_resolved'] },
  {
    code: 'dati-insufficienti',
    label: { it: 'Le informazioni non bastano per intervenire', en: 'There is not enough information to act on' },
    for: ['not_resolved'],
  },
  {
    code: 'altro-ente',
    label: { it: 'Se ne occupa un altro ente o gestore', en: 'Another body or operator deals with it' },
    for: ['not_ours'],
  },
  { code: 'area-privata', label: { it: "È un'area privata", en: 'It is private ground' }, for: ['not_ours'] },
]

/** Words to start from. */
export const templates: readonly TemplateSetting[] = [
  {
    key: 'presa-in-carico',
    title: { it: 'Presa in carico', en: 'Taken charge of' },
    text: {
      it: 'Grazie per averci avvisato. La segnalazione {code} è arrivata a chi se ne occupa.',
      en: 'Thank you for letting us know. Report {code} has reached whoever deals with it.',
    },
    for: ['verified', 'assigned', 'in_progress'],
  },
  {
    key: 'lavoro-programmato',
    title: { it: 'Lavoro programmato', en: 'Work planned' },
    text: {
      it: 'Il lavoro in {address} è previsto per il {day}.',
      en: 'The work at {address} is planned for {day}.',
    },
    for: ['planned'],
  },
  {
    key: 'lavori-eseguiti',
    title: { it: 'Lavori eseguiti', en: 'Work done' },
    text: {
      it: 'Il lavoro è stato eseguito. Se il problema c’è ancora, puoi dirlo da questa pagina.',
      en: 'The work has been done. If the problem is still there, you can say so on this page.',
    },
    for: ['resolved'],
    reason: 'fatto',
  },
  {
    key: 'sopralluogo-a-posto',
    title: { it: 'Sopralluogo: a posto', en: 'Inspected: in order' },
    text: {
      it: 'Siamo andati a vedere: il problema non c’è più. Se torna, puoi contestare da questa pagina.',
      en: 'We went to see: the problem is gone. If it comes back, you can contest on this page.',
    },
    for: ['resolved'],
    reason: 'gia-a-posto',
  },
  {
    key: 'mancano-i-fondi',
    title: { it: 'Mancano i fondi', en: 'No funds' },
    text: {
      it: 'Il lavoro serve, ma quest’anno non ci sono fondi. La segnalazione resta tra quelle da considerare nel prossimo bilancio.',
      en: 'The work is needed, but there are no funds this year. The report will be considered for the next budget.',
    },
    for: ['not_resolved'],
    reason: 'senza-fondi',
  },
  {
    key: 'servono-dettagli',
    title: { it: 'Servono più dettagli', en: 'More details needed' },
    text: {
      it: 'Con le informazioni che abbiamo non riusciamo a trovare il problema. Puoi fare una nuova segnalazione con una foto e il punto preciso.',
      en: 'With what we know we cannot find the problem. You can report again with a photo and the exact place.',
    },
    for: ['not_resolved'],
    reason: 'dati-insufficienti',
  },
  {
    key: 'altro-ente',
    title: { it: 'Se ne occupa un altro ente', en: 'Another body deals with it' },
    text: {
      it: 'Di questo non si occupa il Comune. Abbiamo passato la segnalazione {code} a chi è competente.',
      en: 'The town does not deal with this. We have passed report {code} on to whoever does.',
    },
    for: ['not_ours'],
    reason: 'altro-ente',
  },
]
