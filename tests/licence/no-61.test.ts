import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import { dropAct, type ExportQuestion, fork, licence, replay, unwrap } from '../../src/index.js';
import { decisionTable, plainExport } from '../golden/no-61.js';

const record = unwrap(replay(usChina2025));

/** The record without the suspension of November, so that all three items come into force. */
const kept = unwrap(
  replay(fork(usChina2025, { name: 'No. 61 stays', edits: [dropAct('cn-mofcom-gacc-2025-70')], orphans: 'skip' })),
);

const itemsOf = (run: typeof record, asked: ExportQuestion) =>
  unwrap(licence(run, asked))
    .lines.filter(({ measure, verdict }) => verdict === 'requires' && measure.startsWith('cn-mofcom-2025-61/'))
    .map(({ measure }) => measure.replace('cn-mofcom-2025-61/', ''))
    .sort();

describe('the decision table of No. 61, had it not been suspended', () => {
  for (const row of decisionTable) {
    test.each(row.cases)(`${row.id}: ${row.question} $what`, ({ asked, answer, by, policy }) => {
      const question = { ...plainExport, ...asked };
      const found = unwrap(licence(kept, question));
      expect(found.missing).toEqual([]);
      expect([found.answer, found.policy]).toEqual([answer, policy]);
      expect(itemsOf(kept, question)).toEqual(by);
    });
  }

  test('of several reviews that fit, the strictest governs', () => {
    const military = {
      ...plainExport,
      content: { CN: '1%', US: '0%' },
      endUse: 'memory of 256 layers or above',
    } as const;
    const endUser = { military: true, listings: [], heldBy: { share: '0%', lists: [] } } as const;
    expect(unwrap(licence(kept, { ...military, endUser })).policy).toBe('presumption-of-denial');
  });
});

describe('the three items of No. 61 on the record', () => {
  const chinese = { ...plainExport, origin: 'CN' } as const;
  const content = { ...plainExport, content: { CN: '5%', US: '0%' } } as const;
  const technology = { ...plainExport, madeWith: { CN: ['magnet making'], US: [] } } as const;

  test.each([
    ['2025-10-08', [], [], []],
    ['2025-10-09', ['item-3'], [], []],
    ['2025-11-06', ['item-3'], [], []],
    ['2025-11-07', [], [], []],
    ['2025-12-01', [], [], []],
  ] as const)('%s', (on, ofOrigin, ofContent, ofTechnology) => {
    expect(itemsOf(record, { ...chinese, on })).toEqual(ofOrigin);
    expect(itemsOf(record, { ...content, on })).toEqual(ofContent);
    expect(itemsOf(record, { ...technology, on })).toEqual(ofTechnology);
  });

  test('say themselves why they do not apply: announced, then suspended', () => {
    const verdicts = (on: ExportQuestion['on']) =>
      Object.fromEntries(
        unwrap(licence(record, { ...chinese, on }))
          .lines.filter(({ by, measure }) => by === 'CN' && measure.includes('-61/'))
          .map(({ measure, verdict, until }) => [measure.slice(-6), `${verdict} ${until}`]),
      );
    expect(verdicts('2025-10-15')).toEqual({
      'item-3': 'requires null',
      'item-1': 'not-in-force 2025-12-01',
      'item-2': 'not-in-force 2025-12-01',
    });
    expect(verdicts('2025-12-15')).toEqual({
      'item-3': 'suspended 2026-11-11',
      'item-1': 'suspended 2026-11-11',
      'item-2': 'suspended 2026-11-11',
    });
  });

  test('a day of October: needed beyond the border, by the door of origin', () => {
    const found = unwrap(licence(record, { ...chinese, on: '2025-10-15' }));
    expect(found).toMatchObject({ answer: 'needed', policy: 'case-by-case', extraterritorial: true });
    expect(found.lines[0]).toMatchObject({ measure: 'cn-mofcom-2025-61/item-3', door: 'origin', by: 'CN' });
    expect(found.lines[0]?.act?.cite).toBe('MOFCOM Announcement 2025 No. 61');
  });

  test('when nobody acts, all three apply from 11 November 2026', () => {
    const run = unwrap(replay(usChina2025, { until: '2026-12-31' }));
    expect(itemsOf(run, { ...chinese, on: '2026-11-10' })).toEqual([]);
    expect(itemsOf(run, { ...chinese, on: '2026-11-11' })).toEqual(['item-3']);
    expect(itemsOf(run, { ...content, on: '2026-11-11' })).toEqual(['item-1']);
    expect(itemsOf(run, { ...technology, on: '2026-11-11' })).toEqual(['item-2']);
  });
});
