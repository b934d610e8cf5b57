import type { SettingsWords } from '../../settings/words.ts'

const [it, en] = [{ unit: 'giorni' }, { unit: 'days' }]

/** How the settings are called before people. */
export const retentionWords: SettingsWords = {
  it: {
    '': {
      title: 'Conservazione',
      description:
        'Per quanto tempo resta ciò che serve solo per un po’. Nella stanza «Conservazione» si vede prima che cosa andrebbe via.',
    },
    notifications_read_days: {
      title: 'Comunicazioni lette',
      description: 'Da 30 giorni, perché chi le ha lette possa ritrovarle, a un anno (GDPR art. 5).',
      ...it,
    },
    notifications_told_days: {
      title: 'Comunicazioni, lette o no',
      description: 'Da 90 giorni, perché i termini dei ricorsi non siano ancora aperti, a due anni.',
      ...it,
    },
    letters_days: { title: 'Lettere spedite', description: 'Da 30 giorni, per rispondere a chi reclama, a un anno.', ...it },
    facts_days: { title: 'Fatti già comunicati', description: 'Da 7 giorni, per capire un guasto, a sei mesi.', ...it },
    webhook_events_days: {
      title: 'Eventi per altri sistemi',
      description: 'Da 7 giorni, perché le consegne si ritentano, a sei mesi.',
      ...it,
    },
    client_uses_days: { title: 'Uso delle applicazioni', description: 'Non contiene nomi: al massimo 800 giorni.', ...it },
    report_days: {
      title: 'Rapporto della conservazione',
      description: 'Almeno un anno: dimostra che i tempi sono rispettati (GDPR art. 5).',
      ...it,
    },
  },
  en: {
    '': {
      title: 'Retention',
      description: 'For how long is kept what serves for a while only. The room “Retention” shows before what would go.',
    },
    notifications_read_days: {
      title: 'What was read in the inbox',
      description: 'From 30 days, so that people find it again, to a year (GDPR art. 5).',
      ...en,
    },
    notifications_told_days: {
      title: 'What was told, read or not',
      description: 'From 90 days, so that no term of an appeal still runs, to two years.',
      ...en,
    },
    letters_days: { title: 'Letters that were sent', description: 'From 30 days, to answer complaints, to a year.', ...en },
    facts_days: { title: 'Facts that were delivered', description: 'From 7 days, to look into a fault, to half a year.', ...en },
    webhook_events_days: {
      title: 'Events for other systems',
      description: 'From 7 days, as deliveries are tried again, to half a year.',
      ...en,
    },
    client_uses_days: { title: 'Use of applications', description: 'It names nobody: 800 days at most.', ...en },
    report_days: {
      title: 'The report of retention',
      description: 'A year at least: it shows that periods are kept (GDPR art. 5).',
      ...en,
    },
  },
}
