import { css } from 'lit'

export const styles = css`
  article,
  .skeleton {
    min-block-size: 25em;
  }
  .short-form {
    min-block-size: 14em;
  }
  .short-form .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .card.stack > * + * {
    margin-block-start: 16px;
  }
  .card.stack > section + section {
    margin-block-start: 28px;
  }
  .voices,
  .places {
    margin-block-start: 16px;
  }
  .voices > * + * {
    margin-block-start: 28px;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .now {
    border-inline-start: 4px solid var(--_accent);
  }
  .left,
  .title,
  dt {
    font-weight: 600;
  }
  .statements,
  .figures {
    display: grid;
    gap: 12px;
  }
  .kind {
    margin-block-end: 12px;
    padding-block-end: 8px;
    border-block-end: 2px solid var(--_mood);
    color: var(--_mood);
    font-weight: 700;
  }
  .known {
    --_mood: var(--_good);
  }
  .open {
    --_mood: var(--_accent);
  }
  .fixed {
    --_mood: var(--_muted);
  }
  .figures .title {
    font-size: 1.125em;
  }
  .further li {
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .further .quiet {
    font-weight: 400;
  }
  .points {
    display: grid;
    gap: 16px;
  }
  .points li {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  dd + dt {
    margin-block-start: 8px;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container (min-width: 640px) {
    .statements,
    .figures {
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    }
    dl {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 8px 16px;
    }
    dd + dt {
      margin-block-start: 0;
    }
  }
`
