import { date, lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const it = {
  title: 'Segnala ai moderatori',
  hint: 'Una persona lo guarda. Chi l’ha scritto non sa che sei stato tu.',
  reason: 'Che cosa non va',
  choose: 'Scegli che cosa non va.',
  words: 'Vuoi spiegare? (se serve)',
  send: 'Segnala',
  cancel: 'Lascia stare',
  close: 'Chiudi',
  done: (at: string) => `Lo hai segnalato il ${date('it', at)}.`,
  doneNow: 'Una persona lo guarda, poi ti diciamo com’è andata.',
  doneBy: (due: string) => `Una persona lo guarda entro il ${lastDay('it', due)}, poi ti diciamo com’è andata.`,
  holds:
    'Dopo le segnalazioni non lo legge più nessuno, finché una persona non decide: per questo ora la segnalazione non si ritira.',
  withdraw: 'Ritira la segnalazione',
  withdrawn: 'Segnalazione ritirata.',
  sent: 'Segnalazione inviata ai moderatori.',
}
const en: typeof it = {
  title: 'Flag it to the moderators',
  hint: 'A person looks at it. Whoever wrote it is not told that it was you.',
  reason: 'What is wrong',
  choose: 'Choose what is wrong.',
  words: 'Would you like to explain? (if needed)',
  send: 'Flag it',
  cancel: 'Never mind',
  close: 'Close',
  done: (at) => `You flagged it on ${date('en', at)}.`,
  doneNow: 'A person looks at it, then we tell you what came of it.',
  doneBy: (due) => `A person looks at it by ${lastDay('en', due)}, then we tell you what came of it.`,
  holds: 'After the flags nobody reads it any more until a person has decided: this is why the flag can’t be taken back now.',
  withdraw: 'Take the flag back',
  withdrawn: 'Flag taken back.',
  sent: 'Flagged to the moderators.',
}

export const flaggingWords: Messages<typeof it> = { it, en }
