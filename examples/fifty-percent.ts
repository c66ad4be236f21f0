/**
 * The 50% rule of the US Bureau of Industry and Security on one graph of owners: who is caught, by what arithmetic, and
 * on which days, since the rule was law for 42 days of 2025.
 *
 * Huawei's entry on the Entity List is the record's. The firms below it are made up.
 */
import { bisAffiliatesRule, licence, type OwnershipGraph, ownershipOn, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { heading, table } from './print.js';

const run = unwrap(replay(usChina2025));

const graph: OwnershipGraph = {
  entities: {
    Huawei: {},
    'Chip Maker': {},
    Holding: {},
    'Sales Office': { branchOf: 'Holding' },
    'Joint Venture': {},
    'Minority Stake': {},
    'Its Subsidiary': {},
    'Secretive Fund': {},
    'US Subsidiary': { country: 'US' },
  },
  stakes: [
    { owner: 'Huawei', owned: 'Holding', share: '50%' },
    { owner: 'Holding', owned: 'Joint Venture', share: '1/3' },
    { owner: 'Chip Maker', owned: 'Joint Venture', share: '1/6' },
    { owner: 'Huawei', owned: 'Minority Stake', share: '49.99%' },
    { owner: 'Minority Stake', owned: 'Its Subsidiary', share: '100%' },
    { owner: 'Huawei', owned: 'Secretive Fund', share: 'unknown' },
    { owner: 'Huawei', owned: 'US Subsidiary', share: '100%' },
  ],
};

/** Of a list whose names the record does not have, the caller says whom it names. */
const listings = [{ entity: 'Chip Maker', list: 'Entity List', terms: 'case-by-case' }];
const days = ['2025-09-28', '2025-09-29', '2025-11-09', '2025-11-10'] as const;
const answers = days.map((on) => unwrap(ownershipOn(run, graph, { regime: bisAffiliatesRule, on, listings })));

console.log(heading('Caught or not, on four days'));
console.log(
  table(
    ['entity', ...days],
    [16, 12, 14, 14, 12],
    Object.keys(graph.entities).map((entity) => [
      entity,
      ...answers.map(({ statuses }) => statuses[entity]?.status ?? ''),
    ]),
  ),
);
console.log(`\nThe rule: ${answers.map(({ ruleStatus }) => ruleStatus ?? 'not made').join(', ')}.`);

const october = answers[1];
console.log(heading('The arithmetic of 29 September'));
console.log(
  table(
    ['entity', 'share', 'terms', 'because'],
    [16, 9, 24, 45],
    Object.entries(october?.statuses ?? {})
      .filter(([, { status }]) => status !== 'listed')
      .map(([entity, { share, terms, because, branchOf }]) => [
        entity,
        share,
        terms?.replaceAll('-', ' ') ?? '',
        branchOf === null
          ? because.map((each) => `${each.owner} ${each.share}${each.counted ? '' : ' (does not count)'}`).join(' + ')
          : `branch of ${branchOf}`,
      ]),
  ),
);
console.log('\nShares add up; who is caught counts in full, who is not for nothing; the strictest terms win.');

console.log(heading('What that means for a licence'));
for (const on of days) {
  const { statuses } = unwrap(ownershipOn(run, graph, { regime: bisAffiliatesRule, on, listings }));
  const { share = '0%', lists = [] } = statuses['Joint Venture'] ?? {};
  const endUser = { name: 'Joint Venture', military: false, listings: [], heldBy: { share, lists } };
  const { answer, policy } = unwrap(
    licence(run, { item: 'neodymium', from: 'US', to: 'CN', on, endUser, endUse: 'other' }),
  );
  console.log(
    `${on}  any US item to the joint venture: ${answer}${policy === null ? '' : `, ${policy.replaceAll('-', ' ')}`}`,
  );
}
const missing = (october?.unread ?? []).map(({ measure, count }) => `${measure} (${count})`);
console.log(
  `\nEntries in force whose names the record does not have: ${missing.length}, among them ${missing.at(-1)}.`,
);
