import { inflateSync } from 'node:zlib'

/** What is written on a paper that was drawn, a piece of text to a line; pieces in a font that has no such letters are read wrongly. */
export function textsOf(pdf: Buffer): string[] {
  const parts = streamsOf(pdf)
  const alphabets = parts.filter((part) => part.includes('beginbfrange')).map(lettersOf)
  const shown = parts.flatMap((part) => [...part.matchAll(/\[([^\]]*)\] TJ/g)].map(([, pieces]) => hexOf(pieces!)))
  return alphabets.flatMap((letters) => shown.map((glyphs) => glyphs.map((glyph) => letters[glyph] ?? '').join('')))
}

/** Contents of the document's compressed parts. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, part]) => {
    try {
      return inflateSync(Buffer.from(part!, 'latin1')).toString('latin1')
    } catch {
      return []
    }
  })
}

/** Letters of a font by the numbers of their shapes: `[<0000> <0041> …]`. */
const lettersOf = (cmap: string): string[] =>
  [...cmap.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list]) =>
    [...list!.matchAll(/<([0-9a-f ]*)>/gi)].map(([, code]) =>
      String.fromCharCode(...(code!.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))),
    ),
  )

const hexOf = (pieces: string): number[] =>
  [...pieces.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g)!.map((glyph) => parseInt(glyph, 16)))
