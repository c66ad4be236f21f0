import {
  cap,
  fork,
  holdFire,
  ignoreAbove,
  mirror,
  proportional,
  type Reply,
  replay,
  respondWithControl,
  type Tariff,
  type TradeEvent,
  titForTat,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, imposed, rates, tariff, terminated, world } from './support.js';

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

describe('the level of a wrapper', () => {
  const image60 = ignoreAbove({ level: '60%', of: image });
  const own = (id: string, duty: '5%' | '40%', scope: Tariff['scope']) =>
    imposed(tariff(id, 'XB', duty, { scope }), '2030-01-02');

  test.each<[string, Tariff['scope']]>([
    ['goods of a list', { importer: 'XB', origins: ['XA'], goods: { list: 'beans' } }],
    ['any of some goods', { importer: 'XB', origins: ['XA'], goods: { anyOf: [{ hs: ['1201'] }, { hs: ['02'] }] } }],
    ['goods of all origins', { importer: 'XB', origins: 'all', goods: 'all' }],
  ])('is held on %s, if that is what the answer is about', (_, scope) => {
    const beans = { id: 'beans', title: 'Beans', source: 'a test', prefixes: ['1201'], complete: true } as const;
    const charged = (...events: readonly TradeEvent[]) =>
      answersOf(answered({ ...world(events), lists: { beans } }, image60));
    expect(charged(own('answer', '5%', scope), push)).toEqual(['amended answer 30% 2030-03-01']);
    const old = own('old', '40%', { ...scope, origins: ['XA'] });
    expect(charged(own('answer', '5%', scope), old, push)).toEqual([]);
  });

  test('is held against the side that is answered, where there are more than two', () => {
    const three = world([imposed(tariff('old', 'XB', '40%'), '2030-01-02'), push], { parties: ['XA', 'XB', 'XC'] });
    const named = { ...image, params: { ...image.params, to: 'XA' } };
    expect(answersOf(answered(three, named))).toHaveLength(1);
    expect(answersOf(answered(three, ignoreAbove({ level: '60%', of: named })))).toEqual([]);
  });

  test('is held against the side that a rule names, where there are more than two and the duty is on all origins', () => {
    const scope = { importer: 'XB', origins: 'all', goods: 'all' } as const;
    const events = [imposed(tariff('answer', 'XB', '5%', { scope }), '2030-01-02'), own('old', '40%', scope), push];
    const three = world(events, { parties: ['XA', 'XB', 'XC'] });
    const named = { ...image, params: { ...image.params, to: 'XA' } };
    expect(answersOf(answered(three, named))).toEqual(['amended answer 30% 2030-03-01']);
    expect(answersOf(answered(three, ignoreAbove({ level: '60%', of: named })))).toEqual([]);
    expect(answersOf(answered(three, cap({ at: '60%', of: named })))).toEqual(['amended answer 20% 2030-03-01']);
    expect(answersOf(answered(three, cap({ at: '60%', of: ignoreAbove({ level: '90%', of: named }) })))).toEqual([
      'amended answer 20% 2030-03-01',
    ]);
  });

  test('does not hold back a cut that stays above it', () => {
    const high = imposed(tariff('answer', 'XB', '90%'), '2030-01-02');
    for (const wrapper of [ignoreAbove({ level: '20%', of: image }), cap({ at: '20%', of: image })]) {
      expect(answersOf(answered(world([high, push]), wrapper))).toEqual(['amended answer 30% 2030-03-01']);
    }
  });

  test('is held on the day on which most would be charged', () => {
    const ending = mirror({
      party: 'XB',
      measure: 'old',
      watch: ['theirs'],
      share: '100%',
      lagDays: 0,
      from: '2030-02-01',
    });
    const events = [
      imposed(tariff('old', 'XB', '40%'), '2030-01-02'),
      imposed(tariff('theirs', 'XA', '40%'), '2030-01-02'),
      terminated('theirs', '2030-02-20', '2030-04-01'),
      push,
    ];
    const run = answered(world(events), [ending, ignoreAbove({ level: '50%', of: image })]);
    expect(answersOf(run)).toEqual(['terminated old 2030-02-20 for 2030-04-01']);
  });
});

describe('a rule of one’s own in a cap', () => {
  const answering = (reply: Reply, events: readonly TradeEvent[]) =>
    replay(
      fork(world(events), {
        name: 'mine',
        rules: [cap({ at: '50%', of: { rule: 'mine', params: {} } })],
        orphans: 'skip',
      }),
      { rules: { mine: { check: () => [], answer: (_, { step }) => (step.event.id === push.id ? [reply] : []) } } },
    );
  const given = (reply: Reply, ...events: readonly TradeEvent[]) =>
    answersOf(unwrap(answering(reply, [...events, push])));
  const on = '2030-03-02';
  const hs = (...codes: readonly string[]) => ({ importer: 'XB', origins: ['XA'], goods: { hs: codes } }) as const;

  test('is not held back where it sets no duty, or moves what is not there', () => {
    expect(given({ on, type: 'stated', by: 'XB', what: 'a protest' })).toHaveLength(1);
    expect(given({ on, type: 'terminated', target: 'nowhere' })).toHaveLength(1);
  });

  test('is silent where its answer would go above the level and has no rate to lower', () => {
    const compound = tariff('answer', 'XB', { all: ['60%', { specific: '2 USD/kg' }] });
    expect(given({ on, type: 'imposed', measure: compound })).toEqual([]);

    const paused: TradeEvent = {
      id: 'pause',
      on: '2030-01-10',
      type: 'suspended',
      target: 'answer',
      leaving: 'nothing',
      until: null,
    };
    const own = imposed(tariff('answer', 'XB', '60%'), '2030-01-02');
    expect(given({ on, type: 'suspension-ended', target: 'answer' }, own, paused)).toEqual([]);

    const some = imposed(tariff('answer', 'XB', '40%', { scope: hs('1201', '02') }), '2030-01-02');
    const other = imposed(tariff('other', 'XB', '30%', { scope: hs('1201') }), '2030-01-02');
    const on1201: Reply = { on, type: 'amended', target: 'answer', to: { kind: 'tariff', duty: '15%' } };
    expect(given(on1201, some, other)).toEqual(['amended answer 15% 2030-03-02']);
  });

  test('is silent where a ceiling would leave its answer too high, however it is lowered', () => {
    const ceiling: TradeEvent = {
      id: 'ceiling',
      on: '2030-01-03',
      type: 'imposed',
      measure: {
        kind: 'stacking',
        id: 'ceiling',
        by: 'XB',
        program: 'stacking',
        scope: { importer: 'XB', origins: ['XA'], goods: 'all' },
        relation: { type: 'caps', these: { measures: ['answer'] }, at: '40%' },
      },
    };
    const old = imposed(tariff('old', 'XB', '20%'), '2030-01-02');
    expect(given({ on, type: 'imposed', measure: tariff('answer', 'XB', '60%') }, old, ceiling)).toEqual([]);
    expect(given({ on, type: 'imposed', measure: tariff('answer', 'XB', '40%') }, old, ceiling)).toEqual([
      'imposed answer 30% 2030-03-02',
    ]);
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

  test('a truce without end holds until it is over', () => {
    const endless = deal('peace', 'truce', ['XA', 'XB']).map((each) =>
      each.type === 'agreement-in-force' ? { ...each, until: null } : each,
    );
    const over: TradeEvent = {
      id: 'over',
      on: '2030-04-20',
      type: 'agreement-repudiated',
      target: 'peace',
      by: 'XA',
    };
    const held = holdFire({ while: 'truce', of: image });
    expect(answersOf(answered(world([...pushed, ...endless]), held))).toEqual(['imposed answer 30% 2030-03-01']);
    expect(answersOf(answered(world([...pushed, ...endless, over]), held))).toEqual([
      'imposed answer 30% 2030-03-01',
      'amended answer 90% 2030-05-01',
    ]);
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
    const own = [...pushed, ...deal('peace', 'truce', ['XA', 'XB'])];
    expect(answersOf(answered(world(own), between))).toHaveLength(2);
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
    expect(answersOf(answered(world([...pushed, met('off', 'postponement')]), at(5)))).toHaveLength(3);
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
