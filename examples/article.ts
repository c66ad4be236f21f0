import {
  assess,
  daysBetween,
  type GoodsOnLane,
  type Life,
  type Meeting,
  phaseOn,
  type Run,
  type State,
  stateOn,
  unwrap,
} from 'truce';
import { table } from './print.js';

const day = '2025-10-28';

/** The world on 28 October 2025 and thirteen claims of a news article of that day, each held against the record. */
export function articleOf28October(run: Run): string {
  const state = unwrap(stateOn(run, day));
  return [
    table(['where', 'what the record says'], [26, 72], world(run, state)),
    '\nThirteen claims of the article\n',
    table(['claim', 'verdict', 'what the record says'], [32, 12, 52], claims(run, state)),
  ].join('\n');
}

function world(run: Run, state: State): readonly (readonly string[])[] {
  const rate = (goods: GoodsOnLane) => unwrap(assess(run, { ...goods, enteredOn: day })).additional;
  const life = (id: string) => stand(state, id);
  const { phase, overlays } = unwrap(phaseOn(run, day));
  return [
    ['phase', [phase.replaceAll('-', ' '), ...overlays].join(', with ')],
    ['truce', truces(state)],
    [
      'US on CN, generic good',
      `${rate({ importer: 'US', origin: 'CN' })}: fentanyl ${dutyOf(state, 'us-fentanyl')}, reciprocal ${dutyOf(state, 'us-reciprocal-baseline')}`,
    ],
    ['  the 34% heading', life('us-reciprocal-china')],
    ['  on List 3', rate({ importer: 'US', origin: 'CN', lists: ['us-301-list-3'] })],
    ['CN on US, generic good', `${rate({ importer: 'CN', origin: 'US' })}: No. 4, ${life('cn-reciprocal')}`],
    [
      '  soybeans',
      `${rate({ importer: 'CN', origin: 'US', hs: '1201.90', waivers: ['cn-market-based'] })}, with the March duty and a waiver of the older layer`,
    ],
    [
      '  crude oil',
      `${rate({ importer: 'CN', origin: 'US', hs: '2709.00', waivers: ['cn-market-based'] })}, with the February duty`,
    ],
    ['Affiliates Rule', `${life('us-bis-affiliates')}, day ${dayOf(state, 'us-bis-affiliates')}`],
    [
      'Entity List, autumn',
      `12 September: ${life('us-bis-entity-2025-09-12')}; 8 October: ${life('us-bis-entity-2025-10-08')}`,
    ],
    ['port fees', `US: ${life('us-ustr-301-ships')}; China: ${life('cn-mot-2025-54')}`],
    ['rare earths, No. 18', `${life('cn-mofcom-gacc-2025-18')}`],
    ['Nos. 55 to 58', `${life('cn-mofcom-gacc-2025-55')}`],
    ['No. 61, items 1 and 2', life('cn-mofcom-2025-61/item-1')],
    ['No. 61, item 3; No. 62', `${life('cn-mofcom-2025-61/item-3')}; ${life('cn-mofcom-2025-62')}`],
    ['the 100% threat', life('us-additional-100')],
    ['the software threat', life('us-software-controls')],
    ['Phase One probe', `${life('us-ustr-301-phase-one')}, day ${dayOf(state, 'us-ustr-301-phase-one')}`],
  ];
}

function claims(run: Run, state: State): readonly (readonly string[])[] {
  const meeting = (id: string) => state.meetings[id];
  const rounds = Object.values(state.meetings).filter(({ id, kind }) => kind === 'talks' && id.startsWith('talks-'));
  const busan = run.steps.find(({ event }) => event.type === 'met' && event.meeting.id === 'summit-busan');
  const list3 = unwrap(
    assess(run, { importer: 'US', origin: 'CN', lists: ['us-301-list-3'], enteredOn: day }),
  ).additional;
  const threat = state.measures['us-additional-100'];
  return [
    ['Talks in Kuala Lumpur on 25 October, beside ASEAN', 'incomplete', held(meeting('talks-kuala-lumpur'))],
    ['Bessent and Greer; He Lifeng and Li Chenggang', 'right', people(meeting('talks-kuala-lumpur'))],
    [
      'Four meetings since May',
      'right',
      `${rounds.length} rounds with Kuala Lumpur: ${rounds.map(({ place }) => place?.split(',').at(-1)?.trim()).join('; ')}`,
    ],
    ['Trump and Xi next Thursday at APEC', 'right day', `${busan?.on ?? 'no meeting'} in ${placeOf(busan?.event)}`],
    ['Tariffs, controls, soybeans on the table', 'right', termsOf(run)],
    [
      'A truce of Geneva, London, Stockholm; about 55% on US goods, 30% on Chinese',
      'reversed',
      `truce: ${truces(state)}. About 55% is the US duty on Chinese goods (List 3: ${list3}); China's average on US goods was about 30`,
    ],
    [
      'September blacklist: firms more than 50% owned',
      'wrong',
      'fifty percent or more, and the shares of several listed owners add up',
    ],
    ['Thousands of additional firms', 'estimate', 'nobody counted; the rule reaches firms of all countries'],
    [
      'Global rare-earth controls on 10 October',
      'wrong day',
      `announced ${state.measures['cn-mofcom-2025-62']?.since ?? ''}: Nos. 61 and 62; Nos. 55 to 58 for 8 November. On the 10th came the threat of 100%`,
    ],
    ["'A global supply chain power grab'", 'right', 'Greer, at the press conference of 15 October'],
    ['Curbs on exports with US software floated', 'as reported', stand(state, 'us-software-controls')],
    ['A probe into Phase One', 'right', `${stand(state, 'us-ustr-301-phase-one')}; no duty has come of it`],
    [
      '100% from 1 November still pending',
      'outdated',
      `${threat?.status ?? ''} for ${threat?.until ?? ''}, off the table by word since 26 October; ${endOf(run)}`,
    ],
  ];
}

function stand(state: State, id: string): string {
  const life = state.measures[id];
  if (life === undefined) return 'not known';
  const { status, measure, suspension, until, effective, since } = life;
  const policy = measure.kind === 'export-control' ? `, ${measure.policy.replaceAll('-', ' ')}` : '';
  if (status === 'suspended')
    return `${dutyText(life)} suspended until ${suspension?.until ?? 'further notice'}${left(life)}`;
  if (status === 'announced') return `announced for ${effective}`;
  if (status === 'threatened') return `threatened${until === null ? '' : ` for ${until}`}`;
  return `${status.replace('-', ' ')} since ${since}${policy}`;
}

function left({ suspension }: Life): string {
  return typeof suspension?.leaving === 'string' && suspension.leaving !== 'nothing'
    ? `, ${suspension.leaving} applies`
    : '';
}

function dutyText({ measure }: Life): string {
  return measure.kind === 'tariff' && typeof measure.duty === 'string' ? measure.duty : '';
}

function dutyOf(state: State, id: string): string {
  const life = state.measures[id];
  return life === undefined ? '' : dutyText(life);
}

function dayOf(state: State, id: string): number {
  const since = state.measures[id]?.since;
  return since === undefined ? 0 : daysBetween(since, day) + 1;
}

function truces(state: State): string {
  return Object.values(state.agreements)
    .filter(({ agreement, status }) => agreement.kind === 'truce' && status !== 'ended')
    .map(
      ({ agreement, status, until }) =>
        `${agreement.title} (${status.replace('-', ' ')}${until === null ? '' : ` until ${until}`})`,
    )
    .join('; ');
}

function held(meeting: (Meeting & { readonly on: string }) | undefined): string {
  return meeting === undefined
    ? 'not known'
    : `${meeting.place}, ${meeting.on} and until before ${meeting.until}; ${meeting.outcome ?? ''}`;
}

function people(meeting: Meeting | undefined): string {
  return Object.entries(meeting?.people ?? {})
    .map(([party, names]) => `${party}: ${names.join(', ')}`)
    .join('; ');
}

function placeOf(event: Run['steps'][number]['event'] | undefined): string {
  return event?.type === 'met' ? (event.meeting.place ?? '') : '';
}

function termsOf(run: Run): string {
  const busan = run.steps.find(({ event }) => event.type === 'agreement-reached' && event.deal.id === 'truce-busan-kl');
  return busan?.event.type === 'agreement-reached'
    ? `all three are among the ${busan.event.deal.terms.length} terms of the arrangement`
    : '';
}

function endOf(run: Run): string {
  const end = run.steps.find(
    ({ event }) => 'target' in event && event.target === 'us-additional-100' && event.type !== 'restated',
  );
  return end === undefined
    ? 'it stands'
    : `it ${end.event.type === 'passed-unused' ? 'passed unused' : 'was withdrawn'} on ${end.on}`;
}
