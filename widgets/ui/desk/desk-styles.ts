import { css } from 'lit'

/** Queue left, item middle, decision right; one column in a narrow box, where what has happened comes after the decision. */
export const deskStyles = css`
  .desk {
    min-block-size: 34em;
    padding: 0;
    overflow: clip;
  }
  .columns {
    display: block;
  }
  .queue,
  .middle,
  .right,
  .past {
    padding: 16px;
  }
  .middle:not(.empty),
  .right,
  .past,
  .back {
    display: none;
  }
  .reading .middle:not(.empty),
  .reading .right,
  .reading .past {
    display: block;
  }
  .reading .back {
    display: inline-flex;
  }
  .reading .queue,
  .empty.middle {
    display: none;
  }
  .right,
  .past {
    border-block-start: 1px solid var(--_line);
  }
  .right {
    background: var(--_soft);
  }
  .past > * + * {
    margin-block-start: 24px;
  }
  .right .button:not(.row .button) {
    display: flex;
    inline-size: 100%;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .search {
    margin-block-end: 12px;
  }
  .search label {
    font-size: 0.875em;
  }
  .tasks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  .task,
  .open {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .task {
    min-block-size: 44px;
    padding: 4px 12px;
    font-size: 0.875em;
  }
  .task[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .items > li {
    display: flex;
    align-items: stretch;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 4px solid transparent;
  }
  .items > .chosen {
    border-inline-start-color: var(--_accent);
    background: var(--_soft);
  }
  .pick {
    display: grid;
    place-items: center;
    inline-size: 44px;
    cursor: pointer;
  }
  .pick input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
  .open {
    flex: 1;
    min-inline-size: 0;
    padding: 10px 8px;
    border: 0;
    border-radius: 0;
    text-align: start;
  }
  .title {
    display: block;
    font-weight: 600;
    line-height: 1.3;
  }
  .late {
    color: var(--_warn);
    font-weight: 600;
  }
  .empty {
    padding-block: 24px;
  }
  .bulk,
  .pending {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_soft);
  }
  .bulk {
    border-block: 1px solid var(--_line) 0;
  }
  .bulk > form {
    flex: 1 1 100%;
  }
  /* Comes and goes without moving the queue under the pointer. */
  .foot {
    position: sticky;
    inset-block-end: 0;
    max-block-size: 60vh;
    overflow-y: auto;
  }
  .pending {
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: var(--_warn-soft);
  }
  .pending > span {
    flex: 1 1 12em;
    font-variant-numeric: tabular-nums;
  }
  .pending > [role='alert'] {
    flex: 1 1 100%;
    order: 1;
    font-size: 0.875em;
  }
  .pending .notice {
    padding: 0;
    border: 0;
    background: none;
  }
  .pending.failed {
    border-inline-start: 4px solid var(--_bad);
    padding-inline-start: 12px;
    background: var(--_bad-soft);
  }
  .pending > progress {
    flex: 1 1 12em;
    accent-color: var(--_accent);
  }
  .keys {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 20%);
  }
  .keys dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
  }
  .keys kbd {
    font: inherit;
    font-weight: 700;
  }
  .help {
    display: none;
    margin: 0 12px;
  }
  @container (min-width: 860px) {
    .columns {
      display: grid;
      grid-template: auto 1fr / minmax(240px, 300px) minmax(0, 1fr) minmax(240px, 300px);
      min-block-size: 34em;
    }
    .columns .queue,
    .columns .middle:not(.empty),
    .columns .right,
    .columns .past {
      display: block;
    }
    .columns .empty.middle {
      display: block;
      padding: 24px;
    }
    /* The queue keeps its place, however long it is, and the decisions stay beside what is read. */
    .columns .queue,
    .columns .right {
      position: sticky;
      inset-block-start: 0;
      grid-row: 1 / -1;
      align-self: start;
      max-block-size: 100vh;
      overflow-y: auto;
    }
    .columns .middle,
    .columns .past {
      grid-column: 2;
      border-inline: 1px solid var(--_line);
    }
    .columns .middle:not(:has(~ .past)) {
      grid-row: 1 / -1;
    }
    .columns .past {
      grid-row: 2;
      padding-block-start: 0;
      border-block-start: 0;
    }
    .columns .right {
      grid-column: 3;
    }
    .right {
      border-block-start: 0;
      background: none;
    }
    .reading .back {
      display: none;
    }
    .help {
      display: inline-flex;
    }
  }
`
