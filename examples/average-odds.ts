/**
 * What the average duty on US imports from China may come to at the end of each month of 2026 until the
 * truce of Busan ends, asked in November 2025: it may collapse and be repaired, the
 * fentanyl duty may be halved or lifted, that on steel raised.
 *
 *     npx tsx examples/average-odds.ts 1000000
 *
 * Without a number it draws a hundred thousand worlds. The law of the record decides what each world's average is, to the
 * last digit; what the chances are is an assumption of this example and of nobody else.
 */
import { type IsoDate, insert, type Percent, type TradeEvent, unwrap } from 'truce';
import { usChina2025, usImportsFromChina2024 } from 'truce/history';
import { atLeast, type Outcome, quantile, sampleAverages } from 'truce/uncertainty';
import { heading, table } from './print.js';

const worlds = Number(process.argv[2]?.match(/^\d+$/)?.[0] ?? 100_000);
const monthEnds = Array.from({ length: 10 }, (_, month) =>
  new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10),
) as readonly IsoDate[];

const will = (probability: Percent, ...events: readonly TradeEvent[]): Outcome => ({
  probability,
  edits: events.map((event) => insert(event)),
});

console.log(heading(`${worlds} worlds: US imports from China, additional duty, on the last day of each month`));
const drawn = unwrap(
  sampleAverages<string>(usChina2025, usImportsFromChina2024, {
    days: monthEnds,
    knownOn: '2025-11-15',
    hazards: {
      truce: {
        from: '2026-01-01',
        months: 10,
        collapse: '5%',
        repair: '30%',
        onCollapse: [
          { type: 'amended', target: 'us-reciprocal-china', to: { kind: 'tariff', duty: '135%' } },
          { type: 'suspension-ended', target: 'us-reciprocal-china' },
        ],
        onRepair: [{ type: 'suspended', target: 'us-reciprocal-china', leaving: '10%', until: null }],
      },
    },
    choices: {
      fentanyl: {
        lifted: will('15%', { id: 'lifted', on: '2026-04-01', type: 'terminated', target: 'us-fentanyl' }),
        halved: will('25%', {
          id: 'halved',
          on: '2026-04-01',
          type: 'amended',
          target: 'us-fentanyl',
          to: { kind: 'tariff', duty: '5%' },
        }),
        stays: will('60%'),
      },
      steel: {
        raised: will('20%', {
          id: 'steel-raised',
          on: '2026-07-01',
          type: 'amended',
          target: 'us-232-steel',
          to: { kind: 'tariff', duty: '75%' },
        }),
        stays: will('80%'),
      },
    },
    seed: 2026,
    worlds,
  }),
);

const short = (percent: Percent) => `${Number.parseFloat(percent).toFixed(2)}%`;
console.log(
  table(
    ['on', '5%', '50%', '95%', 'mean', 'std. dev.', 'P(≥50%)'],
    [12, 9, 9, 9, 9, 10, 10],
    drawn.days.map(({ on, mean, value }) => [
      on,
      ...(['5%', '50%', '95%'] as const).map((each) => short(unwrap(quantile(value, each)))),
      short(mean),
      short(value.standardDeviation),
      short(unwrap(atLeast(value, '50%'))),
    ]),
  ),
);
console.log(`\nworlds ${drawn.worlds}, missing ${drawn.missing.length === 0 ? 'none' : JSON.stringify(drawn.missing)}`);
