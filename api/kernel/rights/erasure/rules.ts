import type { Language } from '../../tenancy/tenant.ts'
import type { Declared } from '../telling.ts'

/** How long somebody can take it back, in days. */
export const regretDays = 7

/** One line of what becomes of what is known. */
export interface Outlook {
  readonly what: string
  readonly fate: 'deleted' | 'nameless' | 'kept'
  readonly why: string | null
  readonly until: string | null
}

/** What becomes of everything, in words, each thing once: what stays first. */
export function outlookOf(declared: readonly Declared[], language: Language): Outlook[] {
  const lines = declared.map(({ words, erasure }): Outlook => {
    const { fate } = erasure
    const stays = erasure.fate === 'deleted' ? undefined : erasure
    return { what: words[language], fate, why: stays?.why[language] ?? null, until: stays?.until[language] ?? null }
  })
  const once = new Map(lines.map((line) => [JSON.stringify(line), line]))
  const order = ['kept', 'nameless', 'deleted']
  return [...once.values()].sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate))
}
