import { type TradeEvent, titForTat } from 'truce';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, imposed, rates, tariff, terminated, world } from './support.js';

const params = { party: 'XB', share: '100%', lagDays: 2, from: '2030-02-01' } as const;
const base = imposed(tariff('old', 'XA', '10%'), '2030-01-02');
const push = imposed(tariff('push', 'XA', '30%'), '2030-03-01', '2030-03-10');

describe('titForTat', () => {
  test('answers a rise when it bites, by the same points, whatever stood before', () => {
    expect(answersOf(answered(world([base, push]), titForTat(params)))).toEqual([
      'imposed titForTat:XB 30% 2030-03-12',
    ]);
  });

  test('adds later rises to the same duty, and takes back what falls, down to nothing', () => {
    const events = [
      base,
      push,
      amended('push', '50%', '2030-04-01'),
      terminated('push', '2030-05-01'),
      terminated('old', '2030-06-01'),
    ];
    const run = answered(world(events), titForTat(params));
    expect(answersOf(run)).toEqual([
      'imposed titForTat:XB 30% 2030-03-12',
      'amended titForTat:XB 50% 2030-04-03',
      'terminated titForTat:XB 2030-05-03',
    ]);
  });

  test('lets rises only add up when it is told not to take back', () => {
    const events = [push, amended('push', '10%', '2030-04-01'), amended('push', '30%', '2030-05-01')];
    expect(answersOf(answered(world(events), titForTat({ ...params, takesBack: false })))).toEqual([
      'imposed titForTat:XB 30% 2030-03-12',
      'amended titForTat:XB 50% 2030-05-03',
    ]);
  });

  test('each duty that rules add has a level of its own', () => {
    const events = [push, amended('push', '50%', '2030-04-01'), terminated('push', '2030-05-01')];
    const rules = [titForTat({ ...params, measure: 'a' }), titForTat({ ...params, measure: 'b', share: '50%' })];
    expect(answersOf(answered(world(events), rules))).toEqual([
      'imposed a 30% 2030-03-12',
      'imposed b 15% 2030-03-12',
      'amended a 50% 2030-04-03',
      'amended b 25% 2030-04-03',
      'terminated a 2030-05-03',
      'terminated b 2030-05-03',
    ]);
  });

  test('answers a share', () => {
    expect(answersOf(answered(world([push]), titForTat({ ...params, share: '33.333%', effectiveLagDays: 3 })))).toEqual(
      ['imposed titForTat:XB 9.9999% 2030-03-12 for 2030-03-15'],
    );
  });

  test('one duty replaced by another on one day is one change', () => {
    const events: readonly TradeEvent[] = [
      base,
      { id: 's', on: '2030-04-01', type: 'superseded', target: 'old' },
      imposed(tariff('new', 'XA', '25%'), '2030-04-01'),
    ];
    const run = answered(world(events), titForTat(params));
    expect(rates(run, 'XB')).toEqual([
      ['2030-01-01', '0%'],
      ['2030-04-03', '15%'],
    ]);
  });

  test('a rise taken back on its own day comes to nothing', () => {
    const events: readonly TradeEvent[] = [
      imposed(tariff('new', 'XA', '25%'), '2030-04-01'),
      {
        id: 's',
        on: '2030-04-01',
        sequence: 1,
        type: 'suspended',
        target: 'new',
        leaving: 'nothing',
        until: '2030-05-01',
      },
    ];
    const run = answered(world(events), titForTat(params));
    expect(rates(run, 'XB')).toEqual([
      ['2030-01-01', '0%'],
      ['2030-05-03', '25%'],
    ]);
  });

  test('a truce that runs out is a rise on the day it snaps back', () => {
    const stop: TradeEvent = {
      id: 's',
      on: '2030-03-15',
      effective: '2030-03-20',
      type: 'suspended',
      target: 'push',
      leaving: '10%',
      until: '2030-06-08',
    };
    const run = answered(world([push, stop]), titForTat(params));
    expect(answersOf(run)).toEqual([
      'imposed titForTat:XB 30% 2030-03-12',
      'amended titForTat:XB 10% 2030-03-22',
      'amended titForTat:XB 30% 2030-06-10',
    ]);
  });

  test('what bites before its first day is not answered, what was decreed before is', () => {
    expect(answersOf(answered(world([push]), titForTat({ ...params, from: '2030-03-10' })))).toHaveLength(1);
    expect(answersOf(answered(world([push]), titForTat({ ...params, from: '2030-03-11' })))).toHaveLength(0);
  });

  test('a rise known only later is answered later, and nothing is lost between', () => {
    const back = amended('push', '40%', '2030-04-20', '2030-04-01');
    const rise = amended('push', '60%', '2030-04-05');
    const run = answered(world([push, back, rise]), titForTat(params));
    expect(rates(run, 'XB').at(-1)?.[1]).toBe('60%');
    expect(answersOf(run).at(-1)).toBe('amended titForTat:XB 60% 2030-04-22');
  });

  test('may be told the names and the goods of the duty it adds', () => {
    const run = answered(
      world([push]),
      titForTat({ ...params, to: 'XA', measure: 'tit', program: 'tat', hs: ['1201'] }),
    );
    const answer = run.answers[0]?.event;
    expect(answer?.type === 'imposed' && answer.measure).toMatchObject({
      id: 'tit',
      program: 'tat',
      scope: { goods: { hs: ['1201'] } },
    });
  });
});
