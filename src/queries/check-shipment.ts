import { nearestName } from '../machine/index.js';
import { dutyIssues, type GoodsOnLane, type Lane, type Measure, PROCEDURES, type Shipment } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import {
  comparePercents,
  type Issue,
  isIsoDate,
  isParty,
  isPercent,
  isQuantity,
  issue,
  isUnit,
  parseAmount,
  parseHsCode,
  pointerStep,
  refusalOf,
  sumPercents,
  UNITS,
} from '../values/index.js';
import { refusedDay } from './at.js';
import { nameIssues } from './check-names.js';
import { invalidQuestion, notModelled, type QueryRefusal, type UnknownLane } from './refusals.js';

/** Why a question about goods cannot be answered, all malformed fields at once, or `null` when it can. */
export function refusedGoods(run: Run, goods: GoodsOnLane): QueryRefusal | null {
  const issues = [...goodsIssues(goods, Object.keys(run.history.lists)), ...nameIssues(run, goods)];
  return issues.length > 0 ? invalidQuestion(issues) : refusedLane(run, goods);
}

/** Why a question about a shipment cannot be answered, or `null` when it can. */
export function refusedShipment(run: Run, shipment: Shipment): QueryRefusal | null {
  const issues = shipmentIssues(run, shipment);
  return issues.length > 0 ? invalidQuestion(issues) : refusedBySense(run, shipment);
}

/** What is malformed in a shipment. */
export function shipmentIssues(run: Run, shipment: Shipment): readonly Issue[] {
  return [
    ...goodsIssues(shipment, Object.keys(run.history.lists)),
    ...nameIssues(run, shipment),
    ...dayIssues(shipment),
    ...procedureIssues(shipment.procedure),
  ];
}

/** Why a well-formed shipment is outside what a run can tell of. */
export function refusedBySense(run: Run, shipment: Shipment): QueryRefusal | null {
  const { procedure = 'consumption' } = shipment;
  if (procedure !== 'consumption') return notModelled(procedure);
  return refusedLane(run, shipment) ?? refusedDay(run, lawDay(shipment), '/enteredOn');
}

/** The day whose law an entry is under: that of in-bond acceptance if there was one, else that of entry. */
export function lawDay({ enteredOn, acceptedInBondOn }: Shipment): Shipment['enteredOn'] {
  return acceptedInBondOn ?? enteredOn;
}

/** What is malformed in a description of goods; `listsKnown` of `null` leaves the names of lists alone. */
export function goodsIssues(goods: GoodsOnLane, listsKnown: readonly string[] | null): readonly Issue[] {
  const { hs, lists = [], mfn, content = {}, value, quantities = {} } = goods;
  return [
    ...partyIssues(goods.importer, '/importer'),
    ...partyIssues(goods.origin, '/origin'),
    ...(hs === undefined ? [] : refusalOf(parseHsCode(hs), '/hs')),
    ...(listsKnown === null ? [] : lists.flatMap((list, index) => listIssues(listsKnown, list, `/lists/${index}`))),
    ...(mfn === undefined ? [] : dutyIssues(mfn, '/mfn')),
    ...contentIssues(content),
    ...(value === undefined ? [] : refusalOf(parseAmount(value), '/value')),
    ...Object.entries(quantities).flatMap(([unit, quantity]) => quantityIssues(unit, quantity)),
  ];
}

function dayIssues({ enteredOn, ladenOn, acceptedInBondOn }: Shipment): readonly Issue[] {
  const malformed = Object.entries({ enteredOn, ladenOn, acceptedInBondOn }).flatMap(([field, day]) =>
    (day === undefined && field !== 'enteredOn') || isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a date is a real calendar day written YYYY-MM-DD', `/${field}`)],
  );
  if (malformed.length > 0) return malformed;
  const late: Issue[] = [];
  if (ladenOn !== undefined && ladenOn > enteredOn) {
    late.push(issue('LADEN_AFTER_ENTRY', ladenOn, `goods entered on ${enteredOn} were loaded before that`, '/ladenOn'));
  }
  if (acceptedInBondOn !== undefined && acceptedInBondOn > enteredOn) {
    late.push(issue('BOND_AFTER_ENTRY', acceptedInBondOn, `entry was on ${enteredOn}`, '/acceptedInBondOn'));
  }
  return late;
}

function procedureIssues(procedure: unknown): readonly Issue[] {
  if (procedure === undefined || (PROCEDURES as readonly unknown[]).includes(procedure)) return [];
  return [issue('UNKNOWN_PROCEDURE', procedure, `a procedure is one of ${PROCEDURES.join(', ')}`, '/procedure')];
}

function quantityIssues(unit: string, quantity: unknown): readonly Issue[] {
  if (!isUnit(unit)) {
    return [issue('UNKNOWN_UNIT', unit, `a unit is one of ${UNITS.join(', ')}`, `/quantities/${unit}`)];
  }
  if (isQuantity(quantity)) return [];
  const message = "a quantity is digits, perhaps with a point, such as '120' or '0.5'";
  return [issue('MALFORMED_QUANTITY', quantity, message, `/quantities/${unit}`)];
}

function contentIssues(content: Readonly<Record<string, unknown>>): readonly Issue[] {
  const each = Object.entries(content).flatMap(([material, share]) => {
    if (isPercent(share) && comparePercents(share, '0%') >= 0 && comparePercents(share, '100%') <= 0) return [];
    return [
      issue(
        'MALFORMED_SHARE',
        share,
        "a content share lies between '0%' and '100%'",
        `/content${pointerStep(material)}`,
      ),
    ];
  });
  if (each.length > 0) return each;
  const total = sumPercents(Object.values(content) as readonly `${number}%`[]);
  return comparePercents(total, '100%') <= 0
    ? []
    : [issue('SHARES_ABOVE_WHOLE', total, 'content shares sum to at most 100%', '/content')];
}

function listIssues(known: readonly string[], list: string, path: string): readonly Issue[] {
  if (known.includes(list)) return [];
  const nearest = nearestName(list, known);
  const hint = nearest === null ? `known: ${known.join(', ')}` : `did you mean '${nearest}'?`;
  return [issue('UNKNOWN_LIST', list, `there is no product list of this id; ${hint}`, path)];
}

/** Why a run holds nothing on a lane, or `null` when it does. */
export function refusedLane(run: Run, { importer, origin }: Lane): UnknownLane | null {
  const { parties } = run.history;
  const known = () => recordedImporters(run).has(importer) || importersOf(run).has(importer);
  if (parties.includes(origin) && importer !== origin && known()) return null;
  const importers = importersOf(run);
  const lanes = [...importers].flatMap((to) => parties.filter((from) => from !== to).map((from) => `${from} to ${to}`));
  return {
    code: 'UNKNOWN_LANE',
    importer,
    origin,
    known: lanes,
    message: `the record holds no duties of ${importer} on goods of ${origin}; it knows ${lanes.join(', ')}`,
  };
}

const remembered = new WeakMap<object, ReadonlySet<string>>();

/** Importers of the record, and those whose duties a fork or its rules brought in. */
function importersOf(run: Run): ReadonlySet<string> {
  const known = remembered.get(run);
  if (known !== undefined) return known;
  const brought = Object.values(run.steps.at(-1)?.state.measures ?? {}).map((life) => life.measure);
  const importers = new Set([...recordedImporters(run), ...importersIn(brought)]);
  remembered.set(run, importers);
  return importers;
}

/** Importers of the record, read once for it and all its forks. */
function recordedImporters({ history }: Run): ReadonlySet<string> {
  const known = remembered.get(history);
  if (known !== undefined) return known;
  const importers = importersIn(history.events.flatMap((event) => ('measure' in event ? [event.measure] : [])));
  remembered.set(history, importers);
  return importers;
}

function importersIn(measures: readonly Measure[]): ReadonlySet<string> {
  return new Set(measures.flatMap((measure) => (measure.kind === 'tariff' ? [measure.scope.importer] : [])));
}

function partyIssues(party: unknown, path: string): readonly Issue[] {
  return isParty(party)
    ? []
    : [issue('UNKNOWN_PARTY', party, "a party is a two-letter code such as 'US' or 'CN'", path)];
}
