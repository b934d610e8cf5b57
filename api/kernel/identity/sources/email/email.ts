import { sealingKeyOf } from '../../../http/sealing.ts'
import { MailFault } from '../../../mail/mail.ts'
import { colourOf, usualColour } from '../../../notifications/writing/writing.ts'
import { words, type Language } from '../../pages/words.ts'
import { reaches } from '../../person.ts'
import type { LoginSource, LoginStep, LoginVisit, SourceMeans } from '../source.ts'
import { normalAddress } from './address.ts'
import { clockTime, writeLoginLetter, type Place } from './letter.ts'
import { forgetLoginLetters, LetterStore } from './letter-store.ts'
import { askPage, elsewherePage, linkPage, notEnoughPage, sentPage, stalePage } from './pages.ts'
import { emailWords } from './words.ts'

/** What a sign-in keeps between its steps: sealed, like whatever is kept of it. */
interface Kept {
  /** The last letter that was sent: earlier ones hold no longer. */
  readonly letter: string
  readonly address: string
}

/** How long somebody waits for the mail server, in milliseconds. */
const patienceMs = 15_000
/** How long what is known of a letter is kept, in milliseconds. */
const dayMs = 86_400_000

/**
 * Signing in by a letter: whoever shows its link or its code *in the browser that asked for it* has read it, so the address is theirs.
 * Opening the link changes nothing (scanners of mail do), its button does, once, within ten minutes. What is answered depends on
 * nothing that is known of the address.
 */
export function emailSource({ database, subjectKey, town, mails, clock, newId, issuer }: SourceMeans): LoginSource {
  const letters = new LetterStore(database, sealingKeyOf(subjectKey, 'letters that sign in'), newId)

  const placeOf = async (slug: string | undefined, language: Language): Promise<Place> => {
    const asking = slug === undefined ? undefined : await town(slug)
    const t = words[language]
    const mailer = mails.of(asking)
    return asking
      ? { title: t.townOf(asking.name), colour: colourOf(asking), mailer }
      : { title: t.product, colour: usualColour, mailer }
  }

  async function send(visit: LoginVisit): Promise<LoginStep> {
    const t = emailWords[visit.language]
    const given = visit.form.get('address') ?? ''
    const address = normalAddress(given)
    if (address === undefined) return { page: askPage(visit, given.slice(0, 254), t.wrongAddress) }
    const asked = await letters.ask(address, visit.network, visit.now)
    if ('because' in asked) {
      return { page: askPage(visit, address, t.tooMany[asked.because](clockTime(asked.again, visit.language)), 429) }
    }
    const place = await placeOf(visit.tenant, visit.language)
    const link = `${issuer}${visit.pathOf('link')}?token=${asked.token}`
    const letter = writeLoginLetter(asked, { ...visit, place, address, link })
    try {
      await place.mailer.send(letter, { signal: AbortSignal.timeout(patienceMs) })
    } catch (fault) {
      if (!(fault instanceof MailFault)) throw fault
      // Where nobody is, it counts: else one network could try address after address, without end.
      if (!fault.nobody) await letters.drop(asked.id)
      return { page: askPage(visit, address, fault.nobody ? t.nobody : t.notSent, fault.nobody ? 422 : 503) }
    }
    return { redirect: visit.pathOf('sent'), keep: { letter: asked.id, address } satisfies Kept }
  }

  async function visitLink(visit: LoginVisit, { letter, address }: Kept): Promise<LoginStep> {
    if (visit.method === 'GET') {
      const token = visit.query.get('token') ?? ''
      if (!(await letters.holds(letter, token, visit.now))) return { page: stalePage(visit) }
      const { title } = await placeOf(visit.tenant, visit.language)
      return { page: linkPage(visit, address, title, token) }
    }
    const used = await letters.useByToken(letter, visit.form.get('token') ?? '', visit.now)
    return used ? loginOf(address) : { page: stalePage(visit) }
  }

  async function enterCode(visit: LoginVisit, { letter, address }: Kept): Promise<LoginStep> {
    const code = (visit.form.get('code') ?? '').replaceAll(/\D/g, '')
    const used = await letters.useByCode(letter, code, visit.now)
    if (used === true) return loginOf(address)
    return { page: used === 0 ? stalePage(visit) : sentPage(visit, address, emailWords[visit.language].wrongCode(used)) }
  }

  return {
    name: 'email',
    label: { it: 'E-mail', en: 'E-mail' },
    most: 'low',
    welcomes: true,
    async offeredIn(slug) {
      const asking = slug === undefined ? undefined : await town(slug)
      return asking?.settings.identity.sources.includes('email') ?? true
    },
    purge: () => forgetLoginLetters(database, new Date(clock().getTime() - dayMs)),
    async visit(visit) {
      const { method, step } = visit
      if (!reaches('low', visit.needed)) return { page: notEnoughPage(visit) }
      const kept = visit.kept as Kept | undefined
      if (step === '') return method === 'POST' ? send(visit) : { page: askPage(visit) }
      if (step === 'sent' && kept) return { page: sentPage(visit, kept.address) }
      if (step === 'link') return kept ? visitLink(visit, kept) : { page: stalePage(visit) }
      if (step === 'code' && method === 'POST' && kept) return enterCode(visit, kept)
      return { redirect: visit.pathOf('') }
    },
    elsewhere: (step, language) => (step === 'link' ? elsewherePage(language) : undefined),
  }
}

/** An address vouches for itself alone: names are asked of the person. */
const loginOf = (address: string): LoginStep => ({
  login: { sourceSubject: address, assurance: 'low', email: address, standing: [] },
})
