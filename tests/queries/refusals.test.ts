import fc from 'fast-check';
import {
  assess,
  chain,
  compare,
  explain,
  type History,
  phaseOn,
  type QueryRefusal,
  ratePath,
  replay,
  rows,
  type Shipment,
  stateOn,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { historyOf, tariff } from '../machine/support.js';

/** A law of one tariff, one on a list, one whose rate is not settled until May, and one that tops up. */
const history: History = historyOf(
  [
    { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t', '34%') },
    {
      id: 'l',
      on: '2025-01-10',
      type: 'imposed',
      measure: { ...tariff('on-list', '25%'), scope: { importer: 'XA', origins: ['XB'], goods: { list: 'sundries' } } },
    },
    {
      id: 'u',
      on: '2025-04-01',
      type: 'imposed',
      measure: { ...tariff('open', '0%'), duty: { unsettled: 'to be announced' } },
      until: '2025-05-01',
    },
    {
      id: 'f',
      on: '2025-06-01',
      type: 'imposed',
      measure: { ...tariff('floor', '0%'), duty: { upTo: '15%', including: 'mfn' } },
      until: '2025-07-01',
    },
    {
      id: 'c',
      on: '2025-08-01',
      type: 'imposed',
      measure: { ...tariff('claimed', '10%'), when: { claim: 'toys', waiver: 'small' }, alternative: '1%' },
    },
  ],
  {
    parties: ['XA', 'XB', 'XC'],
    lists: [{ id: 'sundries', title: 'Sundries', source: 'Annex', prefixes: ['9503'], complete: false }],
  },
);
const run = unwrap(replay(history));
const good: Shipment = { importer: 'XA', origin: 'XB', enteredOn: '2025-02-01' };

/** Anything, as if it had come from outside the compiler. */
const anything = (value: unknown) => value as never;
const asked = (more: object): Shipment => ({ ...good, ...more });

function refusalOf(shipment: Shipment): QueryRefusal {
  const result = assess(run, shipment);
  if (result.ok) throw new Error(`it was answered: ${result.value.total}`);
  return result.error;
}

describe('questions that cannot be answered', () => {
  test.each([
    ['UNKNOWN_PARTY', '/importer', { importer: 'USA' }],
    ['UNKNOWN_PARTY', '/origin', { origin: 'China' }],
    ['MALFORMED_HS_CODE', '/hs', { hs: '950' }],
    ['UNKNOWN_LIST', '/lists/1', { lists: ['sundries', 'sundry'] }],
    ['MALFORMED_DUTY', '/mfn', { mfn: '0.03' }],
    ['MALFORMED_DUTY', '/mfn', { mfn: '-3%' }],
    ['MALFORMED_MONEY', '/mfn/specific', { mfn: { specific: '3' } }],
    ['MALFORMED_DUTY', '/mfn/upTo', { mfn: { upTo: { specific: '3 USD/kg' }, including: 'mfn' } }],
    ['MALFORMED_DUTY', '/mfn', { mfn: { upTo: '15%', including: 'everything' } }],
    ['MALFORMED_DUTY', '/mfn/all/0', { mfn: { all: [null] } }],
    ['MALFORMED_DUTY', '/mfn', { mfn: { unsettled: true } }],
    ['MALFORMED_SHARE', '/content/steel', { content: { steel: '101%' } }],
    ['MALFORMED_SHARE', '/content/steel', { content: { steel: 0.4 } }],
    ['SHARES_ABOVE_WHOLE', '/content', { content: { steel: '60%', copper: '40.1%' } }],
    ['MALFORMED_AMOUNT', '/value', { value: '800' }],
    ['UNKNOWN_UNIT', '/quantities/stone', { quantities: { stone: '1' } }],
    ['MALFORMED_QUANTITY', '/quantities/kg', { quantities: { kg: '-1' } }],
    ['UNKNOWN_CLAIM', '/claims/0', { claims: ['toy'] }],
    ['UNKNOWN_WAIVER', '/waivers/0', { waivers: ['smal'] }],
    ['UNKNOWN_ALTERNATIVE', '/choosesAlternative/0', { choosesAlternative: ['low-value'] }],
    ['UNKNOWN_PROCEDURE', '/procedure', { procedure: 'smuggling' }],
    ['MALFORMED_DATE', '/enteredOn', { enteredOn: '2025-02-30' }],
    ['MALFORMED_DATE', '/enteredOn', { enteredOn: undefined }],
    ['MALFORMED_DATE', '/ladenOn', { ladenOn: 'in March' }],
    ['MALFORMED_DATE', '/acceptedInBondOn', { acceptedInBondOn: '' }],
    ['LADEN_AFTER_ENTRY', '/ladenOn', { ladenOn: '2025-02-02' }],
    ['BOND_AFTER_ENTRY', '/acceptedInBondOn', { acceptedInBondOn: '2025-02-02' }],
  ])('INVALID_QUESTION: %s at %s', (code, path, more) => {
    const refusal = refusalOf(asked(more));
    expect(refusal).toMatchObject({ code: 'INVALID_QUESTION', issues: [{ code, path }] });
    expect(refusal.message).toContain(path);
  });

  test('INVALID_QUESTION: every problem at once, each with its path', () => {
    const refusal = refusalOf(
      asked({
        importer: 'USA',
        hs: '1',
        lists: ['x'],
        mfn: '3',
        content: { steel: '200%' },
        value: '1',
        enteredOn: '',
      }),
    );
    const issues = refusal.code === 'INVALID_QUESTION' ? refusal.issues : [];
    expect(issues.map(({ path }) => path)).toEqual([
      '/importer',
      '/hs',
      '/lists/0',
      '/mfn',
      '/content/steel',
      '/value',
      '/enteredOn',
    ]);
    expect(refusal.message.split('\n')).toHaveLength(7);
  });

  test('UNKNOWN_LANE names the lanes that are known', () => {
    for (const lane of [
      { importer: 'XB', origin: 'XA' },
      { importer: 'XA', origin: 'XD' },
      { importer: 'XA', origin: 'XA' },
    ] as const) {
      expect(refusalOf(asked(lane))).toMatchObject({ code: 'UNKNOWN_LANE', known: ['XB to XA', 'XC to XA'] });
    }
  });

  test('OUTSIDE_RECORD says which days are answered for, and how to ask further', () => {
    const late = refusalOf(asked({ enteredOn: '2026-01-01' }));
    expect(late).toMatchObject({
      code: 'OUTSIDE_RECORD',
      asked: '2026-01-01',
      window: { from: '2025-01-01', until: '2026-01-01' },
    });
    expect(late.message).toContain('replay with { until }');
    expect(refusalOf(asked({ enteredOn: '2024-12-31' })).message).not.toContain('until }');
    const longer = unwrap(replay(history, { until: '2027-01-01' }));
    expect(assess(longer, asked({ enteredOn: '2026-06-01' })).ok).toBe(true);
  });

  test('UNDETERMINED says what is missing', () => {
    expect(refusalOf(asked({ enteredOn: '2025-04-15' }))).toMatchObject({
      code: 'UNDETERMINED',
      missing: [{ code: 'UNSETTLED_DUTY', measure: 'open', message: expect.stringContaining('to be announced') }],
    });
    expect(refusalOf(asked({ enteredOn: '2025-06-15' }))).toMatchObject({
      code: 'UNDETERMINED',
      missing: [{ code: 'MFN_NEEDED', measure: 'floor', message: expect.stringContaining('give it with mfn') }],
    });
    expect(assess(run, asked({ enteredOn: '2025-06-15', mfn: '4%' }))).toMatchObject({ value: { total: '49%' } });
  });

  test('NOT_MODELLED says what to ask instead', () => {
    for (const procedure of ['drawback', 'warehouse-withdrawal', 'foreign-trade-zone'] as const) {
      const refusal = refusalOf(asked({ procedure }));
      expect(refusal).toMatchObject({ code: 'NOT_MODELLED', procedure });
      expect(refusal.message).toContain('leave procedure out');
    }
  });

  test('NO_PHASES: a history that names no two sides has none', () => {
    expect(phaseOn(run, '2025-02-01')).toMatchObject({ ok: false, error: { code: 'NO_PHASES' } });
  });

  test('UNKNOWN_EVENT names the nearest', () => {
    expect(chain(run, 'iii')).toMatchObject({ ok: false, error: { code: 'UNKNOWN_EVENT', nearest: 'i' } });
  });

  test('whoever asks, and explain says why there is no answer', () => {
    const odd = { importer: 'XA', origin: anything('Mars') } as const;
    expect(ratePath(run, odd)).toMatchObject({ error: { code: 'INVALID_QUESTION', issues: [{ path: '/origin' }] } });
    expect(compare(run, run, odd)).toMatchObject({ error: { code: 'INVALID_QUESTION' } });
    expect(stateOn(run, anything('2025-02-30'))).toMatchObject({ error: { code: 'INVALID_QUESTION' } });
    expect(stateOn(run, '2026-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(rows({ run }, good, { from: '2025-03-01', until: '2025-03-01' })).toMatchObject({
      error: { code: 'INVALID_QUESTION', issues: [{ code: 'ENDS_BEFORE_START', path: '/until' }] },
    });
    expect(explain(assess(run, asked({ origin: 'Mars' })))).toMatch(/^no answer \(INVALID_QUESTION\): \/origin/);
  });
});

describe('a question that was refused', () => {
  test('leaves the run as it was, to be asked again', () => {
    const before = unwrap(assess(run, good)).total;
    const text = JSON.stringify(run.steps);
    refusalOf(asked({ hs: 'x', enteredOn: '2030-01-01' }));
    refusalOf(asked({ enteredOn: '2025-04-15' }));
    expect(unwrap(assess(run, good)).total).toBe(before);
    expect(JSON.stringify(run.steps)).toBe(text);
  });
});

describe('whatever is asked', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('0%', '5%', '9503.00', 'XA', 'XB', '2025-02-01', 'NaN%', '1 USD'));

  test('is answered by exact percents, or refused with a code; never by NaN, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            importer: fc.oneof(fc.constant('XA'), text),
            origin: fc.oneof(fc.constant('XB'), text),
            enteredOn: fc.oneof(fc.constantFrom('2025-02-01', '2025-04-15', '2025-06-15', '2031-01-01'), text),
            hs: text,
            mfn: fc.oneof(
              text,
              fc.record({ upTo: text, including: fc.constant('mfn') }),
              fc.record({ specific: text }),
            ),
            content: fc.dictionary(text, text, { maxKeys: 3 }),
            lists: fc.array(text, { maxLength: 2 }),
            claims: fc.array(text, { maxLength: 2 }),
            value: text,
            ladenOn: text,
          },
          { requiredKeys: ['importer', 'origin', 'enteredOn'] },
        ),
        (shipment) => {
          const result = assess(run, anything(shipment));
          if (!result.ok) {
            expect(result.error.code).toMatch(/^[A-Z_]+$/);
            expect(result.error.message).not.toBe('');
            return;
          }
          const { total, additional, lines } = result.value;
          for (const percent of [total, additional, ...lines.map((line) => line.points)]) {
            expect(percent).toMatch(/^-?\d+(\.\d+)?%$/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
