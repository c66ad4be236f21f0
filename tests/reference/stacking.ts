import type { Life } from '../../src/machine/index.js';
import type {
  Conditions,
  Duty,
  Exemption,
  Goods,
  ProductList,
  Selector,
  Shipment,
  Stacking,
  Tariff,
} from '../../src/measures/index.js';
import { longestByScan } from './prefixes.js';

/**
 * The stacking of duties the slow way, read off the definitions one by one with plain numbers, to hold the engine to.
 * Rates are whole points and shares whole percents, so that a double is exact.
 */
export interface Slow {
  readonly measure: string;
  readonly share: number;
  readonly points: number;
  readonly specific: readonly string[];
}

interface Question {
  readonly lives: readonly Life[];
  readonly shipment: Shipment;
  readonly lists: Readonly<Record<string, ProductList>>;
  readonly mfn: number;
}

const numberOf = (text: string): number => Number(text.replace('%', ''));
const digitsOf = (code: string): string => code.replace(/\D/g, '');

/** What each duty takes, by the definitions; caps are not here. */
export function owedSlowly(question: Question): readonly Slow[] {
  const { lives, shipment } = question;
  const inForce = lives.filter(({ status }) => status === 'in-force');
  const tariffs = [
    ...lives
      .filter(({ measure, status, suspension }) => {
        const isLaw = status === 'in-force' || (status === 'suspended' && suspension?.from === 'in-force');
        return measure.kind === 'tariff' && isLaw && reaches(measure, question);
      })
      .map((life) => ({ tariff: life.measure as Tariff, rate: rateOf(life) })),
    { tariff: { id: 'mfn', program: 'mfn' } as Tariff, rate: { adValorem: question.mfn, specific: [] } },
  ];
  const exemptions = inForce.map(({ measure }) => measure).filter((each) => each.kind === 'exemption');
  const relations = inForce.map(({ measure }) => measure).filter((each) => each.kind === 'stacking');

  /** "The exemption that leaves least wins." */
  const counted = ({ tariff, rate }: (typeof tariffs)[number]) => {
    let left = rate;
    for (const exemption of exemptions.filter((each) => reaches(each, question) && names(each.from, tariff))) {
      const leaves = numberOf(exemption.leaving ?? '0%');
      if (leaves === 0 || left.adValorem > leaves) left = { adValorem: leaves, specific: [] };
    }
    return left;
  };

  /** "On content, the shipment's content share counts; unknown content is charged in full." */
  const ownShare = ({ base = 'full-value' }: Tariff): number =>
    base === 'full-value' ? 100 : numberOf(shipment.content?.[base.content] ?? '100%');

  const part = ({ base = 'full-value' }: Tariff): string => (base === 'full-value' ? '' : base.content);

  const owes = (duty: (typeof tariffs)[number]): boolean => {
    const { adValorem, specific } = counted(duty);
    return (adValorem > 0 || specific.length > 0) && share(duty) > 0;
  };

  /** "Where the winner is owed above zero, the loser is not: on the whole article, or on the winner's share of value." */
  function share(duty: (typeof tariffs)[number]): number {
    const against = relations.flatMap((each) => {
      const { relation } = each;
      if (relation.type !== 'displaces' || !reaches(each, question) || !names(relation.loser, duty.tariff)) return [];
      const winners = tariffs.filter((other) => other !== duty && names(relation.winner, other.tariff) && owes(other));
      return winners.map((winner) => ({ winner, extent: relation.extent }));
    });
    if (against.some(({ extent }) => extent === 'whole')) return 0;
    // Two duties on one material take it once; a duty on one material takes nothing from one on another.
    const parts = new Set(against.map(({ winner }) => part(winner.tariff)));
    let left = ownShare(duty.tariff);
    for (const material of parts) {
      if (material !== '' && part(duty.tariff) !== '' && material !== part(duty.tariff)) continue;
      const shares = against
        .filter(({ winner }) => part(winner.tariff) === material)
        .map(({ winner }) => share(winner));
      left -= Math.max(...shares);
    }
    return Math.max(0, left);
  }

  return tariffs.map((duty) => {
    const [{ adValorem, specific }, charged] = [counted(duty), share(duty)];
    const none = charged === 0;
    return {
      measure: duty.tariff.id,
      share: charged,
      points: (adValorem * charged) / 100,
      specific: none ? [] : specific,
    };
  });
}

function rateOf({ measure, suspension }: Life): { readonly adValorem: number; readonly specific: readonly string[] } {
  const duty: Duty = suspension === null ? (measure as Tariff).duty : left(suspension.leaving as Duty | 'nothing');
  const parts = typeof duty === 'object' && 'all' in duty ? duty.all : [duty];
  return {
    adValorem: parts.filter((each) => typeof each === 'string').reduce((sum, each) => sum + numberOf(each), 0),
    specific: parts.flatMap((each) => (typeof each === 'object' && 'specific' in each ? [each.specific] : [])),
  };
}

const left = (leaving: Duty | 'nothing'): Duty => (leaving === 'nothing' ? '0%' : leaving);

function reaches(measure: Tariff | Exemption | Stacking, { shipment, lists }: Question): boolean {
  const { importer, origins, exceptOrigins = [], goods } = measure.scope;
  const from = (origins === 'all' || origins.includes(shipment.origin)) && !exceptOrigins.includes(shipment.origin);
  const when = 'when' in measure ? measure.when : undefined;
  return importer === shipment.importer && from && within(goods, shipment, lists) && satisfied(when, shipment);
}

function within(goods: Goods, shipment: Shipment, lists: Readonly<Record<string, ProductList>>): boolean {
  if (goods === 'all') return true;
  if ('anyOf' in goods) return goods.anyOf.some((each) => within(each, shipment, lists));
  if ('list' in goods && shipment.lists?.includes(goods.list)) return true;
  if (shipment.hs === undefined) return false;
  const { prefixes, except = [] } = 'list' in goods ? lists[goods.list]! : { prefixes: goods.hs, except: goods.except };
  const longest = (among: readonly string[]) => longestByScan(digitsOf(shipment.hs ?? ''), among.map(digitsOf));
  return longest(prefixes) > longest(except);
}

function satisfied(when: Conditions = {}, shipment: Shipment): boolean {
  const { enteredOn, ladenOn, transport } = shipment;
  const { enteredFrom, enteredBefore, ladenFrom, ladenBefore } = when;
  if (enteredFrom !== undefined && !(enteredOn >= enteredFrom)) return false;
  if (enteredBefore !== undefined && !(enteredOn < enteredBefore)) return false;
  if (ladenFrom !== undefined && !(ladenOn !== undefined && ladenOn >= ladenFrom)) return false;
  if (ladenBefore !== undefined && !(ladenOn !== undefined && ladenOn < ladenBefore)) return false;
  if (when.transport !== undefined && !(transport !== undefined && when.transport.includes(transport))) return false;
  return (
    (when.use === undefined || shipment.uses?.includes(when.use) === true) &&
    (when.claim === undefined || shipment.claims?.includes(when.claim) === true) &&
    (when.waiver === undefined || shipment.waivers?.includes(when.waiver) === true)
  );
}

function names(selector: Selector, { id, program }: Pick<Tariff, 'id' | 'program'>): boolean {
  return 'programs' in selector ? selector.programs.includes(program) : selector.measures.includes(id);
}
