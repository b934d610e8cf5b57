import type { Declared } from './telling.ts'

const fates = { deleted: 'deleted', nameless: 'stays without a name', kept: 'stays' } as const

/** What is known about people, kind by kind, as a table of Markdown: for the documentation, which a test compares with it. */
export function documentOf(declared: readonly Declared[]): string {
  const rows = declared.map(({ name, words, columns, erasure }) => {
    const stays = erasure.fate === 'deleted' ? '' : ` ${erasure.until.en}. ${erasure.why.en}`
    return `| \`${name}\` | ${words.en} | ${columns.map((column) => `\`${column}\``).join(', ')} | ${fates[erasure.fate]}${stays} |`
  })
  return ['| kind | what it is | where | when the person is erased |', '|---|---|---|---|', ...rows].join('\n')
}
