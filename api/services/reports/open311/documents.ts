import { XMLBuilder } from 'fast-xml-parser'
import type { ProtocolAnswer } from '../../../kernel/http/protocol.ts'

/** A value of a GeoReport document; null is an empty element, undefined none. */
export type Value = string | number | boolean | null | undefined | Entries | ListOf
export interface Entries {
  readonly [name: string]: Value
}

/** Elements of one name inside their container: in JSON an array without them ("Spark" convention). */
export class ListOf {
  readonly name: string
  readonly items: readonly Value[]

  constructor(name: string, items: readonly Value[]) {
    this.name = name
    this.items = items
  }
}

export type Format = 'xml' | 'json'

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: false })

/**
 * A GeoReport document, in either format. In JSON the root has no name: a list is a bare array.
 *
 * @source GeoReport v2, "Format Support"; JSON and XML Conversion, "The Spark Convention".
 */
export function document(format: Format, root: string, value: Value, status = 200): ProtocolAnswer {
  if (format === 'json') return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(inJson(value)) }
  const declaration = { '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' } }
  return { status, type: 'text/xml', body: builder.build({ ...declaration, [root]: inXml(value) }) }
}

function inJson(value: Value): unknown {
  if (value instanceof ListOf) return value.items.map(inJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inJson(inner)]))
}

function inXml(value: Value): unknown {
  if (value === null) return ''
  if (typeof value === 'string') return legal(value)
  if (value instanceof ListOf) return value.items.length ? { [value.name]: value.items.map(inXml) } : ''
  if (typeof value !== 'object') return value
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(present.map(([name, inner]) => [name, inXml(inner)]))
}

/** Without the characters that no XML document may hold, however they are written (XML 1.0, 2.2). */
function legal(text: string): string {
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
