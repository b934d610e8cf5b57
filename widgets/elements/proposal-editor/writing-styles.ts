import { css } from 'lit'

export const writingStyles = css`
  .state {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .state.off {
    color: var(--_warn);
  }
  .sections > li {
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .part .prose {
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .write {
    field-sizing: content;
    min-block-size: 10em;
    max-block-size: 70vh;
    unicode-bidi: plaintext;
  }
  .tools {
    align-items: flex-start;
  }
  .more > summary {
    list-style: none;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more[open] {
    flex: 1 1 100%;
  }
  .people li {
    padding-block: 8px;
    overflow-wrap: anywhere;
  }
`
