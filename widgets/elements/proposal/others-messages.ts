import { counted, date } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const it = {
  decided: (n: number) =>
    counted('it', n, { one: 'correzione già decisa o ritirata', other: 'correzioni già decise o ritirate' }),
  amendment: (n: number) => `Correzione ${n}`,
  amendmentDecided: 'Correzione',
  amendmentStates: { pending: 'Da decidere', accepted: 'Accolta', rejected: 'Non accolta', withdrawn: 'Ritirata' },
  difference: 'Che cosa cambierebbe',
  why: 'Perché:',
  suggestedBy: (name: string | null, at: string) => `${name ?? 'Nome riservato'} · ${date('it', at)}`,
  reason: 'Chi scrive la proposta risponde:',
  hidden: 'Nascosta dal Comune',
  hiddenToOthers: 'Nascosta dal Comune: la leggi perché è tua o la moderi',
  withdrawn: 'Chi l’ha proposta l’ha ritirata.',
  moved: 'Nel frattempo il passo è stato spostato.',
  answered: 'Nel frattempo il passo è cambiato. Adesso lì c’è:',
  lost: 'Nel frattempo il passo è stato tolto dal testo.',
  own: 'Tua',
  showInText: 'Mostra nel testo',
  takeBack: 'Ritira',
  flag: 'Segnala',
  accept: 'Accogli',
  reject: 'Non accogliere',
  again: 'Riproponila sul testo di adesso',
  chosen: 'Passo scelto',
  amendThis: 'Proponi altre parole',
  commentThis: 'Commenta',
  letGo: 'Lascia',
}

const en: typeof it = {
  decided: (n) => counted('en', n, { one: 'amendment decided or withdrawn', other: 'amendments decided or withdrawn' }),
  amendment: (n) => `Amendment ${n}`,
  amendmentDecided: 'Amendment',
  amendmentStates: { pending: 'To be decided', accepted: 'Accepted', rejected: 'Not accepted', withdrawn: 'Withdrawn' },
  difference: 'What would change',
  why: 'Why:',
  suggestedBy: (name, at) => `${name ?? 'Name withheld'} · ${date('en', at)}`,
  reason: 'The authors answer:',
  hidden: 'Hidden by the town',
  hiddenToOthers: 'Hidden by the town: you read it because it is yours or you moderate',
  withdrawn: 'Whoever suggested it has withdrawn it.',
  moved: 'The passage has been moved in the meantime.',
  answered: 'The passage has changed in the meantime. Now it says:',
  lost: 'The passage has been taken out of the text in the meantime.',
  own: 'Yours',
  showInText: 'Show in the text',
  takeBack: 'Withdraw',
  flag: 'Flag',
  accept: 'Accept',
  reject: 'Do not accept',
  again: 'Suggest it anew on the text as it is now',
  chosen: 'Passage chosen',
  amendThis: 'Suggest other words',
  commentThis: 'Comment',
  letGo: 'Leave it',
}

export type OthersWords = typeof it

export const othersMessages: Messages<OthersWords> = { it, en }
