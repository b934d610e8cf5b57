import { css } from 'lit'

export const styles = css`
  .rooms {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    border-block-end: 1px solid var(--_line);
  }
  .rooms button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .rooms [aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .bar .tick {
    padding-block: 0;
    align-items: center;
  }
  .subject {
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .subject h3 {
    margin: 0;
    font-size: 1em;
  }
  .subject li {
    margin-block-start: 8px;
  }
  .fresh {
    display: inline-block;
    margin-inline-end: 8px;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--_button);
    color: var(--_on-fill, #ffffff);
    font-size: 0.8125em;
    font-weight: 600;
  }
  blockquote {
    margin: 4px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
    white-space: pre-line;
  }
  .reasons {
    display: grid;
    gap: 12px;
  }
  @container (min-width: 600px) {
    .reasons {
      grid-template-columns: 1fr 1fr;
    }
  }
  .hours {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .hours label {
    flex: 1 1 120px;
  }
  .address-of-feed {
    overflow-wrap: anywhere;
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
`
