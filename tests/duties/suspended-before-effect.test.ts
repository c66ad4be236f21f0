import { decree, episode, history, type IsoDate, ratePath, replay, unwrap } from 'truce';
import { expect, test } from 'vitest';

test('a duty suspended before its day charges what the suspension leaves from that day on, and itself at the end', () => {
  const act = { id: 'act', cite: 'an act', by: 'XA', confidence: 'high' } as const;
  const record = history({
    id: 'early',
    name: 'early',
    parties: ['XA', 'XB'],
    window: { from: '2025-01-01', until: '2026-01-01' },
    episodes: [
      episode('a country rate, paused before it began', [
        decree(act, [
          {
            id: 'imposed',
            on: '2025-04-02',
            effective: '2025-04-09',
            type: 'imposed',
            measure: {
              kind: 'tariff',
              id: 'rate',
              by: 'XA',
              program: 'rate',
              duty: '34%',
              scope: { importer: 'XA', origins: ['XB'], goods: 'all' },
            },
          },
          { id: 'paused', on: '2025-04-08', type: 'suspended', target: 'rate', leaving: '10%', until: '2025-07-09' },
        ]),
      ]),
    ],
  });
  const path = unwrap(ratePath(unwrap(replay(record)), { importer: 'XA', origin: 'XB' }));
  const steps: readonly (readonly [IsoDate, string])[] = path.map(({ from, value }) => [from, value]);
  expect(steps).toEqual([
    ['2025-01-01', '0%'],
    ['2025-04-09', '10%'],
    ['2025-07-09', '34%'],
  ]);
});
