import { date, lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const it = {
  until: (at: string) => `Puoi fare ricorso fino al ${lastDay('it', at)}: decide un’altra persona.`,
  appeal: 'Fai ricorso',
  hint: 'Basta una frase. La legge chi decide, che non è chi ha già deciso.',
  short: 'Scrivi almeno 10 caratteri.',
  send: 'Invia il ricorso',
  cancel: 'Lascia stare',
  sent: 'Ricorso inviato.',
  waiting: (at: string, due: string) =>
    `Hai fatto ricorso il ${date('it', at)}. Un’altra persona risponde entro il ${lastDay('it', due)}.`,
  upheld: (at: string, then: string) => `Il ricorso è stato esaminato il ${date('it', at)}: ${then}.`,
  reversed: (at: string, then: string) => `Il ricorso è stato accolto il ${date('it', at)}: ${then}.`,
  yours: 'Hai scritto',
}
const en: typeof it = {
  until: (at) => `You can appeal until ${lastDay('en', at)}: another person decides.`,
  appeal: 'Appeal',
  hint: 'One sentence will do. It is read by whoever decides, who is not the one who has decided already.',
  short: 'Write at least 10 characters.',
  send: 'Send the appeal',
  cancel: 'Never mind',
  sent: 'Appeal sent.',
  waiting: (at, due) => `You appealed on ${date('en', at)}. Another person answers by ${lastDay('en', due)}.`,
  upheld: (at, then) => `The appeal was looked at on ${date('en', at)}: ${then}.`,
  reversed: (at, then) => `The appeal was upheld on ${date('en', at)}: ${then}.`,
  yours: 'You wrote',
}

export const appealingWords: Messages<typeof it> = { it, en }
