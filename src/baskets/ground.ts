import type { Life } from '../machine/index.js';
import type { Goods } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import type { Basket, Counting } from './basket.js';
import type { Charged, Counts, KnownCounts } from './counting.js';
import type { Group } from './groups.js';
import type { Law } from './law.js';
import type { LawAverage } from './law-average.js';
import type { MfnTally } from './mfn-tally.js';
import { type Numbered, outlineNumbers } from './outline.js';
import { type Sequences, sequences } from './sequences.js';

/**
 * What a run and all its forks share, because they stand on the same record: a fork that moves rates and dates finds what
 * its base worked out, and works out only what differs. Only memory: whatever is here could be worked out again.
 */
export interface Ground {
  /** A life as the number of its outline and its rate; `null` where its rate itself decides what counts. */
  readonly numberOf: (life: Life) => Numbered | null;
  /** The number of what a scope says of goods, each way of saying it once; `null` is all goods. */
  readonly scopeOf: (goods: Goods) => number | null;
  /** Which duties count where some outlines reach goods. */
  readonly counts: KnownCounts;
  /** The same under all outlines of a law, by the signatures of groups. */
  readonly countsUnder: Sequences<Numbered, Map<string, Counts>>;
  readonly of: (basket: Basket) => BasketGround;
}

/** What they share about one basket. */
export interface BasketGround {
  /** Set once the basket was found sound, where it names nothing that only a run could know. */
  sound: boolean;
  mfn: MfnTally | null;
  /** By the scopes that told strata apart. */
  readonly groups: Map<string, readonly Group[]>;
  /** By the outlines of a law, what each life is charged on; `null` where rates alone do not decide. */
  readonly charged: Sequences<Numbered, Charged | null>;
  readonly averages: Readonly<Record<Counting, WeakMap<Law, LawAverage>>>;
}

/** So many are remembered, so that an endless stream of forks cannot fill the memory. */
const REMEMBERED = 16_384;

/** The ground that a run stands on. */
export function groundOf({ history }: Run): Ground {
  const known = grounds.get(history);
  if (known !== undefined) return known;
  const fresh = newGround();
  grounds.set(history, fresh);
  return fresh;
}

const grounds = new WeakMap<Run['history'], Ground>();

function newGround(): Ground {
  const baskets = new WeakMap<Basket, BasketGround>();
  const counts = new Map<string, ReturnType<KnownCounts>>();
  return {
    numberOf: outlineNumbers(REMEMBERED),
    scopeOf: scopeNumbers(),
    countsUnder: sequences(({ outline }) => outline, REMEMBERED),
    counts(facts) {
      const known = kept(counts).get(facts) ?? sequences((outline) => outline, REMEMBERED);
      counts.set(facts, known);
      return known;
    },
    of(basket) {
      const known = baskets.get(basket);
      if (known !== undefined) {
        kept(known.groups);
        return known;
      }
      const fresh: BasketGround = {
        sound: false,
        mfn: null,
        groups: new Map(),
        charged: sequences(({ outline }) => outline, REMEMBERED),
        averages: { total: new WeakMap(), additional: new WeakMap() },
      };
      baskets.set(basket, fresh);
      return fresh;
    },
  };
}

function scopeNumbers(): Ground['scopeOf'] {
  const ofObject = new WeakMap<Exclude<Goods, 'all'>, number>();
  const ofText = new Map<string, number>();
  return (goods) => {
    if (goods === 'all') return null;
    const known = ofObject.get(goods);
    if (known !== undefined) return known;
    const text = JSON.stringify(goods);
    const number = ofText.get(text) ?? ofText.size;
    ofText.set(text, number);
    ofObject.set(goods, number);
    return number;
  };
}

function kept<Key, Value>(memory: Map<Key, Value>): Map<Key, Value> {
  if (memory.size >= REMEMBERED) memory.clear();
  return memory;
}
