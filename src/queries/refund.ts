import type { Shipment } from '../measures/index.js';
import { type ReplayOptions, type ReplayRefusal, type Run, replay } from '../scenario/index.js';
import { err, type IsoDate, ok, type Percent, type Result, subtractPercents } from '../values/index.js';
import { type Assessment, assess } from './assess.js';
import { lawDay } from './check-shipment.js';
import type { QueryRefusal } from './refusals.js';

/** One layer that was paid otherwise than the law, as it is known now, asked. */
export interface RefundLine {
  readonly measure: string;
  readonly program: string;
  readonly paid: Percent;
  readonly owed: Percent;
  /** `paid` less `owed`; negative is a supplement to pay. */
  readonly back: Percent;
  /** What the later law suppresses it by. */
  readonly because: readonly string[];
}

/** What was paid by the law as known on a day, what was owed by the law as known now, and the difference by layers. */
export interface Refund {
  readonly knownOn: IsoDate;
  readonly paid: Assessment;
  readonly owed: Assessment;
  readonly back: Percent;
  readonly lines: readonly RefundLine[];
}

/**
 * What a shipment gets back because law was made later that reaches back to its entry: the duty by the law as it was
 * known on the day of entry (or on `knownOn`), less the duty by the run's own law. The lines sum to `back` exactly.
 */
export function refund(
  run: Run,
  shipment: Shipment,
  options: Pick<ReplayOptions, 'knownOn' | 'rules' | 'fuel'> = {},
): Result<Refund, QueryRefusal | ReplayRefusal> {
  const knownOn = options.knownOn ?? lawDay(shipment);
  const then = replay(run.scenario, {
    ...options,
    knownOn,
    ...(run.window.until === null ? {} : { until: run.window.until }),
  });
  if (!then.ok) return err(then.error);
  const [paid, due] = [assess(then.value, shipment), assess(run, shipment)];
  if (!paid.ok) return err(paid.error);
  if (!due.ok) return err(due.error);
  return ok({
    knownOn,
    paid: paid.value,
    owed: due.value,
    back: subtractPercents(paid.value.total, due.value.total),
    lines: linesBetween(paid.value, due.value),
  });
}

function linesBetween(paid: Assessment, due: Assessment): readonly RefundLine[] {
  const measures = new Set([...paid.lines, ...due.lines].map((line) => line.measure));
  return [...measures].flatMap((measure) => {
    const was = paid.lines.find((line) => line.measure === measure);
    const is = due.lines.find((line) => line.measure === measure);
    const back = subtractPercents(was?.points ?? '0%', is?.points ?? '0%');
    if (back === '0%') return [];
    const because = (is?.suppressedBy ?? []).filter((id) => !was?.suppressedBy.includes(id));
    const program = (was ?? is)?.program ?? measure;
    return [{ measure, program, paid: was?.points ?? '0%', owed: is?.points ?? '0%', back, because }];
  });
}
