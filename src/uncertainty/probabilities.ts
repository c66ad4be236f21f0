import { comparePercents, type Issue, isPercent, issue, type Percent, sumPercents } from '../values/index.js';
import { fractionOf, lcm } from './fractions.js';
import type { Branch, Node } from './nodes.js';

/** What is wrong with a probability; an empty list when it lies from 0% to 100%. */
export function probabilityIssues(given: unknown, path: string): readonly Issue[] {
  if (!isPercent(given)) {
    return [issue('MALFORMED_PERCENT', given, "a probability is a percent, such as '30%' or '2.5%'", path)];
  }
  if (comparePercents(given, '0%') < 0) {
    return [issue('NEGATIVE_PROBABILITY', given, 'a probability is not below 0%', path)];
  }
  if (comparePercents(given, '100%') > 0) {
    return [issue('EXCESS_PROBABILITY', given, 'a probability is not above 100%', path)];
  }
  return [];
}

/** What is wrong with probabilities of which exactly one comes true: each by itself, and their sum. */
export function sumIssues(given: readonly unknown[], paths: readonly string[], path: string, normalise: boolean) {
  const single = given.flatMap((each, index) => probabilityIssues(each, paths[index] ?? path));
  if (single.length > 0) return single;
  const sum = sumPercents(given as readonly Percent[]);
  if (normalise) {
    return sum === '0%' ? [issue('SUM_NOT_WHOLE', sum, 'something of it must be possible', path)] : [];
  }
  const compared = comparePercents(sum, '100%');
  if (compared === 0) return [];
  const message =
    compared > 0
      ? `these sum to ${sum}; market prices with an overround need normalise: true`
      : `these sum to ${sum}; add what else may happen (such as nothing), or set normalise: true`;
  return [issue('SUM_NOT_WHOLE', sum, message, path)];
}

/** One way in which a draw may go, before its weight is known. */
export type Way = Pick<Branch, 'happens' | 'edits' | 'next'> & { readonly probability: Percent };

/** A draw of exactly one of several ways; their weights are brought to one denominator. */
export function oneOf(ways: readonly Way[]): Node {
  const fractions = ways.map(({ probability }) => fractionOf(probability));
  const unit = lcm(fractions.map(({ over }) => over));
  const branches = ways.map(({ happens, edits, next }, index): Branch => {
    const { parts, over } = fractions[index] ?? { parts: 0n, over: 1n };
    return { mark: `${index},`, weight: parts * (unit / over), happens, edits, next };
  });
  return { branches, whole: branches.reduce((sum, each) => sum + each.weight, 0n) };
}

/** What happens when something does. */
export type Happening = Pick<Branch, 'happens' | 'edits'>;

/** A draw of whether one thing happens. */
export function whether(
  probability: Percent,
  happening: Happening,
  ifSo: Node | null = null,
  ifNot: Node | null = null,
): Node {
  const { parts, over } = fractionOf(probability);
  return {
    branches: [
      { mark: '1,', weight: parts, ...happening, next: ifSo },
      { mark: '0,', weight: over - parts, happens: [], edits: [], next: ifNot },
    ],
    whole: over,
  };
}
