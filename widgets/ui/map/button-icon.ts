import { DivIcon, type DivIconOptions } from 'leaflet/dist/leaflet-src.esm.js'

/** A mark that is a real button: keys and screen readers work it as they do any other. */
export class ButtonIcon extends DivIcon {
  constructor(
    private readonly button: HTMLButtonElement,
    options: DivIconOptions,
  ) {
    super(options)
  }

  override createIcon(): HTMLElement {
    const { options, button } = this
    const [width, height] = options.iconSize as [number, number]
    button.type = 'button'
    button.className = `leaflet-marker-icon mark ${options.className ?? ''}`
    button.style.inlineSize = `${width}px`
    button.style.blockSize = `${height}px`
    button.style.margin = `${-height / 2}px 0 0 ${-width / 2}px`
    return button
  }
}
