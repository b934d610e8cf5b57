/** What is to be seen on a drawn photo. */
export type Picture = 'pothole' | 'waste' | 'lamp' | 'tree' | 'bench' | 'water'

/** A state to which the staff takes a report, and so many days before today. */
export interface ReportStep {
  readonly ago: number
  readonly to: 'verified' | 'assigned' | 'in_progress' | 'planned' | 'resolved' | 'not_resolved' | 'not_ours'
  readonly office?: string
  readonly reason?: string
  readonly note?: string
}

/** A report of the demonstration and what became of it. Every `ago` counts days before today; the people are invented. */
export interface ReportStory {
  readonly tenant: string
  readonly category: string
  /** Longitude and latitude, degrees, WGS 84. */
  readonly at: readonly [number, number]
  readonly address: string
  readonly title: string
  readonly words: string
  readonly ago: number
  readonly author: string
  readonly picture?: Picture
  readonly steps?: readonly ReportStep[]
  /** How many say "me too". */
  readonly supports?: number
  /** Its author contests the closing. */
  readonly contested?: { readonly ago: number; readonly text: string }
  /** Title of the report that it repeats: it is merged into it. */
  readonly repeats?: string
}

/** Offices of the demonstration's towns. */
export const reportOffices = [
  { key: 'strade', name: { it: 'Ufficio strade', en: 'Roads office' } },
  { key: 'verde', name: { it: 'Ufficio verde pubblico', en: 'Parks office' } },
  { key: 'igiene', name: { it: 'Igiene urbana', en: 'Street cleaning' } },
  { key: 'edilizia', name: { it: 'Edilizia e scuole', en: 'Buildings and schools' } },
] as const

const assigned = (ago: number, office: string): ReportStep => ({ ago, to: 'assigned', office })
const work = (ago: number): ReportStep => ({ ago, to: 'in_progress' })
const done = (ago: number, note?: string): ReportStep => ({ ago, to: 'resolved', reason: 'fatto', ...(note && { note }) })

type Row = readonly [
  tenant: string,
  category: string,
  lon: number,
  lat: number,
  address: string,
  ago: number,
  author: string,
  title: string,
  words: string,
  more?: Partial<ReportStory>,
]

// A table reads as a table.
// prettier-ignore
const rows: readonly Row[] = [
  ['bari', 'strade', 16.8712, 41.1221, 'Corso Vittorio Emanuele II', 3, 'Michele Lattarulo', 'Una buca profonda vicino alle strisce', 'È larga mezzo metro e quando piove non si vede. Ieri un ragazzo è caduto dalla bici.', { picture: 'pothole', supports: 14, steps: [assigned(2, 'strade')] }],
  ['bari', 'strade', 16.8709, 41.1219, 'Corso Vittorio Emanuele II', 2, 'Serena Traversa', 'Buca pericolosa in corso Vittorio Emanuele', 'Vicino alle strisce, lato mare.', { repeats: 'Una buca profonda vicino alle strisce' }],
  ['bari', 'strade', 16.8585, 41.1188, 'Via Crisanzio', 9, 'Anna Rita Ventrella', 'Tre lampioni spenti di fila', 'Da una settimana la strada è al buio fra i civici 40 e 60.', { picture: 'lamp', supports: 9, steps: [assigned(8, 'strade'), work(1)] }],
  ['bari', 'rifiuti', 16.8771, 41.1147, 'Via Dante Alighieri', 1, 'Domenico Caldarulo', 'Sacchi accanto ai cassonetti pieni', 'I cassonetti sono pieni da sabato e i sacchi arrivano alla fermata.', { picture: 'waste', supports: 6 }],
  ['bari', 'verde', 16.8902, 41.1116, 'Parco Due Giugno', 25, 'Katia Lomonaco', 'Un ramo spezzato sopra i giochi', 'Pende sopra lo scivolo, vicino all’ingresso di viale Einaudi.', { picture: 'tree', supports: 21, steps: [assigned(24, 'verde'), work(22), done(20, 'Il ramo è stato tagliato e l’albero controllato.')] }],
  ['bari', 'acqua', 16.8663, 41.1255, 'Lungomare Nazario Sauro', 14, 'Pasquale Iacobellis', 'La caditoia è otturata e la strada si allaga', 'A ogni pioggia si forma un lago davanti alla fermata.', { picture: 'water', supports: 11, steps: [{ ago: 13, to: 'verified' }, { ago: 11, to: 'not_ours', reason: 'altro-ente', note: 'Abbiamo avvisato il gestore della rete.' }] }],
  ['bari', 'arredo-urbano', 16.8731, 41.1283, 'Piazza del Ferrarese', 40, 'Ludovica Sabato', 'Una panchina senza schienale', 'Restano due viti che sporgono.', { picture: 'bench', steps: [assigned(38, 'edilizia'), { ago: 30, to: 'planned', note: 'Le panchine nuove arrivano a dicembre.' }] }],
  ['bari', 'strade', 16.8478, 41.1077, 'Via Giulio Petroni', 33, 'Giuseppe Mastronardi', 'Le strisce davanti alla scuola non si vedono più', 'I bambini attraversano dove le auto corrono.', { supports: 32, steps: [assigned(31, 'strade'), done(12)], contested: { ago: 10, text: 'Hanno ridipinto solo il lato dei numeri pari: davanti al cancello non c’è niente.' } }],
  ['bari', 'edifici', 16.8826, 41.1188, 'Viale Einaudi', 52, 'vito', 'La rampa della biblioteca è sbarrata', 'Chi è in carrozzina deve entrare dal cortile.', { supports: 5, steps: [assigned(50, 'edilizia'), done(45, 'La rampa è di nuovo aperta.')] }],
  ['bari', 'rifiuti', 16.8312, 41.1163, 'Via Napoli', 18, 'Rosanna Schiavone', 'Un divano abbandonato sul marciapiede', 'È lì da giorni, si passa solo in strada.', { picture: 'waste', steps: [assigned(17, 'igiene'), done(15)] }],
  ['bari', 'animali', 16.8689, 41.1101, 'Via Capruzzi', 6, 'maria', 'Vespe sotto il portico', 'Un nido grande come un pallone, all’altezza delle finestre.', { steps: [{ ago: 5, to: 'verified' }] }],
  ['bari', 'verde', 16.8551, 41.1249, 'Giardino Garibaldi', 61, 'Serena Traversa', 'L’erba è alta e non si trova più il vialetto', 'Anche le panchine sono coperte.', { steps: [assigned(60, 'verde'), { ago: 41, to: 'not_resolved', reason: 'senza-fondi' }] }],
  ['bari', 'strade', 16.8744, 41.1203, 'Via Sparano', 0.2, 'Anna Rita Ventrella', 'Una mattonella che balla davanti alla fermata', 'Ci inciampano in tanti.', {}],
  ['bari', 'arredo-urbano', 16.8869, 41.1247, 'Lungomare Araldo di Crollalanza', 21, 'Domenico Caldarulo', 'La fontanella non chiude', 'L’acqua scorre giorno e notte.', { picture: 'water', supports: 8, steps: [assigned(20, 'edilizia'), work(16)] }],
  ['altamura', 'strade', 16.5528, 40.8281, 'Corso Federico II di Svevia', 4, 'Nicola Lorusso', 'Il selciato è sollevato davanti alla cattedrale', 'Due pietre sporgono di cinque centimetri.', { picture: 'pothole', supports: 7, steps: [assigned(3, 'strade')] }],
  ['altamura', 'rifiuti', 16.5485, 40.8334, 'Via Bari', 11, 'Teresa Cornacchia', 'Bidoni rovesciati all’angolo del mercato', 'Succede ogni sabato sera.', { picture: 'waste', steps: [assigned(10, 'igiene'), done(8)] }],
  ['altamura', 'strade', 16.5589, 40.8266, 'Viale Martiri', 2, 'Nicola Lorusso', 'Il semaforo pedonale resta rosso', 'Si aspetta cinque minuti e poi tutti passano lo stesso.', { supports: 12 }],
  ['altamura', 'verde', 16.5441, 40.8252, 'Parco San Giuliano', 37, 'Teresa Cornacchia', 'Un pino inclinato dopo il temporale', 'Tocca i fili della luce.', { picture: 'tree', steps: [assigned(36, 'verde'), { ago: 30, to: 'planned', note: 'La potatura è prevista entro dieci giorni.' }, work(19), done(17)] }],
  ['monopoli', 'strade', 17.2956, 40.9533, 'Via Garibaldi', 5, 'Cosimo Marasciulo', 'Una luce del porto vecchio lampeggia', 'Di notte dà fastidio a chi abita di fronte.', { picture: 'lamp', supports: 3, steps: [assigned(4, 'strade'), work(2)] }],
  ['monopoli', 'rifiuti', 17.3011, 40.9489, 'Cala Batteria', 1, 'Grazia Dormio', 'Plastica sugli scogli dopo la mareggiata', 'Reti, bottiglie e polistirolo. Possiamo aiutare a raccogliere.', { picture: 'waste', supports: 19 }],
  ['monopoli', 'arredo-urbano', 17.2927, 40.9505, 'Piazza Vittorio Emanuele', 28, 'Grazia Dormio', 'La panchina sotto il leccio è rotta', 'Manca un’asse.', { picture: 'bench', steps: [assigned(27, 'edilizia'), done(22)] }],
  ['monopoli', 'acqua', 17.2889, 40.9461, 'Via Procaccia', 16, 'Cosimo Marasciulo', 'Una perdita d’acqua sul marciapiede', 'L’asfalto si sta alzando.', { picture: 'water', supports: 4, steps: [{ ago: 15, to: 'not_ours', reason: 'altro-ente' }] }],
]

/** Every report of the demonstration. */
export const reportStories: readonly ReportStory[] = rows.map(
  ([tenant, category, lon, lat, address, ago, author, title, words, more]) => ({
    tenant,
    category,
    at: [lon, lat],
    address,
    ago,
    author,
    title,
    words,
    ...more,
  }),
)
