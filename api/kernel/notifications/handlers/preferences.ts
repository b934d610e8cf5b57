import type { components } from '../../../../types/openapi.d.ts'
import type { Handler } from '../../http/handlers.ts'
import { Problem } from '../../http/problem.ts'
import { changePreferences } from '../choosing.ts'
import type { Preferences, QuietHours } from '../rules.ts'
import { preferencesOf, type KeptPreferences } from '../store/preferences.ts'

type Shown = components['schemas']['NotificationPreferences']

const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

function present({ frequencies, quiet, language }: Preferences): Shown {
  return { frequencies, quiet: quiet && { from: time(quiet.from), until: time(quiet.until) }, language }
}

const answer = (preferences: KeptPreferences) =>
  ({ status: 200, body: present(preferences), version: String(preferences.version) }) as const

export const readPreferences: Handler<'notifications_preferences_read'> = async ({ db, person }) =>
  answer((await preferencesOf(db, [person!.id]))(person!.id))

export const replacePreferences: Handler<'notifications_preferences_replace'> = async (request) => {
  const { body, db, now } = request
  const person = request.person!.id
  const { version } = (await preferencesOf(db, [person]))(person)
  request.assertMatch(String(version))
  const quiet: QuietHours | null = body.quiet && { from: minutes(body.quiet.from), until: minutes(body.quiet.until) }
  const chosen = { frequencies: body.frequencies, quiet, language: body.language }
  if (!(await changePreferences(db, person, chosen, version, now))) throw new Problem(412, 'http.precondition_failed')
  return answer({ ...chosen, version: version + 1 })
}
