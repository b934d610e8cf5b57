import sharp from 'sharp'
import type { Picture } from '../../demo/content/index.ts'

const [width, height] = [960, 720]
const street = `<rect width="960" height="720" fill="#77797c"/><rect y="0" width="960" height="210" fill="#b9b2a4"/>
  <rect y="196" width="960" height="34" fill="#8f8a80"/>`

/** What is drawn for each of them: flat shapes on a street, so that nobody takes it for a photo of a real place. */
const drawings: Record<Picture, string> = {
  pothole: `${street}<g fill="#e8e6df">${[60, 240, 420, 600, 780].map((x) => `<rect x="${x}" y="300" width="90" height="300"/>`).join('')}</g>
    <path d="M330 520 q40 -90 150 -80 q130 -20 160 70 q20 90 -130 100 q-170 20 -180 -90" fill="#3b3a39"/>
    <path d="M380 520 q40 -50 110 -44 q90 -6 96 46 q-10 50 -96 52 q-100 2 -110 -54" fill="#242322"/>`,
  waste: `${street}<rect x="120" y="150" width="230" height="300" rx="16" fill="#2f6b45"/><rect x="105" y="130" width="260" height="46" rx="14" fill="#265739"/>
    <path d="M400 480 q10 -150 100 -160 q90 10 100 160 q-90 40 -200 0" fill="#26282b"/><path d="M590 500 q20 -120 90 -120 q80 10 90 120 q-90 30 -180 0" fill="#d8d5cc"/>
    <path d="M300 540 q20 -100 90 -100 q80 10 90 100 q-90 30 -180 0" fill="#3d5a80"/>`,
  lamp: `<rect width="960" height="720" fill="#141c2b"/><rect y="520" width="960" height="200" fill="#20262e"/>
    <rect x="462" y="160" width="16" height="420" fill="#4a4f57"/><path d="M470 170 q10 -70 130 -60" stroke="#4a4f57" stroke-width="14" fill="none"/>
    <ellipse cx="612" cy="118" rx="52" ry="20" fill="#3a3e45"/><circle cx="140" cy="250" r="46" fill="#ffd98a"/><rect x="134" y="290" width="12" height="280" fill="#4a4f57"/>`,
  tree: `<rect width="960" height="720" fill="#a9c9de"/><rect y="470" width="960" height="250" fill="#7fa35a"/>
    <rect x="420" y="260" width="70" height="320" fill="#6b4a2f"/><circle cx="400" cy="210" r="150" fill="#3f7a3a"/><circle cx="540" cy="230" r="130" fill="#4b8a44"/>
    <path d="M480 360 l230 150" stroke="#6b4a2f" stroke-width="26"/><circle cx="730" cy="540" r="70" fill="#3f7a3a"/>`,
  bench: `<rect width="960" height="720" fill="#c9c4b8"/><rect y="480" width="960" height="240" fill="#a39c8e"/>
    <g fill="#7a5230"><rect x="200" y="400" width="560" height="30"/><rect x="200" y="445" width="390" height="30"/><rect x="640" y="470" width="180" height="26" transform="rotate(18 640 470)"/></g>
    <g fill="#3a3d40"><rect x="240" y="400" width="24" height="180"/><rect x="690" y="400" width="24" height="180"/></g>`,
  water: `${street}<ellipse cx="480" cy="520" rx="380" ry="130" fill="#5b86a8"/><ellipse cx="440" cy="500" rx="200" ry="56" fill="#86aeca"/>
    <rect x="400" y="430" width="170" height="60" rx="8" fill="#33373b"/><g fill="#5b86a8">${[420, 450, 480, 510, 540].map((x) => `<rect x="${x}" y="440" width="12" height="40"/>`).join('')}</g>`,
}

/** A drawing as a phone would send a photo: JPEG. */
export function drawPhoto(picture: Picture): Promise<Buffer> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawings[picture]}</svg>`
  return sharp(Buffer.from(drawn)).jpeg({ quality: 85 }).toBuffer()
}
