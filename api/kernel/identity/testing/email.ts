import PostalMime from 'postal-mime'
import type { MailServer } from '../../../testing/mail-server.ts'
import type { Browser, Visited } from './browser.ts'
import type { ElementClient } from './element.ts'

/** What the last letter to an address carries. */
export interface ReadLetter {
  /** Path and query of its link. */
  readonly link: string
  readonly token: string
  readonly code: string
  readonly text: string
  readonly subject: string
}

/** The last letter to the address that the mail server took. */
export async function lastLetter(server: MailServer, address: string): Promise<ReadLetter> {
  const letter = server.letters.findLast(({ to }) => to.includes(address))
  if (!letter) throw new Error(`no letter to ${address}`)
  const { text = '', subject = '' } = await PostalMime.parse(letter.raw)
  const url = new URL(/https?:\/\/\S+/.exec(text)![0])
  return {
    link: url.pathname + url.search,
    token: url.searchParams.get('token')!,
    code: /: (\d{4} \d{4})/.exec(text)![1]!,
    text,
    subject,
  }
}

/** Goes to the page that asks for an address, writes it, and returns where that leads. */
export async function askForLetter(browser: Browser, client: ElementClient, address: string): Promise<Visited> {
  const page = await browser.follow(client.authorize())
  return browser.follow(`${emailPath(page)}`, { address })
}

/** Where signing in by e-mail lies in the sign-in of that page. */
export function emailPath({ url }: Pick<Visited, 'url'>): string {
  return `/signin/${url.pathname.split('/')[2]}/email`
}

/** Signs in by the letter's link, naming a new person Ada Serra; returns where the browser ends. */
export async function signInByLink(
  browser: Browser,
  letter: ReadLetter,
  names = { given_name: 'Ada', family_name: 'Serra' },
): Promise<Visited> {
  const opened = await browser.follow(letter.link)
  const next = await browser.follow(opened.url.pathname, { token: letter.token })
  return next.url.pathname.endsWith('/names') && next.status === 200 ? browser.follow(next.url.pathname, names) : next
}
