import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { complaints, importsOf, type Sources } from './support/architecture.js';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const sources: Sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [path.split(sep).join('/'), readFileSync(join(src, path), 'utf8')]),
);

describe('the house', () => {
  test('there is something to read', () => {
    const expected = ['index.ts', 'values/dates.ts', 'values/decimal.ts'];
    for (const room of ['values', 'measures', 'machine', 'scenario', 'queries', 'history', 'testing']) {
      expected.push(`${room}/index.ts`);
    }
    expect(expected.filter((path) => !sources.has(path))).toEqual([]);
    const imports = [...sources].flatMap(([path, text]) => importsOf(path, text));
    expect(imports.length).toBeGreaterThan(sources.size / 2);
  });

  test('imports go one way, through the index of a room, and nothing of the machine leaks in', () => {
    expect(complaints(sources)).toEqual([]);
  });
});

describe('the reader of the house', () => {
  const good: Sources = new Map([
    [
      'values/dates.ts',
      `import { addDays } from 'date-fns/addDays';\nimport { UTCDateMini } from '@date-fns/utc/date/mini';`,
    ],
    ['values/decimal.ts', `import { Decimal } from 'decimal.js';`],
    ['values/index.ts', `export { day } from './dates.js';\nexport type { Day } from './dates.js';`],
    ['measures/index.ts', `import type { Day } from '../values/index.js';\nexport * from './tariff.js';`],
    ['measures/tariff.ts', `import { day } from '../values/index.js';`],
    ['machine/index.ts', `export * from './moves.js';`],
    ['machine/moves.ts', `import { day } from '../values/index.js';`],
    ['scenario/index.ts', `import { move } from '../machine/index.js';`],
    ['queries/index.ts', `import { replay } from '../scenario/index.js';`],
    ['codec/index.ts', `import type { Scenario } from '../scenario/index.js';`],
    [
      'history/index.ts',
      `import type { Run } from '../queries/index.js';\nimport { episode, history } from '../scenario/index.js';\nimport { busan } from './episodes/busan.js';`,
    ],
    ['history/episodes/busan.ts', `import { day } from '../../values/index.js';\n${'// a line\n'.repeat(300)}`],
    ['testing/index.ts', `import fc from 'fast-check';\nimport { usChina2025 } from '../history/index.js';`],
    ['index.ts', `export { replay } from './scenario/index.js';`],
  ]);

  /** What the reader says when one file of a good house is replaced, or one is added. */
  const saysOf = (path: string, text: string) => complaints(new Map([...good, [path, text]]));

  test('is content with a good house', () => {
    expect(complaints(good)).toEqual([]);
  });

  test.each([
    // The direction of imports.
    ['values/money.ts', `import { move } from '../machine/index.js';`, 'values may not import machine'],
    ['measures/tariff.ts', `export { move } from '../machine/index.js';`, 'measures may not import machine'],
    [
      'measures/tariff.ts',
      `import type { Move } from '../machine/index.js';`,
      'measures may not import types of machine',
    ],
    ['machine/moves.ts', `export * from '../scenario/index.js';`, 'machine may not import scenario'],
    ['machine/moves.ts', `type S = import('../scenario/index.js').S;`, 'machine may not import types of scenario'],
    ['scenario/index.ts', `const q = import('../queries/index.js');`, 'scenario may not import queries'],
    ['scenario/index.ts', `import '../codec/index.js';`, 'scenario may not import codec'],
    ['queries/index.ts', `import { usChina2025 } from '../history/index.js';`, 'queries may not import history'],
    ['queries/index.ts', `import type { Law } from '../testing/index.js';`, 'queries may not import types of testing'],
    ['codec/index.ts', `import { assess } from '../queries/index.js';`, 'codec may not import queries'],
    ['index.ts', `export * from './history/index.js';`, 'src/index.ts may not import history'],
    ['index.ts', `export { parse } from './codec/index.js';`, 'src/index.ts may not import codec'],
    ['codec/parse.ts', `import * as z from 'zod/mini';`, 'may not import zod/mini (it has one door)'],
    ['index.ts', `export type { Law } from './testing/index.js';`, 'src/index.ts may not import types of testing'],
    ['values/money.ts', `import { replay } from '../index.js';`, 'values may not import src/index.ts'],
    // History is data.
    ['history/index.ts', `import { assess } from '../queries/index.js';`, 'history may not import queries'],
    ['history/index.ts', `import { type Run } from '../queries/index.js';`, 'history may not import queries'],
    ['history/more.ts', `import { fork, history } from '../scenario/index.js';`, 'may not use fork of scenario'],
    ['history/more.ts', `import { fork as history } from '../scenario/index.js';`, 'may not use fork of scenario'],
    ['history/index.ts', `import * as scenario from '../scenario/index.js';`, 'may not use * of scenario'],
    // Rooms meet through their index.
    ['scenario/index.ts', `import { moves } from '../machine/moves.js';`, 'goes round the index of machine'],
    ['scenario/index.ts', `import type { M } from '../machine/moves.js';`, 'goes round the index of machine'],
    ['testing/index.ts', `import { busan } from '../history/episodes/busan.js';`, 'goes round the index of history'],
    ['machine/moves.ts', `import { move } from './index.js';`, 'imports the index of its own room'],
    ['machine/moves.ts', `import { day } from '../values';`, 'must end in .js'],
    ['machine/moves.ts', `import { nothing } from './nothing.js';`, 'is no file of src'],
    ['duties/stack.ts', `import { replay } from '../scenario/index.js';`, 'duties may not import scenario'],
    ['ownership/index.ts', `import { assess } from '../queries/index.js';`, 'ownership may not import queries'],
    ['sketches/index.ts', '', 'no rule says what the room sketches may import'],
    // Doors to other packages.
    [
      'values/money.ts',
      `import { addDays } from 'date-fns/addDays';`,
      'may not import date-fns/addDays (it has one door)',
    ],
    [
      'values/money.ts',
      `import type { UTCDateMini } from '@date-fns/utc/date/mini';`,
      'may not import @date-fns/utc/date/mini (it has one door)',
    ],
    ['values/dates.ts', `import { addDays } from 'date-fns';`, 'may not import date-fns'],
    ['values/money.ts', `import { Decimal } from 'decimal.js';`, 'may not import decimal.js (it has one door)'],
    ['queries/index.ts', `import fc from 'fast-check';`, 'may not import fast-check (it has one door)'],
    ['testing/index.ts', `import { readFileSync } from 'node:fs';`, 'may not import node:fs'],
    ['queries/index.ts', `import { replay } from 'truce';`, 'may not import truce'],
    // The machine's clock, zone, locale, chance and process.
    ['values/dates.ts', `const today = new Date();`, 'new Date( is not for src'],
    ['values/dates.ts', `const now = Date\n  .now();`, 'Date.now is not for src'],
    ['queries/index.ts', 'const x = `a ${Math.random()} b`;', 'Math.random is not for src'],
    ['queries/index.ts', `const env = process?.env;`, 'process. is not for src'],
    ['queries/index.ts', `const g = globalThis;`, 'globalThis is not for src'],
    ['queries/index.ts', `const c = new Intl.Collator();`, 'Intl is not for src'],
    ['queries/index.ts', `const s = (1).toLocaleString();`, 'toLocale… is not for src'],
  ])('in %s, %j: %s', (path, text, complaint) => {
    expect(saysOf(path, text)).toEqual([expect.stringContaining(complaint)]);
  });

  test.each([
    ['queries/index.ts', `/** Due process. See \`Date.now\`. */\nconst a = 'Intl process. new Date(x)'; // globalThis`],
    ['queries/index.ts', 'const a = `Math.random ${1} process.env ${2} Intl`; const b = /globalThis/;'],
    ['queries/index.ts', `const x = due.process.length; const { process } = due;`],
  ])('in %s, %j is fine', (path, text) => {
    expect(saysOf(path, text)).toEqual([]);
  });

  test('minds the length of a file', () => {
    expect(saysOf('queries/index.ts', '\n'.repeat(250))).toEqual([]);
    expect(saysOf('queries/index.ts', '\n'.repeat(251))).toEqual(['queries/index.ts: 251 lines, more than 250']);
  });
});
