import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usChina2025 } from '../../src/history/index.js';
import {
  drop,
  type ExportQuestion,
  fork,
  LICENCE_POLICIES,
  type LicencePolicy,
  licence,
  replay,
  unwrap,
} from '../../src/index.js';
import { inDecreedOrder } from '../../src/scenario/index.js';
import { ask, fullExports, partlyTold, record } from './support.js';

const strictness = (policy: LicencePolicy | null) =>
  policy === null ? LICENCE_POLICIES.length : LICENCE_POLICIES.indexOf(policy);

describe('whether an export needs a licence', () => {
  test('is never undetermined when everything is told', () => {
    fc.assert(
      fc.property(fullExports, (asked) => {
        const { answer, missing, atWorst } = ask(asked);
        expect(answer).not.toBe('undetermined');
        expect([missing, atWorst]).toEqual([[], null]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never guessed: what a part of the facts settles, the rest does not unsettle', () => {
    fc.assert(
      fc.property(partlyTold, ([full, part]) => {
        const [then, now] = [ask(part), ask(full)];
        if (then.answer !== 'undetermined') expect(now.answer).toBe(then.answer);
        if (then.missing.length === 0) expect(now.policy).toBe(then.policy);
        // The policy is at most as strict as it was said that it may become, and never milder than what was certain.
        expect(strictness(now.policy)).toBeGreaterThanOrEqual(strictness(then.atWorst ?? then.policy));
        if (then.policy !== null) expect(strictness(now.policy)).toBeLessThanOrEqual(strictness(then.policy));
      }),
      { numRuns: 1000 },
    );
  });

  test('names what is missing whenever it is undetermined, with the measures that turn on it', () => {
    fc.assert(
      fc.property(partlyTold, ([, part]) => {
        const { answer, missing, lines } = ask(part);
        if (answer === 'undetermined') expect(missing.length).toBeGreaterThan(0);
        const open = new Set(lines.filter((line) => line.missing.length > 0).map(({ measure }) => measure));
        expect(new Set(missing.flatMap(({ measures }) => measures))).toEqual(open);
      }),
      { numRuns: 1000 },
    );
  });

  test('rests on an act with a source, line by line', () => {
    fc.assert(
      fc.property(fullExports, (asked) => {
        for (const { act, reasons, measure } of ask(asked).lines) {
          expect(act?.sources?.length, measure).toBeGreaterThan(0);
          expect(reasons.length, measure).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('turns on no threat, proposal, promise or announcement (law 6)', () => {
    const words = ['threatened', 'proposed', 'promised', 'stated', 'restated', 'withdrawn'];
    const edits = usChina2025.events.filter(({ type }) => words.includes(type)).map(({ id }) => drop(id as never));
    const run = unwrap(replay(fork(usChina2025, { name: 'without words', edits, orphans: 'skip' })));
    expect(edits.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fullExports, (asked) => {
        const [a, b] = [ask(asked), unwrap(licence(run, asked))];
        expect([b.answer, b.policy, b.extraterritorial]).toEqual([a.answer, a.policy, a.extraterritorial]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same whatever order the decrees of the record are written in (law 9)', () => {
    const reversed = { ...usChina2025, events: inDecreedOrder(byAct().reverse().flat()) };
    const run = unwrap(replay(reversed));
    fc.assert(
      fc.property(fullExports, (asked) => {
        const [a, b] = [ask(asked), unwrap(licence(run, asked))];
        expect([b.answer, b.policy, verdicts(b)]).toEqual([a.answer, a.policy, verdicts(a)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes only on days on which something happens (law 2)', () => {
    const busy = new Set(record.steps.map(({ on }) => on));
    fc.assert(
      fc.property(fullExports, (asked) => {
        const before = dayBefore(asked.on);
        if (busy.has(asked.on)) return;
        const [a, b] = [ask({ ...asked, on: before }), ask(asked)];
        expect([b.answer, b.policy, verdicts(b)]).toEqual([a.answer, a.policy, verdicts(a)]);
      }),
      { numRuns: 1000 },
    );
  });
});

function verdicts({ lines }: ReturnType<typeof ask>) {
  return lines.map(({ measure, verdict, policy }) => `${measure} ${verdict} ${policy}`).sort();
}

function dayBefore(day: ExportQuestion['on']): ExportQuestion['on'] {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) as ExportQuestion['on'];
}

/** The events of the record, act by act. */
function byAct(): (typeof usChina2025.events)[number][][] {
  const acts = new Map<string, (typeof usChina2025.events)[number][]>();
  for (const event of usChina2025.events) acts.set(event.act ?? '', [...(acts.get(event.act ?? '') ?? []), event]);
  return [...acts.values()];
}
