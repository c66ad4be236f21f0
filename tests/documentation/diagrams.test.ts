import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { movesDiagram } from 'truce';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

test.each(['measure', 'investigation', 'agreement', 'commitment', 'promise'] as const)(
  'docs/moves.md shows the table of %s as it is',
  (table) => {
    expect(read('docs/moves.md')).toContain(`\`\`\`mermaid\n${movesDiagram(table)}\n\`\`\``);
  },
);

test('the README shows the life of a measure as the table has it', () => {
  expect(read('README.md')).toContain(`\`\`\`mermaid\n${movesDiagram('measure')}\n\`\`\``);
});
