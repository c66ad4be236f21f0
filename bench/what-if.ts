import {
  type Basket,
  compile,
  type DayAverage,
  dailyAverages,
  daysBetween,
  fork,
  type IsoDate,
  type Run,
  replace,
  replay,
  type TradeEvent,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { lawsOf } from '../src/baskets/laws.js';
import { GOALS, type Goal, type Row, time } from './goals.js';
import { type Candidate, type Measured, paired } from './paired.js';
import { absent, peer } from './peers.js';
import { basketOf, FROM, UNTIL } from './year.js';

const LINES = 12_000;
const DAYS = daysBetween(FROM, UNTIL);

/** The truce of Busan cut the fentanyl duty, which is on all goods, to 10%. What if to another rate? */
const CHANGED = 'us-fentanyl';
const EVENT = 'ieepa-fentanyl-10-busan';
const TAKES_EFFECT: IsoDate = '2025-11-10';

/** A rate in hundredths of a point that has not been asked about just before. */
const rateOf = (go: number) => 1000 + (go % 997);

/** From the question to the answer: fork the record, replay the fork, average every day of the year. */
function ours(basket: Basket): (rate: number) => readonly DayAverage[] {
  const event = usChina2025.events.find(({ id }) => id === EVENT) as Extract<TradeEvent, { type: 'amended' }>;
  return (rate) => {
    const instead = { ...event, to: { ...event.to, kind: 'tariff', duty: `${rate / 100}%` } } as TradeEvent;
    const world = fork(usChina2025, { name: 'another rate', edits: [replace(EVENT, instead)] });
    const run = unwrap(replay(world, { until: UNTIL }));
    return unwrap(dailyAverages(run, basket, { from: FROM, until: UNTIL }, { of: 'additional' }));
  };
}

interface Piece {
  readonly line: number;
  readonly measure: number;
  readonly lo: number;
  readonly hi: number;
  /** In hundredths of a point, after stacking. */
  readonly rate: number;
}

/** The panel that a user would keep: what each measure adds on each line, from day to day, displacement worked out. */
function panelOf(run: Run, basket: Basket): { pieces: readonly Piece[]; changed: number } {
  const { ask } = unwrap(compile(run, basket.lane));
  const laws = lawsOf(run, basket.lane);
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size).size - 1;
  const pieces = basket.strata.flatMap(({ hs }, line) => {
    const open = new Map<number, { lo: number; rate: number }>();
    const done: Piece[] = [];
    const close = (hi: number, stays: (measure: number, rate: number) => boolean) => {
      for (const [measure, { lo, rate }] of open) {
        if (stays(measure, rate)) continue;
        done.push({ line, measure, lo, hi, rate });
        open.delete(measure);
      }
    };
    for (const { from } of laws) {
      const lines = unwrap(ask(hs as string, from)).lines.filter(
        ({ measure, points }) => measure !== 'mfn' && points !== '0%',
      );
      const now = new Map(
        lines.map((each) => [numberOf(each.measure), Math.round(Number.parseFloat(each.points) * 100)]),
      );
      const lo = daysBetween(FROM, from);
      close(lo, (measure, rate) => now.get(measure) === rate);
      for (const [measure, rate] of now) if (!open.has(measure)) open.set(measure, { lo, rate });
    }
    close(DAYS, () => false);
    return done;
  });
  return { pieces, changed: numberOf(CHANGED) };
}

/** The panel in DuckDB, and two questions to it: what everybody writes first, and our own sums of weights by measure. */
async function inDuck(duck: unknown, threads: string, basket: Basket, { pieces, changed }: ReturnType<typeof panelOf>) {
  // biome-ignore lint/suspicious/noExplicitAny: a peer may be absent, so its types are not there to be had
  const connection = await (await (duck as any).DuckDBInstance.create(':memory:', { threads })).connect();
  await connection.run('create table lines (line int, weight bigint)');
  await connection.run('create table panel (line int, measure int, lo int, hi int, rate int)');
  await connection.run(`create table days as select range::int as day from range(${DAYS})`);
  const lines = await connection.createAppender('lines');
  for (const [line, { value }] of basket.strata.entries()) {
    lines.appendInteger(line);
    lines.appendBigInt(BigInt((value as string).split(' ')[0] as string));
    lines.endRow();
  }
  lines.closeSync();
  const panel = await connection.createAppender('panel');
  for (const { line, measure, lo, hi, rate } of pieces) {
    for (const number of [line, measure, lo, hi, rate]) panel.appendInteger(number);
    panel.endRow();
  }
  panel.closeSync();
  await connection.run(`create table weighed as
    select measure, lo, hi, rate, sum(weight)::bigint as weight from panel join lines using (line) group by all`);
  const rate = `case when measure = ${changed} and lo >= ${daysBetween(FROM, TAKES_EFFECT)} then $1 else rate end`;
  const whole = '(select sum(weight) from lines)';
  const usual = await connection.prepare(`
    select day, sum(weight * ${rate})::double / 100 / ${whole}
    from days join panel on day >= lo and day < hi join lines using (line) group by day order by day`);
  const same = await connection.prepare(`
    with moved as (
      select lo as day, weight * ${rate} as step from weighed union all select hi, -weight * ${rate} from weighed
    ), moves as (select day, sum(step) as step from moved group by day)
    select day, sum(coalesce(step, 0)) over (order by day)::double / 100 / ${whole}
    from days left join moves using (day) order by day`);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const asking = (statement: any) => async (hundredths: number) => {
    statement.bindInteger(1, hundredths);
    const rows = await (await statement.run()).getRows();
    return rows.map((row: readonly unknown[]) => ({ value: row[1] as number }));
  };
  return { usual: asking(usual), same: asking(same) };
}

type Answer = readonly { readonly value: number | string }[];
type Year = (rate: number) => Answer | Promise<Answer>;

/** A changed measure, from the question to a year of averages: A1, A2. */
export async function whatIfRows(): Promise<readonly Row[]> {
  const basket = basketOf(unwrap(replay(usChina2025, { until: UNTIL })), LINES);
  const answers: Year = ours(basket);
  const asked = new Map<string, Year>([['ours', answers]]);
  const duck = await peer('@duckdb/node-api');
  if (duck !== null) {
    const panel = panelOf(unwrap(replay(usChina2025, { until: UNTIL })), basket);
    for (const threads of ['1', '2']) {
      const { usual, same } = await inDuck(duck, threads, basket, panel);
      asked.set(`usual ${threads}`, usual);
      asked.set(`same ${threads}`, same);
    }
  }
  for (const [name, year] of asked) await expectAgreement(name, year, answers);
  let go = 0;
  const candidates = [...asked].map(
    ([name, year]): Candidate => ({
      name,
      async work(times) {
        for (let each = 0; each < times; each += 1) {
          go += 1;
          const given = year(rateOf(go));
          if (given instanceof Promise) await given;
        }
      },
    }),
  );
  const measured = await paired(candidates);
  return [row(GOALS.A1, measured, 'usual'), row(GOALS.A2, measured, 'same')];
}

async function expectAgreement(name: string, year: Year, reference: Year): Promise<void> {
  for (const rate of [1000, 1234, 4500]) {
    const numbers = (answer: Answer) => answer.map(({ value }) => Number.parseFloat(String(value)));
    const [given, expected] = [numbers(await year(rate)), numbers(await reference(rate))];
    const apart = expected.some((value, day) => !(Math.abs(value - (given[day] as number)) <= 1e-9 * value));
    if (given.length !== DAYS || apart) throw new Error(`${name} answers otherwise`);
  }
}

/** Against the better of its settings of threads. */
function row(goal: Goal, { nanoseconds: ns, ratio }: Measured, query: string): Row {
  const settings = ['1', '2'].map((threads) => `${query} ${threads}`).filter((name) => ns[name] !== undefined);
  const best = settings.sort((a, b) => (ns[a] as number) - (ns[b] as number))[0];
  if (best === undefined) return { ...goal, ratio: null, beside: '', skipped: absent('@duckdb/node-api') };
  const beside = `${time(ns[best] as number)} ÷ ${time(ns['ours'] as number)}, threads: ${best.at(-1)}`;
  return { ...goal, ratio: ratio(best, 'ours'), beside };
}
