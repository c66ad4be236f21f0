/**
 * A year of a truce that may collapse and be repaired each month, and of a fentanyl duty that may be lifted: too many worlds
 * to enumerate in comfort, so they are drawn, on two threads, with a seed.
 *
 *     npx tsx examples/million-worlds.ts 1000000
 *
 * Without a number it draws ten thousand. The law of the record decides each world; what the chances are is an assumption
 * of this example and of nobody else.
 */
import { insert, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { atLeast, type Drawing, fan, type Progress, twoPhases } from 'truce/uncertainty';
import { runOnThreads } from './lib/workers.js';
import { heading, table } from './print.js';

const worlds = Number(process.argv[2]?.match(/^\d+$/)?.[0] ?? 10_000);

const lifted = insert({ id: 'fentanyl-lifted', on: '2026-04-01', type: 'terminated', target: 'us-fentanyl' });
const drawing: Drawing = {
  window: { from: '2025-12-01', until: '2026-11-02' },
  knownOn: '2025-11-15',
  hazards: {
    truce: {
      from: '2025-12-01',
      months: 12,
      collapse: '10%',
      repair: '30%',
      onCollapse: [
        { type: 'amended', target: 'us-reciprocal-china', to: { kind: 'tariff', duty: '135%' } },
        { type: 'suspension-ended', target: 'us-reciprocal-china' },
      ],
      onRepair: [{ type: 'suspended', target: 'us-reciprocal-china', leaving: '10%', until: null }],
    },
  },
  choices: {
    'the fentanyl duty': {
      lifted: { probability: '15%', edits: [lifted] },
      stays: { probability: '85%', edits: [] },
    },
  },
  seed: 2026,
};

function show({ done, total, rate, left }: Progress): void {
  const speed = rate === null ? '' : `, ${Math.round(rate)} worlds a second`;
  console.log(`${done} of ${total}${speed}${left === null ? '' : `, ${left.toFixed(1)} s left`}`);
}

console.log(heading(`${worlds} worlds from 1 December 2025 to 1 November 2026, US on CN, generic good`));
let told = 0;
const { sample, missing, failures } = await runOnThreads(
  { scenario: usChina2025, goods: { importer: 'US', origin: 'CN' }, drawing },
  {
    worlds,
    threads: 2,
    slice: Math.max(1, Math.min(50_000, Math.ceil(worlds / 8))),
    progress: (at) => {
      // Ten lines, however many slices there are.
      if (at.done < (told * worlds) / 10 && at.done < worlds) return;
      told += 1;
      show(at);
    },
  },
);

if (sample === null) console.log('nothing was drawn:', failures[0]?.message);
else {
  const levels = unwrap(fan(sample.path, ['5%', '50%', '95%']));
  const truce = { low: '20%', high: '145%', collapse: '10%', repair: '30%' } as const;
  const rows = sample.path.map(({ from, value }) => {
    const at = levels.filter((each) => each.from <= from).at(-1)?.value ?? [];
    // The closed form knows the truce alone; from April on, 15% of 10 points come off.
    const closed = Number.parseFloat(unwrap(twoPhases(truce, turnsBy(from))).mean) - (from >= '2026-04-01' ? 1.5 : 0);
    return [from, ...at, short(value.mean), `${closed.toFixed(2)}%`, short(unwrap(atLeast(value, '100%')))];
  });
  console.log(
    `\n${table(['from', '5%', '50%', '95%', 'mean', 'closed form', 'P(≥100%)'], [12, 6, 6, 6, 9, 12, 10], rows)}`,
  );
  console.log(`\nworlds ${sample.worlds}, missing ${missing.length === 0 ? 'none' : JSON.stringify(missing)}`);
  console.log(`changes of the rate in 30 days, on average: ${sample.churn.toFixed(3)}`);
}

/** How many times the truce could have turned by a day: once in December 2025, and once in every month since. */
function turnsBy(day: string): number {
  return (Number(day.slice(0, 4)) - 2025) * 12 + Number(day.slice(5, 7)) - 11;
}

function short(percent: string): string {
  return `${Number.parseFloat(percent).toFixed(2)}%`;
}
