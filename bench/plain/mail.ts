import { createTransport } from 'nodemailer'
import { v7 } from 'uuid'
import { connect, sql } from '../../api/kernel/db/index.ts'

// What a letter would cost without any of it: `node mail.ts plain|pooled SMTP_URL DATABASE_URL LETTERS`. `plain` is the usual way: a
// connection per letter, and a transaction each that notes it; `pooled` is nodemailer alone, no database. Prints letters per second.
const [how, url, databaseUrl, amount] = process.argv.slice(2) as [string, string, string, string]
const letters = Number(amount)
const text = `Casa del Cittadino\n\n${'Il Comune ha risposto alla petizione. '.repeat(12)}\n`
const html = `<!doctype html><html lang="it"><body><p>${text}</p>${'<p>Ricevi questa lettera perché la segui.</p>'.repeat(30)}</body></html>`
const transport =
  how === 'pooled' ? createTransport({ url, pool: true, maxConnections: 8, maxMessages: 1000 }) : createTransport(url)
const database = connect(databaseUrl, 8)
await database.run(sql.raw('create table if not exists plain_letter (id uuid primary key, at timestamptz)'))

const send = async () => {
  const id = v7()
  await transport.sendMail({
    from: 'casa@towns.example',
    to: 'maria@example.org',
    subject: 'Novità',
    text,
    html,
    messageId: `<${id}@plain>`,
  })
  if (how === 'plain') await database.transaction((db) => db.run(sql('plain_letter').insert({ id, at: new Date() })))
}
const began = performance.now()
let left = letters
await Promise.all(
  Array.from({ length: 20 }, async () => {
    while ((left -= 1) >= 0) await send()
  }),
)
process.stdout.write(String(letters / ((performance.now() - began) / 1000)))
transport.close()
await database.close()
