export type Day = `${number}-${number}-${number}`;

/** From a day on, the whole blanket layer stands at so many percent. */
export interface Step {
  readonly from: Day;
  readonly total: number;
}

/** How one public record places the seven steps, in its own dates and rates. */
export interface Calendar {
  readonly name: string;
  readonly source: string;
  /** Where it places each of the seven steps, in the order of the law. */
  readonly places: readonly string[];
  /** What that makes of the blanket layer; empty where the record was corrected and no mean was taken of it. */
  readonly steps: readonly Step[];
}

/** Read in November 2026; every one of the three is open, and corrects itself. */
export const calendars: readonly Calendar[] = [
  {
    name: 'Budget Lab',
    source: 'Budget-Lab-Yale/tariff-rate-tracker at commit 8315fff (2026-05-11)',
    places: ['27 Jan', '4 Feb', '2 Apr, country rates', '3 Apr', '5 Apr', '14 Apr', '15 Oct'],
    steps: [
      { from: '2025-01-27', total: 10 },
      { from: '2025-02-04', total: 20 },
      { from: '2025-04-02', total: 54 },
      { from: '2025-04-03', total: 104 },
      { from: '2025-04-05', total: 145 },
      { from: '2025-04-14', total: 30 },
      { from: '2025-10-15', total: 20 },
    ],
  },
  {
    name: 'its fork',
    source: 'arifshehab/tariff-rate-tracker, a corrected fork, at commit 9919812 (2026-06-29)',
    places: ['4 Feb', '4 Mar', '5 Apr', '9 Apr', '10 Apr', '14 May', '9 to 10 Nov'],
    steps: [],
  },
  {
    name: 'Waugh',
    source: 'trade-war-redux-2025 at commit 726c595 (2026-07-23)',
    places: [
      '4 Feb, at 20%',
      'already',
      '5 Apr, country rate',
      '8 Apr',
      '9 Apr, total 125: the 20 is lost',
      '12 May',
      '1 Nov',
    ],
    steps: [
      { from: '2025-02-04', total: 20 },
      { from: '2025-04-05', total: 54 },
      { from: '2025-04-08', total: 104 },
      { from: '2025-04-09', total: 125 },
      { from: '2025-05-12', total: 30 },
      { from: '2025-11-01', total: 20 },
    ],
  },
];
