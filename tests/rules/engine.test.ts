import {
  cap,
  enact,
  endHistory,
  fork,
  insert,
  mirror,
  type Reply,
  type Rule,
  type RuleRef,
  ratePath,
  replay,
  type TradeEvent,
  titForTat,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, imposed, tariff, told, world } from './support.js';

const push = imposed(tariff('push', 'XA', '30%'), '2030-03-01');
const tit = (party: 'XA' | 'XB', share: '50%' | '100%' | '1000%' = '100%') =>
  titForTat({ party, share, lagDays: 2, from: '2030-02-01' });

describe('rules of one’s own', () => {
  const replies =
    (...given: readonly Reply[]): Rule['answer'] =>
    (_, { step }) =>
      step.event.id === push.id && step.kind !== 'due' ? given : [];
  const rule = (answer: Rule['answer']): Rule => ({ check: () => [], answer });
  const protest: Reply = { on: '2030-03-02', type: 'stated', by: 'XB', what: 'a protest' };
  const mine: RuleRef = { rule: 'mine', params: {} };
  const world1 = fork(world([push]), { name: 'mine', rules: [mine] });

  test('stand beside the built-in ones, and are named and marked like them', () => {
    const run = unwrap(replay(world1, { rules: { mine: rule(replies(protest)) } }));
    expect(run.answers.map(({ event }) => event)).toEqual([
      {
        ...protest,
        id: `mine:stated:${push.id}:2030-03-02:1`,
        hypothetical: true,
        cause: { kind: 'response', rule: 'mine', to: push.id },
      },
    ]);
  });

  test('are unknown where they are not given', () => {
    const result = replay(world1);
    expect(result.ok ? '' : result.error.message).toContain('there is no rule of this name; known: mirror, titForTat');
  });

  test('wrap the built-in ones and are wrapped by them', () => {
    const halves: Rule = rule((ref, _, inner) => (ref.of ?? []).flatMap(inner));
    const wrapped: RuleRef = { rule: 'halves', params: {}, of: [cap({ at: '20%', of: tit('XB') })] };
    const run = unwrap(replay(fork(world([push]), { name: 'wrapped', rules: [wrapped] }), { rules: { halves } }));
    expect(run.answers.map(({ event }) => [told(event), event.cause?.kind === 'response' && event.cause.rule])).toEqual(
      [['imposed titForTat:XB 20% 2030-03-03', 'halves(cap(titForTat))']],
    );
  });

  test('see their own parameters refused in their own words', () => {
    const fussy: Rule = {
      check: () => [{ code: 'NO', path: '/params/x', given: '', message: 'no' }],
      answer: () => [],
    };
    const result = replay(world1, { rules: { mine: fussy } });
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'INVALID_SCENARIO',
      issues: [{ code: 'NO', path: '/rules/0/params/x' }],
    });
  });

  test.each<[string, Reply, string]>([
    ['of no day', { ...protest, on: '2030-02-30' }, 'MALFORMED_DATE /on'],
    [
      'decreed before what they answer',
      { ...protest, on: '2030-02-01', effective: '2030-03-02' },
      'ANSWERS_TOO_EARLY /on',
    ],
    ['that bite before it', { ...protest, effective: '2030-02-01' }, 'ANSWERS_TOO_EARLY /effective'],
    [
      'of no duty',
      { on: '2030-03-02', type: 'imposed', measure: tariff('x', 'XB', 'much' as '1%') },
      'MALFORMED_DUTY /measure/duty',
    ],
    ['that revoke nothing known', { on: '2030-03-02', type: 'revoked', revokes: 'nothing' }, 'UNKNOWN_EVENT /revokes'],
  ])('are stopped with answers %s', (_, reply, problem) => {
    const result = replay(world1, { rules: { mine: rule(replies(reply)) } });
    if (result.ok || result.error.code !== 'UNSOUND_ANSWER') throw new Error('it was not stopped');
    expect(result.error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([problem]);
    expect(result.error).toMatchObject({ rule: 'mine', to: push.id });
  });

  test('say what was wrong with an answer, and what was given', () => {
    const result = replay(world1, { rules: { mine: rule(replies({ ...protest, on: '2030-02-30' })) } });
    expect(result.ok ? '' : result.error.message).toMatch(
      /^'mine' answered push:imposed:2030-03-01 with what cannot be decreed: \/on: .* \(given 2030-02-30\)\. /,
    );
  });

  test('may speak of what an edit put in, and of answers given before', () => {
    const later = imposed(tariff('push', 'XA', '30%'), '2030-03-01', '2030-04-01');
    const onPush: Rule['answer'] = (_, { step }) =>
      step.event.id === later.id && step.kind === 'decreed'
        ? [{ on: '2030-03-02', type: 'revoked', revokes: later.id }]
        : [];
    const edited = fork(world([]), { name: 'edited', edits: [insert(later)], rules: [mine] });
    const run = unwrap(replay(edited, { rules: { mine: rule(onPush) } }));
    expect(run.steps.map(({ on, event }) => `${on} ${event.type}`)).toEqual([
      '2030-03-01 imposed',
      '2030-03-02 revoked',
    ]);
  });

  test('whose answers the law does not allow leave orphans that say why', () => {
    const illegal: Reply = { on: '2030-03-02', type: 'terminated', target: 'nowhere' };
    const result = replay(world1, { rules: { mine: rule(replies(illegal)) } });
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'ORPHANED',
      orphans: [{ because: { code: 'UNKNOWN_MEASURE' }, event: { cause: { rule: 'mine' } } }],
    });
  });
});

describe('rules without end', () => {
  test('are stopped with the trail of who answered whom', () => {
    const result = replay(fork(world([push]), { name: 'spiral', rules: [tit('XA'), tit('XB')] }));
    if (result.ok || result.error.code !== 'RUNAWAY_RULES') throw new Error('it was not stopped');
    expect(result.error.message).toContain('more than 1000 answers');
    expect(result.error.trail).toHaveLength(10);
    expect(result.error.trail.at(-1)).toMatch(
      /^titForTat:amended:titForTat:X[AB]:.* answers titForTat:amended:titForTat:X/,
    );
  });

  test('are stopped after as many answers as fuel allows, and not before', () => {
    const spiral = fork(world([push]), { name: 'spiral', rules: [tit('XA'), tit('XB')] });
    const stopped = replay(spiral, { fuel: 20 });
    if (stopped.ok || stopped.error.code !== 'RUNAWAY_RULES') throw new Error('it was not stopped');
    const { trail, message } = stopped.error;
    expect(trail).toHaveLength(10);
    expect(trail.at(-1)).toContain(':21 answers ');
    expect(message).toContain(`the last: ${trail.slice(7).join('; ')}. Cap them`);
    const three = fork(world([push]), {
      name: 'bounded',
      rules: [
        tit('XA'),
        titForTat({ party: 'XB', share: '100%', lagDays: 2, from: '2030-02-01', until: '2030-03-06' }),
      ],
    });
    const count = unwrap(replay(three)).answers.length;
    expect(count).toBeGreaterThan(1);
    expect(replay(three, { fuel: count }).ok).toBe(true);
    expect(replay(three, { fuel: count - 1 }).ok).toBe(false);
  });

  test('come to rest where a cap or a share below the whole lets them', () => {
    expect(
      unwrap(
        replay(fork(world([push]), { name: 'capped', rules: [cap({ at: '90%', of: [tit('XA'), tit('XB')] })] })),
      ).answers.map(({ event }) => told(event)),
    ).toEqual([
      'imposed titForTat:XB 30% 2030-03-03',
      'imposed titForTat:XA 30% 2030-03-05',
      'amended titForTat:XB 60% 2030-03-07',
      'amended titForTat:XA 60% 2030-03-09',
      'amended titForTat:XB 90% 2030-03-11',
    ]);
    expect(replay(fork(world([push]), { name: 'fading', rules: [tit('XA', '50%'), tit('XB', '50%')] })).ok).toBe(true);
  });

  test('are stopped when their answers outgrow what can be written', () => {
    const result = replay(fork(world([push]), { name: 'explosion', rules: [tit('XA', '1000%'), tit('XB', '1000%')] }));
    if (result.ok || result.error.code !== 'UNSOUND_ANSWER') throw new Error('it was not stopped');
    expect(result.error.issues[0]?.code).toBe('MALFORMED_DUTY');
    expect(result.error.trail).toHaveLength(10);
  });

  test('are stopped when their days outrun the calendar', () => {
    const slow = (party: 'XA' | 'XB') => titForTat({ party, share: '100%', lagDays: 3660, from: '2030-02-01' });
    const result = replay(fork(world([push]), { name: 'glacial', rules: [slow('XA'), slow('XB')] }));
    expect(result.ok ? null : result.error.code).toBe('UNSOUND_ANSWER');
  });
});

describe('rules of forks', () => {
  test('begin with the earliest of them, in whatever order they stand', () => {
    const late = titForTat({ party: 'XA', share: '100%', lagDays: 2, from: '2030-06-01' });
    for (const rules of [
      [late, tit('XB')],
      [tit('XB'), late],
    ]) {
      expect(answersOf(answered(world([push]), rules))).toEqual(['imposed titForTat:XB 30% 2030-03-03']);
    }
  });

  test('go on from what they answered in the past that a fork shares', () => {
    const ruled = fork(world([push]), { name: 'ruled', rules: [tit('XB')] });
    const more = fork(ruled, { name: 'more', edits: [insert(amended('push', '50%', '2030-05-01'))] });
    const { answers } = unwrap(replay(more));
    expect(answers.map(({ event }) => told(event))).toEqual([
      'imposed titForTat:XB 30% 2030-03-03',
      'amended titForTat:XB 50% 2030-05-03',
    ]);
    expect(answers.map(({ event }) => event.id.at(-1))).toEqual(['1', '2']);
  });
});

describe('what is known', () => {
  test('an answer decreed later is not known, and neither is what would answer it', () => {
    const rules = [tit('XA'), cap({ at: '90%', of: tit('XB') })];
    const world2 = fork(world([push]), { name: 'clock', rules });
    const days = (knownOn: '2030-03-02' | '2030-03-03' | '2030-03-06') =>
      unwrap(replay(world2, { knownOn })).answers.map(({ event }) => event.on);
    expect(days('2030-03-02')).toEqual([]);
    expect(days('2030-03-03')).toEqual(['2030-03-03']);
    expect(days('2030-03-06')).toEqual(['2030-03-03', '2030-03-05']);
  });

  test('a rule without a first day answers from the first day of the record, opening events not', () => {
    const opening = imposed(tariff('push', 'XA', '30%'), '2029-06-01');
    const open: RuleRef = cap({
      at: '500%',
      of: mirror({ party: 'XB', measure: 'answer', watch: ['push'], share: '100%', lagDays: 0, from: '2029-01-01' }),
    });
    expect(answersOf(answered(world([opening, amended('push', '40%', '2030-01-01')]), open))).toEqual([
      'imposed answer 40% 2030-01-01',
    ]);
  });
});

describe('the 100% of 1 November 2025, answered', () => {
  const enacted = fork(usChina2025, {
    name: 'no Busan',
    edits: [endHistory({ after: '2025-10-28' }), enact('us-additional-100-threat', { on: '2025-11-01' })],
  });

  test('point for point two days later, without the other side being named', () => {
    const spiral = fork(enacted, {
      name: 'spiral',
      rules: [titForTat({ party: 'CN', share: '100%', lagDays: 2, from: '2025-10-28', until: '2025-11-10' })],
    });
    const path = unwrap(ratePath(unwrap(replay(spiral)), { importer: 'CN', origin: 'US' }));
    expect(path.filter(({ from }) => from > '2025-10-01').map(({ from, value }) => [from, value])).toEqual([
      ['2025-11-03', '110%'],
      ['2025-11-10', '134%'],
    ]);
  });

  test('a fork made from events that a rule answered keeps them to itself', () => {
    const events: readonly TradeEvent[] = usChina2025.events;
    expect(unwrap(replay(usChina2025)).steps.every(({ event }) => event.cause?.kind !== 'response')).toBe(true);
    expect(usChina2025.events).toBe(events);
  });
});
