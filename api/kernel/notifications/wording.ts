import type { Language } from '../tenancy/tenant.ts'
import type { Kind, Notice, Params } from './notice.ts'
import type { NotificationsSettings } from './settings.ts'
import { en } from './words.en.ts'
import { it } from './words.it.ts'

const own: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = { it, en }
const placeholder = /\{([a-z_]+)\}/g

/** The kinds that there are. */
export const kinds = Object.keys(it) as Kind[]

/** What a sentence of that kind may be completed with: what the Italian one is, and what every notice carries. */
export const placeholdersOf = (kind: Kind): ReadonlySet<string> => new Set([...named(it[kind]), 'title', 'town'])

/** What the sentence names in braces, also what can be no placeholder: a name with a capital or a space would be read as it stands. */
export const named = (sentence: string): string[] => [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)

/** What is told of the notice in one sentence: in the town's words where it has its own. What citizens wrote in it is plain text. */
export function sentence(
  notice: Pick<Notice, 'kind' | 'params'> & { readonly title: string },
  language: Language,
  town: { readonly name: string; readonly settings: Pick<NotificationsSettings, 'wording'> },
): string {
  const { kind, params, title } = notice
  const wording = town.settings.wording[kind]?.[language] ?? own[language][kind]
  const given: Params = { ...params, title, town: town.name }
  return wording.replace(placeholder, (_, name: string) => text(given[name], language)).slice(0, 1000)
}

/** The beginning of what somebody wrote, where the notice carries it. */
export const excerptOf = ({ params }: Pick<Notice, 'params'>, language: Language): string | null =>
  params['excerpt'] === undefined ? null : text(params['excerpt'], language).slice(0, 500)

function text(param: Params[string] | undefined, language: Language): string {
  if (param === undefined) return ''
  if (typeof param === 'object') return param[language] ?? param.it ?? ''
  return typeof param === 'number'
    ? param.toLocaleString(language === 'it' ? 'it-IT' : 'en-GB', { useGrouping: 'always' })
    : param
}
