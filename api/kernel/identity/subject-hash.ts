import { createHmac } from 'node:crypto'
import type { VerifiedLogin } from './sources/source.ts'

/** A login, and by which source. */
export type SourcedLogin = VerifiedLogin & { readonly source: string }

/** Under what a source's subject is known. */
export function subjectHashOf({ source, sourceSubject }: Pick<SourcedLogin, 'source' | 'sourceSubject'>, key: Buffer): string {
  return createHmac('sha256', key).update(`${source}\n${sourceSubject}`).digest('base64url')
}
