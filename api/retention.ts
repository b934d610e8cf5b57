import { deliveredFacts } from './kernel/events/delivery.ts'
import { oldKeys } from './kernel/http/idempotency.ts'
import { paceOfLetters, readNews, settledLetters, toldNews } from './kernel/notifications/index.ts'
import { pastRuns, settable, type Period } from './kernel/rights/index.ts'
import { oldUses } from './kernel/systems/index.ts'
import { oldEvents } from './kernel/webhooks/index.ts'
import { services } from './services/index.ts'

const notLonger = { it: 'Dopo non serve più a nessuno.', en: 'After that it serves nobody.' }
const toFindOut = { it: 'Serve a capire che cosa è successo.', en: 'It tells what happened.' }

/** How long what every town has is kept, with a report of each day (`retention_run`). */
export const periods: readonly Period[] = [
  {
    kind: 'notifications.read',
    days: settable('notifications_read_days'),
    rows: readNews,
    words: { it: 'Comunicazioni lette', en: 'What was read in the inbox' },
    why: { it: 'La persona le ritrova nella sua casella.', en: 'People find it again in their inbox.' },
  },
  {
    kind: 'notifications.told',
    days: settable('notifications_told_days'),
    rows: toldNews,
    words: { it: 'Comunicazioni', en: 'What was told' },
    why: { it: 'La persona le ritrova nella sua casella.', en: 'People find it again in their inbox.' },
  },
  {
    kind: 'notifications.letters',
    days: settable('letters_days'),
    rows: settledLetters,
    words: { it: 'Lettere spedite', en: 'Letters that were settled' },
    why: { it: 'Serve a dire a chi chiede se una lettera è partita.', en: 'It tells who asks whether a letter has gone.' },
  },
  {
    kind: 'events.delivered',
    days: settable('facts_days'),
    rows: deliveredFacts,
    words: { it: 'Fatti già comunicati', en: 'Facts that were delivered' },
    why: toFindOut,
  },
  {
    kind: 'webhooks.events',
    days: settable('webhook_events_days'),
    rows: oldEvents,
    words: { it: 'Eventi per altri sistemi', en: 'Events for other systems' },
    why: toFindOut,
  },
  {
    kind: 'systems.uses',
    days: settable('client_uses_days'),
    rows: oldUses,
    words: { it: 'Uso delle applicazioni, giorno per giorno', en: 'Use of applications, day by day' },
    why: { it: 'Si confronta con l’anno prima.', en: 'It is compared with the year before.' },
  },
  {
    kind: 'rights.report',
    days: settable('report_days'),
    rows: pastRuns,
    words: { it: 'Questo rapporto', en: 'This report' },
    why: { it: 'Dimostra che i tempi sono rispettati (GDPR art. 5(2)).', en: 'It shows that periods are kept (GDPR art. 5(2)).' },
  },
  {
    kind: 'http.keys',
    days: 1,
    rows: oldKeys,
    words: { it: 'Chiavi delle richieste', en: 'Keys of requests' },
    why: { it: 'Una richiesta ripetuta non vale due volte.', en: 'A repeated request counts once.' },
  },
  {
    kind: 'notifications.pace',
    days: 1,
    rows: paceOfLetters,
    words: { it: 'Ritmo delle lettere', en: 'The pace of letters' },
    why: notLonger,
  },
  ...services.flatMap(({ keeps = [] }) => keeps),
]
