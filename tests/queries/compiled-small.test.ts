import {
  type AnyCode,
  assess,
  compile,
  decree,
  episode,
  history,
  type IsoDate,
  type Run,
  replay,
  type Tariff,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { displaces, imposes } from '../support/law.js';

/** A duty in force from a day, on goods and conditions of its own. */
function duty(id: string, on: IsoDate, more: Partial<Tariff>, effective?: IsoDate): TradeEvent {
  const scope = { importer: 'US', origins: ['CN'], goods: 'all' } as const;
  return {
    id: `${id}:imposed`,
    on,
    ...(effective === undefined ? {} : { effective }),
    type: 'imposed',
    measure: { kind: 'tariff', id, by: 'US', program: id, scope, duty: '1%', ...more },
  };
}
const scoped = (goods: Tariff['scope']['goods'], origins: Tariff['scope']['origins'] = ['CN']) => ({
  scope: { importer: 'US' as const, origins, goods },
});

/** A law in which codes and days are told apart in every way that there is. */
const law = history({
  id: 'every-way',
  name: 'every way',
  parties: ['US', 'CN', 'HK'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  lists: [
    {
      id: 'toys',
      title: 'Toys',
      source: 'Annex',
      prefixes: ['9503', '9504.50'],
      except: ['9503.00.11'],
      complete: true,
    },
    { id: 'open', title: 'Open', source: 'Annex', prefixes: ['8517.13'], except: ['8517.13.99'], complete: false },
  ],
  mfn: (['9503', '9503.00', '8517.13', '9503'] as const).map((hs, index) => ({
    importer: 'US',
    hs,
    duty: `${index + 1}%`,
    source: { label: `Schedule, line ${index + 1}` },
    confidence: 'high',
  })),
  episodes: [
    episode('All', [
      decree(
        { id: 'act', cite: 'Order 1', by: 'US', confidence: 'high' },
        [
          imposes('2025-02-01', { id: 'plain', duty: '10%' }),
          imposes('2025-02-01', { id: 'by-code', duty: '20%', hs: ['9503.00', '8517'] }),
          duty('on-toys', '2025-02-01', { duty: '5%', ...scoped({ list: 'toys' }) }),
          duty('on-open', '2025-02-01', { duty: '7%', ...scoped({ list: 'open' }) }),
          duty('any', '2025-02-01', {
            duty: '3%',
            ...scoped({ anyOf: [{ hs: ['7607'], except: ['7607.11'] }, { list: 'open' }] }),
          }),
          duty('everybody', '2025-02-01', { duty: '2%', ...scoped('all', 'all') }),
          duty('somebody-else', '2025-02-01', { duty: '90%', ...scoped('all', ['HK']) }),
          duty('from-may', '2025-02-01', { duty: '4%', when: { enteredFrom: '2025-05-10' } }),
          duty('before-may', '2025-02-01', { duty: '6%', when: { enteredBefore: '2025-05-20' } }),
          duty('by-air', '2025-02-01', { duty: '8%', when: { transport: ['air'] } }),
          duty('to-come', '2025-02-01', { duty: '11%' }, '2025-04-01'),
          duty('stopped-before-its-day', '2025-02-01', { duty: '12%' }, '2025-04-01'),
          imposes('2025-02-01', { id: 'nothing', duty: '0%' }),
          { ...duty('threat', '2025-02-01', { duty: '99%' }), type: 'threatened' } as TradeEvent,
          displaces('2025-03-01', ['by-code'], ['plain'], 'whole'),
          {
            id: 'relief',
            on: '2025-06-01',
            type: 'imposed',
            measure: {
              kind: 'exemption',
              id: 'relief',
              by: 'US',
              program: 'relief',
              ...scoped({ hs: ['9503.00.20'] }),
              from: { programs: ['plain'] },
            },
          },
          {
            id: 'stop',
            on: '2025-03-15',
            type: 'suspended',
            target: 'stopped-before-its-day',
            leaving: '1%',
            until: '2025-09-01',
          },
          {
            id: 'pause',
            on: '2025-07-01',
            type: 'suspended',
            target: 'by-code',
            leaving: 'nothing',
            until: '2025-08-01',
          },
          { id: 'end', on: '2025-10-01', type: 'terminated', target: 'plain' },
        ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) as readonly TradeEvent[],
      ),
    ]),
  ],
});
const run = unwrap(replay(law));

const codes = [
  null,
  ...[
    '9503',
    '950300',
    '9503.00.11',
    '9503.00.1150',
    '9503.00.20',
    '9503.00.2010',
    '9503.00.73',
    '9503.10',
    '95',
    '9504',
  ],
  ...[
    '9504.50',
    '9504.50.00',
    '9504.90',
    '8517',
    '8517.13',
    '8517.13.00',
    '8517.13.99',
    '8517.13.9910',
    '8517.62',
    '85',
  ],
  ...['7607', '7607.11', '7607.11.60', '7607.19', '76', '0101.21', '01', '', '950', '95O3', '9503000011112'],
];
const days: readonly IsoDate[] = [
  ...(['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01', '2025-03-14'] as const),
  ...(['2025-03-15', '2025-03-31', '2025-04-01', '2025-05-09', '2025-05-10', '2025-05-19', '2025-05-20'] as const),
  ...(['2025-05-31', '2025-06-01', '2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01', '2025-08-31'] as const),
  ...(['2025-09-01', '2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01'] as const),
  '2025-02-30',
];

/** Every answer, asked twice, is that of `assess`; the second time nothing is assessed. */
function expectAll(of: Run, goods: AnyCode, order: readonly IsoDate[] = days): void {
  const { ask } = unwrap(compile(of, goods));
  for (const enteredOn of [...order, ...order]) {
    for (const hs of codes) {
      const slow = assess(of, { ...goods, ...(hs === null ? {} : { hs }), enteredOn });
      expect(ask(hs, enteredOn), `${hs} on ${enteredOn}`).toEqual(slow);
    }
  }
}

describe('a compiled law answers as assess, for every kind of code on every kind of day', () => {
  test.each<[string, AnyCode]>([
    ['goods of no description', { importer: 'US', origin: 'CN' }],
    ['goods of another origin', { importer: 'US', origin: 'HK' }],
    ['goods by air', { importer: 'US', origin: 'CN', transport: 'air' }],
    ['goods on a list by what is stated', { importer: 'US', origin: 'CN', lists: ['open'] }],
    ['goods whose MFN duty is given', { importer: 'US', origin: 'CN', mfn: '2.5%' }],
  ])('%s', (_, goods) => {
    expectAll(run, goods);
    expectAll(run, goods, [...days].reverse());
  });

  test('codes that no scope tells apart share the lines of one answer, and codes that one does do not', () => {
    const { ask } = unwrap(compile(run, { importer: 'US', origin: 'CN' }));
    const lines = (hs: string, day: IsoDate = '2025-02-10') => unwrap(ask(hs, day)).lines;
    expect(lines('0101.21.00')).toBe(lines('0102.29'));
    expect(lines('9503.00.73')).toBe(lines('9503.00.90'));
    expect(lines('9503.00.73')).not.toBe(lines('9503.00.11'));
    // Days under one law share them too; the day on which a law turns begins another.
    expect(lines('9503.00.73', '2025-02-01')).toBe(lines('9503.00.73', '2025-02-28'));
    expect(lines('9503.00.73', '2025-02-28')).not.toBe(lines('9503.00.73', '2025-03-01'));
  });

  test('what differs from question to question is refused, each field with its path', () => {
    const goods = { importer: 'US', origin: 'CN', hs: '9503', enteredOn: '2025-02-01', acceptedInBondOn: '2025-02-01' };
    const refused = compile(run, { ...goods, procedure: 'consumption' } as never);
    expect(refused).toMatchObject({
      error: {
        code: 'INVALID_QUESTION',
        issues: ['/hs', '/enteredOn', '/acceptedInBondOn', '/procedure'].map((path) => ({
          code: 'NOT_COMPILED',
          path,
        })),
      },
    });
    expect(compile(run, { importer: 'US', origin: 'US' })).toMatchObject({ error: { code: 'UNKNOWN_LANE' } });
  });
});
