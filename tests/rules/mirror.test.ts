import { insert, mirror, type TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, control, imposed, rates, tariff, terminated, world } from './support.js';

const params = {
  party: 'XB',
  measure: 'answer',
  watch: ['push'],
  share: '100%',
  lagDays: 2,
  from: '2030-01-01',
} as const;
const push = imposed(tariff('push', 'XA', '34%'), '2030-04-02', '2030-04-09');

describe('mirror', () => {
  test('imposes its duty days after the decree, and not in force before the one it answers', () => {
    expect(answersOf(answered(world([push]), mirror(params)))).toEqual([
      'imposed answer 34% 2030-04-04 for 2030-04-09',
    ]);
  });

  test('comes into force days after the later of its own decree and their duty', () => {
    const ref = mirror({ ...params, effectiveLagDays: 1 });
    const late = amended('push', '50%', '2030-05-01');
    expect(answersOf(answered(world([push, late]), ref))).toEqual([
      'imposed answer 34% 2030-04-04 for 2030-04-10',
      'amended answer 50% 2030-05-03 for 2030-05-04',
    ]);
  });

  test('answers a share, up and down', () => {
    const run = answered(world([push, amended('push', '12.5%', '2030-05-01')]), mirror({ ...params, share: '50%' }));
    expect(answersOf(run)).toEqual(['imposed answer 17% 2030-04-04 for 2030-04-09', 'amended answer 6.25% 2030-05-03']);
  });

  test('sees a program as well as a measure, and nothing it does not watch', () => {
    const other = imposed(tariff('other', 'XA', '10%'), '2030-04-20');
    expect(answersOf(answered(world([push, other]), mirror({ ...params, watch: ['other-program'] })))).toEqual([
      'imposed answer 10% 2030-04-22',
    ]);
  });

  test('does not answer its own side, third countries, threats, proposals, or what is not a duty in percent', () => {
    const threat: TradeEvent = { id: 't', on: '2030-02-01', type: 'threatened', measure: tariff('push', 'XA', '90%') };
    const proposal: TradeEvent = { id: 'p', on: '2030-02-02', type: 'proposed', measure: tariff('push', 'XA', '80%') };
    const events = [
      threat,
      proposal,
      { ...amended('push', '70%', '2030-02-03'), id: 'still-a-proposal' },
      imposed(tariff('own', 'XB', '5%'), '2030-02-04'),
      imposed(tariff('third', 'XA', '5%', { by: 'XC' }), '2030-02-05'),
      imposed(control('metals', 'XA'), '2030-02-06'),
      imposed(tariff('by-weight', 'XA', { specific: '2 USD/kg' }), '2030-02-07'),
      imposed(tariff('open', 'XA', { unsettled: 'rate to follow' }), '2030-02-08'),
      imposed(tariff('both', 'XA', { all: ['10%', { specific: '2 USD/kg' }] }), '2030-02-09'),
      imposed(tariff('half-open', 'XA', { all: ['10%', { unsettled: 'more to follow' }] }), '2030-02-10'),
    ];
    const watch = ['push', 'own', 'third', 'metals', 'by-weight', 'open', 'both', 'half-open'];
    expect(answersOf(answered(world(events), mirror({ ...params, to: 'XA', watch })))).toEqual([]);
  });

  test('ends its duty when theirs is ended, and imposes it again when theirs comes back', () => {
    const again = imposed(tariff('push', 'XA', '20%'), '2030-07-01');
    const run = answered(world([push, terminated('push', '2030-06-01'), again]), mirror(params));
    expect(answersOf(run)).toEqual([
      'imposed answer 34% 2030-04-04 for 2030-04-09',
      'terminated answer 2030-06-03',
      'imposed answer 20% 2030-07-03',
    ]);
    expect(rates(run, 'XB').at(-1)).toEqual(['2030-07-03', '20%']);
  });

  test('takes back an answer to a decree that is revoked before it bites', () => {
    const revoked: TradeEvent = { id: 'no', on: '2030-04-05', type: 'revoked', revokes: push.id };
    const run = answered(world([push, revoked]), mirror(params));
    expect(answersOf(run)).toEqual([
      'imposed answer 34% 2030-04-04 for 2030-04-09',
      'terminated answer 2030-04-07 for 2030-04-09',
    ]);
    expect(rates(run, 'XB')).toEqual([['2030-01-01', '0%']]);
  });

  test('takes back an answer to a rise that is revoked before it bites', () => {
    const rise = amended('push', '84%', '2030-05-01', '2030-05-20');
    const revoked: TradeEvent = { id: 'no', on: '2030-05-10', type: 'revoked', revokes: rise.id };
    expect(rates(answered(world([push, rise, revoked]), mirror(params)), 'XB')).toEqual([
      ['2030-01-01', '0%'],
      ['2030-04-09', '34%'],
    ]);
  });

  test('does not answer a floor that takes in the ordinary duty, or other goods at the same duty', () => {
    const own = imposed(tariff('answer', 'XB', '10%'), '2030-01-05');
    const floor = imposed(tariff('push', 'XA', { upTo: '15%', including: 'mfn' }), '2030-04-02');
    expect(answersOf(answered(world([own, floor]), mirror(params)))).toEqual([]);
    const scope = { importer: 'XA', origins: ['XB'], goods: { hs: ['1201'] } } as const;
    const narrowed: TradeEvent = {
      id: 'narrowed',
      on: '2030-05-01',
      type: 'amended',
      target: 'push',
      to: { kind: 'tariff', scope },
    };
    expect(answersOf(answered(world([push, narrowed]), mirror(params)))).toHaveLength(1);
  });

  test('takes back the end of its duty when the end of theirs is revoked before it bites', () => {
    const end = terminated('push', '2030-05-01', '2030-06-01');
    for (const on of ['2030-05-02', '2030-05-10'] as const) {
      const revoked: TradeEvent = { id: 'no', on, type: 'revoked', revokes: end.id };
      const run = answered(world([push, end, revoked]), mirror(params));
      expect(run.skipped).toEqual([]);
      expect(rates(run, 'XB').slice(1)).toEqual([['2030-04-09', '34%']]);
    }
  });

  test('has nothing to take back when what is revoked set no duty', () => {
    const pause: TradeEvent = {
      id: 'pause',
      on: '2030-05-01',
      effective: '2030-05-20',
      type: 'suspended',
      target: 'push',
      leaving: 'nothing',
      until: null,
    };
    const revoked: TradeEvent = { id: 'no', on: '2030-05-10', type: 'revoked', revokes: 'pause' };
    expect(answersOf(answered(world([push, pause, revoked]), mirror(params)))).toHaveLength(1);
  });

  test('says nothing where its duty stands at that rate already', () => {
    const own = imposed(tariff('answer', 'XB', '34%'), '2030-01-05');
    expect(answersOf(answered(world([own, push]), mirror(params)))).toEqual([]);
    const twice = amended('push', '34.0%', '2030-06-01');
    expect(answersOf(answered(world([push, twice]), mirror(params)))).toHaveLength(1);
  });

  test('has nothing to end where it has no duty', () => {
    const late = mirror({ ...params, from: '2030-05-01' });
    expect(answersOf(answered(world([push, terminated('push', '2030-06-01')]), late))).toEqual([]);
  });

  test('sets in percent an own duty that was by weight', () => {
    const own = imposed(tariff('answer', 'XB', { specific: '2 USD/kg' }), '2030-01-05');
    expect(answersOf(answered(world([own, push]), mirror(params)))).toEqual([
      'amended answer 34% 2030-04-04 for 2030-04-09',
    ]);
  });

  test('amends an own duty of the record as it is, and puts it back as it was', () => {
    const some = { importer: 'XB', origins: ['XA'], goods: { hs: ['8703'] } } as const;
    const own = imposed(tariff('answer', 'XB', '5%', { scope: some }), '2030-01-05');
    const run = answered(world([own, terminated('answer', '2030-03-01'), push]), mirror(params));
    const answer = run.answers[0]?.event;
    expect(answer?.type === 'imposed' && answer.measure).toEqual(tariff('answer', 'XB', '34%', { scope: some }));
  });

  test('imposes on some goods and in a program when told', () => {
    const run = answered(world([push]), mirror({ ...params, program: 'answers', hs: ['1201'] }));
    const answer = run.answers[0]?.event;
    expect(answer?.type === 'imposed' && answer.measure).toMatchObject({
      program: 'answers',
      scope: { importer: 'XB', origins: ['XA'], goods: { hs: ['1201'] } },
    });
  });

  test('answers only steps from its first day to before its last', () => {
    const rise = amended('push', '50%', '2030-05-01');
    const bounded = (from: '2030-04-03', until: '2030-05-01') => mirror({ ...params, from, until });
    expect(answersOf(answered(world([push, rise]), bounded('2030-04-03', '2030-05-01')))).toEqual([]);
    expect(answersOf(answered(world([push, rise]), mirror({ ...params, until: '2030-05-01' })))).toHaveLength(1);
  });

  test('answers a decree, not the day on which it bites', () => {
    const rise = amended('push', '50%', '2030-05-01', '2030-05-20');
    expect(answersOf(answered(world([push, rise]), mirror({ ...params, from: '2030-05-02' })))).toEqual([]);
  });

  test('answers what an edit brought in, and an act that reaches back only once it is known', () => {
    const back = amended('push', '44%', '2030-06-10', '2030-06-01');
    expect(answersOf(answered(world([push]), mirror(params), [insert(back)]))).toEqual([
      'imposed answer 34% 2030-04-04 for 2030-04-09',
      'amended answer 44% 2030-06-12',
    ]);
  });

  test('every answer says which rule answered what, and that it never happened', () => {
    const event = answered(world([push]), mirror(params)).answers[0]?.event;
    expect(event?.cause).toEqual({ kind: 'response', rule: 'mirror', to: push.id });
    expect(event?.hypothetical).toBe(true);
    expect(event?.id).toBe('mirror:imposed:answer:2030-04-04:1');
  });
});
