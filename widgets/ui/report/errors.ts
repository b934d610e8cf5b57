export const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value

/** Attributes and words of a field that may be in error. */
export function errorOf(
  { missing }: { readonly missing: readonly string[] },
  id: string,
  words: string,
): { text: string; described: string; invalid: 'true' | 'false' } {
  const wrong = missing.includes(id)
  return {
    text: wrong ? words : '',
    described: wrong ? `${id}-hint ${id}-error` : `${id}-hint`,
    invalid: wrong ? 'true' : 'false',
  }
}
