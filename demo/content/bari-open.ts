import type { Story } from './story.ts'

/** Bari: petitions that can be signed today. */
export const bariOpen: readonly Story[] = [
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Rosanna Schiavone',
    text: {
      title: 'Una pista ciclabile protetta dal lungomare a Japigia',
      ask: 'Chiediamo al Comune di realizzare una pista ciclabile separata dalle auto tra il lungomare e il quartiere Japigia, con attraversamenti illuminati e rastrelliere alle fermate degli autobus.',
      details:
        'Ogni mattina centinaia di ragazze e ragazzi vanno a scuola in bicicletta su una strada a quattro corsie, senza nessuna protezione. Chi può sceglie l’auto, e il traffico cresce.\n\nIl percorso che proponiamo è lungo 3,2 chilometri, non toglie posti ai residenti e usa per due terzi marciapiedi già larghi più di quattro metri. Abbiamo contato i passaggi per una settimana: 640 biciclette al giorno, anche con la pioggia.\n\nChiediamo un progetto, un costo e una data.',
    },
    english: {
      title: 'A protected cycle lane from the seafront to Japigia',
      ask: 'We ask the municipality to build a cycle lane separated from cars between the seafront and the Japigia district, with lit crossings and bicycle stands at the bus stops.',
      details:
        'Every morning hundreds of girls and boys cycle to school on a four-lane road without any protection. Those who can take the car, and traffic grows.\n\nThe route we propose is 3.2 kilometres long, takes no parking from residents and uses pavements that are already more than four metres wide for two thirds of its length. We counted for a week: 640 bicycles a day, even in the rain.\n\nWe ask for a design, a cost and a date.',
    },
    begun: 47,
    published: 26,
    signatures: 1279,
    voices: [
      {
        name: 'Michele Lattarulo',
        reason: 'Mia figlia va a scuola in bicicletta e ogni mattina la accompagno, perché ho paura.',
      },
      { name: 'Anna Rita Ventrella', reason: 'Pedalo da trent’anni in questa città: oggi è più pericoloso di allora.' },
      { name: 'Domenico Caldarulo' },
      { name: 'Serena Traversa', reason: 'Meno auto davanti alle scuole.' },
      { name: 'Giuseppe Mastronardi' },
      { name: 'Katia Lomonaco', reason: 'Lavoro al policlinico e arriverei prima in bici che in autobus.' },
      { name: 'Pasquale Iacobellis' },
      { name: 'Ludovica Sabato', reason: 'Perché il lungomare è di tutti.' },
    ],
    updates: [
      { ago: 12, text: 'Abbiamo superato le mille firme. Grazie a chi ha raccolto adesioni davanti alle scuole e ai mercati.' },
      { ago: 3, text: 'La commissione mobilità ci ha invitati a presentare il percorso. Porteremo i conteggi e le fotografie.' },
    ],
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'vito',
    text: {
      title: 'Più alberi e più ombra nelle piazze del Libertà',
      ask: 'Chiediamo di piantare almeno 120 alberi nelle piazze e nei viali del quartiere Libertà entro due inverni, scegliendo specie che danno ombra e consumano poca acqua.',
      details:
        'D’estate l’asfalto delle nostre piazze supera i cinquanta gradi e gli anziani restano chiusi in casa. In dieci anni sono stati tagliati 74 alberi malati: ne sono stati ripiantati 19.\n\nProponiamo lecci, carrubi e bagolari, un elenco pubblico degli alberi mancanti e l’adozione delle aiuole da parte di chi abita vicino.',
    },
    english: {
      title: 'More trees and more shade in the squares of Libertà',
      ask: 'We ask for at least 120 trees to be planted in the squares and avenues of the Libertà district within two winters, choosing species that give shade and need little water.',
      details:
        'In summer the asphalt of our squares is hotter than fifty degrees and elderly people stay shut at home. In ten years 74 sick trees were felled: 19 were replanted.\n\nWe propose holm oaks, carob trees and hackberries, a public list of the missing trees, and flower beds adopted by those who live nearby.',
    },
    begun: 44,
    published: 30,
    signatures: 307,
    rush: 12,
    voices: [
      { name: 'Teresa Amoruso', reason: 'Ho ottant’anni e d’agosto non posso uscire prima delle nove di sera.' },
      { name: 'Fabio Loconsole' },
      { name: 'Marisa De Tullio', reason: 'Un albero costa meno di un condizionatore.' },
    ],
    updates: [{ ago: 9, text: 'Sabato mattina censiamo gli alberi mancanti: ci vediamo alle 9.30 davanti al mercato coperto.' }],
    answer: {
      ago: 6,
      office: 'Ripartizione Tutela dell’ambiente',
      it: 'L’ufficio ha inserito il quartiere nel piano di messa a dimora di questo inverno: 48 alberi entro febbraio e altri 60 nell’inverno successivo. L’elenco delle posizioni sarà pubblicato sul sito del Comune entro trenta giorni.',
      en: 'The office has put the district into this winter’s planting plan: 48 trees by February and 60 more in the following winter. The list of places will be published on the municipality’s site within thirty days.',
    },
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Alessio Romanazzi',
    text: {
      title: 'Biblioteca di quartiere aperta la sera a Carrassi',
      ask: 'Chiediamo di tenere aperta la biblioteca di quartiere fino alle 23 dal lunedì al giovedì, con una sala studio da almeno sessanta posti.',
      details:
        'Chi studia e chi lavora trova chiuso alle 18. Nelle case condivise non c’è un tavolo libero, e le sale dell’università sono piene già alle otto del mattino.\n\nBasterebbero due persone a turno: tre associazioni si sono offerte di collaborare.',
    },
    begun: 25,
    published: 13,
    signatures: 82,
    voices: [
      { name: 'Noemi Spadavecchia', reason: 'Studio fuori casa e la sera non so dove andare.' },
      { name: 'Ivan Carofiglio', reason: 'Lavoro fino alle 19: la biblioteca per me non esiste.' },
    ],
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'maria',
    text: {
      title: 'Fontanelle d’acqua in tutti i parchi gioco',
      ask: 'Chiediamo una fontanella d’acqua potabile funzionante in ognuno dei parchi gioco comunali prima della prossima estate.',
      details:
        'Abbiamo visitato 38 parchi gioco: in 21 la fontanella manca o è rotta. L’elenco, con le fotografie, è a disposizione dell’ufficio.',
    },
    begun: 12,
    published: 4,
    signatures: 19,
    voices: [{ name: 'Ilenia Giannelli', reason: 'Due bambini, un parco, nessuna fontana.' }],
  },
  {
    tenant: 'bari',
    type: 'petizione',
    author: 'Stefania Losito',
    text: {
      title: 'Autobus notturni nel fine settimana',
      ask: 'Chiediamo due linee notturne, il venerdì e il sabato fino alle 3, che colleghino il centro con San Paolo, Carbonara, Torre a Mare e Palese.',
      details:
        'Dopo le 23 chi non ha l’auto resta a piedi o non esce. Le corse notturne costano meno degli incidenti che evitano.\n\nChiediamo una prova di sei mesi con i dati dei passeggeri pubblicati ogni mese.',
    },
    begun: 88,
    published: 71,
    signatures: 842,
    rush: 30,
    voices: [
      { name: 'Gianluca Petruzzelli', reason: 'Lavoro in un ristorante e torno a casa a piedi, sette chilometri.' },
      { name: 'Martina Colaianni', reason: 'Vorrei tornare a casa tranquilla, senza chiedere passaggi.' },
      { name: 'Nicola Sblendorio' },
    ],
    answer: {
      ago: 48,
      office: 'Ripartizione Mobilità e traffico',
      it: 'La giunta ha approvato una prova di sei mesi per due linee notturne, il venerdì e il sabato, a partire dalla primavera. I dati dei passeggeri saranno pubblicati ogni mese tra i dati aperti del Comune.',
    },
    invalidated: {
      ago: 33,
      signatures: 27,
      reason: 'firma-non-propria',
      note: 'Ventisette firme sono arrivate in sei minuti dalla stessa postazione di uno sportello: chi firmava non era presente. Le persone interessate sono state avvisate e possono firmare di nuovo.',
    },
  },
  {
    tenant: 'bari',
    type: 'iniziativa-popolare',
    author: 'Corrado Di Bello',
    text: {
      title: 'Regolamento per l’uso civico degli immobili vuoti',
      ask: 'Proponiamo al Consiglio comunale di deliberare un regolamento che affidi gli immobili comunali vuoti da più di due anni a gruppi di cittadini, con patti di durata certa, spese trasparenti e porte aperte al quartiere.',
      details:
        'Il testo della delibera è diviso in undici articoli: censimento pubblico degli immobili, bando sempre aperto, patto di cinque anni rinnovabile, bilancio pubblicato ogni anno, verifica dell’uso.\n\nL’abbiamo scritto in quattro assemblee, con l’aiuto di chi ha già fatto lo stesso in altre città.',
    },
    begun: 98,
    published: 61,
    signatures: 486,
    voices: [
      { name: 'Ornella Magrone', reason: 'La scuola sotto casa è chiusa da otto anni.' },
      { name: 'Sabino Ranieri' },
      { name: 'Giovanna Abbaticchio', reason: 'Servono spazi, e ci sono già.' },
    ],
  },
]
