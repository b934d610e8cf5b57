import type { Grammar } from './grammar.ts'

/** What citizens of a town write of: places, things that are broken, wishes, how they put it. */
// A vocabulary reads as a list of words, not as a line for each.
// prettier-ignore
export const town: Grammar = {
  place: [
    'via Roma', 'corso Garibaldi', 'piazza della Libertà', 'il parco delle Rose', 'via Manzoni', 'il lungomare', 'la scuola Collodi',
    'il mercato coperto', 'via dei Mille', 'la stazione', 'il cimitero', 'il campo sportivo', 'la biblioteca', 'via Verdi', 'il quartiere San Paolo',
    'piazza Aldo Moro', 'via delle Industrie', 'la rotonda della tangenziale', 'il sottopasso', 'la scuola media', 'via Dante', 'il centro storico',
    'la villa comunale', 'il porto', 'viale Europa', 'la frazione di Santa Maria', 'via Petrarca', "l'asilo nido", 'il palazzetto', 'via Foscolo',
  ],
  near: ['vicino a', 'davanti a', 'dietro a', 'in zona', 'dalle parti di', 'nei pressi di', 'di fronte a', 'accanto a'],
  thing: [
    'le strisce pedonali', 'i lampioni', 'i cestini', 'le panchine', 'i marciapiedi', 'le buche', 'gli alberi', 'i tombini', 'le fermate', 'i giochi per bambini',
    'le rastrelliere', 'i parcheggi', 'i cassonetti', 'le aiuole', 'la segnaletica', 'le caditoie', 'i dissuasori', 'la pista ciclabile', 'le fontanelle', 'i bagni pubblici',
  ],
  state: [
    'sono in uno stato pietoso', 'mancano da mesi', 'non funzionano più', 'sono rotte da anni', 'andrebbero rifatte', 'sono state dimenticate', 'fanno schifo',
    'vanno sistemate prima che qualcuno si faccia male', 'non bastano', 'sono pericolose per gli anziani', 'sono sempre piene', 'le puliscono una volta al mese',
    'sono una vergogna per una città come la nostra', 'sono state messe male', 'non le controlla nessuno',
  ],
  wish: [
    'si potrebbe aprire anche la sera', 'servirebbe un attraversamento rialzato', 'proporrei una zona trenta', 'sarebbe bello avere più verde', 'basterebbe un vigile alle otto',
    'chiederei di spostare il mercato', 'metterei degli alberi al posto dei parcheggi', 'si dovrebbe coinvolgere la scuola', 'vorrei che il bus passasse ogni quarto d’ora',
    'si può fare un accordo con le associazioni', 'andrebbe fatto un bando per i giovani', 'farei una sperimentazione di sei mesi', 'renderei gratuito il primo quarto d’ora di sosta',
    'toglierei le auto almeno la domenica', 'vorrei vedere i conti prima di decidere', 'chiuderei la strada davanti alla scuola negli orari di entrata',
  ],
  reason: [
    'perché i bambini ci passano ogni giorno', 'visto che il traffico è raddoppiato', 'così gli anziani non devono attraversare', 'dato che i soldi ci sono nel bilancio',
    'perché il rumore la notte è insopportabile', 'altrimenti i negozi chiudono', 'visto quello che è successo a marzo', 'perché chi abita lì non dorme più',
    'perché così com’è non serve a nessuno', 'come hanno fatto in altri comuni', 'anche se so che costa', 'senza aspettare il prossimo bilancio',
    'e lo dice anche il piano del traffico', 'perché l’aria è irrespirabile', 'e la spesa sarebbe minima',
  ],
  feeling: [
    'Sono d’accordo', 'Non sono d’accordo', 'Ottima idea', 'Mi sembra una proposta sensata', 'Ho molti dubbi', 'Bene, finalmente', 'Purtroppo è così', 'Era ora',
    'Condivido in parte', 'Non ci credo molto', 'Appoggio in pieno', 'Capisco le ragioni ma', 'Secondo me è sbagliato', 'Da residente dico che', 'Come genitore penso che',
    'Lavoro in zona e confermo', 'Da commerciante la vedo diversamente', 'Vergogna', 'È uno scandalo', 'Sono stufo di ripeterlo', 'Basta promesse',
  ],
  critique: [
    'l’amministrazione non ascolta nessuno', 'il sindaco ha promesso e non ha mantenuto', 'gli uffici non rispondono alle mail', 'si buttano soldi in cose inutili',
    'questa giunta ha sbagliato tutto sulla mobilità', 'i lavori sono fatti male e in ritardo', 'chi ha progettato la rotonda dovrebbe spiegarci', 'paghiamo le tasse per avere questo',
    'il progetto è stato presentato troppo tardi', 'mancano i dati su cui decidere', 'la consultazione è stata fatta ad agosto', 'è ridicolo che nessuno controlli',
    'l’assessore dovrebbe venire a vedere di persona', 'è una presa in giro per i cittadini', 'si fanno le cose solo prima delle elezioni',
  ],
  question: [
    'Quando iniziano i lavori?', 'Quanto costa?', 'Avete pensato ai disabili?', 'Dove si può vedere il progetto?', 'Chi decide alla fine?', 'E i residenti dove parcheggiano?',
    'È previsto un incontro pubblico?', 'Perché non si parte dal centro?', 'Qualcuno sa se è confermato?', 'Come mai non se ne è parlato prima?',
  ],
  source: [
    'I dati sono su https://www.istat.it/it/archivio/mobilita.', 'Si veda https://it.wikipedia.org/wiki/Zona_30.', 'Il piano è su https://www.comune.esempio.gov.it/piano-traffico.',
    'Ne ha parlato il giornale: https://www.gazzetta-esempio.example/cronaca/traffico.', 'Qui il bando: https://www.regione-esempio.gov.it/bandi/2026.',
  ],
  remark: ['#feeling#, #wish# #reason#', '#near_place# #thing# #state#', '#wish# #near_place#, #reason#', 'per me #critique#', '#critique#, e intanto #near_place# #thing# #state#', '#feeling#: #thing# #state#'],
  near_place: ['#near# #place#'],
  ordinary: [
    '#remark#.', '#remark#. #question#', '#feeling#, #remark#. #remark#.', '#question# #remark#.', '#remark#. #remark#. #remark#.', '#remark#. #source#', '#feeling#.',
    '#question#', '#remark#: #reason#. #feeling#, #wish#.', '#remark#. Se serve l’ufficio è allo 080 5550100.', '#remark#. #critique#!',
  ],
}
