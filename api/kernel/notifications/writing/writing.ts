import type { Language, Tenant } from '../../tenancy/tenant.ts'
import type { Notice, Reason } from '../notice.ts'
import { excerptOf, sentence } from '../wording.ts'
import { letterWords } from './letter-words.ts'
import type { Block, Sheet } from './page.ts'

/** The colour of towns that have chosen none. */
export const usualColour = '#0066cc'

/** The town's colour, where it has one that letters can use. */
export const colourOf = ({ theme }: Pick<Tenant, 'theme'>): string =>
  /^#[0-9a-f]{6}$/i.test(theme.primary ?? '') ? theme.primary! : usualColour

/** What is written to somebody. */
export interface Written {
  readonly subject: string
  readonly sheet: Sheet
}

interface Reader {
  readonly tenant: Tenant
  readonly language: Language
  /** The API's public origin. */
  readonly origin: string
}

/** Where a notice's subject is shown. */
export const pageOf = ({ subject: { element, shownBy } }: Pick<Notice, 'subject'>, { tenant, origin }: Reader): string =>
  `${origin}/embed/${tenant.slug}/${element}${shownBy === undefined ? '' : `/${shownBy}`}`

/** A letter with notices, grouped by what they are about, oldest first. @param stop Where whoever wants no more such letters says so. */
export function writeNotices(
  notices: readonly { readonly notice: Notice; readonly reason: Reason }[],
  reader: Reader,
  stop: string,
): Written {
  const { tenant, language } = reader
  const words = letterWords[language]
  const town = { name: tenant.name, settings: tenant.settings.notifications }
  const say = (notice: Notice) => sentence({ ...notice, title: notice.subject.title }, language, town)
  const groups = [...Map.groupBy(notices, ({ notice }) => notice.subject.id).values()]
  const last = notices.at(-1)!.notice
  const subject =
    notices.length === 1
      ? say(last)
      : groups.length === 1
        ? words.several(notices.length, last.subject.title)
        : words.digest(notices.length, tenant.name)
  const blocks = groups.flatMap((group): Block[] => [
    ...(groups.length > 1 ? [{ kind: 'heading' as const, text: group.at(-1)!.notice.subject.title }] : []),
    ...group.flatMap(({ notice }): Block[] => {
      const excerpt = excerptOf(notice, language)
      return [
        ...(notices.length > 1 ? [{ kind: 'text' as const, text: say(notice) }] : []),
        ...(excerpt ? [{ kind: 'quote' as const, text: excerpt }] : []),
      ]
    }),
    { kind: 'link', text: words.open, href: pageOf(group.at(-1)!.notice, reader) },
  ])
  const why = [...new Set(notices.map(({ reason }) => words.whyOf[reason]))].join('; ')
  const foot = [{ text: `${words.why} ${why}.` }, { text: words.stop, href: stop }]
  const sheet = { language, town: tenant.name, colour: colourOf(tenant), title: subject, blocks, foot }
  return { subject: subject.slice(0, 200), sheet }
}

/** A letter that asks whether the address is the person's. */
export function writeConfirmation({ tenant, language }: Reader, link: string): Written {
  const words = letterWords[language]
  const subject = words.confirmSubject(tenant.name)
  const blocks: Block[] = [
    { kind: 'text', text: words.confirmText(tenant.name) },
    { kind: 'link', text: words.confirmButton, href: link },
  ]
  const foot = [{ text: words.confirmElse }]
  return { subject, sheet: { language, town: tenant.name, colour: colourOf(tenant), title: subject, blocks, foot } }
}
