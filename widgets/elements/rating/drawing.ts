import { make } from './make.ts'
import type { RatingKind, RatingWords } from './messages.ts'
import { ratingsCreate } from '../../ui/seen/table.ts'

export type Branch = 'negative' | 'positive'

/** What a drawn rating consists of. `data-element` names what the national validator looks for. */
export interface Drawn {
  readonly root: HTMLElement
  readonly scale: HTMLFieldSetElement
  readonly stars: readonly HTMLInputElement[]
  readonly value: HTMLElement
  readonly questions: Readonly<Record<Branch, HTMLElement>>
  /** The two steps after the stars, and the thanks. */
  readonly steps: readonly [HTMLElement, HTMLElement, HTMLElement]
  readonly text: HTMLTextAreaElement
  readonly next: HTMLElement
  readonly back: HTMLElement
  readonly send: HTMLElement
  readonly trouble: HTMLElement
  readonly said: HTMLElement
}

export interface Drawing {
  readonly words: RatingWords
  readonly language: string
  readonly kind: RatingKind
  readonly privacyHref: string
  /** Sets this rating's ids and names apart from whatever else is on the page. */
  readonly name: string
}

/** Draws a rating as it stands before anything is chosen: everything is there, most of it hidden. */
export function draw({ words, language, kind, privacyHref, name }: Drawing): Drawn {
  // Radios of a form that does not exist: a page that is one form must not send them.
  const radio = (group: string, value: string) =>
    make('input', { type: 'radio', name: `${name}-${group}`, form: `${name}-none`, value })
  const button = (label: string, main: boolean) => make('button', { type: 'button', class: main ? 'cdc-main' : '' }, label)
  const quiet = (id: string, ...children: (Node | string)[]) =>
    make('p', { id: `${name}-${id}`, class: 'cdc-quiet' }, ...children)
  const where = (step: number) => make('p', { class: 'cdc-where', tabindex: '-1' }, words.step(step))

  const stars = [1, 2, 3, 4, 5].map((star) => radio('stars', String(star)))
  const labels = stars.map((input, place) =>
    make(
      'label',
      { class: 'cdc-star', 'data-element': `feedback-rate-${place + 1}` },
      input,
      make('span', { class: 'cdc-shape', 'aria-hidden': 'true' }),
      make('span', { class: 'cdc-unseen' }, words.stars(place + 1)),
    ),
  )
  const value = make('p', { class: 'cdc-value', 'aria-hidden': 'true' }, words.scale)
  const legend = make('legend', { class: 'cdc-unseen' }, words.scale)
  const scale = make('fieldset', { class: 'cdc-stars' }, legend, ...labels)
  const choice = make('div', { class: 'cdc-choice' }, scale, value)

  const question = (branch: Branch) =>
    make(
      'fieldset',
      { class: 'cdc-question', 'data-element': `feedback-rating-${branch}`, hidden: true },
      make('legend', { 'data-element': 'feedback-rating-question' }, words[branch].question),
      ...Object.entries(words[branch].answers).map(([code, label]) =>
        make('label', { class: 'cdc-answer', 'data-element': 'feedback-rating-answer' }, radio(branch, code), label),
      ),
    )
  const questions = { negative: question('negative'), positive: question('positive') }
  const [next, back, send] = [button(words.next, true), button(words.back, false), button(words.send, true)]
  const answering = make(
    'div',
    { class: 'cdc-step', hidden: true },
    where(1),
    questions.negative,
    questions.positive,
    make('div', { class: 'cdc-row' }, make('p', { class: 'cdc-quiet' }, words.optional), next),
  )

  const text = make('textarea', {
    id: `${name}-text`,
    class: 'cdc-text',
    'data-element': 'feedback-input-text',
    form: `${name}-none`,
    rows: '3',
    maxlength: '200',
    'aria-describedby': `${name}-reader ${name}-personal`,
  })
  const privacy = privacyHref ? [' ', make('a', { href: privacyHref }, words.privacy)] : []
  const writing = make(
    'div',
    { class: 'cdc-step', hidden: true },
    where(2),
    make('label', { class: 'cdc-label', for: text.id }, words.more),
    quiet('reader', `${words.reader} ${words.seen[ratingsCreate.seen]}`),
    text,
    quiet('personal', words.personal, ...privacy),
    make('div', { class: 'cdc-row' }, back, send),
  )

  const thanks = make('p', { class: 'cdc-label', tabindex: '-1' }, words.thanks)
  const done = make('div', { class: 'cdc-step', hidden: true }, thanks, make('p', {}, words.use))
  const title = make('h2', { 'data-element': 'feedback-title' }, words.title[kind] ?? words.title.page)
  const trouble = make('p', { class: 'cdc-trouble', role: 'alert' })
  const said = make('p', { class: 'cdc-unseen', role: 'status' })
  const parts = [title, choice, answering, writing, done, trouble, said]
  const body = make('div', { class: 'cdc-rating', 'data-element': 'feedback', lang: language, dir: 'ltr' }, ...parts)
  const steps = [answering, writing, done] as const
  return { root: make('div', {}, body), scale, stars, value, questions, steps, text, next, back, send, trouble, said }
}
