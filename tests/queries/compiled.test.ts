import fc from 'fast-check';
import { type AnyCode, assess, compile, fork, type GoodsOnLane, type Run, replay, unwrap } from 'truce';
import { usChina2025, usChina2026 } from 'truce/history';
import { forks, histories, shipments } from 'truce/testing';
import { describe, expect, test } from 'vitest';

/** Codes near those that the lists of a run speak of: the code itself, one below it, and one that stops before it. */
function codesNear(run: Run): fc.Arbitrary<string | null> {
  const { lists, mfn } = run.history;
  const spoken = [
    ...Object.values(lists).flatMap(({ prefixes, except = [] }) => [...prefixes, ...except]),
    ...mfn.map(({ hs }) => hs),
    '9503.00.00',
    '2204',
  ];
  const digits = fc.constantFrom(...spoken).map((code) => code.replace(/\D/g, ''));
  return fc.oneof(
    digits,
    fc.tuple(digits, fc.constantFrom('00', '10', '90')).map(([code, more]) => `${code}${more}`.slice(0, 10)),
    fc.tuple(digits, fc.constantFrom(2, 4, 6)).map(([code, length]) => code.slice(0, length)),
    fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0')),
    fc.constantFrom(null, '', '950', 'ab', '8517.13.00', '85 17'),
  );
}

const days = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map((after) => new Date(Date.UTC(2024, 10, 1 + after)).toISOString().slice(0, 10)),
  fc.constantFrom('2025-02-30', 'today', ''),
);

/** The compiled answer is the slow one, the first time it is asked and the second. */
function expectSame(run: Run, goods: AnyCode, questions: readonly (readonly [string | null, string])[]): void {
  const compiled = compile(run, goods);
  if (!compiled.ok) {
    expect(assess(run, { ...goods, enteredOn: run.window.from })).toEqual(compiled);
    return;
  }
  for (const [hs, day] of [...questions, ...questions]) {
    const enteredOn = day as GoodsOnLane['hs'] & `${number}-${number}-${number}`;
    const slow = assess(run, { ...goods, ...(hs === null ? {} : { hs }), enteredOn });
    expect(compiled.value.ask(hs, enteredOn)).toEqual(slow);
  }
}

describe('compiled questions', () => {
  test.each([
    ['2025', usChina2025, { importer: 'US', origin: 'CN' }],
    ['2025, Chinese duties', usChina2025, { importer: 'CN', origin: 'US' }],
    ['2026, with facts', usChina2026, { importer: 'US', origin: 'CN', content: { steel: '40%' }, mfn: '2.5%' }],
    ['2025, on a list', usChina2025, { importer: 'US', origin: 'CN', lists: ['us-301-list-3'], transport: 'post' }],
  ] as const)('are answered as assess answers: %s', (_, scenario, goods) => {
    const run = unwrap(replay(scenario));
    const asked = fc.array(fc.tuple(codesNear(run), days), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(asked, (questions) => expectSame(run, goods, questions)),
      { numRuns: 60 },
    );
  });

  test('are answered as assess answers, on generated histories and forks of them', () => {
    const world = histories().chain((base) =>
      fc.record({
        run: fc.oneof(fc.constant(base), forks(base)),
        asked: fc.array(shipments({ lists: Object.keys(base.lists) }), { minLength: 1, maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(world, ({ run: scenario, asked }) => {
        const run = replay(scenario);
        if (!run.ok) return;
        for (const { hs, enteredOn, ladenOn: _, acceptedInBondOn: _bond, procedure: _how, ...goods } of asked) {
          const codes = asked.map((each) => each.hs ?? null);
          expectSame(
            run.value,
            goods,
            [...codes, hs ?? null].map((code) => [code, enteredOn] as const),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('refuse what differs from question to question', () => {
    const run = unwrap(replay(fork(usChina2025, { name: 'the same' })));
    const goods = { importer: 'US', origin: 'CN', ladenOn: '2025-04-01' } as const;
    const refused = compile(run, goods);
    expect(refused).toMatchObject({ ok: false, error: { issues: [{ code: 'NOT_COMPILED', path: '/ladenOn' }] } });
  });
});
