import type { Letter } from '../mail/mail.ts'
import { toHtml, toText, type Block } from '../notifications/writing/page.ts'
import { colourOf } from '../notifications/writing/writing.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { letterWords } from './letter-words.ts'
import type { Invitation } from './store.ts'

const locales = { it: 'it-IT', en: 'en-GB' }

/** The letter of an invitation. @param link Where it is accepted. */
export function writeInvitation(tenant: Tenant, invitation: Invitation & { readonly address: string }, link: string): Letter {
  const { id, address, role, service, language, expiresAt } = invitation
  const words = letterWords[language]
  const until = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(expiresAt)
  const where = service ? (words.services[service] ?? service) : words.everywhere
  const subject = words.subject(tenant.name)
  const blocks: Block[] = [
    { kind: 'text', text: words.text(tenant.name, words.roles[role], where) },
    { kind: 'text', text: words.how(until) },
    { kind: 'link', text: words.open, href: link },
  ]
  const foot = [{ text: words.elseWhat }]
  const sheet = { language, town: tenant.name, colour: colourOf(tenant), title: subject, blocks, foot }
  const sender = tenant.settings.notifications.sender_name || tenant.name
  return { id, to: address, sender, subject, text: toText(sheet), html: toHtml(sheet) }
}
