import { advance, deadlinesOf, type IsoDate, legalVerbs, type TradeEvent, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { dueEvent } from '../../src/machine/due.js';
import { dueItems } from '../../src/machine/index.js';
import { investigation, tariff, worldOf } from './support.js';

const soya = (from: IsoDate, until: IsoDate): TradeEvent => ({
  id: 'c',
  on: '2025-01-10',
  type: 'committed',
  commitment: { id: 'soya', by: 'XB', to: 'XA', what: 'soya', amount: 12, unit: 'Mt', from, until },
});

describe('what falls due by itself', () => {
  test('of measures, agreements and commitments: earliest first, and on one day by name', () => {
    const state = worldOf(
      { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t'), until: '2025-03-01' },
      { id: 'j', on: '2025-01-10', type: 'imposed', measure: tariff('s'), until: '2025-04-01' },
      soya('2025-01-10', '2025-03-01'),
      {
        id: 'r',
        on: '2025-01-10',
        type: 'agreement-reached',
        deal: { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
      },
      { id: 'f', on: '2025-01-10', type: 'agreement-in-force', target: 'truce', until: '2025-02-01' },
    );
    expect(dueItems(state)).toEqual([
      { on: '2025-02-01', verb: 'agreement-lapsed', subject: 'truce' },
      { on: '2025-03-01', verb: 'commitment-overdue', subject: 'soya' },
      { on: '2025-03-01', verb: 'lapsed', subject: 't' },
      { on: '2025-04-01', verb: 'lapsed', subject: 's' },
    ]);
    const over = unwrap(advance(state, '2025-06-01'));
    expect([over.on, dueItems(over)]).toEqual(['2025-06-01', []]);
    expect(over.measures).toMatchObject({ t: { status: 'ended' }, s: { status: 'ended' } });
  });

  test('happens on the day of the world where its own day is long past', () => {
    const state = worldOf(soya('2024-01-01', '2024-06-01'));
    expect(dueItems(state)).toEqual([{ on: '2024-06-01', verb: 'commitment-overdue', subject: 'soya' }]);
    const then = unwrap(advance(state, '2025-01-11'));
    expect(then.on).toBe('2025-01-11');
    expect(then.commitments['soya']?.because.at(-1)?.on).toBe('2025-01-10');
  });

  test('says of itself that nobody decreed it', () => {
    expect(dueEvent({ on: '2025-03-01', verb: 'lapsed', subject: 't' })).toEqual({
      id: 'due:lapsed:t:2025-03-01',
      on: '2025-03-01',
      type: 'lapsed',
      target: 't',
      cause: { kind: 'due' },
    });
  });

  test('a suspended inquiry resumes, and its time limit does not make it lapse', () => {
    const state = worldOf(
      { id: 'o', on: '2025-01-01', type: 'opened', measure: investigation('ships'), until: '2025-02-01' },
      { id: 's', on: '2025-01-10', type: 'suspended', target: 'ships', leaving: 'nothing', until: '2025-03-01' },
    );
    expect(deadlinesOf(state)).toEqual([{ on: '2025-03-01', verb: 'snapped-back', subject: 'ships' }]);
    const later = unwrap(advance(state, '2025-04-01'));
    expect(later.measures['ships']).toMatchObject({ status: 'open', suspension: null });
  });

  test('a suspended tariff lapses on its own sunset when that comes before the end of the window', () => {
    const state = worldOf(
      { id: 'i', on: '2025-01-01', type: 'imposed', measure: tariff('t'), until: '2025-02-01' },
      { id: 's', on: '2025-01-10', type: 'suspended', target: 't', leaving: 'nothing', until: '2025-03-01' },
    );
    expect(deadlinesOf(state)).toEqual([{ on: '2025-02-01', verb: 'lapsed', subject: 't' }]);
    expect(unwrap(advance(state, '2025-02-01')).measures['t']?.status).toBe('ended');
  });

  test('what needs a new act does not come back by itself', () => {
    const state = worldOf(
      { id: 'i', on: '2025-01-01', type: 'imposed', measure: tariff('t') },
      {
        id: 's',
        on: '2025-01-10',
        type: 'suspended',
        target: 't',
        leaving: 'nothing',
        until: '2025-03-01',
        wayBack: 'needs-act',
      },
    );
    expect(deadlinesOf(state)).toEqual([]);
    expect(unwrap(advance(state, '2025-06-01')).measures['t']?.status).toBe('suspended');
    expect(legalVerbs(state, 't')).toContain('suspension-ended');
  });

  test('an inquiry cannot be prolonged to a day before the prolongation bites', () => {
    const decreed = (until: IsoDate) =>
      worldOf(
        { id: 'o', on: '2025-01-01', type: 'opened', measure: investigation('ships'), until: '2025-02-01' },
        { id: 'p', on: '2025-01-10', effective: '2025-03-01', type: 'prolonged', target: 'ships', until },
      );
    for (const until of ['2025-02-10', '2025-03-01'] as const) {
      const refused = advance(decreed(until), '2025-03-01');
      expect(refused).toMatchObject({ ok: false, error: { code: 'ENDS_BEFORE_START' } });
    }
    expect(unwrap(advance(decreed('2025-03-02'), '2025-03-01')).measures['ships']?.until).toBe('2025-03-02');
  });
});
