import { form as readForm } from 'co-body'
import type { Context } from 'koa'

/** Fields of a form, as they were sent; identity providers send up to some hundred kilobytes of signed XML. Empty when it is no form. */
export async function formOf(ctx: Context): Promise<string> {
  if (!ctx.is('application/x-www-form-urlencoded')) return ''
  const { raw } = (await readForm(ctx.req, { limit: '256kb', returnRawBody: true })) as { raw: string }
  return raw
}
