import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { State } from './filter.ts'
import type { CdcReportDesk } from './report-desk.ts'

type Schemas = components['schemas']
export type Desk = Schemas['ReportDesk']
export type Template = Schemas['ReportTemplate']
export type Move = Schemas['OpenTransition']

/** What the town has set, and who works there: read once for whoever is signed in. */
export interface Settings {
  desk: Desk
  categories: readonly { key: string; name: string }[]
  /** Empty for whoever may not assign. */
  colleagues: readonly Schemas['StaffMember'][]
}

/** @throws Refusal */
export async function readSettings({ session, slug, language }: CdcReportDesk): Promise<Settings> {
  const { api } = session
  const asking = { params: { path: { tenant: slug } }, headers: { 'accept-language': language } }
  const [desk, categories] = await Promise.all([
    answer(api.GET('/v1/{tenant}/report-desk', asking)),
    answer(api.GET('/v1/{tenant}/report-categories', asking)),
  ])
  const colleagues = sorts(desk) ? (await answer(api.GET('/v1/{tenant}/report-colleagues', asking))).items : []
  return { desk, categories: categories.items, colleagues }
}

/** Whether the signed-in member of the staff may assign and sort. */
export const sorts = ({ roles }: Desk): boolean => roles.some((role) => role !== 'moderator')

/** Where reports that are in all of these states can be taken by the signed-in member of the staff. */
export function movesFrom({ roles, transitions }: Desk, states: readonly State[]): Move[] {
  const may = (who: readonly string[]): boolean =>
    who.some((one) => roles.some((role) => role === one || (role === 'administrator' && one !== 'author')))
  const [first, ...others] = states.map((state) => transitions.filter(({ from, who }) => from === state && may(who)))
  return (first ?? []).filter(({ to }) => to !== 'duplicate' && others.every((rows) => rows.some((row) => row.to === to)))
}

/** The words of a template with what is of the report in their places. */
export function filled(text: string, report: Schemas['Report'], day: string): string {
  const { code, title, address, office } = report
  const parts: Record<string, string> = { code, title, address, office: office?.name ?? '', day }
  return text.replace(/\{(code|title|address|office|day)\}/g, (_, name: string) => parts[name] || '…')
}
