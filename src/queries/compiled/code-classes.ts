import type { Goods, ProductList } from '../../measures/index.js';
import { type HsDigits, hsDigits } from '../../values/index.js';
import { digitTree } from './digit-tree.js';

/** Codes put together that no scope tells apart. */
export interface CodeClasses {
  /** The class of a well-formed code, in any punctuation. Cost: one look-up for each digit, no text is made. */
  readonly classOf: (code: string) => number;
}

/** What classes are made from. */
export interface CodeLaw {
  /** The goods that scopes speak of. */
  readonly goods: readonly Goods[];
  readonly lists: Readonly<Record<string, ProductList>>;
  /** Lists that the goods are on whatever their code. */
  readonly stated: readonly string[];
  /** Codes with a rate of their own: of those that begin a code the longest decides. */
  readonly rates: readonly string[];
}

/** What a beginning of a code says of it to a scope; the longest that says anything is the answer. */
const [NOTHING, IN, KNOWN_OFF] = [0, 1, 2];

interface Mark {
  readonly about: number;
  readonly says: number;
}

/**
 * Puts codes into classes so that two codes of one class are answered alike by every scope and rate.
 *
 * Prefixes are sorted into a tree of digits once. A code below which no prefix goes on is answered by the longest marked
 * beginning of it, and beginnings that say the same are one class; a code that stops before a prefix does may leave a
 * scope undecided, so each such code is a class by itself. Cost: one look at each prefix.
 */
export function codeClasses(law: CodeLaw): CodeClasses {
  const marked = classesOf(marksOf(law));
  const { count } = marked;
  const tree = digitTree(marked.classes);
  const classes = new Map<number, number>();
  const stopping = (place: number): number => {
    const known = classes.get(place) ?? count + classes.size;
    classes.set(place, known);
    return known;
  };
  return { classOf: (code) => tree.numberOf(code, stopping) };
}

/** What each prefix says, and about what. Where a prefix is both in and excepted, it is out. */
function marksOf({ goods, lists, stated, rates }: CodeLaw): ReadonlyMap<HsDigits, readonly Mark[]> {
  const marks = new Map<HsDigits, Mark[]>();
  const mark = (prefix: string, about: number, says: number) => {
    const digits = hsDigits(prefix);
    const there = marks.get(digits);
    if (there === undefined) marks.set(digits, [{ about, says }]);
    else there.push({ about, says });
  };
  // Of two rates for one code the first stands.
  [...new Set(rates.map(hsDigits))].forEach((code, index) => {
    mark(code, 0, index + 1);
  });
  const scopes = new Map<string, Prefixes>();
  for (const each of goods) collect(each, lists, stated, scopes);
  [...scopes.values()].forEach(({ prefixes, except = [], complete }, index) => {
    for (const prefix of prefixes) mark(prefix, index + 1, IN);
    // Only of a list that is not known in full is it news that a code is off it.
    for (const prefix of except) mark(prefix, index + 1, complete ? NOTHING : KNOWN_OFF);
  });
  return marks;
}

type Prefixes = Pick<ProductList, 'prefixes' | 'except' | 'complete'>;

function collect(goods: Goods, lists: CodeLaw['lists'], stated: CodeLaw['stated'], into: Map<string, Prefixes>): void {
  if (goods === 'all') return;
  if ('anyOf' in goods) for (const each of goods.anyOf) collect(each, lists, stated, into);
  else if ('hs' in goods) {
    const { hs, except = [] } = goods;
    into.set(JSON.stringify(goods), { prefixes: hs, except, complete: true });
  } else {
    const list = stated.includes(goods.list) ? undefined : lists[goods.list];
    if (list !== undefined) into.set(`list ${goods.list}`, list);
  }
}

/** The class of each marked prefix, which is that of every code beyond it; 0 is the class of codes under none. */
function classesOf(marks: ReadonlyMap<HsDigits, readonly Mark[]>) {
  const answers: ReadonlyMap<number, number>[] = [new Map()];
  const numbers = new Map<string, number>([['', 0]]);
  const steps = new Map<string, number>();
  const classes = new Map<HsDigits, number>();
  const above: { readonly digits: HsDigits; readonly is: number }[] = [];
  // A prefix comes right before those that go on from it.
  for (const digits of [...marks.keys()].sort()) {
    while (above.length > 0 && !digits.startsWith(above.at(-1)?.digits as string)) above.pop();
    const parent = above.at(-1)?.is ?? 0;
    const said = marks.get(digits) as readonly Mark[];
    const step = `${parent}|${said.map(({ about, says }) => `${about}:${says}`).join()}`;
    const is = steps.get(step) ?? numbered(answers[parent] as ReadonlyMap<number, number>, said, answers, numbers);
    steps.set(step, is);
    classes.set(digits, is);
    above.push({ digits, is });
  }
  return { classes, count: answers.length };
}

function numbered(
  parent: ReadonlyMap<number, number>,
  said: readonly Mark[],
  answers: ReadonlyMap<number, number>[],
  numbers: Map<string, number>,
): number {
  const now = new Map(parent);
  for (const { about, says } of said) {
    if (says === NOTHING) now.delete(about);
    else now.set(about, says);
  }
  const key = [...now].sort(([a], [b]) => a - b).join(';');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, answers.length);
  answers.push(now);
  return answers.length - 1;
}
