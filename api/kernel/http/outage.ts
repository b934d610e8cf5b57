/** Codes with which PostgreSQL or the network says that the database can't be reached now (SQLSTATE classes 08, 53, 57). */
const outages = /^(08...|53...|57P0.|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND)$/

/** Whether an error means that the database is for the moment away, rather than that something is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as Error & { code?: string }).code
  if (code && outages.test(code)) return true
  if (error instanceof AggregateError) return error.errors.some(isOutage)
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/.test(
    error.message,
  )
}
