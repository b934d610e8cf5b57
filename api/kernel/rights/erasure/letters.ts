import type { Db } from '../../db/index.ts'
import { unseal } from '../../http/sealing.ts'
import { MailFault, type Letter } from '../../mail/mail.ts'
import type { Mailer } from '../../mail/mails.ts'
import type { Language } from '../../tenancy/tenant.ts'
import { regretDays } from './rules.ts'
import { forgetAddress, takeLetters } from './store.ts'

const product = 'Casa del Cittadino'
const hour = 3_600_000
/** How long a last letter is tried, in milliseconds. */
const patienceMs = 3 * 24 * hour

const dayIn = (at: Date, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(at)

const words = {
  it: {
    asked: (due: string, page: string): [string, string] => [
      'Hai chiesto di cancellare i tuoi dati',
      `Hai chiesto di cancellare i tuoi dati dalla Casa del Cittadino, in tutti i Comuni.\n\nLa cancellazione avverrà il ${due}, fra ${regretDays} giorni. Fino ad allora puoi annullarla: ${page}\n\nSe non sei stato tu, annullala subito e termina le tue sessioni dalla stessa pagina.`,
    ],
    taken: (at: string, page: string): [string, string] => [
      'Hai scaricato i tuoi dati',
      `Il ${at} i tuoi dati sono stati scaricati dalla Casa del Cittadino.\n\nSe non sei stato tu, termina subito le tue sessioni: ${page}`,
    ],
    done: (at: string): [string, string] => [
      'I tuoi dati sono stati cancellati',
      `Il ${at} i tuoi dati sono stati cancellati dalla Casa del Cittadino, in tutti i Comuni. Cosa resta, senza il tuo nome, e perché ti è stato detto prima della richiesta.\n\nAnche questo indirizzo viene cancellato ora: è l’ultima lettera che ricevi. Se accedi di nuovo, cominci da capo.`,
    ],
  },
  en: {
    asked: (due: string, page: string): [string, string] => [
      'You have asked to be erased',
      `You have asked to erase your data from the Casa del Cittadino, in every town.\n\nThis will happen on ${due}, in ${regretDays} days. Until then you can take it back: ${page}\n\nIf this was not you, take it back at once and end your sessions on the same page.`,
    ],
    taken: (at: string, page: string): [string, string] => [
      'You have downloaded your data',
      `On ${at} your data were downloaded from the Casa del Cittadino.\n\nIf this was not you, end your sessions at once: ${page}`,
    ],
    done: (at: string): [string, string] => [
      'Your data have been erased',
      `On ${at} your data were erased from the Casa del Cittadino, in every town. What stays, without your name, and why you were told before you asked.\n\nThis address is erased too now: this is the last letter that you get. If you sign in again, you begin anew.`,
    ],
  },
} as const

/** A letter about a person's rights, in the platform's name. @param at When it happened, or when it is due. */
export function rightsLetter(
  kind: 'asked' | 'taken' | 'done',
  { id, to, language, at, page }: { id: string; to: string; language: Language; at: Date; page: string },
): Letter {
  const [subject, text] = words[language][kind](dayIn(at, language), page)
  return { id, to, sender: product, subject, text: `${text}\n` }
}

/**
 * Sends the last letters that are due, and forgets where they went. One that is not taken is tried again every hour, for three days.
 *
 * @param key Under which addresses are sealed for erasures.
 */
export async function sendLastLetters(db: Db, mailer: Mailer, key: Buffer, now: Date): Promise<void> {
  for (const { id, person, language, address, doneAt } of await takeLetters(db, now, new Date(now.getTime() + hour))) {
    const letter = rightsLetter('done', { id, to: unseal(address, key, [person]), language, at: doneAt, page: '' })
    try {
      await mailer.send(letter, { signal: AbortSignal.timeout(15_000) })
    } catch (fault) {
      if (!(fault instanceof MailFault)) throw fault
      if (!fault.lasting && now.getTime() - doneAt.getTime() < patienceMs) continue
    }
    await forgetAddress(db, id)
  }
}
