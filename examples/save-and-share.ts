/**
 * Saves a fork as the text of a file, reads it back, makes a link of it, and runs what the link says. Then four files that
 * something is wrong with, and what the reader says to each.
 *
 * Where the text goes, a disk, a database, a form, is yours: the library reads and writes text alone.
 */
import { type Fork, fork, insert, ratePath, replay, unwrap } from 'truce';
import { contentHash, fromUrl, parse, serialize, toUrl } from 'truce/codec';
import { usChina2025 } from 'truce/history';
import { heading, wrap } from './print.js';

const bases = [usChina2025];

/** The threatened 100% takes effect on 1 November 2025 after all, at half its height. */
const half: Fork = fork(usChina2025, {
  name: 'half of the threat',
  edits: [
    insert({
      id: 'us-additional-50-november',
      on: '2025-10-31',
      effective: '2025-11-01',
      type: 'imposed',
      measure: {
        kind: 'tariff',
        id: 'us-additional-50-november',
        by: 'US',
        program: 'additional',
        scope: { importer: 'US', origins: ['CN'], goods: 'all' },
        duty: '50%',
      },
    }),
  ],
});

console.log(heading('A fork as a file'));
const text = serialize(half, { schema: './node_modules/truce/dist/schema.json' });
console.log(text);

console.log(heading('Read back, and run'));
const again = unwrap(parse(text, { expect: 'fork', bases }));
console.log(
  `the same fork: ${contentHash(again) === contentHash(half)}, of the same base: ${again.base === usChina2025}`,
);
for (const { from, value } of unwrap(ratePath(unwrap(replay(again)), { importer: 'US', origin: 'CN' })).slice(-3)) {
  console.log(`  ${from}  ${value}`);
}

console.log(heading('As a link'));
const link = `https://example.org/what-if#${unwrap(toUrl(half))}`;
console.log(link.match(/.{1,98}/g)?.join('\n'));
const shared = unwrap(fromUrl(link.split('#')[1] ?? '', { bases }));
console.log(`${link.length} characters; it says '${shared.name}'`);

console.log(heading('When something is wrong'));
const wrong: readonly (readonly [what: string, text: string])[] = [
  ['misspelt', text.replace('"program"', '"programme"').replace('"50%"', '"0.5"').replace('"imposed"', '"imposd"')],
  [
    'an edit of an event that is not there',
    JSON.stringify({ ...JSON.parse(text), edits: [{ edit: 'drop', event: 'ieepa-fentanyl-1' }] }),
  ],
  ['of a later revision of the record', text.replace(contentHash(usChina2025), contentHash('an earlier one'))],
  ['cut off', text.slice(0, 200)],
];
for (const [what, file] of wrong) {
  const read = parse(file, { bases });
  if (read.ok) continue;
  console.log(`${what}: ${read.error.code}`);
  for (const line of read.error.message.split('\n').flatMap((each) => wrap(each, 96))) console.log(`  ${line}`);
}
