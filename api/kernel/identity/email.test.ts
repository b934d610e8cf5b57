import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { sql } from '../db/index.ts'
import { emailSource } from './index.ts'
import { LetterStore } from './sources/email/letter-store.ts'
import { Browser, type Visited } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { askForLetter, emailPath, lastLetter, signInByLink } from './testing/email.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

let mail: MailServer
let api: IdentityServer
beforeAll(async () => {
  mail = await startMailServer()
  api = await startIdentity({ sources: [emailSource], mail: { url: mail.url, from: 'casa@towns.example' } })
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})
beforeEach(async () => {
  mail.refusal = undefined
  api.setNow(undefined)
  await api.database.run(sql('login_letter').delete())
})

let sequence = 0
const newAddress = () => `ada${(sequence += 1)}@example.org`
const codeOf = (visited: Visited) => ElementClient.answer(visited).get('cdc-signin')
const later = (minutes: number) => api.setNow(new Date(Date.now() + minutes * 60_000))

/** A browser that has asked for a letter to the address, and the letter. @param written How the address is written. */
async function asked(address = newAddress(), written = address) {
  const browser = new Browser(api.issuer)
  const client = new ElementClient(api.issuer, { origin: pageOfBari })
  const sent = await askForLetter(browser, client, written)
  return { browser, client, address, sent, path: emailPath(sent), letter: await lastLetter(mail, address) }
}

const personOf = async (client: ElementClient, visited: Visited) => {
  const tokens = (await (await client.redeem(codeOf(visited)!)).json()) as { access_token: string }
  return (await (await client.call('/', tokens.access_token)).json()) as { id: string; assurance: string }
}

describe('signing in by a letter', () => {
  test('ends on the page, by its link, with the least assurance', async () => {
    const { browser, client, sent, address, letter } = await asked()
    expect(sent.body).toContain(address)
    expect(letter.subject).toBe('Il tuo accesso: Comune di Bari')
    expect(letter.text).toContain('www.comune.bari.example')
    const back = await signInByLink(browser, letter)
    expect(await personOf(client, back)).toMatchObject({ assurance: 'low' })
  })

  test('or by its code, written with or without spaces', async () => {
    const { browser, client, path, letter } = await asked()
    const names = await browser.follow(`${path}/code`, { code: letter.code })
    expect(names.body).toContain('Come ti chiami?')
    const back = await browser.follow(names.url.pathname, { given_name: 'Ada', family_name: 'Serra' })
    expect(codeOf(back)).toBeTruthy()
    expect((await personOf(client, back)).assurance).toBe('low')
  })

  test('asks for the names once, says who will see them, and takes no other thing for a name', async () => {
    const { browser, client, path, letter, address } = await asked()
    const names = await browser.follow(`${path}/code`, { code: letter.code })
    expect(names.body).toContain('Il tuo indirizzo e-mail non sarà mai pubblico.')
    for (const given_name of ['', 'www.example.org/x', '<b>Ada</b>', '7', 'Ada\u202eareS'])
      expect((await browser.follow(names.url.pathname, { given_name, family_name: 'Serra' })).status).toBe(422)
    const back = await browser.follow(names.url.pathname, { given_name: ' Ada  Maria ', family_name: 'D’Amico' })
    const { id } = await personOf(client, back)
    expect(await api.identity.loadPerson(id)).toMatchObject({ givenName: 'Ada Maria', familyName: 'D’Amico' })
    const second = await asked(address, address.toUpperCase())
    const returned = await second.browser.follow(`${second.path}/code`, { code: second.letter.code })
    expect(await personOf(second.client, returned)).toMatchObject({ id })
  })

  test('answers the same, whether the address is known or not', async () => {
    const known = await asked()
    await signInByLink(known.browser, known.letter)
    const [again, stranger] = [await asked(known.address), await asked()]
    const plain = ({ sent, address }: typeof again) =>
      sent.body.replaceAll(address, '').replaceAll(sent.url.pathname.split('/')[2]!, '')
    expect(plain(again)).toBe(plain(stranger))
    expect(again.sent.status).toBe(stranger.sent.status)
  })

  test('keeps no address: not in the address bar, not in the database', async () => {
    const { browser, address, sent, letter } = await asked()
    const back = await signInByLink(browser, letter)
    const seen = [sent.url.href, letter.link, back.location]
    for (const table of ['oidc_payload', 'login_letter', 'person_login', 'person']) {
      const rows = await api.database.rows<{ row: string }>(sql.raw(`select t::text as row from ?? t`, [table]))
      expect(rows.length).toBeGreaterThan(0)
      seen.push(...rows.map(({ row }) => row))
    }
    for (const text of seen) expect(text).not.toContain(address.split('@')[0])
  })

  test('is not for what needs more', async () => {
    const browser = new Browser(api.issuer)
    const page = await browser.follow(
      new ElementClient(api.issuer, { origin: pageOfBari }).authorize({ acr_values: 'substantial' }),
    )
    const refused = await browser.follow(emailPath(page))
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('l’e-mail non basta')
    expect((await browser.follow(emailPath(page), { address: newAddress() })).status).toBe(403)
  })

  test('says what is wrong with an address, and sends nothing', async () => {
    const browser = new Browser(api.issuer)
    const page = await browser.follow(new ElementClient(api.issuer, { origin: pageOfBari }).authorize())
    const letters = mail.letters.length
    const refused = await browser.follow(emailPath(page), { address: 'ada@127.0.0.1' })
    expect([refused.status, mail.letters.length]).toEqual([422, letters])
    expect(refused.body).toContain('non è un indirizzo')
  })

  test('says that the letter did not go; only where nobody is it counts, so that no network tries addresses without end', async () => {
    const browser = new Browser(api.issuer)
    const page = await browser.follow(new ElementClient(api.issuer, { origin: pageOfBari }).authorize())
    mail.refusal = 451
    expect((await browser.follow(emailPath(page), { address: newAddress() })).status).toBe(503)
    expect(await api.database.rows(sql('login_letter'))).toEqual([])
    mail.refusal = 550
    const nobody = newAddress()
    for (let n = 0; n < 5; n += 1)
      expect((await browser.follow(emailPath(page), { address: nobody })).body).toContain('non c’è nessuno')
    expect((await browser.follow(emailPath(page), { address: nobody })).status).toBe(429)
  })
})

describe('a letter', () => {
  test('opened by a scanner of mail, even one that presses buttons, still signs its reader in', async () => {
    const { browser, letter } = await asked()
    for (let opened = 0; opened < 3; opened++) await new Browser(api.issuer).follow(letter.link)
    await new Browser(api.issuer).follow(letter.link, { token: letter.token })
    for (let opened = 0; opened < 3; opened++) expect((await browser.follow(letter.link)).body).toContain('Vuoi accedere?')
    expect(codeOf(await signInByLink(browser, letter))).toBeTruthy()
  })

  test('says in another browser how to go on, and signs nobody in there', async () => {
    const { letter } = await asked()
    const other = new Browser(api.issuer)
    for (const page of [await other.follow(letter.link), await other.follow(letter.link, { token: letter.token })]) {
      expect(page.status).toBe(403)
      expect(page.body).toContain('nel browser da cui sei partito')
      expect(page.body).toContain('scrivi il codice')
    }
    expect(other.cookiesSet).toEqual([])
  })

  test('signs nobody in twice, not even at once', async () => {
    const { browser, path, letter } = await asked()
    const at = () => browser.visit(`${path}/link`, { token: letter.token })
    const pressed = await Promise.all([at(), at(), at(), at()])
    expect(pressed.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(pressed.filter(({ status }) => status === 410)).toHaveLength(3)
    expect((await browser.follow(`${path}/code`, { code: letter.code })).status).toBe(410)
    expect((await browser.follow(letter.link)).body).toContain('non vale più')
  })

  test('holds for ten minutes', async () => {
    const { browser, path, letter } = await asked()
    later(9.9)
    expect((await browser.follow(letter.link)).status).toBe(200)
    later(10.1)
    expect((await browser.follow(letter.link)).status).toBe(410)
    expect((await browser.follow(`${path}/link`, { token: letter.token })).status).toBe(410)
    expect((await browser.follow(`${path}/code`, { code: letter.code })).status).toBe(410)
  })

  test('holds no longer once another one was asked for', async () => {
    const { browser, client, path, letter } = await asked()
    const other = newAddress()
    await browser.follow(path, { address: other })
    expect((await browser.follow(letter.link)).status).toBe(410)
    const back = await signInByLink(browser, await lastLetter(mail, other))
    expect((await personOf(client, back)).assurance).toBe('low')
  })

  test('is not guessed: five codes at most, also when they come at once', async () => {
    const { browser, path, letter } = await asked()
    const right = letter.code.replace(' ', '')
    const wrong = Array.from({ length: 40 }, (_, number) => String(number).padStart(6, '0')).filter((code) => code !== right)
    const answers = await Promise.all(wrong.map((code) => browser.visit(`${path}/code`, { code })))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(4)
    expect((await browser.follow(`${path}/code`, { code: right })).status).toBe(410)
    expect((await browser.follow(`${path}/link`, { token: letter.token })).status).toBe(410)
  })

  test('of an attacker’s sign-in does nothing in the victim’s browser, whatever runs there', async () => {
    const attacker = await asked()
    const victim = await asked()
    const opened = await victim.browser.follow(attacker.letter.link)
    expect([opened.status, opened.body.includes('nessuno è entrato')]).toEqual([403, true])
    await victim.browser.follow(attacker.letter.link, { token: attacker.letter.token })
    // The attacker's window waits for a proof that has not come.
    expect((await attacker.browser.follow(`${attacker.path}/code`, { code: victim.letter.code })).status).not.toBe(303)
    // Nor does the token of one sign-in hold in the other.
    expect((await victim.browser.follow(`${victim.path}/link`, { token: attacker.letter.token })).status).toBe(410)
    expect(codeOf(await signInByLink(victim.browser, victim.letter))).toBeTruthy()
  })

  test.each(['', '/link', '/code'])('takes no form of another site at "%s"', async (step) => {
    const { browser, path, letter } = await asked()
    const letters = mail.letters.length
    const form = { address: newAddress(), token: letter.token, code: letter.code }
    const posted = await browser.visit(`${path}${step}`, form, { 'sec-fetch-site': 'cross-site' })
    expect([posted.status, mail.letters.length]).toEqual([400, letters])
    expect(codeOf(await signInByLink(browser, letter))).toBeTruthy()
  })

  test('leads nowhere but where the sign-in leads', async () => {
    const { browser, letter } = await asked()
    const opened = await browser.follow(`${letter.link}&redirect_uri=https://evil.example&next=//evil.example`)
    expect(opened.body).not.toContain('evil.example')
    const back = await signInByLink(browser, letter)
    expect(new URL(back.location!).origin).toBe(pageOfBari)
  })
})

describe('letters', () => {
  test('are five an hour for one address by one network, also at once', async () => {
    const address = newAddress()
    const ask = async () => {
      const client = new ElementClient(api.issuer, { origin: pageOfBari })
      return askForLetter(new Browser(api.issuer), client, address)
    }
    const pages = await Promise.all(Array.from({ length: 8 }, ask))
    const refused = pages.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    expect(refused[0]!.body).toMatch(/riprova dopo le \d+:\d\d/)
    expect(mail.letters.filter(({ to }) => to.includes(address))).toHaveLength(5)
    later(61)
    expect((await ask()).status).toBe(200)
  })

  test('to one address are asked for by others without keeping its owner from theirs, up to twenty', async () => {
    const now = new Date()
    const letters = new LetterStore(api.database, randomBytes(32), randomUUID)
    const askFrom = (network: number) => letters.ask('ada@example.org', `192.0.2.${network}`, now)
    const asked = []
    for (const network of [1, 1, 1, 1, 1, 1, 2]) asked.push(await askFrom(network))
    expect(asked.map((letter) => ('because' in letter ? letter.because : 'sent'))).toEqual([
      ...Array(5).fill('sent'),
      'mine',
      'sent',
    ])
    for (let network = 3; network < 17; network += 1) expect(await askFrom(network)).toHaveProperty('code')
    expect(await askFrom(17)).toMatchObject({ because: 'address' })
  })

  test('are sixty an hour for one network', async () => {
    const rows = Array.from({ length: 59 }, () => asked())
    await Promise.all(rows)
    expect((await asked()).sent.status).toBe(200)
    const client = new ElementClient(api.issuer, { origin: pageOfBari })
    const refused = await askForLetter(new Browser(api.issuer), client, newAddress())
    expect([refused.status, refused.body.includes('Dalla tua rete')]).toEqual([429, true])
  })

  test('are forgotten after a day', async () => {
    await asked()
    later(25 * 60)
    await api.identity.purge()
    expect(await api.database.rows(sql('login_letter'))).toEqual([])
  })
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
