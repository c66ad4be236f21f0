import {
  type ExportControl,
  type ExportQuestion,
  explainLicence,
  type Listing,
  licence,
  type Run,
  replay,
  type TradeEvent,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../machine/support.js';

/** A small export law of XA, measure by measure. */
const control = (id: string, more: Partial<ExportControl> = {}): ExportControl => ({
  kind: 'export-control',
  id,
  by: 'XA',
  program: 'controls',
  destinations: { to: ['XB'] },
  items: ['gallium'],
  policy: 'case-by-case',
  ...more,
});
const listing = (id: string, more: Partial<Listing> = {}): Listing => ({
  kind: 'listing',
  id,
  by: 'XA',
  program: 'lists',
  list: 'A list',
  entities: ['Acme', 'Apex'],
  policy: 'prohibited',
  items: ['gallium'],
  ...more,
});
const imposed = (measure: ExportControl | Listing, more: object = {}): TradeEvent => ({
  id: measure.id,
  on: '2025-02-01',
  type: 'imposed',
  measure,
  ...more,
});
const law = (...measures: readonly (ExportControl | Listing | TradeEvent)[]): Run =>
  unwrap(
    replay(
      historyOf(
        measures.map((each) => ('type' in each ? each : imposed(each))),
        { parties: ['XA', 'XB', 'XC'] },
      ),
    ),
  );

const asked: ExportQuestion = { item: 'gallium', from: 'XA', to: 'XB', on: '2025-03-01' };
const ask = (run: Run, more: Partial<ExportQuestion> = {}) => unwrap(licence(run, { ...asked, ...more }));
const told = (run: Run, more: Partial<ExportQuestion> = {}) =>
  ask(run, more).lines.map(({ measure, verdict, policy }) => `${measure} ${verdict} ${policy}`);

describe('several measures on one export', () => {
  const run = law(
    control('ended'),
    control('mild', { policy: 'licences-granted' }),
    control('strict', { policy: 'presumption-of-denial' }),
    control('nothing', { policy: 'none' }),
    control('for-uses', { onlyFor: { uses: ['military'] } }),
    imposed(control('to-come'), { effective: '2025-06-01' }),
    { id: 'threat', on: '2025-02-01', type: 'threatened', measure: control('threatened') },
    control('paused'),
    control('abroad', { extraterritorial: { onlyAbroad: true } }),
    control('relieved', { exemptFor: ['disaster relief'] }),
    { id: 'end', on: '2025-02-10', type: 'terminated', target: 'ended' },
    { id: 'pause', on: '2025-02-11', type: 'suspended', target: 'paused', leaving: 'nothing', until: '2025-09-01' },
  );

  test('come in the order of what they ask, the strictest before', () => {
    expect(told(run, { endUse: 'other', relief: ['disaster relief'] })).toEqual([
      'strict requires presumption-of-denial',
      'mild requires licences-granted',
      'relieved lifted null',
      'paused suspended null',
      'to-come not-in-force null',
      'threatened not-in-force null',
      'nothing asks-nothing null',
      'abroad out-of-reach null',
      'for-uses other-end-user null',
      'ended ended null',
    ]);
  });

  test('the strictest policy governs, and who requires one at home reaches no further', () => {
    expect(ask(run, { endUse: 'other' })).toMatchObject({
      answer: 'needed',
      policy: 'presumption-of-denial',
      atWorst: null,
      extraterritorial: false,
      missing: [],
    });
  });

  test('each says until when it stands as it does', () => {
    const until = Object.fromEntries(ask(run, { endUse: 'other' }).lines.map((line) => [line.measure, line.until]));
    expect(until).toMatchObject({ paused: '2025-09-01', 'to-come': '2025-06-01', strict: null });
  });

  test('what is missing for one may make it stricter, and is said with each measure that turns on it', () => {
    const harsher = { onlyFor: { uses: ['military'] }, policy: 'prohibited' } as const;
    const open = law(control('always'), control('x', harsher), control('y', harsher));
    const answer = ask(open);
    expect([answer.answer, answer.policy, answer.atWorst]).toEqual(['needed', 'case-by-case', 'prohibited']);
    expect(answer.missing.map(({ path, measures }) => [path, measures])).toEqual([['/endUse', ['x', 'y']]]);
  });
});

describe('the words of an answer', () => {
  test('quote each measure, how it stands, what can be claimed, and what is missing or taken for granted', () => {
    const run = law(
      control('open', { policy: 'presumption-of-denial', exemptFor: ['disaster relief'], title: 'Gallium' }),
      control('permission', { lifts: ['open'], policy: 'none' }),
      imposed(control('to-come'), { effective: '2025-06-01' }),
      control('paused'),
      listing('entry'),
      {
        id: 'pause',
        on: '2025-02-11',
        type: 'suspended',
        target: 'paused',
        leaving: { policy: 'licences-granted' },
        until: null,
      },
      { id: 'freer', on: '2025-02-12', type: 'policy-changed', target: 'open', policy: 'case-by-case' },
    );
    expect(explainLicence(licence(run, asked))).toMatchInlineSnapshot(`
      "licence for gallium from XA to XB on 2025-03-01: needed, case by case (prohibited, if what is missing is so)
        XA Gallium (open)
            requires a licence, case by case
            Order 1; decreed 2025-02-12
            policy: presumption of denial (2025-02-01) → case by case (2025-02-12)
            can be claimed: disaster relief, permission
        XA paused (paused)
            suspended until a further act, and still requires a licence, licences granted
            Order 1; decreed 2025-02-11
            policy: case by case (2025-02-01) → licences granted (2025-02-11)
        XA to-come (to-come)
            announced, not in force before 2025-06-01
            Order 1; decreed 2025-02-01
        XA entries on lists would require one, prohibited, if the end user is on them: entry
        missing /endUser/listings: say under which entries of the record the end user stands, by id, or [] for none (for entry)"
    `);
    expect(explainLicence(ask(run))).toBe(explainLicence(licence(run, asked)));
  });

  test('say so when no measure is about such an export, and that no other law is asked', () => {
    const run = law(control('elsewhere', { destinations: { to: ['XC'] } }));
    expect(explainLicence(licence(run, asked))).toBe(
      [
        'licence for gallium from XA to XB on 2025-03-01: not needed',
        '  no measure of the record is about such an export',
        '  taken for granted: no law but that of the record is asked',
      ].join('\n'),
    );
    expect(ask(run, { from: 'XC' }).assumptions.map(({ code }) => code)).toEqual(['OTHER_LAW', 'RECORD_ONLY']);
    expect(ask(law(control('x'))).assumptions).toEqual([]);
  });
});

describe('a destination', () => {
  test('is meant by name, or among all but those excepted', () => {
    const all = law(control('x', { destinations: { to: 'all', except: ['XC'] } }));
    expect(ask(all).answer).toBe('needed');
    expect(ask(all, { to: 'XC' }).answer).toBe('not-needed');
    expect(ask(law(control('x', { destinations: { to: ['XC'] } }))).lines).toEqual([]);
  });

  test('a permission frees exports to where it goes, while it is in force, from the measures that it names', () => {
    const permission = (more: Partial<ExportControl>) =>
      law(control('x'), control('z'), control('free', { lifts: ['x'], policy: 'none', ...more }));
    const relief = ['free'];
    const verdicts = (run: Run) => told(run, { relief });
    expect(verdicts(permission({}))).toEqual(['z requires case-by-case', 'x lifted null']);
    expect(verdicts(permission({ destinations: { to: 'all' } }))).toContain('x lifted null');
    expect(verdicts(permission({ destinations: { to: ['XC'] } }))).toContain('x requires case-by-case');
    expect(verdicts(permission({ destinations: { to: 'all', except: ['XB'] } }))).toContain('x requires case-by-case');
    const late = law(
      control('x'),
      imposed(control('free', { lifts: ['x'], policy: 'none' }), { effective: '2025-03-02' }),
    );
    expect(told(late, { relief })).toEqual(['x requires case-by-case']);
    expect(told(late, { relief, on: '2025-03-02' })).toEqual(['x lifted null']);
    // Not claimed, it is offered on the line that it would lift, and on no other.
    expect(ask(permission({})).lines.map(({ measure, reliefs }) => [measure, reliefs])).toEqual([
      ['x', ['free']],
      ['z', []],
    ]);
  });
});

describe('an end user', () => {
  const run = law(listing('entry'), listing('other', { list: 'Another list', entities: 3 }));

  test('is found by name in any case of letters, by entry, or by list', () => {
    const of = (endUser: ExportQuestion['endUser'] & object) => told(run, { endUser });
    expect(of({ name: 'APEX', listings: [] })).toEqual(['entry requires prohibited']);
    expect(of({ name: 'Nobody', listings: [] })).toEqual([]);
    expect(of({ listings: ['entry'] })).toEqual(['entry requires prohibited']);
    expect(of({ listings: ['Another list'] })).toEqual(['other undetermined prohibited']);
    expect(of({ name: 'Acme' })).toEqual(['entry requires prohibited', 'other undetermined prohibited']);
  });

  test('on a list that a control looks at, by name while the entry holds, is meant by it', () => {
    const looks = control('looks', { onlyFor: { onLists: ['A list'] } });
    const quiet = { items: [] };
    const onList = law(looks, listing('entry', quiet), listing('unnamed', { ...quiet, entities: 9 }));
    const verdict = (run: Run, endUser?: ExportQuestion['endUser']) =>
      told(run, endUser === undefined ? {} : { endUser }).find((each) => each.startsWith('looks'));
    expect(verdict(onList, { name: 'apex' })).toBe('looks requires case-by-case');
    expect(verdict(onList, { name: 'Nobody' })).toBe('looks undetermined case-by-case');
    expect(verdict(onList, { name: 'Nobody', listings: [] })).toBe('looks other-end-user null');
    expect(verdict(onList, { listings: ['unnamed'] })).toBe('looks requires case-by-case');
    expect(verdict(onList, { listings: ['A list'] })).toBe('looks requires case-by-case');
    expect(verdict(onList)).toBe('looks undetermined case-by-case');
    const over = law(looks, listing('entry', quiet), {
      id: 'end',
      on: '2025-02-10',
      type: 'terminated',
      target: 'entry',
    });
    expect(verdict(over, { name: 'apex', listings: [] })).toBe('looks other-end-user null');
    expect(verdict(over, { listings: ['entry'] })).toBe('looks other-end-user null');
    const paused = law(looks, listing('entry', quiet), {
      id: 'pause',
      on: '2025-02-10',
      type: 'suspended',
      target: 'entry',
      leaving: 'nothing',
      until: null,
    });
    expect(verdict(paused, { name: 'apex', listings: [] })).toBe('looks requires case-by-case');
  });

  test('held by parties on lists, by the share from which that counts', () => {
    const held = law(
      control('half', { onlyFor: { heldBy: { lists: ['A list', 'B list'], from: '50%' } } }),
      listing('e'),
    );
    const with_ = (share: '49.99%' | '50%' | 'unknown', lists: readonly string[]) =>
      told(held, { endUser: { listings: [], heldBy: { share, lists } } });
    expect(with_('50%', ['A list'])).toEqual(['half requires case-by-case']);
    expect(with_('49.99%', ['A list'])).toEqual(['half other-end-user null']);
    expect(with_('unknown', ['B list'])).toEqual(['half undetermined case-by-case']);
    expect(with_('50%', [])).toEqual(['half other-end-user null']);
    expect(ask(held, { endUser: { listings: [] } }).missing.map(({ path }) => path)).toEqual(['/endUser/heldBy']);
  });

  test('by name, by use, by any other use than those named, or by the military', () => {
    const only = (onlyFor: NonNullable<ExportControl['onlyFor']>, more: Partial<ExportQuestion> = {}) =>
      told(law(control('x', { onlyFor }), control('words', { onlyFor: { uses: ['civil', 'space'] } })), more)
        .find((each) => each.startsWith('x '))
        ?.slice(2);
    const [meant, notMeant, open] = ['requires case-by-case', 'other-end-user null', 'undetermined case-by-case'];
    expect(only({ users: ['Acme', 'Apex'] }, { endUser: { name: 'acme' } })).toBe(meant);
    expect(only({ users: ['Acme', 'Apex'] }, { endUser: { name: 'Nobody' } })).toBe(notMeant);
    expect(only({ users: ['Acme'] })).toBe(open);
    expect(only({ uses: ['civil', 'space'] }, { endUse: 'civil' })).toBe(meant);
    expect(only({ uses: ['civil'] }, { endUse: 'space' })).toBe(notMeant);
    expect(only({ uses: ['civil'] })).toBe(open);
    expect(only({ usesOtherThan: ['civil'] }, { endUse: 'civil' })).toBe(notMeant);
    expect(only({ usesOtherThan: ['civil'] }, { endUse: 'other' })).toBe(meant);
    expect(only({ usesOtherThan: ['civil'] })).toBe(open);
    expect(only({ military: true }, { endUser: { military: true } })).toBe(meant);
    expect(only({ military: true }, { endUser: { military: false } })).toBe(notMeant);
    expect(only({ military: true })).toBe(open);
  });
});

describe('a question at its limits', () => {
  const run = law(control('x'));
  const issues = (more: object) => {
    const refused = licence(run, { ...asked, ...more } as ExportQuestion);
    if (refused.ok) return [];
    return refused.error.code === 'INVALID_QUESTION'
      ? refused.error.issues.map(({ code, path }) => `${code} ${path}`)
      : [];
  };

  test('a share is from nothing to the whole, and so is their sum', () => {
    expect(issues({ content: { XA: '0%', XB: '100%' } })).toEqual([]);
    expect(issues({ content: { XA: '-0.1%' } })).toEqual(['MALFORMED_SHARE /content/XA']);
    expect(issues({ content: { XA: '100.1%' } })).toEqual(['MALFORMED_SHARE /content/XA']);
    expect(issues({ content: { XA: 0.5 } })).toEqual(['MALFORMED_SHARE /content/XA']);
    expect(issues({ content: { XA: '60%', XB: '40.1%' } })).toEqual(['SHARES_ABOVE_WHOLE /content']);
  });

  test('a party is a party wherever it is named', () => {
    expect(issues({ madeWith: { USA: [] } })).toEqual(['UNKNOWN_PARTY /madeWith/USA']);
    expect(issues({ from: 'USA' })).toEqual(['UNKNOWN_PARTY /from']);
  });

  test('a word that is nothing like the known ones is met with what is known', () => {
    const refused = licence(run, { ...asked, endUse: 'zzzzzzzz' });
    expect(refused).toMatchObject({
      error: { message: '/endUse: no measure of the record speaks of this use; known: other (given zzzzzzzz)' },
    });
  });

  test('an item may be written with blanks around it, and is a code only in full', () => {
    expect(ask(run, { item: ' Gallium ' }).items).toEqual(['gallium']);
    expect(issues({ item: 'x2841' })).toEqual(['UNKNOWN_ITEM /item']);
    expect(issues({ item: '28418010001' })).toEqual(['UNKNOWN_ITEM /item']);
  });
});
