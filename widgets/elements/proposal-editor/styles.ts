import { css } from 'lit'

export const styles = css`
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .similar li {
    padding-block: 8px;
    overflow-wrap: anywhere;
  }
  .similar .quiet {
    display: block;
  }
  .heading,
  .subheading {
    overflow-wrap: anywhere;
  }
`
