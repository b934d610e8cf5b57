/** Edits of an answer before it is signed, or after. */
export type Edit = (xml: string) => string

/** Several, one after the other. */
export const all =
  (...edits: Edit[]): Edit =>
  (xml) =>
    edits.reduce((edited, edit) => edit(edited), xml)

/** Puts something else in place of what is there. @throws Error when it is not there: an edit that changes nothing tries nothing. */
export const swap =
  (from: string | RegExp, to: string | ((found: string) => string)): Edit =>
  (xml) => {
    const edited = typeof to === 'string' ? xml.replace(from, () => to) : xml.replace(from, to)
    if (edited === xml) throw new Error(`there is no ${String(from)} in\n${xml}`)
    return edited
  }

/** Of the assertion alone; `outside` of the rest. */
export const inside =
  (edit: Edit): Edit =>
  (xml) => {
    const start = xml.indexOf('<saml:Assertion')
    return xml.slice(0, start) + edit(xml.slice(start))
  }

const tag = (element: string) => new RegExp(`<${element}(?=[ />])[^>]*>`)

/** The first element's attribute gets that value; undefined takes it out. */
export const attribute = (element: string, name: string, value: string | undefined): Edit =>
  swap(tag(element), (found) => swap(new RegExp(` ${name}="[^"]*"`), value === undefined ? '' : ` ${name}="${value}"`)(found))

const whole = (element: string) => new RegExp(`<${element}(?=[ />])(?:[^>]*/>|[\\s\\S]*?</${element}>)`)

/** The first element goes. */
export const without = (element: string): Edit => swap(whole(element), '')

/** The first element stays, with nothing in it and no attributes. */
export const emptied = (element: string): Edit => swap(whole(element), `<${element}/>`)

/** The first element stays with its attributes and other text. */
export const saying = (element: string, text: string): Edit =>
  swap(new RegExp(`(<${element}(?=[ >])[^>]*>)[^<]*(</${element}>)`), (found) => found.replace(/>[^<]*</, `>${text}<`))
