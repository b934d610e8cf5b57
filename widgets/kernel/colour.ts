type Rgb = [number, number, number]

export type Theme = '' | 'light' | 'dark'

const white: Rgb = [255, 255, 255]
/** The hardest grounds on which words of the main colour stand: the tinted ones of notices. */
const lightGround: Rgb = [236, 240, 236]
const darkGround: Rgb = [56, 42, 36]

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => ((value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: Rgb, other: Rgb): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The colour itself, or the nearest mix with `towards` that has 4.5:1 on `ground`. */
export function readable(colour: Rgb, ground: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = colour.map((value, i) => Math.round(value + ((towards[i] ?? 0) - value) * share)) as Rgb
    if (contrast(mixed, ground) >= 4.5) return mixed
  }
  return towards
}

/** Red, green, blue and opacity of any CSS colour, as the browser understands it. */
function parse(colour: string): [...Rgb, number] {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour)
  if (numbers) return [Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), Number(numbers[4] ?? 1)]
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return [0, 102, 204, 1]
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b, a / 255]
}

/** What the page paints behind the element; undefined when nothing does. */
function backdrop(element: Element): Rgb | undefined {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
    const [r, g, b, a] = parse(getComputedStyle(at).backgroundColor)
    if (a > 0.5) return [r, g, b]
  }
  return undefined
}

const rgbOf = (colour: string): Rgb => parse(CSS.supports('color', colour) ? colour : '#0066cc').slice(0, 3) as Rgb

/** How a colour stands against white: the ratio of WCAG. */
export const contrastWithWhite = (colour: string): number => contrast(rgbOf(colour), white)

/** A main colour as it is worn: readable under white words, as words in the light and as words in the dark. */
export function shadesOf(colour: string): string[] {
  const primary = rgbOf(colour)
  const shades = [
    readable(primary, white, [0, 0, 0]),
    readable(primary, lightGround, [0, 0, 0]),
    readable(primary, darkGround, white),
  ]
  return shades.map((shade) => `rgb(${shade.join(' ')})`)
}

/**
 * Fits an element to its page: dark where the page is dark around it, whatever it declares, and with the page's main colour made
 * readable (4.5:1) both under white words and as words on the element's own ground.
 *
 * @param theme what `<cdc-town>` wants instead of what the page looks like.
 */
export function adaptColours(element: HTMLElement, theme?: Theme): void {
  const { style } = element
  const painted = backdrop(element)
  style.colorScheme = theme || (painted ? (luminance(painted) < 0.18 ? 'dark' : 'light') : '')
  const computed = getComputedStyle(element)
  const probe = ['--cdc-primary', '--bs-primary', '--cdc-town-primary'].map((name) => computed.getPropertyValue(name).trim())
  shadesOf(probe.find(Boolean) ?? '').forEach((shade, i) =>
    style.setProperty(['--_fill', '--_accent-light', '--_accent-dark'][i] as string, shade),
  )
}
