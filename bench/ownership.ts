/**
 * How long an ownership graph takes, and whether the time grows with the edges: graphs of 100,000 and of 1,000,000
 * edges, several tiers, cross-holdings, unknown shares. Prints medians of five runs, in processor time (which counts the
 * threads of the collector too).
 *
 * `npm run bench:ownership`
 */
import { bisAffiliatesRule, type OwnershipGraph, ownership, type Share, type Stake, unwrap } from 'truce';

const RUNS = 5;
const LISTED = 100;

const small = median(100_000);
const large = median(1_000_000);
print(100_000, small);
print(1_000_000, large);
console.log(`1,000,000 edges take ${(large / small).toFixed(1)} times as long as 100,000; in proportion would be 10`);

const chain = chainOf(1_000_000);
const [milliseconds, caught] = timed(chain);
console.log(
  `a chain of ${(1_000_000).toLocaleString('en')} wholly owned firms: ${milliseconds.toFixed(0)} ms, all ${caught.toLocaleString('en')} caught`,
);

function median(edges: number): number {
  const graph = graphOf(edges);
  timed(graph);
  const times = Array.from({ length: RUNS }, () => timed(graph)[0]).sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? 0;
}

function timed(graph: OwnershipGraph): readonly [milliseconds: number, caught: number] {
  const entries = Object.keys(graph.entities)
    .slice(0, LISTED)
    .map((entity) => ({ entity, list: 'Entity List', terms: 'presumption-of-denial' }));
  // Time of the processor, so that what else runs on the machine does not count.
  const start = process.cpuUsage();
  const { statuses } = unwrap(ownership(graph, entries, bisAffiliatesRule));
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  return [milliseconds, Object.values(statuses).filter(({ status }) => status === 'restricted').length];
}

/** Each entity has four owners among those around it, so that tiers and circles come about. */
function graphOf(edges: number): OwnershipGraph {
  const count = edges / 4;
  const next = dice(20251110);
  const shares: readonly Share[] = ['15%', '24.5%', '1/4', 'unknown', '20%', '1/3'];
  const entities = Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, {}]));
  const stakes: Stake[] = [];
  for (let owned = 0; owned < count; owned += 1) {
    const step = 1 + next(97);
    for (let place = 1; place <= 4; place += 1) {
      const share = shares[next(place === 4 ? 3 : 5)] ?? '15%';
      stakes.push({ owner: `e${(owned + step * place * 31) % count}`, owned: `e${owned}`, share });
    }
  }
  return { entities, stakes };
}

/** As deep as it is long: a recursion would not come back from it. */
function chainOf(edges: number): OwnershipGraph {
  const entities = Object.fromEntries(Array.from({ length: edges + 1 }, (_, index) => [`e${index}`, {}]));
  const stakes = Array.from(
    { length: edges },
    (_, index): Stake => ({ owner: `e${index}`, owned: `e${index + 1}`, share: '100%' }),
  );
  return { entities, stakes };
}

/** Numbers that look drawn and are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function print(edges: number, milliseconds: number): void {
  const rate = Math.round((edges / milliseconds) * 1000);
  console.log(
    `${edges.toLocaleString('en').padStart(9)} edges: ${milliseconds.toFixed(0)} ms, ${rate.toLocaleString('en')} edges a second`,
  );
}
