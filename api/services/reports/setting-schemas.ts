/** Words of JSON Schema from which the settings of reports are made. */

/** One line or more of so many characters at most. */
export const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
/** A text in the languages of the towns. */
export const local = (maxLength: number) => ({
  type: 'object',
  additionalProperties: false,
  required: ['it'],
  properties: { it: text(maxLength), en: text(maxLength) },
})
/** What settings call something by. */
export const key = { type: 'string', maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' }
export const optionKey = { type: 'string', maxLength: 40, pattern: '^[a-z0-9][a-z0-9-]*$' }
export const whole = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum })
export const list = (items: object, maxItems: number, more: object = {}) => ({ type: 'array', maxItems, items, ...more })
/** An object with these properties and no others. */
export const object = (required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
export const oneOf = (values: readonly string[]) => ({ type: 'string', enum: [...values] })

/** GeoJSON Polygon or MultiPolygon, WGS 84. */
export const geometry = object(['type', 'coordinates'], {
  type: oneOf(['Polygon', 'MultiPolygon']),
  coordinates: list(list(list({}, 20_000), 20_000), 1000),
})
