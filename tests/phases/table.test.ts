import { describe, expect, test } from 'vitest';
import { usChina2018, usChina2025, usChina2026 } from '../../src/history/index.js';
import {
  fork,
  type IsoDate,
  insert,
  type Overlay,
  type PhaseName,
  phaseOn,
  phasePath,
  type Run,
  replay,
  unwrap,
} from '../../src/index.js';

const runs = {
  2018: unwrap(replay(usChina2018)),
  2025: unwrap(replay(usChina2025)),
  2026: unwrap(replay(usChina2026)),
};

const pathOf = (run: Run) => unwrap(phasePath(run)).map(({ from, value }) => `${from} ${value.phase}`);
const on = (run: Run, day: IsoDate) => unwrap(phaseOn(run, day)).phase;
const overlays = (run: Run, day: IsoDate) => unwrap(phaseOn(run, day)).overlays;

describe('the periods of the record of facts, section 11.4', () => {
  test('2025', () => {
    expect(pathOf(runs[2025])).toEqual([
      '2025-01-20 baseline',
      '2025-02-04 escalation',
      '2025-04-10 standoff',
      '2025-05-12 truce-pending',
      '2025-05-14 truce',
      '2025-05-23 strained',
      '2025-06-10 truce-pending',
      '2025-06-27 truce',
      '2025-09-12 strained',
      '2025-09-29 re-escalation',
      '2025-10-26 truce-pending',
      '2025-11-10 truce',
    ]);
  });

  // Where that list and the derivation differ, and why:
  // - baseline ends on 1 February there, when the fentanyl orders were signed; in its transition table on the 4th, when
  //   they bit. A decree for a later day is no move yet (law 6), so the 4th.
  // - strained begins on 30 May there, with the first allegation; in its transition table with the letters of 23 May,
  //   the first moves after Geneva. The guidance of 13 May came a day before the truce was in force.
  // - "lighter" strain of 12 September is a period here: the Entity List and China's cases of the next day are moves.
  test('2026, as far as it is known', () => {
    expect(pathOf(runs[2026]).slice(12)).toEqual([
      '2026-03-12 strained',
      '2026-05-17 truce',
      '2026-06-08 strained',
      '2026-09-28 truce-pending',
    ]);
    // The list has one truce from November 2025 on, and calls March and June lighter strains of it. An agreement of
    // 17 May lies between the two. The extension counts from the later of the two statements, of 23 and 28 September:
    // before, one side had promised something.
  });

  test('the first trade war', () => {
    expect(pathOf(runs[2018])).toEqual([
      '2018-01-01 baseline',
      '2018-04-02 escalation',
      '2018-12-01 truce',
      '2019-05-10 escalation',
      '2019-06-29 truce',
      '2019-08-01 escalation',
    ]);
    // Phase One is a deal and no truce: most duties of 2018 and 2019 stayed, so what follows is called escalation still.
  });
});

describe('the transitions of the record of facts, section 11.5', () => {
  test.each<[row: string, year: keyof typeof runs, day: IsoDate, before: PhaseName, after: PhaseName]>([
    ['baseline, on a hostile measure in force', 2025, '2025-02-04', 'baseline', 'escalation'],
    ['escalation, on a mutual prohibitive level', 2025, '2025-04-10', 'escalation', 'standoff'],
    ['standoff, on an agreement text', 2025, '2025-05-12', 'standoff', 'truce-pending'],
    ['truce pending, on the implementing instant (Geneva)', 2025, '2025-05-14', 'truce-pending', 'truce'],
    ['truce, on a new measure by one side', 2025, '2025-05-23', 'truce', 'strained'],
    ['strained, on a repair framework', 2025, '2025-06-10', 'strained', 'truce-pending'],
    ['truce pending, on the implementing instant (London)', 2025, '2025-06-27', 'truce-pending', 'truce'],
    ['truce, on a new measure by one side (Entity List)', 2025, '2025-09-12', 'truce', 'strained'],
    ['strained, on counter-measures', 2025, '2025-09-29', 'strained', 're-escalation'],
    ['re-escalation, on a framework', 2025, '2025-10-26', 're-escalation', 'truce-pending'],
    ['truce pending, on the implementing instant (Busan)', 2025, '2025-11-10', 'truce-pending', 'truce'],
    ['truce, on new lists', 2026, '2026-06-08', 'truce', 'strained'],
    ['truce, on one side ending it', 2018, '2019-05-10', 'truce', 'escalation'],
    ['truce, on one side ending it, again', 2018, '2019-08-01', 'truce', 'escalation'],
  ])('%s', (_, year, day, before, after) => {
    expect([on(runs[year], dayBefore(day)), on(runs[year], day)]).toEqual([before, after]);
  });

  test.each<[row: string, year: keyof typeof runs, phase: PhaseName, days: readonly IsoDate[]]>([
    ['escalation, on a counter-measure', 2025, 'escalation', ['2025-03-04', '2025-04-04', '2025-04-09']],
    ['standoff, on a mutual prohibitive level', 2025, 'standoff', ['2025-04-11', '2025-04-12']],
    ['standoff, on talks opening', 2025, 'standoff', ['2025-05-10', '2025-05-11']],
    ['strained, on a breach alleged', 2025, 'strained', ['2025-05-30', '2025-06-02']],
    ['strained, on a call', 2025, 'strained', ['2025-06-05']],
    ['truce, on an extension before expiry', 2025, 'truce', ['2025-08-11', '2025-08-12']],
    // The order of 4 November extends the window inside the framework that 10 November puts in force.
    ['truce pending, on an extension before expiry', 2025, 'truce-pending', ['2025-11-04']],
    [
      're-escalation, on measures and a dated threat',
      2025,
      're-escalation',
      ['2025-10-08', '2025-10-09', '2025-10-14'],
    ],
    ['any, on a summit threatened', 2025, 're-escalation', ['2025-10-10']],
    ['any, on a summit moved', 2026, 'strained', ['2026-03-15', '2026-03-16']],
    ['any, on a court ruling', 2026, 'truce', ['2026-02-19', '2026-02-20']],
    ['truce, on a breach alleged or lists, already strained', 2026, 'strained', ['2026-06-22']],
  ])('%s: the same phase', (_, year, phase, days) => {
    expect(days.map((day) => on(runs[year], day))).toEqual(days.map(() => phase));
  });

  test('a phase names the events of its first day', () => {
    const begun = Object.fromEntries(unwrap(phasePath(runs[2025])).map(({ from, value }) => [from, value.because]));
    expect(begun['2025-05-14']).toContain('truce-geneva:in-force');
    expect(begun['2025-05-23']).toContain('us-letters-eda');
    expect(begun['2025-09-29']).toContain('us-bis-affiliates');
    expect(begun['2025-10-26']).toContain('truce-busan-kl');
  });
});

describe('what lies over a phase', () => {
  test.each<[overlay: Overlay, year: keyof typeof runs, from: IsoDate, until: IsoDate]>([
    ['talks', 2025, '2025-05-10', '2025-05-12'],
    ['talks', 2025, '2025-06-09', '2025-06-11'],
    ['talks', 2025, '2025-07-28', '2025-07-30'],
    ['talks', 2025, '2025-09-14', '2025-09-16'],
    ['talks', 2025, '2025-10-25', '2025-10-27'],
    ['talks', 2026, '2026-03-15', '2026-03-17'],
  ])('%s, %i: from %s to before %s', (overlay, year, from, until) => {
    expect(overlays(runs[year], from)).toContain(overlay);
    expect(overlays(runs[year], dayBefore(until))).toContain(overlay);
    expect(overlays(runs[year], until)).not.toContain(overlay);
  });

  test('a leg that a court emptied, from 20 February 2026', () => {
    expect(overlays(runs[2026], '2026-02-19')).toEqual([]);
    expect(overlays(runs[2026], '2026-02-20')).toEqual(['rebased']);
  });

  test('standing boards and purchase lists, from their fact sheet of 17 May 2026', () => {
    // The record of facts dates them from the visit, 14 and 15 May; what they are was published two days later.
    expect(overlays(runs[2026], '2026-05-16')).toEqual(['rebased']);
    expect(overlays(runs[2026], '2026-05-17')).toEqual(['rebased', 'managed']);
  });
});

describe('the derivation', () => {
  test('follows events and no calendar: moved by ten days, the same phases begin ten days later', () => {
    const days = (date: IsoDate) => new Date(Date.parse(date) + 10 * 86_400_000).toISOString().slice(0, 10) as IsoDate;
    const text = JSON.stringify(usChina2025).replace(/"(\d{4}-\d{2}-\d{2})"/g, (_, date) => `"${days(date)}"`);
    const moved = unwrap(replay(JSON.parse(text) as typeof usChina2025));
    const expected = pathOf(runs[2025]).map((each) => each.replace(/^\S+/, (date) => days(date as IsoDate)));
    expect(pathOf(moved)).toEqual(expected);
  });

  test('is the same seen from either side', () => {
    const { prohibitiveAt = '80%' } = usChina2025.phases ?? {};
    const turned = { ...usChina2025, phases: { sides: ['CN', 'US'], prohibitiveAt } } as const;
    expect(pathOf(unwrap(replay(turned)))).toEqual(pathOf(runs[2025]));
  });

  test('takes threats, promises and statements for nothing that is done', () => {
    const words = [
      { id: 'say', on: '2025-07-10', type: 'stated', by: 'US', what: 'We may do something.' },
      { id: 'promise', on: '2025-07-11', type: 'promised', promise: { id: 'p', by: 'CN', what: 'buy more' } },
    ] as const;
    const talked = fork(usChina2025, { name: 'words', edits: words.map((each) => insert(each)) });
    expect(pathOf(unwrap(replay(talked)))).toEqual(pathOf(runs[2025]));
  });

  test('needs to be told whose relationship it is', () => {
    const { phases: _, ...without } = usChina2025;
    expect(phasePath(unwrap(replay(without)))).toMatchObject({ ok: false, error: { code: 'NO_PHASES' } });
  });
});

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) as IsoDate;
}
