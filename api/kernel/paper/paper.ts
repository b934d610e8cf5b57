import { fileURLToPath } from 'node:url'
import PdfDocument from 'pdfkit'

/** A paper in words. */
export interface Paper {
  readonly locale: string
  /** Heading. */
  readonly title: string
  /** Name of the document, as programs show it. */
  readonly name: string
  readonly author: string
  /** Label and text, in the order in which they are read. */
  readonly lines: readonly (readonly [label: string, text: string])[]
  /** What else is to be known; may be empty. */
  readonly note: string
  readonly link?: { readonly label: string; readonly address: string }
  /** Who signs it by hand: a line for each. */
  readonly signatures?: readonly string[]
  /** Slips to be cut apart, each with its own heading and lines, after everything else. */
  readonly slips?: readonly Slip[]
  readonly at: Date
}

/** A part of a paper that is cut off and given to somebody. */
export interface Slip {
  readonly title: string
  /** What is read and typed: large, all characters of one width apart. */
  readonly code: string
  readonly lines: readonly string[]
}

const fontFile = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
const fonts = { text: fontFile('DejaVuSans'), bold: fontFile('DejaVuSans-Bold') }

/** Height that a slip takes, in points; six to a page of A4. */
const slipHeight = 118
const margin = 56

/** Draws a paper as PDF/UA: tagged in the order of reading, with its language, its title and the fonts that it needs. */
export async function drawPaper({ locale, name, author, at, ...paper }: Paper): Promise<Buffer> {
  const pdf = new PdfDocument({
    size: 'A4',
    margin,
    font: fonts.text,
    pdfVersion: '1.7',
    tagged: true,
    // Newer than its types, which know PDF/A only.
    subset: 'PDF/UA' as never,
    lang: locale,
    displayTitle: true,
    info: { Title: name, Author: author, CreationDate: at },
  })
  const pieces: Buffer[] = []
  const whole = new Promise<Buffer>((done, failed) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => done(Buffer.concat(pieces)))
    pdf.on('error', failed)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const add = (type: string, write: () => void) => root.add(pdf.struct(type, {}, write))
  write(pdf, add, paper)
  root.end()
  pdf.end()
  return whole
}

type Drawing = InstanceType<typeof PdfDocument>

function write(
  pdf: Drawing,
  add: (type: string, draw: () => void) => void,
  { title, lines, note, link, signatures = [], slips = [] }: Omit<Paper, 'locale' | 'name' | 'author' | 'at'>,
): void {
  add('H1', () => pdf.font(fonts.bold).fontSize(20).text(title))
  for (const [label, text] of lines) {
    pdf.moveDown(0.6)
    add('P', () => {
      pdf.font(fonts.bold).fontSize(11).text(label)
      if (text) pdf.font(fonts.text).text(text)
    })
  }
  pdf.moveDown()
  if (note) add('P', () => pdf.font(fonts.text).fontSize(11).text(note))
  if (link) {
    add('P', () => pdf.font(fonts.bold).text(link.label))
    add('Link', () => pdf.font(fonts.text).text(link.address, { link: link.address, underline: true }))
  }
  for (const who of signatures) {
    pdf.moveDown(3)
    add('P', () => pdf.font(fonts.text).text(`${who}: ${'_'.repeat(36)}`))
  }
  if (slips.length > 0) pdf.addPage()
  for (const slip of slips) {
    if (pdf.y + slipHeight > pdf.page.height - margin) pdf.addPage()
    const top = pdf.y
    add('H2', () => pdf.font(fonts.bold).fontSize(11).text(slip.title))
    add('P', () => pdf.font(fonts.bold).fontSize(18).text(slip.code, { characterSpacing: 2 }))
    add('P', () => pdf.font(fonts.text).fontSize(9).text(slip.lines.join('\n')))
    pdf.y = top + slipHeight
  }
}
