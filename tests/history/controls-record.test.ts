import { describe, expect, test } from 'vitest';
import { controlsBefore2025 } from '../../src/history/between/controls.js';
import { huawei } from '../../src/history/between/huawei.js';
import { investigationsBefore2025 } from '../../src/history/between/investigations.js';
import { january2025 } from '../../src/history/between/january-2025.js';
import { controlledItems } from '../../src/history/items.js';
import { buenosAires, osaka, phaseOne } from '../../src/history/us-china-2018/truces.js';
import { affiliatesRule } from '../../src/history/us-china-2025/export-controls-affiliates.js';
import { chipControls } from '../../src/history/us-china-2025/export-controls-chips.js';
import { mayLetters } from '../../src/history/us-china-2025/export-controls-letters.js';
import { mineralControls } from '../../src/history/us-china-2025/export-controls-minerals.js';
import { nexperia } from '../../src/history/us-china-2025/export-controls-nexperia.js';
import { octoberControls } from '../../src/history/us-china-2025/export-controls-october.js';
import { importBans } from '../../src/history/us-china-2025/import-bans.js';
import { investigations2025 } from '../../src/history/us-china-2025/investigations.js';
import { chineseListsOfAutumn } from '../../src/history/us-china-2025/listings-cn-autumn.js';
import { chineseListsOfSpring } from '../../src/history/us-china-2025/listings-cn-spring.js';
import { usLists } from '../../src/history/us-china-2025/listings-us.js';
import { portFees } from '../../src/history/us-china-2025/port-fees.js';
import { talks2025 } from '../../src/history/us-china-2025/talks.js';
import { tikTok } from '../../src/history/us-china-2025/tiktok.js';
import { busan, genevaAndLondon, stockholm } from '../../src/history/us-china-2025/truces.js';
import { controls2026 } from '../../src/history/us-china-2026/export-controls.js';
import { investigations2026 } from '../../src/history/us-china-2026/investigations.js';
import { lists2026 } from '../../src/history/us-china-2026/listings.js';
import { talks2026 } from '../../src/history/us-china-2026/talks.js';
import { truces2026 } from '../../src/history/us-china-2026/truces.js';
import { deadlinesOf, type TradeEvent } from '../../src/machine/index.js';
import { stateOn } from '../../src/queries/index.js';
import { checkScenario, type Episode, type History, history, replay } from '../../src/scenario/index.js';
import { addDays, type IsoDate, unwrap } from '../../src/values/index.js';

const episodes: readonly Episode[] = [
  buenosAires,
  osaka,
  phaseOne,
  huawei,
  controlsBefore2025,
  investigationsBefore2025,
  january2025,
  mineralControls,
  chipControls,
  mayLetters,
  affiliatesRule,
  octoberControls,
  nexperia,
  chineseListsOfSpring,
  chineseListsOfAutumn,
  usLists,
  importBans,
  portFees,
  investigations2025,
  tikTok,
  talks2025,
  genevaAndLondon,
  stockholm,
  busan,
  talks2026,
  truces2026,
  lists2026,
  controls2026,
  investigations2026,
];
const decrees = episodes.flatMap((each) => each.decrees);
const events = decrees.flatMap((each) => each.events);

/** Controls, lists, talks and truces by themselves, without the tariff events that some of them answer. */
function controlsAlone(keeps: (event: TradeEvent) => boolean = () => true): History {
  const whole = history({
    id: 'controls-alone',
    name: 'Controls, lists, talks and truces alone',
    parties: ['US', 'CN', 'NL'],
    window: { from: '2018-01-01', until: '2029-12-31' },
    episodes,
  });
  const own = new Set(whole.events.map(({ id }) => id));
  const alone = whole.events.filter(keeps).map((event): TradeEvent => {
    const { respondsTo = [], ...rest } = event;
    return { ...rest, respondsTo: respondsTo.filter(({ to }) => own.has(to)) } as TradeEvent;
  });
  return { ...whole, events: alone };
}

const run = unwrap(replay(controlsAlone()));

const stateAt = (day: IsoDate, of = run) => unwrap(stateOn(of, day));

/** A life in a few words, as `'suspended prohibited leaving case-by-case until 2025-08-12'`. */
function lifeInWords(measure: string, day: IsoDate, of = run): string {
  const life = stateAt(day, of).measures[measure];
  if (life === undefined) return 'absent';
  const { measure: terms, suspension, status } = life;
  const what = 'policy' in terms ? ` ${terms.policy}` : terms.kind === 'charge' ? ` ${terms.fee}` : '';
  if (suspension === null) return `${status}${what}`;
  const { leaving, until } = suspension;
  const left = typeof leaving === 'object' && 'policy' in leaving ? leaving.policy : leaving;
  return `${status}${what} leaving ${left} until ${until}`;
}

describe('the record of controls, lists, talks and truces', () => {
  test('is sound, and every event is legal on its day', () => {
    expect(checkScenario(controlsAlone())).toEqual([]);
    expect(run.skipped).toEqual([]);
  });

  test.each<IsoDate>([
    '2019-08-19',
    '2025-01-19',
    '2025-05-13',
    '2025-08-11',
    '2025-10-12',
    '2025-11-05',
    '2025-12-31',
    '2026-09-23',
  ])('is legal as known on %s', (knownOn) => {
    expect(unwrap(replay(controlsAlone(), { knownOn })).skipped).toEqual([]);
  });

  test('names every event and act once', () => {
    for (const ids of [events.map(({ id }) => id), decrees.map(({ act }) => act.id)]) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('says of every act where it can be read, and what it rests on', () => {
    const unread = decrees.filter(({ act }) => act.url === undefined && (act.sources ?? []).length === 0);
    expect(unread.map(({ act }) => act.id)).toEqual([]);
    expect(decrees.filter(({ act }) => act.evidence === undefined).map(({ act }) => act.id)).toEqual([]);
    const links = decrees.flatMap(({ act }) => [act.url, ...(act.sources ?? []).map(({ url }) => url)]);
    expect(links.filter((url) => url !== undefined && !/^https?:\/\/\S+$/.test(url))).toEqual([]);
  });

  test('writes nothing that happens by itself on a stated day', () => {
    const due = ['took-effect', 'lapsed', 'snapped-back', 'agreement-lapsed', 'commitment-overdue'];
    expect(events.filter(({ type }) => due.includes(type)).map(({ id }) => id)).toEqual([]);
    // The one threat that passed without having named a day.
    expect(events.filter(({ type }) => type === 'passed-unused').map(({ id }) => id)).toEqual([
      'threat-2025-10-14-cooking-oil:lapse',
    ]);
  });

  test('controls nothing that the vocabulary does not explain, and explains nothing twice', () => {
    const known = controlledItems.map(({ id }) => id);
    expect(known.filter((id, index) => known.indexOf(id) !== index)).toEqual([]);
    const spoken = events.flatMap((event) =>
      'measure' in event && 'items' in event.measure ? (event.measure.items ?? []) : [],
    );
    expect([...new Set(spoken)].filter((item) => !known.includes(item))).toEqual([]);
    // Nothing controls the light rare earths, and asking about them is to get that for an answer.
    const free = ['lanthanum', 'cerium', 'praseodymium', 'neodymium'];
    expect(known.filter((item) => !spoken.includes(item))).toEqual(free);
  });

  test('speaks only of agreements and measures that it has, or that the tariff record has', () => {
    const end = stateAt('2028-12-31');
    const tariffs = ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china', 'cn-reciprocal'];
    const measures = new Set([...Object.keys(end.measures), ...tariffs]);
    const spoken = events.flatMap((event) => {
      if (event.type === 'agreement-reached') return event.deal.terms.flatMap(({ measure }) => measure ?? []);
      if (event.type === 'promised') return [...(event.promise.measures ?? []), ...targetsOf(event.would ?? [])];
      return event.type === 'ruled' ? event.ruling.measures : [];
    });
    expect(spoken.filter((id) => !measures.has(id))).toEqual([]);
    const agreements = events.flatMap(({ agreement }) => agreement ?? []);
    expect([...new Set(agreements)].filter((id) => !(id in end.agreements))).toEqual([]);
  });
});

function targetsOf(moves: readonly object[]): readonly string[] {
  return moves.flatMap((move) => ('target' in move && typeof move.target === 'string' ? [move.target] : []));
}

/** The records that these episodes are written from: instruments, meetings, agreements, allegations, commitments. */
const recorded = [
  'us-cn-truce-buenos-aires-2018',
  'us-cn-truce-osaka-2019',
  'us-cn-phase-one',
  'us-huawei-entity-2019',
  'cn-legal-base',
  'cn-mofcom-gacc-2023-23',
  'cn-mofcom-gacc-2023-39',
  'cn-mofcom-gacc-2024-33',
  'us-bis-2024-12-02',
  'cn-mofcom-2024-46',
  'cn-samr-nvidia',
  'us-ustr-301-legacy-chips',
  'cn-mofcom-2025-01-02-lists',
  'cn-tech-catalogue-2025',
  'us-dod-1260h-2025',
  'us-bis-ai-diffusion',
  'us-bis-entity-2025-01-16',
  'call-2025-01-17',
  'us-america-first-trade-policy',
  'us-tiktok-delay',
  'cn-mofcom-gacc-2025-10',
  'cn-uel-2025-02-04',
  'cn-samr-google',
  'cn-mofcom-2025-13',
  'cn-uel-2025-5',
  'cn-uel-2025-6-illumina',
  'cn-gacc-2025-03-04-soy-logs',
  'cn-fibre-anticircumvention',
  'us-bis-entity-2025-03-25',
  'call-greer-he-2025-03-26',
  'cn-mofcom-gacc-2025-18',
  'cn-mofcom-2025-21',
  'cn-uel-2025-7',
  'cn-samr-dupont',
  'cn-ad-ct-tubes',
  'cn-mofcom-2025-22',
  'cn-uel-2025-8',
  'us-bis-h20',
  'cn-boeing-pause',
  'us-ustr-301-ships',
  'talks-geneva',
  'truce-geneva',
  'us-bis-ascend-guidance',
  'us-letters-eda',
  'us-letters-ethane',
  'us-letters-engines',
  'us-student-visas',
  'breach-us-2025-05-30',
  'breach-cn-2025-06-02',
  'call-2025-06-05',
  'talks-london',
  'truce-london',
  'us-h20-resume',
  'talks-stockholm',
  'truce-stockholm',
  'visit-li-washington',
  'us-veu-revocation',
  'us-bis-entity-2025-09-12',
  'cn-ad-analog',
  'cn-antidiscrimination',
  'talks-madrid',
  'call-2025-09-19',
  'cn-mofcom-2025-51',
  'us-bis-affiliates',
  'us-bis-affiliates-suspension',
  'nl-nexperia-order',
  'cn-nexperia-ban',
  'us-bis-entity-2025-10-08',
  'cn-mofcom-gacc-2025-55',
  'cn-mofcom-gacc-2025-56',
  'cn-mofcom-gacc-2025-57',
  'cn-mofcom-gacc-2025-58',
  'cn-mofcom-2025-61',
  'cn-mofcom-2025-62',
  'cn-uel-2025-10-09',
  'cn-samr-qualcomm',
  'cn-mot-2025-54',
  'threat-2025-10-10',
  'threat-software-2025-10-22',
  'us-press-2025-10-15',
  'cn-mofcom-order-2025-6-hanwha',
  'call-he-bessent-2025-10-17',
  'us-ustr-301-phase-one',
  'talks-kuala-lumpur',
  'summit-busan',
  'truce-busan-kl',
  'cn-mofcom-gacc-2025-70',
  'cn-mofcom-2025-72',
  'cn-precursors-2025-11-10',
  'call-2025-11-24',
  'cn-general-licences',
  'call-2025-12-05',
  'us-h200-2025-12-08',
  'cn-sanctions-2025-12-26',
  'soy-12mmt-fulfilled',
  'call-2026-02-04',
  'scotus-ieepa-2026',
  'cn-2026-02-24-reserve',
  'us-sjres-112',
  'us-ustr-301-2026-twin',
  'talks-paris',
  'summit-postponed-2026',
  'cn-trade-barrier-2026-03-27',
  'talks-2026-05-13',
  'summit-beijing-2026',
  'deal-beijing-2026',
  'us-board-of-trade-notice',
  'us-dod-1260h-2026',
  'cn-2026-06-22',
  'talks-new-york',
  'summit-washington-2026',
  'truce-extension-2027-01',
  'cn-uel-2025-01-14',
  'cn-gacc-beef-2025-03-16',
  'cn-gacc-2025-04-04',
  'cn-film-2025-04-10',
  'cn-cac-nvidia-2025',
  'threat-2025-10-14-cooking-oil',
  'commit-soy-2025',
  'commit-soy-2026-28',
  'commit-farm-17bn',
  'commit-boeing-200',
  'commit-coal-2027-28',
];

/** Records of the same sources that are not here, and where they are or why they are nowhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'us-tariff-fentanyl-10': 'a tariff of the United States',
  'us-tariff-reciprocal': 'a tariff of the United States',
  'cn-tariff-reciprocal': 'a tariff of China',
  'us-s122-surcharge': 'a tariff of the United States',
  'us-ustr-301-exclusions': 'with the US tariffs: exclusions from a duty',
  'us-ending-ieepa-2026-02-20': 'with the US tariffs: it ends duties only',
  'threat-2025-08-25-magnets': 'with the US tariffs: it threatens a duty',
  'us-eo-affiliates-extension-2026': 'a rule that was expected; none was seen, so none is written',
};

describe('what the record covers', () => {
  const named = new Set(
    [
      ...events.flatMap((event) => {
        if ('measure' in event) return [event.id, event.measure.id, event.measure.instrument];
        if (event.type === 'met') return [event.id, event.meeting.id];
        if (event.type === 'agreement-reached') return [event.id, event.deal.id];
        if (event.type === 'breach-alleged') return [event.id, event.allegation.id];
        if (event.type === 'committed') return [event.id, event.commitment.id];
        if (event.type === 'promised') return [event.id, event.promise.id];
        return [event.id];
      }),
      // Announcements that only suspend others: they are acts, and what they do is with the measures they suspend.
      ...decrees.map(({ act }) => act.id),
    ].filter((id) => id !== undefined),
  );

  test.each(recorded)('%s', (id) => {
    expect(named.has(id)).toBe(true);
  });

  test('every record is here or said to be elsewhere', () => {
    expect(recorded.length + Object.keys(elsewhere).length).toBe(131);
    expect(Object.keys(elsewhere).filter((id) => named.has(id))).toEqual([]);
  });
});

describe('lives on a day', () => {
  test.each<[string, IsoDate, string]>([
    // Huawei: a carve-out rolled over on its last days, and in the end not.
    ['us-huawei-entity-2019/existing-networks', '2019-05-19', 'in-force presumption-of-denial'],
    [
      'us-huawei-entity-2019/existing-networks',
      '2020-08-13',
      'suspended presumption-of-denial leaving general-licence until 2020-08-14',
    ],
    ['us-huawei-entity-2019/existing-networks', '2020-08-14', 'in-force presumption-of-denial'],
    ['us-huawei-entity-2019', '2019-06-01', 'in-force presumption-of-denial'],
    // A law that bites for a day, and then is not enforced from window to window.
    ['us-tiktok-delay', '2025-01-18', 'announced prohibited'],
    ['us-tiktok-delay', '2025-01-19', 'in-force prohibited'],
    ['us-tiktok-delay', '2025-01-20', 'suspended prohibited leaving nothing until 2025-04-06'],
    ['us-tiktok-delay', '2025-06-19', 'suspended prohibited leaving nothing until 2025-09-18'],
    ['us-tiktok-delay', '2025-12-17', 'suspended prohibited leaving nothing until 2026-01-24'],
    ['us-tiktok-delay', '2026-01-22', 'ended prohibited'],
    // A rule that is dropped two days before it would have applied.
    ['us-bis-ai-diffusion', '2025-05-12', 'announced case-by-case'],
    ['us-bis-ai-diffusion', '2025-05-15', 'suspended case-by-case leaving nothing until null'],
    ['us-bis-ai-diffusion', '2028-01-01', 'suspended case-by-case leaving nothing until null'],
    // No. 18 never moved in law; the licences did.
    ['cn-mofcom-gacc-2025-18', '2025-04-03', 'absent'],
    ['cn-mofcom-gacc-2025-18', '2025-04-04', 'in-force presumption-of-denial'],
    ['cn-mofcom-gacc-2025-18', '2025-06-26', 'in-force presumption-of-denial'],
    ['cn-mofcom-gacc-2025-18', '2025-06-27', 'in-force licences-granted'],
    ['cn-mofcom-gacc-2025-18', '2025-12-04', 'in-force general-licence'],
    ['cn-mofcom-gacc-2025-10', '2026-12-31', 'in-force case-by-case'],
    ['cn-tech-catalogue-2025', '2025-07-14', 'proposed case-by-case'],
    ['cn-tech-catalogue-2025', '2025-07-15', 'in-force case-by-case'],
    // No. 46: one clause suspended, one not.
    ['cn-mofcom-2024-46/clause-1', '2025-11-09', 'in-force prohibited'],
    ['cn-mofcom-2024-46/clause-2', '2025-11-08', 'in-force presumption-of-denial'],
    ['cn-mofcom-2024-46/clause-2', '2026-11-27', 'suspended presumption-of-denial leaving nothing until 2026-11-28'],
    ['cn-mofcom-2024-46/clause-2', '2026-11-28', 'in-force presumption-of-denial'],
    // The lists: suspended is not free; stopped is over.
    ['cn-mofcom-2025-21', '2025-05-13', 'in-force prohibited'],
    ['cn-mofcom-2025-21', '2025-05-14', 'suspended prohibited leaving case-by-case until 2025-08-12'],
    ['cn-mofcom-2025-21', '2025-08-12', 'suspended prohibited leaving case-by-case until 2025-11-10'],
    ['cn-uel-2025-7', '2025-11-10', 'suspended prohibited leaving case-by-case until 2026-11-10'],
    ['cn-mofcom-2025-22', '2025-04-09', 'announced prohibited'],
    ['cn-mofcom-2025-22', '2025-04-10', 'in-force prohibited'],
    ['cn-mofcom-2025-22', '2025-08-11', 'suspended prohibited leaving case-by-case until 2025-08-12'],
    ['cn-mofcom-2025-22', '2025-08-12', 'ended prohibited'],
    ['cn-uel-2025-8', '2025-08-11', 'suspended prohibited leaving case-by-case until null'],
    ['cn-uel-2025-8', '2025-08-12', 'ended prohibited'],
    ['cn-mofcom-2025-13', '2025-11-09', 'in-force prohibited'],
    ['cn-mofcom-2025-13', '2025-11-10', 'ended prohibited'],
    ['cn-mofcom-2025-51/ecl', '2025-12-31', 'in-force prohibited'],
    // Illumina: the ban ends, the listing stays.
    ['cn-uel-2025-6-illumina', '2025-11-09', 'in-force'],
    ['cn-uel-2025-6-illumina', '2025-11-10', 'ended'],
    ['cn-uel-2025-02-04/illumina', '2025-11-09', 'in-force none'],
    ['cn-uel-2025-02-04/illumina', '2025-11-10', 'in-force case-by-case'],
    // H20, from letter to rule.
    ['us-bis-h20', '2025-04-09', 'in-force presumption-of-denial'],
    ['us-bis-h20', '2025-07-14', 'in-force case-by-case'],
    ['us-bis-h20', '2025-08-08', 'in-force licences-granted'],
    ['us-h200-2025-12-08', '2025-12-31', 'proposed case-by-case'],
    ['us-bis-h20', '2026-01-14', 'in-force licences-granted'],
    ['us-bis-h20', '2026-01-15', 'ended licences-granted'],
    ['us-h200-2025-12-08', '2026-01-15', 'in-force case-by-case'],
    // Ethane may be loaded, not unloaded.
    ['us-letters-ethane/load', '2025-06-24', 'in-force presumption-of-denial'],
    ['us-letters-ethane/load', '2025-06-25', 'suspended presumption-of-denial leaving nothing until null'],
    ['us-letters-ethane/unload', '2025-06-25', 'in-force presumption-of-denial'],
    ['us-letters-ethane/unload', '2025-07-02', 'ended presumption-of-denial'],
    ['us-letters-eda', '2025-07-01', 'in-force case-by-case'],
    ['us-letters-eda', '2025-07-02', 'ended case-by-case'],
    ['us-student-visas', '2025-06-10', 'threatened prohibited'],
    ['us-student-visas', '2025-06-11', 'ended prohibited'],
    // The Affiliates Rule, 42 days.
    ['us-bis-affiliates', '2025-09-28', 'absent'],
    ['us-bis-affiliates', '2025-09-29', 'in-force presumption-of-denial'],
    ['us-bis-affiliates', '2025-11-09', 'in-force presumption-of-denial'],
    ['us-bis-affiliates', '2026-11-09', 'suspended presumption-of-denial leaving nothing until 2026-11-10'],
    ['us-bis-affiliates', '2026-11-10', 'in-force presumption-of-denial'],
    ['us-bis-affiliates/tgl-7', '2025-11-28', 'suspended general-licence leaving nothing until 2026-11-10'],
    ['us-bis-affiliates/tgl-7', '2025-11-29', 'ended general-licence'],
    // The package of October: one act in three parts, and four controls that would begin a year late.
    ['cn-mofcom-2025-61/item-3', '2025-10-09', 'in-force case-by-case'],
    ['cn-mofcom-2025-61/item-1', '2025-10-09', 'announced case-by-case'],
    ['cn-mofcom-2025-61/item-3', '2025-11-07', 'suspended case-by-case leaving nothing until 2026-11-11'],
    ['cn-mofcom-2025-61/item-1', '2025-12-01', 'suspended case-by-case leaving nothing until 2026-11-11'],
    ['cn-mofcom-gacc-2025-55', '2025-11-06', 'announced case-by-case'],
    ['cn-mofcom-gacc-2025-57', '2025-11-08', 'suspended case-by-case leaving nothing until 2026-11-11'],
    ['cn-mofcom-gacc-2025-57', '2026-11-10', 'suspended case-by-case leaving nothing until 2026-11-11'],
    ['cn-mofcom-gacc-2025-57', '2026-11-11', 'in-force case-by-case'],
    // A threat of a day that passes, and is said again in between.
    ['us-software-controls', '2025-10-31', 'threatened case-by-case'],
    ['us-software-controls', '2025-11-01', 'ended case-by-case'],
    // Nexperia: civil use goes free, other use does not; the Dutch order is suspended last.
    ['cn-nexperia-ban/civil-use', '2025-11-01', 'in-force case-by-case'],
    ['cn-nexperia-ban/civil-use', '2025-11-09', 'suspended case-by-case leaving nothing until null'],
    ['cn-nexperia-ban/other-use', '2025-12-31', 'in-force prohibited'],
    ['nl-nexperia-order', '2025-11-18', 'in-force case-by-case'],
    ['nl-nexperia-order', '2025-11-19', 'suspended case-by-case leaving nothing until null'],
    // Port fees rise while they are suspended.
    ['us-ustr-301-ships', '2025-10-13', 'announced 50 USD/net-ton'],
    ['us-ustr-301-ships', '2025-10-14', 'in-force 50 USD/net-ton'],
    ['us-ustr-301-ships', '2025-11-10', 'suspended 50 USD/net-ton leaving nothing until 2026-11-10'],
    ['us-ustr-301-ships', '2026-11-10', 'in-force 80 USD/net-ton'],
    ['cn-mot-2025-54', '2025-10-14', 'in-force 400 CNY/net-ton'],
    ['cn-mot-2025-54', '2026-04-17', 'suspended 640 CNY/net-ton leaving nothing until 2026-11-10'],
    ['cn-mot-2025-54', '2028-04-17', 'in-force 1120 CNY/net-ton'],
    // Cases.
    ['cn-samr-dupont', '2025-07-22', 'suspended leaving nothing until null'],
    ['cn-samr-google', '2025-09-18', 'ended'],
    ['cn-fibre-anticircumvention', '2025-09-04', 'ended'],
    ['cn-ad-analog', '2026-12-31', 'open'],
    ['us-ustr-301-phase-one', '2026-12-31', 'open'],
    // A stop that was made by not renewing, and is promised away without an act.
    ['cn-gacc-beef-2025-03-16', '2026-06-01', 'in-force'],
  ])('%s on %s: %s', (measure, day, expected) => {
    expect(lifeInWords(measure, day)).toBe(expected);
  });

  test('the rules of both sides had their days in force', () => {
    const days = (measure: string) =>
      Array.from({ length: 365 }, (_, index) => addDays('2025-01-01', index)).filter((day) =>
        lifeInWords(measure, day).startsWith('in-force'),
      ).length;
    expect(days('us-bis-affiliates')).toBe(42);
    expect(days('cn-mofcom-2025-61/item-3')).toBe(29);
    expect(days('cn-mofcom-2025-62')).toBe(29);
    expect(days('cn-mofcom-gacc-2025-55')).toBe(0);
    expect(days('us-ustr-301-ships')).toBe(27);
    expect(days('cn-mot-2025-54')).toBe(27);
  });

  test('Arrow comes off a list of entries', () => {
    const entries = (day: IsoDate) => stateAt(day).measures['us-bis-entity-2025-10-08']?.measure;
    expect(entries('2025-11-11')).toMatchObject({ entities: 29 });
    expect(entries('2025-11-12')).toMatchObject({ entities: 28 });
  });
});

describe('truces', () => {
  test.each<[string, IsoDate, string]>([
    ['us-cn-truce-buenos-aires-2018', '2019-03-02', 'in-force until null'],
    ['us-cn-truce-buenos-aires-2018', '2019-05-10', 'ended until null'],
    ['us-cn-truce-osaka-2019', '2019-08-01', 'ended until null'],
    ['us-cn-phase-one', '2020-02-13', 'agreed until null'],
    ['us-cn-phase-one', '2028-12-31', 'in-force until null'],
    ['truce-geneva', '2025-05-13', 'agreed until null'],
    ['truce-geneva', '2025-05-14', 'in-force until 2025-08-12'],
    ['truce-geneva', '2025-08-12', 'ended until 2025-08-12'],
    ['truce-london', '2025-06-26', 'agreed until null'],
    ['truce-london', '2025-06-27', 'in-force until null'],
    ['truce-london', '2025-08-12', 'ended until null'],
    ['truce-stockholm', '2025-08-12', 'in-force until 2025-11-10'],
    ['truce-stockholm', '2025-11-10', 'ended until 2025-11-10'],
    ['truce-busan-kl', '2025-10-26', 'agreed until null'],
    ['truce-busan-kl', '2025-11-10', 'in-force until 2026-11-10'],
    ['truce-busan-kl', '2026-11-10', 'in-force until 2027-01-10'],
    ['truce-busan-kl', '2027-01-10', 'ended until 2027-01-10'],
    ['deal-beijing-2026', '2026-05-17', 'agreed until null'],
  ])('%s on %s: %s', (agreement, day, expected) => {
    const life = stateAt(day).agreements[agreement];
    expect(`${life?.status} until ${life?.until}`).toBe(expected);
  });

  test('London settles what both sides alleged, on the day it is confirmed', () => {
    const settled = (day: IsoDate) =>
      Object.values(stateAt(day).allegations).map(({ allegation, settledOn }) => [allegation.by, settledOn]);
    expect(settled('2025-06-10')).toEqual([
      ['US', null],
      ['CN', null],
    ]);
    expect(settled('2025-06-27')).toEqual([
      ['US', '2025-06-27'],
      ['CN', '2025-06-27'],
    ]);
  });

  test('without Stockholm, Geneva lapses by itself and its lists apply again', () => {
    const of = unwrap(
      replay(
        controlsAlone(
          (event) =>
            event.agreement !== 'truce-stockholm' &&
            !event.id.startsWith('truce-stockholm') &&
            event.on <= '2025-08-12',
        ),
      ),
    );
    expect(stateAt('2025-08-11', of).agreements['truce-geneva']?.status).toBe('in-force');
    expect(stateAt('2025-08-12', of).agreements['truce-geneva']?.status).toBe('ended');
    expect(lifeInWords('cn-mofcom-2025-21', '2025-08-12', of)).toBe('in-force prohibited');
    expect(lifeInWords('cn-uel-2025-8', '2025-08-12', of)).toBe('suspended prohibited leaving case-by-case until null');
  });

  test('on the last day of 2025 the deadlines of November 2026 are known', () => {
    const ahead = deadlinesOf(stateAt('2025-12-31', unwrap(replay(controlsAlone(), { knownOn: '2025-12-31' }))));
    const on = (day: IsoDate) =>
      ahead
        .filter((each) => each.on === day)
        .map(({ verb, subject }) => `${verb} ${subject}`)
        .sort();
    expect(on('2026-11-10')).toEqual([
      'agreement-lapsed truce-busan-kl',
      'snapped-back cn-mofcom-2025-21',
      'snapped-back cn-mofcom-order-2025-6-hanwha',
      'snapped-back cn-mot-2025-54',
      'snapped-back cn-mot-2025-54/inquiry',
      'snapped-back cn-uel-2025-7',
      'snapped-back us-bis-affiliates',
      'snapped-back us-ustr-301-ships',
      'snapped-back us-ustr-301-ships/annex-2',
      'snapped-back us-ustr-301-ships/annex-3',
    ]);
    expect(on('2026-11-11')).toEqual([
      'snapped-back cn-mofcom-2025-61/item-1',
      'snapped-back cn-mofcom-2025-61/item-2',
      'snapped-back cn-mofcom-2025-61/item-3',
      'snapped-back cn-mofcom-2025-62',
      'snapped-back cn-mofcom-gacc-2025-55',
      'snapped-back cn-mofcom-gacc-2025-56',
      'snapped-back cn-mofcom-gacc-2025-57',
      'snapped-back cn-mofcom-gacc-2025-58',
    ]);
    expect(on('2026-11-28')).toEqual([
      'snapped-back cn-mofcom-2024-46/clause-2',
      'snapped-back cn-mofcom-2024-46/clause-2-graphite',
    ]);
  });

  test('what was promised is kept, or stands open', () => {
    const { promises } = stateAt('2026-10-08');
    const by = (status: string) =>
      Object.entries(promises)
        .filter(([, life]) => life.status === status)
        .map(([id]) => id)
        .sort();
    expect(by('kept')).toEqual([
      'mofcom-2025-10-30/october-controls',
      'mofcom-2025-10-30/port-dues',
      'threat-2025-10-10/withdrawal',
      'us-bis-affiliates/suspension',
      'us-tiktok-delay/qualified-sale',
      'wh-fact-sheet-2025-11-01/nexperia',
      'wh-fact-sheet-2025-11-01/ships',
    ]);
    expect(by('open')).toEqual([
      'commit-boeing-200',
      'deal-beijing-2026/beef',
      'truce-extension-2027-01/cn',
      'truce-extension-2027-01/us',
      'wh-fact-sheet-2025-11-01/chip-cases',
      'wh-fact-sheet-2025-11-01/general-licences',
      'wh-fact-sheet-2025-11-01/listings',
    ]);
  });

  test('the purchases of Phase One add up, and were missed; the soybeans of 2025 came late', () => {
    const { commitments } = stateAt('2026-01-20');
    const phase = Object.values(commitments).filter(({ commitment }) => commitment.id.startsWith('us-cn-phase-one/'));
    expect(phase.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'missed'));
    const total = (year: string) =>
      phase
        .filter(({ commitment }) => commitment.from.startsWith(year))
        .reduce((tenths, { commitment }) => tenths + Math.round(commitment.amount * 10), 0);
    expect([total('2020'), total('2021')]).toEqual([767, 1233]);
    expect(stateAt('2026-01-19').commitments['commit-soy-2025']?.status).toBe('overdue');
    expect(commitments['commit-soy-2025']?.status).toBe('met');
  });

  test('five rounds were held in 2025', () => {
    const rounds = Object.values(stateAt('2025-12-31').meetings).filter(({ title }) => title.includes('round'));
    expect(rounds.map(({ id }) => id)).toEqual([
      'talks-geneva',
      'talks-london',
      'talks-stockholm',
      'talks-madrid',
      'talks-kuala-lumpur',
    ]);
  });
});
