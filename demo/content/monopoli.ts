import type { Story } from './story.ts'

/** Monopoli: a seaside town, with petitions of both kinds. */
export const monopoli: readonly Story[] = [
  {
    tenant: 'monopoli',
    type: 'petizione',
    author: 'antonio',
    text: {
      title: 'Passerelle per tutti su ogni spiaggia libera',
      ask: 'Chiediamo passerelle fino alla riva, un bagno accessibile e una sedia da mare in ogni spiaggia libera del Comune, da maggio a ottobre.',
      details:
        'Su undici spiagge libere una sola ha la passerella, e finisce a trenta metri dall’acqua. Il mare è di tutti, anche di chi si muove su ruote o spinge un passeggino.',
    },
    english: {
      title: 'Walkways for everybody on every free beach',
      ask: 'We ask for walkways to the water, an accessible toilet and a beach wheelchair on every free beach of the municipality, from May to October.',
      details:
        'Of eleven free beaches only one has a walkway, and it ends thirty metres from the water. The sea belongs to everybody, also to those who move on wheels or push a pram.',
    },
    begun: 39,
    published: 22,
    signatures: 396,
    voices: [
      { name: 'Pia Marasciulo', reason: 'Mio padre non vede il mare da vicino da sei anni.' },
      { name: 'Cosimo Lafronza' },
      { name: 'Daniela Ostuni', reason: 'Col passeggino è impossibile.' },
    ],
    updates: [{ ago: 7, text: 'Abbiamo misurato tutte e undici le spiagge: le schede sono a disposizione di chi le vuole.' }],
  },
  {
    tenant: 'monopoli',
    type: 'iniziativa-popolare',
    author: 'Stella Sardella',
    text: {
      title: 'Un limite agli affitti brevi nel centro storico',
      ask: 'Proponiamo al Consiglio comunale di fissare un limite al numero di alloggi in affitto breve nel centro storico e un registro pubblico di quelli autorizzati.',
      details:
        'In tre anni i residenti del centro storico sono diminuiti di un quinto. La delibera che proponiamo tutela chi ci vive, chi affitta una stanza in casa propria e chi cerca casa per lavorare.',
    },
    begun: 120,
    published: 77,
    signatures: 471,
    voices: [{ name: 'Gino Carparelli', reason: 'Nel mio vicolo siamo rimasti in tre.' }],
  },
  {
    tenant: 'monopoli',
    type: 'petizione',
    author: 'Imma Giannoccaro',
    text: {
      title: 'Il porto vecchio senza auto nelle sere d’estate',
      ask: 'Chiediamo di chiudere alle auto la banchina del porto vecchio dalle 19 alle 2, da giugno a settembre, con un parcheggio di scambio e una navetta.',
      details: 'La sera si cammina tra i fari delle auto in cerca di un posto che non c’è.',
    },
    begun: 137,
    published: 118,
    signatures: 289,
    rush: 30,
    answer: {
      ago: 84,
      office: 'Area Polizia locale e mobilità',
      it: 'La chiusura serale è stata provata nei fine settimana di luglio. Visti i risultati sarà estesa a tutte le sere dell’estate prossima.',
    },
  },
  {
    tenant: 'monopoli',
    type: 'petizione',
    author: 'Oronzo Comes',
    text: {
      title: 'Doposcuola gratuito in ogni contrada',
      ask: 'Chiediamo un doposcuola gratuito, tre pomeriggi alla settimana, nelle sedi comunali delle contrade.',
      details: 'Chi abita in contrada non ha un autobus nel pomeriggio: se il doposcuola è in città, non esiste.',
    },
    begun: 8,
  },
]
