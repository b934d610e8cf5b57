import { Readable } from 'node:stream'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import { StoredBody } from '../../../kernel/http/stored-body.ts'
import { printPaper } from '../../../kernel/paper/printing.ts'
import { receiptOf } from '../receipt.ts'
import { visibleReport } from './access.ts'

export const readReceipt: Handler<'reports_receipt_read'> = async (request) => {
  const { path, headers, tenant, language, now, origin } = request
  const { report, author } = await visibleReport(request, path.report_id, headers['Report-Token'])
  if (!author) throw new Problem(403, 'report.author_only')
  const link = `${origin}/embed/${tenant.slug}/report/${report.id}`
  const spoken = { Vary: 'Accept-Language', 'Content-Language': language }
  return {
    status: 200,
    type: 'application/pdf',
    // Made once the transaction has ended: it takes longer than all that is asked of the database.
    body: new StoredBody(async () => {
      const pdf = await printPaper(receiptOf(report, tenant, link, language, now))
      return { stream: Readable.from([pdf]), bytes: pdf.length }
    }),
    version: `${report.version}.${language}`,
    headers: { ...spoken, 'Content-Disposition': `attachment; filename="${report.code}.pdf"` },
  }
}
