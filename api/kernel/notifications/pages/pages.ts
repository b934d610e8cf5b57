import { Problem } from '../../http/problem.ts'
import type { ForeignRequest, Protocol, ProtocolAnswer } from '../../http/protocol.ts'
import type { Doors } from '../../moderation/door.ts'
import { stopLetters } from '../choosing.ts'
import { confirmByToken } from '../confirming.ts'
import { readLink, type NotificationKeys } from '../keys.ts'
import { lettersPrefix, stopWords } from '../links.ts'
import { reasons as known, type Reason } from '../notice.ts'
import { toHtml, type Block, type Sheet } from '../writing/page.ts'
import { colourOf, usualColour } from '../writing/writing.ts'
import { personalFeed } from './feed.ts'
import { pageWords } from './page-words.ts'

/** Nothing is loaded or run; its forms lead back here. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}

function page(
  { tenant, language }: Pick<ForeignRequest, 'tenant' | 'language'>,
  title: string,
  blocks: readonly Block[],
  status = 200,
): ProtocolAnswer {
  const sheet: Sheet = { language, town: tenant.name, colour: colourOf(tenant), title, blocks, foot: [] }
  return { status, type: 'text/html', body: toHtml(sheet), headers, personal: true }
}

const say = (text: string): Block => ({ kind: 'text', text })

/** The pages to which letters lead: they work without JavaScript, and opening one changes nothing: its button does. */
export function letterPages(keys: NotificationKeys, doors: Doors): Protocol {
  const invalid = (request: ForeignRequest) => {
    const words = pageWords[request.language]
    return page(request, words.invalid, [say(words.invalidMore)], 410)
  }

  const here = ({ fields }: ForeignRequest, path: string, ...names: readonly string[]) => {
    const query = new URLSearchParams(names.map((name) => [name, fields.get(name) ?? '']))
    return `${lettersPrefix}${path}?${query.toString()}`
  }

  /** Whose link it is that ends letters, and for which reasons. */
  async function stopping({ fields, tenant }: ForeignRequest): Promise<{ person: string; reasons: Reason[] } | undefined> {
    const listed = fields.get('reasons') ?? ''
    const person = await readLink(keys.links, fields.get('token') ?? '', () => stopWords(tenant.slug, listed))
    const named = listed.split(' ')
    return person === undefined ? undefined : { person, reasons: known.filter((reason) => named.includes(reason)) }
  }

  return {
    name: 'letters',
    prefix: lettersPrefix,
    scopes: [],
    townIn(fields) {
      const town = fields.get('town')
      if (!town) throw new Problem(404, 'http.not_found')
      return town
    },
    refuse(problem) {
      const words = pageWords.it
      const sheet = { language: 'it', town: words.product, colour: usualColour, title: words.refused(problem), foot: [] } as const
      return { status: problem.status, type: 'text/html', body: toHtml({ ...sheet, blocks: [say(words.refusedMore)] }), headers }
    },
    routes: [
      {
        method: 'get',
        path: '/confirm',
        handle: (request) => {
          const words = pageWords[request.language]
          const action = here(request, '/confirm', 'town', 'token')
          const blocks: Block[] = [
            say(words.confirmAsk(request.tenant.name)),
            { kind: 'button', text: words.confirmButton, action },
          ]
          return Promise.resolve(page(request, words.confirm, blocks))
        },
      },
      {
        method: 'post',
        path: '/confirm',
        handle: async (request) => {
          const { db, fields, now, language } = request
          const words = pageWords[language]
          if (!(await confirmByToken(db, keys, fields.get('token') ?? '', now))) return invalid(request)
          return page(request, words.confirmed, [say(words.confirmedMore)])
        },
      },
      {
        method: 'get',
        path: '/stop',
        handle: async (request) => {
          const words = pageWords[request.language]
          const link = await stopping(request)
          if (!link) return invalid(request)
          const action = here(request, '/stop', 'town', 'reasons', 'token')
          const listed = link.reasons.map((reason) => `– ${words.reasons[reason]}`).join('\n')
          return page(request, words.stop, [say(words.stopAsk), say(listed), { kind: 'button', text: words.stopButton, action }])
        },
      },
      {
        // RFC 8058: the mail program posts `List-Unsubscribe=One-Click` to the link itself.
        method: 'post',
        path: '/stop',
        handle: async (request) => {
          const words = pageWords[request.language]
          const link = await stopping(request)
          if (!link) return invalid(request)
          await stopLetters(request.db, link.person, link.reasons, request.now)
          return page(request, words.stopped, [say(words.stoppedMore)])
        },
      },
      { method: 'get', path: '/feed', handle: personalFeed(doors) },
    ],
  }
}
