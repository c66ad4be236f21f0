/**
 * A policy held against worlds that nobody chose by hand. Each test draws edits of the record or of the planning case and
 * says what must be true of the company's bill in every one of them. See the README beside this file.
 */
import fc from 'fast-check';
import { drop, dropAct, entry, fork, lapse, mirror, ratePath, replay, stateOn, unwrap, worstCase } from 'truce';
import { usChina2025 } from 'truce/history';
import { edits, given, isoDates, laws, truceEngine } from 'truce/testing';
import { describe, expect, test } from 'vitest';
import { billOf, dutyOn, furtherDuty, furtherThreat, orders, planningCase, withEdits } from './policy.js';

/**
 * The seed is frozen: a red run draws the same worlds again, on every machine. Change it now and then, and keep the
 * worlds that taught you something as examples of their own.
 */
const frozen = { seed: 20251110, numRuns: 40 } as const;

const record = unwrap(replay(usChina2025));
const planned = unwrap(replay(planningCase));

/** Whole points of duty, 1% to 100%. */
const rates = fc.integer({ min: 1, max: 100 }).map((points) => `${points}%` as const);
/** Days in the season of the orders. */
const season = isoDates({ from: '2025-09-01', until: '2025-12-31' });

/** How often what a property is about came up; a property about something that never comes up says nothing. */
function counter() {
  let times = 0;
  return {
    note: () => {
      times += 1;
    },
    expectAtLeast: (least: number) => expect(times).toBeGreaterThanOrEqual(least),
  };
}

describe('the past', () => {
  test('whatever is inserted, orders that were entered before it owe what the record says', () => {
    const before = counter();
    const after = counter();
    fc.assert(
      fc.property(rates, season, (rate, on) => {
        const run = withEdits(usChina2025, [furtherDuty(rate, on)]);
        for (const order of orders) {
          if (order.enteredOn < on) {
            before.note();
            expect(dutyOn(run, order)).toBe(dutyOn(record, order));
          } else {
            after.note();
            expect(dutyOn(run, order)).toBeGreaterThan(dutyOn(record, order));
          }
        }
      }),
      frozen,
    );
    before.expectAtLeast(20);
    after.expectAtLeast(20);
  });

  test('the planning case is the record until 28 October, whatever is asked of it', () => {
    fc.assert(
      fc.property(isoDates({ from: '2025-01-20', until: '2025-10-29' }), (day) => {
        expect(unwrap(stateOn(planned, day)).measures).toEqual(unwrap(stateOn(record, day)).measures);
      }),
      frozen,
    );
    expect(billOf(planned)).toBeGreaterThan(billOf(record));
  });
});

describe('exposure', () => {
  test('a further duty costs its points of the value of what is entered under it, and not a cent more', () => {
    fc.assert(
      fc.property(rates, season, season, (rate, one, other) => {
        const [from, until] = one < other ? [one, other] : [other, one];
        fc.pre(from !== until);
        const run = withEdits(planningCase, [furtherDuty(rate, from, until)]);
        // Half-open: `until` is the first day without it.
        const hit = orders.filter(({ enteredOn }) => from <= enteredOn && enteredOn < until);
        const value = hit.reduce((sum, order) => sum + Number.parseFloat(order.value), 0);
        expect(billOf(run) - billOf(planned)).toBe(Math.round(value * Number.parseFloat(rate)));
      }),
      frozen,
    );
  });

  test('a threat costs nothing, however loud, but it shows in the worst case', () => {
    const feared = counter();
    fc.assert(
      fc.property(rates, season, (rate, on) => {
        const run = withEdits(usChina2025, [furtherThreat(rate, on, '2025-12-20')]);
        expect(billOf(run)).toBe(billOf(record));
        const [first] = orders;
        if (first === undefined || on >= '2025-12-01') return;
        const { byLaw, ifThreatened } = unwrap(
          worstCase(run, { ...first, enteredOn: '2025-12-01' }, { from: '2025-12-01', until: '2026-01-01' }),
        );
        feared.note();
        expect(Number.parseFloat(ifThreatened?.value.total ?? '')).toBe(
          Number.parseFloat(byLaw.value.total) + Number.parseFloat(rate),
        );
      }),
      frozen,
    );
    feared.expectAtLeast(15);
  });

  test('an American act that gives no relief never makes us pay more by being gone', () => {
    // Relief: it stops, lowers, ends, exempts, or says which duties do not add up.
    const relieves = new Set(['suspended', 'suspension-extended', 'amended', 'terminated', 'superseded', 'annulled']);
    const givesRelief = (act: string) =>
      usChina2025.events.some(
        (event) =>
          event.act === act &&
          (relieves.has(event.type) || ('measure' in event && ['exemption', 'relation'].includes(event.measure.kind))),
      );
    // There are few enough acts to try every one: better than to draw.
    const acts = Object.values(usChina2025.acts).filter(({ by }) => by === 'US');
    const dearer = acts.filter(({ id }) => billOf(withEdits(usChina2025, [dropAct(id)])) > billOf(record));
    expect(dearer.map(({ id }) => id)).toContain('eo-14298');
    expect(dearer.filter(({ id }) => !givesRelief(id))).toEqual([]);
  });

  test('the bill stays under the ceiling of the planning case unless the American side of the record is edited', () => {
    // The planning case has nothing of what was decreed after 28 October, so there is nothing of it to take out.
    const chinese = usChina2025.events.filter(
      ({ act, on }) => act !== undefined && usChina2025.acts[act]?.by === 'CN' && on <= '2025-10-28',
    );
    const moved = counter();
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...chinese), { minLength: 1, maxLength: 6 }), (dropped) => {
        const run = withEdits(
          planningCase,
          dropped.map(({ id }) => drop(id)),
        );
        expect(billOf(run)).toBeLessThanOrEqual(billOf(planned));
        if (run.steps.length !== planned.steps.length) moved.note();
      }),
      frozen,
    );
    moved.expectAtLeast(20);
  });

  test('however China answers a further duty, our bill is that of the duty alone', () => {
    fc.assert(
      fc.property(rates, rates, fc.nat(20), (rate, share, lagDays) => {
        const answer = mirror({
          party: 'CN',
          measure: 'cn-answer',
          watch: ['larch-further-duty'],
          share,
          lagDays,
          from: '2025-09-01',
        });
        const edit = furtherDuty(rate, '2025-09-10');
        const answered = unwrap(
          replay(fork(usChina2025, { name: 'answered', edits: [edit], rules: [answer], orphans: 'skip' })),
        );
        expect(answered.steps.some(({ event }) => event.cause?.kind === 'response')).toBe(true);
        expect(billOf(answered)).toBe(billOf(withEdits(usChina2025, [edit])));
      }),
      frozen,
    );
  });
});

describe('the bill', () => {
  test('sums to the cent, whatever the goods are worth and whatever the world', () => {
    const owing = counter();
    fc.assert(
      fc.property(edits(usChina2025, { most: 3 }), fc.array(fc.integer({ min: 1, max: 9e9 })), (list, cents) => {
        const run = replay(fork(usChina2025, { name: 'edited', edits: list, orphans: 'skip' }));
        // Edits are drawn one by one and may contradict each other.
        fc.pre(run.ok);
        const lines = orders.map((order, index) => ({
          ...order,
          value: `${((cents[index] ?? 100) / 100).toFixed(2)} USD` as `${number} USD`,
        }));
        const bill = entry(unwrap(run), { lines });
        // Some worlds leave a question open, or charge by the kilogram, and then there is no bill rather than a guess.
        if (!bill.ok) return expect(['LINES_REFUSED', 'INVALID_QUESTION']).toContain(bill.error.code);
        const inCents = (amount: string) => BigInt(amount.replace(/\D/g, ''));
        const ofLines = bill.value.lines
          .flatMap(({ duties }) => duties)
          .reduce((sum, each) => sum + inCents(each.amount), 0n);
        expect(ofLines).toBe(inCents(bill.value.duty));
        expect(inCents(bill.value.value) + inCents(bill.value.payable)).toBe(inCents(bill.value.landed));
        if (ofLines > 0n) owing.note();
      }),
      frozen,
    );
    owing.expectAtLeast(20);
  });

  test('if the pause of the reciprocal duty runs out in August, the autumn is dearer by its 24 points', () => {
    const { before, after } = given(usChina2025).when(lapse('us-reciprocal-china'));
    const [september] = orders;
    expect(september && dutyOn(after, september) - dutyOn(before, september)).toBe(180_000 * 24);
  });
});

describe('the ground we stand on', () => {
  // The laws of the library, on worlds drawn from our own case: cheap insurance when it is updated.
  test.each(['sharesPast', 'halfOpen', 'partsSum', 'causality'] as const)('%s holds on the record we fork', (name) => {
    fc.assert(laws[name].property(truceEngine, fc.constant(usChina2025)), { ...frozen, numRuns: 5 });
  });

  test('whatever is edited, there is a rate for every day of the season', () => {
    fc.assert(
      fc.property(edits(usChina2025, { most: 2 }), (list) => {
        const run = replay(fork(usChina2025, { name: 'edited', edits: list, orphans: 'skip' }));
        fc.pre(run.ok);
        const path = unwrap(ratePath(unwrap(run), { importer: 'US', origin: 'CN', hs: '9503.00.00' }));
        expect(path[0]?.from).toBe('2025-01-20');
        for (const [index, { from }] of path.entries()) if (index > 0) expect(path[index - 1]?.until).toBe(from);
        const end = path.at(-1)?.until ?? null;
        expect(end === null || end >= '2026-01-01').toBe(true);
      }),
      frozen,
    );
  });
});
