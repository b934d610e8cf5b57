import type { components } from '../../../../types/openapi.d.ts'
import type { Handler } from '../../http/handlers.ts'
import { orMissing, Problem } from '../../http/problem.ts'
import { cellsOf, type AreaAlert } from '../area.ts'
import { feedLink } from '../links.ts'
import { keepAlert, listAlerts, lockAlerts, removeAlert } from '../store/alerts.ts'
import { feedSince, makeFeed, revokeFeed } from '../store/feeds.ts'

/** Areas that one person can follow in a town. */
const most = 20

const present = ({ id, label, what, circle, district }: AreaAlert) => ({
  ...{ id, label, district, what: [...what] },
  circle: circle && { lon: circle.lon, lat: circle.lat, radius_m: circle.radius },
})

/** @throws Problem 422 `notifications.area_twofold`: it is a circle and a district. */
function alertOf(id: string, { label, what, circle, district }: components['schemas']['NewAreaAlert']): AreaAlert {
  if (circle && district !== null) throw new Problem(422, 'notifications.area_twofold')
  return { id, label, what, district, circle: circle && { lon: circle.lon, lat: circle.lat, radius: circle.radius_m } }
}

export const listAreaAlerts: Handler<'notifications_alerts_list'> = async ({ db, person }) => ({
  status: 200,
  body: { items: (await listAlerts(db, person!.id)).map(present), next_cursor: null },
})

export const createAreaAlert: Handler<'notifications_alerts_create'> = async ({ body, db, person, newId, tenant }) => {
  const alert = alertOf(newId(), body)
  await lockAlerts(db, person!.id)
  if ((await listAlerts(db, person!.id)).length >= most) throw new Problem(422, 'notifications.areas_enough', { most })
  await keepAlert(db, person!.id, alert, cellsOf(alert), true)
  return { status: 201, headers: { Location: `/v1/${tenant.slug}/me/area-alerts/${alert.id}` }, body: present(alert) }
}

export const replaceAreaAlert: Handler<'notifications_alerts_replace'> = async ({ path, body, db, person }) => {
  const alert = alertOf(path.alert_id, body)
  orMissing((await keepAlert(db, person!.id, alert, cellsOf(alert), false)) || undefined)
  return { status: 200, body: present(alert) }
}

export const deleteAreaAlert: Handler<'notifications_alerts_delete'> = async ({ path, db, person }) => {
  orMissing((await removeAlert(db, person!.id, path.alert_id)) || undefined)
  return { status: 204 }
}

export const readFeedAddress: Handler<'notifications_feed_address_read'> = async ({ db, person }) => ({
  status: 200,
  body: { since: (await feedSince(db, person!.id))?.toISOString() ?? null },
})

export const createFeedAddress: Handler<'notifications_feed_address_create'> = async ({ db, person, now, origin, tenant }) => {
  const url = feedLink({ origin, tenant, token: await makeFeed(db, person!.id, now) })
  return { status: 201, headers: { Location: `/v1/${tenant.slug}/me/feed-address` }, body: { url } }
}

export const deleteFeedAddress: Handler<'notifications_feed_address_delete'> = async ({ db, person }) => {
  await revokeFeed(db, person!.id)
  return { status: 204 }
}
