/**
 * Paired measuring: every round runs all candidates in shuffled order, and a ratio is taken inside a round, so that a
 * machine that slows down slows both sides. CPU time of the whole process, windows of 100 ms or more.
 */
export interface Candidate {
  readonly name: string;
  /** Does the work so many times, in a loop of its own. */
  readonly work: (times: number) => void | Promise<void>;
}

export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Measured {
  /** Median CPU time of one go, in nanoseconds, by candidate. Only to be shown beside a ratio. */
  readonly nanoseconds: Readonly<Record<string, number>>;
  /** How many times the CPU time of one candidate another takes. */
  readonly ratio: (slower: string, faster: string) => Ratio;
}

const WINDOW_MICROSECONDS = 100_000;

async function cpu({ work }: Candidate, times: number): Promise<number> {
  const before = process.cpuUsage();
  await work(times);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** So many windows are filled before any counts: what is measured is warm, and the windows are as long as they should be. */
const WARMING = 10;

/** How many goes fill a window, of a candidate that is warm. */
async function timesFor(candidate: Candidate): Promise<number> {
  await candidate.work(1);
  let filled = 0;
  for (let times = 1; ; ) {
    const spent = await cpu(candidate, times);
    if (spent >= WINDOW_MICROSECONDS) filled += 1;
    if (filled > WARMING) return times;
    const goal = spent === 0 ? times * 10 : (times * WINDOW_MICROSECONDS * 1.2) / spent;
    times = Math.ceil(Math.min(goal, times * 10));
  }
}

export async function paired(candidates: readonly Candidate[], rounds = 11): Promise<Measured> {
  const times = new Map<string, number>();
  for (const each of candidates) times.set(each.name, await timesFor(each));
  const spent: Map<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const inRound = new Map<string, number>();
    for (const each of shuffled(candidates)) {
      const goes = times.get(each.name) as number;
      inRound.set(each.name, ((await cpu(each, goes)) * 1000) / goes);
    }
    spent.push(inRound);
  }
  const of = (name: string) => spent.map((each) => each.get(name) as number);
  return {
    nanoseconds: Object.fromEntries(candidates.map(({ name }) => [name, median(of(name))])),
    ratio: (slower, faster) => {
      const ratios = spent.map((each) => (each.get(slower) as number) / (each.get(faster) as number));
      return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
    },
  };
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  return order;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
