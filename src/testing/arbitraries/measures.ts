import type fc from 'fast-check';
import {
  type Conditions,
  type Goods,
  LICENCE_POLICIES,
  MEASURE_KINDS,
  type Measure,
  type MeasureKind,
  type Relation,
  type Scope,
  type Selector,
  type Tariff,
} from '../../measures/index.js';
import { addDays, type IsoDate } from '../../values/index.js';
import { type Cast, FACTS, LISTS, PREFIXES, PROGRAMS } from './cast.js';
import { type Dice, decidedBy } from './dice.js';
import { dutyFrom, rateFrom } from './values.js';

const CAST: Cast = { by: 'US', against: 'CN', tariffs: {} };

/** Tariffs of every form: on all goods, some, a list; on content; with conditions; with an alternative. */
export function tariffs(): fc.Arbitrary<Tariff> {
  return decidedBy(24, (dice) => tariffFrom(dice, 'tariff-1', CAST, '2025-01-01'));
}

/** Measures of every kind. They speak of the lists `'machines'` and `'sundries'` and of no other measure. */
export function measures(): fc.Arbitrary<Measure> {
  return decidedBy(28, (dice) => measureFrom(dice, dice.pick(MEASURE_KINDS), 'measure-1', CAST, '2025-01-01'));
}

/** A measure of a kind by dice. Days in its conditions lie around `on`. */
export function measureFrom(dice: Dice, kind: MeasureKind, id: string, cast: Cast, on: IsoDate): Measure {
  const { by, against } = cast;
  switch (kind) {
    case 'tariff':
      return tariffFrom(dice, id, cast, on);
    case 'exemption': {
      const leaving = dice.oneIn(4) ? { leaving: rateFrom(dice) } : {};
      const from = selectorFrom(dice, cast, [0, 1, 2, 3]);
      return {
        kind,
        id,
        by,
        program: 'exemptions',
        scope: scopeFrom(dice, cast),
        from,
        ...leaving,
        ...whenFrom(dice, on),
      };
    }
    case 'stacking': {
      const relation = relationFrom(dice, cast);
      return { kind, id, by, program: 'stacking', scope: scopeFrom(dice, cast), relation };
    }
    case 'export-control': {
      const destinations = dice.oneIn(2) ? { to: [against] } : { to: 'all' as const };
      return {
        kind,
        id,
        by,
        program: 'controls',
        destinations,
        items: ['gallium'],
        policy: dice.pick(LICENCE_POLICIES),
      };
    }
    case 'listing':
      return { kind, id, by, program: 'lists', list: 'entities', entities: 1 + dice.below(40), policy: 'prohibited' };
    case 'charge':
      return {
        kind,
        id,
        by,
        program: 'port-fees',
        fee: dice.pick(['50 USD/net-ton', '400 CNY/net-ton']),
        payers: 'vessels',
      };
    case 'import-ban':
      return { kind, id, by, program: 'bans', origins: [against], goods: goodsFrom(dice) };
    case 'investigation':
      return { kind, id, by, program: 'inquiries', statute: 'trade act', subject: 'practices', targets: [against] };
  }
}

/** How duties of two programs meet, by dice; what displaces ranks before what is displaced. */
export function relationFrom(dice: Dice, cast: Cast): Relation {
  if (dice.oneIn(4)) return { type: 'caps', these: selectorFrom(dice, cast, [0, 1, 2, 3]), at: rateFrom(dice) };
  const ranks = ranksOf(cast);
  const at = dice.below(ranks.length - 1);
  const high = ranks[at] as number;
  const low = dice.pick(ranks.slice(at + 1));
  const [first, second] = [selectorFrom(dice, cast, [high]), selectorFrom(dice, cast, [low])];
  // Whether a pair adds or displaces is settled by its ranks, so that no two relations contradict each other.
  if ((high + low) % 2 === 0) return { type: 'adds', these: first, those: second };
  return { type: 'displaces', winner: first, loser: second, extent: dice.pick(['whole', 'share']) };
}

/** The ranks of the programs that have tariffs, or all where fewer than two have. */
function ranksOf({ tariffs }: Cast): readonly number[] {
  const programs = new Set(Object.values(tariffs));
  const all = PROGRAMS.map((_, rank) => rank);
  const used = all.filter((rank) => programs.has(PROGRAMS[rank] as string));
  return used.length < 2 ? all : used;
}

/** Which goods of which lane, by dice. */
export function scopeFrom(dice: Dice, { by, against }: Cast): Scope {
  const origins = dice.oneIn(4) ? 'all' : [against];
  const except = dice.oneIn(8) ? { exceptOrigins: ['XC' as const] } : {};
  return { importer: by, origins, goods: goodsFrom(dice), ...except };
}

/** Which goods, by dice. */
export function goodsFrom(dice: Dice): Goods {
  const form = dice.below(10);
  if (form < 6) return 'all';
  if (form === 6) return { list: dice.pick(LISTS).id };
  const hs = [dice.pick(PREFIXES), dice.pick(PREFIXES)];
  if (form === 7) return { anyOf: [{ list: dice.pick(LISTS).id }, { hs }] };
  return dice.oneIn(2) ? { hs, except: [dice.pick(PREFIXES)] } : { hs };
}

function tariffFrom(dice: Dice, id: string, cast: Cast, on: IsoDate): Tariff {
  return {
    kind: 'tariff',
    id,
    by: cast.by,
    program: dice.pick([...PROGRAMS].reverse()),
    scope: scopeFrom(dice, cast),
    duty: dutyFrom(dice),
    ...(dice.oneIn(6) ? { base: { content: FACTS.material } } : {}),
    ...(dice.oneIn(8) ? { alternative: dutyFrom(dice) } : {}),
    ...(dice.oneIn(3) ? whenFrom(dice, on) : {}),
  };
}

/** Conditions by dice, about half of the time none. */
export function whenFrom(dice: Dice, on: IsoDate): { readonly when?: Conditions } {
  const bound = addDays(on, dice.below(60));
  const { claim, waiver, use } = FACTS;
  const when = dice.pick<Conditions | null>([
    null,
    { claim },
    { waiver },
    { use },
    { enteredBefore: bound },
    { enteredFrom: bound },
    { ladenBefore: bound },
    { ladenFrom: bound },
    { transport: ['post', 'air'] },
    { valueAtMost: '800 USD' },
    { ladenBefore: on, enteredBefore: bound },
    null,
  ]);
  return when === null ? {} : { when };
}

/** Names one of some ranks of program, or a tariff of it. */
function selectorFrom(dice: Dice, { tariffs }: Cast, ranks: readonly number[]): Selector {
  const program = PROGRAMS[dice.pick(ranks)] as string;
  const among = Object.keys(tariffs).filter((id) => tariffs[id] === program);
  return among.length > 0 && dice.oneIn(3) ? { measures: [dice.pick(among)] } : { programs: [program] };
}
