/** Why an embedded PostgreSQL can't be had. */
export type PostgresFaultCode =
  'unsupported' | 'no-user' | 'port-taken' | 'folder-in-use' | 'folder-broken' | 'folder-other-version' | 'not-started'

/** A database that can't be started. `message` is one sentence for the person at the terminal; `log` is what the server said. */
export class PostgresFault extends Error {
  readonly code: PostgresFaultCode
  readonly log: string

  constructor(code: PostgresFaultCode, message: string, log = '') {
    super(message)
    this.name = 'PostgresFault'
    this.code = code
    this.log = log
  }
}
