import { html, nothing, type TemplateResult } from 'lit'
import { dateAndTime } from '../../kernel/format.ts'
import { icon } from '../../ui/icons.ts'
import { linked } from '../../ui/linked.ts'
import type { Comment, Stance } from './arranging.ts'
import type { CdcComments } from './comments.ts'
import type { CommentsWords } from './messages.ts'
import { question } from './signs.ts'

const signs: Record<Stance, TemplateResult> = { for: icon.plus, against: icon.minus, question, fact: icon.info }
const moods: Partial<Record<Stance, string>> = { for: 'good', against: 'bad' }

/** The name under which a comment goes. */
export const nameOf = ({ voice, office, author_name: name }: Comment, words: CommentsWords): string =>
  voice === 'staff' ? (office ?? words.town) : (name ?? words.anonymous)

/** One comment: who speaks and how, the words, what can be done with it. `answers` is named where no indentation shows it. */
export function comment(it: Comment, answers: Comment | undefined, host: CdcComments): TemplateResult {
  const { words } = host
  return html`<article class="comment" id=${`c-${it.id}`} aria-labelledby=${`by-${it.id}`} tabindex="-1">
    ${by(it, host)} ${answers ? html`<p class="quiet">${words.inReply(nameOf(answers, words))}</p>` : nothing}
    ${it.state === 'visible' || (it.state === 'held' && it.text) ? html`${said(it, words)} ${about(it, host)}` : gone(it, words)}
    ${actions(it, host)} ${host.beneath(it)}
  </article>`
}

function by(it: Comment, { words, language }: CdcComments): TemplateResult {
  const { stance } = it
  return html`<div class="by">
    ${
      it.state === 'visible' || it.voice === 'staff'
        ? html`<strong id=${`by-${it.id}`} dir="auto">${nameOf(it, words)}</strong>`
        : html`<span id=${`by-${it.id}`} class="quiet">${words[it.state]}</span>`
    }
    ${it.voice === 'staff' ? html`<span class="badge icon town">${icon.home}${words.town}</span>` : nothing}
    ${it.own?.author ? html`<span class="badge">${words.own}</span>` : nothing}
    ${stance ? html`<span class="badge icon ${moods[stance] ?? ''}">${signs[stance]}${words.stances[stance]}</span>` : nothing}
    <span class="quiet"><time datetime=${it.created_at}>${dateAndTime(language, it.created_at)}</time></span>
  </div>`
}

const gone = ({ hidden_reason: reason }: Comment, words: CommentsWords): unknown =>
  reason ? html`<p class="quiet">${words.reason(reason)}</p>` : nothing

/** What has become of the passage that is quoted, when its text has been changed since. */
function since({ passage }: Comment, { passages }: CommentsWords): unknown {
  if (!passage || passage.state === 'kept') return nothing
  const now = passage.state === 'answered' ? html` <q dir="auto">${passage.exact}</q>` : nothing
  return html`<p class="quiet">${passages[passage.state]}${now}</p>`
}

const said = (it: Comment, words: CommentsWords): TemplateResult => {
  const { quote, text, sources, language } = it
  return html`${quote ? html`<blockquote aria-label=${words.quote} dir="auto">${quote.exact}</blockquote>` : nothing}
    ${since(it, words)}
    <p class="prose" lang=${language} dir="auto">${linked(text)}</p>
    ${
      sources.length
        ? html`<div class="sources">
            <p>${words.sources}</p>
            <ul>
              ${sources.map((source) => html`<li>${linked(source)}</li>`)}
            </ul>
          </div>`
        : nothing
    }`
}

/** What the comment is about, in words. */
function about({ tags }: Comment, { words, tags: known }: CdcComments): unknown {
  const names = known.filter(({ key }) => tags.includes(key)).map(({ name }) => name)
  return names.length ? html`<p class="quiet">${words.topics}: ${names.join(', ')}</p>` : nothing
}

/** What the reader may do with the comment. */
function actions(it: Comment, host: CdcComments): unknown {
  const { words, may } = host
  const visible = it.state === 'visible'
  const own = it.own?.author === true
  const act = (what: Parameters<typeof host.act>[1], word: string): TemplateResult =>
    html`<button class="link" @pointerover=${host.near} @focus=${host.near} @click=${() => host.act(it, what)}>${word}</button>`
  return html`<div class="row">
    ${visible && !own && may.support ? votes(it, host) : counts(it, words)}
    ${visible && may.write ? act('answer', words.reply) : nothing}
    ${visible && own ? html`${may.write ? act('edit', words.edit) : nothing}${act('withdraw', words.withdraw)}` : nothing}
    ${may.moderate && it.state !== 'withdrawn' && !own ? act('hide', visible ? words.hide : words.show) : nothing}
    ${
      visible && it.geometry
        ? html`<button class="link" @pointerover=${host.near} @focus=${host.near} @click=${() => host.showPlace(it)}>
            ${words.onMap}
          </button>`
        : nothing
    }
    ${visible && !own && it.voice === 'citizen' ? act('flag', words.flag) : nothing}
    ${own && (it.state === 'hidden' || it.state === 'held') ? act('decision', it.state === 'held' ? words.whyHeld : words.why) : nothing}
    ${visible && it.edited_at ? act('versions', words.edited) : nothing}
  </div>`
}

/** Supporting it; voting against it too where the town lets people do so. */
function votes(it: Comment, host: CdcComments): TemplateResult {
  const { words, may } = host
  const { supported = false, against = false } = it.own ?? {}
  return html`${voteButton(it, host, 'support', supported, supported ? words.supported : words.support, it.support_count, words.supporters)}
  ${
    may.against
      ? voteButton(it, host, 'against', against, against ? words.votedAgainst : words.against, it.against_count, words.opponents)
      : nothing
  }`
}

function voteButton(
  it: Comment,
  host: CdcComments,
  way: 'support' | 'against',
  done: boolean,
  word: string,
  n: number | null,
  said: (n: number) => string,
): TemplateResult {
  const { words } = host
  return html`<button
    class="link ${done ? 'supported' : ''}"
    id=${`${way}-${it.id}`}
    @pointerover=${host.near}
    @focus=${host.near}
    @click=${() => host.act(it, way)}
  >
    ${done ? icon.tick : nothing}<span
      >${word}${n ? html` · ${words.number(n)}<span class="unseen"> (${said(n)})</span>` : nothing}</span
    >
  </button>`
}

const counts = ({ support_count: pro, against_count: contra }: Comment, words: CommentsWords): unknown =>
  html`${pro ? html`<span class="quiet">${words.supporters(pro)}</span>` : nothing}
  ${contra ? html`<span class="quiet">${words.opponents(contra)}</span>` : nothing}`
