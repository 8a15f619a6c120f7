// A reporter for node's test runner: one line for each group, every failure in full, the totals at the end.

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Turns test events into text. */
export default async function* report(source) {
  const total = { pass: 0, fail: 0, skip: 0 };
  const group = { pass: 0, fail: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && data.nesting > 0) yield `  ${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') {
      if (data.nesting > 0) continue;
      yield `${group.fail ? '✖' : '✔'} ${data.name}: ${group.pass} passed, ${group.fail} failed`;
      yield ` (${seconds(data.details.duration_ms)})\n`;
      Object.assign(group, { pass: 0, fail: 0 });
      continue;
    }
    const result = data.skip !== undefined ? 'skip' : type.slice('test:'.length);
    total[result] += 1;
    if (data.nesting > 0 && result !== 'skip') group[result] += 1;
    if (result === 'fail') yield `\n✖ ${data.name}\n${reason(data.details.error)}\n\n`;
  }
  yield `ℹ tests ${total.pass + total.fail + total.skip}\n`;
  yield `ℹ pass ${total.pass}\nℹ fail ${total.fail}\nℹ skipped ${total.skip}\n`;
}

function reason(error) {
  const cause = error?.cause ?? error;
  const text = cause?.code === 'ERR_ASSERTION' ? cause.message : (cause?.stack ?? cause?.message ?? String(cause));
  return text.replace(/^/gm, '  ');
}
