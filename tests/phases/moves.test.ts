import { decree, episode, history, type Measure, phaseOn, phasePath, replay, type TradeEvent, unwrap } from 'truce';
import { describe, expect, test } from 'vitest';
import { control, investigation, tariff } from '../machine/support.js';

/** A record between XA and XB, by one act; `evidence` says how well the act is known. */
function between(events: readonly TradeEvent[], evidence: object = {}) {
  const act = { id: 'act', cite: 'Order 1', by: 'XA', sources: [{ label: 'Gazette' }], confidence: 'high' } as const;
  return unwrap(
    replay(
      history({
        id: 'two-sides',
        name: 'two sides',
        parties: ['XA', 'XB', 'XC'],
        window: { from: '2025-01-01', until: '2026-01-01' },
        phases: { sides: ['XA', 'XB'], prohibitiveAt: '80%' },
        episodes: [episode('All', [decree({ ...act, ...evidence }, events)])],
      }),
    ),
  );
}
const pathOf = (events: readonly TradeEvent[], evidence: object = {}) =>
  unwrap(phasePath(between(events, evidence))).map(({ from, value }) => `${from} ${value.phase}`);

const baseline = '2025-01-01 baseline';
const begun = (measure: Measure): TradeEvent => ({
  id: 'begun',
  on: '2025-02-01',
  type: measure.kind === 'investigation' ? 'opened' : 'imposed',
  measure,
});

const listing = (more: object = {}): Measure => ({
  kind: 'listing',
  id: 'm',
  by: 'XA',
  program: 'lists',
  list: 'A list',
  entities: 3,
  policy: 'prohibited',
  ...more,
});
const duty = (more: object): Measure => ({ ...tariff('m'), ...more }) as Measure;
const origins = (origins: 'all' | readonly string[]) => ({ scope: { importer: 'XA', origins, goods: 'all' } });
const destinations = (to: 'all' | readonly string[]) => ({ ...control('m'), destinations: { to } }) as Measure;
const ban = (origin: 'XB' | 'XC'): Measure => ({
  kind: 'import-ban',
  id: 'm',
  by: 'XA',
  program: 'bans',
  origins: [origin],
  goods: 'all',
});
const charge: Measure = {
  kind: 'charge',
  id: 'm',
  by: 'XA',
  program: 'fees',
  fee: '50 USD/net-ton',
  payers: 'ships',
};

describe('a move of one side against the other', () => {
  test.each<[string, Measure]>([
    ['a duty on its goods by name', duty({})],
    ['a duty on its goods among others', duty(origins(['XC', 'XB']))],
    ['a control on exports to it', destinations(['XB'])],
    ['a control on exports to all', destinations('all')],
    ['a listing that names no target', listing()],
    ['a listing that names it', listing({ targets: ['XB'] })],
    ['an inquiry into it', investigation('m')],
    ['a fee', charge],
    ['a ban on its goods', ban('XB')],
    ['a measure for its security', duty({ purpose: 'security' })],
    ['the same by the other side', duty({ by: 'XB', scope: { importer: 'XB', origins: ['XA'], goods: 'all' } })],
  ])('is %s', (_, measure) => {
    expect(pathOf([begun(measure)])).toEqual([baseline, '2025-02-01 escalation']);
  });

  test.each<[string, Measure]>([
    ['a duty on goods of every origin', duty(origins('all'))],
    ['a duty on goods of somebody else', duty(origins(['XC']))],
    ['a duty of nothing', duty({ duty: '0%' })],
    ['a control on exports to somebody else', destinations(['XC'])],
    ['a listing of somebody else', listing({ targets: ['XC'] })],
    ['an inquiry into somebody else', { ...investigation('m'), targets: ['XC'] } as Measure],
    ['a ban on goods of somebody else', ban('XC')],
    ['a remedy of trade in one product', duty({ purpose: 'trade-remedy' })],
    ['aimed at many countries alike', duty({ salience: 'global' })],
    ['of a third party', duty({ by: 'XC', scope: { importer: 'XC', origins: ['XB'], goods: 'all' } })],
    [
      'an exemption',
      {
        kind: 'exemption',
        id: 'm',
        by: 'XA',
        program: 'relief',
        ...origins(['XB']),
        from: { programs: ['x'] },
      } as Measure,
    ],
    [
      'a stacking relation',
      {
        kind: 'stacking',
        id: 'm',
        by: 'XA',
        program: 'stacking',
        ...origins(['XB']),
        relation: { type: 'caps', these: { programs: ['x'] }, at: '10%' },
      } as Measure,
    ],
  ])('is not %s', (_, measure) => {
    expect(pathOf([begun(measure)])).toEqual([baseline]);
  });

  test('is heard of once it bites, not when it is decreed, threatened or proposed', () => {
    expect(pathOf([{ ...begun(duty({})), effective: '2025-03-01' }])).toEqual([baseline, '2025-03-01 escalation']);
    expect(pathOf([{ id: 't', on: '2025-02-01', type: 'threatened', measure: duty({}) }])).toEqual([baseline]);
    expect(pathOf([{ id: 'p', on: '2025-02-01', type: 'proposed', measure: duty({}) }])).toEqual([baseline]);
  });

  test('that is known from the press alone is none, unless it is certain', () => {
    const press = { evidence: 'press-report', confidence: 'medium' };
    expect(pathOf([begun(duty({}))], press)).toEqual([baseline]);
    expect(pathOf([begun(duty({}))], { ...press, confidence: 'high' })).toHaveLength(2);
    expect(pathOf([begun(duty({}))], { evidence: 'filing', confidence: 'medium' })).toHaveLength(2);
  });
});

describe('a duty that is amended', () => {
  const everybody = duty({ ...origins('all'), duty: '10%' });
  const amended = (to: object): TradeEvent =>
    ({ id: 'amended', on: '2025-03-01', type: 'amended', target: 'm', to: { kind: 'tariff', ...to } }) as TradeEvent;

  test.each([
    ['rises from nothing', duty({ duty: '0%' }), { duty: '5%' }, true],
    ['stays at nothing', duty({ duty: '0%' }), { duty: '0%' }, false],
    ['is aimed at the other side, and rises', everybody, { ...origins(['XB']), duty: '11%' }, true],
    ['is aimed at the other side, and stays', everybody, { ...origins(['XB']), duty: '10%' }, false],
    ['is aimed at the other side, and falls', everybody, { ...origins(['XB']), duty: '9%' }, false],
  ])('%s: a move only when it rises', (_, measure, to, isMove) => {
    expect(pathOf([begun(measure), amended(to)])).toEqual(isMove ? [baseline, '2025-03-01 escalation'] : [baseline]);
  });
});

describe('a suspension', () => {
  const pause = (until: '2025-06-01' | null): TradeEvent => ({
    id: 'pause',
    on: '2025-02-01',
    type: 'suspended',
    target: 'm',
    leaving: 'nothing',
    until,
  });
  const silent = (measure: Measure): TradeEvent => ({ id: 'begun', on: '2024-06-01', type: 'imposed', measure });
  const paused = (measure: Measure, ...events: readonly TradeEvent[]) => pathOf([silent(measure), ...events]);

  test('that runs out is a move on that day', () => {
    expect(paused(duty({}), pause('2025-06-01'))).toEqual([baseline, '2025-06-01 escalation']);
  });

  test('that its issuer ends is one, and the pause itself is none', () => {
    const end: TradeEvent = { id: 'end', on: '2025-04-01', type: 'suspension-ended', target: 'm' };
    expect(paused(duty({}), pause(null))).toEqual([baseline]);
    expect(paused(duty({}), pause(null), end)).toEqual([baseline, '2025-04-01 escalation']);
  });
});

describe('moves while a truce is in force', () => {
  const deal = {
    id: 'truce',
    kind: 'truce',
    title: 'A truce',
    parties: ['XA', 'XB'],
    form: 'text',
    terms: [],
  } as const;
  const truce: readonly TradeEvent[] = [
    { id: 'agreed', on: '2025-02-01', type: 'agreement-reached', deal },
    { id: 'applied', on: '2025-03-01', type: 'agreement-in-force', target: 'truce', until: '2025-09-01' },
  ];
  const theirs = (id: string): Measure => ({
    ...tariff(id),
    by: 'XB',
    scope: { importer: 'XB', origins: ['XA'], goods: 'all' },
  });
  const move = (id: string, on: `2025-${'04' | '05' | '06' | '07'}-01`, measure: Measure): TradeEvent => ({
    id,
    on,
    type: 'imposed',
    measure,
  });
  const since = (...events: readonly TradeEvent[]) => pathOf([...truce, ...events]).slice(1);
  const [agreed, inForce, lapsed] = ['2025-02-01 truce-pending', '2025-03-01 truce', '2025-09-01 lapsed'];

  test('none: a truce until it lapses', () => {
    expect(since()).toEqual([agreed, inForce, lapsed]);
  });

  test('of one side alone strain it, however many', () => {
    expect(since(move('a', '2025-04-01', tariff('a')), move('b', '2025-05-01', tariff('b')))).toEqual([
      agreed,
      inForce,
      '2025-04-01 strained',
      lapsed,
    ]);
  });

  test('of both sides strain it, and a third in turn is a re-escalation', () => {
    const answered = [move('a', '2025-04-01', tariff('a')), move('b', '2025-05-01', theirs('b'))];
    expect(since(...answered)).toEqual([agreed, inForce, '2025-04-01 strained', lapsed]);
    expect(since(...answered, move('c', '2025-06-01', tariff('c')))).toEqual([
      agreed,
      inForce,
      '2025-04-01 strained',
      '2025-06-01 re-escalation',
      lapsed,
    ]);
  });

  test('of both sides while a threat for a day stands, too; a threat without a day does not count', () => {
    const answered = [move('a', '2025-04-01', tariff('a')), move('b', '2025-05-01', theirs('b'))];
    const threat = { id: 'threat', on: '2025-06-01', type: 'threatened', measure: tariff('t') } as const;
    expect(since(...answered, { ...threat, statedFor: '2025-08-01' })).toContain('2025-06-01 re-escalation');
    expect(since(...answered, { ...threat, statedFor: '2025-08-01' })).toContain('2025-08-01 strained');
    expect(since(...answered, threat)).not.toContain('2025-06-01 re-escalation');
    // Of one side alone, a threat is words.
    expect(since(move('a', '2025-04-01', tariff('a')), { ...threat, statedFor: '2025-08-01' })).not.toContain(
      '2025-06-01 re-escalation',
    );
  });

  test('that were decreed before it and bite during it are no moves against it', () => {
    const early = { ...move('a', '2025-04-01', tariff('a')), on: '2025-01-15', effective: '2025-04-01' } as TradeEvent;
    const path = pathOf([early, ...truce]);
    expect(path).toContain('2025-03-01 truce');
    expect(path.some((each) => each.endsWith('strained'))).toBe(false);
  });

  test('a breach alleged strains it too; an extension or a deal calms it', () => {
    const moved = move('a', '2025-04-01', tariff('a'));
    const extended = {
      id: 'x',
      on: '2025-05-01',
      type: 'agreement-extended',
      target: 'truce',
      until: '2025-12-01',
    } as const;
    expect(since(moved, extended)).toEqual([
      agreed,
      inForce,
      '2025-04-01 strained',
      '2025-05-01 truce',
      '2025-12-01 lapsed',
    ]);
    const allegation = { id: 'claim', by: 'XB', against: 'XA', agreement: 'truce', claim: 'broken' } as const;
    const alleged = { id: 'alleged', on: '2025-04-01', type: 'breach-alleged', allegation } as const;
    expect(since(alleged)).toEqual([agreed, inForce, '2025-04-01 strained', lapsed]);
    const trade = { ...deal, id: 'purchases', kind: 'deal' } as const;
    expect(since(moved, { id: 'bought', on: '2025-06-01', type: 'agreement-reached', deal: trade })).toContain(
      '2025-06-01 truce',
    );
  });

  test('one side ends it: an escalation if there were moves, and the baseline again if there were none', () => {
    const over = { id: 'over', on: '2025-07-01', type: 'agreement-repudiated', target: 'truce', by: 'XB' } as const;
    expect(since(move('a', '2025-04-01', tariff('a')), over).at(-1)).toBe('2025-07-01 escalation');
    expect(since(over).at(-1)).toBe('2025-07-01 baseline');
  });

  test('after it lapsed, the next move is an escalation', () => {
    const late = { id: 'late', on: '2025-10-01', type: 'imposed', measure: tariff('late') } as const;
    expect(since(late).slice(-2)).toEqual([lapsed, '2025-10-01 escalation']);
  });

  test('what runs out with it on its last day is the lapse', () => {
    const held: TradeEvent = { id: 'held', on: '2024-06-01', type: 'imposed', measure: tariff('m') };
    const pause: TradeEvent = {
      id: 'pause',
      on: '2025-03-01',
      type: 'suspended',
      target: 'm',
      leaving: 'nothing',
      until: '2025-09-01',
    };
    expect(pathOf([held, ...truce, pause])).toEqual([baseline, agreed, inForce, lapsed]);
  });
});

describe('a standoff', () => {
  const both = (ours: `${number}%`, theirs: `${number}%`) =>
    pathOf([
      { id: 'a', on: '2025-02-01', type: 'imposed', measure: tariff('a', ours) },
      {
        id: 'b',
        on: '2025-03-01',
        type: 'imposed',
        measure: { ...tariff('b', theirs), by: 'XB', scope: { importer: 'XB', origins: ['XA'], goods: 'all' } },
      },
    ]);

  test('is at the prohibitive level on both lanes, and not below it on either', () => {
    expect(both('80%', '80%')).toEqual([baseline, '2025-02-01 escalation', '2025-03-01 standoff']);
    expect(both('79.9%', '200%')).toEqual([baseline, '2025-02-01 escalation']);
    expect(both('200%', '79.9%')).toEqual([baseline, '2025-02-01 escalation']);
  });
});

describe('the phase of a day', () => {
  const run = between([begun(duty({}))]);

  test('is half-open, and says what put it there', () => {
    const path = unwrap(phasePath(run));
    expect(path.map(({ from, until }) => [from, until])).toEqual([
      ['2025-01-01', '2025-02-01'],
      ['2025-02-01', '2026-01-01'],
    ]);
    expect(unwrap(phaseOn(run, '2025-01-31'))).toEqual({ phase: 'baseline', overlays: [], because: [] });
    expect(unwrap(phaseOn(run, '2025-02-01'))).toEqual({ phase: 'escalation', overlays: [], because: ['begun'] });
    expect(unwrap(phaseOn(run, '2025-12-31')).phase).toBe('escalation');
  });

  test('is refused where the run does not answer', () => {
    expect(phaseOn(run, '2026-01-01')).toMatchObject({ error: { code: 'OUTSIDE_RECORD' } });
    expect(phaseOn(run, '2025-02-30' as never)).toMatchObject({ error: { issues: [{ path: '/on' }] } });
  });

  test('begins with the record, when something happens on its first day', () => {
    const first = between([{ ...begun(duty({})), on: '2025-01-01' }]);
    expect(unwrap(phasePath(first)).map(({ from, value }) => [from, value.phase, value.because])).toEqual([
      ['2025-01-01', 'escalation', []],
    ]);
  });

  test('has talks over it on the days of a meeting, and on none of one that was put off', () => {
    const meeting = { id: 'round', kind: 'talks', title: 'A round', place: 'Geneva' };
    const met = (more: object) =>
      between([{ id: 'met', on: '2025-05-10', type: 'met', meeting: { ...meeting, ...more } } as never]);
    const talks = (run: ReturnType<typeof between>, day: '2025-05-09' | '2025-05-10' | '2025-05-11' | '2025-05-12') =>
      unwrap(phaseOn(run, day)).overlays;
    const one = met({});
    expect([talks(one, '2025-05-09'), talks(one, '2025-05-10'), talks(one, '2025-05-11')]).toEqual([[], ['talks'], []]);
    const two = met({ until: '2025-05-12' });
    expect([talks(two, '2025-05-11'), talks(two, '2025-05-12')]).toEqual([['talks'], []]);
    expect(talks(met({ kind: 'postponement' }), '2025-05-10')).toEqual([]);
  });
});
