import type { components } from '../../../types/openapi.d.ts'
import type { Person } from '../identity/person.ts'
import type { Participation } from '../participation/index.ts'
import type { Asking } from './access.ts'
import type { Comment, Quote } from './comment.ts'
import type { KeptThread } from './thread.ts'

type Shown = components['schemas']['Comment']

/** Kinds of the acts by which people support comments, and vote against them where a town lets them. */
export const supportKind = 'comment_support'
export const againstKind = 'comment_against'

/** What of a request decides on how comments are shown to it. */
export type Reader = Asking & { readonly participation: Participation; readonly now: Date }

/** Comments of one thread as the contract shows them: to whoever is signed in, with what they are to them. */
export async function presentComments(request: Reader, thread: KeptThread, comments: readonly Comment[]): Promise<Shown[]> {
  const { db, person, participation, now } = request
  const ids = comments.map(({ id }) => id)
  const acts = person && ids.length ? await participation.findTogether(db, ids, supportKind, person, false) : []
  const votes =
    person && ids.length && thread.votesAgainst ? await participation.findTogether(db, ids, againstKind, person, false) : []
  const supported = new Set(acts.map(({ subject }) => subject))
  const against = new Set(votes.map(({ subject }) => subject))
  return comments.map((comment) => ({
    ...present(comment, thread, person),
    own: person
      ? presentOwn(comment, thread, person, now, { supported: supported.has(comment.id), against: against.has(comment.id) })
      : null,
  }))
}

export async function presentComment(request: Reader, thread: KeptThread, comment: Comment): Promise<Shown> {
  return (await presentComments(request, thread, [comment]))[0]!
}

/** A comment that was written just now, to its author: nobody supports it yet. */
export function presentNew(comment: Comment, thread: KeptThread, author: Person, now: Date): Shown {
  return { ...present(comment, thread, author), own: presentOwn(comment, thread, author, now) }
}

/** A comment with what it said, also when it is hidden: whoever decides on it has to read it. */
export function presentToStaff(comment: Comment, thread: KeptThread): Shown {
  return { ...present({ ...comment, state: 'visible' }, thread, undefined), state: comment.state, own: null }
}

/** The first instant at which a change of the comment leaves a trace. */
export function tracedFrom({ createdAt }: Pick<Comment, 'createdAt'>, { editMinutes }: Pick<KeptThread, 'editMinutes'>): Date {
  return new Date(createdAt.getTime() + editMinutes * 60_000)
}

function presentOwn(
  comment: Comment,
  thread: KeptThread,
  person: Person,
  now: Date,
  votes = { supported: false, against: false },
) {
  const author = comment.authorId === person.id
  const until = tracedFrom(comment, thread)
  return { author, ...votes, untraced_until: author && comment.state === 'visible' && now < until ? until.toISOString() : null }
}

/** Where the quoted passage is by now. */
function presentPassage({ passage, ...quote }: Quote): NonNullable<Shown['passage']> {
  const { state, target, anchor } = passage ?? { state: 'kept', target: quote.target, anchor: quote }
  return { state, target, exact: anchor.exact, start: anchor.start }
}

function present(
  comment: Comment,
  { countsShown, votesAgainst, tags }: KeptThread,
  reader: Person | undefined,
): Omit<Shown, 'own'> {
  // What is hidden stays readable to whoever wrote it: nobody is punished without knowing for what.
  const own = reader !== undefined && comment.authorId === reader.id
  const visible = comment.state === 'visible' || (own && comment.state !== 'withdrawn')
  const { exact, prefix, suffix, start, target } = comment.quote ?? {}
  return {
    id: comment.id,
    subject: comment.subject,
    parent_id: comment.parentId,
    depth: comment.depth,
    author_name: visible ? comment.authorName : null,
    voice: comment.voice,
    office: visible ? comment.office : null,
    stance: comment.stance,
    text: visible ? comment.text : '',
    sources: visible ? [...comment.sources] : [],
    quote: visible && comment.quote ? { exact: exact!, prefix: prefix!, suffix: suffix!, start: start!, target: target! } : null,
    passage: visible && comment.quote ? presentPassage(comment.quote) : null,
    geometry: visible ? comment.geometry : null,
    language: comment.language,
    state: comment.state,
    hidden_reason: comment.hiddenReason,
    created_at: comment.createdAt.toISOString(),
    edited_at: comment.editedAt?.toISOString() ?? null,
    reply_count: comment.replyCount,
    support_count: countsShown ? comment.supportCount : null,
    against_count: countsShown && votesAgainst ? comment.againstCount : null,
    tags: tags.flatMap(({ key }) => (comment.tags.includes(key) ? [key] : [])),
  }
}
