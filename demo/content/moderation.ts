/** A comment that moderators look at, and what came of it. Every `ago` counts hours before now; the people are invented. */
export interface UnrulyComment {
  readonly tenant: string
  /** How the question of its debate begins. */
  readonly under: string
  readonly by: string
  readonly ago: number
  readonly text: string
  readonly flags?: readonly { readonly by: string; readonly reason: string; readonly words?: string }[]
  readonly decision?: {
    readonly ago: number
    readonly outcome: 'hide' | 'keep'
    readonly reason?: string
    readonly words?: string
  }
  readonly appeal?: { readonly ago: number; readonly words: string }
}

const seafront = { tenant: 'bari', under: 'Come vogliamo il lungomare' } as const
const schools = { tenant: 'bari', under: 'Quali strade davanti alle scuole' } as const
const centre = { tenant: 'altamura', under: 'Quale centro storico' } as const

/** What waits at the desk: ordinary words among those that break the rules, flags, an appeal. */
export const unrulyComments: readonly UnrulyComment[] = [
  {
    ...seafront,
    by: 'Rocco Spada',
    ago: 70,
    text: 'Il solito ufficio che non capisce niente: chi decide queste cose non ha mai preso un autobus in vita sua.',
    flags: [{ by: 'Anna Colella', reason: 'offese' }],
    decision: { ago: 66, outcome: 'hide', reason: 'offese', words: 'Si può criticare l’ufficio, non chi ci lavora.' },
    appeal: { ago: 40, words: 'È una critica al servizio. Non ho offeso nessuna persona e non ho fatto nomi.' },
  },
  {
    ...seafront,
    by: 'Tina Marchetti',
    ago: 52,
    text: 'Il signore del chiosco abita in via Esempio 12, interno 4: andate a chiedere a lui chi butta i rifiuti.',
    flags: [
      { by: 'vito', reason: 'dati-personali', words: 'C’è l’indirizzo di casa di una persona.' },
      { by: 'Anna Colella', reason: 'dati-personali' },
    ],
  },
  { ...seafront, by: 'Ugo Ferri', ago: 30, text: 'Per organizzarci scrivetemi: ugo.ferri@example.org, oppure 333 1234567.' },
  {
    ...seafront,
    by: 'Lea Conte',
    ago: 29,
    text: 'Metà pista e metà alberi: se i pini reggono il sale, comincerei dal tratto del teatro.',
  },
  {
    ...seafront,
    by: 'Occasioni Sud',
    ago: 28,
    text: 'Ombrelloni e lettini a metà prezzo! https://offerte.example https://sconti.example https://vacanze.example',
    flags: [{ by: 'amina', reason: 'pubblicita' }],
  },
  {
    ...seafront,
    by: 'Occasioni Sud',
    ago: 27,
    text: 'Ombrelloni e lettini a metà prezzo! Solo oggi: https://offerte.example https://sconti.example https://vacanze.example',
  },
  { ...seafront, by: 'Piero Albanese', ago: 26, text: 'VERGOGNA!!! SONO ANNI CHE LO DICIAMO E NON ASCOLTATE MAI NESSUNO!!!' },
  { ...seafront, by: 'Sabina Greco', ago: 25, text: 'La fontanella davanti alla spiaggia c’era: perché l’avete tolta?' },
  {
    ...seafront,
    by: 'Dino Palma',
    ago: 24,
    text: 'Chi vuole le auto sul lungomare è un ignorante e dovrebbe andare a vivere altrove.',
    flags: [{ by: 'Lea Conte', reason: 'offese', words: 'Insulta chi la pensa in un altro modo.' }],
  },
  { ...seafront, by: 'Irene Basile', ago: 22, text: 'Qualcuno sa a che ora apre l’anagrafe il sabato?' },
  {
    ...seafront,
    by: 'Mauro Lisi',
    ago: 20,
    text: 'Con la carrozzina si arriva solo fino alla seconda rampa: le altre finiscono con un gradino.',
  },
  {
    ...seafront,
    by: 'Gina Tedesco',
    ago: 18,
    text: 'L’auto targata AB 123 CD sta sul marciapiede tutte le sere, davanti alla gelateria.',
  },
  {
    ...seafront,
    by: 'Enzo Rana',
    ago: 16,
    text: 'D’accordo con chi propone le panchine con lo schienale: mia madre si ferma ogni cento metri.',
  },
  {
    ...seafront,
    by: 'Franca Vito',
    ago: 13,
    text: 'Ho letto che l’acqua del mare lì è velenosa e il Comune lo nasconde. Me l’ha detto uno che sa.',
  },
  {
    ...seafront,
    by: 'Nando Sette',
    ago: 9,
    text: 'Va bene la pista, ma le bici elettriche grandi passano a trenta all’ora: serve un limite.',
  },
  {
    ...seafront,
    by: 'Carla Moro',
    ago: 6,
    text: 'Il bonifico per il comitato: IBAN IT60X0542811101000000123456, causale lungomare.',
  },
  { ...seafront, by: 'Pino Losito', ago: 3, text: 'Bravi, finalmente si chiede prima di disegnare. Aspetto il progetto.' },
  {
    ...schools,
    by: 'Elio Natale',
    ago: 33,
    text: 'Le mamme in doppia fila sono una razza a parte, andrebbero multate tutte e basta.',
    flags: [{ by: 'giorgia', reason: 'odio' }],
    decision: { ago: 30, outcome: 'keep' },
  },
  {
    ...schools,
    by: 'Rita Campo',
    ago: 21,
    text: 'Davanti alla scuola di mio figlio basterebbe un vigile dalle otto alle otto e mezza.',
  },
  {
    ...schools,
    by: 'Anonimo Uno',
    ago: 12,
    text: 'Il preside si chiama Mario Esempio e il suo codice fiscale è RSSMRA80A01H501U: chiedete a lui!',
  },
  {
    ...schools,
    by: 'Silvio Denti',
    ago: 8,
    text: 'Chiuderei anche via Prova: dalle sette e trenta alle nove non passa nessuno che non vada a scuola.',
  },
  { ...schools, by: 'Piero Albanese', ago: 5, text: 'TANTO FATE SEMPRE COME VI PARE!!!!!!!!!!' },
  { ...centre, by: 'Donata Loiudice', ago: 26, text: 'Chi abita in centro deve poter scaricare la spesa: mezz’ora basta.' },
  {
    ...centre,
    by: 'Michele Forte',
    ago: 15,
    text: 'Il consigliere che ha scritto questa proposta è un ladro e lo sanno tutti.',
    flags: [{ by: 'Donata Loiudice', reason: 'offese' }],
  },
  {
    ...centre,
    by: 'Lucrezia Dibenedetto',
    ago: 4,
    text: 'E i furgoni delle botteghe? Alle otto del mattino ne conto dodici in via Esempio.',
  },
]
