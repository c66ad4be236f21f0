/**
 * The average tariff of both sides from the law of the record, next to the series that everyone quotes (PIIE's), with
 * every residual and its reason; and the same law under other weights.
 *
 * Rates are computed from the record. The shares of trade are PIIE's own, divided out of its published steps, and Census
 * imports of 2024 with industry averages of metal content: an average is only as good as its weights.
 */
import { average, type Basket, type Decomposition, decompose, fork, type Run, replay, reschedule, unwrap } from 'truce';
import {
  chinaImportsFromUs2017,
  piieChinaOnUs,
  piieUsOnChina,
  usChina2018,
  usChina2025,
  usExportsToChina2020,
  usImportsFromChina2024,
} from 'truce/history';
import { type PiieRow, piie2018, piie2025, piieOtherVintages, piieResiduals } from './piie-series.js';
import { heading, table, wrap } from './print.js';

type Day = PiieRow['date'];

const first = unwrap(replay(usChina2018));
const second = unwrap(replay(usChina2025));
// PIIE has the electronics in until 11 April 2025, as the law was known until then.
const asKnown = unwrap(replay(usChina2025, { knownOn: '2025-04-10' }));
const lawOf = (day: Day): Run => {
  if (day < '2021-01-01') return first;
  return day >= '2025-04-05' && day < '2025-04-11' ? asKnown : second;
};

const points = (run: Run, basket: Basket, day: Day): number =>
  Number(unwrap(average(run, basket, day, { of: 'total' })).value.slice(0, -1));

/** China's MFN average moved over the years, so the basket is given that of the day: its average on everybody else. */
const withMfn = (others: number): Basket => ({
  ...piieChinaOnUs,
  strata: piieChinaOnUs.strata.map((each) => ({ ...each, mfn: `${others}%` as const })),
});

console.log(heading('Weights decide the level: 20 January 2025, one law, several averages'));
const levels: readonly (readonly [string, Basket])[] = [
  ['US on China   imports of 2024', usImportsFromChina2024],
  ['              PIIE (trade before 2018)', piieUsOnChina],
  ['China on US   imports of 2017', chinaImportsFromUs2017],
  ['              exports of 2020', usExportsToChina2020],
  ['              PIIE (trade before 2018)', piieChinaOnUs],
];
for (const [label, basket] of levels) {
  const level = points(second, basket, '2025-01-20');
  console.log(`${label.padEnd(40)} ${level.toFixed(1).padStart(5)}  ${'█'.repeat(Math.round(level * 2))}`);
}

for (const [title, rows] of [
  ['2025: the law by PIIE’s shares, next to PIIE', piie2025],
  ['2018 to 2020: the same law seven years earlier', piie2018],
] as const) {
  console.log(heading(title));
  console.log(
    table(
      ['from', 'US law', 'PIIE', 'off', 'CN law', 'PIIE', 'off', 'what moved', 'note'],
      [10, 6, 5, 6, 6, 5, 6, 34, 4],
      rows.map((row) => {
        const us = points(lawOf(row.date), piieUsOnChina, row.date);
        const china = points(lawOf(row.date), withMfn(row.others), row.date);
        return [
          row.date,
          us.toFixed(2).padStart(6),
          row.usOnChina.toFixed(1).padStart(5),
          signed(us - row.usOnChina),
          china.toFixed(2).padStart(6),
          row.chinaOnUs.toFixed(1).padStart(5),
          signed(china - row.chinaOnUs),
          row.event,
          noteOf(row.date),
        ];
      }),
    ),
  );
}
console.log('\nPIIE is printed to one decimal, so 0.05 either way is print; so is the MFN average that China’s');
console.log('column stands on. What is more has a reason:');
for (const [index, { why }] of piieResiduals.entries()) {
  console.log(wrap(`(${index + 1}) ${why}`, 96).join('\n    '));
}
console.log('\nOther editions print other numbers for the same days:');
for (const { date, usOnChina, vintage } of piieOtherVintages) {
  const revised = piie2025.find((row) => row.date === date)?.usOnChina ?? 20.7;
  console.log(`  ${date}  ${usOnChina.toFixed(1).padStart(5)} in the ${vintage}, later ${revised.toFixed(1)}`);
}

console.log(heading('US imports of 2024: points by program'));
const days = ['2025-01-20', '2025-03-12', '2025-04-10', '2025-05-14', '2025-08-18', '2025-12-31'] as const;
const parts = days.map((day) => unwrap(decompose(second, usImportsFromChina2024, day, { of: 'total' })));
const programs = [...new Set(parts.flatMap((each) => each.parts.map(({ program }) => program)))].sort();
const shown = programs.filter((program) => parts.some((each) => pointsOf(each, program) >= 0.01));
console.log(
  table(
    ['program', ...days],
    [22, ...days.map(() => 10)],
    [
      ...shown.map((program) => [program, ...parts.map((each) => cell(pointsOf(each, program)))]),
      ['total', ...parts.map((each) => cell(Number(each.value.slice(0, -1))))],
    ],
  ),
);
const otherReading = unwrap(
  replay(fork(usChina2025, { name: 'other content in', edits: [reschedule('s232-metals-50', { to: '2025-04-05' })] })),
);
const apart =
  points(otherReading, usImportsFromChina2024, '2025-04-10') - points(second, usImportsFromChina2024, '2025-04-10');
console.log('\nUntil 3 June 2025 goods with some metal in them were wholly outside the reciprocal duty (CBP). Had');
console.log(`their other content been inside from 5 April, 10 April would stand ${apart.toFixed(1)} points higher.`);

function signed(difference: number): string {
  const text = difference.toFixed(2);
  return (text.startsWith('-') ? text : `+${text}`).replace(/^[+-]0\.00$/, '0.00').padStart(6);
}

function noteOf(day: Day): string {
  return piieResiduals
    .flatMap(({ from, until }, index) => (day >= from && day < until ? [`(${index + 1})`] : []))
    .join('');
}

function pointsOf({ parts: all }: Decomposition, program: string): number {
  return Number(all.find((part) => part.program === program)?.points.slice(0, -1) ?? 0);
}

function cell(points: number): string {
  return points.toFixed(2).padStart(10);
}
