import { join } from 'node:path'
import { factsTag } from '../api/kernel/events/outbox.ts'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { makeFollowers, tellFollowers } from '../api/kernel/notifications/testing/followers.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { startMailSink, type MailSink } from './mail-sink.ts'
import { openDebate } from './comments-town.ts'
import { runAside } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const persons = 100_000
const facts = 100_000

/** An author's news to a hundred thousand followers, by letters; and facts that two processes deliver. */
export async function measureNotifications(setting: Setting): Promise<Line[]> {
  const owner = connect(setting.ownerUrl, 4)
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  await new Operator(owner, services).setSettings('bari', 'notifications', { letters_per_minute: 60_000 })
  const sink = await startMailSink()
  try {
    return [...(await measureLetters(setting, owner, bari, sink)), await measureFacts(setting, owner, bari)]
  } finally {
    await sink.stop()
    await owner.close()
  }
}

async function measureLetters(setting: Setting, owner: Database, bari: string, sink: MailSink): Promise<Line[]> {
  const script = join(import.meta.dirname, 'plain/mail.ts')
  const alone = async (how: string, letters: number) =>
    Number(await runAside(script, how, sink.url, setting.ownerUrl, String(letters)))
  const plain = await alone('plain', 3000)
  const pooled = await alone('pooled', 20_000)
  const secret = Buffer.from(setting.secrets.env['CDC_NULLIFIER_KEY']!, 'base64url')
  const petition = setting.petitions[0]!
  await makeFollowers(owner, { tenant: bari, petition, persons, frequency: 'at_once', secret })
  await owner.run(sql.raw('vacuum analyze'))
  sink.taken.clear()
  const before = await count(owner, bari, 'followed')
  const api = await setting.api({ SMTP_URL: sink.url, CDC_MAIL_FROM: 'casa@towns.example' })
  const began = performance.now()
  await owner.forTenant(bari, (db) => tellFollowers(db, petition, 'I lavori cominciano a marzo.'))
  await until(() => sink.taken.size >= persons / 10)
  const early = api.memory().now
  await until(() => sink.taken.size >= persons)
  const late = api.memory().now
  const seconds = (performance.now() - began) / 1000
  await api.stop()
  const told = (await count(owner, bari, 'followed')) - before
  const repeats = [...sink.taken.values()].filter((times) => times > 1).length
  const rate = persons / seconds
  return [
    {
      service: 'notifications',
      measure: `an author’s news to ${thousands(persons)} followers, put into inboxes, rendered and handed to a mail server: letters per second; against a connection and a transaction per letter, and against nodemailer alone`,
      figure: `${figure(rate)}/s (${figure(plain)}/s, ${figure(pooled)}/s); ${thousands(told)} told, ${repeats} twice`,
      wanted: '≥ 300/s, nobody twice',
      met: rate >= 300 && told === persons && repeats === 0 && sink.taken.size === persons,
    },
    {
      service: 'notifications',
      measure: 'memory of the process meanwhile: after a tenth of the letters, at the end',
      figure: `${figure(early)} MB, ${figure(late)} MB`,
      wanted: 'flat (≤ 1.3 times)',
      met: late <= 1.3 * early,
    },
  ]
}

/** Answers to comments, each told to whom was answered: what two processes deliver, every fact with its effect. */
async function measureFacts(setting: Setting, owner: Database, bari: string): Promise<Line> {
  const thread = await openDebate(owner, bari)
  const run = (text: string, values: unknown[] = []) => owner.forTenant(bari, (db) => db.run({ name: '', text, values }))
  await run('update outbox set delivered_at = now() where tenant_id = $1 and delivered_at is null', [bari])
  await run(
    `with pair as (select gen_random_uuid() as root, gen_random_uuid() as answer from generate_series(1, ${facts})),
      written as (
        insert into comment (tenant_id, id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, text, sources, language,
          state, created_at)
        select $1, id, $2, parent, parent, case when parent is null then 1 else 2 end, gen_random_uuid(), 'Maria Esempio', 'citizen',
          'Il lungomare va chiuso alle auto la domenica.', '{}', 'it', 'visible', now()
        from (select root as id, null::uuid as parent from pair union all select answer, root from pair) as c
      )
      insert into outbox (tenant_id, id, at, name, payload)
      select $1, uuidv7(), now(), 'comment.written', jsonb_build_object('comment_id', answer, 'subject_id', $2::uuid) from pair`,
    [bari, thread],
  )
  await owner.run(sql.raw('vacuum analyze'))
  const before = await count(owner, bari, 'replies')
  const processes = [await setting.api(), await setting.api()]
  const began = performance.now()
  await owner.run(sql.raw(`select pg_notify('evict', ?)`, [`bench ${factsTag(bari)}`]))
  await until(async () => (await waiting(owner, bari)) === 0)
  const rate = facts / ((performance.now() - began) / 1000)
  for (const api of processes) await api.stop()
  const told = (await count(owner, bari, 'replies')) - before
  return {
    service: 'notifications',
    measure: `${thousands(facts)} facts of the outbox, each told to somebody, delivered by two processes on one core: facts per second, copies made`,
    figure: `${figure(rate)}/s, ${thousands(told)}`,
    wanted: '≥ 10,000/s, each once',
    met: rate >= 10_000 && told === facts,
  }
}

const thousands = (value: number) => value.toLocaleString('en-GB')

const countOf = async (owner: Database, bari: string, text: string) =>
  (await owner.forTenant(bari, (db) => db.row<{ count: number }>({ name: '', text, values: [bari] })))!.count
/** Copies that were made for that reason: others may be told of something else meanwhile. */
const count = (owner: Database, bari: string, reason: 'followed' | 'replies') =>
  countOf(owner, bari, `select count(*)::int as count from notification where tenant_id = $1 and reason = '${reason}'`)
const waiting = (owner: Database, bari: string) =>
  countOf(owner, bari, 'select count(*)::int as count from outbox where tenant_id = $1 and delivered_at is null')

/** Asks until it holds, ten times a second. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((asked) => setTimeout(asked, 100))
}
