import type { Grammar } from './grammar.ts'

/** What breaks the rules of participation, as it is met where people write: no slur is needed to show that it is found. */
// A vocabulary reads as a list of words, not as a line for each.
// prettier-ignore
export const breaches: Grammar = {
  // Off topic.
  elsewhere: [
    'la partita di ieri era rubata', 'il rigore non c’era', 'in Europa comandano le banche', 'la ricetta della nonna vuole più pepe', 'il nuovo telefono ha la batteria che dura niente',
    'i vaccini li hanno fatti in fretta', 'la serie in tv è finita malissimo', 'il governo deve cadere', 'ai miei tempi si faceva il militare', 'oggi è san Valentino auguri a tutti',
    'la squadra deve cambiare allenatore', 'il campionato è falsato', 'le scie in cielo non sono normali', 'in America hanno capito tutto', 'il mio cane non mangia più',
    'sapete dove comprare una stufa usata', 'cerco un passaggio per Milano sabato', 'le pensioni sono una vergogna nazionale', 'la benzina è di nuovo aumentata',
  ],
  off_topic: ['#elsewhere#.', '#elsewhere#, e nessuno ne parla.', 'Ma vogliamo dire che #elsewhere#?', '#elsewhere#. E poi #elsewhere#.', 'Scusate ma #elsewhere#!!', 'Altro che questo, #elsewhere#.'],
  // Spam.
  goods: [
    'prestiti senza busta paga', 'orologi di marca', 'scommesse con bonus', 'criptovalute', 'dimagrire in dieci giorni', 'lavoro da casa', 'assicurazioni auto scontate', 'cartomanzia al telefono',
    'traslochi economici', 'seguaci per il tuo profilo', 'pannelli solari gratis', 'farmaci senza ricetta', 'corsi per diventare ricchi', 'ristrutturazioni al cinquanta per cento',
  ],
  gain: ['Guadagna #sum# al giorno', 'Solo oggi sconto del #percent#', 'Offerta riservata ai lettori', 'Ho cambiato vita', 'Clicca e scopri come', 'Ultimi posti disponibili', 'Non è una truffa', 'Provalo gratis', 'Mille clienti soddisfatti'],
  sum: ['200 euro', 'trecento euro', '1000€', 'fino a 5000 euro', '50 dollari'],
  percent: ['70%', '50 %', 'ottanta per cento', '90%'],
  site: ['http://offerte-#word#.example/bonus', 'https://#word#-#word#.example/x?id=77', 'www.#word#online.com', 'bit.example/#word#', 'https://super#word#.example', '#word#shop.xyz'],
  word: ['casa', 'euro', 'win', 'promo', 'vip', 'top', 'oro', 'rapido', 'bet', 'salute', 'click', 'prime', 'lucky', 'gold'],
  call: ['scrivimi in privato', 'chiama il 333 01#two# 4#two#', 'contattami su whatsapp 347 55#two# 1#two#', 'visita #site#', 'entra su #site#', 'trovi tutto qui: #site#', 'il link è nel mio profilo'],
  two: ['10', '23', '47', '58', '61', '79', '84', '92', '05', '36'],
  spam: ['#gain# con #goods#: #call#', '#goods#! #gain#. #call#', '#gain#!!! #site#', 'Ciao a tutti, volevo condividere: #goods#, #gain#. #call#', 'Bel post. Per #goods# #call#', 'Interessante... intanto #gain# con #goods# #site# #site# #site#', '#shouted_gain# #site#'],
  shouted_gain: ['GUADAGNA SUBITO CON IL TRADING, ISCRIVITI ORA', 'SOLDI FACILI PER TUTTI, NON PERDERE QUESTA OCCASIONE', 'VINCI OGGI STESSO, BONUS DI BENVENUTO IMMEDIATO'],
  // Abuse: some of it in words of a town's list, some of it without any.
  insult: ['buffone', 'pagliaccio', 'ladro', 'imbecille', 'idiota', 'cretino', 'incapace schifoso', 'parassita', 'verme', 'deficiente', 'maiale', 'fallito', 'mangiapane a tradimento', 'leccapiedi', 'cervello di gallina'],
  victim: ['tu', 'il sindaco', 'quello che ha scritto sopra', 'l’assessore', 'chi ha votato questa roba', 'il vigile di via Dante', 'la maestra', 'quella del secondo piano', 'il presidente del comitato', 'voi dell’associazione'],
  threat: ['so dove abiti', 'ti aspetto sotto casa', 'meriti di finire male', 'prima o poi qualcuno ti farà smettere', 'ti faccio passare la voglia di parlare', 'brucerei tutto con voi dentro', 'vi veniamo a prendere uno per uno'],
  scorn: ['tornatene da dove sei venuto', 'non sei degno di stare tra le persone civili', 'gente come te va chiusa fuori', 'stai zitto che fai pena', 'ma chi ti ha insegnato a scrivere, torna a quattro zampe', 'fai schifo a chi ti conosce', 'sei la feccia di questo paese', 'dovrebbero toglierti i figli', 'certe razze non dovrebbero votare'],
  abuse: ['#victim# è un #insult#', 'Sei un #insult# e #scorn#', '#victim#, #scorn#!', '#threat#, #insult#', 'Che #insult#! #scorn#.', '#scorn#. #threat#.', 'Solo un #insult# può dire una cosa simile, #scorn#', '#victim# #threat_third#, #insult#!!', '#scorn#'],
  threat_third: ['deve avere paura a uscire di casa', 'merita di essere preso a calci', 'va mandato via a bastonate', 'lo conciamo per le feste'],
  // Personal data of others; numbers are added where they are made.
  person: ['il mio vicino', 'la signora del terzo piano', 'il proprietario del bar', 'mia suocera', 'il geometra', 'quel signore col furgone', 'il padre di una compagna di mia figlia', 'l’ex custode'],
  leak: ['chiamate #person# al #phone#', '#person# parcheggia sempre sul marciapiede, targa #plate#', 'il codice fiscale è #fiscal#, verificate voi', 'ho già versato, l’IBAN è #iban#', 'scrivetegli a #mail# così capisce', 'se volete insistere il cellulare di #person# è #phone# e la mail #mail#', '#person# è in cura da anni al centro di salute mentale e lo sanno tutti', '#person# ha perso il lavoro e prende il sussidio, abita al civico 14 interno 3'],
}
