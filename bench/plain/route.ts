import { readFileSync } from 'node:fs'
import Router from '@koa/router'
import Koa from 'koa'

// The bare limit of reading: an empty route that answers bytes it already has.
const bytes = readFileSync(process.env['BYTES']!)
const app = new Koa()
const router = new Router()
router.get('/status', (ctx) => {
  ctx.body = { status: 'ok' }
})
router.get('/v1/:tenant/petitions', answer)
router.get('/v1/:tenant/petitions/:petition', answer)
app.use(router.routes())
app.listen(Number(process.env['PORT']), '127.0.0.1')

function answer(ctx: Koa.Context) {
  ctx.type = 'application/json'
  ctx.body = bytes
}
