import {
  type Act,
  type Assessment,
  assess,
  decompose,
  fork,
  lapse,
  type Run,
  ratePath,
  replay,
  type Shipment,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { daysBetween, points, sumPercents } from '../../src/values/index.js';
import { type AverageQuestion, averageQuestions, type DutyQuestion, dutyQuestions } from './questions.js';
import type { Pack, Question } from './schema.js';

const conventions = [
  'A duty is asked of goods entered for consumption on a calendar day of the importer’s territory; intervals are half-open.',
  'additional is everything ad valorem above MFN; duties by unit are not in it. Layers are percents of the whole value and sum exactly.',
  'A generic good has no code: no measure on particular goods reaches it. What a question does not state is not assumed.',
  'Lists, uses, claims and waivers go by the names of the record; what each act says is in its sources.',
  'Hindsight, unless knownOn says otherwise: law that reaches back counts from the day it reaches back to.',
  'Averages are fixed-weight: the sum of share times rate over the sum of shares, at 20 decimals of a point. Weights decide the level.',
  'Content shares of the baskets are industry averages, an assumption about the goods and not law.',
];

/** Dated questions on both sides' tariffs in 2025, with answers, acts and sources, as plain data for any engine. */
export function conformancePack(): Pack {
  const duties = dutyQuestions.map(answered);
  const cited = new Set(duties.flatMap((each) => (each.kind === 'duty' ? each.acts : [])));
  const baskets = new Map(averageQuestions.map(({ basket }) => [basket.id, basket]));
  return {
    $schema: './conformance.schema.json',
    title: 'US–China tariffs, 20 January to 31 December 2025: questions and answers',
    record: usChina2025.id,
    conventions,
    acts: Object.fromEntries([...cited].sort().map((id) => [id, actOf(usChina2025.acts[id] as Act)])),
    baskets: [...baskets.values()].map(({ strata, ...head }) => ({
      ...head,
      strata: strata.map(({ value: _, note: __, claims: ___, waivers: ____, ...each }) => each),
    })) as Pack['baskets'],
    questions: [...duties, ...averageQuestions.map(averaged), stretchOf('US', 'CN'), stretchOf('CN', 'US')],
  };
}

function answered({ id, ask, knownOn, supposing, trap, published }: DutyQuestion): Question {
  const assessment = unwrap(assess(worldOf(supposing?.lapses, knownOn), ask));
  return {
    id,
    kind: 'duty',
    question: questionOf(ask, supposing?.inWords, knownOn),
    ask: { ...ask, ...(knownOn === undefined ? {} : { knownOn }), ...(supposing === undefined ? {} : { supposing }) },
    answer: {
      additional: assessment.additional,
      total: assessment.mfn.from === 'absent' ? null : assessment.total,
      layers: layersOf(assessment),
    },
    acts: actsOf(assessment),
    ...(trap === undefined ? {} : { trap }),
    ...(published === undefined ? {} : { published }),
  } as Question;
}

function worldOf(lapses: string | undefined, knownOn: Shipment['enteredOn'] | undefined): Run {
  const scenario =
    lapses === undefined
      ? usChina2025
      : fork(usChina2025, { name: `${lapses} lapses`, edits: [lapse(lapses)], orphans: 'skip' });
  return unwrap(replay(scenario, knownOn === undefined ? {} : { knownOn }));
}

function layersOf({ lines }: Assessment) {
  const programs = [...new Set(lines.map(({ program }) => program))].sort();
  return programs.flatMap((program) => {
    const sum = sumPercents(lines.filter((line) => line.program === program).map((line) => line.points));
    return sum === '0%' ? [] : [{ program, points: sum }];
  });
}

/** The acts behind what is owed and behind what took something off. */
function actsOf({ lines }: Assessment): readonly string[] {
  const acts = lines
    .filter((line) => line.points !== '0%')
    .flatMap((line) => line.reasons.flatMap(({ act }) => (act === null ? [] : [act.id])));
  return [...new Set(acts)];
}

function actOf({ cite, title, by, url, confidence, sources = [] }: Act) {
  return {
    cite,
    ...(title === undefined ? {} : { title }),
    by,
    ...(url === undefined ? {} : { url }),
    confidence,
    sources: [...sources],
  };
}

function averaged({ id, basket, on, knownOn, published }: AverageQuestion): Question {
  const { value, parts } = unwrap(decompose(worldOf(undefined, knownOn), basket, on, { of: 'total' }));
  return {
    id,
    kind: 'average',
    question: `What is the average duty of ${basket.lane.importer} on goods of ${basket.lane.origin} on ${on}, MFN included, over "${basket.title}"?`,
    ask: { basket: basket.id, on, of: 'total', ...(knownOn === undefined ? {} : { knownOn }) },
    answer: { value, parts: [...parts] },
    ...(published === undefined ? {} : { published: [...published] }),
  };
}

/** Point-days of the generic good over the record: what a year's mean is made of. */
function stretchOf(importer: 'US' | 'CN', origin: 'US' | 'CN'): Question {
  const run = worldOf(undefined, undefined);
  const [from, until, atLeast] = ['2025-01-20', '2026-01-01', '100%'] as const;
  const path = unwrap(ratePath(run, { importer, origin })).map((each) => ({
    rate: each.value,
    days: daysBetween(each.from, each.until ?? until),
  }));
  const high = path.filter(({ rate }) => points(rate).gte(points(atLeast)));
  return {
    id: `stretch-${importer.toLowerCase()}-generic-2025`,
    kind: 'stretch',
    question: `Over ${from} to before ${until}: how many point-days of additional duty did the generic good of ${origin} owe in ${importer}, and on how many days at least ${atLeast}?`,
    ask: { importer, origin, from, until, atLeast },
    answer: {
      pointDays: path.reduce((sum, { rate, days }) => sum + points(rate).times(days).toNumber(), 0),
      days: path.reduce((sum, { days }) => sum + days, 0),
      daysAtLeast: high.reduce((sum, { days }) => sum + days, 0),
    },
  };
}

function questionOf(ask: Shipment, supposing: string | undefined, knownOn: string | undefined): string {
  const what =
    ask.hs === undefined ? `a generic good${ask.lists ? ` of ${ask.lists.join(', ')}` : ''}` : `HS ${ask.hs}`;
  const when = [
    ask.ladenOn === undefined ? '' : `, loaded ${ask.ladenOn}${ask.transport ? ` (${ask.transport})` : ''}`,
    ask.acceptedInBondOn === undefined ? '' : `, accepted in bond ${ask.acceptedInBondOn}`,
    `, entered ${ask.enteredOn}`,
  ].join('');
  const world = supposing === undefined ? '' : `, supposing that ${supposing}`;
  const clock = knownOn === undefined ? '' : `, by the law as known on ${knownOn}`;
  return `What duty does ${ask.importer} charge on goods of ${ask.origin}, ${what}${when}${clock}${world}?`;
}
