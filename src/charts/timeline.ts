import type { Run } from '../scenario/index.js';
import type { IsoDate } from '../values/index.js';
import { type ChartOptions, type ChartSpec, dayAxis, SCHEMA } from './spec.js';
import { configOf, paletteOf } from './theme.js';

interface Bar {
  readonly subject: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly status: string;
}

/**
 * Lives of measures and truces as bars on a calendar: one row a subject, one bar for each stretch in one status. Subjects
 * are measures and agreements by id, in the order given.
 */
export function timelineChart(
  run: Run,
  subjects: readonly string[],
  window: { readonly from: IsoDate; readonly until: IsoDate },
  options: ChartOptions = {},
): ChartSpec {
  const bars = subjects.flatMap((subject) => barsOf(run, subject, window));
  const statuses = ['threatened', 'announced', 'in force', 'suspended', 'agreed', 'open', 'determined', 'proposed'];
  const colours = [...paletteOf(options), '#999999', '#bbbbbb'];
  const titles = new Map(subjects.map((subject) => [subject, titleFor(run, subject)]));
  return {
    $schema: SCHEMA,
    title: { text: options.title ?? `What stood when: ${subjects.length} measures and truces` },
    width: options.width ?? 640,
    height: options.height ?? { step: 22 },
    data: {
      values: bars.map((bar) => ({ ...bar, title: titles.get(bar.subject) ?? bar.subject })),
    },
    mark: { type: 'bar', height: 14, cornerRadius: 2 },
    encoding: {
      x: { field: 'from', ...dayAxis },
      x2: { field: 'until' },
      y: {
        field: 'title',
        type: 'nominal',
        sort: subjects.map((subject) => titles.get(subject) ?? subject),
        axis: { title: null, labelLimit: 260 },
      },
      color: {
        field: 'status',
        type: 'nominal',
        scale: { domain: statuses, range: colours.slice(0, statuses.length) },
        legend: { title: null },
      },
      tooltip: [
        { field: 'title' },
        { field: 'status' },
        { field: 'from', type: 'temporal' },
        { field: 'until', type: 'temporal' },
      ],
    },
    config: configOf(options),
  };
}

function barsOf(
  run: Run,
  subject: string,
  window: { readonly from: IsoDate; readonly until: IsoDate },
): readonly Bar[] {
  const turns = run.steps.flatMap(({ on, state }) => {
    const status = state.measures[subject]?.status ?? state.agreements[subject]?.status;
    return status === undefined ? [] : [{ from: on, status: status.replace('-', ' ') }];
  });
  const stretches = turns.filter(({ status }, index) => status !== turns[index - 1]?.status);
  return stretches.flatMap(({ from, status }, index): readonly Bar[] => {
    const end = stretches[index + 1]?.from ?? window.until;
    const [begins, until] = [from > window.from ? from : window.from, end < window.until ? end : window.until];
    return status === 'ended' || begins >= until ? [] : [{ subject, from: begins, until, status }];
  });
}

function titleFor(run: Run, subject: string): string {
  const last = run.steps.at(-1)?.state;
  return last?.measures[subject]?.measure.title ?? last?.agreements[subject]?.agreement.title ?? subject;
}
