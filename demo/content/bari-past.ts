import type { Story } from './story.ts'

/** Bari: petitions that wait, are over, or never opened. */
export const bariPast: readonly Story[] = [
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Luigi Tarantini',
    text: {
      title: 'Mercato contadino ogni sabato a Poggiofranco',
      ask: 'Chiediamo uno spazio fisso per un mercato di produttori agricoli, ogni sabato mattina, nel parcheggio comunale inutilizzato del quartiere.',
      details:
        'Diciotto aziende agricole della provincia sono pronte. Il parcheggio il sabato è vuoto e ha già acqua e corrente.',
    },
    begun: 122,
    published: 104,
    signatures: 338,
    voices: [{ name: 'Carmela Rubino', reason: 'Compro volentieri da chi coltiva.' }],
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Emanuela Sforza',
    text: {
      title: 'Strade scolastiche senza auto all’entrata e all’uscita',
      ask: 'Chiediamo di chiudere alle auto, per mezz’ora all’entrata e mezz’ora all’uscita, le strade davanti alle scuole primarie che lo domandano.',
      details:
        'Quattro scuole hanno già raccolto l’adesione dei genitori. Bastano transenne mobili e volontari formati dalla polizia locale.',
    },
    english: {
      title: 'School streets without cars at opening and closing time',
      ask: 'We ask to close to cars, for half an hour at opening and half an hour at closing time, the streets in front of the primary schools that ask for it.',
      details:
        'Four schools have already gathered the parents’ consent. Movable barriers and volunteers trained by the local police are enough.',
    },
    begun: 139,
    published: 119,
    signatures: 561,
    rush: 25,
    voices: [
      { name: 'Roberta Pascazio', reason: 'Davanti alla scuola dei miei figli si passa a fatica col passeggino.' },
      { name: 'Donatella Cassano' },
    ],
    answer: {
      ago: 97,
      office: 'Assessorato alla Mobilità',
      it: 'La proposta è accolta. Da gennaio si comincia con le quattro scuole che hanno già l’adesione dei genitori; le altre possono chiedere di aggiungersi in ogni momento.',
      en: 'The proposal is accepted. From January the four schools that already have the parents’ consent begin; the others can ask to join at any time.',
    },
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Antonella Guglielmi',
    text: {
      title: 'Orari di apertura più lunghi per l’anagrafe',
      ask: 'Chiediamo l’apertura dello sportello anagrafe almeno due pomeriggi alla settimana fino alle 19.',
      details: 'Chi lavora deve chiedere mezza giornata di permesso per una carta d’identità.',
    },
    begun: 171,
    published: 152,
    signatures: 214,
    answer: {
      ago: 129,
      office: 'Ripartizione Servizi demografici',
      it: 'Dal mese prossimo gli sportelli del centro e dei municipi saranno aperti il martedì e il giovedì fino alle 18.30. Gli appuntamenti si prenotano sul sito.',
    },
    archived: { ago: 31 },
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Raffaele Cuccovillo',
    text: {
      title: 'Un canile comunale con orari per le adozioni',
      ask: 'Chiediamo che il canile comunale apra al pubblico tre pomeriggi alla settimana, per conoscere gli animali e adottarli.',
      details: 'Oggi si entra solo per appuntamento, in orario di ufficio.',
    },
    begun: 116,
    published: 95,
    signatures: 58,
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'elena',
    text: {
      title: 'Spogliatoi e docce per chi va al lavoro in bicicletta',
      ask: 'Chiediamo che il Comune apra spogliatoi e docce nei parcheggi di scambio, a disposizione di chi lascia l’auto e prosegue in bicicletta.',
      details: 'Nei parcheggi di scambio i locali ci sono già: servono un rubinetto, una porta e qualcuno che li tenga puliti.',
    },
    begun: 9,
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Valeria Notaristefano',
    text: {
      title: 'Un’area recintata per i cani a Madonnella',
      ask: 'Chiediamo un’area recintata di almeno 400 metri quadrati dove i cani possano correre liberi, con fontanella e cestini.',
      details: 'Nel quartiere vivono più di mille cani e non c’è un prato in cui lasciarli liberi.',
    },
    begun: 15,
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'paolo',
    text: {
      title: 'Sale prova comunali per chi suona',
      ask: 'Chiediamo tre sale prova comunali, insonorizzate, da prenotare a ore a un prezzo accessibile a chi ha meno di trent’anni.',
      details: 'Le sale private costano quindici euro l’ora. Nei sotterranei delle scuole chiuse lo spazio non manca.',
    },
    begun: 6,
    sponsors: 3,
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'maria',
    text: {
      title: 'Panchine e ombra alle fermate degli autobus',
      ask: 'Chiediamo una panchina e una pensilina in ogni fermata con più di cento passeggeri al giorno.',
      details: '',
    },
    begun: 2,
    draft: true,
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Gaetano Fumarola',
    text: {
      title: 'Abbassare il prezzo dei biglietti dei treni',
      ask: 'Chiediamo di dimezzare il prezzo dei biglietti dei treni regionali per chi ha meno di ventisei anni.',
      details: 'Un abbonamento mensile costa come una settimana di spesa.',
    },
    begun: 64,
    rejected: {
      ago: 51,
      reason: 'non-competenza',
      note: 'Le tariffe dei treni regionali le decide la Regione, alla quale la richiesta può essere rivolta. Il Comune può decidere sugli abbonamenti degli autobus urbani.',
    },
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Saverio Minervini',
    unnamed: true,
    text: {
      title: 'Via i rumori dal condominio accanto al mio',
      ask: 'Chiediamo che il Comune intervenga contro la famiglia che fa rumore ogni notte nel condominio di fronte.',
      details: 'Il testo conteneva il nome e l’indirizzo delle persone.',
    },
    begun: 40,
    rejected: { ago: 34, reason: 'dati-personali', note: 'Il testo nomina persone e il loro indirizzo.' },
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Mariangela Sgobba',
    text: {
      title: 'Riaprire il cinema all’aperto di Torre a Mare',
      ask: 'Chiediamo di riaprire l’arena estiva comunale per almeno trenta serate, con un bando per le associazioni.',
      details: 'L’arena ha duecento posti e uno schermo in buono stato. È chiusa da cinque estati.',
    },
    begun: 83,
    published: 66,
    signatures: 71,
    withdrawn: { ago: 20 },
    updates: [{ ago: 21, text: 'Il bando è uscito: la petizione ha ottenuto quello che chiedeva e la ritiro. Grazie a tutti.' }],
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Filippo Barile',
    text: {
      title: 'Fermare i lavori del sottopasso di Santo Spirito',
      ask: 'Chiediamo di sospendere i lavori del sottopasso fino a quando non sarà pronta una strada alternativa per i residenti.',
      details: 'Due quartieri restano divisi per diciotto mesi.',
    },
    begun: 79,
    published: 58,
    signatures: 96,
    stopped: {
      ago: 37,
      reason: 'provvedimento-giudice',
      note: 'Il tribunale amministrativo decide sugli stessi lavori: fino alla sentenza la raccolta è ferma. Le firme già date restano registrate.',
    },
  },
]
