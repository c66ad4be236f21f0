import {
  deescalate,
  drop,
  fork,
  type History,
  ignoreAbove,
  insert,
  mirror,
  type RuleRef,
  type Run,
  ratePath,
  replay,
  type TradeEvent,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';

/**
 * History as the rules' test. From the American moves of 2 to 9 April 2025 alone, China's answers come out on the
 * record's dates: No. 4 (34, decreed 4 April for 10 April), No. 5 (84, 9 April for 10 April), No. 6 (125, 11 April for
 * 12 April), then silence.
 *
 * What is a finding and what is fitted: the levels (share 100%), the days in force (a day after the own decree or the
 * American duty, whichever is later: one number for all three), the 34 replaced before it applied, and the silence above
 * 125 are one rule. The days of decree are not: China took two days, then one, then two. Three windows state that; no
 * single lag does.
 */
const china = {
  party: 'CN',
  to: 'US',
  measure: 'cn-reciprocal',
  watch: ['us-reciprocal-china'],
  share: '100%',
} as const;
const answers: readonly RuleRef[] = [
  mirror({ ...china, lagDays: 2, effectiveLagDays: 1, from: '2025-04-02', until: '2025-04-08' }),
  mirror({ ...china, lagDays: 1, effectiveLagDays: 1, from: '2025-04-08', until: '2025-04-09' }),
  mirror({ ...china, lagDays: 2, effectiveLagDays: 1, from: '2025-04-09' }),
];
const rule = ignoreAbove({ level: '125%', of: answers });

/** The moves on the duty for China up to 9 April, and nothing else of the record: not even what they answered. */
const americanMoves = usChina2025.events.flatMap(({ respondsTo, ...event }) => {
  const about = 'measure' in event ? event.measure.id : 'target' in event ? event.target : null;
  const isOne = event.on >= '2025-04-02' && event.on <= '2025-04-09' && about === 'us-reciprocal-china';
  return isOne ? [event as TradeEvent] : [];
});
const april: History = {
  ...usChina2025,
  id: 'april-2025',
  window: { from: '2025-04-01', until: '2025-06-01' },
  events: americanMoves,
  mfn: [],
};

describe('the American moves of 2 to 9 April 2025 and a rule', () => {
  test('there are three of them', () => {
    expect(americanMoves.map(({ id, on, effective }) => [id, on, effective])).toEqual([
      ['ieepa-reciprocal-34', '2025-04-02', '2025-04-09'],
      ['ieepa-reciprocal-84', '2025-04-08', '2025-04-09'],
      ['ieepa-reciprocal-125', '2025-04-09', '2025-04-10'],
    ]);
  });

  test('give 34, 84 and 125 on the dates of Nos. 4, 5 and 6, and name what each answers', () => {
    const run = unwrap(replay(fork(april, { name: 'China answers', rules: [rule] })));
    expect(run.answers.map(({ event }) => decreeOf(event))).toEqual(
      ['cn-2025-no4', 'cn-2025-no5', 'cn-2025-no6'].map((id) => decreeOf(recorded(id))),
    );
    expect(run.answers.map(({ event }) => decreeOf(event))).toEqual([
      { type: 'imposed', on: '2025-04-04', effective: '2025-04-10', duty: '34%' },
      { type: 'amended', on: '2025-04-09', effective: '2025-04-10', duty: '84%' },
      { type: 'amended', on: '2025-04-11', effective: '2025-04-12', duty: '125%' },
    ]);
    expect(run.answers.map(({ event }) => event.cause)).toEqual(
      americanMoves.map(({ id }) => ({ kind: 'response', rule: 'ignoreAbove(mirror)', to: id })),
    );
  });

  test('34 is replaced before it applies', () => {
    const run = unwrap(replay(fork(april, { name: 'China answers', rules: [rule] })));
    expect(rates(run)).toEqual([
      ['2025-04-01', '0%'],
      ['2025-04-10', '84%'],
      ['2025-04-12', '125%'],
    ]);
  });

  test('then silence, however far the United States goes on', () => {
    const further = fork(april, {
      name: 'and further',
      edits: ['145%', '245%', '500%'].map((duty, index) =>
        insert({
          id: `further-${index}`,
          on: `2025-04-${15 + index}`,
          type: 'amended',
          target: 'us-reciprocal-china',
          to: { kind: 'tariff', duty: duty as '145%' },
        }),
      ),
      rules: [rule],
    });
    expect(unwrap(replay(further)).answers).toHaveLength(3);
    const without = fork(april, { name: 'without ignoring', edits: further.edits, rules: answers });
    expect(unwrap(replay(without)).answers).toHaveLength(6);
  });

  test('no answer is known before the day it is decreed', () => {
    const world = fork(april, { name: 'China answers', rules: [rule] });
    expect(unwrap(replay(world, { knownOn: '2025-04-10' })).answers.map(({ event }) => event.on)).toEqual([
      '2025-04-04',
      '2025-04-09',
    ]);
  });
});

describe('the whole record, with the rule in the place of Nos. 4, 5 and 6', () => {
  const ruled = fork(usChina2025, {
    name: 'ruled',
    edits: [drop('cn-2025-no4'), drop('cn-2025-no5'), drop('cn-2025-no6')],
    rules: [ignoreAbove({ level: '125%', of: answers, until: '2025-05-12' })],
  });

  test('runs on as it did: Geneva, Stockholm and Busan find the duty they amend', () => {
    const run = unwrap(replay(ruled));
    expect(run.answers).toHaveLength(3);
    expect(rates(run)).toEqual(rates(unwrap(replay(usChina2025))));
  });

  test('steps down at Geneva by rule as No. 7 did, on its days', () => {
    const byRule = fork(usChina2025, {
      name: 'Geneva by rule',
      edits: [drop('cn-2025-no7-amend'), drop('cn-2025-no7-suspend')],
      rules: [
        deescalate({
          party: 'CN',
          to: 'US',
          measure: 'cn-reciprocal',
          watch: ['us-reciprocal-china'],
          // The American text leaves nothing of its heading and lets the baseline of 10 apply; the Chinese leaves 10.
          leaving: '10%',
          lagDays: 1,
          from: '2025-05-12',
          until: '2025-05-13',
        }),
      ],
    });
    const run = unwrap(replay(byRule));
    expect(run.answers.map(({ event }) => legOf(event))).toEqual(
      ['cn-2025-no7-amend', 'cn-2025-no7-suspend'].map((id) => legOf(recorded(id))),
    );
    expect(rates(run)).toEqual(rates(unwrap(replay(usChina2025))));
  });
});

function rates(run: Run) {
  return unwrap(ratePath(run, { importer: 'CN', origin: 'US' })).map(({ from, value }) => [from, value]);
}

function legOf(event: TradeEvent) {
  const { type, on, effective } = event;
  return { type, on, effective, until: 'until' in event ? event.until : null };
}

function recorded(id: string): TradeEvent {
  return usChina2025.events.find((event) => event.id === id) as TradeEvent;
}

function decreeOf(event: TradeEvent) {
  const set = event.type === 'imposed' ? event.measure : event.type === 'amended' ? event.to : null;
  const { type, on, effective } = event;
  return { type, on, effective, duty: set?.kind === 'tariff' ? set.duty : null };
}
