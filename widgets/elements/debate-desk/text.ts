import { html, type TemplateResult } from 'lit'
import type { Words } from '../../ui/desk/drafts.ts'
import { Goals, goalsIn } from './goals.ts'
import type { Source } from './reading.ts'
import { field, localText, type NewSource, otherThanItalian } from './room.ts'
import { SourceForm } from './source-form.ts'
import { tagLines, tagsIn } from './tags.ts'

/** What the debate asks and what it is about, in the town's languages, with its goals of the Agenda 2030. */
export class TextRoom extends SourceForm {
  protected readonly name = 'text'
  private readonly goals = new Goals(this.place.desk)

  protected wordsOf({ question, summary, sdgs, tags }: Source): Words {
    const goals = Object.fromEntries(sdgs.map((code) => [`sdg ${code}`, 'on']))
    return {
      question: question.it,
      'question en': question.en ?? '',
      summary: summary.it,
      'summary en': summary.en ?? '',
      tags: tagLines(tags),
      ...goals,
    }
  }

  protected fields(written: Words): TemplateResult {
    const { words } = this.place.desk
    return html`${textFields(this.place, written)}
    ${field(words.tags, 'tags', written['tags'] ?? '', { rows: 4, max: 1200, optional: true, hint: words.tagsHint })}
    ${this.goals.fields(written)}`
  }

  protected change(written: Words, { question, summary, tags }: Source): Partial<NewSource> {
    const { question: asks = '', summary: about = '' } = written
    return {
      question: localText(asks, written['question en'] ?? question.en),
      summary: localText(about, written['summary en'] ?? summary.en),
      sdgs: goalsIn(written),
      tags: tagsIn(written['tags'] ?? '', tags),
    }
  }

  protected told({ question, summary, sdgs, tags }: Source): TemplateResult {
    return html`<strong>${question.it}</strong><span class="prose">${summary.it}</span> ${question.en}
      <span class="prose">${summary.en}</span> ${sdgs.join(', ')} <span class="prose">${tagLines(tags)}</span>`
  }
}

/** Question and summary in every language in which the town speaks. */
export function textFields({ desk, reading }: TextRoom['place'], written: Words): TemplateResult {
  const { words } = desk
  const other = otherThanItalian(reading.languages)
  return html`${field(words.question, 'question', written['question'] ?? '', { min: 5, max: 200 })}
  ${field(words.summary, 'summary', written['summary'] ?? '', { rows: 6, max: 5000 })}
  ${
    other
      ? html`${field(words.questionEn, 'question en', written['question en'] ?? '', { min: 5, max: 200, optional: true, lang: other })}
        ${field(words.summaryEn, 'summary en', written['summary en'] ?? '', { rows: 4, optional: true, lang: other })}`
      : ''
  }`
}
