import type { Letter } from '../../../mail/mail.ts'
import type { Mailer } from '../../../mail/mails.ts'
import { toHtml, toText, type Sheet } from '../../../notifications/writing/page.ts'
import type { Language } from '../../pages/words.ts'
import type { AskedLetter } from './letter-store.ts'
import { emailWords } from './words.ts'

/** Whose page asks to sign in: a town's, or the platform itself. */
export interface Place {
  /** `Comune di Bari`, as a letter calls it. */
  readonly title: string
  /** `#rrggbb`. */
  readonly colour: string
  /** Hands letters over in its name. */
  readonly mailer: Mailer
}

interface Asking {
  readonly language: Language
  readonly place: Place
  /** Host of the page that asks. */
  readonly host: string | undefined
  readonly address: string
  readonly link: string
  readonly now: Date
}

/** The hour and minute in Italy. */
export function clockTime(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'Europe/Rome' }).format(at)
}

/** The letter that lets somebody in: who asks and from where, the link, the code, and that both are theirs alone. */
export function writeLoginLetter({ id, code }: AskedLetter, { language, place, host, address, link, now }: Asking): Letter {
  const t = emailWords[language].letter
  const subject = t.subject(place.title)
  const sheet: Sheet = {
    language,
    town: place.title,
    colour: place.colour,
    title: subject,
    blocks: [
      { kind: 'text', text: t.asked(place.title, host, clockTime(now, language)) },
      { kind: 'text', text: t.button },
      { kind: 'link', text: t.link, href: link },
      { kind: 'text', text: t.code(`${code.slice(0, 4)} ${code.slice(4)}`) },
    ],
    foot: [{ text: t.secret }, { text: t.notYou }],
  }
  return { id, to: address, sender: place.title, subject, text: toText(sheet), html: toHtml(sheet) }
}
