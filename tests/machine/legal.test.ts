import { deadlinesOf, emptyState, legalMoves, legalVerbs, movesDiagram, type TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { dayPhase, nearestName } from '../../src/machine/index.js';
import { investigation, tariff, worldOf } from './support.js';

describe('what may be done now', () => {
  const state = worldOf(
    { id: 'p', on: '2025-01-10', type: 'proposed', measure: tariff('t') },
    { id: 'o', on: '2025-01-10', type: 'opened', measure: investigation('ships') },
    {
      id: 'r',
      on: '2025-01-10',
      type: 'agreement-reached',
      deal: { id: 'truce', title: 'A truce', parties: ['XA', 'XB'], kind: 'truce', form: 'text', terms: [] },
    },
    { id: 'f', on: '2025-01-10', type: 'agreement-in-force', target: 'truce', until: null },
    {
      id: 'c',
      on: '2025-01-10',
      type: 'committed',
      commitment: {
        id: 'soya',
        by: 'XB',
        to: 'XA',
        what: '',
        amount: 1,
        unit: 't',
        from: '2025-01-10',
        until: '2025-02-01',
      },
    },
    { id: 'g', on: '2025-01-10', type: 'promised', promise: { id: 'relief', by: 'XA', what: 'relief' } },
  );

  test('is said of every subject, without what only happens by itself', () => {
    expect(legalMoves(state)).toEqual([
      { subject: 't', status: 'proposed', verbs: ['amended', 'imposed', 'withdrawn'] },
      { subject: 'ships', status: 'open', verbs: ['amended', 'determined', 'suspended', 'closed', 'prolonged'] },
      {
        subject: 'truce',
        status: 'in-force',
        verbs: ['agreement-extended', 'agreement-repaired', 'agreement-superseded', 'agreement-repudiated'],
      },
      { subject: 'soya', status: 'open', verbs: ['commitment-met', 'commitment-missed'] },
      { subject: 'relief', status: 'open', verbs: ['promise-kept', 'promise-dropped'] },
    ]);
    expect(legalVerbs(state, 'ships')).toContain('determined');
  });

  test('is nothing about what is over', () => {
    const met: TradeEvent = { id: 'm', on: '2025-01-11', type: 'commitment-met', target: 'soya', outcome: '' };
    const over = worldOf(
      {
        id: 'c',
        on: '2025-01-10',
        type: 'committed',
        commitment: {
          id: 'soya',
          by: 'XB',
          to: 'XA',
          what: '',
          amount: 1,
          unit: 't',
          from: '2025-01-10',
          until: '2025-02-01',
        },
      },
      met,
    );
    expect(legalMoves(over)).toEqual([]);
  });

  test('of a measure that nobody knows is to bring it in, whatever its name', () => {
    for (const name of ['new', 'constructor', '__proto__']) {
      expect(legalVerbs(state, name)).toEqual(['threatened', 'proposed', 'imposed', 'opened']);
    }
  });
});

describe('what lies ahead', () => {
  test('decrees and what falls due by itself, earliest first; on one day decrees come first', () => {
    const state = worldOf(
      { id: 'i', on: '2025-01-10', type: 'imposed', measure: tariff('t'), until: '2025-02-02' },
      { id: 'j', on: '2025-01-10', type: 'imposed', measure: tariff('s'), until: '2025-02-02' },
      { id: 'later', on: '2025-01-11', effective: '2025-02-03', type: 'terminated', target: 't' },
      { id: 'said', on: '2025-01-11', effective: '2025-02-02', type: 'stated', by: 'XA', what: 'no' },
      { id: 'new', on: '2025-01-11', effective: '2025-02-01', type: 'threatened', measure: tariff('u') },
    );
    expect(deadlinesOf(state)).toEqual([
      { on: '2025-02-01', verb: 'threatened', subject: 'u', event: 'new' },
      { on: '2025-02-02', verb: 'stated', subject: 'said', event: 'said' },
      { on: '2025-02-02', verb: 'lapsed', subject: 's' },
      { on: '2025-02-02', verb: 'lapsed', subject: 't' },
      { on: '2025-02-03', verb: 'terminated', subject: 't', event: 'later' },
    ]);
    expect(deadlinesOf(emptyState('2025-01-01'))).toEqual([]);
  });
});

describe('the order of a day', () => {
  test.each([
    ['prolonged', 0],
    ['agreement-repudiated', 1],
    ['imposed', 2],
    ['took-effect', 3],
    ['commitment-overdue', 4],
  ] as const)('%s comes in phase %i', (type, phase) => {
    expect(dayPhase({ type })).toBe(phase);
  });
});

describe('the name that was meant', () => {
  test.each([
    ['us-recipocal', ['us-fentanyl', 'us-reciprocal'], 'us-reciprocal'],
    // The nearest; of two as near, the first
    ['list-2', ['list-34', 'list-1', 'list-3'], 'list-1'],
    ['list-2', ['list-3', 'list-'], 'list-3'],
    ['same', ['samx', 'same'], 'same'],
    // Two letters may be wrong, or a third of them
    ['abc', ['abxy', 'axy'], 'abxy'],
    ['abc', ['xyz'], null],
    ['abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['abcdefghi', ['abcdewxyz'], null],
    ['', ['ab'], 'ab'],
    ['', ['abc'], null],
    ['ab', [''], ''],
    ['truce', [], null],
  ])('%j among %j is %j', (given, known, nearest) => {
    expect(nearestName(given, known)).toBe(nearest);
  });
});

describe('a table as a diagram', () => {
  test('one arrow between two statuses, with all that leads there, and what happens by itself marked', () => {
    expect(movesDiagram('commitment')).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> open: committed',
        '  open --> met: commitment-met',
        '  open --> missed: commitment-missed',
        '  open --> overdue: commitment-overdue (due)',
        '  overdue --> met: commitment-met',
        '  overdue --> missed: commitment-missed',
      ].join('\n'),
    );
    expect(movesDiagram('agreement').split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> agreed: agreement-reached',
      '  agreed --> in_force: agreement-in-force',
      '  agreed --> ended: agreement-repudiated, agreement-superseded',
      '  in_force --> ended: agreement-superseded, agreement-repudiated, agreement-lapsed (due)',
      '  ended --> agreed: agreement-reached',
    ]);
  });
});
