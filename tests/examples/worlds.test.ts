import { type GoodsOnLane, lostCauses, phasePath, ratePath, refund, replay, unwrap } from 'truce';
import { describe, expect, test, vi } from 'vitest';
import { noGeneva } from '../../examples/worlds/1-no-geneva.js';
import { genevaLapses } from '../../examples/worlds/2-geneva-lapses.js';
import { stockholmLapses } from '../../examples/worlds/3-stockholm-lapses.js';
import { hundredMirrored } from '../../examples/worlds/4-hundred-mirrored.js';
import { hundredIgnored } from '../../examples/worlds/5-hundred-ignored.js';
import { noAffiliatesRule } from '../../examples/worlds/6-no-affiliates-rule.js';
import { busanLapses } from '../../examples/worlds/7-busan-lapses.js';
import { supremeCourt } from '../../examples/worlds/8-supreme-court.js';
import type { World } from '../../examples/worlds/tell.js';
import { runsOf, tell } from '../../examples/worlds/tell.js';

/** The examples print when they are imported. */
vi.hoisted(() => vi.spyOn(console, 'log').mockImplementation(() => undefined));

const us: GoodsOnLane = { importer: 'US', origin: 'CN' };
const usChips: GoodsOnLane = { importer: 'US', origin: 'CN', hs: '8542.31.00' };
const china: GoodsOnLane = { importer: 'CN', origin: 'US' };
const soybeans: GoodsOnLane = { importer: 'CN', origin: 'US', hs: '1201.90' };
const chinaChips: GoodsOnLane = { importer: 'CN', origin: 'US', hs: '8542.31' };

/** The rates from a day on, as `day rate` pairs. */
function path(world: World, goods: GoodsOnLane, from: string): readonly string[] {
  return unwrap(ratePath(runsOf(world).world, goods))
    .filter((each) => each.from >= from)
    .map((each) => `${each.from} ${each.value}`);
}

function phases(world: World, from: string): readonly string[] {
  return unwrap(phasePath(runsOf(world).world))
    .filter((each) => each.from >= from)
    .map((each) => `${each.from} ${each.value.phase}`);
}

function skipped(world: World): readonly string[] {
  return runsOf(world).world.skipped.map(({ event, because }) => `${event.id} ${because.code}`);
}

/**
 * Eight worlds as golden tables. Each row says why: what is arithmetic from the texts of the acts, and what the scenario
 * supposes. The acts are those of the record.
 */
describe('1. Geneva never happens', () => {
  test('both sides stay at 145 and 125, because only Geneva took the April orders back; the fentanyl cut still comes', () => {
    expect(path(noGeneva, us, '2025-04-10')).toEqual(['2025-04-10 145%', '2025-11-10 135%']);
    expect(path(noGeneva, china, '2025-04-10')).toEqual(['2025-04-10 84%', '2025-04-12 125%']);
  });
  test('soybeans lose the March duty in November and keep 125 and the older 27.5', () => {
    expect(path(noGeneva, soybeans, '2025-04-10')).toEqual([
      '2025-04-10 121.5%',
      '2025-04-12 162.5%',
      '2025-11-10 152.5%',
    ]);
  });
  test('semiconductors never paid the reciprocal duty in the United States, so Geneva changes nothing for them there', () => {
    expect(path(noGeneva, usChips, '2025-03-04')).toEqual(['2025-03-04 70%', '2025-11-10 60%']);
    expect(path(noGeneva, chinaChips, '2025-04-10')).toEqual(['2025-04-10 84%', '2025-04-12 125%']);
  });
  test('what extends or repairs Geneva has nothing left to extend or repair', () => {
    const gone = skipped(noGeneva);
    expect(gone).toContain('ieepa-stockholm-extension ILLEGAL_MOVE');
    expect(gone).toContain('ieepa-busan-extension ILLEGAL_MOVE');
    expect(gone).toContain('cn-2025-no8 ILLEGAL_MOVE');
    expect(gone).toContain('cn-2025-no10 ILLEGAL_MOVE');
  });
});

describe('2. The Geneva window lapses on 12 August', () => {
  test('34 returns on both sides, not 125: 54 with the fentanyl duty', () => {
    expect(path(genevaLapses, us, '2025-05-14')).toEqual(['2025-05-14 30%', '2025-08-12 54%', '2025-11-10 44%']);
    expect(path(genevaLapses, china, '2025-05-14')).toEqual(['2025-05-14 10%', '2025-08-12 34%']);
    expect(path(genevaLapses, soybeans, '2025-05-14')).toEqual([
      '2025-05-14 47.5%',
      '2025-08-12 71.5%',
      '2025-11-10 61.5%',
    ]);
    expect(path(genevaLapses, chinaChips, '2025-05-14')).toEqual(['2025-05-14 10%', '2025-08-12 34%']);
  });
  test('Busan has nothing left to extend', () => {
    expect(skipped(genevaLapses)).toContain('ieepa-busan-extension ILLEGAL_MOVE');
    expect(skipped(genevaLapses)).toContain('cn-2025-no10 ILLEGAL_MOVE');
  });
});

describe('3. The Stockholm window lapses on 10 November, no Busan', () => {
  test('34 returns; the fentanyl duty stays at 20 and the March duties stay, for their ends were legs of Busan', () => {
    expect(path(stockholmLapses, us, '2025-05-14')).toEqual(['2025-05-14 30%', '2025-11-10 54%']);
    expect(path(stockholmLapses, china, '2025-05-14')).toEqual(['2025-05-14 10%', '2025-11-10 34%']);
    expect(path(stockholmLapses, soybeans, '2025-05-14')).toEqual(['2025-05-14 47.5%', '2025-11-10 71.5%']);
  });
  test('the package of 9 October takes effect on its days', () => {
    const measures = runsOf(stockholmLapses).world.steps.at(-1)?.state.measures;
    for (const id of ['cn-mofcom-gacc-2025-55', 'cn-mofcom-2025-61/item-1', 'us-bis-affiliates']) {
      expect([id, measures?.[id]?.status]).toEqual([id, 'in-force']);
    }
  });
  test('the truce lapses with its window', () => {
    expect(phases(stockholmLapses, '2025-11-10')[0]).toBe('2025-11-10 lapsed');
  });
});

describe('4. The 100% takes effect, China answers in kind', () => {
  test('130 on 1 November, 154 when the suspension lapses on the 10th with nobody to extend it', () => {
    expect(path(hundredMirrored, us, '2025-05-14')).toEqual(['2025-05-14 30%', '2025-11-01 130%', '2025-11-10 154%']);
    expect(path(hundredMirrored, usChips, '2025-03-04')).toEqual(['2025-03-04 70%', '2025-11-01 170%']);
  });
  test('China: 100 more on 3 November, and its own 24 points on the 10th', () => {
    expect(path(hundredMirrored, china, '2025-05-14')).toEqual([
      '2025-05-14 10%',
      '2025-11-03 110%',
      '2025-11-10 134%',
    ]);
    expect(path(hundredMirrored, soybeans, '2025-05-14')).toEqual([
      '2025-05-14 47.5%',
      '2025-11-03 147.5%',
      '2025-11-10 171.5%',
    ]);
  });
  test('nothing is skipped: what was decreed by 28 October stays legal', () => {
    expect(skipped(hundredMirrored)).toEqual([]);
  });
});

describe('5. The 100% takes effect, China ignores it', () => {
  test('the United States as in world 4, China only lets its suspension lapse', () => {
    expect(path(hundredIgnored, us, '2025-05-14')).toEqual(['2025-05-14 30%', '2025-11-01 130%', '2025-11-10 154%']);
    expect(path(hundredIgnored, china, '2025-05-14')).toEqual(['2025-05-14 10%', '2025-11-10 34%']);
  });
});

describe('6. The affiliates rule is never issued', () => {
  test('no rate changes; only its own stay becomes impossible', () => {
    const { world, history } = runsOf(noAffiliatesRule);
    for (const goods of [us, usChips, china, soybeans, chinaChips]) {
      expect(unwrap(ratePath(world, goods)).map(({ from, value }) => [from, value])).toEqual(
        unwrap(ratePath(history, goods)).map(({ from, value }) => [from, value]),
      );
    }
    expect(skipped(noAffiliatesRule)).toEqual(['us-bis-affiliates:suspend UNKNOWN_MEASURE']);
  });
  test('the answers of October lose their stated cause', () => {
    const lost = lostCauses(unwrap(replay(noAffiliatesRule.scenario)));
    const stated = lost.filter(({ basis }) => basis === 'stated').map(({ event }) => event);
    for (const answer of ['cn-mofcom-2025-61', 'cn-mofcom-2025-62', 'cn-mofcom-gacc-2025-55', 'cn-samr-qualcomm']) {
      expect(stated).toContain(answer);
    }
    expect(lost.every((each) => each.lost === 'us-bis-affiliates')).toBe(true);
  });
});

describe('7. Busan lapses on 10 November 2026', () => {
  test('24 points return on both sides; what needs an act stays as it is', () => {
    expect(path(busanLapses, us, '2025-11-10')).toEqual(['2025-11-10 20%', '2026-11-10 44%']);
    expect(path(busanLapses, china, '2025-05-14')).toEqual(['2025-05-14 10%', '2026-11-10 34%']);
    expect(path(busanLapses, soybeans, '2025-11-10')).toEqual(['2025-11-10 37.5%', '2026-11-10 61.5%']);
  });
  test('the truce has lapsed', () => {
    expect(phases(busanLapses, '2026-11-10')[0]).toBe('2026-11-10 lapsed');
  });
});

describe('8. The Supreme Court, reaching back', () => {
  const run = unwrap(replay(supremeCourt.scenario));
  const months: readonly (readonly [string, string])[] = [
    ['2025-01-20', '0%'],
    ['2025-02-20', '10%'],
    ['2025-03-20', '20%'],
    ['2025-04-20', '145%'],
    ['2025-05-20', '30%'],
    ['2025-06-20', '30%'],
    ['2025-07-20', '30%'],
    ['2025-08-20', '30%'],
    ['2025-09-20', '30%'],
    ['2025-10-20', '30%'],
    ['2025-11-20', '20%'],
    ['2025-12-20', '20%'],
  ];
  for (const [enteredOn, back] of months) {
    test(`toys entered on ${enteredOn} get ${back} of their value back`, () => {
      const toys = { ...us, hs: '9503.00.00', enteredOn: enteredOn as `${number}-${number}-${number}` };
      const { back: due, lines, owed } = unwrap(refund(run, toys));
      expect([due, owed.total]).toEqual([back, '0%']);
      const sum = lines.reduce((total, line) => total + Number.parseFloat(line.back), 0);
      expect(sum).toBe(Number.parseFloat(back));
    });
  }
});

describe('each world prints a table a reader understands, in little time', () => {
  const worlds = [
    noGeneva,
    genevaLapses,
    stockholmLapses,
    hundredMirrored,
    hundredIgnored,
    noAffiliatesRule,
    busanLapses,
  ];
  for (const world of worlds) {
    test(world.title, () => {
      const told = tell(world);
      for (const part of [
        'edits:',
        'additional duty',
        'Where it parts from history',
        'Phases',
        'Deadlines',
        'Skipped',
      ]) {
        expect(told).toContain(part);
      }
    });
  }
});
