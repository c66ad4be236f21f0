import {
  assess,
  decree,
  episode,
  explain,
  fork,
  history,
  insert,
  replay,
  type Shipment,
  type Tariff,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { displaces, imposes } from '../support/law.js';

/** A law in which every kind of line comes up, by acts with long citations. */
const order = { id: 'order', cite: 'Order 1, of January', by: 'US', confidence: 'high' } as const;
const change = {
  id: 'change',
  cite: 'Order 2 (as corrected)',
  by: 'US',
  confidence: 'high',
  effectiveAt: '2025-03-01T00:01:00-05:00',
  zone: 'America/New_York',
} as const;
const limit: TradeEvent = {
  id: 'limit:imposed',
  on: '2025-02-01',
  type: 'imposed',
  measure: {
    kind: 'stacking',
    id: 'limit',
    title: 'At most thirty percent',
    by: 'US',
    program: 'stacking',
    scope: { importer: 'US', origins: 'all', goods: 'all' },
    relation: { type: 'caps', these: { programs: ['capped'] }, at: '30%' },
  },
};
const law = history({
  id: 'in-words',
  name: 'in words',
  parties: ['US', 'CN'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  mfn: [{ importer: 'US', hs: '9503', duty: '2%', source: { label: 'Schedule of 2025' }, confidence: 'high' }],
  episodes: [
    episode('All', [
      decree(order, [
        imposes('2025-02-01', { id: 'plain', duty: '10%' }),
        imposes('2025-02-01', { id: 'weighed', duty: { specific: '4.3 USD/kg' } }),
        imposes('2025-02-01', { id: 'steel', duty: '50%', base: { content: 'steel' } }),
        imposes('2025-02-01', { id: 'reciprocal', duty: '10%' }),
        imposes('2025-02-01', { id: 'capped', duty: '40%' }),
        displaces('2025-02-01', ['steel'], ['reciprocal'], 'whole'),
        limit,
      ]),
      decree(change, [
        {
          id: 'plain:up',
          on: '2025-02-20',
          effective: '2025-03-01',
          type: 'amended',
          target: 'plain',
          to: { kind: 'tariff', duty: '20%' },
        },
        { id: 'pause', on: '2025-06-01', type: 'suspended', target: 'plain', leaving: '5%', until: '2025-09-01' },
      ]),
    ]),
  ],
});
const run = unwrap(replay(law));
const asked = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-03-10' } as const;
const whole = { ...asked, content: { steel: '40%' } } as const;
const said = (shipment: Shipment, of = run) => explain(assess(of, shipment));

describe('an assessment in words', () => {
  test('names each layer with its act, its days, and how its rate came about; then what did not count, and why', () => {
    expect(said(whole)).toMatchInlineSnapshot(`
      "US duty on CN goods, HS 9503.00.00, entered 2025-03-10: 72% + 4.3 USD/kg
          20%  plain  Order 2 (decreed 2025-02-20, in force 2025-03-01 00:01 EST)
               10% Order 1 → 20% Order 2
      0% + 4.3 USD/kg  weighed  Order 1 (decreed 2025-02-01, in force 2025-02-01)
          20%  steel (50% on 40% of the value)  Order 1 (decreed 2025-02-01, in force 2025-02-01)
          40%  capped  Order 1 (decreed 2025-02-01, in force 2025-02-01)
           2%  mfn  Schedule of 2025
         -10%  capped  Order 1 (decreed 2025-02-01, in force 2025-02-01), limited by At most thirty percent
        not counted:
          10%  reciprocal (reciprocal): displaced, by steel-over-reciprocal"
    `);
  });

  test('says what is left of a duty while the rest is suspended, and what is owed again after', () => {
    const lines = said({ ...whole, enteredOn: '2025-06-01' }).split('\n');
    expect(lines.filter((line) => line.includes('plain'))).toEqual([
      '     5%  plain (of 20%; the rest is suspended)  Order 2 (decreed 2025-06-01, in force 2025-06-01)',
    ]);
    const after = said({ ...whole, enteredOn: '2025-09-01' }).split('\n');
    expect(after.filter((line) => line.includes('plain'))).toEqual([
      '    20%  plain  Order 2 (decreed 2025-06-01, in force 2025-09-01)',
    ]);
  });

  test('says who gave the MFN duty, or that nobody did', () => {
    const mfn = (text: string) => text.split('\n').filter((line) => / mfn |MFN not known/.test(line));
    expect(mfn(said(whole))).toEqual(['     2%  mfn  Schedule of 2025']);
    expect(mfn(said({ ...whole, mfn: '3.5%' }))).toEqual(['   3.5%  mfn  given']);
    expect(mfn(said({ ...whole, hs: '0101.21.00' }))).toEqual([
      expect.stringMatching(/ \+ 4\.3 USD\/kg \(MFN not known, not counted\)$/),
    ]);
  });

  test('of the generic good, by the law as it was known on a day', () => {
    const { hs: _, ...generic } = whole;
    const known = unwrap(replay(law, { knownOn: '2025-02-10' }));
    expect(said(generic, known).split('\n')[0]).toMatch(
      /^US duty on CN goods, generic good, entered 2025-03-10, by the law as known on 2025-02-10: /,
    );
  });

  test('says so when no duty counts', () => {
    const none = unwrap(replay({ ...law, mfn: [] }));
    expect(
      said({ ...asked, enteredOn: '2025-01-10' }, none)
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'US duty on CN goods, HS 9503.00.00, entered 2025-01-10: 0% (MFN not known, not counted)',
      '  no duty counts',
    ]);
  });

  test('names what a fork put in by its event, as hypothetical', () => {
    const more = imposes('2025-03-05', { id: 'more', duty: '7%' });
    const world = unwrap(replay(fork(law, { name: 'more', edits: [insert(more)] })));
    expect(said(whole, world)).toContain('     7%  more  more:imposed (hypothetical)');
  });

  test('takes an assessment by itself, and a refusal', () => {
    expect(explain(unwrap(assess(run, whole)))).toBe(said(whole));
    expect(said({ ...whole, enteredOn: '2026-01-01' })).toMatch(
      /^no answer \(OUTSIDE_RECORD\): 2026-01-01 lies outside/,
    );
  });
});

describe('the reasons of a line', () => {
  const lineOf = (enteredOn: Shipment['enteredOn'], measure: string) =>
    unwrap(assess(run, { ...whole, enteredOn })).lines.find((line) => line.measure === measure);

  test('are the events that made it what it is, oldest first, each with what it set and its days', () => {
    const line = lineOf('2025-06-10', 'plain');
    expect(
      line?.reasons.map(({ event, verb, decreedOn, on, duty, until, act, hypothetical }) => [
        event,
        verb,
        decreedOn,
        on,
        duty,
        until,
        act?.id,
        hypothetical,
      ]),
    ).toEqual([
      ['plain:imposed', 'imposed', '2025-02-01', '2025-02-01', '10%', null, 'order', false],
      ['plain:up', 'amended', '2025-02-20', '2025-03-01', '20%', null, 'change', false],
      ['pause', 'suspended', '2025-06-01', '2025-06-01', null, '2025-09-01', 'change', false],
    ]);
    expect(line?.act?.id).toBe('change');
  });

  test('lay what fell due by itself to the act that made it due', () => {
    const back = lineOf('2025-09-10', 'plain')?.reasons.at(-1);
    expect(back).toMatchObject({
      verb: 'snapped-back',
      on: '2025-09-01',
      decreedOn: '2025-06-01',
      act: { id: 'change' },
    });
  });

  test('are none for MFN, which no act of the record set', () => {
    expect(lineOf('2025-03-10', 'mfn')).toMatchObject({ act: null, reasons: [] });
  });

  test('what took something off is named by its title, or by its id', () => {
    const { titles } = unwrap(assess(run, whole));
    expect(titles).toEqual({ limit: 'At most thirty percent', 'steel-over-reciprocal': 'steel-over-reciprocal' });
  });

  test('a duty that nobody made by an act has none', () => {
    const duty: Tariff = { ...(imposes('2025-03-05', { id: 'more', duty: '7%' }) as { measure: Tariff }).measure };
    const edits = [insert({ id: 'more', on: '2025-03-05', type: 'imposed', measure: duty, until: '2025-12-01' })];
    const world = unwrap(replay(fork(law, { name: 'more', edits })));
    const line = unwrap(assess(world, whole)).lines.find(({ measure }) => measure === 'more');
    expect(line).toMatchObject({ act: null, reasons: [{ act: null, hypothetical: true, until: '2025-12-01' }] });
  });
});
