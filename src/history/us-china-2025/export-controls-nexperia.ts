import { decree, episode } from '../../scenario/index.js';

/**
 * A third country in the chain: a US rule, a Dutch order a day later, a Chinese export ban four days after that, and a
 * term of the truce between two others that let the chips out again. Each end was by a new act, none by a date.
 */
export const nexperia = episode('Nexperia', [
  decree(
    {
      id: 'nl-nexperia-order',
      cite: 'Order of the Minister of Economic Affairs under the Goods Availability Act, 30 September 2025',
      title: 'Nexperia under order',
      by: 'NL',
      issuer: 'Minister of Economic Affairs',
      signedOn: '2025-09-30',
      zone: 'Europe/Amsterdam',
      url: 'https://www.government.nl/topics/enterprise-and-innovation/documents/diplomatic-statements/2025/11/06/update-on-invoking-goods-availability-act-wbg-6th-of-november-2025',
      sources: [
        {
          label: 'Government of the Netherlands, updates of October and November 2025',
          url: 'https://www.government.nl/topics/enterprise-and-innovation/documents/diplomatic-statements/2025/11/06/update-on-invoking-goods-availability-act-wbg-6th-of-november-2025',
        },
        {
          label: 'Evertiq, 19 November 2025',
          url: 'https://evertiq.com/design/2025-11-19-netherlands-lifts-control-of-nexperia-after-talks-with-china',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
      note: 'Made public on 12 October. The minister cites how the firm was run; the link to the US rule is the reading of China and of the press. The measures of the Enterprise Chamber are separate.',
    },
    [
      {
        id: 'nl-nexperia-order',
        on: '2025-09-30',
        type: 'imposed',
        measure: {
          kind: 'listing',
          id: 'nl-nexperia-order',
          title: 'Dutch order over Nexperia',
          by: 'NL',
          program: 'nl-goods-availability',
          list: 'Goods Availability Act',
          entities: ['Nexperia'],
          policy: 'case-by-case',
          targets: ['CN'],
          purpose: 'security',
          note: 'Decisions of the firm, owned by Wingtech, can be blocked or reversed. Not a measure on goods.',
        },
        respondsTo: [{ to: 'us-bis-affiliates', basis: 'inferred' }],
      },
    ],
  ),
  decree(
    {
      id: 'cn-nexperia-ban',
      cite: 'MOFCOM, unpublished notice of 4 October 2025, disclosed by Nexperia',
      title: 'No exports by Nexperia in China',
      by: 'CN',
      issuer: 'MOFCOM',
      signedOn: '2025-10-04',
      zone: 'Asia/Shanghai',
      url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
      sources: [
        {
          label: 'Reuters, 9 November 2025',
          url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
        },
        {
          label: 'Government of the Netherlands, 6 November 2025',
          url: 'https://www.government.nl/topics/enterprise-and-innovation/documents/diplomatic-statements/2025/11/06/update-on-invoking-goods-availability-act-wbg-6th-of-november-2025',
        },
        { label: 'public record, not re-read' },
      ],
      confidence: 'high',
      evidence: 'company-filing',
    },
    [
      {
        id: 'cn-nexperia-ban',
        on: '2025-10-04',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'cn-nexperia-ban/civil-use',
          title: 'Nexperia chips for civil use',
          by: 'CN',
          program: 'cn-nexperia',
          instrument: 'cn-nexperia-ban',
          destinations: { to: 'all' },
          items: ['nexperia-chips'],
          policy: 'prohibited',
          onlyFor: { uses: ['civil'] },
          note: 'Exports by Nexperia in Dongguan and its subcontractors.',
        },
        respondsTo: [{ to: 'nl-nexperia-order', basis: 'stated' }],
      },
      {
        id: 'cn-nexperia-ban:other-use',
        on: '2025-10-04',
        type: 'imposed',
        measure: {
          kind: 'export-control',
          id: 'cn-nexperia-ban/other-use',
          title: 'Nexperia chips for any other use',
          by: 'CN',
          program: 'cn-nexperia',
          instrument: 'cn-nexperia-ban',
          destinations: { to: 'all' },
          items: ['nexperia-chips'],
          policy: 'prohibited',
          onlyFor: { usesOtherThan: ['civil'] },
          note: 'Exports by Nexperia in Dongguan and its subcontractors.',
        },
        respondsTo: [{ to: 'nl-nexperia-order', basis: 'stated' }],
      },
    ],
  ),
  decree(
    {
      id: 'cn-nexperia-exemptions-2025-11-01',
      cite: 'MOFCOM, statement of 1 November 2025',
      title: 'Exemptions for exports that qualify',
      by: 'CN',
      issuer: 'MOFCOM',
      publishedOn: '2025-11-01',
      zone: 'Asia/Shanghai',
      url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
      sources: [
        {
          label: 'News Central and Reuters, November 2025',
          url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'cn-nexperia-ban:exemptions',
        on: '2025-11-01',
        type: 'policy-changed',
        target: 'cn-nexperia-ban/civil-use',
        policy: 'case-by-case',
        agreement: 'truce-busan-kl',
        note: 'The statement does not speak of use; the exemptions are booked on the part that was freed a week later.',
      },
    ],
  ),
  decree(
    {
      id: 'cn-nexperia-civil-exemption-2025-11-09',
      cite: 'MOFCOM, statement of 9 November 2025',
      title: 'Civil use is exempt',
      by: 'CN',
      issuer: 'MOFCOM',
      publishedOn: '2025-11-09',
      zone: 'Asia/Shanghai',
      url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
      sources: [
        {
          label: 'Reuters, 9 November 2025',
          url: 'https://www.themez.online/article/china-to-waive-export-controls-on-nexperia-chips-intended-for-civilian-applications',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'cn-nexperia-ban:civil-exemption',
        on: '2025-11-09',
        type: 'suspended',
        target: 'cn-nexperia-ban/civil-use',
        leaving: 'nothing',
        until: null,
        wayBack: 'needs-act',
        agreement: 'truce-busan-kl',
        note: 'The part for other uses stands.',
      },
      {
        id: 'wh-fact-sheet-2025-11-01:nexperia-kept',
        on: '2025-11-09',
        type: 'promise-kept',
        target: 'wh-fact-sheet-2025-11-01/nexperia',
        agreement: 'truce-busan-kl',
      },
    ],
  ),
  decree(
    {
      id: 'nl-nexperia-suspension',
      cite: 'Statement of the Minister of Economic Affairs, 19 November 2025',
      title: 'The Dutch order is suspended',
      by: 'NL',
      issuer: 'Minister of Economic Affairs',
      signedOn: '2025-11-19',
      zone: 'Europe/Amsterdam',
      url: 'https://evertiq.com/design/2025-11-19-netherlands-lifts-control-of-nexperia-after-talks-with-china',
      sources: [
        {
          label: 'Evertiq, 19 November 2025',
          url: 'https://evertiq.com/design/2025-11-19-netherlands-lifts-control-of-nexperia-after-talks-with-china',
        },
        {
          label: 'Government of the Netherlands, updates of October and November 2025',
          url: 'https://www.government.nl/topics/enterprise-and-innovation/documents/diplomatic-statements/2025/11/06/update-on-invoking-goods-availability-act-wbg-6th-of-november-2025',
        },
      ],
      confidence: 'high',
      evidence: 'official-statement',
    },
    [
      {
        id: 'nl-nexperia-order:suspend',
        on: '2025-11-19',
        type: 'suspended',
        target: 'nl-nexperia-order',
        leaving: 'nothing',
        until: null,
        wayBack: 'needs-act',
        note: 'Suspended, not withdrawn.',
        respondsTo: [{ to: 'cn-nexperia-ban:civil-exemption', basis: 'stated' }],
      },
    ],
  ),
]);
