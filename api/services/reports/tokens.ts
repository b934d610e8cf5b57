import { createHash, randomBytes } from 'node:crypto'

/** A secret for whoever is not signed in, by which a report is theirs. */
export const makeToken = (): string => randomBytes(24).toString('base64url')

/** What is kept of such a secret: who has the database, or a backup, can't act for them. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
