import { css } from 'lit'

/** Of what comes after the notice. */
export const writingStyles = css`
  #done > .stack {
    margin-block-start: 16px;
  }
  .file {
    position: relative;
    inline-size: 100%;
    min-block-size: 56px;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  form > .stack > .button,
  form > .stack > div > .button {
    inline-size: 100%;
  }
  .thumbs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 8px;
  }
  .thumbs img,
  .near img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: 4px;
    background: var(--_soft);
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
    text-align: start;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_accent);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }
  .chosen {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
  .near {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .near li {
    display: flex;
    gap: 12px;
    padding-block: 8px;
  }
  .near img {
    flex: none;
    inline-size: 96px;
  }
  .near li > div {
    flex: 1;
    min-inline-size: 0;
  }
  .near .button {
    margin-block-start: 8px;
  }
  dl > div {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    display: flex;
    align-items: center;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .outbox {
    margin-block-end: 16px;
  }
  .secret {
    display: block;
    padding: 12px;
    border: 1px dashed var(--_edge);
    border-radius: 4px;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @container (min-width: 600px) {
    .file {
      inline-size: auto;
    }
    form > .stack > .button,
    form > .stack > div > .button {
      inline-size: auto;
    }
  }
`
