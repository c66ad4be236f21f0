import { decree, episode } from '../../scenario/index.js';

/**
 * The courts on the IEEPA duties in 2025: unlawful at first instance and on appeal, and collected all the same.
 *
 * None of these rulings changed a duty: each was stayed, or its mandate withheld. No day of collection was lost.
 */
export const usCourts2025 = episode('The courts on the IEEPA duties', [
  decree(
    {
      id: 'cit-25-00066',
      cite: 'V.O.S. Selections v. United States, CIT 25-00066; Oregon v. DHS, CIT 25-00077 (28 May 2025)',
      title: 'Judgment: the fentanyl and reciprocal duties are unlawful',
      by: 'US',
      issuer: 'Court of International Trade',
      zone: 'America/New_York',
      url: 'https://www.valexander.com/2025/06/02/ieepa-reciprocal-in-transit-date-extended-until-june-16',
      sources: [
        { label: 'The opinions and orders, as reported in law-firm notes' },
        {
          label: 'V. Alexander, 2 June 2025',
          url: 'https://www.valexander.com/2025/06/02/ieepa-reciprocal-in-transit-date-extended-until-june-16',
        },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'court-cit-vos',
        on: '2025-05-28',
        type: 'ruled',
        ruling: {
          court: 'US Court of International Trade',
          case: 'V.O.S. Selections v. United States; Oregon v. DHS',
          holding: 'The duties exceed IEEPA; permanent injunction against them.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'stayed',
        },
        note: 'Stayed the next day, and pending appeal on 10 June.',
      },
    ],
  ),
  decree(
    {
      id: 'ddc-learning-resources',
      cite: 'Learning Resources v. Trump, D.D.C. (29 May 2025)',
      title: 'Preliminary injunction for the plaintiffs',
      by: 'US',
      issuer: 'District Court for the District of Columbia',
      zone: 'America/New_York',
      sources: [{ label: 'The opinions and orders, as reported in law-firm notes' }],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'court-stays:learning-resources',
        on: '2025-05-29',
        type: 'ruled',
        ruling: {
          court: 'US District Court for the District of Columbia',
          case: 'Learning Resources v. Trump',
          holding: 'Injunction for the plaintiffs.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'stayed',
        },
        note: 'Itself stayed.',
      },
    ],
  ),
  decree(
    {
      id: 'cafc-25-1812-stays',
      cite: 'CAFC 25-1812, orders of 29 May and 10 June 2025',
      title: 'Stays of the judgment of the Court of International Trade',
      by: 'US',
      issuer: 'Court of Appeals for the Federal Circuit',
      zone: 'America/New_York',
      sources: [{ label: 'The opinions and orders, as reported in law-firm notes' }],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 'court-stays',
        on: '2025-05-29',
        type: 'ruled',
        ruling: {
          court: 'US Court of Appeals for the Federal Circuit',
          case: 'V.O.S. Selections v. Trump, 25-1812',
          holding: 'Administrative stay: the duties go on.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'none',
        },
      },
      {
        id: 'court-stays:pending-appeal',
        on: '2025-06-10',
        type: 'ruled',
        ruling: {
          court: 'US Court of Appeals for the Federal Circuit',
          case: 'V.O.S. Selections v. Trump, 25-1812',
          holding: 'Stay pending appeal, en banc: the duties go on.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'none',
        },
      },
    ],
  ),
  decree(
    {
      id: 'cafc-25-1812',
      cite: 'V.O.S. Selections v. Trump, CAFC 25-1812 (29 Aug 2025)',
      title: 'Judgment: affirmed, 7 to 4',
      by: 'US',
      issuer: 'Court of Appeals for the Federal Circuit',
      zone: 'America/New_York',
      sources: [{ label: 'The opinions and orders, as reported in law-firm notes' }],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Certiorari granted on 9 September, argued on 5 November 2025.',
    },
    [
      {
        id: 'court-cafc',
        on: '2025-08-29',
        type: 'ruled',
        ruling: {
          court: 'US Court of Appeals for the Federal Circuit',
          case: 'V.O.S. Selections v. Trump, 25-1812',
          holding: 'Affirmed, 7 to 4; the universal injunction is vacated and remanded.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'none',
        },
        note: 'The mandate was withheld to 14 October.',
      },
      {
        id: 'court-cafc:certiorari',
        on: '2025-09-09',
        type: 'ruled',
        ruling: {
          court: 'US Supreme Court',
          case: 'Learning Resources v. Trump, 24-1287; Trump v. V.O.S. Selections, 25-250',
          holding: 'Certiorari granted.',
          measures: ['us-fentanyl', 'us-reciprocal-baseline', 'us-reciprocal-china'],
          effect: 'none',
        },
        note: 'Argued on 5 November 2025.',
      },
    ],
  ),
]);
