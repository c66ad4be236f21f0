import { deescalate, grimTrigger, mirror, respondWithControl, respondWithTariff, type TradeEvent } from 'truce';
import { describe, expect, test } from 'vitest';
import { amended, answered, answersOf, control, imposed, rates, tariff, terminated, world } from './support.js';

const common = { party: 'XB', lagDays: 1, from: '2030-02-01' } as const;
const push = imposed(tariff('push', 'XA', '30%'), '2030-03-01');

describe('grimTrigger', () => {
  test('answers the first rise for ever, and no other', () => {
    const events = [
      push,
      amended('push', '60%', '2030-04-01'),
      terminated('push', '2030-05-01'),
      imposed(tariff('push', 'XA', '5%'), '2030-06-01'),
    ];
    const run = answered(world(events), grimTrigger({ ...common, duty: '125%' }));
    expect(answersOf(run)).toEqual(['imposed grimTrigger:XB 125% 2030-03-02']);
    expect(rates(run, 'XB').at(-1)).toEqual(['2030-03-02', '125%']);
  });

  test('is not set off by a cut, a threat, or one duty replaced by a lower one', () => {
    const events: readonly TradeEvent[] = [
      imposed(tariff('old', 'XA', '30%'), '2030-01-02'),
      { id: 'threat', on: '2030-03-01', type: 'threatened', measure: tariff('more', 'XA', '90%') },
      { id: 'gone', on: '2030-04-01', type: 'superseded', target: 'old' },
      imposed(tariff('new', 'XA', '20%'), '2030-04-01'),
      amended('new', '10%', '2030-05-01'),
    ];
    expect(answersOf(answered(world(events), grimTrigger({ ...common, duty: '125%' })))).toEqual([]);
  });
});

describe('grimTrigger beside others', () => {
  const grim = grimTrigger({ ...common, duty: '125%' });
  const image = mirror({ ...common, measure: 'answer', watch: ['push'], share: '100%' });

  test('is set off by the rise that another rule answers too', () => {
    expect(answersOf(answered(world([push]), [image, grim]))).toEqual([
      'imposed answer 30% 2030-03-02',
      'imposed grimTrigger:XB 125% 2030-03-02',
    ]);
  });

  test('does not begin again when the record ends its duty', () => {
    const own = imposed(tariff('grim', 'XB', '1%'), '2030-01-05');
    const events = [
      own,
      terminated('grim', '2030-01-06'),
      push,
      terminated('grim', '2030-05-01'),
      amended('push', '60%', '2030-06-01'),
      amended('push', '90%', '2030-07-01'),
    ];
    const run = answered(world(events), [image, grimTrigger({ ...common, duty: '125%', measure: 'grim' })]);
    expect(answersOf(run).filter((each) => each.includes('grim'))).toEqual(['imposed grim 125% 2030-03-02']);
  });

  test('is not set off by one duty replaced by another as high', () => {
    const events: readonly TradeEvent[] = [
      imposed(tariff('old', 'XA', '30%'), '2030-01-02'),
      { id: 'gone', on: '2030-04-01', type: 'superseded', target: 'old' },
      imposed(tariff('new', 'XA', '30%'), '2030-04-01'),
    ];
    expect(answersOf(answered(world(events), grim))).toEqual([]);
  });
});

describe('respondWithControl', () => {
  const params = {
    ...common,
    watch: ['push'],
    measure: 'metals',
    items: ['tungsten', 'indium'],
    policy: 'case-by-case',
  } as const;

  test('imposes a control on the other side', () => {
    const run = answered(world([push]), respondWithControl({ ...params, effectiveLagDays: 5, program: 'metals' }));
    expect(answersOf(run)).toEqual(['imposed metals 2030-03-02 for 2030-03-07']);
    const answer = run.answers[0]?.event;
    expect(answer?.type === 'imposed' && answer.measure).toEqual({
      kind: 'export-control',
      id: 'metals',
      by: 'XB',
      program: 'metals',
      destinations: { to: ['XA'] },
      items: ['tungsten', 'indium'],
      policy: 'case-by-case',
    });
  });

  test('leaves a control that stands alone, tightens a looser one, and does not answer cuts', () => {
    const events = [imposed(control('metals', 'XB', { policy: 'licences-granted' }), '2030-01-05'), push];
    expect(answersOf(answered(world(events), respondWithControl(params)))).toEqual([
      'policy-changed metals 2030-03-02',
    ]);
    const twice = [push, amended('push', '60%', '2030-04-01'), amended('push', '20%', '2030-05-01')];
    expect(answersOf(answered(world(twice), respondWithControl(params)))).toHaveLength(1);
    const strict = [imposed(control('metals', 'XB', { policy: 'prohibited' }), '2030-01-05'), push];
    expect(answersOf(answered(world(strict), respondWithControl(params)))).toEqual([]);
  });

  test('does not answer a duty that is decreed again as high as it was', () => {
    const again = respondWithControl({ ...params, from: '2030-03-15' });
    expect(answersOf(answered(world([push, amended('push', '30%', '2030-04-01')]), again))).toEqual([]);
  });

  test('puts a suspended control back, and imposes one that has ended again', () => {
    const stop: TradeEvent = {
      id: 'stop',
      on: '2030-01-10',
      type: 'suspended',
      target: 'metals',
      leaving: 'nothing',
      until: '2031-01-10',
    };
    const events = [imposed(control('metals', 'XB'), '2030-01-05'), stop, push];
    const run = answered(world(events), respondWithControl(params));
    expect(answersOf(run)).toEqual(['suspension-ended metals 2030-03-02']);
    const ended = [imposed(control('metals', 'XB'), '2030-01-05'), terminated('metals', '2030-01-20'), push];
    expect(answersOf(answered(world(ended), respondWithControl(params)))).toEqual(['imposed metals 2030-03-02']);
  });
});

describe('respondWithTariff', () => {
  const params = { ...common, watch: ['metals'], measure: 'answer', duty: '100%' } as const;

  test('answers a control, its return and its tightening, and leaves a duty that stands', () => {
    const events: readonly TradeEvent[] = [
      imposed(control('metals', 'XA'), '2030-03-01', '2030-03-20'),
      { id: 'tighter', on: '2030-04-01', type: 'policy-changed', target: 'metals', policy: 'prohibited' },
    ];
    expect(answersOf(answered(world(events), respondWithTariff(params)))).toEqual([
      'imposed answer 100% 2030-03-02 for 2030-03-20',
    ]);
    const late = respondWithTariff({ ...params, from: '2030-03-30' });
    expect(answersOf(answered(world(events), late))).toEqual(['imposed answer 100% 2030-04-02']);
  });

  test('answers a control put back, and not one loosened, suspended or ended', () => {
    const events: readonly TradeEvent[] = [
      imposed(control('metals', 'XA'), '2030-01-05'),
      { id: 'looser', on: '2030-03-01', type: 'policy-changed', target: 'metals', policy: 'general-licence' },
      { id: 'stop', on: '2030-03-02', type: 'suspended', target: 'metals', leaving: 'nothing', until: '2030-09-01' },
      { id: 'back', on: '2030-04-01', type: 'suspension-ended', target: 'metals' },
      terminated('metals', '2030-05-01'),
    ];
    expect(answersOf(answered(world(events), respondWithTariff(params)))).toEqual(['imposed answer 100% 2030-04-02']);
  });

  test('does not answer a policy that is said again', () => {
    const events: readonly TradeEvent[] = [
      imposed(control('metals', 'XA'), '2030-01-05'),
      { id: 'same', on: '2030-03-01', type: 'policy-changed', target: 'metals', policy: 'case-by-case' },
    ];
    expect(answersOf(answered(world(events), respondWithTariff(params)))).toEqual([]);
  });

  test('does not answer duties', () => {
    expect(answersOf(answered(world([push]), respondWithTariff({ ...params, watch: ['push'] })))).toEqual([]);
  });
});

describe('deescalate', () => {
  const params = { ...common, measure: 'answer', watch: ['push'] } as const;
  const answer = imposed(tariff('answer', 'XB', '30%'), '2030-01-10');
  const stop: TradeEvent = {
    id: 'stop',
    on: '2030-05-12',
    effective: '2030-05-14',
    type: 'suspended',
    target: 'push',
    leaving: '10%',
    until: '2030-08-12',
  };
  const longer: TradeEvent = {
    id: 'longer',
    on: '2030-08-11',
    type: 'suspension-extended',
    target: 'push',
    until: '2030-11-10',
  };

  test('suspends as long and as far as the other side, extends with it, and snaps back with it', () => {
    const run = answered(world([answer, push, stop, longer]), deescalate(params));
    expect(answersOf(run)).toEqual([
      'suspended answer 2030-05-13 for 2030-05-14',
      'suspension-extended answer 2030-08-12',
    ]);
    expect(rates(run, 'XB').slice(1)).toEqual([
      ['2030-01-10', '30%'],
      ['2030-05-14', '10%'],
      ['2030-11-10', '30%'],
    ]);
  });

  test('leaves what it is told, or a share of what they leave', () => {
    expect(rates(answered(world([answer, push, stop]), deescalate({ ...params, leaving: '5%' })), 'XB')[2]).toEqual([
      '2030-05-14',
      '5%',
    ]);
    expect(rates(answered(world([answer, push, stop]), deescalate({ ...params, share: '50%' })), 'XB')[2]).toEqual([
      '2030-05-14',
      '5%',
    ]);
  });

  test('cuts with the other side, never up, and ends with it', () => {
    const events = [answer, push, amended('push', '20%', '2030-04-01'), terminated('push', '2030-06-01')];
    expect(answersOf(answered(world(events), deescalate(params)))).toEqual([
      'amended answer 20% 2030-04-02',
      'terminated answer 2030-06-02',
    ]);
    const low = imposed(tariff('answer', 'XB', '5%'), '2030-01-10');
    expect(answersOf(answered(world([low, push, amended('push', '20%', '2030-04-01')]), deescalate(params)))).toEqual(
      [],
    );
  });

  test('suspends a control when a duty is suspended, and leaves the policy that they leave when it is a control', () => {
    const own = imposed(control('answer', 'XB'), '2030-01-10');
    const byDuty = answered(world([own, push, stop]), deescalate(params)).answers[0]?.event;
    expect(byDuty?.type === 'suspended' && byDuty.leaving).toBe('nothing');
    const theirs = imposed(control('push', 'XA'), '2030-01-11');
    const loosened = { ...stop, leaving: { policy: 'general-licence' } } as TradeEvent;
    const byControl = answered(world([own, theirs, loosened]), deescalate(params)).answers[0]?.event;
    expect(byControl?.type === 'suspended' && byControl.leaving).toEqual({ policy: 'general-licence' });
  });

  test('leaves undone what the own measure cannot do as it stands', () => {
    expect(answersOf(answered(world([push, stop]), deescalate(params)))).toEqual([]);
    const own: TradeEvent = {
      id: 'own',
      on: '2030-02-01',
      type: 'suspended',
      target: 'answer',
      leaving: 'nothing',
      until: null,
    };
    expect(answersOf(answered(world([answer, own, push, stop, longer]), deescalate(params)))).toEqual([]);
    const gone = terminated('answer', '2030-02-01');
    const cut = amended('push', '20%', '2030-04-01');
    expect(answersOf(answered(world([answer, gone, push, cut, stop, longer]), deescalate(params)))).toEqual([]);
    const low = imposed(tariff('answer', 'XB', '10%'), '2030-01-10');
    expect(answersOf(answered(world([low, push, stop]), deescalate(params)))).toEqual([]);
    const slow = (effectiveLagDays: number) =>
      answersOf(answered(world([answer, push, stop]), deescalate({ ...params, effectiveLagDays })));
    expect(slow(120)).toEqual([]);
    expect(slow(90)).toEqual([]);
    expect(slow(89)).toEqual(['suspended answer 2030-05-13 for 2030-08-11']);
  });

  test('ends its own control when theirs is ended', () => {
    const own = imposed(control('answer', 'XB'), '2030-01-10');
    const theirs = imposed(control('push', 'XA'), '2030-01-11');
    const run = answered(world([own, theirs, terminated('push', '2030-06-01')]), deescalate(params));
    expect(answersOf(run)).toEqual(['terminated answer 2030-06-02']);
  });

  test('leaves nothing of its duty when they leave nothing, or a policy', () => {
    const leftOf = (theirs: TradeEvent, leaving: unknown) => {
      const event = answered(world([answer, theirs, { ...stop, leaving } as TradeEvent]), deescalate(params))
        .answers[0];
      return event?.event.type === 'suspended' ? event.event.leaving : 'no answer';
    };
    expect(leftOf(push, 'nothing')).toBe('nothing');
    expect(leftOf(imposed(control('push', 'XA'), '2030-03-01'), { policy: 'general-licence' })).toBe('nothing');
  });
});
