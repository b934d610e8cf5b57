import { css } from 'lit'

/** Text fields, boxes to tick, choices: native controls with one look. */
export const fieldStyles = css`
  label,
  .label {
    display: block;
    font-weight: 600;
  }
  .hint {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  input[type='text'],
  input[type='search'],
  input[type='number'],
  input[type='datetime-local'],
  input[type='date'],
  textarea,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
  }
  textarea {
    min-block-size: 6em;
    line-height: 1.5;
    resize: vertical;
  }
  input[type='file'] {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
    font: inherit;
    font-weight: 400;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .error {
    display: block;
    color: var(--_bad);
    font-size: 0.875em;
    font-weight: 600;
  }
  .tick {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 400;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }
`
