import { type Edit, type Fork, fork, history } from 'truce';
import { type FileIssue, type ParseOptions, parse } from 'truce/codec';
import { usChina2025 } from 'truce/history';

/** A small record: one duty, imposed, amended and suspended. */
export const small = history({
  id: 'small',
  name: 'A small record',
  parties: ['XA', 'XB'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  episodes: [
    {
      title: 'One',
      decrees: [
        {
          act: { id: 'order-1', cite: 'Order 1', by: 'XA', confidence: 'high' },
          events: [
            {
              id: 'first',
              on: '2025-02-01',
              type: 'imposed',
              measure: {
                kind: 'tariff',
                id: 'added',
                by: 'XA',
                program: 'emergency',
                scope: { importer: 'XA', origins: ['XB'], goods: { list: 'toys' } },
                duty: { all: ['10%', { specific: '4.3 USD/kg' }] },
              },
            },
            { id: 'stop', on: '2025-03-01', type: 'suspended', target: 'added', leaving: '5%', until: '2025-06-01' },
          ],
        },
      ],
    },
  ],
  lists: [{ id: 'toys', title: 'Toys', source: 'made up', prefixes: ['9503'], complete: true }],
});

/** The issues for which a text is refused; a text that is read after all fails the test. */
export function issuesOf(text: string, options: ParseOptions = {}): readonly FileIssue[] {
  const read = parse(text, options);
  if (read.ok || read.error.code !== 'INVALID_FILE') throw new Error(read.ok ? 'it was read' : read.error.message);
  return read.error.issues;
}

/** Code and path of each issue, which is what a program goes by. */
export const codesOf = (text: string, options?: ParseOptions) =>
  issuesOf(text, options).map(({ code, path }) => `${code} ${path}`);

/** A file of a fork of the record of 2025, with some fields put in or in the place of others. */
export const forkFile = (fields: object = {}): string =>
  JSON.stringify({
    truce: 1,
    kind: 'fork',
    name: 'a fork',
    base: { kind: 'reference', id: 'us-china-2025' },
    ...fields,
  });

export const of2025 = { bases: [usChina2025] } as const;

export const forkOf = (...edits: readonly Edit[]): Fork =>
  fork(usChina2025, { name: 'a fork', edits: edits as never, orphans: 'skip' });

/** The same value with the names of every object in the opposite order. */
export function upsideDown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upsideDown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inside]) => [name, upsideDown(inside)]),
  );
}
