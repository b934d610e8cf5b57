import { answer, type Api } from '../../kernel/client.ts'
import { saveAs } from '../../kernel/save-as.ts'

/**
 * Saves the receipt of a report, a PDF, under the report's code.
 *
 * @param api in whose name: the author's, or anybody's with the report's token.
 * @throws Refusal
 */
export async function saveReceipt(
  api: Api,
  tenant: string,
  { id, code }: { id: string; code: string },
  language: string,
  token?: string | null,
): Promise<void> {
  const params = { path: { tenant, report_id: id }, ...(token && { header: { 'Report-Token': token } }) }
  const options = { params, headers: { 'accept-language': language }, parseAs: 'blob' as const }
  const pdf = (await answer(api.GET('/v1/{tenant}/reports/{report_id}/receipt', options))) as unknown as Blob
  saveAs(pdf, `${code}.pdf`)
}
