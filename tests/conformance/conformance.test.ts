import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  assess,
  type Basket,
  decompose,
  fork,
  type IsoDate,
  lapse,
  type Percent,
  ratePath,
  replay,
  type Shipment,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';
import { conformancePack } from '../../scripts/conformance/pack.js';
import { type Pack, packSchema } from '../../scripts/conformance/schema.js';
import { addDays } from '../../src/values/index.js';

/**
 * The conformance pack as anybody else would use it: the text is read, held to its schema, and every question is put to an
 * engine, here this library's. That the answers are the law is held by the goldens; a few are held here by hand.
 */
const text = JSON.stringify(conformancePack());
const pack = JSON.parse(text) as Pack;
const byId = new Map(pack.questions.map((question) => [question.id, question]));
const baskets = new Map(pack.baskets.map((basket) => [basket.id, basket as unknown as Basket]));

function worldOf(ask: {
  readonly knownOn?: string | undefined;
  readonly supposing?: { readonly lapses: string } | undefined;
}) {
  const scenario =
    ask.supposing === undefined
      ? usChina2025
      : fork(usChina2025, { name: 'supposed', edits: [lapse(ask.supposing.lapses)], orphans: 'skip' });
  return unwrap(replay(scenario, ask.knownOn === undefined ? {} : { knownOn: ask.knownOn as IsoDate }));
}

/** Added up in millionths of a point. */
function sum(percents: readonly string[]): number {
  return percents.reduce((total, each) => total + Math.round(Number(each.slice(0, -1)) * 1e6), 0) / 1e6;
}

describe('the pack', () => {
  test('keeps its schema', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(packSchema());
    validate(pack);
    expect(validate.errors).toBeNull();
  });

  test('and the schema keeps out what is not a pack', () => {
    const validate = new Ajv2020().compile(packSchema());
    expect(validate({ ...pack, questions: [{ ...pack.questions[0], answer: { additional: 0.34 } }] })).toBe(false);
    expect(validate({ ...pack, extra: 1 })).toBe(false);
    expect(validate([])).toBe(false);
  });

  test('asks about both sides, each question once', () => {
    expect(byId.size).toBe(pack.questions.length);
    expect(pack.questions.length).toBeGreaterThan(180);
    const importers = pack.questions.map((each) => (each.kind === 'average' ? '' : each.ask.importer));
    expect(importers.filter((each) => each === 'US').length).toBeGreaterThan(50);
    expect(importers.filter((each) => each === 'CN').length).toBeGreaterThan(40);
  });

  test('every duty that is owed has its acts, and every act a source', () => {
    for (const question of pack.questions) {
      if (question.kind !== 'duty') continue;
      if (question.answer.additional !== '0%') expect(question.acts.length, question.id).toBeGreaterThan(0);
      for (const act of question.acts) {
        const { sources, url } = pack.acts[act] ?? { sources: [], url: undefined };
        expect(sources.length > 0 || url !== undefined, act).toBe(true);
      }
    }
  });

  test('names no path of a machine', () => {
    expect(text).not.toMatch(/\/(home|work|tmp|Users)\//);
  });
});

describe('every question, put to this engine', () => {
  test('duties', () => {
    for (const question of pack.questions) {
      if (question.kind !== 'duty') continue;
      const { knownOn: _, supposing: __, ...shipment } = question.ask;
      const { additional, total, mfn, lines } = unwrap(assess(worldOf(question.ask), shipment as unknown as Shipment));
      expect({ additional, total: mfn.from === 'absent' ? null : total }, question.id).toEqual({
        additional: question.answer.additional,
        total: question.answer.total,
      });
      expect(sum(question.answer.layers.map((each) => each.points)), question.id).toBe(sum([total]));
      for (const { program, points } of question.answer.layers) {
        const own = lines.filter((line) => line.program === program).map((line) => line.points);
        expect(sum(own), `${question.id}: ${program}`).toBe(sum([points]));
      }
    }
  });

  test('averages, from the baskets that the pack brings', () => {
    for (const question of pack.questions) {
      if (question.kind !== 'average') continue;
      const basket = baskets.get(question.ask.basket) as Basket;
      const { value, parts } = unwrap(
        decompose(worldOf(question.ask), basket, question.ask.on as IsoDate, { of: 'total' }),
      );
      expect({ value, parts }, question.id).toEqual(question.answer);
    }
  });

  test('stretches, day by day', () => {
    for (const question of pack.questions) {
      if (question.kind !== 'stretch') continue;
      const { from, until, atLeast, importer, origin } = question.ask;
      const path = unwrap(ratePath(worldOf({}), { importer, origin } as Pick<Shipment, 'importer' | 'origin'>));
      const rates: number[] = [];
      for (let day = from as IsoDate; day < until; day = addDays(day, 1)) {
        rates.push(sum([path.filter((each) => each.from <= day).at(-1)?.value ?? '0%']));
      }
      expect({
        pointDays: rates.reduce((total, each) => total + each, 0),
        days: rates.length,
        daysAtLeast: rates.filter((each) => each >= sum([atLeast])).length,
      }).toEqual(question.answer);
    }
  });
});

describe('answers held by hand', () => {
  const additional = (id: string): Percent | undefined => {
    const question = byId.get(id);
    return question?.kind === 'duty' ? (question.answer.additional as Percent) : undefined;
  };

  test.each([
    ['us-generic-2025-02-03', '0%'],
    ['us-generic-2025-04-08', '30%'],
    ['us-generic-2025-04-09', '104%'],
    ['us-generic-2025-04-10', '145%'],
    ['us-generic-2025-05-13', '145%'],
    ['us-generic-2025-05-14', '30%'],
    ['us-generic-2025-11-10', '20%'],
    ['cn-generic-2025-04-10', '84%'],
    ['cn-generic-2025-04-12', '125%'],
    ['cn-generic-2025-05-14', '10%'],
    ['us-syringes-2025-04-12', '245%'],
    ['cn-frozen-pork-2025-04-12', '160%'],
    ['us-loaded-before-the-fentanyl-duty', '0%'],
    ['us-in-bond-from-12-may', '145%'],
    ['us-goods-of-macau', '10%'],
    ['us-smartphones-as-known-on-10-april', '145%'],
    ['us-generic-if-geneva-had-lapsed', '54%'],
  ])('%s: %s', (id, expected) => {
    expect(additional(id)).toBe(expected);
  });

  test('wherever somebody published a plain figure, the answer is it', () => {
    let checked = 0;
    for (const question of pack.questions) {
      if (question.kind !== 'duty') continue;
      for (const { figure } of question.published ?? []) {
        if (!/^[\d.]+%$/.test(figure)) continue;
        expect(question.answer.total ?? question.answer.additional, question.id).toBe(figure);
        checked += 1;
      }
    }
    expect(checked).toBe(12);
  });

  test('the year: 12,514 point-days, 35 days at or above 100%', () => {
    expect(byId.get('stretch-us-generic-2025')?.answer).toEqual({ pointDays: 12514, days: 346, daysAtLeast: 35 });
    expect(12514 / 365).toBeCloseTo(34.28, 2);
  });
});
