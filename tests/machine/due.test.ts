import { advance, deadlinesOf, legalVerbs, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { investigation, tariff, worldOf } from './support.js';

describe('what falls due by itself', () => {
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
    const decreed = worldOf(
      { id: 'o', on: '2025-01-01', type: 'opened', measure: investigation('ships'), until: '2025-02-01' },
      {
        id: 'p',
        on: '2025-01-10',
        effective: '2025-03-01',
        type: 'prolonged',
        target: 'ships',
        until: '2025-02-10',
      },
    );
    expect(advance(decreed, '2025-03-01')).toMatchObject({ ok: false, error: { code: 'ENDS_BEFORE_START' } });
  });
});
