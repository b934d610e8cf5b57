import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { Networks } from '../outbound/networks.ts'
import type { Tenant } from '../tenancy/index.ts'
import { Mail, type Letter, type MailFault } from './mail.ts'
import { Mails } from './mails.ts'

let server: MailServer
let mail: Mail
beforeAll(async () => {
  server = await startMailServer()
  mail = new Mail({ url: server.url, from: 'casa@towns.example' })
})
afterAll(async () => {
  mail.close()
  await server.stop()
})
beforeEach(() => {
  server.letters.length = 0
  server.refusal = undefined
})

const letter: Letter = {
  id: 'a-1',
  to: 'strade@comune.example',
  sender: 'Bari',
  subject: 'Una buca',
  text: 'È profonda.\nMolto.',
}
const refusal = (sending: Promise<void>) =>
  sending.then(
    () => undefined,
    ({ message, lasting }: MailFault) => ({ message, lasting }),
  )

test('hands a letter over in the name of whoever writes it, known again by its id', async () => {
  await mail.send(letter)
  const [{ from, to, raw }] = server.letters as [(typeof server.letters)[0]]
  expect([from, to]).toEqual(['casa@towns.example', ['strade@comune.example']])
  expect(raw).toMatch(/^From: Bari <casa@towns\.example>/m)
  expect(raw).toMatch(/^Message-ID: <a-1@towns\.example>/m)
  expect(raw).toMatch(/^Subject: Una buca/m)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
})

test('what citizens write makes no header and no recipient', async () => {
  await mail.send({ ...letter, subject: 'Buca\r\nBcc: tutti@example.org', sender: 'Bari\r\nReply-To: altri@example.org' })
  expect(server.letters[0]!.raw).not.toMatch(/^(Bcc|Reply-To):/m)
  expect(server.letters[0]!.to).toEqual(['strade@comune.example'])
})

test('an address is one recipient or none', async () => {
  await refusal(mail.send({ ...letter, to: 'strade@comune.example, altri@example.org' }))
  expect(server.letters.flatMap(({ to }) => to)).not.toContain('altri@example.org')
})

test('a refusal for now is told apart from one for good', async () => {
  server.refusal = 451
  expect(await refusal(mail.send(letter))).toMatchObject({ lasting: false })
  server.refusal = 550
  expect(await refusal(mail.send(letter))).toMatchObject({ lasting: true })
})

test('without a mail server a letter is not taken, but it may be later', async () => {
  expect(await refusal(new Mail(undefined).send(letter))).toEqual({ message: 'no mail server is set up', lasting: false })
  const nobody = new Mail({ url: 'smtp://127.0.0.1:9', from: 'casa@towns.example' })
  expect(await refusal(nobody.send(letter))).toMatchObject({ lasting: false })
})

test('a letter is given up when the process is to end', async () => {
  expect(await refusal(mail.send(letter, { signal: AbortSignal.abort() }))).toMatchObject({ lasting: false })
  expect(server.letters).toEqual([])
})

test('the end of a letter is sent after it may be, and not at all when it may not', async () => {
  const seen: number[] = []
  await mail.send(letter, { beforeEnd: () => Promise.resolve(void seen.push(server.letters.length)) })
  expect([seen, server.letters.length]).toEqual([[0], 1])
  const refused = new Error('not mine any more')
  await expect(mail.send(letter, { beforeEnd: () => Promise.reject(refused) })).rejects.toBe(refused)
  await mail.send({ ...letter, id: 'a-2' })
  expect(server.letters.map(({ raw }) => /^Message-ID: <(.*)@/m.exec(raw)![1])).toEqual(['a-1', 'a-2'])
})

describe('a town’s own mail server', () => {
  const settings = { host: '127.0.0.1', port: 25, user: '', from: 'comune@bari.example' }
  const town = (smtp: Partial<typeof settings>) =>
    ({ id: 'bari', slug: 'bari', settings: { notifications: { smtp: { ...settings, ...smtp } } } }) as unknown as Tenant
  const mailsIn = (networks: string[]) =>
    new Mails(mail, { networks: new Networks(networks), secretOf: () => 'mail.example:secret' })

  test('takes its letters, in its name', async () => {
    const mails = mailsIn(['127.0.0.0/8'])
    await mails.of(town({ port: Number(new URL(server.url).port) })).send(letter)
    expect(server.letters[0]!.from).toBe('comune@bari.example')
  })

  test('is not asked on a private network that the operator does not allow', async () => {
    const port = Number(new URL(server.url).port)
    for (const host of ['127.0.0.1', 'localhost'])
      await expect(mailsIn([]).of(town({ host, port })).send(letter)).rejects.toThrow('not on the public Internet')
    expect(server.letters).toEqual([])
  })

  test('is not shown the password that is kept for another one', async () => {
    await expect(
      mailsIn(['127.0.0.0/8'])
        .of(town({ user: 'bari' }))
        .send(letter),
    ).rejects.toThrow('no secret SMTP of the town for 127.0.0.1')
  })
})
