import { html, type TemplateResult } from 'lit'
import type { Words } from '../../ui/desk/drafts.ts'
import type { Source } from './reading.ts'
import { field, localText, type NewSource } from './room.ts'
import { SourceForm } from './source-form.ts'

/** The official translation of question and summary, beside the original. */
export class TranslationRoom extends SourceForm {
  protected readonly name = 'translation'

  protected wordsOf({ question, summary }: Source): Words {
    return { question: question.en ?? '', summary: summary.en ?? '' }
  }

  protected fields(written: Words, { question, summary, dossier }: Source): TemplateResult {
    const { desk } = this.place
    const { words } = desk
    const untranslated = dossier.filter(({ title, text }) => !title.en || (text && !text.en)).length
    return html`<p class="quiet">${words.translateInto}</p>
      <blockquote lang="it">${question.it}</blockquote>
      ${field(words.questionEn, 'question', written['question'] ?? '', { min: 5, max: 200, lang: 'en' })}
      <blockquote lang="it" class="prose">${summary.it}</blockquote>
      ${field(words.summaryEn, 'summary', written['summary'] ?? '', { rows: 8, lang: 'en' })}
      ${
        untranslated
          ? html`<p>
              <button type="button" class="link" @click=${() => desk.enterRoom('dossier')}>
                ${words.untranslated(untranslated)}
              </button>
            </p>`
          : ''
      }`
  }

  protected change({ question: asks = '', summary: about = '' }: Words, { question, summary }: Source): Partial<NewSource> {
    return { question: localText(question.it, asks), summary: localText(summary.it, about) }
  }

  protected told({ question, summary }: Source): TemplateResult {
    return html`<strong lang="en">${question.en}</strong><span class="prose" lang="en">${summary.en}</span>`
  }
}
