import {
  cap,
  deescalate,
  type Fork,
  fork,
  grimTrigger,
  holdFire,
  ignoreAbove,
  insert,
  mirror,
  proportional,
  type RuleRef,
  replay,
  respondWithControl,
  respondWithTariff,
  titForTat,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { control, imposed, tariff, world } from './support.js';

const base = world([
  imposed(tariff('push', 'XA', '30%'), '2030-03-01'),
  imposed(tariff('answer', 'XB', '5%'), '2030-03-02'),
  imposed(control('metals', 'XB'), '2030-03-03'),
]);
const tit = titForTat({ party: 'XB', share: '100%', lagDays: 2, from: '2030-02-01' });
const image = mirror({
  party: 'XB',
  measure: 'answer',
  watch: ['push'],
  share: '100%',
  lagDays: 2,
  from: '2030-02-01',
});

/** The codes and paths with which rules are refused. */
function refused(rules: RuleRef | readonly RuleRef[], on = base): readonly string[] {
  const result = replay(fork(on, { name: 'refused', rules: 'rule' in rules ? [rules] : rules }));
  if (result.ok || result.error.code !== 'INVALID_SCENARIO') throw new Error('it was not refused as invalid');
  return result.error.issues.map(({ code, path }) => `${code} ${path}`);
}

function with_(ref: RuleRef, params: Readonly<Record<string, unknown>>): RuleRef {
  return { ...ref, params: { ...ref.params, ...params } as RuleRef['params'] };
}

function without(ref: RuleRef, ...names: readonly string[]): RuleRef {
  return { ...ref, params: Object.fromEntries(Object.entries(ref.params).filter(([name]) => !names.includes(name))) };
}

describe('a rule is refused', () => {
  test('with every problem at once, each with its path', () => {
    const wrong = with_(without(image, 'lagDays', 'from'), {
      party: 'China',
      share: '0.5',
      watch: ['push', 'pusj'],
      effectiveLagDays: 1.5,
      shaer: '50%',
      until: '2030-02-30',
    });
    expect(refused([tit, wrong])).toEqual([
      'MALFORMED_DATE /rules/1/params/until',
      'MISSING_PARAMETER /rules/1/params/lagDays',
      'MISSING_PARAMETER /rules/1/params/from',
      'UNKNOWN_PARTY /rules/1/params/party',
      'UNKNOWN_MEASURE /rules/1/params/watch/1',
      'MALFORMED_PERCENT /rules/1/params/share',
      'MALFORMED_DAYS /rules/1/params/effectiveLagDays',
      'UNKNOWN_PARAMETER /rules/1/params/shaer',
    ]);
  });

  test('naming the nearest known parameter and measure', () => {
    const result = replay(fork(base, { name: 'typos', rules: [with_(image, { shaer: '50%', watch: ['pusj'] })] }));
    expect(result.ok ? '' : result.error.message).toContain("did you mean 'share'?");
    expect(result.ok ? '' : result.error.message).toContain("did you mean 'push'?");
  });

  test('with what may be given where no name is near', () => {
    const message = (ref: RuleRef) => {
      const result = replay(fork(base, { name: 'far off', rules: [ref] }));
      return result.ok ? '' : result.error.message;
    };
    expect(message(with_(tit, { nonsense: 1 }))).toContain(
      "'titForTat' has no parameter of this name; it takes party, ",
    );
    expect(message(with_(image, { watch: ['something else'] }))).not.toContain('did you mean');
    expect(message(holdFire({ while: 'peace' as 'truce', of: tit }))).toContain("one of 'talks', 'truce' is asked for");
  });

  test('not for days that are as many as may be', () => {
    expect(replay(fork(base, { name: 'slow', rules: [with_(tit, { lagDays: 3660 })] })).ok).toBe(true);
    expect(replay(fork(base, { name: 'quick', rules: [with_(tit, { lagDays: 0 })] })).ok).toBe(true);
  });

  test('of an unknown name, also one that every object has, or without parameters', () => {
    expect(refused({ rule: 'miror', params: {} })).toEqual(['UNKNOWN_RULE /rules/0/rule']);
    expect(refused({ rule: 'toString', params: {} })).toEqual(['UNKNOWN_RULE /rules/0/rule']);
    for (const params of [undefined, null, 'all']) {
      expect(refused({ rule: 'mirror', params } as unknown as RuleRef)).toEqual(['MALFORMED_RULE /rules/0']);
    }
  });

  test('when its window is none', () => {
    expect(refused(with_(tit, { until: '2030-02-01' }))).toEqual(['ENDS_BEFORE_START /rules/0/params/until']);
    expect(refused(with_(tit, { from: 'soon' }))).toEqual(['MALFORMED_DATE /rules/0/params/from']);
    const late = with_(tit, { from: 'soon', until: '2030-05-01' });
    expect(refused(late)).toEqual(['MALFORMED_DATE /rules/0/params/from']);
    const ends = cap({ at: '50%', until: '2030-05-01', of: tit });
    expect(replay(fork(base, { name: 'ends', rules: [ends] })).ok).toBe(true);
  });

  test('when the other side is in doubt, or is its own', () => {
    const three = { ...base, parties: ['XA', 'XB', 'XC'] as const };
    expect(refused(tit, three)).toEqual(['MISSING_PARAMETER /rules/0/params/to']);
    expect(replay(fork(three, { name: 'told', rules: [with_(tit, { to: 'XA' })] })).ok).toBe(true);
    expect(refused(with_(tit, { party: 'XC' }))).toEqual(['MISSING_PARAMETER /rules/0/params/to']);
    expect(refused(tit, { ...base, parties: ['XA'] })).toEqual(['MISSING_PARAMETER /rules/0/params/to']);
    expect(refused(with_(tit, { to: 'ZZZ' }))).toEqual(['UNKNOWN_PARTY /rules/0/params/to']);
    expect(refused(with_(tit, { to: 'XB' }))).toEqual(['SAME_PARTY /rules/0/params/to']);
    const sides = { ...three, phases: { sides: ['XA', 'XB'] as const, prohibitiveAt: '100%' as const } };
    expect(replay(fork(sides, { name: 'sides', rules: [tit] })).ok).toBe(true);
  });

  test('when it would move a measure of the other side, or of another kind', () => {
    expect(refused(with_(image, { measure: 'push' }))).toEqual(['NOT_OWN_MEASURE /rules/0/params/measure']);
    expect(refused(with_(image, { measure: 'metals' }))).toEqual(['WRONG_KIND /rules/0/params/measure']);
    expect(refused(with_(image, { measure: '' }))).toEqual(['WRONG_TYPE /rules/0/params/measure']);
  });

  test.each<[string, RuleRef, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a negative share', tit, { share: '-5%' }, ['MALFORMED_PERCENT /rules/0/params/share']],
    ['no share at all', tit, { share: '0.00%' }, ['MALFORMED_PERCENT /rules/0/params/share']],
    ['days as text', tit, { lagDays: '2' }, ['MALFORMED_DAYS /rules/0/params/lagDays']],
    ['days beyond ten years', tit, { lagDays: 3661 }, ['MALFORMED_DAYS /rules/0/params/lagDays']],
    ['days before', tit, { lagDays: -1 }, ['MALFORMED_DAYS /rules/0/params/lagDays']],
    ['a flag as text', tit, { takesBack: 'no' }, ['WRONG_TYPE /rules/0/params/takesBack']],
    ['codes that are none', tit, { hs: ['1201', '123'] }, ['MALFORMED_HS_CODE /rules/0/params/hs/1']],
    ['a list that is none', image, { watch: 'push' }, ['WRONG_TYPE /rules/0/params/watch']],
    ['an empty list', image, { watch: [] }, ['WRONG_TYPE /rules/0/params/watch']],
    ['a list of something else', image, { watch: [1] }, ['WRONG_TYPE /rules/0/params/watch/0']],
    ['codes that are no list', tit, { hs: '1201' }, ['WRONG_TYPE /rules/0/params/hs']],
    ['a program that is no text', tit, { program: 7 }, ['WRONG_TYPE /rules/0/params/program']],
  ])('with %s', (_, ref, params, codes) => {
    expect(refused(with_(ref, params))).toEqual(codes);
  });

  test('when it wraps nothing, or wraps and should not, or wraps what is wrong', () => {
    expect(refused({ rule: 'cap', params: { at: '50%' } })).toEqual(['MISSING_RULE /rules/0/of']);
    expect(refused({ rule: 'cap', params: { at: '50%' }, of: [] })).toEqual(['MISSING_RULE /rules/0/of']);
    expect(refused({ ...tit, of: [image] })).toEqual(['UNEXPECTED_RULE /rules/0/of']);
    expect(refused(cap({ at: '50%', of: [tit, with_(image, { share: 'all' })] }))).toEqual([
      'MALFORMED_PERCENT /rules/0/of/1/params/share',
    ]);
  });

  test('each by its own parameters', () => {
    const common = { party: 'XB', lagDays: 1, from: '2030-02-01' } as const;
    const each: readonly (readonly [RuleRef, readonly string[]])[] = [
      [grimTrigger({ ...common, duty: '-1%' }), ['MALFORMED_PERCENT /rules/0/params/duty']],
      [ignoreAbove({ level: 'x' as '1%', of: tit }), ['MALFORMED_PERCENT /rules/0/params/level']],
      [holdFire({ while: 'peace' as 'truce', of: tit }), ['UNKNOWN_WORD /rules/0/params/while']],
      [
        holdFire({ while: 'truce', between: ['XA', 'ZZZ' as 'XB'], of: tit }),
        ['UNKNOWN_PARTY /rules/0/params/between/1'],
      ],
      [
        holdFire({ while: 'truce', between: 'XA' as unknown as ['XA'], of: tit }),
        ['WRONG_TYPE /rules/0/params/between'],
      ],
      [proportional({ covered: '0%', of: tit }), ['MALFORMED_PERCENT /rules/0/params/covered']],
      [
        respondWithControl({
          ...common,
          watch: ['push'],
          measure: 'metals',
          items: [],
          policy: 'strict' as 'prohibited',
        }),
        ['WRONG_TYPE /rules/0/params/items', 'UNKNOWN_WORD /rules/0/params/policy'],
      ],
      [
        respondWithTariff({ ...common, watch: ['push'], measure: 'answer', duty: '0%' }),
        ['MALFORMED_PERCENT /rules/0/params/duty'],
      ],
      [deescalate({ ...common, watch: ['push'], measure: 'push' }), ['NOT_OWN_MEASURE /rules/0/params/measure']],
    ];
    for (const [ref, codes] of each) expect(refused(ref)).toEqual(codes);
  });

  test('when there is nothing in it to scale', () => {
    const control = respondWithControl({
      party: 'XB',
      watch: ['push'],
      measure: 'metals',
      items: ['tungsten'],
      policy: 'prohibited',
      lagDays: 1,
      from: '2030-02-01',
    });
    expect(refused(proportional({ covered: '50%', of: [tit, control] }))).toEqual(['NOTHING_TO_SCALE /rules/0/of/1']);
  });

  test('with its path through the forks it lies under', () => {
    const wrong: Fork = fork(base, { name: 'wrong', rules: [with_(tit, { share: 'all' })] });
    const result = replay(fork(wrong, { name: 'on top', rules: [tit] }));
    expect(result.ok ? [] : result.error.code === 'INVALID_SCENARIO' && result.error.issues[0]?.path).toBe(
      '/base/rules/0/params/share',
    );
  });
});

describe('a rule may watch', () => {
  test('what an edit brings in, and what another rule will bring in', () => {
    const later = insert(imposed(tariff('later', 'XA', '10%'), '2030-05-01'));
    const onLater = with_(image, { watch: ['later'] });
    expect(refused(onLater)).toEqual(['UNKNOWN_MEASURE /rules/0/params/watch/0']);
    expect(replay(fork(base, { name: 'later', edits: [later], rules: [onLater] })).ok).toBe(true);
    const byXA = mirror({
      party: 'XA',
      measure: 'echo',
      watch: ['answer'],
      share: '50%',
      lagDays: 1,
      from: '2030-02-01',
    });
    const onEcho = with_(image, { watch: ['echo'] });
    expect(replay(fork(base, { name: 'echo', rules: [onEcho, cap({ at: '200%', of: byXA })] })).ok).toBe(true);
  });
});
