/**
 * Replays the 2025 US–China escalation from the record: both sides' duties on the generic good, every change with the act
 * behind it, the phase of the relationship and the truce that holds; then the world on 28 October 2025, against a news
 * article of that day.
 *
 * Everything printed is computed from the record and what its acts say; nothing is an assumption.
 */
import {
  type GoodsOnLane,
  type Interval,
  type Phase,
  phasePath,
  type RateInterval,
  ratePath,
  replay,
  stateOn,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { articleOf28October } from './article.js';
import { heading, table } from './print.js';

const run = unwrap(replay(usChina2025));
const us = unwrap(ratePath(run, { importer: 'US', origin: 'CN' }));
const china = unwrap(ratePath(run, { importer: 'CN', origin: 'US' }));
const phases = unwrap(phasePath(run));

const china2025 = { importer: 'CN', origin: 'US', waivers: ['cn-market-based'] } as const;
const byName: readonly (readonly [string, GoodsOnLane])[] = [
  ['US: on Section 301 List 3', { importer: 'US', origin: 'CN', lists: ['us-301-list-3'] }],
  ['US: smartphones (8517.13)', { importer: 'US', origin: 'CN', hs: '8517.13.00' }],
  ['US: electric cars (8703.80)', { importer: 'US', origin: 'CN', hs: '8703.80.00' }],
  ['US: aluminium foil (7607.11.60)', { importer: 'US', origin: 'CN', hs: '7607.11.60' }],
  ['China: soybeans (1201.90)', { ...china2025, hs: '1201.90' }],
  ['China: crude oil (2709.00)', { ...china2025, hs: '2709.00' }],
  ['China: frozen pork (0203.29)', { ...china2025, hs: '0203.29' }],
];

type Day = `${number}-${number}-${number}`;

console.log(heading('2025, both sides: the additional duty on the generic good'));
console.log('Over MFN. Section 301 lists, Section 232 and the older Chinese layers reach named goods and come');
console.log('on top.\n');
const days = [...new Set([...us, ...china, ...phases].map(({ from }) => from))].sort();
console.log(
  table(
    ['from', 'US on CN', 'CN on US', 'phase', 'truce, until', 'act'],
    [10, 12, 12, 13, 20, 23],
    days.map((day) => [
      day,
      change(us, day),
      change(china, day),
      phaseAt(phases, day),
      truceOn(day),
      actsOf([...at(us, day), ...at(china, day)]),
    ]),
  ),
);

console.log(heading('The same year for goods by name'));
console.log('Additional duty over MFN, from each day on. The Chinese lines are for an importer with the usual');
console.log('waiver of the older layer.\n');
console.log(
  table(
    ['goods', 'duty'],
    [30, 68],
    byName.map(([name, goods]) => [name, pathOf(goods)]),
  ),
);

console.log(heading('28 October 2025: the world on the day of an article'));
console.log(articleOf28October(run));

function change(path: readonly RateInterval[], day: Day): string {
  const here = path.find(({ from }) => from === day);
  if (here === undefined) return `        ${path.filter(({ from }) => from < day).at(-1)?.value ?? ''}`;
  return here.before === null ? `        ${here.value}` : `${here.before.padEnd(4)} → ${here.value}`;
}

function phaseAt(path: readonly Interval<Phase>[], day: Day): string {
  return path.filter(({ from }) => from <= day).at(-1)?.value.phase ?? '';
}

function truceOn(day: Day): string {
  const { agreements } = unwrap(stateOn(run, day));
  return Object.values(agreements)
    .filter(({ agreement, status }) => agreement.kind === 'truce' && status === 'in-force')
    .map(({ agreement, until }) => `${agreement.id.replace('truce-', '')}${until === null ? '' : `, ${until}`}`)
    .join('; ');
}

function at(path: readonly RateInterval[], day: Day): readonly RateInterval[] {
  return path.filter(({ from }) => from === day);
}

function pathOf(goods: GoodsOnLane): string {
  return unwrap(ratePath(run, goods))
    .map(({ from, value }) => `${from} ${value}`)
    .join(', ');
}

function actsOf(changes: readonly RateInterval[]): string {
  const cites = changes.flatMap(({ because }) => because.map(({ act }) => act?.cite.split(/, | \(/)[0] ?? ''));
  return [...new Set(cites.filter((cite) => cite !== ''))].join('; ');
}
