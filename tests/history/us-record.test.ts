import { describe, expect, test } from 'vitest';
import { usExclusions2024 } from '../../src/history/between/us-exclusions.js';
import { usFourYearReview } from '../../src/history/between/us-four-year-review.js';
import { usSolarSafeguard } from '../../src/history/between/us-solar-safeguard.js';
import { usLists } from '../../src/history/lists/us-lists.js';
import { usMfn } from '../../src/history/mfn/us-mfn.js';
import { usDeMinimisBefore2025 } from '../../src/history/us-china-2018/us-de-minimis.js';
import { usSection301List4 } from '../../src/history/us-china-2018/us-list-4.js';
import { usSection232Metals2018 } from '../../src/history/us-china-2018/us-section-232.js';
import { usSection301Lists1To3 } from '../../src/history/us-china-2018/us-section-301.js';
import { usBusan } from '../../src/history/us-china-2025/us-busan.js';
import { usCopperAndTimber2025 } from '../../src/history/us-china-2025/us-copper-timber.js';
import { usCourts2025 } from '../../src/history/us-china-2025/us-courts.js';
import { usFentanyl } from '../../src/history/us-china-2025/us-fentanyl.js';
import { usGeneva } from '../../src/history/us-china-2025/us-geneva.js';
import { usMetals2025 } from '../../src/history/us-china-2025/us-metals.js';
import { usReciprocal } from '../../src/history/us-china-2025/us-reciprocal.js';
import { usSection3012025 } from '../../src/history/us-china-2025/us-section-301.js';
import { usStackingOrder } from '../../src/history/us-china-2025/us-stacking.js';
import { usSummer2025 } from '../../src/history/us-china-2025/us-summer.js';
import { usThreats2025 } from '../../src/history/us-china-2025/us-threats.js';
import { usVehicles2025 } from '../../src/history/us-china-2025/us-vehicles.js';
import type { Life, TradeEvent } from '../../src/machine/index.js';
import type { Shipment } from '../../src/measures/index.js';
import { assess, stateOn } from '../../src/queries/index.js';
import { checkScenario, type Episode, type History, history, replay } from '../../src/scenario/index.js';
import { type IsoDate, unwrap } from '../../src/values/index.js';

const episodes: readonly Episode[] = [
  usDeMinimisBefore2025,
  usSection301Lists1To3,
  usSection301List4,
  usSection232Metals2018,
  usSolarSafeguard,
  usExclusions2024,
  usFourYearReview,
  usFentanyl,
  usMetals2025,
  usVehicles2025,
  usReciprocal,
  usStackingOrder,
  usGeneva,
  usCopperAndTimber2025,
  usSummer2025,
  usSection3012025,
  usBusan,
  usThreats2025,
  usCourts2025,
];
const decrees = episodes.flatMap((each) => each.decrees);
const events = decrees.flatMap((each) => each.events);

/** US tariff law by itself, without the Chinese events that it answers. */
function usAlone(keeps: (event: TradeEvent) => boolean = () => true): History {
  const whole = history({
    id: 'us-alone',
    name: 'US tariff law alone',
    parties: ['US', 'CN', 'HK', 'MO'],
    window: { from: '2018-01-01', until: '2027-07-01' },
    episodes,
    lists: usLists,
    mfn: usMfn,
  });
  const alone = whole.events.filter(keeps).map(({ respondsTo: _, ...event }) => event as TradeEvent);
  return { ...whole, events: alone };
}

const run = unwrap(replay(usAlone()));

/** A life in a few words, as `'suspended 34% leaving nothing until 2025-08-12'`. */
function lifeInWords(measure: string, day: IsoDate, of = run): string {
  const life: Life | undefined = unwrap(stateOn(of, day)).measures[measure];
  if (life === undefined) return 'absent';
  const duty = life.measure.kind === 'tariff' ? ` ${life.measure.duty}` : '';
  const stop = life.suspension === null ? '' : ` leaving ${life.suspension.leaving} until ${life.suspension.until}`;
  return `${life.status}${duty}${stop}`;
}

function totalOf(shipment: Omit<Shipment, 'importer' | 'origin'> & Partial<Shipment>, of = run): string {
  return unwrap(assess(of, { importer: 'US', origin: 'CN', ...shipment })).total;
}

describe('the record of US tariffs', () => {
  test('is sound, and every event is legal on its day', () => {
    expect(checkScenario(usAlone())).toEqual([]);
    expect(run.skipped).toEqual([]);
  });

  test.each<IsoDate>([
    '2018-12-31',
    '2019-03-03',
    '2019-12-14',
    '2025-02-04',
    '2025-04-08',
    '2025-05-29',
    '2025-10-28',
  ])('is legal as known on %s', (knownOn) => {
    expect(unwrap(replay(usAlone(), { knownOn })).skipped).toEqual([]);
  });

  test('names every event, act and list once', () => {
    for (const ids of [events.map(({ id }) => id), decrees.map(({ act }) => act.id), usLists.map(({ id }) => id)]) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('says of every act where it can be read', () => {
    const unread = decrees.filter(({ act }) => act.url === undefined && (act.sources ?? []).length === 0);
    expect(unread.map(({ act }) => act.id)).toEqual([]);
  });

  test('speaks of every list that it holds', () => {
    const spoken = JSON.stringify(events);
    expect(usLists.filter(({ id }) => !spoken.includes(`{"list":"${id}"}`)).map(({ id }) => id)).toEqual([]);
  });

  test('names every measure and program that an exemption or a stacking relation speaks of', () => {
    const started = events.flatMap((event) => ('measure' in event ? [event.measure] : []));
    const known = new Set([...started.map(({ id }) => id), ...started.map(({ program }) => program), 'mfn']);
    const spoken = [...JSON.stringify(events).matchAll(/"(?:measures|programs)":\[([^\]]*)\]/g)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.replaceAll('"', '')),
    );
    expect([...new Set(spoken)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('lives on a day', () => {
  test.each<[string, IsoDate, string]>([
    // List 3 rose in May 2019, not on the two days decreed before.
    ['us-301-list-3', '2018-09-23', 'announced 10%'],
    ['us-301-list-3', '2019-01-01', 'in-force 10%'],
    ['us-301-list-3', '2019-03-02', 'in-force 10%'],
    ['us-301-list-3', '2019-05-10', 'in-force 25%'],
    ['us-301-list-4a', '2019-08-31', 'announced 10%'],
    ['us-301-list-4a', '2019-09-01', 'in-force 15%'],
    ['us-301-list-4a', '2020-02-14', 'in-force 7.5%'],
    ['us-301-list-4b', '2019-12-14', 'announced 10%'],
    ['us-301-list-4b', '2019-12-15', 'suspended 15% leaving nothing until null'],
    ['us-301-list-4b', '2025-12-31', 'suspended 15% leaving nothing until null'],
    ['us-301-lists-1-to-3-to-30', '2019-10-10', 'threatened 5%'],
    ['us-301-lists-1-to-3-to-30', '2019-10-11', 'ended 5%'],
    // The third tranche of the four-year review is a dated future all through 2025.
    ['us-301-review-lithium-batteries-25', '2025-12-31', 'announced 25%'],
    ['us-301-review-lithium-batteries-25', '2026-01-01', 'in-force 25%'],
    ['us-301-review-gloves', '2025-12-31', 'in-force 50%'],
    ['us-301-review-gloves', '2026-01-01', 'in-force 100%'],
    // The fentanyl duty was threatened before it was decreed.
    ['us-fentanyl', '2025-01-21', 'threatened 10%'],
    ['us-fentanyl', '2025-02-03', 'announced 10%'],
    ['us-fentanyl', '2025-02-04', 'in-force 10%'],
    ['us-fentanyl', '2025-03-04', 'in-force 20%'],
    ['us-fentanyl', '2025-11-10', 'in-force 10%'],
    // 84 replaced 34 before it applied, and Geneva wrote 34 again before it suspended the heading.
    ['us-reciprocal-china', '2025-04-08', 'announced 34%'],
    ['us-reciprocal-china', '2025-04-09', 'in-force 84%'],
    ['us-reciprocal-china', '2025-04-10', 'in-force 125%'],
    ['us-reciprocal-china', '2025-05-14', 'suspended 34% leaving nothing until 2025-08-12'],
    ['us-reciprocal-china', '2025-08-12', 'suspended 34% leaving nothing until 2025-11-10'],
    ['us-reciprocal-china', '2025-11-10', 'suspended 34% leaving nothing until 2026-11-10'],
    ['us-reciprocal-china', '2026-11-10', 'in-force 34%'],
    // Small shipments: off, on, and off again.
    ['us-de-minimis-china', '2025-02-04', 'suspended leaving nothing until null'],
    ['us-de-minimis-china', '2025-02-05', 'in-force'],
    ['us-de-minimis-china', '2025-05-02', 'ended'],
    ['us-de-minimis', '2025-08-28', 'in-force'],
    ['us-de-minimis', '2025-08-29', 'suspended leaving nothing until null'],
    // One Sunday of 100% on cranes.
    ['us-301-maritime-cranes-100', '2025-11-08', 'announced 100%'],
    ['us-301-maritime-cranes-100', '2025-11-09', 'in-force 100%'],
    ['us-301-maritime-cranes-100', '2025-11-10', 'suspended 100% leaving nothing until 2026-11-10'],
    ['us-232-cabinets', '2026-01-01', 'in-force 25%'],
    ['us-232-cabinets', '2027-01-01', 'in-force 50%'],
    ['us-301-exclusions-178', '2026-11-09', 'in-force'],
    ['us-301-exclusions-178', '2026-11-10', 'ended'],
    ['us-201-solar', '2025-02-06', 'in-force 14.25%'],
    ['us-201-solar', '2026-02-06', 'in-force 14%'],
    ['us-201-solar', '2026-02-07', 'ended 14%'],
    // Threats change nothing.
    ['us-additional-100', '2025-10-28', 'threatened 100%'],
    ['us-additional-100', '2025-10-30', 'ended 100%'],
    ['us-venezuela-oil-25', '2025-12-31', 'threatened 25%'],
  ])('%s on %s: %s', (measure, day, words) => {
    expect(lifeInWords(measure, day)).toBe(words);
  });

  test('a truce that nobody prolongs brings back 34%, not 125', () => {
    const unprolonged = unwrap(replay(usAlone(({ type }) => type !== 'suspension-extended')));
    expect(lifeInWords('us-reciprocal-china', '2025-08-12', unprolonged)).toBe('in-force 34%');
    expect(totalOf({ hs: '9503.00.00', enteredOn: '2025-08-12' }, unprolonged)).toBe('54%');
  });
});

describe('worked examples', () => {
  const dates = ['2025-01-15', '2025-03-10', '2025-04-12', '2025-06-10', '2025-11-15'] as const;
  test.each<[string, string, readonly string[]]>([
    ['toys', '9503.00.00', ['0%', '20%', '145%', '30%', '20%']],
    ['hypodermic syringes', '9018.31.0040', ['100%', '120%', '245%', '130%', '120%']],
    ['lithium-ion battery, not for vehicles', '8507.60.0020', ['10.9%', '30.9%', '155.9%', '40.9%', '30.9%']],
    ['battery electric car', '8703.80.00', ['102.5%', '122.5%', '147.5%', '147.5%', '137.5%']],
    ['smartphone', '8517.13.00', ['0%', '20%', '20%', '20%', '10%']],
    ['backpack', '4202.92.31', ['42.6%', '62.6%', '187.6%', '72.6%', '62.6%']],
    ['aluminium foil', '7607.11.60', ['40.3%', '60.3%', '75.3%', '100.3%', '90.3%']],
    ['cotton T-shirt', '6109.10.00', ['24%', '44%', '169%', '54%', '44%']],
  ])('%s (%s)', (_, hs, totals) => {
    expect(dates.map((enteredOn) => totalOf({ hs, enteredOn }))).toEqual(totals);
  });

  test('a telephone owed 145 as known on 10 April, and 20 as corrected', () => {
    const telephone = { hs: '8517.13.00', enteredOn: '2025-04-10' } as const;
    expect(totalOf(telephone, unwrap(replay(usAlone(), { knownOn: '2025-04-10' })))).toBe('145%');
    expect(totalOf(telephone)).toBe('20%');
  });

  test.each<[IsoDate, IsoDate, string]>([
    ['2025-04-04', '2025-05-01', '20%'],
    ['2025-04-05', '2025-05-01', '30%'],
    ['2025-04-09', '2025-04-09', '104%'],
    ['2025-04-09', '2025-05-01', '30%'],
    ['2025-04-10', '2025-05-01', '145%'],
    ['2025-04-04', '2025-06-15', '20%'],
    ['2025-04-04', '2025-06-16', '30%'],
  ])('toys loaded on a vessel on %s and entered on %s: %s', (ladenOn, enteredOn, total) => {
    expect(totalOf({ hs: '9503.00.00', transport: 'vessel', ladenOn, enteredOn })).toBe(total);
  });

  test.each<[IsoDate, string, string, string]>([
    ['2025-02-04', '10%', '', '10%'],
    ['2025-05-01', '0%', '', '0%'],
    ['2025-05-02', '120%', '100 USD/item', '145%'],
    ['2025-05-14', '54%', '100 USD/item', '30%'],
    ['2025-06-01', '54%', '100 USD/item', '30%'],
    ['2025-08-29', '30%', '200 USD/item', '30%'],
    ['2025-11-10', '20%', '160 USD/item', '20%'],
  ])('a parcel of toys on %s: %s or %s by post, %s otherwise', (enteredOn, byValue, byItem, otherwise) => {
    const parcel = { importer: 'US', origin: 'CN', hs: '9503.00.00', value: '100.00 USD', enteredOn } as const;
    expect(totalOf({ ...parcel, transport: 'post' })).toBe(byValue);
    const choosing = assess(run, { ...parcel, transport: 'post', choosesAlternative: ['low-value'] });
    expect(unwrap(choosing).specific.join()).toBe(byItem);
    expect(totalOf({ ...parcel, transport: 'air' })).toBe(otherwise);
  });

  test('an article that owes the metals duty on a share is wholly outside the reciprocal duty until 3 June 2025', () => {
    const hinge = { hs: '8302.41.30', content: { aluminium: '6.24%' } } as const;
    expect(totalOf({ ...hinge, mfn: '0%', enteredOn: '2025-06-03' })).toBe('46.56%');
    expect(totalOf({ ...hinge, mfn: '0%', enteredOn: '2025-06-04' })).toBe('57.496%');
  });
});
