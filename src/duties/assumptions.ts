import { describeDuty, type Shipment, type Tariff, type Undecided } from '../measures/index.js';

/** Something that the answer had to take for granted, because nobody said. */
export interface Assumption {
  readonly code: 'CONTENT_UNKNOWN' | 'LIST_UNDECIDED' | 'CODE_TOO_SHORT' | 'USE_UNKNOWN' | 'NO_HS_CODE' | 'MFN_UNKNOWN';
  readonly about: string;
  readonly message: string;
}

/** Whether goods are in the scope of a measure is not decided by what is known of them. */
export function undecidedScope(measure: string, undecided: readonly Undecided[], taken: boolean): Assumption[] {
  return undecided.map((each): Assumption => {
    if ('list' in each) {
      const message = `whether the goods are on list '${each.list}' is not decided by their code; taken as not on it (say so with lists: ['${each.list}'])`;
      return { code: 'LIST_UNDECIDED', about: each.list, message };
    }
    const reading = taken ? 'to reach' : 'not to reach';
    const message = `${measure} speaks of ${each.code}, and the code given stops before that; taken ${reading} the goods (give all digits)`;
    return { code: 'CODE_TOO_SHORT', about: measure, message };
  });
}

/** A duty on content, and the content is not given. */
export function unknownContent({ id, base, duty }: Tariff): Assumption {
  const material = typeof base === 'object' ? base.content : '';
  const message = `${id} charges ${describeDuty(duty)} on the ${material} content, which is not given; the whole value is charged`;
  return { code: 'CONTENT_UNKNOWN', about: id, message };
}

/** What the question itself leaves open. */
export function openQuestion({ hs, lists }: Shipment, mfnKnown: boolean): readonly Assumption[] {
  const assumptions: Assumption[] = [];
  if (hs === undefined) {
    const message =
      'no HS code is given: measures on particular goods are taken not to reach it, unless it names their list';
    assumptions.push({ code: 'NO_HS_CODE', about: lists?.join(', ') ?? 'generic good', message });
  }
  if (!mfnKnown) {
    const message = 'the MFN duty is not known to the record; the total is without it (give it with mfn)';
    assumptions.push({ code: 'MFN_UNKNOWN', about: hs ?? 'generic good', message });
  }
  return assumptions;
}
