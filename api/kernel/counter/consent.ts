import type { Language, Tenant } from '../tenancy/tenant.ts'

/** Changes whenever the text does: what somebody has agreed to is found again by it. */
export const consentVersion = '2026-12-03'

const text: Record<Language, (town: string) => readonly string[]> = {
  it: (town) => [
    `L’operatore del Comune di ${town} ha controllato il tuo documento e agisce per te, davanti a te, solo in questa visita.`,
    'Quello che fai oggi è tuo: conta una volta sola, come se l’avessi fatto da casa.',
    'Il Comune conserva che hai dato questo consenso, quando, con quale tipo di documento e chi ti ha servito. Non conserva il numero del documento né copie.',
    'Se poi entri con SPID o CIE ritrovi queste azioni e puoi ritirarle. Puoi farlo anche allo sportello.',
  ],
  en: (town) => [
    `The officer of the municipality of ${town} has checked your document and acts for you, before your eyes, in this visit only.`,
    'What you do today is yours: it counts once, as if you had done it at home.',
    'The municipality keeps that you agreed, when, with which kind of document, and who served you. It keeps neither the number of the document nor copies.',
    'When you sign in with SPID or CIE later, you find these acts and can take them back. You can do so at the counter too.',
  ],
}

/** What a citizen agrees to before an officer acts for them, in paragraphs. */
export const consentText = ({ name }: Pick<Tenant, 'name'>, language: Language): readonly string[] => text[language](name)
