import { fork, insert, type Percent } from 'truce';
import { usChina2025 } from 'truce/history';
import { type Chances, type Drawing, ensemble, expected, sample } from 'truce/uncertainty';
import { describe, expect, test } from 'vitest';
import { shortRecord, threat, usOnChina } from './support.js';

const record = shortRecord([
  threat('a', '20%', '2025-05-01'),
  threat('b', '50%', '2025-08-01'),
  { id: 'someday', on: '2025-01-02', type: 'threatened', measure: { ...threatened('c'), duty: '5%' } },
  { id: 'said', on: '2025-01-03', type: 'stated', by: 'US', what: 'nothing' },
]);

function threatened(id: string) {
  const scope = { importer: 'US', origins: ['CN'], goods: 'all' } as const;
  return { kind: 'tariff', id, by: 'US', program: id, scope, duty: '5%' } as const;
}

/** Everything that is wrong, as `path CODE`. */
function wrong(chances: Chances, more: object = {}): readonly string[] {
  const found = expected(record, usOnChina, { on: '2025-06-01', ...chances, ...more } as never);
  if (found.ok) return [];
  if (!('issues' in found.error)) return [found.error.code];
  return found.error.issues.map(({ path, code }) => `${path} ${code}`);
}

describe('chances that are wrong, all said at once with their paths', () => {
  test('probabilities', () => {
    expect(
      wrong({
        threats: { 'threat-a': '-1%', 'threat-b': '100.01%' },
        lapses: { base: '0.3' as Percent },
        tree: { of: 'someday', probability: '200%', ifSo: { of: 'someday', probability: '-5%' } },
        when: { someday: { on: '2025-06-01' } },
      }),
    ).toEqual(
      expect.arrayContaining([
        '/threats/threat-a NEGATIVE_PROBABILITY',
        '/threats/threat-b EXCESS_PROBABILITY',
        '/lapses/base MALFORMED_PERCENT',
        '/tree/probability EXCESS_PROBABILITY',
        '/tree/ifSo/probability NEGATIVE_PROBABILITY',
        '/tree/ifSo/of SAID_TWICE',
      ]),
    );
  });

  test('threats that are not there, with the nearest that is; that are none; that have no day', () => {
    const found = expected(record, usOnChina, {
      on: '2025-06-01',
      threats: { 'threat-aa': '30%', said: '30%', someday: '30%' } as never,
    });
    expect(found).toMatchObject({
      error: {
        code: 'INVALID_CHANCES',
        issues: [
          { code: 'UNKNOWN_THREAT', path: '/threats/threat-aa', message: expect.stringContaining("'threat-a'") },
          { code: 'NOT_A_THREAT', path: '/threats/said' },
          { code: 'NO_DAY', path: '/threats/someday', message: expect.stringContaining('when') },
        ],
      },
    });
  });

  test('threats that nobody knew of yet, and what would have happened already', () => {
    const asked = { on: '2025-11-01', threats: { 'us-additional-100-threat': '30%' } } as const;
    expect(expected(usChina2025, usOnChina, { ...asked, knownOn: '2025-10-09' })).toMatchObject({
      error: { issues: [{ code: 'UNKNOWN_THREAT', message: expect.stringContaining('2025-10-10') }] },
    });
    expect(expected(usChina2025, usOnChina, { ...asked, knownOn: '2025-11-01' })).toMatchObject({
      error: { issues: [{ code: 'PAST_DAY', path: '/threats/us-additional-100-threat' }] },
    });
  });

  test('sums that are not 100%', () => {
    expect(
      wrong({
        joint: [
          { happens: ['threat-a'], probability: '60%' },
          { happens: [], probability: '30%' },
        ],
        choices: {
          one: { yes: { probability: '60%', edits: [] }, no: { probability: '60%', edits: [] } },
          none: { yes: { probability: '0%', edits: [] } },
        },
      }),
    ).toEqual(['/choices/one SUM_NOT_WHOLE', '/choices/none SUM_NOT_WHOLE', '/joint SUM_NOT_WHOLE']);
    expect(wrong({ choices: { none: { yes: { probability: '0%', edits: [] } } }, normalise: true })).toEqual([
      '/choices/none SUM_NOT_WHOLE',
    ]);
  });

  test('what is said twice', () => {
    expect(
      wrong({
        threats: { 'threat-a': '30%' },
        joint: [
          { happens: ['threat-a', 'threat-b'], probability: '30%' },
          { happens: ['threat-b', 'threat-a'], probability: '70%' },
        ],
      }),
    ).toEqual(['/joint SAID_TWICE', '/joint/1 SAID_TWICE']);
  });

  test('edits that cannot be made, events that are malformed, deadlines that are none', () => {
    const event = { id: 'new', on: '2025-05-01', type: 'imposed', measure: { ...threatened('d'), duty: '0.05' } };
    expect(
      wrong({
        lapses: { base: '30%', bse: '30%' },
        extensions: { nothing: { probability: '30%', on: '2025-05-01', until: null } },
        choices: {
          one: { yes: { probability: '100%', edits: [insert(event as never), { edit: 'drop', event: 'x' }] } },
        },
      }),
    ).toEqual([
      '/lapses/base NOTHING_TO_LAPSE',
      '/lapses/bse UNKNOWN_TARGET',
      '/extensions/nothing UNKNOWN_TARGET',
      '/choices/one UNKNOWN_EVENT',
    ]);
    expect(wrong({ choices: { one: { yes: { probability: '100%', edits: [insert(event as never)] } } } })).toEqual([
      '/choices/one MALFORMED_DUTY',
    ]);
    expect(wrong({ when: { 'threat-a': { on: 'soon' } } } as never)).toContain('/when/threat-a/on MALFORMED_DATE');
  });

  test('hazards', () => {
    const deeds = [{ type: 'amended', target: 'base', to: { kind: 'tariff', duty: '34%' } }] as const;
    const hazard = { from: 'May', months: 0, collapse: '-1%', repair: '101%', onCollapse: [], onRepair: deeds };
    expect(wrong({ hazards: { 'a/b': { ...hazard, begins: 'peace' } } } as never)).toEqual([
      '/hazards/a~1b/collapse NEGATIVE_PROBABILITY',
      '/hazards/a~1b/repair EXCESS_PROBABILITY',
      '/hazards/a~1b/from MALFORMED_DATE',
      '/hazards/a~1b/months MALFORMED_COUNT',
      '/hazards/a~1b/begins UNKNOWN_PHASE',
      '/hazards/a~1b/onCollapse NOTHING_HAPPENS',
    ]);
    const never = {
      ...hazard,
      from: '2025-05-01',
      months: 12,
      collapse: '1%',
      repair: '1%',
      onCollapse: deeds,
    } as const;
    const amiss = [{ type: 'amended', target: 'base', to: { kind: 'tariff', duty: '34' } }] as const;
    // Once, and not once for every month.
    expect(wrong({ hazards: { truce: { ...never, onCollapse: amiss } } } as never)).toEqual([
      '/hazards/truce MALFORMED_DUTY',
    ]);
  });
});

describe('questions that have no answer', () => {
  test('days, goods and lanes', () => {
    expect(wrong({}, { on: undefined })).toEqual(['/on WHICH_DAYS']);
    expect(wrong({}, { window: { from: '2025-01-01', until: '2025-02-01' } })).toEqual(['/on WHICH_DAYS']);
    expect(wrong({}, { on: undefined, window: { from: '2025-02-01', until: '2025-02-01' } })).toEqual([
      '/window/until ENDS_BEFORE_START',
    ]);
    expect(wrong({}, { on: 'May', knownOn: 'April', of: 'all', orphans: 'keep' })).toEqual([
      '/on MALFORMED_DATE',
      '/knownOn MALFORMED_DATE',
      '/of UNKNOWN_OPTION',
      '/orphans UNKNOWN_OPTION',
    ]);
    expect(wrong({}, { on: '2027-01-01' })).toEqual(['OUTSIDE_RECORD']);
    expect(wrong({}, { of: 'total' })).toEqual(['/of MFN_UNKNOWN']);
    const elsewhere = expected(record, { importer: 'CN', origin: 'US' }, { on: '2025-06-01' });
    expect(elsewhere).toMatchObject({ error: { code: 'UNKNOWN_LANE' } });
    const goods = expected(record, { ...usOnChina, hs: '123' }, { on: '2025-06-01' });
    expect(goods).toMatchObject({ error: { code: 'INVALID_QUESTION', issues: [{ path: '/hs' }] } });
  });

  test('a scenario that cannot be replayed', () => {
    const broken = fork(record, { name: 'broken', edits: [{ edit: 'drop', event: 'no such' }] });
    expect(expected(broken, usOnChina, { on: '2025-06-01' })).toMatchObject({ error: { code: 'EDITS_REFUSED' } });
  });

  test('a world that the law does not allow is named, unless its orphans may be skipped', () => {
    const end = insert({ id: 'end', on: '2025-05-15', type: 'terminated', target: 'a' });
    const choices = {
      one: { ends: { probability: '50%', edits: [end] }, not: { probability: '50%', edits: [] } },
    } as const;
    const question = { on: '2025-06-01', threats: { 'threat-a': '50%' }, choices } as const;
    const found = expected(record, usOnChina, question);
    // Nothing has been imposed that could end, in the world in which the threat is not carried out.
    expect(found).toMatchObject({
      error: { code: 'WORLD_REFUSED', happens: ['one: ends'], because: { code: 'ORPHANED' } },
    });
    const skipping = expected(record, usOnChina, { ...question, orphans: 'skip' });
    expect(skipping.ok && skipping.value.path[0]?.value.mean).toBe('15%');
  });

  test('a rate that is not settled in one of the worlds', () => {
    const unsettled = insert({
      id: 'open',
      on: '2025-05-15',
      type: 'imposed',
      measure: { ...threatened('d'), duty: { unsettled: 'a rate is to be set' } },
    });
    const choices = {
      one: { yes: { probability: '1%', edits: [unsettled] }, no: { probability: '99%', edits: [] } },
    } as const;
    expect(expected(record, usOnChina, { on: '2025-06-01', choices })).toMatchObject({
      error: { code: 'WORLD_REFUSED', happens: ['one: yes'], because: { code: 'UNDETERMINED' } },
    });
  });
});

test('seventeen threats are too many worlds, and the refusal says what to do', () => {
  const names = Array.from({ length: 17 }, (_, index) => `m${index}`);
  const many = shortRecord(names.map((name) => threat(name, '1%', '2025-05-01')));
  const threats = Object.fromEntries(names.map((name) => [`threat-${name}`, '50%' as const]));
  const found = expected(many, usOnChina, { on: '2025-06-01', threats });
  expect(found).toMatchObject({
    error: { code: 'TOO_MANY_WORLDS', worlds: '131072', limit: 65536, message: expect.stringContaining('seed') },
  });
  expect(found.ok ? [] : 'touching' in found.error && found.error.touching).toHaveLength(17);
  const drawn = sample(many, usOnChina, { on: '2025-06-01', threats, seed: 1, worlds: 50 });
  expect(drawn.ok && drawn.value.worlds).toBe(50);
  // Before the day on which any of them could come there is one world.
  expect(expected(many, usOnChina, { on: '2025-04-30', threats })).toMatchObject({
    value: { enumerated: 1, touching: [] },
  });
});

describe('drawings that are wrong', () => {
  const drawing = { on: '2025-06-01', threats: { 'threat-a': '30%' }, seed: 1, worlds: 10 } as const;
  const said = (more: object) => {
    const found = sample(record, usOnChina, { ...drawing, ...more } as never);
    if (found.ok) return [];
    return 'issues' in found.error ? found.error.issues.map(({ path, code }) => `${path} ${code}`) : [found.error.code];
  };

  test('seeds and counts, together with the chances', () => {
    expect(said({ seed: undefined, worlds: 0, threats: { 'threat-a': '300%' } })).toEqual([
      '/seed MALFORMED_SEED',
      '/worlds NO_WORLDS',
      '/threats/threat-a EXCESS_PROBABILITY',
    ]);
    expect(said({ seed: 0.5 })).toEqual(['/seed MALFORMED_SEED']);
    expect(said({ seed: -1 })).toEqual(['/seed MALFORMED_SEED']);
    expect(said({ seed: 2 ** 53 })).toEqual(['/seed MALFORMED_SEED']);
    expect(said({ worlds: 1.5 })).toEqual(['/worlds NO_WORLDS']);
    expect(said({ seed: 2 ** 53 - 1 })).toEqual([]);
  });

  test('slices', () => {
    const slice = (from: number, to: number) => {
      const { worlds: _, ...rest } = drawing;
      const found = ensemble(record, usOnChina, { ...(rest as Drawing), from, to });
      return found.ok ? [] : 'issues' in found.error ? found.error.issues.map(({ code }) => code) : [];
    };
    expect(slice(5, 5)).toEqual(['NO_WORLDS']);
    expect(slice(-1, Number.NaN)).toEqual(['MALFORMED_COUNT', 'MALFORMED_COUNT']);
    expect(slice(2 ** 40, 2 ** 40 + 2)).toEqual([]);
  });

  test('other odds to draw with', () => {
    expect(said({ drawAs: { threats: { 'threat-aa': '50%', 'threat-a': '150%' }, lapses: { base: '5%' } } })).toEqual([
      '/drawAs/threats/threat-aa UNKNOWN_CHANCE',
      '/drawAs/lapses/base UNKNOWN_CHANCE',
      '/drawAs/threats/threat-a EXCESS_PROBABILITY',
    ]);
    const choices = { one: { yes: { probability: '10%', edits: [] }, no: { probability: '90%', edits: [] } } };
    expect(said({ choices, drawAs: { choices: { one: { yse: '50%' } }, joint: ['100%'] } })).toEqual([
      '/drawAs/choices/one/yse UNKNOWN_CHANCE',
      '/drawAs/joint MALFORMED_COUNT',
    ]);
    expect(said({ drawAs: { threats: { 'threat-a': '0%' } } })).toEqual(['/drawAs/threats/threat-a NEVER_DRAWN']);
  });

  test('a world that the law does not allow', () => {
    const end = insert({ id: 'end', on: '2025-05-15', type: 'terminated', target: 'a' });
    const choices = { one: { ends: { probability: '100%', edits: [end] } } } as const;
    expect(said({ threats: undefined, choices })).toEqual(['WORLD_REFUSED']);
  });
});
