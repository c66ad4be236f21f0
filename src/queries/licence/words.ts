import type { TradeEvent } from '../../machine/index.js';
import type { ControlledItem, EndCase, ExportControl, Listing } from '../../measures/index.js';
import type { Run } from '../../scenario/index.js';
import type { Party } from '../../values/index.js';

/** The words that the controls of a run speak in, so that a question in other words is refused, not answered. */
export interface Words {
  /** The vocabulary of the history, and what measures name that is not in it. */
  readonly items: readonly ControlledItem[];
  readonly uses: readonly string[];
  readonly technologies: readonly string[];
  /** Exempt purposes, and permissions by id. */
  readonly reliefs: readonly string[];
  /** Listings by id, and lists by name. */
  readonly listings: readonly string[];
  /** Whose export law the run holds something of. */
  readonly issuers: readonly Party[];
}

/** The use that says: none that a measure names. */
const OTHER_USE = 'other';

/** The words of a run. Made once a run. */
export function wordsOf(run: Run): Words {
  const known = remembered.get(run.steps);
  if (known !== undefined) return known;
  const words = read(run);
  remembered.set(run.steps, words);
  return words;
}

const remembered = new WeakMap<Run['steps'], Words>();

type Speaking = Partial<Omit<ExportControl, 'kind'>> & Partial<Omit<Listing, 'kind'>>;

function read({ history, steps }: Run): Words {
  const events = [...history.events, ...steps.map(({ event }) => event)];
  const spoken = events.flatMap(speaking);
  const cases = spoken.flatMap(({ onlyFor, reviews = [] }): readonly EndCase[] =>
    onlyFor === undefined ? reviews : [onlyFor, ...reviews],
  );
  const vocabulary = new Set(history.items.map(({ id }) => id));
  const free = unique(spoken.flatMap(({ items = [] }) => items)).filter((id) => !vocabulary.has(id));
  return {
    items: [...history.items, ...free.map((id) => ({ id, title: id, covers: id, codes: [] }))],
    uses: unique([...cases.flatMap(({ uses = [], usesOtherThan = [] }) => [...uses, ...usesOtherThan]), OTHER_USE]),
    technologies: unique(spoken.flatMap(({ extraterritorial }) => extraterritorial?.directProduct ?? [])),
    reliefs: unique(spoken.flatMap(({ id, lifts, exemptFor = [] }) => (lifts && id ? [...exemptFor, id] : exemptFor))),
    listings: unique([
      ...spoken.flatMap(({ id, list }) => (id !== undefined && list !== undefined ? [id, list] : [])),
      ...cases.flatMap(({ onLists = [], heldBy }) => [...onLists, ...(heldBy?.lists ?? [])]),
    ]),
    issuers: unique(spoken.flatMap(({ by }) => by ?? [])),
  };
}

function speaking(event: TradeEvent): readonly Speaking[] {
  const terms = 'measure' in event ? event.measure : event.type === 'amended' ? event.to : null;
  return terms?.kind === 'export-control' || terms?.kind === 'listing' ? [terms] : [];
}

function unique<Each>(each: readonly Each[]): readonly Each[] {
  return [...new Set(each)];
}
