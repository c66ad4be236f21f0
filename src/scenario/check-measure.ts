import { dutyIssues, type Goods, MEASURE_KINDS, type Measure, type Scope, type Terms } from '../measures/index.js';
import {
  type Issue,
  isIsoDate,
  isParty,
  issue,
  parseAmount,
  parseHsCode,
  parseMoney,
  refusalOf,
} from '../values/index.js';
import { rateIssues } from './check-rate.js';
import { relationIssues, selectorIssues } from './check-relation.js';

/** A measure, the terms of an amendment, or anything else that has some of their fields. */
type Checked = Measure | Terms | { readonly goods: Goods };

/** What is malformed in a measure or in amended terms; only the fields that are there are looked at. */
export function measureIssues(measure: Checked, lists: ReadonlySet<string>, path: string): readonly Issue[] {
  const fields = measure as { readonly [field: string]: unknown };
  const found: Issue[] = [];
  const at = (field: string, check: (value: unknown, path: string) => readonly Issue[]) => {
    if (fields[field] !== undefined) found.push(...check(fields[field], `${path}/${field}`));
  };
  at('kind', (kind, where) =>
    (MEASURE_KINDS as readonly unknown[]).includes(kind)
      ? []
      : [issue('UNKNOWN_KIND', kind, `a measure is one of ${MEASURE_KINDS.join(', ')}`, where)],
  );
  at('by', partyIssues);
  at('duty', dutyIssues);
  at('alternative', dutyIssues);
  at('leaving', rateIssues);
  at('from', selectorIssues);
  at('relation', relationIssues);
  at('goods', (goods, where) => goodsIssues(goods as Goods, lists, where));
  at('scope', (scope, where) => scopeIssues(scope as Scope, lists, where));
  at('when', (when, where) => conditionIssues(when as Readonly<Record<string, unknown>>, where));
  at('fee', (fee, where) => (typeof fee === 'string' ? refusalOf(parseMoney(fee), where) : []));
  return found;
}

function scopeIssues(scope: Scope, lists: ReadonlySet<string>, path: string): readonly Issue[] {
  const { origins, exceptOrigins = [] } = scope;
  return [
    ...partyIssues(scope.importer, `${path}/importer`),
    ...(origins === 'all' ? [] : origins).flatMap((origin, index) => partyIssues(origin, `${path}/origins/${index}`)),
    ...exceptOrigins.flatMap((origin, index) => partyIssues(origin, `${path}/exceptOrigins/${index}`)),
    ...goodsIssues(scope.goods, lists, `${path}/goods`),
  ];
}

function goodsIssues(goods: Goods, lists: ReadonlySet<string>, path: string): readonly Issue[] {
  if (goods === 'all') return [];
  if ('anyOf' in goods) return goods.anyOf.flatMap((each, index) => goodsIssues(each, lists, `${path}/anyOf/${index}`));
  if ('list' in goods) {
    if (lists.has(goods.list)) return [];
    return [issue('UNKNOWN_LIST', goods.list, 'there is no product list of this id in the history', `${path}/list`)];
  }
  return [
    ...goods.hs.flatMap((code, index) => refusalOf(parseHsCode(code), `${path}/hs/${index}`)),
    ...(goods.except ?? []).flatMap((code, index) => refusalOf(parseHsCode(code), `${path}/except/${index}`)),
  ];
}

function conditionIssues(when: Readonly<Record<string, unknown>>, path: string): readonly Issue[] {
  return Object.entries(when).flatMap(([field, value]) => {
    if (field === 'valueAtMost') return refusalOf(parseAmount(value), `${path}/${field}`);
    if (!/(Before|From)$/.test(field) || isIsoDate(value)) return [];
    return [issue('MALFORMED_DATE', value, 'a date is a real calendar day written YYYY-MM-DD', `${path}/${field}`)];
  });
}

function partyIssues(party: unknown, path: string): readonly Issue[] {
  return isParty(party) ? [] : [issue('UNKNOWN_PARTY', party, 'a party is a two-letter country code', path)];
}
