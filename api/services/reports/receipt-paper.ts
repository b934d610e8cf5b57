import { fileURLToPath } from 'node:url'
import PdfDocument from 'pdfkit'

/** A receipt in words. */
export interface ReceiptText {
  readonly locale: string
  /** Heading, and name of the document with the report's number. */
  readonly title: string
  readonly name: string
  readonly author: string
  /** Label and text, in the order in which they are read. */
  readonly lines: readonly (readonly [label: string, text: string])[]
  /** What else is to be known; may be empty. */
  readonly note: string
  readonly link: { readonly label: string; readonly address: string }
  readonly at: Date
}

const fontFile = (name: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
const fonts = { text: fontFile('DejaVuSans'), bold: fontFile('DejaVuSans-Bold') }

/** Draws a receipt as PDF/UA: tagged in the order of reading, with its language, its title and the fonts that it needs. */
export async function drawReceipt({ locale, title, name, author, lines, note, link, at }: ReceiptText): Promise<Buffer> {
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 56,
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
  add('H1', () => pdf.font(fonts.bold).fontSize(20).text(title))
  for (const [label, text] of lines) {
    pdf.moveDown(0.6)
    add('P', () => {
      pdf.font(fonts.bold).fontSize(11).text(label)
      if (text) pdf.font(fonts.text).text(text)
    })
  }
  pdf.moveDown()
  if (note) add('P', () => pdf.font(fonts.text).text(note))
  add('P', () => pdf.font(fonts.bold).text(link.label))
  add('Link', () => pdf.font(fonts.text).text(link.address, { link: link.address, underline: true }))
  root.end()
  pdf.end()
  return whole
}
