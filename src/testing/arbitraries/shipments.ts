import type fc from 'fast-check';
import type { GoodsOnLane, Lane, Shipment } from '../../measures/index.js';
import { addDays, daysBetween, type IsoDate } from '../../values/index.js';
import { CODES, FACTS } from './cast.js';
import { type Dice, decidedBy } from './dice.js';
import { dutyFrom } from './values.js';

/** What to draw shipments from. */
export interface ShipmentOptions {
  /** Default: US goods into China and Chinese goods into the US. */
  readonly lanes?: readonly Lane[];
  /** Days of entry, half-open. Default 2025. */
  readonly window?: { readonly from: IsoDate; readonly until: IsoDate };
  /** HS codes; default a few that generated law speaks of. */
  readonly codes?: readonly string[];
  /** Ids of product lists that goods may be on. */
  readonly lists?: readonly string[];
  /** Exclusions that may be claimed. */
  readonly claims?: readonly string[];
  /** Waivers that importers may hold. */
  readonly waivers?: readonly string[];
  /** Programs whose alternative duty may be chosen. */
  readonly alternatives?: readonly string[];
}

const LANES: readonly Lane[] = [
  { importer: 'US', origin: 'CN' },
  { importer: 'CN', origin: 'US' },
];

/**
 * Consignments at the border, all well formed: with and without a code, an MFN duty, a loading day, content. They name
 * lists, claims, waivers and alternatives only of those that are given, because a history refuses names that it does not
 * know. Shrink towards the generic good on the first lane and day.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { shipments } from 'truce/testing';
 *
 * fc.assert(fc.property(shipments(), ({ importer, origin }) => importer !== origin));
 * ```
 */
export function shipments(options: ShipmentOptions = {}): fc.Arbitrary<Shipment> {
  return decidedBy(24, (dice) => shipmentFrom(dice, options));
}

/** A shipment by dice. */
export function shipmentFrom(dice: Dice, options: ShipmentOptions = {}): Shipment {
  const { from, until } = options.window ?? { from: '2025-01-01', until: '2026-01-01' };
  const { lanes = LANES } = options;
  const lane = dice.oneIn(4) ? dice.pick(lanes) : (lanes[0] as Lane);
  // Later days, by which more has happened, come up more often.
  const days = daysBetween(from, until);
  const enteredOn = addDays(from, Math.max(dice.below(days), dice.below(days)));
  const goods = goodsFrom(dice, options);
  const journey = dice.oneIn(3) ? { ladenOn: addDays(enteredOn, -dice.below(40)) } : {};
  const bond = dice.oneIn(8)
    ? { acceptedInBondOn: earliest(addDays(enteredOn, -dice.below(10)), from, enteredOn) }
    : {};
  return { ...lane, ...goods, enteredOn, ...journey, ...bond };
}

function goodsFrom(dice: Dice, options: ShipmentOptions): Omit<GoodsOnLane, keyof Lane> {
  const { codes = CODES, lists = [], claims = [], waivers = [], alternatives = [] } = options;
  return {
    ...(dice.below(3) === 0 ? {} : { hs: dice.pick(codes) }),
    ...named('lists', lists, dice),
    ...(dice.oneIn(3) ? { mfn: dutyFrom(dice) } : {}),
    ...(dice.oneIn(3) ? { content: { [FACTS.material]: `${dice.below(101)}%` as const } } : {}),
    ...(dice.oneIn(4) ? { uses: [FACTS.use] } : {}),
    ...named('claims', claims, dice),
    ...named('waivers', waivers, dice),
    ...(dice.oneIn(4) ? { transport: dice.pick(['vessel', 'air', 'post']) } : {}),
    ...named('choosesAlternative', alternatives, dice),
    ...(dice.oneIn(4) ? { value: `${dice.below(2000)} USD` as const } : {}),
  };
}

/** One of the names that are known, now and then. */
function named<Field extends keyof GoodsOnLane>(
  field: Field,
  names: readonly string[],
  dice: Dice,
): { readonly [F in Field]?: readonly string[] } {
  return names.length > 0 && dice.oneIn(3) ? ({ [field]: [dice.pick(names)] } as { [F in Field]: string[] }) : {};
}

/** A day, but not before the first of a window. */
function earliest(day: IsoDate, first: IsoDate, last: IsoDate): IsoDate {
  return day >= first ? day : last;
}
