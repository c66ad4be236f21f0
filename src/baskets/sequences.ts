/** What is remembered of sequences of items with numbers. */
export interface Sequences<Item, Value> {
  /** What is remembered of one, which is worked out the first time. */
  readonly of: (items: readonly Item[], workOut: () => Value) => Value;
}

interface Branch<Value> {
  readonly next: Map<number, Branch<Value>>;
  held?: { readonly value: Value };
}

/** Remembers values by sequences of numbers, so many of them before all are forgotten. Cost: a look-up for each number. */
export function sequences<Item, Value>(numberOf: (item: Item) => number, remembered: number): Sequences<Item, Value> {
  let root: Branch<Value> = { next: new Map() };
  let held = 0;
  return {
    of(items, workOut) {
      let branch = root;
      for (const item of items) {
        const number = numberOf(item);
        let next = branch.next.get(number);
        if (next === undefined) {
          next = { next: new Map() };
          branch.next.set(number, next);
        }
        branch = next;
      }
      if (branch.held !== undefined) return branch.held.value;
      const value = workOut();
      branch.held = { value };
      held += 1;
      if (held > remembered) [root, held] = [{ next: new Map() }, 0];
      return value;
    },
  };
}
