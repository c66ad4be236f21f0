import type { GoodsOnLane } from '../../measures/index.js';
import type { Run } from '../../scenario/index.js';
import { err, type IsoDate, isIsoDate, issue, parseHsCode, type Result } from '../../values/index.js';
import { type Assessment, assess, assessOn } from '../assess.js';
import { refusedDay } from '../at.js';
import { refusedGoods } from '../check-shipment.js';
import { ratedCodes } from '../mfn.js';
import { invalidQuestion, type QueryRefusal } from '../refusals.js';
import { codeClasses } from './code-classes.js';
import { type LawDays, lawDays } from './law-days.js';

/** Goods of a lane, whatever their code. */
export type AnyCode = Omit<GoodsOnLane, 'hs'>;

/** A run made ready for many questions about goods of one lane. */
export interface Compiled {
  readonly goods: AnyCode;
  /**
   * What `assess(run, { ...goods, hs, enteredOn })` answers; `hs: null` is the generic good. Answers share their lines, so
   * change none. Cost: two look-ups and one small object, some tens of nanoseconds; the first question about codes of a
   * kind under a law costs one `assess`.
   */
  readonly ask: (hs: string | null, enteredOn: IsoDate) => Result<Assessment, QueryRefusal>;
}

/**
 * Makes a run ready for very many point questions: codes that no measure of the run tells apart are one class, days under
 * the same law are one, and each pair is assessed once, by `assess`, when it is first asked about.
 *
 * Equal to `assess` in every answer and refusal, explanations included. Everything that describes the goods may be stated
 * and holds for every question. A day of loading, a day of in-bond acceptance and a procedure are not compiled: they are
 * refused here (`NOT_COMPILED`); ask `assess`.
 *
 * Cost: one look at every day of the run on which something happens and at every prefix of every list, some milliseconds.
 *
 * @example
 * ```ts
 * import { compile, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const compiled = unwrap(compile(unwrap(replay(usChina2025)), { importer: 'US', origin: 'CN' }));
 * unwrap(compiled.ask('9503.00.00', '2025-05-01')).total; //=> '145%'
 * ```
 */
export function compile(run: Run, goods: AnyCode): Result<Compiled, QueryRefusal> {
  const given = notCompiled.filter((field) => Object.hasOwn(goods, field));
  if (given.length > 0) {
    const why = 'this differs from question to question and is not compiled; ask assess';
    return err(invalidQuestion(given.map((field) => issue('NOT_COMPILED', field, why, `/${field}`))));
  }
  const refused = refusedGoods(run, goods);
  if (refused !== null) return err(refused);
  return { ok: true, value: { goods, ask: asking(run, goods) } };
}

const notCompiled = ['hs', 'enteredOn', 'ladenOn', 'acceptedInBondOn', 'procedure'] as const;

/** Texts of codes and days are remembered up to so many, so that a stream of odd ones cannot fill the memory. */
const REMEMBERED = 65_536;

/** Answers to one code, by law. */
type Row = (Result<Assessment, QueryRefusal> | undefined)[];

function asking(run: Run, goods: AnyCode): Compiled['ask'] {
  const when = lawDays(run, goods);
  const { classOf } = codeClasses({
    goods: [...when.lives].flatMap(({ measure }) => ('scope' in measure ? [measure.scope.goods] : [])),
    lists: run.history.lists,
    stated: goods.lists ?? [],
    rates: goods.mfn === undefined ? ratedCodes(run, goods) : [],
  });
  const rows = new Map<string | null, Row>();
  const days = new Map<IsoDate, number>();
  const shared = new Map<number, Row>();

  const slow = (hs: string | null, enteredOn: IsoDate) =>
    assess(run, { ...goods, ...(hs === null ? {} : { hs }), enteredOn });

  return (hs, enteredOn) => {
    const law = days.get(enteredOn) ?? lawOf(enteredOn);
    const row = rows.get(hs) ?? rowOf(hs);
    if (law === undefined || row === undefined) return slow(hs, enteredOn);
    const known = row[law] ?? filled(row, hs, law);
    return known.ok ? { ok: true, value: on(known.value, hs, enteredOn) } : known;
  };

  function lawOf(day: IsoDate): number | undefined {
    if (!isIsoDate(day) || refusedDay(run, day, '') !== null) return undefined;
    const law = when.laws[lastThrough(when, day)];
    if (law !== undefined) remember(days, day, law);
    return law;
  }

  function rowOf(hs: string | null): Row | undefined {
    if (hs !== null && !parseHsCode(hs).ok) return undefined;
    const row: Row = [];
    remember(rows, hs, row);
    return row;
  }

  /** The answer of the class, said of this code. */
  function filled(row: Row, hs: string | null, law: number): Result<Assessment, QueryRefusal> {
    const example = when.examples[law] as IsoDate;
    const of = hs === null ? row : sharedRow(classOf(hs));
    const first = of[law] ?? assessOn(run, { ...goods, ...(hs === null ? {} : { hs }), enteredOn: example });
    of[law] = first;
    const own = first.ok ? { ok: true as const, value: aboutCode(first.value, hs) } : first;
    row[law] = own;
    return own;
  }

  function sharedRow(classed: number): Row {
    const row = shared.get(classed) ?? [];
    shared.set(classed, row);
    return row;
  }
}

function on(a: Assessment, hs: string | null, day: IsoDate): Assessment {
  return {
    importer: a.importer,
    origin: a.origin,
    hs,
    on: day,
    knownOn: a.knownOn,
    total: a.total,
    additional: a.additional,
    specific: a.specific,
    mfn: a.mfn,
    lines: a.lines,
    assumptions: a.assumptions,
    titles: a.titles,
  };
}

/** An answer may name the code it was asked about, when it does not know its MFN duty. */
function aboutCode(answer: Assessment, hs: string | null): Assessment {
  if (hs === null || answer.hs === hs || answer.mfn.from !== 'absent') return answer;
  const assumptions = answer.assumptions.map((each) => (each.code === 'MFN_UNKNOWN' ? { ...each, about: hs } : each));
  return { ...answer, assumptions };
}

/** The place of the last day of a law that is not after a day. */
function lastThrough({ days }: LawDays, day: IsoDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as IsoDate) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function remember<Key, Value>(into: Map<Key, Value>, key: Key, value: Value): void {
  if (into.size >= REMEMBERED) into.clear();
  into.set(key, value);
}
