import fc from 'fast-check';
import {
  advance,
  cap,
  deescalate,
  emptyState,
  grimTrigger,
  holdFire,
  type IsoDate,
  ignoreAbove,
  legalVerbs,
  mirror,
  type Party,
  type Percent,
  proportional,
  type RuleRef,
  respondWithControl,
  respondWithTariff,
  type TradeEvent,
  titForTat,
  transition,
  unwrap,
  type Verb,
} from 'truce';
import { addDays } from '../../src/values/index.js';
import { control, imposed, legalOf, tariff } from './support.js';

/** What XA and XB may own in a generated world, record and answers alike. */
const names = { XA: ['a1', 'a2'], XB: ['b1', 'b2'] } as const;

/**
 * What stands when a generated world begins: one duty and one control on each side, and a threat of each other name that
 * rules may watch, so that none of them is unknown.
 */
const cast: readonly TradeEvent[] = (['XA', 'XB'] as const).flatMap((side): readonly TradeEvent[] => [
  imposed(tariff(names[side][0], side, '10%'), '2030-01-02'),
  imposed(control(`${side}-control`, side), '2030-01-02'),
  ...[names[side][1], `titForTat:${side}`].map(
    (id): TradeEvent => ({ id: `cast:${id}`, on: '2030-01-02', type: 'threatened', measure: tariff(id, side, '5%') }),
  ),
]);

export const day = (most = 200): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: 0, max: most }).map((days) => addDays('2030-02-01', days));

export const rate: fc.Arbitrary<Percent> = fc.constantFrom('0%', '7.5%', '10%', '25%', '34%', '84%', '125%');

const charged: fc.Arbitrary<Percent> = rate.filter((each) => each !== '0%');

interface Whim {
  readonly target: string;
  readonly choice: number;
  readonly wait: number;
  readonly lag: number;
  readonly duty: Percent;
}

/** Legal moves of the sides named, as a record would hold them, after the cast. */
export function records(sides: readonly ('XA' | 'XB')[] = ['XA', 'XB']): fc.Arbitrary<readonly TradeEvent[]> {
  const targets = sides.flatMap((side) => [...names[side], `${side}-control`]);
  const whim: fc.Arbitrary<Whim> = fc.record({
    target: fc.constantFrom(...targets),
    choice: fc.nat(),
    wait: fc.integer({ min: 0, max: 25 }),
    lag: fc.constantFrom(0, 0, 0, 1, 7, 20),
    duty: rate,
  });
  return fc.array(whim, { minLength: 3, maxLength: 12 }).map((whims) => legalOf([...cast, ...written(whims)]));
}

/** Follows whims as far as the law lets it: each picks among the verbs that are legal for its measure that day. */
function written(whims: readonly Whim[]): readonly TradeEvent[] {
  let state = unwrap(
    advance(
      cast.reduce((so, event) => unwrap(transition(so, event)), emptyState('2030-01-01')),
      '2030-02-01',
    ),
  );
  const events: TradeEvent[] = [];
  for (const [index, whim] of whims.entries()) {
    const on = addDays(state.on, whim.wait);
    const ahead = advance(state, on);
    if (!ahead.ok) continue;
    state = ahead.value;
    const pending = state.agenda.map(({ event }): Verb | string => event.id);
    const verbs = legalVerbs(state, whim.target).filter((verb) => deeds.includes(verb));
    const verb = pending.length > 0 && whim.choice % 7 === 0 ? 'revoked' : verbs[whim.choice % verbs.length];
    const event =
      verb === undefined ? null : deed(verb, whim, { id: `${index}`, on, effective: addDays(on, whim.lag) }, pending);
    const moved = event === null ? null : transition(state, event);
    if (event === null || !moved?.ok) continue;
    state = moved.value;
    events.push(event);
  }
  return events;
}

const deeds: readonly Verb[] = [
  'imposed',
  'amended',
  'terminated',
  'suspended',
  'suspension-extended',
  'suspension-ended',
  'policy-changed',
];

function deed(
  verb: Verb,
  { target, duty, choice }: Whim,
  day: { readonly id: string; readonly on: IsoDate; readonly effective: IsoDate },
  pending: readonly string[],
): TradeEvent | null {
  const side = target.startsWith('a') || target.startsWith('XA') ? 'XA' : 'XB';
  const isControl = target.endsWith('-control');
  const until = addDays(day.effective, 10 + (choice % 40));
  switch (verb) {
    case 'imposed':
      return { ...day, type: verb, measure: isControl ? control(target, side) : tariff(target, side, duty) };
    case 'amended':
      return isControl ? null : { ...day, type: verb, target, to: { kind: 'tariff', duty } };
    case 'terminated':
    case 'suspension-ended':
      return { ...day, type: verb, target };
    case 'suspended':
      return { ...day, type: verb, target, leaving: isControl || choice % 2 === 0 ? 'nothing' : '5%', until };
    case 'suspension-extended':
      return { ...day, type: verb, target, until: addDays(until, 60) };
    case 'policy-changed':
      return isControl ? { ...day, type: verb, target, policy: choice % 2 === 0 ? 'prohibited' : 'none' } : null;
    case 'revoked':
      return { ...day, effective: day.on, type: verb, revokes: pending[choice % pending.length] as string };
    default:
      return null;
  }
}

/** A rule of one side, of any kind that is not a wrapper. */
export function plainRule(party: 'XA' | 'XB'): fc.Arbitrary<RuleRef> {
  const to: Party = party === 'XA' ? 'XB' : 'XA';
  const watch = fc.subarray([...names[to], `titForTat:${to}`], { minLength: 1 });
  const common = fc.record({
    party: fc.constant(party),
    lagDays: fc.integer({ min: 0, max: 9 }),
    effectiveLagDays: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined as never }),
    from: day(60),
  });
  const share = fc.constantFrom<Percent>('50%', '100%', '130%');
  const measure = fc.constantFrom<string>(`${party}-answer`, ...names[party]);
  const isOther = fc.constantFrom<string>(`${party}-control`);
  return fc.oneof(
    fc.tuple(common, watch, share, measure).map(([c, w, s, m]) => mirror({ ...c, watch: w, share: s, measure: m })),
    fc.tuple(common, share, fc.boolean()).map(([c, s, takesBack]) => titForTat({ ...c, share: s, takesBack })),
    fc.tuple(common, charged).map(([c, duty]) => grimTrigger({ ...c, duty })),
    fc
      .tuple(common, watch, isOther)
      .map(([c, w, m]) => respondWithControl({ ...c, watch: w, measure: m, items: ['tin'], policy: 'prohibited' })),
    fc.tuple(common, charged).map(([c, duty]) =>
      respondWithTariff({
        ...c,
        watch: [`${to}-control`],
        measure: `${party}-duty`,
        duty,
      }),
    ),
    fc
      .tuple(common, watch, fc.oneof(measure, isOther))
      .map(([c, w, m]) => deescalate({ ...c, watch: [...w, `${to}-control`], measure: m })),
  );
}

/** A rule of one side, perhaps wrapped. */
export function rule(party: 'XA' | 'XB'): fc.Arbitrary<RuleRef> {
  const plain = plainRule(party);
  const scalable = plain.filter(({ params }) => 'share' in params || 'duty' in params);
  return fc.oneof(
    plain,
    fc.tuple(rate, fc.array(plain, { minLength: 1, maxLength: 2 })).map(([level, of]) => ignoreAbove({ level, of })),
    fc.tuple(rate, fc.array(plain, { minLength: 1, maxLength: 2 })).map(([at, of]) => cap({ at, of })),
    scalable.map((of) => proportional({ covered: '40%', answering: '60%', of })),
    fc.tuple(rate, plain).map(([at, of]) => holdFire({ while: 'truce', of: cap({ at, of }) })),
  );
}
