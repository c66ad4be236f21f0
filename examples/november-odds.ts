/**
 * What to expect on 1 November 2025, asked on 12 October, two days after an additional 100% was threatened for that day.
 *
 * The law is the record's; the probabilities are a slider, because nobody has the right one. Market prices are those that
 * markets quoted, taken apart from their overround.
 */
import { insert, type Percent, ratePath, replay, unwrap } from 'truce';
import { usChina2025, usChina2026 } from 'truce/history';
import { atLeast, distribution, entropy, expected, fan, quantile } from 'truce/uncertainty';
import { heading, table } from './print.js';

const usOnChina = { importer: 'US', origin: 'CN' } as const;
const knownOn = '2025-10-12';

console.log(heading('1 November 2025, as known on 12 October: the threatened 100%, by how likely it is taken to be'));
const slider: readonly Percent[] = ['0%', '5%', '10%', '20%', '30%', '40%', '50%', '60%', '80%', '100%'];
console.log(
  table(
    ['p', 'expected', 'std. dev.', 'median', '90% quantile', 'P(≥100%)', 'threat mass', 'entropy, bits'],
    [5, 9, 9, 7, 13, 9, 12, 13],
    slider.map((probability) => {
      const odds = unwrap(
        expected(usChina2025, usOnChina, {
          on: '2025-11-01',
          knownOn,
          threats: { 'us-additional-100-threat': probability },
        }),
      );
      const [day] = odds.path;
      if (day === undefined) return [probability];
      const { value } = day;
      return [
        probability,
        value.mean,
        short(value.standardDeviation),
        unwrap(quantile(value, '50%')),
        unwrap(quantile(value, '90%')),
        unwrap(atLeast(value, '100%')),
        String(value.threatMass),
        entropy(value).toFixed(3),
      ];
    }),
  ),
);

console.log(heading('The same autumn with its deadline: 30% for the threat, and the truce extended in time with 80%'));
const extension = { on: '2025-11-04', until: '2026-11-10' } as const;
const window = { from: '2025-10-12', until: '2025-12-01' } as const;
const apart = unwrap(
  expected(usChina2025, usOnChina, {
    window,
    knownOn,
    threats: { 'us-additional-100-threat': '30%' },
    extensions: { 'us-reciprocal-china': { ...extension, probability: '80%' } },
  }),
);
/** Who carries out the threat does not extend the truce; who lets it pass extends it nine times of ten. */
const bound = unwrap(
  expected(usChina2025, usOnChina, {
    window,
    knownOn,
    moves: { 'the truce is extended': [{ edit: 'extend', target: 'us-reciprocal-china', ...extension }] },
    tree: {
      of: 'us-additional-100-threat',
      probability: '30%',
      ifNot: { of: 'the truce is extended', probability: '90%' },
    },
  }),
);
for (const [name, odds] of [
  ['independent', apart],
  ['hanging together', bound],
] as const) {
  const levels = unwrap(fan(odds.path, ['5%', '50%', '95%']));
  console.log(
    `\n${name}\n${table(
      ['from', '5%', '50%', '95%', 'expected', 'if nobody acts'],
      [11, 6, 6, 6, 10, 14],
      odds.path.map(({ from, value }) => {
        const at = levels.filter((each) => each.from <= from).at(-1)?.value ?? [];
        return [from, ...at, short(value.mean), value.ifNothing];
      }),
    )}`,
  );
  for (const { probability, happens } of odds.worlds) {
    console.log(`  ${probability.padStart(6)}  ${happens.join('; ') || 'nothing happens, and the truce lapses'}`);
  }
}

console.log(heading('What markets said'));
/** Kalshi on the China rate of 1 July 2026, by bracket; each stands for its middle, the open one for 65%. */
const prices = [
  { rate: '5%', probability: '19%' },
  { rate: '15%', probability: '74%' },
  { rate: '25%', probability: '7.8%' },
  { rate: '35%', probability: '2.5%' },
  { rate: '45%', probability: '1%' },
  { rate: '55%', probability: '0.1%' },
  { rate: '65%', probability: '0.1%' },
] as const;
const raw = distribution(prices);
console.log(`as quoted: ${raw.ok ? raw.value.mean : raw.error.map(({ message }) => message).join('; ')}`);
const odds = unwrap(distribution(prices, { normalise: true }));
console.log(
  table(
    ['middle', 'quoted', 'without overround'],
    [8, 8, 18],
    odds.levels.map(({ rate, probability }, index) => [rate, prices[index]?.probability ?? '', short(probability)]),
  ),
);
const path = unwrap(ratePath(unwrap(replay(usChina2026)), usOnChina));
const came = path.find(({ from, until }) => from <= '2026-07-01' && (until === null || '2026-07-01' < until));
console.log(`expected ${short(odds.mean)}; the additional duty on a generic good that day was ${came?.value}`);

/** Polymarket on 12 April 2025: 19% that the duty is raised to 200% by June. 145% stood. */
const raised = insert({
  id: 'raised-to-200',
  on: '2025-05-31',
  type: 'amended',
  target: 'us-reciprocal-china',
  to: { kind: 'tariff', duty: '180%' },
});
const june = unwrap(
  expected(usChina2025, usOnChina, {
    on: '2025-06-01',
    knownOn: '2025-04-12',
    choices: {
      'by June': {
        'raised to 200%': { probability: '19%', edits: [raised] },
        'as it is': { probability: '81%', edits: [] },
      },
    },
  }),
);
console.log(`1 June 2025, asked on 12 April, 19% for a raise to 200%: expected ${june.path[0]?.value.mean}`);

function short(percent: Percent): string {
  return `${Number.parseFloat(percent).toFixed(2)}%`;
}
