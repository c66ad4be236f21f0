import type { Conditions, Goods, Lane, Scope } from '../../measures/index.js';
import type { History } from '../../scenario/index.js';
import { CODES } from '../arbitraries/cast.js';
import type { ShipmentOptions } from '../arbitraries/shipments.js';

/** What shipments may say under the law of a history, so that none is refused for speaking of what it does not know. */
export type Facts = Omit<ShipmentOptions, 'window'> & { readonly lanes: readonly Lane[] };

/** Read off a history once. */
export function factsOf(history: History): Facts {
  const known = remembered.get(history);
  if (known !== undefined) return known;
  const facts = readFrom(history);
  remembered.set(history, facts);
  return facts;
}

const remembered = new WeakMap<History, Facts>();

function readFrom({ events, parties, mfn, lists }: History): Facts {
  const [importers, claims, waivers, alternatives] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const codes = new Set<string>(CODES);
  for (const { hs } of mfn.slice(0, 20)) codes.add(hs);
  for (const event of events) {
    const terms = 'measure' in event ? event.measure : event.type === 'amended' ? event.to : {};
    const { claim, waiver }: Conditions = ('when' in terms ? terms.when : undefined) ?? {};
    if (claim !== undefined) claims.add(claim);
    if (waiver !== undefined) waivers.add(waiver);
    const scope: Partial<Scope> = ('scope' in terms ? terms.scope : undefined) ?? {};
    for (const code of prefixesOf(scope.goods).slice(0, 2)) codes.add(code);
    if (!('measure' in event) || event.measure.kind !== 'tariff') continue;
    importers.add(event.measure.scope.importer);
    if (event.measure.alternative !== undefined) alternatives.add(event.measure.program);
  }
  const lanes = parties
    .filter((importer) => importers.has(importer))
    .flatMap((importer) =>
      parties.filter((origin) => origin !== importer).map((origin): Lane => ({ importer, origin })),
    );
  const [a = 'XA', b = 'XB'] = parties;
  return {
    lanes: lanes.length > 0 ? lanes : [{ importer: a, origin: b }],
    codes: [...codes],
    lists: Object.keys(lists),
    claims: [...claims],
    waivers: [...waivers],
    alternatives: [...alternatives],
  };
}

function prefixesOf(goods: Goods | undefined): readonly string[] {
  if (goods === undefined || goods === 'all' || 'list' in goods) return [];
  return 'hs' in goods ? goods.hs : goods.anyOf.flatMap(prefixesOf);
}
