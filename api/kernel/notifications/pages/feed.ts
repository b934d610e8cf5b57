import { Problem } from '../../http/problem.ts'
import type { ProtocolRoute } from '../../http/protocol.ts'
import type { Doors } from '../../moderation/door.ts'
import { writeAtom } from '../../open-data/atom.ts'
import { feedLink } from '../links.ts'
import { findFeed } from '../store/feeds.ts'
import { listNewest } from '../store/inbox.ts'
import { whatIsShown } from '../shown.ts'
import { excerptOf, sentence } from '../wording.ts'
import { pageWords } from './page-words.ts'

/** Notifications in a feed, at most. */
const shown = 50

/** The inbox as an Atom feed, for whoever has its address. @throws Problem 404 when it was revoked, or never was one. */
export const personalFeed =
  (doors: Doors): ProtocolRoute['handle'] =>
  async (request) => {
    const { fields, db, tenant, language, now, origin } = request
    const token = fields.get('token') ?? ''
    const person = await findFeed(db, token)
    if (!person) throw new Problem(404, 'http.not_found')
    const town = { name: tenant.name, settings: tenant.settings.notifications }
    const newest = await listNewest(db, person, shown)
    const visible = await whatIsShown(doors, request, newest)
    const entries = newest
      .map((notification) => visible.of(notification, language))
      .map((told) => ({
        id: told.id,
        shownBy: [told.element, told.shownBy].filter(Boolean).join('/'),
        title: sentence(told, language, town),
        summary: excerptOf(told, language) ?? '',
        published: told.at,
        updated: told.at,
      }))
    const head = {
      address: feedLink({ origin, tenant, token }),
      pages: `${origin}/embed/${tenant.slug}`,
      title: pageWords[language].feed(tenant.name),
      author: tenant.name,
      ...{ language, now },
    }
    return { status: 200, type: 'application/atom+xml', body: writeAtom(head, entries), personal: true }
  }
