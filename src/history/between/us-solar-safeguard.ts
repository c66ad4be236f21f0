import { decree, episode } from '../../scenario/index.js';

/**
 * Section 201 on solar cells and modules: the last stretch of the safeguard.
 *
 * It is owed by all origins and on top of everything else. The step of 7 February 2025, from 14.25 to 14%, is read from the
 * change record of the schedule; the yearly steps before it are from the public record. It ended by itself after 6 February
 * 2026.
 */
export const usSolarSafeguard = episode('Solar safeguard', [
  decree(
    {
      id: 'proclamation-10339',
      cite: 'Proclamation 10339, 87 FR 7357 (9 Feb 2022)',
      title:
        'To Continue Facilitating Positive Adjustment to Competition From Imports of Certain Crystalline Silicon Photovoltaic Cells',
      by: 'US',
      issuer: 'President',
      signedOn: '2022-02-04',
      publishedOn: '2022-02-09',
      effectiveAt: '2025-02-07T00:01-05:00',
      zone: 'America/New_York',
      headings: ['9903.45.21', '9903.45.22', '9903.45.25', '9903.45.27'],
      url: 'https://regulations.justia.com/regulations/fedreg/2022/02/09/2022-02906.html',
      sources: [
        {
          label: 'Proclamation 10339 as published (FR Doc 2022-02906)',
          url: 'https://regulations.justia.com/regulations/fedreg/2022/02/09/2022-02906.html',
        },
        { label: 'USITC HTS change records, 2025' },
        { label: 'public record, not re-read (the steps of 2022 to 2024)' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The clock time is that of the last step.',
    },
    [
      {
        id: 's201-solar:modules',
        on: '2022-02-04',
        effective: '2022-02-07',
        type: 'imposed',
        measure: {
          kind: 'tariff',
          id: 'us-201-solar',
          instrument: 's201-solar',
          title: 'Section 201 solar safeguard: modules',
          by: 'US',
          program: 's201-solar',
          heading: '9903.45.25',
          scope: { importer: 'US', origins: 'all', goods: { hs: ['8541.43'] } },
          duty: '14.75%',
          note: 'Exclusions by description (bifacial modules until 2024) are not recorded.',
        },
        until: '2026-02-07',
        confidence: 'medium',
      },
      {
        id: 's201-solar:cells',
        on: '2022-02-04',
        effective: '2022-02-07',
        type: 'imposed',
        measure: {
          kind: 'tariff',
          id: 'us-201-solar/cells',
          instrument: 's201-solar',
          title: 'Section 201 solar safeguard: cells above the quota',
          by: 'US',
          program: 's201-solar',
          heading: '9903.45.22',
          scope: { importer: 'US', origins: 'all', goods: { hs: ['8541.42'] } },
          duty: '14.75%',
          when: { use: 'above-quota' },
          note: 'Cells within the quota are free of it; the shipment says that the quota is filled.',
        },
        until: '2026-02-07',
        confidence: 'medium',
      },
      {
        id: 's201-solar:modules-2023',
        on: '2022-02-04',
        effective: '2023-02-07',
        type: 'amended',
        target: 'us-201-solar',
        to: { kind: 'tariff', duty: '14.5%' },
        confidence: 'medium',
      },
      {
        id: 's201-solar:cells-2023',
        on: '2022-02-04',
        effective: '2023-02-07',
        type: 'amended',
        target: 'us-201-solar/cells',
        to: { kind: 'tariff', duty: '14.5%' },
        confidence: 'medium',
      },
      {
        id: 's201-solar:modules-2024',
        on: '2022-02-04',
        effective: '2024-02-07',
        type: 'amended',
        target: 'us-201-solar',
        to: { kind: 'tariff', duty: '14.25%' },
        confidence: 'medium',
      },
      {
        id: 's201-solar:cells-2024',
        on: '2022-02-04',
        effective: '2024-02-07',
        type: 'amended',
        target: 'us-201-solar/cells',
        to: { kind: 'tariff', duty: '14.25%' },
        confidence: 'medium',
      },
      {
        id: 's201-solar',
        on: '2022-02-04',
        effective: '2025-02-07',
        type: 'amended',
        target: 'us-201-solar',
        to: { kind: 'tariff', duty: '14%' },
      },
      {
        id: 's201-solar:cells-to-14',
        on: '2022-02-04',
        effective: '2025-02-07',
        type: 'amended',
        target: 'us-201-solar/cells',
        to: { kind: 'tariff', duty: '14%' },
      },
    ],
  ),
]);
