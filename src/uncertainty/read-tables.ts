import { type Issue, issue } from '../values/index.js';
import type { JointRow, Outcome, Tree } from './chances.js';
import { type Ground, named } from './happenings.js';
import type { Node } from './nodes.js';
import { type Happening, oneOf, probabilityIssues, sumIssues, type Way, whether } from './probabilities.js';

/** A chance that was read, or what is wrong with it. */
export type ReadNode = { readonly node: Node } | { readonly issues: readonly Issue[] };

/** A joint table. Two rows in which the same happens are refused: which of the two counts would be a guess. */
export function readJoint(rows: readonly JointRow[], ground: Ground, normalise: boolean, path: string): ReadNode {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const ways = rows.map(({ happens, probability }, index): Way => {
    const key = [...happens].sort().join('\n');
    if (seen.has(key)) {
      issues.push(issue('SAID_TWICE', happens, 'another row says the same; add the two up', `${path}/${index}`));
    }
    seen.add(key);
    const read = happens.map((name, place) => named(name, ground, `${path}/${index}/happens/${place}`));
    for (const each of read) if ('issues' in each) issues.push(...each.issues);
    const happenings = read.flatMap((each) => ('happening' in each ? [each.happening] : []));
    return { ...together(happenings), probability, next: null };
  });
  const paths = rows.map((_, index) => `${path}/${index}/probability`);
  issues.push(
    ...sumIssues(
      rows.map((row) => row.probability),
      paths,
      path,
      normalise,
    ),
  );
  return issues.length > 0 ? { issues } : { node: oneOf(ways) };
}

/** A choice among outcomes. */
export function readChoice(
  name: string,
  outcomes: Readonly<Record<string, Outcome>>,
  normalise: boolean,
  path: string,
): ReadNode {
  const all = Object.entries(outcomes);
  const issues = sumIssues(
    all.map(([, { probability }]) => probability),
    all.map(([outcome]) => `${path}/${outcome}/probability`),
    path,
    normalise,
  );
  if (issues.length > 0) return { issues };
  const ways = all.map(
    ([outcome, { probability, edits }]): Way => ({
      probability,
      happens: edits.length === 0 ? [] : [`${name}: ${outcome}`],
      edits,
      next: null,
    }),
  );
  return { node: oneOf(ways) };
}

/** A tree of questions, from its root. */
export function readTree(tree: Tree, ground: Ground, path: string, asked: readonly string[] = []): ReadNode {
  const issues: Issue[] = [...probabilityIssues(tree.probability, `${path}/probability`)];
  if (asked.includes(tree.of)) {
    issues.push(issue('SAID_TWICE', tree.of, 'this was decided further up in the tree', `${path}/of`));
  }
  const read = named(tree.of, ground, `${path}/of`);
  if ('issues' in read) issues.push(...read.issues);
  const below = (side: 'ifSo' | 'ifNot'): Node | null => {
    const next = tree[side];
    if (next === undefined) return null;
    const inner = readTree(next, ground, `${path}/${side}`, [...asked, tree.of]);
    if ('node' in inner) return inner.node;
    issues.push(...inner.issues);
    return null;
  };
  const [ifSo, ifNot] = [below('ifSo'), below('ifNot')];
  if (issues.length > 0 || 'issues' in read) return { issues };
  return { node: whether(tree.probability, read.happening, ifSo, ifNot) };
}

function together(happenings: readonly Happening[]): Happening {
  return {
    happens: happenings.flatMap(({ happens }) => happens),
    edits: happenings.flatMap(({ edits }) => edits),
  };
}
