import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import { FlagAnswer } from '../../ui/moderation/flag-answer.ts'
import { trustLevels, trustReasons, trustStyles } from '../../ui/moderation/trust-reasons.ts'
import { sectionStyles } from '../../ui/section.ts'
import { BlockView } from './block.ts'
import type { CdcModeration } from './moderation.ts'
import { standingWords, type StandingWords } from './standing-words.ts'

type Schemas = components['schemas']

/** Where somebody stands: by how much they are trusted and why, blocks with the way to appeal, what became of their flags. */
export class Standing {
  private trust: Schemas['Trust'] | undefined
  private blocks: BlockView[] = []
  private failed: unknown
  private readonly flags: Pages<Schemas['OwnFlag']>
  private readonly answers = new Map<string, FlagAnswer>()

  constructor(private readonly host: CdcModeration) {
    host.adopt(sectionStyles, trustStyles)
    this.flags = new Pages(host, (cursor) =>
      host.session.api.GET('/v1/{tenant}/me/flags', {
        params: { path: { tenant: host.slug }, query: { limit: 20, ...(cursor && { cursor }) } },
        headers: { 'accept-language': host.language },
      }),
    )
    void this.load()
  }

  private get words(): StandingWords {
    return standingWords[this.host.language]
  }

  /** @param level Of its headings. */
  render(level: number): TemplateResult {
    const { words, trust, blocks, failed, host } = this
    const toggle = ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open) this.flags.begin()
    }
    return html`${failed ? failure(host, failed, () => void this.load()) : nothing}
      ${
        blocks.length
          ? html`<section class="stack">
              <div role="heading" aria-level=${level} class="subheading">${words.blocks}</div>
              ${blocks.map((block) => block.render())}
            </section>`
          : nothing
      }
      <details class="section">
        <summary>${words.trust}</summary>
        <div class="stack">${trust ? this.trusted(trust) : nothing}</div>
      </details>
      <details class="section" @toggle=${toggle}>
        <summary>${words.flags}</summary>
        <div class="stack">${this.flagged()}</div>
      </details>`
  }

  private trusted({ level, reasons, next, lock }: Schemas['Trust']): TemplateResult {
    const { words } = this
    const { language } = this.host
    return html`<p><strong>${words.level(level, trustLevels[language][level] ?? '')}.</strong> ${words.means[level]}</p>
      ${lock ? html`<p>${words.lock(lock.at)} <q dir="auto">${lock.words}</q></p>` : nothing}
      ${trustReasons(language, words.has, reasons)} ${trustReasons(language, words.next, next)}
      <p class="quiet">${words.only}</p>`
  }

  private flagged(): unknown {
    const { words, flags, host } = this
    if (flags.failed) return failure(host, flags.failed, () => void flags.restart())
    if (!flags.items?.length) return flags.items ? html`<p class="quiet">${words.noFlags}</p>` : nothing
    return html`<ul class="stack">
        ${flags.items.map(
          (flag) =>
            html`<li class="stack">
              <p>
                ${words.flagged(words.kinds[flag.kind], flag.at)} ${flag.words ? html`<q dir="auto">${flag.words}</q>` : nothing}
              </p>
              ${flag.outcome ? this.answerTo(flag).render() : html`<p class="quiet">${words.waits}</p>`}
            </li>`,
        )}
      </ul>
      ${flags.more ? html`<button class="link" @click=${() => flags.next()}>${words.more}</button>` : nothing}`
  }

  private answerTo(flag: Schemas['OwnFlag']): FlagAnswer {
    const known = this.answers.get(flag.content_id) ?? new FlagAnswer(this.host, flag)
    this.answers.set(flag.content_id, known)
    return known
  }

  private async load(): Promise<void> {
    const { host } = this
    const { api } = host.session
    const params = { path: { tenant: host.slug } }
    this.failed = undefined
    try {
      const [trust, { items }] = await Promise.all([
        answer(api.GET('/v1/{tenant}/me/trust', { params })),
        answer(api.GET('/v1/{tenant}/me/blocks', { params })),
      ])
      this.trust = trust
      this.blocks = items.map((block) => new BlockView(host, block))
    } catch (thrown) {
      this.failed = thrown
    }
    host.requestUpdate()
  }
}
