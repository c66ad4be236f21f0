import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importsOf } from './architecture.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The test files, by whether they and all they import name the library by its public entries alone. */
export interface TestFiles {
  readonly throughEntries: readonly string[];
  readonly throughSource: readonly string[];
}

/**
 * Sorts the test files. Those that go to `src`, themselves or through a helper, cannot be run on the built library: they
 * would hold two copies of it, and what one copy remembers of an object the other does not know.
 */
export function testFiles(): TestFiles {
  const files = ['examples', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const throughSource = files.filter((file) => reachesSource(file, new Set()));
  return { throughSource, throughEntries: files.filter((file) => !throughSource.includes(file)) };
}

function reachesSource(file: string, seen: Set<string>): boolean {
  if (file.startsWith('src/')) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return neighboursOf(file).some((each) => reachesSource(each, seen));
}

const neighbours = new Map<string, readonly string[]>();

/** The files that a file loads by a relative path, types left out. */
function neighboursOf(file: string): readonly string[] {
  const known = neighbours.get(file);
  if (known !== undefined) return known;
  const found = importsOf(file, file.endsWith('.ts') ? readFileSync(join(root, file), 'utf8') : '')
    .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
    .map(({ from }) => relative(root, join(root, dirname(file), from.replace(/\.js$/, '.ts'))))
    .map((path) => path.split(sep).join('/'));
  neighbours.set(file, found);
  return found;
}
