import {
  type Duty,
  decree,
  episode,
  type History,
  history,
  type IsoDate,
  type ProductList,
  type TradeEvent,
} from 'truce';

/** The measure part of an imposition of a duty on all Chinese goods brought into the United States. */
export interface SmallDuty {
  readonly id: string;
  readonly program?: string;
  readonly duty: Duty;
  readonly base?: { readonly content: string };
  readonly alternative?: Duty;
  readonly hs?: readonly string[];
}

/** A duty imposed on a day, in a few words. */
export function imposes(on: IsoDate, { id, program = id, hs, ...rest }: SmallDuty): TradeEvent {
  const goods = hs === undefined ? ('all' as const) : { hs };
  const scope = { importer: 'US', origins: ['CN'], goods } as const;
  return {
    id: `${id}:imposed`,
    on,
    type: 'imposed',
    measure: { kind: 'tariff', id, by: 'US', program, scope, ...rest },
  };
}

/** What a winner takes from a loser, from a day on. */
export function displaces(
  on: IsoDate,
  winner: readonly string[],
  loser: readonly string[],
  extent: 'whole' | 'share',
): TradeEvent {
  const id = `${winner.join('+')}-over-${loser.join('+')}`;
  const relation = { type: 'displaces', winner: { programs: winner }, loser: { programs: loser }, extent } as const;
  const scope = { importer: 'US', origins: 'all', goods: 'all' } as const;
  return {
    id: `${id}:imposed`,
    on,
    type: 'imposed',
    measure: { kind: 'stacking', id, by: 'US', program: 'stacking', scope, relation },
  };
}

/** A record of a few events under one act, for 2025 and 2026 unless said otherwise. */
export function smallLaw(
  events: readonly TradeEvent[],
  parts: { readonly lists?: readonly ProductList[]; readonly window?: History['window'] } = {},
): History {
  const act = { id: 'the-act', cite: 'the act', by: 'US', confidence: 'high' } as const;
  return history({
    id: 'small-law',
    name: 'a small law',
    parties: ['US', 'CN', 'HK'],
    window: parts.window ?? { from: '2025-01-01', until: '2027-01-01' },
    episodes: [episode('all of it', [decree(act, events)])],
    ...(parts.lists === undefined ? {} : { lists: parts.lists }),
  });
}
