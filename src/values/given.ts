/** Gives back the object it is given, so that a class over it can put a private field on an object that is there already. */
export class Given {
  constructor(owner: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return owner;
  }
}
