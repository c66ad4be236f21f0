import { type Assessment, assess, type Compiled, compile, type IsoDate, type Run, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { lawDays } from '../src/queries/compiled/law-days.js';
import { GOALS, type Goal, type Row, time } from './goals.js';
import { type Candidate, paired } from './paired.js';
import { absent, peer } from './peers.js';
import { basketOf } from './year.js';

const LANE = { importer: 'US', origin: 'CN' } as const;
const DAYS = 365;
const LINES = 12_000;

interface Questions {
  readonly run: Run;
  readonly compiled: Compiled;
  readonly codes: readonly string[];
  /** Code and day of each question. */
  readonly asked: readonly (readonly [code: number, day: number])[];
}

const dayOf = (number: number) => new Date(Date.UTC(2025, 0, 20 + number)).toISOString().slice(0, 10) as IsoDate;
const days = Array.from({ length: DAYS - 20 }, (_, number) => dayOf(number));

function questions(): Questions {
  const run = unwrap(replay(usChina2025));
  const compiled = unwrap(compile(run, LANE));
  // As many lines as a tariff schedule has.
  const codes = basketOf(run, LINES).strata.map(({ hs }) => hs as string);
  let seed = 1;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const asked = Array.from({ length: 256 }, () => [below(codes.length), below(days.length)] as const);
  return { run, compiled, codes, asked };
}

function answer({ compiled, codes }: Questions, code: number, day: number): Assessment {
  return unwrap(compiled.ask(codes[code] as string, days[day] as IsoDate));
}

/**
 * The answers as a panel, as a tracker publishes it and a user would keep it in a database: a row for each code and each day
 * on which any duty of the record changed, its layers as JSON with one act each. Ours answers with the whole chain of acts
 * behind every layer.
 */
function panel(of: Questions): { code: number; from: number; until: number; rate: string; why: string }[] {
  const changes = lawDays(of.run, LANE).days.map((day) => days.indexOf(day));
  return of.codes.flatMap((_, code) =>
    changes.map((from, change) => {
      const { total, lines } = answer(of, code, from);
      const why = JSON.stringify(
        lines.map(({ program, verdict, points, act }) => ({ program, verdict, points, act: act?.cite ?? null })),
      );
      return { code, from, until: changes[change + 1] ?? days.length, rate: total, why };
    }),
  );
}

/** Point queries: P1, P2, P3. */
export async function pointRows(): Promise<readonly Row[]> {
  const of = questions();
  const rows = panel(of);
  const expected = of.asked.map(([code, day]) => answer(of, code, day).total).join();
  const ask = async (name: string, one: (code: number, day: number) => unknown): Promise<Candidate> => {
    const given = [];
    for (const [code, day] of of.asked) given.push(await one(code, day));
    if (given.join() !== expected) throw new Error(`${name} answers otherwise`);
    return {
      name,
      work(times) {
        for (let go = 0; go < times; go += 1) {
          const [code, day] = of.asked[go & 255] as readonly [number, number];
          one(code, day);
        }
      },
    };
  };
  const waiting = (each: Candidate, one: (code: number, day: number) => Promise<unknown>): Candidate => ({
    ...each,
    async work(times) {
      for (let go = 0; go < times; go += 1) await one(...(of.asked[go & 255] as readonly [number, number]));
    },
  });
  const { run, compiled, codes } = of;
  const candidates = [
    await ask('ours', (code, day) => {
      const answered = compiled.ask(codes[code] as string, days[day] as IsoDate);
      return answered.ok && answered.value.total;
    }),
    await ask('assess', (code, day) => {
      const answered = assess(run, { ...LANE, hs: codes[code] as string, enteredOn: days[day] as IsoDate });
      return answered.ok && answered.value.total;
    }),
  ];
  const sqlite = await peer('better-sqlite3');
  if (sqlite !== null) {
    const database = new sqlite.default(':memory:');
    database.exec('create table panel (code int, day int, rate text, why text, primary key (code, day)) without rowid');
    const insert = database.prepare('insert into panel values (?, ?, ?, ?)');
    database.transaction(() => {
      for (const { code, from, rate, why } of rows) insert.run(code, from, rate, why);
    })();
    const select = database.prepare(
      'select rate, why from panel where code = ? and day <= ? order by day desc limit 1',
    );
    candidates.push(await ask('sqlite, as text', (code, day) => select.get(code, day).rate));
    candidates.push(
      await ask('sqlite', (code, day) => {
        const { rate, why } = select.get(code, day);
        return Array.isArray(JSON.parse(why)) && rate;
      }),
    );
  }
  const duck = await peer('@duckdb/node-api');
  if (duck !== null) {
    const connection = await (await duck.DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run('create table panel (code int, lo int, hi int, rate varchar, why varchar)');
    const appender = await connection.createAppender('panel');
    for (const { code, from, until, rate, why } of rows) {
      for (const number of [code, from, until]) appender.appendInteger(number);
      for (const text of [rate, why]) appender.appendVarchar(text);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run('create index by_code on panel (code)');
    const select = await connection.prepare('select rate, why from panel where code = $1 and lo <= $2 and hi > $2');
    const one = async (code: number, day: number) => {
      select.bindInteger(1, code);
      select.bindInteger(2, day);
      return (await (await select.run()).getRows())[0][0];
    };
    candidates.push(waiting(await ask('duckdb', one), one));
  }
  const engine = await peer('json-rules-engine');
  if (engine !== null) {
    // One rule for each rate of the first codes: a few hundred, as a record of rules would have.
    const rules = new engine.Engine();
    const some = rows.slice(0, 358);
    for (const { code, from, until, rate, why } of some) {
      const when = (fact: string, operator: string, value: number) => ({ fact, operator, value });
      const all = [
        when('code', 'equal', code),
        when('day', 'greaterThanInclusive', from),
        when('day', 'lessThan', until),
      ];
      rules.addRule({ conditions: { all }, event: { type: 'rate', params: { rate, why } } });
    }
    const known = [...new Set(some.map(({ code }) => code))].slice(0, -1);
    candidates.push({
      name: 'rules',
      async work(times) {
        for (let go = 0; go < times; go += 1) {
          const [, day] = of.asked[go & 255] as readonly [number, number];
          const code = known[go % known.length] as number;
          const { events } = await rules.run({ code, day });
          if (events[0].params.rate !== answer(of, code, day).total) throw new Error('the rules answer otherwise');
        }
      },
    });
  }
  const measured = await paired(candidates);
  const ns = measured.nanoseconds;
  const row = (goal: Goal, slower: string, name: string): Row =>
    ns[slower] === undefined
      ? { ...goal, ratio: null, beside: '', skipped: absent(name) }
      : {
          ...goal,
          ratio: measured.ratio(slower, 'ours'),
          beside: `${time(ns[slower])} ÷ ${time(ns['ours'] as number)}`,
        };
  return [
    row(GOALS.P1, 'sqlite', 'better-sqlite3'),
    row(GOALS.P1text, 'sqlite, as text', 'better-sqlite3'),
    row(GOALS.P2a, 'duckdb', '@duckdb/node-api'),
    row(GOALS.P2b, 'rules', 'json-rules-engine'),
    row(GOALS.P3, 'assess', ''),
  ];
}
