import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from '../../tools/chromium.ts'
import { photograph } from './camera.ts'
import { debateDeskScenes } from './debate-desk.ts'
import { debateScenes } from './debates.ts'
import { deskScenes } from './desk.ts'
import { operatorScenes } from './operator.ts'
import { pageScenes } from './pages.ts'
import { petitionScenes } from './petitions.ts'
import { proposalEditorScenes } from './proposal-editor.ts'
import { proposalScenes } from './proposals.ts'
import { reportDeskScenes } from './report-desk.ts'
import { reportScenes } from './reports.ts'
import { writingScenes } from './writing.ts'

/**
 * Takes pictures of every element's states on the demonstration that `npm start` runs:
 * `node e2e/screenshots/main.ts <folder> [beginning of a name]`.
 */
const [folder, beginning = ''] = process.argv.slice(2)
if (!folder) {
  console.error('Name a folder for the pictures: node e2e/screenshots/main.ts <folder> [beginning of a name]')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const scenes = [
  ...(await pageScenes()),
  ...(await petitionScenes()),
  ...writingScenes(),
  ...deskScenes(),
  ...(await reportScenes()),
  ...reportDeskScenes(),
  ...(await debateScenes()),
  ...debateDeskScenes(),
  ...(await proposalScenes()),
  ...(await proposalEditorScenes()),
  ...operatorScenes(),
]
const browser = await chromium.launch(findChromium())
for (const scene of scenes) {
  if (!scene.name.startsWith(beginning)) continue
  const wrong = await photograph(browser, scene, folder)
  console.log([scene.name, ...wrong].join('\n  '))
  if (wrong.length) process.exitCode = 1
}
await browser.close()
