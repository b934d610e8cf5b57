import type { components } from '../../../types/openapi.d.ts'
import { date } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

type Kind = components['schemas']['ModeratedKind']

const it = {
  removed: (kind: string, at: string) => `${kind}: nascosto il ${date('it', at)}`,
  back: (kind: string) => `${kind}: si legge di nuovo`,
  kinds: {
    comment: 'Il tuo commento',
    proposal: 'La tua proposta',
    amendment: 'La tua modifica a una proposta',
    statement: 'La tua frase',
    petition: 'La tua petizione',
    report: 'La tua segnalazione',
    petition_update: 'Il tuo aggiornamento',
    report_message: 'Il tuo messaggio',
  } satisfies Record<Kind, string>,
  said: 'Dicevi',
  why: 'Perché',
  rule: 'La regola',
  how: 'Come è stato deciso',
  ways: {
    new: 'Una persona lo ha letto appena arrivato.',
    flagged: 'Qualcuno lo ha segnalato; una persona ha deciso.',
    sampled: 'È capitato in un controllo a campione; una persona ha deciso.',
    triage: 'Un controllo automatico ha notato qualcosa; una persona ha deciso.',
    appeal: 'Una persona ha deciso sul ricorso.',
    second_opinion: 'Due persone lo hanno guardato.',
    own_initiative: 'Una persona del Comune lo ha notato e ha deciso.',
  },
  automated: 'Una macchina lo aveva segnalato a chi ha deciso.',
  page: 'Dove era',
  late: 'Non si può più fare ricorso.',
  question: 'Perché la decisione è sbagliata?',
  upheld: 'la decisione resta',
  reversed: 'si legge di nuovo',
}
const en: typeof it = {
  removed: (kind, at) => `${kind}: hidden on ${date('en', at)}`,
  back: (kind) => `${kind}: can be read again`,
  kinds: {
    comment: 'Your comment',
    proposal: 'Your proposal',
    amendment: 'Your amendment',
    statement: 'Your statement',
    petition: 'Your petition',
    report: 'Your report',
    petition_update: 'Your update',
    report_message: 'Your message',
  },
  said: 'You said',
  why: 'Why',
  rule: 'The rule',
  how: 'How it was decided',
  ways: {
    new: 'A person read it as it came in.',
    flagged: 'Somebody flagged it; a person decided.',
    sampled: 'It was part of a sample; a person decided.',
    triage: 'An automatic check noticed something; a person decided.',
    appeal: 'A person decided on the appeal.',
    second_opinion: 'Two people looked at it.',
    own_initiative: 'Somebody of the town noticed it and decided.',
  },
  automated: 'A machine had pointed it out to whoever decided.',
  page: 'Where it was',
  late: 'It is too late to appeal.',
  question: 'Why is the decision wrong?',
  upheld: 'the decision stands',
  reversed: 'it can be read again',
}

export const statementWords: Messages<typeof it> = { it, en }
