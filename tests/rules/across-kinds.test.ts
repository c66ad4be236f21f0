import {
  chain,
  dropAct,
  fork,
  insert,
  licence,
  lifePath,
  phasePath,
  type Run,
  ratePath,
  replay,
  respondWithControl,
  respondWithTariff,
  type Scenario,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';

const rareEarths = ['samarium', 'gadolinium', 'terbium', 'dysprosium', 'lutetium', 'scandium', 'yttrium'];

/** China without No. 18, and a rule in its place that answers the US duty with a control. */
const withControl = fork(usChina2025, {
  name: 'a control by rule',
  edits: [dropAct('cn-mofcom-gacc-2025-18')],
  rules: [
    respondWithControl({
      party: 'CN',
      watch: ['us-reciprocal-china'],
      measure: 'cn-answer',
      program: 'cn-dual-use-controls',
      items: rareEarths,
      policy: 'presumption-of-denial',
      lagDays: 2,
      from: '2025-04-01',
      until: '2025-05-01',
    }),
  ],
  orphans: 'skip',
});

/** The United States without its threats of October, and a rule that answers China's controls with a duty. */
const withTariff = fork(usChina2025, {
  name: 'a duty by rule',
  edits: [dropAct('posts-2025-10-10')],
  rules: [
    respondWithTariff({
      party: 'US',
      watch: ['cn-rare-earths-abroad'],
      measure: 'us-answer',
      duty: '100%',
      lagDays: 1,
      effectiveLagDays: 22,
      from: '2025-10-09',
      until: '2025-10-20',
    }),
  ],
  orphans: 'skip',
});

const replayed = (scenario: Scenario): Run => unwrap(replay(scenario));
const answersOf = (run: Run) =>
  run.answers.map(({ event }) => `${event.type} ${event.on} ${event.effective ?? ''}`.trim());

describe('a tariff answered with a control, on the record', () => {
  const run = replayed(withControl);

  test('two days after the 34% of 2 April, as it was; the later rises find it standing', () => {
    expect(answersOf(run)).toEqual(['imposed 2025-04-04 2025-04-09']);
    expect(unwrap(lifePath(run, 'cn-answer')).map(({ from, value }) => `${from} ${value.status}`)).toEqual([
      '2025-04-04 announced',
      '2025-04-09 in-force',
    ]);
  });

  test('a licence is asked for from the day on which it bites, by an act that never was', () => {
    const terbium = { item: 'terbium', from: 'CN', to: 'US', endUse: 'other' } as const;
    const endUser = { military: false, listings: [] };
    const on = (day: '2025-04-08' | '2025-04-09') => unwrap(licence(run, { ...terbium, endUser, on: day }));
    expect(on('2025-04-08').answer).toBe('not-needed');
    expect(on('2025-04-09')).toMatchObject({ answer: 'needed', policy: 'presumption-of-denial' });
    expect(on('2025-04-09').lines[0]).toMatchObject({ measure: 'cn-answer', act: null });
    // It is on the dual-use list of that world, so that military users are barred from it.
    const military = { ...terbium, endUser: { ...endUser, military: true }, on: '2025-04-09' } as const;
    expect(unwrap(licence(run, military)).policy).toBe('prohibited');
  });

  test('stands in the chain of answers as what a rule did', () => {
    const { edges } = unwrap(chain(run, 'ieepa-reciprocal-34'));
    const answer = run.answers[0]?.event.id;
    expect(edges).toContainEqual({ answer, to: 'ieepa-reciprocal-34', basis: 'rule' });
    expect(edges).toContainEqual({ answer: 'cn-2025-no4', to: 'ieepa-reciprocal-34', basis: 'stated' });
  });

  test('changes no duty, and nothing before', () => {
    for (const lane of [
      { importer: 'US', origin: 'CN' },
      { importer: 'CN', origin: 'US' },
    ] as const) {
      const values = (each: Run) => unwrap(ratePath(each, lane)).map(({ from, value }) => `${from} ${value}`);
      expect(values(run)).toEqual(values(replayed(usChina2025)));
    }
  });
});

describe('a control answered with a tariff, on the record', () => {
  const run = replayed(withTariff);

  test('a day after No. 61, for the day that was threatened', () => {
    expect(answersOf(run)).toEqual(['imposed 2025-10-10 2025-11-01']);
    const path = unwrap(ratePath(run, { importer: 'US', origin: 'CN' })).map(({ from, value }) => `${from} ${value}`);
    expect(path.slice(-2)).toEqual(['2025-11-01 130%', '2025-11-10 120%']);
  });

  test('three items of one announcement are one control to answer, and its suspension none', () => {
    expect(run.answers).toHaveLength(1);
    const later = fork(withTariff, { name: 'later', edits: [] });
    expect(replayed(later).answers.map(({ event }) => event.id)).toEqual(run.answers.map(({ event }) => event.id));
  });
});

test('both ways at once: control answers tariff answers control, and it ends', () => {
  const measures = { control: 'cn-control', duty: 'us-duty' };
  const both = fork(usChina2025, {
    name: 'both ways',
    edits: [
      insert({
        id: 'spark',
        on: '2025-07-01',
        type: 'imposed',
        measure: {
          kind: 'tariff',
          id: 'us-spark',
          by: 'US',
          program: 'us-spark',
          scope: { importer: 'US', origins: ['CN'], goods: 'all' },
          duty: '5%',
        },
      }),
    ],
    rules: [
      respondWithControl({
        party: 'CN',
        watch: ['us-spark', measures.duty],
        measure: measures.control,
        items: ['holmium'],
        policy: 'case-by-case',
        lagDays: 1,
        from: '2025-07-01',
      }),
      respondWithTariff({
        party: 'US',
        watch: [measures.control],
        measure: measures.duty,
        duty: '25%',
        lagDays: 1,
        from: '2025-07-01',
      }),
    ],
  });
  const run = replayed(both);
  expect(run.answers.map(({ event }) => `${event.on} ${'measure' in event ? event.measure.id : ''}`)).toEqual([
    '2025-07-02 cn-control',
    '2025-07-03 us-duty',
  ]);
  const { nodes } = unwrap(chain(run, 'spark'));
  expect(nodes.map(({ on }) => on)).toEqual(['2025-07-01', '2025-07-02', '2025-07-03']);
  expect(unwrap(phasePath(run)).find(({ from }) => from >= '2025-07-01')).toMatchObject({
    from: '2025-07-01',
    value: { phase: 'strained' },
  });
});

test('items that the vocabulary does not have are refused with the rule, at its place', () => {
  const wrong = fork(usChina2025, {
    name: 'wrong',
    rules: [
      respondWithControl({
        party: 'CN',
        watch: ['us-reciprocal-china'],
        measure: 'cn-answer',
        items: ['terbium', 'holmum'],
        policy: 'case-by-case',
        lagDays: 1,
        from: '2025-04-01',
      }),
    ],
  });
  expect(replay(wrong)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_SCENARIO', issues: [{ code: 'UNKNOWN_ITEM', path: '/rules/0/params/items/1' }] },
  });
});
