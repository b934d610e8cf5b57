import { Feed as Atom } from 'feed'
import type { FeedEntry } from '../service.ts'

/** What is written of a feed beside its entries. */
export interface FeedHead {
  /** Where it is read, filters included; its id too. */
  readonly address: string
  /** What shows an entry lies below this address, under its id. */
  readonly pages: string
  readonly title: string
  readonly author: string
  readonly language: 'it' | 'en'
  readonly now: Date
}

/** The feed in Atom (RFC 4287). What citizens wrote is text in it, never markup. */
export function writeAtom(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { address, pages, title, author, language, now } = head
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), entries[0]?.updated ?? now)
  const atom = new Atom({ id: address, title, language, updated, feedLinks: { atom: address }, author: { name: author } })
  for (const entry of entries) {
    atom.addItem({
      id: `urn:uuid:${entry.id}`,
      // The writer calls both HTML: what citizens wrote is text, so it is escaped.
      title: escapeHtml(entry.title),
      link: `${pages}/${entry.shownBy ?? entry.id}`,
      description: escapeHtml(entry.summary),
      published: entry.published,
      date: entry.updated,
    })
  }
  return atom.atom1()
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
