import { expect, test } from 'vitest'
import { readBounce, returnPathOf } from './bounce.ts'

const letter = '019a5b1c-0000-7000-8000-000000000001'
const dsn = (to: string, action = 'failed', status = '5.1.1') =>
  `From: MAILER-DAEMON@mail.example
To: <${to}>
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; maria@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <maria@example.org>: no such
 user
--b--
`.replaceAll('\n', '\r\n')

const path = returnPathOf('ritorni@bounces.example', 'bari', letter)

test('a letter that came back is known by the address that it came back to', async () => {
  expect(path).toBe(`ritorni+bari=${letter}@bounces.example`)
  const because = 'smtp; 550 5.1.1 <maria@example.org>: no such user'
  expect(await readBounce(dsn(path))).toEqual({ town: 'bari', letter, lasting: true, because })
})

test.each([
  ['a delay', dsn(path, 'delayed', '4.4.1')],
  ['of no letter', dsn('ritorni@bounces.example')],
  ['an automatic answer', `To: ${path}\r\nSubject: Sono in ferie\r\n\r\nTorno lunedì.\r\n`],
])('%s is none', async (_, message) => {
  expect(await readBounce(message)).toBeUndefined()
})

test('a policy says nothing about the address', async () => {
  expect((await readBounce(dsn(path, 'failed', '5.7.1')))!.lasting).toBe(false)
})
