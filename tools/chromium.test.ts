import { chromium } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

async function titleOfAPage(): Promise<string> {
  const browser = await chromium.launch(findChromium())
  try {
    const page = await browser.newPage()
    await page.setContent('<title>casa</title>')
    return await page.title()
  } finally {
    await browser.close()
  }
}

test('starts with what the system has', async () => {
  expect(await titleOfAPage()).toBe('casa')
})

test('starts with its packed libraries where the system has none', async () => {
  vi.stubEnv('CHROMIUM_LIBRARIES', 'packed')
  expect(findChromium().env.LD_LIBRARY_PATH).toContain('al2023')
  expect(await titleOfAPage()).toBe('casa')
})

test('CHROME_PATH names another browser', () => {
  vi.stubEnv('CHROME_PATH', '/opt/chrome')
  expect(findChromium().executablePath).toBe('/opt/chrome')
})
