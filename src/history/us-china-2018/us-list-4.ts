import { decree, episode } from '../../scenario/index.js';

/**
 * Section 301, List 4: half of it collected, half of it never.
 *
 * Watch three things. List 4A was raised from 10 to 15% before it began. List 4B was announced for 15 December 2019 and
 * suspended before that day, without an end: its heading still stands in the schedule. The rise of Lists 1 to 3 to 30%
 * was threatened, moved by a fortnight as a gesture, and dropped after the October talks.
 */
export const usSection301List4 = episode('Section 301: List 4 and the first phase', [
  decree(
    {
      id: 'fr-84-43304',
      cite: '84 FR 43304 (20 Aug 2019)',
      title: 'Notice of Modification: List 4 at 10%',
      by: 'US',
      issuer: 'USTR',
      publishedOn: '2019-08-20',
      effectiveAt: '2019-09-01T00:01-04:00',
      zone: 'America/New_York',
      headings: ['9903.88.15', '9903.88.16'],
      sources: [
        { label: 'USITC HTS 2026 Revision 6, chapter 99 (23 Apr 2026)' },
        {
          label: 'Crowell & Moring, August 2019 (two lists released on 13 August; List 4B for 15 December)',
          url: 'https://www.cmtradelaw.com/2019/08/ustr-unveils-list-of-products-subject-to-the-proposed-10-percent-tariff-on-imports-from-china/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'Announced by the President on 1 August 2019, after stalled talks; USTR split the list on 13 August.',
    },
    [
      {
        id: 's301-list4a-15:announced-10',
        on: '2019-08-01',
        effective: '2019-09-01',
        type: 'imposed',
        measure: {
          kind: 'tariff',
          id: 'us-301-list-4a',
          instrument: 's301-list4a-15',
          title: 'Section 301 List 4A',
          by: 'US',
          program: 's301-lists',
          heading: '9903.88.15',
          scope: { importer: 'US', origins: ['CN'], goods: { list: 'us-301-list-4a' } },
          duty: '10%',
        },
      },
      {
        id: 's301-list4b-suspended:announced-10',
        on: '2019-08-13',
        effective: '2019-12-15',
        type: 'imposed',
        measure: {
          kind: 'tariff',
          id: 'us-301-list-4b',
          instrument: 's301-list4b-suspended',
          title: 'Section 301 List 4B',
          by: 'US',
          program: 's301-lists',
          heading: '9903.88.16',
          scope: { importer: 'US', origins: ['CN'], goods: { list: 'us-301-list-4b' } },
          duty: '10%',
        },
      },
    ],
  ),
  decree(
    {
      id: 'fr-84-45821',
      cite: '84 FR 45821 (30 Aug 2019)',
      title: 'Notice of Modification: List 4 from 10 to 15%',
      by: 'US',
      issuer: 'USTR',
      publishedOn: '2019-08-30',
      effectiveAt: '2019-09-01T00:01-04:00',
      zone: 'America/New_York',
      headings: ['9903.88.15', '9903.88.16'],
      sources: [
        { label: 'USITC HTS 2026 Revision 6, chapter 99 (23 Apr 2026)' },
        {
          label: 'Crowell & Moring, August 2019 (all Section 301 duties up by 5 points)',
          url: 'https://www.cmtradelaw.com/2019/08/ustr-ordered-to-raise-all-section-301-tariffs-by-5-due-to-chinese-retaliation/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'In answer to the Chinese retaliation announced on 23 August 2019.',
    },
    [
      {
        id: 's301-list4a-15',
        on: '2019-08-23',
        effective: '2019-09-01',
        sequence: 1,
        type: 'amended',
        target: 'us-301-list-4a',
        to: { kind: 'tariff', duty: '15%' },
        respondsTo: [{ to: 'cn-2019-75bn-batch1-parts-1-2', basis: 'stated' }],
      },
      {
        id: 's301-list4b-suspended:to-15',
        on: '2019-08-23',
        effective: '2019-12-15',
        sequence: 1,
        type: 'amended',
        target: 'us-301-list-4b',
        to: { kind: 'tariff', duty: '15%' },
        respondsTo: [{ to: 'cn-2019-75bn-batch1-parts-1-2', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'statement-2019-08-23',
      cite: 'Statement of the President, 23 Aug 2019',
      title: 'Lists 1 to 3 from 25 to 30%',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://www.cmtradelaw.com/2019/08/ustr-ordered-to-raise-all-section-301-tariffs-by-5-due-to-chinese-retaliation/',
      sources: [
        {
          label: 'Crowell & Moring, August 2019 (planned for 1 October)',
          url: 'https://www.cmtradelaw.com/2019/08/ustr-ordered-to-raise-all-section-301-tariffs-by-5-due-to-chinese-retaliation/',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'medium',
      evidence: 'official-statement',
    },
    [
      {
        id: 's301-lists123-30-threat',
        on: '2019-08-23',
        sequence: 1,
        type: 'threatened',
        measure: {
          kind: 'tariff',
          id: 'us-301-lists-1-to-3-to-30',
          instrument: 's301-lists123-30-threat',
          title: 'Lists 1 to 3 from 25 to 30%',
          by: 'US',
          program: 's301-lists',
          scope: {
            importer: 'US',
            origins: ['CN'],
            goods: { anyOf: [{ list: 'us-301-list-1' }, { list: 'us-301-list-2' }, { list: 'us-301-list-3' }] },
          },
          duty: '5%',
          note: 'Written as the five points more.',
        },
        statedFor: '2019-10-01',
        respondsTo: [{ to: 'cn-2019-75bn-batch1-parts-1-2', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'statement-2019-09-11',
      cite: 'Statement of the President, 11 Sep 2019',
      title: 'The rise to 30% moves to 15 October',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://www.thompsonhinesmartrade.com/2019/09/president-trump-announces-two-week-postponement-in-section-301-tariff-rate-increase/',
      sources: [
        {
          label: 'Thompson Hine, September 2019',
          url: 'https://www.thompsonhinesmartrade.com/2019/09/president-trump-announces-two-week-postponement-in-section-301-tariff-rate-increase/',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 's301-lists123-30-threat:moved',
        on: '2019-09-11',
        type: 'restated',
        target: 'us-301-lists-1-to-3-to-30',
        statedFor: '2019-10-15',
      },
    ],
  ),
  decree(
    {
      id: 'statement-2019-10-11',
      cite: 'Statement of the President, 11 Oct 2019',
      title: 'The rise to 30% is dropped after the October talks',
      by: 'US',
      issuer: 'President',
      zone: 'America/New_York',
      url: 'https://internationaltradetoday.com/news/2019/10/11/trump-cancels-oct-15-tariff-hike-announces-first-phase-of-deal-with-china-1910110038',
      sources: [
        {
          label: 'International Trade Today, 11 October 2019',
          url: 'https://internationaltradetoday.com/news/2019/10/11/trump-cancels-oct-15-tariff-hike-announces-first-phase-of-deal-with-china-1910110038',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 's301-lists123-30-threat:withdrawn',
        on: '2019-10-11',
        type: 'withdrawn',
        target: 'us-301-lists-1-to-3-to-30',
      },
    ],
  ),
  decree(
    {
      id: 'fr-84-69447',
      cite: '84 FR 69447 (18 Dec 2019)',
      title: 'Notice: List 4B suspended',
      by: 'US',
      issuer: 'USTR',
      publishedOn: '2019-12-18',
      effectiveAt: '2019-12-15T00:01-05:00',
      zone: 'America/New_York',
      headings: ['9903.88.16'],
      sources: [
        { label: 'USITC HTS 2026 Revision 6, chapter 99 (23 Apr 2026): provision suspended' },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
      note: 'The Federal Register page was not seen.',
    },
    [
      {
        id: 's301-list4b-suspended',
        on: '2019-12-13',
        effective: '2019-12-15',
        type: 'suspended',
        target: 'us-301-list-4b',
        agreement: 'us-cn-phase-one',
        leaving: 'nothing',
        until: null,
        wayBack: 'needs-act',
        note: 'Before it began, and without a sunset; a notice could revive it.',
      },
    ],
  ),
  decree(
    {
      id: 'fr-85-3741',
      cite: '85 FR 3741 (22 Jan 2020)',
      title: 'Notice of Modification: List 4A to 7.5%',
      by: 'US',
      issuer: 'USTR',
      publishedOn: '2020-01-22',
      effectiveAt: '2020-02-14T00:01-05:00',
      zone: 'America/New_York',
      headings: ['9903.88.15'],
      sources: [
        { label: 'USITC HTS 2026 Revision 6, chapter 99 (23 Apr 2026)' },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'published-text',
    },
    [
      {
        id: 's301-list4a-7.5',
        on: '2020-01-15',
        effective: '2020-02-14',
        type: 'amended',
        target: 'us-301-list-4a',
        agreement: 'us-cn-phase-one',
        to: { kind: 'tariff', duty: '7.5%' },
      },
    ],
  ),
]);
