import { describe, expect, test } from 'vitest';
import { cnExclusionExtensions } from '../../src/history/between/cn-exclusions.js';
import { cnLists } from '../../src/history/lists/cn-lists.js';
import { cnMfn } from '../../src/history/mfn/cn-mfn.js';
import { cn75bn } from '../../src/history/us-china-2018/cn-75bn.js';
import { cnExclusions } from '../../src/history/us-china-2018/cn-exclusions.js';
import { cnSection232Answer } from '../../src/history/us-china-2018/cn-section-232.js';
import { cnSection301Answer } from '../../src/history/us-china-2018/cn-section-301.js';
import { cnFentanylAnswer } from '../../src/history/us-china-2025/cn-fentanyl-answer.js';
import { cnReciprocalAnswer } from '../../src/history/us-china-2025/cn-reciprocal-answer.js';
import { cnTradeRemedies2025 } from '../../src/history/us-china-2025/cn-trade-remedies.js';
import { cnWaivers2025 } from '../../src/history/us-china-2025/cn-waivers.js';
import { cnTariffs2026 } from '../../src/history/us-china-2026/cn-tariffs.js';
import type { Life, TradeEvent } from '../../src/machine/index.js';
import type { Shipment } from '../../src/measures/index.js';
import { assess, stateOn } from '../../src/queries/index.js';
import { checkScenario, type Episode, type History, history, replay } from '../../src/scenario/index.js';
import { type IsoDate, unwrap } from '../../src/values/index.js';

const episodes: readonly Episode[] = [
  cnSection232Answer,
  cnSection301Answer,
  cn75bn,
  cnExclusions,
  cnExclusionExtensions,
  cnFentanylAnswer,
  cnReciprocalAnswer,
  cnWaivers2025,
  cnTradeRemedies2025,
  cnTariffs2026,
];
const decrees = episodes.flatMap((each) => each.decrees);
const events = decrees.flatMap((each) => each.events);

/** China's tariff law by itself, without the American events that it answers. */
function chinaAlone(keeps: (event: TradeEvent) => boolean = () => true): History {
  const whole = history({
    id: 'cn-alone',
    name: "China's tariff law alone",
    parties: ['US', 'CN'],
    window: { from: '2018-01-01', until: '2027-02-01' },
    episodes,
    lists: cnLists,
    mfn: cnMfn,
  });
  const alone = whole.events.filter(keeps).map(({ respondsTo: _, ...event }) => event as TradeEvent);
  return { ...whole, events: alone };
}

const run = unwrap(replay(chinaAlone()));

function lifeOn(measure: string, day: IsoDate, of = run): Life | undefined {
  return unwrap(stateOn(of, day)).measures[measure];
}

/** A life in a few words, as `'suspended 34% leaving 10% until 2025-08-12'`. */
function lifeInWords(measure: string, day: IsoDate, of = run): string {
  const life = lifeOn(measure, day, of);
  if (life === undefined) return 'absent';
  const duty = life.measure.kind === 'tariff' ? ` ${life.measure.duty}` : '';
  const stop = life.suspension === null ? '' : ` leaving ${life.suspension.leaving} until ${life.suspension.until}`;
  return `${life.status}${duty}${stop}`;
}

describe("the record of China's tariffs", () => {
  test('is sound, and every event is legal on its day', () => {
    const alone = chinaAlone();
    expect(checkScenario(alone)).toEqual([]);
    expect(run.skipped).toEqual([]);
  });

  test('names every event, act and list once', () => {
    for (const ids of [events.map(({ id }) => id), decrees.map(({ act }) => act.id), cnLists.map(({ id }) => id)]) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('says of every act where it can be read', () => {
    const unread = decrees.filter(({ act }) => act.url === undefined && (act.sources ?? []).length === 0);
    expect(unread.map(({ act }) => act.id)).toEqual([]);
  });

  test('a source that was not re-read never stands alone behind high confidence', () => {
    const bold = decrees.filter(
      ({ act }) => act.confidence === 'high' && act.sources?.every(({ url }) => url === undefined),
    );
    expect(bold.map(({ act }) => act.id)).toEqual([]);
  });

  test('speaks of every list that it holds', () => {
    const spoken = JSON.stringify(events);
    expect(cnLists.filter(({ id }) => !spoken.includes(`{"list":"${id}"}`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('lives on a day', () => {
  test.each<[string, IsoDate, string]>([
    // The 84% replaced the 34% before it applied, and Geneva wrote 34% again before it suspended 24 points.
    ['cn-reciprocal', '2025-04-03', 'absent'],
    ['cn-reciprocal', '2025-04-05', 'announced 34%'],
    ['cn-reciprocal', '2025-04-09', 'announced 34%'],
    ['cn-reciprocal', '2025-04-10', 'in-force 84%'],
    ['cn-reciprocal', '2025-04-11', 'in-force 84%'],
    ['cn-reciprocal', '2025-04-12', 'in-force 125%'],
    ['cn-reciprocal', '2025-05-13', 'in-force 125%'],
    ['cn-reciprocal', '2025-05-14', 'suspended 34% leaving 10% until 2025-08-12'],
    ['cn-reciprocal', '2025-08-11', 'suspended 34% leaving 10% until 2025-08-12'],
    ['cn-reciprocal', '2025-08-12', 'suspended 34% leaving 10% until 2025-11-10'],
    // The hour between the two Chinese acts of 10 November is no snap-back.
    ['cn-reciprocal', '2025-11-10', 'suspended 34% leaving 10% until 2026-11-10'],
    ['cn-reciprocal', '2026-11-09', 'suspended 34% leaving 10% until 2026-11-10'],
    // February stands, March ceased.
    ['cn-no1-15', '2025-12-31', 'in-force 15%'],
    ['cn-no1-10', '2025-12-31', 'in-force 10%'],
    ['cn-no2-15', '2025-11-09', 'in-force 15%'],
    ['cn-no2-15', '2025-11-10', 'ended 15%'],
    ['cn-no2-10', '2025-11-10', 'ended 10%'],
    // The layers of 2018 to 2020.
    ['cn-232-25', '2025-12-31', 'in-force 25%'],
    ['cn-301-list-3-annex-1', '2019-05-31', 'in-force 10%'],
    ['cn-301-list-3-annex-1', '2019-06-01', 'in-force 25%'],
    ['cn-301-list-3-annex-2', '2019-06-01', 'in-force 20%'],
    ['cn-301-list-3-annex-3', '2019-06-01', 'in-force 10%'],
    ['cn-301-list-3-annex-4', '2019-06-01', 'in-force 5%'],
    ['cn-301-75bn-1-parts-1-2', '2020-02-13', 'in-force 10%'],
    ['cn-301-75bn-1-parts-1-2', '2020-02-14', 'in-force 5%'],
    ['cn-301-75bn-1-parts-3-4', '2020-02-14', 'in-force 2.5%'],
    // Never charged: the second batch, and the vehicles since 2019.
    ['cn-301-75bn-2-10', '2019-12-14', 'announced 10%'],
    ['cn-301-75bn-2-10', '2019-12-15', 'suspended 10% leaving nothing until null'],
    ['cn-301-autos-25', '2018-12-31', 'in-force 25%'],
    ['cn-301-autos-25', '2019-03-31', 'suspended 25% leaving nothing until 2019-04-01'],
    ['cn-301-autos-25', '2019-12-14', 'suspended 25% leaving nothing until null'],
    ['cn-301-autos-25', '2019-12-15', 'suspended 25% leaving nothing until null'],
    ['cn-301-autos-5', '2025-12-31', 'suspended 5% leaving nothing until null'],
    // Exclusion lists: 16 and 65 goods become family A without a gap, and both families run out in February 2025.
    ['cn-exclusion-b1-1', '2021-09-16', 'in-force'],
    ['cn-exclusion-b1-1', '2021-09-17', 'ended'],
    ['cn-exclusion-lists-a', '2021-09-16', 'announced'],
    ['cn-exclusion-lists-a', '2021-09-17', 'in-force'],
    ['cn-exclusion-lists-a', '2025-02-28', 'in-force'],
    ['cn-exclusion-lists-a', '2025-03-01', 'ended'],
    ['cn-exclusion-lists-b', '2021-12-26', 'in-force'],
    ['cn-exclusion-lists-b', '2025-02-28', 'in-force'],
    ['cn-exclusion-lists-b', '2025-03-01', 'ended'],
    // The market-based waiver outlived two ends that were struck before they came.
    ['cn-market-based-waiver', '2020-03-01', 'announced'],
    ['cn-market-based-waiver', '2025-09-15', 'in-force'],
    ['cn-market-based-waiver', '2025-12-14', 'in-force'],
    ['cn-market-based-waiver', '2026-12-31', 'in-force'],
    ['cn-market-based-waiver', '2027-01-01', 'ended'],
    // Of 2026 only words, and the safeguard decreed the day before.
    ['cn-30bn-list', '2026-12-31', 'proposed'],
    ['cn-beef-safeguard-2026', '2025-12-31', 'announced 55%'],
    ['cn-beef-safeguard-2026', '2026-01-01', 'in-force 55%'],
  ])('%s on %s: %s', (measure, day, words) => {
    expect(lifeInWords(measure, day)).toBe(words);
  });

  test('without the extensions, the 12th of August brings back 34%, not 125%', () => {
    const noExtension = unwrap(replay(chinaAlone(({ id }) => id !== 'cn-2025-no8' && id !== 'cn-2025-no10')));
    expect(lifeInWords('cn-reciprocal', '2025-08-11', noExtension)).toMatch(/^suspended 34%/);
    expect(lifeInWords('cn-reciprocal', '2025-08-12', noExtension)).toBe('in-force 34%');
    const last = lifeOn('cn-reciprocal', '2025-08-12', noExtension)?.because.at(-1);
    expect(last).toEqual({ event: 'due:snapped-back:cn-reciprocal:2025-08-12', on: '2025-08-12' });
  });

  test('without the statement of November, the market-based waiver ends on 14 December 2025', () => {
    const noTruce = unwrap(replay(chinaAlone(({ agreement }) => agreement !== 'truce-busan-kl')));
    expect(lifeInWords('cn-market-based-waiver', '2025-12-13', noTruce)).toBe('in-force');
    expect(lifeInWords('cn-market-based-waiver', '2025-12-14', noTruce)).toBe('ended');
  });
});

describe('published totals', () => {
  /** The total on the published convention (market-based waiver held), and the formal one without a waiver. */
  function totals(hs: string, enteredOn: IsoDate): readonly [string, string] {
    const goods: Shipment = { importer: 'CN', origin: 'US', hs, enteredOn };
    return [unwrap(assess(run, { ...goods, waivers: ['cn-market-based'] })).total, unwrap(assess(run, goods)).total];
  }

  test.each<[IsoDate, Readonly<Record<string, readonly [number, number]>>]>([
    [
      '2025-02-09',
      {
        '1201.90': [3, 30.5],
        '2709.00': [0, 2.5],
        '2711.11': [0, 25],
        '8703.24': [15, 15],
        '8703.80': [15, 15],
        '0203.29': [37, 67],
        '8542.31': [0, 0],
      },
    ],
    [
      '2025-02-10',
      {
        '1201.90': [3, 30.5],
        '2709.00': [10, 12.5],
        '2711.11': [15, 40],
        '8703.24': [25, 25],
        '8703.80': [15, 15],
        '0203.29': [37, 67],
        '8542.31': [0, 0],
      },
    ],
    [
      '2025-03-10',
      {
        '1201.90': [13, 40.5],
        '2709.00': [10, 12.5],
        '2711.11': [15, 40],
        '8703.24': [25, 25],
        '8703.80': [15, 15],
        '0203.29': [47, 77],
        '8542.31': [0, 0],
      },
    ],
    [
      '2025-04-10',
      {
        '1201.90': [97, 124.5],
        '2709.00': [94, 96.5],
        '2711.11': [99, 124],
        '8703.24': [109, 109],
        '8703.80': [99, 99],
        '0203.29': [131, 161],
        '8542.31': [84, 84],
      },
    ],
    [
      '2025-04-12',
      {
        '1201.90': [138, 165.5],
        '2709.00': [135, 137.5],
        '2711.11': [140, 165],
        '8703.24': [150, 150],
        '8703.80': [140, 140],
        '0203.29': [172, 202],
        '0202.30': [147, 177],
        '8542.31': [125, 125],
      },
    ],
    [
      '2025-05-14',
      {
        '1201.90': [23, 50.5],
        '2709.00': [20, 22.5],
        '2711.11': [25, 50],
        '8703.24': [35, 35],
        '8703.80': [25, 25],
        '0203.29': [57, 87],
        '0202.30': [32, 62],
        '8542.31': [10, 10],
      },
    ],
    [
      '2025-11-10',
      {
        '1201.90': [13, 40.5],
        '2709.00': [20, 22.5],
        '2711.11': [25, 50],
        '8703.24': [35, 35],
        '8703.80': [25, 25],
        '0203.29': [47, 77],
        '0202.30': [22, 52],
        '8542.31': [10, 10],
      },
    ],
  ])('on %s', (day, goods) => {
    for (const [hs, [published, formal]] of Object.entries(goods)) {
      expect([hs, ...totals(hs, day)]).toEqual([hs, `${published}%`, `${formal}%`]);
    }
  });

  test.each<[string, string]>([
    ['0207.14', '30%'],
    ['1001.99', '25%'],
    ['1005.90', '25%'],
    ['1007.90', '25%'],
    ['5201.00', '25%'],
    ['4403.91', '25%'],
    ['1201.10', '5%'],
    ['8411.12', '0%'],
    ['8802.40', '0%'],
  ])('the layers of 2018 to 2020 on %s were %s on New Year 2025', (hs, additional) => {
    const goods: Shipment = { importer: 'CN', origin: 'US', hs, enteredOn: '2025-01-01' };
    expect(unwrap(assess(run, goods)).additional).toBe(additional);
  });

  test('a chip under an unpublished waiver pays nothing, and nobody is assumed to hold one', () => {
    const chip: Shipment = { importer: 'CN', origin: 'US', hs: '8542.31', enteredOn: '2025-05-01' };
    expect(unwrap(assess(run, chip)).total).toBe('125%');
    expect(unwrap(assess(run, { ...chip, waivers: ['cn-unofficial-april-2025'] })).total).toBe('0%');
  });

  test.each<[string, IsoDate, IsoDate, string]>([
    // No. 2 relieves to 12 April, of its own duty alone; No. 4 to 13 May, of its own alone. No. 1 relieves nothing.
    ['1201.90', '2025-03-09', '2025-04-12', '27.5%'],
    ['1201.90', '2025-03-10', '2025-04-12', '37.5%'],
    ['1201.90', '2025-03-09', '2025-04-13', '37.5%'],
    ['1201.90', '2025-04-09', '2025-05-13', '37.5%'],
    ['1201.90', '2025-04-10', '2025-05-13', '162.5%'],
    ['1201.90', '2025-04-09', '2025-05-14', '47.5%'],
    ['2711.11', '2025-02-01', '2025-02-20', '40%'],
  ])('%s laden on %s and entered on %s pays %s on top of MFN', (hs, ladenOn, enteredOn, additional) => {
    expect(unwrap(assess(run, { importer: 'CN', origin: 'US', hs, ladenOn, enteredOn })).additional).toBe(additional);
  });
});
