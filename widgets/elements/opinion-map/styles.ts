import { css } from 'lit'

export const styles = css`
  .panels {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .question {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .question .quiet {
    color: var(--_ink);
  }
  .statement {
    min-block-size: 3.6em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .answers {
    display: grid;
    gap: 8px;
  }
  @container (min-width: 480px) {
    .answers {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .button.answer {
    min-block-size: 56px;
    background: var(--_ground);
  }
  .answer[aria-pressed='true'] {
    border-width: 3px;
  }
  kbd {
    min-inline-size: 1.6em;
    padding: 0 4px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.875em;
    font-weight: 400;
  }
  @media (hover: none) {
    kbd,
    .keys {
      display: none;
    }
  }
  .given {
    display: grid;
    gap: 4px;
  }
  .given li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    border-block-end: 1px solid var(--_line);
  }
`
