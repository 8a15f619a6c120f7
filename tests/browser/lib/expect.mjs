// Assertions that name everything wrong at once.

import assert from 'node:assert/strict';

const SHOWN = 12;

/** Fails when there are problems, and lists them below what was expected. */
export function expectNone(problems, expected) {
  if (problems.length === 0) return;
  const rest = problems.length > SHOWN ? [`and ${problems.length - SHOWN} more`] : [];
  const lines = [...problems.slice(0, SHOWN), ...rest].map((problem) => `  - ${problem}`);
  assert.fail([`${expected}:`, ...lines].join('\n'));
}
