/** One answer: what answered what, and whether its text says so. */
export type Link = readonly [to: string, answer: string, basis: 'stated' | 'inferred'];

/** One chain of the record of facts, section 13, by its number there, in events of the record. */
export interface ResponseChain {
  readonly number: number;
  readonly title: string;
  readonly links: readonly Link[];
}

const stated = (to: string, answers: readonly string[]): readonly Link[] =>
  answers.map((answer) => [to, answer, 'stated'] as const);
const inferred = (to: string, answers: readonly string[]): readonly Link[] =>
  answers.map((answer) => [to, answer, 'inferred'] as const);

export const responseChains: readonly ResponseChain[] = [
  {
    number: 1,
    title: 'chips of December 2024',
    links: inferred('us-bis-2024-12-02', ['cn-mofcom-2024-46', 'cn-mofcom-2024-46:clause-2', 'cn-samr-nvidia']),
  },
  {
    number: 2,
    title: 'the fentanyl duty of February',
    links: [
      ...stated('ieepa-fentanyl-10', ['cn-2025-no1-15', 'cn-2025-no1-10']),
      ...inferred('ieepa-fentanyl-10', [
        'cn-mofcom-gacc-2025-10',
        'cn-uel-2025-02-04',
        'cn-uel-2025-02-04:pvh',
        'cn-samr-google',
      ]),
    ],
  },
  {
    number: 3,
    title: 'the fentanyl duty of March',
    links: [
      ...stated('ieepa-fentanyl-20', ['cn-2025-no2-15', 'cn-2025-no2-10']),
      ...inferred('ieepa-fentanyl-20', [
        'cn-mofcom-2025-13',
        'cn-uel-2025-5',
        'cn-uel-2025-6-illumina',
        'cn-gacc-2025-03-04-soy-logs',
        'cn-gacc-2025-03-04-soy-logs:soybeans',
        'cn-fibre-anticircumvention',
      ]),
    ],
  },
  {
    number: 4,
    title: 'nine days of April',
    links: [
      ...stated('ieepa-reciprocal-34', ['cn-2025-no4']),
      ...inferred('ieepa-reciprocal-34', [
        'cn-mofcom-gacc-2025-18',
        'cn-mofcom-2025-21',
        'cn-uel-2025-7',
        'cn-gacc-2025-04-04',
        'cn-samr-dupont',
        'cn-ad-ct-tubes',
      ]),
      ...stated('cn-2025-no4', ['us-additional-50', 'ieepa-reciprocal-84']),
      ...stated('ieepa-reciprocal-84', ['cn-2025-no5', 'cn-mofcom-2025-22', 'cn-uel-2025-8']),
      ...stated('cn-2025-no5', ['ieepa-reciprocal-125']),
      ...stated('ieepa-reciprocal-125', ['cn-2025-no6']),
    ],
  },
  {
    number: 5,
    // The call of 5 June and London are meetings and an agreement between the two halves: they answer no single event.
    title: 'slow licences, letters, and both taken back',
    links: [
      ...stated('cn-mofcom-gacc-2025-18:stop', [
        'us-letters-eda',
        'us-letters-ethane',
        'us-letters-engines',
        'us-student-visas',
      ]),
      ...inferred('cn-mofcom-gacc-2025-18:stop', ['breach-us-2025-05-30']),
      ...stated('us-letters-eda', ['breach-cn-2025-06-02']),
      ...inferred('breach-us-2025-05-30', ['breach-cn-2025-06-02']),
      ...stated('cn-mofcom-gacc-2025-18:licences', [
        'us-letters-eda:terminate',
        'us-letters-ethane:terminate-unload',
        'us-letters-engines:terminate',
      ]),
    ],
  },
  {
    number: 6,
    title: 'the listings of September',
    links: inferred('us-bis-entity-2025-09-12', ['cn-ad-analog', 'cn-antidiscrimination']),
  },
  {
    number: 7,
    title: 'the Affiliates Rule, the package of October, the threat',
    links: [
      ...stated('us-bis-affiliates', [
        'cn-mofcom-2025-61',
        'cn-mofcom-2025-62',
        'cn-mofcom-gacc-2025-55',
        'cn-mofcom-gacc-2025-56',
        'cn-mofcom-gacc-2025-57',
        'cn-mofcom-gacc-2025-58',
        'cn-samr-qualcomm',
      ]),
      ...stated('us-bis-entity-2025-10-08', ['cn-mofcom-2025-61', 'cn-uel-2025-10-09']),
      ...stated('us-ustr-301-ships:impose', ['cn-mot-2025-54', 'cn-mofcom-order-2025-6-hanwha']),
      ...stated('cn-mofcom-2025-61', ['us-additional-100-threat', 'threat-2025-10-10', 'threat-software-2025-10-22']),
      ...inferred('cn-mofcom-2025-61', ['us-ustr-301-phase-one']),
    ],
  },
  {
    number: 8,
    // Between the ban and its exemption lies a term of the truce, which is no answer to the ban.
    title: 'Nexperia, through a third country',
    links: [
      ...inferred('us-bis-affiliates', ['nl-nexperia-order']),
      ...stated('nl-nexperia-order', ['cn-nexperia-ban']),
      ...stated('cn-nexperia-ban:civil-exemption', ['nl-nexperia-order:suspend']),
    ],
  },
  {
    number: 9,
    title: 'the ruling of February 2026 and what took the place of the duties',
    links: [
      ...stated('scotus-ieepa-2026', ['s122-10', 'us-ustr-301-2026-twin']),
      ...stated('us-ustr-301-2026-twin', ['cn-trade-barrier-2026-03-27']),
      ...stated('us-ustr-301-2026-twin:determine', ['s301-forced-labour']),
    ],
  },
  {
    number: 10,
    title: 'lists within the truce',
    links: stated('us-dod-1260h-2026', ['cn-2026-06-22', 'cn-2026-06-22:ecl']),
  },
];
