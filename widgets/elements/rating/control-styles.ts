const css = String.raw

/** Style of what is pressed: stars, answers, buttons. */
export const controls = css`
  @layer cdc-rating {
    cdc-rating .cdc-choice {
      display: flex !important;
      flex-wrap: wrap !important;
      align-items: center !important;
      gap: 4px 16px !important;
      margin-block-start: 12px !important;
    }
    cdc-rating .cdc-stars {
      display: flex !important;
      margin-inline-start: -6px !important;
    }
    cdc-rating .cdc-star {
      position: relative !important;
      display: block !important;
      inline-size: 46px !important;
      block-size: 46px !important;
      cursor: pointer !important;
    }
    cdc-rating .cdc-star input {
      position: absolute !important;
      inset: 0 !important;
      margin: 0 !important;
      inline-size: 100% !important;
      block-size: 100% !important;
      opacity: 0 !important;
      cursor: pointer !important;
    }
    cdc-rating .cdc-stars:disabled * {
      cursor: default !important;
    }
    cdc-rating .cdc-shape {
      position: absolute !important;
      inset: 5px !important;
      border-radius: 4px !important;
      forced-color-adjust: none !important;
      pointer-events: none !important;
    }
    cdc-rating .cdc-shape::before,
    cdc-rating .cdc-shape::after {
      position: absolute !important;
      content: '' !important;
      inset: 1px !important;
      background: var(--_edge) !important;
      clip-path: polygon(50% 3%, 62% 37%, 98% 38%, 69% 60%, 79% 95%, 50% 74%, 21% 95%, 31% 60%, 2% 38%, 38% 37%) !important;
    }
    cdc-rating .cdc-shape::after {
      inset: 5px !important;
      background: var(--_ground) !important;
    }
    cdc-rating .cdc-lit .cdc-shape::before,
    cdc-rating .cdc-lit .cdc-shape::after {
      background: var(--_accent) !important;
    }
    cdc-rating .cdc-stars:enabled .cdc-star:hover .cdc-shape::before {
      background: var(--_accent) !important;
    }
    cdc-rating input:focus-visible + .cdc-shape,
    cdc-rating :focus-visible {
      outline: 3px solid var(--_accent) !important;
      outline-offset: 2px !important;
    }
    cdc-rating .cdc-answer {
      display: flex !important;
      align-items: flex-start !important;
      gap: 12px !important;
      min-block-size: 44px !important;
      padding-block: 10px !important;
      cursor: pointer !important;
    }
    cdc-rating .cdc-answer input {
      flex: none !important;
      inline-size: 22px !important;
      block-size: 22px !important;
      margin: 1px 0 0 2px !important;
      accent-color: var(--_accent) !important;
      cursor: pointer !important;
    }
    cdc-rating button {
      min-block-size: 44px !important;
      padding: 8px 24px !important;
      border: 1px solid var(--_accent) !important;
      border-radius: var(--_radius) !important;
      background: transparent !important;
      color: var(--_accent) !important;
      font: inherit !important;
      font-weight: 600 !important;
      line-height: 1.25 !important;
      cursor: pointer !important;
      transition: filter 0.15s !important;
    }
    cdc-rating .cdc-main {
      border-color: transparent !important;
      background: var(--_fill, #0066cc) !important;
      color: #ffffff !important;
      margin-inline-start: auto !important;
    }
    cdc-rating button:hover {
      filter: brightness(0.9) !important;
    }
    cdc-rating [aria-disabled='true'] {
      opacity: 0.75 !important;
      cursor: progress !important;
    }
    @media (prefers-reduced-motion: reduce) {
      cdc-rating button {
        transition: none !important;
      }
    }
    @media (forced-colors: active) {
      cdc-rating .cdc-main {
        border-color: ButtonBorder !important;
      }
    }
  }
`
