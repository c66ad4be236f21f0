/**
 * China's controls on rare earths and batteries in 2025: their two axes, legal life and how freely licences are given,
 * through the truces; then what that meant for three exports, with the decision of one explained to the act.
 *
 * The lives are the record's. The exports are made up; what is not said of them is not assumed.
 */
import { type ExportQuestion, explainLicence, licence, lifePath, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table, within } from './print.js';

const run = unwrap(replay(usChina2025));
/** The same law, followed beyond the record for as long as it has something due. */
const unattended = unwrap(replay(usChina2025, { until: '2026-12-31' }));

const controls: readonly (readonly [name: string, measure: string])[] = [
  ['No. 18', 'cn-mofcom-gacc-2025-18'],
  ['No. 55', 'cn-mofcom-gacc-2025-55'],
  ['No. 56', 'cn-mofcom-gacc-2025-56'],
  ['No. 57', 'cn-mofcom-gacc-2025-57'],
  ['No. 58', 'cn-mofcom-gacc-2025-58'],
  ['No. 61 (1)', 'cn-mofcom-2025-61/item-1'],
  ['No. 61 (2)', 'cn-mofcom-2025-61/item-2'],
  ['No. 61 (3)', 'cn-mofcom-2025-61/item-3'],
  ['No. 62', 'cn-mofcom-2025-62'],
];

console.log(heading('Two axes: the legal life of a control, and how freely it is licensed'));
console.log(
  table(
    ['control', 'from', 'legal life', 'until', 'licences', 'by'],
    [10, 10, 10, 10, 21, 29],
    controls.flatMap(([name, measure]) =>
      unwrap(lifePath(unattended, measure)).map(({ from, value }, index) => [
        index === 0 ? name : '',
        from,
        value.status,
        value.status === 'suspended' ? (value.until ?? 'open') : '',
        value.leaving === 'nothing' ? '' : value.terms.replaceAll('-', ' '),
        byOf(value.because),
      ]),
    ),
  ),
);
console.log('\nRows of November 2026 are what falls due if nobody acts. No. 18 moved along one axis only.');

const magnets = {
  item: 'rare-earth-magnets',
  from: 'JP',
  to: 'US',
  origin: 'JP',
  content: { CN: '0.5%', US: '0%' },
} as const;
const told = {
  endUse: 'other',
  endUser: { military: false, listings: [], heldBy: { share: '0%', lists: [] } },
  madeWith: { CN: [], US: [] },
} as const;
const exports: readonly (readonly [string, Omit<ExportQuestion, 'on'>])[] = [
  ['terbium, China to Germany', { ...told, item: 'terbium', from: 'CN', to: 'DE' }],
  ['holmium, China to Germany', { ...told, item: 'holmium', from: 'CN', to: 'DE' }],
  ['terbium of China, Japan to the US', { ...told, item: 'terbium', from: 'JP', to: 'US', origin: 'CN' }],
  ['magnets of Japan, 0.5% Chinese', { ...told, ...magnets }],
];
const days = ['2025-04-03', '2025-04-04', '2025-07-01', '2025-10-15', '2025-12-15', '2026-11-11'] as const;

console.log(heading('Is a licence needed?'));
console.log(
  table(
    ['export', ...days],
    [18, 10, 11, 11, 11, 11, 11],
    exports.map(([name, asked]) => [name, ...days.map((on) => shortly({ ...asked, on }))]),
  ),
);

console.log(heading('Why, on 15 October 2025, for terbium that Japan sends on'));
const sentOn = { item: 'terbium', from: 'JP', to: 'US', on: '2025-10-15' } as const;
console.log(within(explainLicence(licence(run, { ...told, ...sentOn, origin: 'CN' })), 100));

console.log(heading('The same question with nothing told'));
console.log(within(explainLicence(licence(run, sentOn)), 100));

function shortly(asked: ExportQuestion): string {
  const { answer, policy } = unwrap(licence(unattended, asked));
  return policy === null ? answer.replace('not-needed', 'no') : policy.replaceAll('-', ' ');
}

function byOf(because: readonly string[]): string {
  const event = because.at(-1) ?? '';
  const found = unattended.steps.find((step) => step.event.id === event)?.event;
  if (found?.cause?.kind === 'due') return 'falls due';
  const cite = run.history.acts[found?.act ?? '']?.cite ?? event;
  return cite.replace('MOFCOM & GACC Announcement', 'Announcement').replace('MOFCOM Announcement', 'Announcement');
}
