import { Given } from './given.js';

/** Something that is remembered about objects. */
export interface Attached<Owner extends object, Value> {
  readonly get: (owner: Owner) => Value | undefined;
  readonly put: (owner: Owner, value: Value) => void;
}

/**
 * Remembers a value by the object that it is about, as a `WeakMap` does, in a private field of the object: nobody who
 * reads, copies, writes or compares it sees that. For what refers back to its object: a collector of young objects keeps
 * whatever a `WeakMap` holds, so that a fork that nobody needs any more would be carried along for a long time.
 */
export function attached<Owner extends object, Value>(): Attached<Owner, Value> {
  const ofSealed = new WeakMap<Owner, Value>();
  class Holder extends Given {
    #value: Value;

    constructor(owner: Owner, value: Value) {
      super(owner);
      this.#value = value;
    }

    static get(owner: Owner): Value | undefined {
      return #value in owner ? owner.#value : ofSealed.get(owner);
    }

    static put(owner: Owner, value: Value): void {
      if (#value in owner) owner.#value = value;
      else if (Object.isExtensible(owner)) new Holder(owner, value);
      else ofSealed.set(owner, value);
    }
  }
  return Holder;
}
