import {
  cap,
  holdFire,
  ignoreAbove,
  mirror,
  proportional,
  respondWithControl,
  type TradeEvent,
  titForTat,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, imposed, rates, tariff, world } from './support.js';

const push = imposed(tariff('push', 'XA', '30%'), '2030-03-01');
const pushed = [push, amended('push', '60%', '2030-04-01'), amended('push', '90%', '2030-05-01')];
const tit = titForTat({ party: 'XB', share: '100%', lagDays: 0, from: '2030-02-01' });
const image = mirror({
  party: 'XB',
  measure: 'answer',
  watch: ['push'],
  share: '100%',
  lagDays: 0,
  from: '2030-02-01',
});

describe('ignoreAbove', () => {
  test('is silent where an answer would go above the level, which itself is not above', () => {
    expect(answersOf(answered(world(pushed), ignoreAbove({ level: '60%', of: image })))).toEqual([
      'imposed answer 30% 2030-03-01',
      'amended answer 60% 2030-04-01',
    ]);
  });

  test('holds the level against all that the answering party charges', () => {
    const old = imposed(tariff('old', 'XB', '10%'), '2030-01-02');
    expect(answersOf(answered(world([old, ...pushed]), ignoreAbove({ level: '60%', of: image })))).toEqual([
      'imposed answer 30% 2030-03-01',
    ]);
  });

  test('holds it on the goods that the answer is about', () => {
    const beans = { importer: 'XB', origins: ['XA'], goods: { hs: ['1201'] } } as const;
    const old = imposed(tariff('old', 'XB', '40%', { scope: beans }), '2030-01-02');
    const onBeans = { ...image, params: { ...image.params, hs: ['1201.90'] } };
    expect(answersOf(answered(world([old, push]), ignoreAbove({ level: '60%', of: onBeans })))).toEqual([]);
    expect(answersOf(answered(world([old, push]), ignoreAbove({ level: '60%', of: image })))).toHaveLength(1);
  });

  test('lets cuts pass, and answers that are no duties', () => {
    const cut = amended('push', '45%', '2030-06-01');
    const control = respondWithControl({
      party: 'XB',
      watch: ['push'],
      measure: 'metals',
      items: ['tungsten'],
      policy: 'case-by-case',
      lagDays: 0,
      from: '2030-02-01',
    });
    expect(answersOf(answered(world([...pushed, cut]), ignoreAbove({ level: '50%', of: [image, control] })))).toEqual([
      'imposed answer 30% 2030-03-01',
      'imposed metals 2030-03-01',
      'amended answer 45% 2030-06-01',
    ]);
  });

  test('weighs two answers to one step together, and with what was answered before and bites later', () => {
    const other = mirror({ ...mirrorOf('other'), effectiveLagDays: 30 });
    const run = answered(world([push]), ignoreAbove({ level: '50%', of: [other, image] }));
    expect(answersOf(run)).toEqual(['imposed other 30% 2030-03-01 for 2030-03-31']);
  });
});

describe('cap', () => {
  test('goes as far as the level and no further', () => {
    expect(answersOf(answered(world(pushed), cap({ at: '50%', of: image })))).toEqual([
      'imposed answer 30% 2030-03-01',
      'amended answer 50% 2030-04-01',
    ]);
    expect(answersOf(answered(world(pushed), cap({ at: '50%', of: tit })))).toEqual([
      'imposed titForTat:XB 30% 2030-03-01',
      'amended titForTat:XB 50% 2030-04-01',
    ]);
  });

  test('leaves nothing to impose at nothing', () => {
    expect(answersOf(answered(world(pushed), cap({ at: '0%', of: tit })))).toEqual([]);
  });

  test('gives up an answer that others displace in part, rather than overshoot', () => {
    const steel = { importer: 'XB', origins: ['XA'], goods: 'all' } as const;
    const displaces: TradeEvent = {
      id: 'displaces',
      on: '2030-01-03',
      type: 'imposed',
      measure: {
        kind: 'stacking',
        id: 'displaces',
        by: 'XB',
        program: 'stacking',
        scope: steel,
        relation: {
          type: 'displaces',
          winner: { measures: ['answer'] },
          loser: { measures: ['old'] },
          extent: 'whole',
        },
      },
    };
    const old = imposed(tariff('old', 'XB', '20%'), '2030-01-02');
    const run = answered(world([old, displaces, ...pushed]), cap({ at: '50%', of: image }));
    expect(rates(run, 'XB').map(([, rate]) => rate)).toEqual(['0%', '20%', '30%', '50%']);
  });
});

describe('proportional', () => {
  test('scales shares by the trade covered', () => {
    const half = proportional({ covered: '50%', of: [image, tit] });
    expect(answersOf(answered(world(pushed.slice(0, 2)), half))).toEqual([
      'imposed answer 15% 2030-03-01',
      'imposed titForTat:XB 15% 2030-03-01',
      'amended answer 30% 2030-04-01',
      'amended titForTat:XB 30% 2030-04-01',
    ]);
  });

  test('is higher where the answer covers less than what it answers, inside wrappers too', () => {
    const higher = proportional({ covered: '60%', answering: '40%', of: cap({ at: '100%', of: image }) });
    expect(answersOf(answered(world(pushed), higher))).toEqual([
      'imposed answer 45% 2030-03-01',
      'amended answer 90% 2030-04-01',
      'amended answer 100% 2030-05-01',
    ]);
  });
});

describe('holdFire', () => {
  const deal = (id: string, kind: 'truce' | 'deal', parties: readonly ['XA', 'XB' | 'XC']): readonly TradeEvent[] => [
    {
      id: `${id}-reached`,
      on: '2030-03-20',
      type: 'agreement-reached',
      deal: { id, title: id, parties, kind, form: 'text', terms: [] },
    },
    { id: `${id}-begins`, on: '2030-03-20', sequence: 1, type: 'agreement-in-force', target: id, until: '2030-05-01' },
  ];

  test('does not answer while a truce is in force, and answers on the day on which it no longer is', () => {
    const run = answered(
      world([...pushed, ...deal('peace', 'truce', ['XA', 'XB'])]),
      holdFire({ while: 'truce', of: image }),
    );
    expect(answersOf(run)).toEqual(['imposed answer 30% 2030-03-01', 'amended answer 90% 2030-05-01']);
  });

  test('a snap-back on the day a truce runs out is answered', () => {
    const stop: TradeEvent = {
      id: 'stop',
      on: '2030-03-20',
      type: 'suspended',
      target: 'push',
      leaving: 'nothing',
      until: '2030-05-01',
    };
    const events = [push, ...deal('peace', 'truce', ['XA', 'XB']), stop];
    expect(answersOf(answered(world(events), holdFire({ while: 'truce', of: tit, from: '2030-03-10' })))).toEqual([
      'imposed titForTat:XB 30% 2030-05-01',
    ]);
  });

  test('deals that are no truces, and truces of others, do not hold it back', () => {
    const events = [...pushed, ...deal('purchases', 'deal', ['XA', 'XB']), ...deal('elsewhere', 'truce', ['XA', 'XC'])];
    const between = holdFire({ while: 'truce', between: ['XA', 'XB'], of: image });
    expect(answersOf(answered(world(events), between))).toHaveLength(3);
    expect(answersOf(answered(world(events), holdFire({ while: 'truce', of: image })))).toHaveLength(2);
  });

  test('does not answer while talks are held, or for some days after', () => {
    const met = (id: string, kind: 'talks' | 'postponement'): TradeEvent => ({
      id,
      on: '2030-03-31',
      type: 'met',
      meeting: { id, kind, title: id, ...(kind === 'talks' ? { until: '2030-04-02' as const } : {}) },
    });
    const at = (forDays: number) => holdFire({ while: 'talks', forDays, of: image });
    const talks = world([...pushed, met('round', 'talks')]);
    expect(answersOf(answered(talks, holdFire({ while: 'talks', of: image })))).toEqual([
      'imposed answer 30% 2030-03-01',
      'amended answer 90% 2030-05-01',
    ]);
    expect(answersOf(answered(talks, at(29)))).toHaveLength(2);
    expect(answersOf(answered(talks, at(30)))).toHaveLength(1);
    expect(answersOf(answered(world([...pushed, met('off', 'postponement')]), at(0)))).toHaveLength(3);
  });
});

describe('rules in rules', () => {
  test('the cause names them from the outside in', () => {
    const nested = holdFire({ while: 'truce', of: ignoreAbove({ level: '100%', of: [tit, image] }) });
    expect(answered(world([push]), nested).answers.map(({ event }) => event.cause)).toEqual([
      { kind: 'response', rule: 'holdFire(ignoreAbove(titForTat))', to: push.id },
      { kind: 'response', rule: 'holdFire(ignoreAbove(mirror))', to: push.id },
    ]);
  });

  test('a wrapper bounds what it wraps in time', () => {
    const bounded = cap({ at: '100%', of: image, from: '2030-03-15', until: '2030-04-15' });
    expect(answersOf(answered(world(pushed), bounded))).toEqual(['imposed answer 60% 2030-04-01']);
  });

  test('two rules on one duty see each other’s answers', () => {
    expect(answersOf(answered(world([push]), [image, image]))).toEqual(['imposed answer 30% 2030-03-01']);
  });
});

function mirrorOf(measure: string) {
  return { party: 'XB', measure, watch: ['push'], share: '100%', lagDays: 0, from: '2030-02-01' } as const;
}
