import { forEachIn, type Groups, groupByKey, numberAt, unitsAt } from './columns.js';
import { entityPath, type Report } from './issues.js';
import { missing, type Numbers } from './lookup.js';
import type { StakeColumns } from './network.js';
import { type Fraction, leastCommonMultiple, readFraction, writeFraction } from './share.js';
import type { Stake } from './types.js';

/** Reads who owns what, and puts every share on the scale of its entity. */
export function enterStakes(
  stakes: readonly Stake[],
  numbers: Numbers,
  threshold: Fraction,
  report: Report,
): StakeColumns {
  const owners = new Int32Array(stakes.length);
  const owned = new Int32Array(stakes.length);
  const fractions = readShares(stakes, report);
  stakes.forEach((stake, position) => {
    const { owner, owned: entity } = stake;
    owners[position] = numbers.get(owner) ?? missing(owner, `/graph/stakes/${position}/owner`, report);
    owned[position] = numbers.get(entity) ?? missing(entity, `/graph/stakes/${position}/owned`, report);
    if (owner !== entity) return;
    const message = 'leave out what an entity holds in itself, and give shares of the rest';
    report('SELF_STAKE', owner, message, `/graph/stakes/${position}`);
  });
  const byOwner = groupByKey(owners, numbers.size);
  const byOwned = groupByKey(owned, numbers.size);
  refuseDuplicates(stakes, owners, byOwned, report);
  const scales = scale(fractions, byOwned, threshold);
  refuseMoreThanAll([...numbers.keys()], scales, report);
  const someShareUnknown = fractions.includes(null);
  return { owners, owned, byOwner, byOwned, someShareUnknown, ...scales };
}

/** The fraction of each stake; `null` for one that is unknown, or that is reported because it cannot be read. */
function readShares(stakes: readonly Stake[], report: Report): readonly (Fraction | null)[] {
  // A graph repeats few texts many times.
  const fractions = new Map<string, Fraction | null>([['unknown', null]]);
  return stakes.map(({ share }, position) => {
    let fraction = fractions.get(share);
    if (fraction === undefined) {
      fraction = readFraction(share);
      fractions.set(share, fraction);
    }
    if (fraction !== null && fraction.numerator < 0n) {
      report('NEGATIVE_SHARE', share, 'nobody holds less than nothing', `/graph/stakes/${position}/share`);
    }
    if (fraction === null && share !== 'unknown') {
      const message = "a share is a percent such as '49.99%', a quotient such as '1/3', or 'unknown'";
      report('MALFORMED_SHARE', share, message, `/graph/stakes/${position}/share`);
    }
    return fraction;
  });
}

/** Two stakes of one owner may be two holdings or one reported twice; only who gives them can know. */
function refuseDuplicates(stakes: readonly Stake[], owners: Int32Array, byOwned: Groups, report: Report): void {
  const lastOwned = new Int32Array(byOwned.starts.length).fill(-1);
  for (let entity = 0; entity + 1 < byOwned.starts.length; entity += 1) {
    forEachIn(byOwned, entity, (position) => {
      const owner = numberAt(owners, position);
      if (owner < 0) return;
      if (lastOwned[owner] === entity) {
        const given = `${stakes[position]?.owner} in ${stakes[position]?.owned}`;
        report('DUPLICATE_STAKE', given, 'give all that one owner holds as one stake', `/graph/stakes/${position}`);
      }
      lastOwned[owner] = entity;
    });
  }
}

type Scales = Pick<StakeColumns, 'amounts' | 'whole' | 'enough' | 'room'>;

/** Chooses the units of each entity, so that sums and comparisons on it are of whole numbers. */
function scale(fractions: readonly (Fraction | null)[], byOwned: Groups, threshold: Fraction): Scales {
  const amounts: (bigint | null)[] = fractions.map(() => null);
  const [whole, enough, room]: [bigint[], bigint[], bigint[]] = [[], [], []];
  for (let entity = 0; entity + 1 < byOwned.starts.length; entity += 1) {
    let units = threshold.denominator;
    forEachIn(byOwned, entity, (stake) => {
      const fraction = fractions[stake];
      if (fraction) units = leastCommonMultiple(units, fraction.denominator);
    });
    const unitsOf = ({ numerator, denominator }: Fraction): bigint => numerator * (units / denominator);
    let known = 0n;
    forEachIn(byOwned, entity, (stake) => {
      const fraction = fractions[stake];
      if (!fraction) return;
      const amount = unitsOf(fraction);
      amounts[stake] = amount;
      known += amount;
    });
    whole.push(units);
    enough.push(unitsOf(threshold));
    room.push(units - known);
  }
  return { amounts, whole, enough, room };
}

function refuseMoreThanAll(ids: readonly string[], { whole, room }: Scales, report: Report): void {
  ids.forEach((id, entity) => {
    const [all, left] = [unitsAt(whole, entity), unitsAt(room, entity)];
    if (left >= 0n) return;
    const total = writeFraction({ numerator: all - left, denominator: all });
    report('SHARES_OVER_WHOLE', total, `the known shares in ${id} exceed the whole`, entityPath(id));
  });
}
