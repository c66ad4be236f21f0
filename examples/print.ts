/** A table for a terminal: columns as wide as said, the last one wrapped. */
export function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head, widths), rule, ...rows.map((row) => line(row, widths))].join('\n');
}

function line(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 20));
  const height = Math.max(...wrapped.map((each) => each.length));
  const lines = Array.from({ length: height }, (_, row) =>
    wrapped
      .map((each, index) => (each[row] ?? '').padEnd(widths[index] ?? 20))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** Breaks a text into lines of at most a width, at spaces where it can. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines[0] === '' && lines.length > 1 ? lines.slice(1) : lines;
}

/** A heading with a line under it. */
export function heading(text: string): string {
  return `\n${text}\n${'═'.repeat(text.length)}`;
}

/** A text of many lines in a width: what is too long goes on two spaces further in. */
export function within(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const indent = ' '.repeat(line.length - line.trimStart().length);
      const [first = '', ...rest] = wrap(line.trimStart(), width - indent.length - 2);
      return [indent + first, ...rest.map((each) => `${indent}  ${each}`)];
    })
    .join('\n');
}
