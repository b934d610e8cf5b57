import { counted, date, daysLeft, inside, lastDay } from '../../kernel/format.ts'
import type { DebateWords } from './messages.ts'

const days = { one: 'day', other: 'days' }

export const en: DebateWords = {
  loading: 'The debate is loading',
  debate: 'Debate',
  path: 'The phases of the debate',
  phases: {
    planned: 'Coming up',
    inform: 'Read',
    discuss: 'Discuss',
    propose: 'Propose',
    converge: 'Agree on a text',
    outcome: 'Outcome',
    closed: 'Closed',
  },
  states: { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' },
  ended: (at) => `until ${lastDay('en', at)}`,
  until: (at) => `now, until ${lastDay('en', at)}`,
  from: (at) => `from ${date('en', at)}`,
  begins: (at) => `It begins on ${date('en', at)}.`,
  left: (at) => {
    const left = daysLeft(at)
    return left < 1 ? 'This is the last day.' : `${counted('en', left, days)} left: until ${lastDay('en', at)}.`
  },
  over: (at) => `Closed on ${lastDay('en', at)}.`,
  begun: (title) => `Now: ${inside(title)}.`,
  now: {
    planned: { title: 'It has not begun yet', text: 'Meanwhile you can read what it will be about.' },
    inform: { title: 'Time to read', text: 'Read what we know and what is open. Then the discussion begins.' },
    discuss: { title: 'Under discussion', text: 'Say what you think, ask questions, bring facts with their source.' },
    propose: { title: 'Taking proposals', text: 'Ideas become proposals that are written together. You can still comment.' },
    converge: { title: 'Agreeing on a text', text: 'Proposals are amended, and those that convince are supported.' },
    outcome: { title: 'It is the town’s turn', text: 'The town reads everything and writes what it will do, and why.' },
    closed: { title: 'The debate is closed', text: 'What was said stays here to be read.' },
  },
  steps: { inform: 'Read the dossier', discuss: 'Have your say', propose: 'Read the proposals', outcome: 'Read the outcome' },
  draft: 'This is a draft: only the town’s staff sees it.',
  withdrawn: 'The town has withdrawn this debate',
  goals: '2030 Agenda:',
  readIn: { it: 'Leggi in italiano', en: 'Read in English' },
  dossier: 'Before you speak',
  kinds: { known: 'What we know', open: 'What is open', fixed: 'What can’t change' },
  figures: 'Figures',
  further: 'Documents and links',
  source: 'Source:',
  document: (size) => `document, ${size}`,
  layer: 'on the map',
  quote: 'Comment',
  voices: 'What citizens say',
  proposals: 'The proposals',
  outcome: 'The outcome',
  said: 'What you said',
  did: 'What we did',
  whyNot: 'Why not',
  rules: 'Who may do what',
  list: (things) => new Intl.ListFormat('en', { type: 'conjunction' }).format(things),
  actions: {
    comment: 'Comment',
    support: 'Support a comment',
    state: 'Write a statement',
    opine: 'Say whether you agree',
    propose: 'Make a proposal',
    amend: 'Suggest changes',
    support_proposal: 'Support a proposal',
  },
}
