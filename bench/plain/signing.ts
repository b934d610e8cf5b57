import Router from '@koa/router'
import { json } from 'co-body'
import Koa from 'koa'
import pg from 'pg'
import { v7 } from 'uuid'
import { authenticator } from '../../api/kernel/identity/authenticate.ts'

// The same act as one would write it at first: Koa and pg, one transaction with a counter update for each request. It checks
// the same login when CDC_ACCESS_TOKEN_KEY is there, and no login when it isn't.
const key = process.env['CDC_ACCESS_TOKEN_KEY']
const origin = process.env['CDC_ORIGIN']!
const authenticate = key ? authenticator([Buffer.from(key, 'base64url')], origin) : undefined
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 })
const app = new Koa()
const router = new Router()

router.get('/status', (ctx) => {
  ctx.body = { status: 'ok' }
})
router.post('/v1/:tenant/petitions/:petition/signatures', async (ctx) => {
  const person = authenticate?.(
    { authorization: ctx.headers.authorization, dpop: ctx.headers['dpop'] as string, method: 'POST', url: ctx.url },
    new Date(),
  )
  const signer = person && 'id' in person ? person.id : v7()
  await json(ctx.req)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const id = v7()
    await client.query(
      'insert into plain_signature (id, petition, person, at) values ($1, $2, $3, now()) on conflict do nothing',
      [id, ctx['params'].petition, signer],
    )
    const { rows } = await client.query<{ count: number }>(
      'update plain_petition set count = count + 1 where id = $1 returning count',
      [ctx['params'].petition],
    )
    await client.query('commit')
    ctx.status = 201
    ctx.body = { id, signature_count: rows[0]!.count }
  } finally {
    client.release()
  }
})
app.use(router.routes())
app.listen(Number(process.env['PORT']), '127.0.0.1')
