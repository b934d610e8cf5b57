import type { Story } from './story.ts'

/** Altamura: a smaller town, with a few petitions. */
export const altamura: readonly Story[] = [
  {
    tenant: 'altamura',
    type: 'petizione',
    author: 'michele',
    text: {
      title: 'Un forno di comunità nel centro storico',
      ask: 'Chiediamo di riaprire uno dei forni comunali del centro storico come forno di comunità, gestito a turno da scuole e associazioni.',
      details:
        'Il pane è la nostra storia, ma nessun forno antico è più acceso. Ne basta uno, due giorni alla settimana: le scuole imparano, gli anziani insegnano, i visitatori guardano.',
    },
    english: {
      title: 'A community oven in the old town',
      ask: 'We ask to reopen one of the municipal ovens of the old town as a community oven, run in turns by schools and associations.',
      details:
        'Bread is our history, but no ancient oven is lit any more. One is enough, two days a week: schools learn, the elderly teach, visitors watch.',
    },
    begun: 41,
    published: 24,
    signatures: 173,
    rush: 9,
    voices: [
      { name: 'Angela Cirrottola', reason: 'Mia nonna faceva il pane in quel forno.' },
      { name: 'Tommaso Lorizzo' },
      { name: 'Filomena Calia', reason: 'Per portarci la mia classe.' },
    ],
  },
  {
    tenant: 'altamura',
    type: 'petizione',
    author: 'Vincenzo Picerno',
    text: {
      title: 'Un autobus per la stazione ogni mezz’ora',
      ask: 'Chiediamo un autobus che colleghi le contrade alla stazione ogni trenta minuti, in coincidenza con i treni per Bari.',
      details: 'Oggi tra un treno e l’autobus si aspettano quaranta minuti, e chi studia a Bari parte alle cinque e mezza.',
    },
    begun: 96,
    published: 80,
    signatures: 248,
    voices: [{ name: 'Rita Ninivaggi', reason: 'Faccio la pendolare da undici anni.' }],
    answer: {
      ago: 52,
      office: 'Ufficio Trasporti',
      it: 'Dal nuovo orario l’autobus passerà ogni trenta minuti nelle ore di punta e ogni ora nel resto della giornata.',
    },
  },
  {
    tenant: 'altamura',
    type: 'petizione',
    author: 'Palma Tragni',
    text: {
      title: 'Sentieri segnalati nella Murgia',
      ask: 'Chiediamo di segnare e tenere puliti quattro sentieri che partono dalla città, con una carta da scaricare.',
      details: 'I sentieri ci sono, ma senza segni ci si perde. Un gruppo di camminatori li ha già rilevati.',
    },
    begun: 21,
    published: 8,
    signatures: 44,
  },
  {
    tenant: 'altamura',
    type: 'petizione',
    author: 'Leonardo Moramarco',
    text: {
      title: 'Una palestra all’aperto nel parco urbano',
      ask: 'Chiediamo attrezzi per l’esercizio all’aperto, accessibili anche a chi usa la carrozzina, nel parco urbano.',
      details: '',
    },
    begun: 10,
  },
]
