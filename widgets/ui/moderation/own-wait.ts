import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { dateAndTime } from '../../kernel/format.ts'
import type { Language, Messages } from '../../kernel/language.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../failure.ts'
import { notice } from '../notice.ts'
import { bones } from '../skeleton.ts'

type Wait = components['schemas']['ModerationWait']
type Code = Wait['noticed'][number]

const it = {
  what: 'Per ora lo vedi solo tu',
  due: (at: string) =>
    `Una persona decide entro il ${dateAndTime('it', at)}. Non serve fare niente: quando decide te lo diciamo.`,
  late: (at: string) => `Una persona doveva decidere entro il ${dateAndTime('it', at)}: è in ritardo. Non serve fare niente.`,
  noticed: 'Nel testo:',
  codes: {
    fiscal_code: 'un codice fiscale',
    iban: 'un IBAN',
    phone: 'un numero di telefono',
    email: 'un indirizzo e-mail',
    plate: 'una targa',
    link_unknown: 'un collegamento a un sito che il Comune non conosce',
    links_many: 'molti collegamenti',
    capitals: 'quasi tutto in maiuscolo',
  } satisfies Record<Code, string>,
  over: 'Una persona ha deciso: ricarica la pagina.',
}
const en: typeof it = {
  what: 'For now only you see it',
  due: (at) => `A person decides by ${dateAndTime('en', at)}. There is nothing to do: we tell you when they have.`,
  late: (at) => `A person was to decide by ${dateAndTime('en', at)}: they are late. There is nothing to do.`,
  noticed: 'In the text:',
  codes: {
    fiscal_code: 'a fiscal code',
    iban: 'an IBAN',
    phone: 'a phone number',
    email: 'an e-mail address',
    plate: 'a number plate',
    link_unknown: 'a link to a site that the town does not know',
    links_many: 'many links',
    capitals: 'almost all in capitals',
  },
  over: 'A person has decided: load the page again.',
}
const messages: Messages<typeof it> = { it, en }

/** Why it is not seen by others yet, what was noticed in it, and by when somebody decides. */
export function waitNotice({ words: why, noticed, due_at: due, overdue }: Wait, language: Language): TemplateResult {
  const words = messages[language]
  const found = noticed.map((code) => words.codes[code]).join(', ')
  return notice(
    'calm',
    words.what,
    html`${why} ${found ? `${words.noticed} ${found}.` : nothing}<br />${overdue ? words.late(due) : words.due(due)}`,
  )
}

/** The same of something of one's own, asked for as whoever is signed in. */
export class OwnWait {
  private wait: Wait | undefined
  private over = false
  private failed: unknown

  /** @param ended What is shown when nothing waits any more; missing: that somebody has decided. */
  constructor(
    private readonly host: CdcElement,
    private readonly contentId: string,
    private readonly ended?: () => void,
  ) {
    void this.load()
  }

  render(): TemplateResult {
    const { host, wait, failed } = this
    if (this.over) return notice('calm', messages[host.language].over)
    if (failed) return failure(host, failed, () => void this.load())
    return wait ? waitNotice(wait, host.language) : html`<div aria-busy="true">${bones('', 'short')}</div>`
  }

  private async load(): Promise<void> {
    const { host } = this
    this.failed = undefined
    try {
      this.wait = await answer(
        host.session.api.GET('/v1/{tenant}/me/waits/{content_id}', {
          params: { path: { tenant: host.slug, content_id: this.contentId } },
          headers: { 'accept-language': host.language },
        }),
      )
    } catch (thrown) {
      if (Refusal.from(thrown).code !== 'http.not_found') this.failed = thrown
      else if (this.ended) this.ended()
      else this.over = true
    }
    host.requestUpdate()
  }
}
