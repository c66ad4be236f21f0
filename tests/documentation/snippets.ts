import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A piece of code that the documentation shows, and where. */
export interface Snippet {
  readonly where: string;
  readonly code: string;
}

/** Every block of TypeScript in the Markdown files and in the docstrings of `src`. */
export function snippets(): readonly Snippet[] {
  const markdown = ['README.md', ...filesUnder('docs', '.md')].flatMap((file) => blocksOf(file, read(file)));
  const docstrings = filesUnder('src', '.ts').flatMap((file) => blocksOf(file, uncommented(read(file))));
  return [...markdown, ...docstrings];
}

/**
 * A snippet as a module that checks itself: `expression; //=> value` becomes a comparison of the two. The value is
 * anything that the snippet's own scope can say.
 */
export function checked({ where, code }: Snippet): string {
  const lines = code.split('\n').map((line) => {
    const [, before = '', expression, value] = line.match(/^(\s*(?:const \w+ = )?)(.+?);? +\/\/=> (.+)$/) ?? [];
    if (expression === undefined) return line;
    return before.includes('const')
      ? `${before}${expression};\n__same(${before.match(/const (\w+)/)?.[1]}, ${value});`
      : `__same(${expression}, ${value});`;
  });
  return [
    '// @ts-nocheck',
    "import { expect as __expect } from 'vitest';",
    `const __same = (a, b) => __expect(a, ${JSON.stringify(where)}).toEqual(b);`,
    ...lines,
    'export {};',
  ].join('\n');
}

function blocksOf(file: string, text: string): readonly Snippet[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => ({
    where: `${file}:${text.slice(0, match.index).split('\n').length}`,
    code: match[1] ?? '',
  }));
}

/** Docstrings without their stars, other lines as they are, so that line numbers hold. */
function uncommented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n');
}

function filesUnder(folder: string, ending: string): readonly string[] {
  const at = join(root, folder);
  let found: readonly string[];
  try {
    found = readdirSync(at, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return found.filter((name) => name.endsWith(ending)).map((name) => relative(root, join(at, name)));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
