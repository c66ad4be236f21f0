import fc from 'fast-check';
import {
  assess,
  cheapestEntry,
  endHistory,
  fork,
  type IsoDate,
  type Run,
  replay,
  runway,
  type Shipment,
  titForTat,
  unwrap,
  why,
  worstCase,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, points, sumPercents } from '../../src/values/index.js';
import { imposes, smallLaw } from '../support/law.js';

const run = unwrap(replay(usChina2025));
const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00' } as const;

function within(from: IsoDate, until: IsoDate): readonly IsoDate[] {
  return Array.from({ length: daysBetween(from, until) }, (_, index) => addDays(from, index));
}

const goods = fc.record({
  importer: fc.constant('US' as const),
  origin: fc.constant('CN' as const),
  hs: fc.constantFrom('9503.00.00', '6109.10.00', '7607.11.60', '8703.80.00', '8505.11.00', '0902.10.10'),
  transport: fc.constantFrom('vessel' as const, 'air' as const),
});
const day = fc.integer({ min: 0, max: 345 }).map((after) => addDays('2025-01-20', after));

describe('the cheapest entry', () => {
  test('is told with every stretch of the window', () => {
    const { from, until, assessment, path } = unwrap(
      cheapestEntry(run, toys, { from: '2025-04-01', until: '2025-12-01' }),
    );
    expect([from, until, assessment.total]).toEqual(['2025-04-01', '2025-04-05', '20%']);
    expect(path.map((each) => [each.from, each.until, each.value.total])).toEqual([
      ['2025-04-01', '2025-04-05', '20%'],
      ['2025-04-05', '2025-04-09', '30%'],
      ['2025-04-09', '2025-04-10', '104%'],
      ['2025-04-10', '2025-05-14', '145%'],
      ['2025-05-14', '2025-11-10', '30%'],
      ['2025-11-10', '2025-12-01', '20%'],
    ]);
  });

  test('counts in-transit windows, whose ends are no events', () => {
    const atSea = { ...toys, ladenOn: '2025-04-04', transport: 'vessel' } as const;
    const { path } = unwrap(cheapestEntry(run, atSea, { from: '2025-03-01', until: '2025-07-01' }));
    // Not before it is loaded; and on 16 June the second cut-off ends.
    expect(path.map((each) => [each.from, each.until, each.value.total])).toEqual([
      ['2025-04-04', '2025-06-16', '20%'],
      ['2025-06-16', '2025-07-01', '30%'],
    ]);
  });

  test('looks beyond the record when the run does', () => {
    const noOneActs = unwrap(
      replay(fork(usChina2025, { name: 'then silence', edits: [endHistory({ after: '2025-12-31' })] })),
    );
    const { from, path } = unwrap(cheapestEntry(noOneActs, toys, { from: '2026-10-01', until: '2027-01-01' }));
    expect([from, ...path.map((each) => each.value.total)]).toEqual(['2026-10-01', '20%', '44%']);
  });

  test('is the least of what each day owes, and its path what each day owes', () => {
    fc.assert(
      fc.property(
        goods,
        day,
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: -3, max: 9 }), { nil: undefined }),
        (good, from, length, laden) => {
          const ladenOn = laden === undefined ? {} : { ladenOn: addDays(from, laden) };
          const window = { from, until: addDays(from, length) };
          if (window.until > '2026-01-01') return;
          const asked = cheapestEntry(run, { ...good, ...ladenOn }, window);
          const days = within(from, window.until).filter((each) => each >= (ladenOn.ladenOn ?? each));
          if (days.length === 0) {
            expect(asked).toMatchObject({ ok: false, error: { issues: [{ code: 'LADEN_AFTER_ENTRY' }] } });
            return;
          }
          const slow = days.map((enteredOn) => unwrap(assess(run, { ...good, ...ladenOn, enteredOn })).total);
          const { from: first, assessment, path } = unwrap(asked);
          const least = slow.reduce((a, b) => (points(b).lt(points(a)) ? b : a));
          expect([first, assessment.total]).toEqual([days[slow.indexOf(least)], least]);
          const fast = days.map((each) => path.filter((stretch) => stretch.from <= each).at(-1)?.value.total);
          expect(fast).toEqual(slow);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('weighs duties by unit against the value', () => {
    const law = smallLaw([
      imposes('2025-02-01', { id: 'by-value', duty: '10%' }),
      imposes('2025-03-01', { id: 'by-weight', duty: { specific: '2 USD/kg' } }),
      { id: 'by-value:ends', on: '2025-03-01', type: 'terminated', target: 'by-value' },
    ]);
    const small = unwrap(replay(law));
    const lump = { importer: 'US', origin: 'CN', mfn: '0%' } as const;
    const window = { from: '2025-02-15', until: '2025-03-15' } as const;
    const heavy = { ...lump, value: '100.00 USD', quantities: { kg: '6' } } as const;
    const light = { ...lump, value: '100.00 USD', quantities: { kg: '4' } } as const;
    expect(unwrap(cheapestEntry(small, heavy, window)).from).toBe('2025-02-15');
    expect(unwrap(cheapestEntry(small, light, window)).from).toBe('2025-03-01');
    const codes = (asked: Parameters<typeof cheapestEntry>[1]) => {
      const refused = cheapestEntry(small, asked, window);
      return refused.ok || refused.error.code !== 'INVALID_QUESTION'
        ? []
        : refused.error.issues.map(({ code, path }) => `${path} ${code}`);
    };
    expect(codes(lump)).toEqual(['/value VALUE_NEEDED']);
    expect(codes({ ...lump, value: '100.00 USD' })).toEqual(['/quantities/kg QUANTITY_NEEDED']);
    expect(codes({ ...heavy, value: '100.00 CNY' })).toEqual(['/value CURRENCY_MISMATCH']);
  });

  test.each([
    [{ from: '2025-06-01', until: '2025-06-01' }, 'INVALID_QUESTION'],
    [{ from: '2025-06-31', until: '2025-07-02' }, 'INVALID_QUESTION'],
    [{ from: '2024-12-01', until: '2025-07-02' }, 'OUTSIDE_RECORD'],
    [{ from: '2025-12-01', until: '2026-07-02' }, 'OUTSIDE_RECORD'],
  ] as const)('refuses %j: %s', (window, code) => {
    expect(cheapestEntry(run, toys, window)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('the runway', () => {
  test.each<[IsoDate, string, number | null, IsoDate | null, string | null, string]>([
    ['2025-01-25', '0%', null, null, null, 'nothing is law ahead'],
    ['2025-02-02', '0%', 2, '2025-02-04', '10%', 'EO 14195 is signed and not yet in force'],
    ['2025-04-06', '30%', 3, '2025-04-09', '54%', 'the 34 of EO 14257 is two days from being replaced'],
    ['2025-05-20', '30%', 84, '2025-08-12', '54%', 'Geneva runs out'],
    ['2025-08-01', '30%', 11, '2025-08-12', '54%', 'Geneva runs out'],
    ['2025-08-12', '30%', 90, '2025-11-10', '54%', 'Stockholm runs out'],
    ['2025-10-28', '30%', 13, '2025-11-10', '54%', 'a threat of 100 is no law'],
    ['2025-12-01', '20%', 344, '2026-11-10', '44%', 'Busan runs out'],
  ])('of toys entered %s, at %s: %s days, on %s %s: %s', (enteredOn, now, days, on, becomes) => {
    const told = unwrap(runway(run, { ...toys, enteredOn }));
    expect([told.on, told.now.total, told.days, told.next?.on ?? null]).toEqual([enteredOn, now, days, on]);
    expect(told.next === null ? null : unwrap(told.next.becomes).total).toBe(becomes);
    if (told.next !== null) expect(told.next.because.length).toBeGreaterThan(0);
  });

  test('names what falls due, and the act that made it due', () => {
    const { next } = unwrap(runway(run, { ...toys, enteredOn: '2025-08-01' }));
    expect(next?.because.map(({ verb, act }) => [verb, act?.id])).toEqual([['snapped-back', 'eo-14298']]);
  });

  test('sees an in-transit window close, with no event on that day', () => {
    const atSea = { ...toys, ladenOn: '2025-04-04', transport: 'vessel', enteredOn: '2025-06-01' } as const;
    const { days, next } = unwrap(runway(run, atSea));
    expect([days, next?.on, next?.because]).toEqual([15, '2025-06-16', []]);
  });

  test('knows what somebody knew on the day', () => {
    const enteredOn = '2025-04-10';
    const phone = { ...toys, hs: '8517.13.00', enteredOn } as const;
    expect(unwrap(runway(unwrap(replay(usChina2025, { knownOn: enteredOn })), phone)).now.total).toBe('145%');
    expect(unwrap(runway(run, phone)).now.total).toBe('20%');
  });

  test('a rate that is fixed for a day but not yet settled is said', () => {
    const law = smallLaw([
      imposes('2025-02-01', { id: 'open', duty: '5%' }),
      {
        id: 'open:to-come',
        on: '2025-02-01',
        effective: '2025-06-01',
        type: 'amended',
        target: 'open',
        to: { kind: 'tariff', duty: { unsettled: 'to be announced' } },
      },
    ]);
    const lump = { importer: 'US', origin: 'CN', mfn: '0%', enteredOn: '2025-03-01' } as const;
    const { next } = unwrap(runway(unwrap(replay(law)), lump));
    expect(next).toMatchObject({ on: '2025-06-01', becomes: { ok: false, error: { code: 'UNDETERMINED' } } });
  });

  test('goods whose law was fixed in bond have none', () => {
    const bonded = { ...toys, acceptedInBondOn: '2025-05-12', enteredOn: '2025-05-15' } as const;
    expect(unwrap(runway(run, bonded))).toMatchObject({ on: '2025-05-12', days: null, next: null });
  });

  test('asks nobody to answer: rules of a run are still', () => {
    const spiral = fork(usChina2025, {
      name: 'spiral',
      edits: [endHistory({ after: '2025-05-20' })],
      rules: [titForTat({ party: 'US', share: '100%', lagDays: 1, from: '2025-05-20' })],
    });
    const world = unwrap(replay(spiral));
    const { days } = unwrap(runway(world, { ...toys, enteredOn: '2025-05-20' }));
    expect(days).toBe(84);
  });

  test('equals the first change in the world where history ends that day', () => {
    // Only where nothing reaches back across the day: hindsight knows of that, and the ended history does not.
    const silence = new Map<IsoDate, Run>();
    fc.assert(
      fc.property(
        goods,
        fc.integer({ min: 0, max: 40 }).map((fifth) => addDays('2025-06-05', fifth * 5)),
        (good, enteredOn) => {
          if (!silence.has(enteredOn)) {
            silence.set(
              enteredOn,
              unwrap(replay(fork(usChina2025, { name: 'silence', edits: [endHistory({ after: enteredOn })] }))),
            );
          }
          const world = silence.get(enteredOn) as Run;
          const shipment = { ...good, enteredOn };
          const { days, now } = unwrap(runway(run, shipment));
          expect(unwrap(assess(world, shipment)).total).toBe(now.total);
          const told = unwrap(runway(world, shipment));
          expect(told.days).toBe(days);
          const eve = addDays(enteredOn, (days ?? 300) - 1);
          expect(unwrap(assess(world, { ...good, enteredOn: eve })).total).toBe(now.total);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the worst case', () => {
  test('keeps law and threats apart', () => {
    const worst = unwrap(worstCase(run, { ...toys, enteredOn: '2025-10-20' }));
    expect(worst.window).toEqual({ from: '2025-10-20', until: '2026-01-01' });
    expect([worst.byLaw.from, worst.byLaw.value.total]).toEqual(['2025-10-20', '30%']);
    // 100 on 1 November on top of 30, until Busan takes ten off.
    expect(worst.ifThreatened).toMatchObject({
      from: '2025-11-01',
      until: '2025-11-10',
      threats: ['us-additional-100'],
    });
    expect(worst.ifThreatened?.value.total).toBe('130%');
    expect(worst.undated).toContain('us-venezuela-oil-25');
  });

  test('as somebody would have asked on 20 October: snap-back and threat', () => {
    const then = unwrap(replay(usChina2025, { knownOn: '2025-10-20', until: '2026-06-01' }));
    const worst = unwrap(worstCase(then, { ...toys, enteredOn: '2025-10-20' }));
    expect([worst.byLaw.from, worst.byLaw.value.total]).toEqual(['2025-11-10', '54%']);
    expect([worst.ifThreatened?.from, worst.ifThreatened?.value.total]).toEqual(['2025-11-10', '154%']);
  });

  test('of a window in which no dated threat stands is by law alone', () => {
    const worst = unwrap(
      worstCase(run, { ...toys, enteredOn: '2025-06-01' }, { from: '2025-04-15', until: '2025-06-01' }),
    );
    expect([worst.byLaw.from, worst.byLaw.until, worst.byLaw.value.total]).toEqual([
      '2025-04-15',
      '2025-05-14',
      '145%',
    ]);
    expect(worst.ifThreatened).toBeNull();
  });

  test('of a run without end goes to the last thing that is due', () => {
    const silence = unwrap(
      replay(fork(usChina2025, { name: 'silence', edits: [endHistory({ after: '2025-12-31' })] })),
    );
    const worst = unwrap(worstCase(silence, { ...toys, enteredOn: '2025-12-31' }));
    expect([worst.byLaw.from, worst.byLaw.value.total]).toEqual(['2026-11-10', '44%']);
  });

  test('is no less than any day, nor than what the law says', () => {
    fc.assert(
      fc.property(goods, day, fc.integer({ min: 1, max: 12 }), (good, from, length) => {
        const window = { from, until: addDays(from, length) };
        if (window.until > '2026-01-01') return;
        const { byLaw } = unwrap(worstCase(run, { ...good, enteredOn: from }, window));
        for (const enteredOn of within(from, window.until)) {
          const { total } = unwrap(assess(run, { ...good, enteredOn }));
          expect(points(byLaw.value.total).gte(points(total))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('why', () => {
  test('Geneva: what changed, and by which act', () => {
    const answer = unwrap(why(run, { ...toys, enteredOn: '2025-05-13' }, { ...toys, enteredOn: '2025-05-14' }));
    expect(answer.difference).toBe('-115%');
    const lines = answer.lines.map(({ measure, difference, because }) => [
      measure,
      difference,
      [...new Set(because.map((each) => each.act?.id))],
    ]);
    expect(lines).toEqual([
      // The baseline is back because what stood in its place went.
      ['us-reciprocal-baseline', '10%', ['eo-14298']],
      ['us-reciprocal-china', '-125%', ['eo-14298']],
    ]);
  });

  test('between goods, the law is not to blame', () => {
    const foil = { importer: 'US', origin: 'CN', hs: '7607.11.60', enteredOn: '2025-04-12' } as const;
    const { difference, lines } = unwrap(why(run, { ...toys, enteredOn: '2025-04-12' }, foil));
    expect(difference).toBe('-69.7%');
    expect(lines.find(({ measure }) => measure === 'us-232-aluminium')).toMatchObject({
      before: '0%',
      after: '25%',
      because: [],
    });
  });

  test('a window that closes is laid to the act that set it', () => {
    const atSea = { ...toys, ladenOn: '2025-04-04', transport: 'vessel' } as const;
    const { difference, lines } = unwrap(
      why(run, { ...atSea, enteredOn: '2025-06-15' }, { ...atSea, enteredOn: '2025-06-16' }),
    );
    expect(difference).toBe('10%');
    expect(lines.flatMap(({ because }) => because.map(({ event }) => event))).toContain(
      'ieepa-reciprocal-10:in-transit-to-16-june',
    );
  });

  test('differences sum to that of the totals, and turn round with the question', () => {
    fc.assert(
      fc.property(goods, day, goods, day, (a, on, b, then) => {
        const [before, after]: readonly Shipment[] = [
          { ...a, enteredOn: on },
          { ...b, enteredOn: then },
        ];
        const [there, back] = [unwrap(why(run, before!, after!)), unwrap(why(run, after!, before!))];
        expect(sumPercents(there.lines.map((line) => line.difference))).toBe(there.difference);
        expect(sumPercents([there.difference, back.difference])).toBe('0%');
        expect(back.lines.map((line) => [line.measure, line.before, line.after]).sort()).toEqual(
          there.lines.map((line) => [line.measure, line.after, line.before]).sort(),
        );
        // One shipment on two days differs by law, so every difference has a reason.
        const same = unwrap(why(run, before!, { ...a, enteredOn: then }));
        for (const line of same.lines) expect(line.because.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses what cannot be assessed', () => {
    expect(why(run, { ...toys, enteredOn: '2025-05-13' }, { ...toys, enteredOn: '2027-05-13' })).toMatchObject({
      error: { code: 'OUTSIDE_RECORD' },
    });
  });
});
