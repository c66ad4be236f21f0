import { describe, expect, test } from 'vitest';
import { usChina2025, usChina2026 } from '../../src/history/index.js';
import {
  chain,
  chainToDot,
  chainToMermaid,
  dropAct,
  fork,
  lostCauses,
  replay,
  titForTat,
  unwrap,
} from '../../src/index.js';
import { responseChains } from '../golden/response-chains.js';

const run = unwrap(replay(usChina2026));

describe('the response chains of the record, section 13', () => {
  for (const { number, title, links } of responseChains) {
    test(`${number}: ${title}`, () => {
      for (const [to, answer, basis] of links) {
        const edge = { to, answer, basis };
        // Both ways: from what was answered and from the answer.
        expect(unwrap(chain(run, to)).edges).toContainEqual(edge);
        expect(unwrap(chain(run, answer)).edges).toContainEqual(edge);
      }
    });
  }

  test('cross from one kind of act to another, both ways', () => {
    const kindOf = new Map(
      usChina2026.events.map((event) => [event.id, 'measure' in event ? event.measure.kind : event.type]),
    );
    const pairs = new Set(
      responseChains.flatMap(({ links }) => links.map(([to, answer]) => `${kindOf.get(to)} → ${kindOf.get(answer)}`)),
    );
    for (const pair of [
      'tariff → export-control',
      'tariff → listing',
      'tariff → investigation',
      'export-control → export-control',
      'export-control → tariff',
      'listing → investigation',
      'charge → charge',
      'ruled → tariff',
    ]) {
      expect([...pairs]).toContain(pair);
    }
  });
});

describe('a chain', () => {
  test('holds what the event answered and what answered it, all the way, and nothing else', () => {
    const found = unwrap(chain(run, 'cn-2025-no4'));
    const events = found.nodes.map(({ event }) => event);
    expect(events[0]).toBe('ieepa-reciprocal-34');
    expect(events).toContain('cn-2025-no6');
    // Another answer to the same act is no part of it.
    expect(events).not.toContain('cn-mofcom-2025-21');
    expect(found.nodes.map(({ on }) => on)).toEqual(found.nodes.map(({ on }) => on).sort());
  });

  test('of every event is a graph without circles, in which nothing answers the future', () => {
    for (const { event } of run.steps) {
      const { nodes, edges } = unwrap(chain(run, event.id));
      const days = new Map(nodes.map((node) => [node.event, node.on]));
      for (const { to, answer } of edges) {
        expect(days.has(to) && days.has(answer)).toBe(true);
        expect((days.get(answer) ?? '') >= (days.get(to) ?? '9')).toBe(true);
        expect(answer).not.toBe(to);
      }
    }
  });

  test('names an event in words: the measure and what happened to it, or what was said', () => {
    const titles = Object.fromEntries(
      ['cn-2025-no5', 'us-press-2025-10-15', 'us-bis-affiliates', 'nl-nexperia-order:suspend'].map((event) => [
        event,
        unwrap(chain(run, event)).nodes.find((node) => node.event === event)?.title,
      ]),
    );
    expect(titles).toEqual({
      'cn-2025-no5': 'Answer to the reciprocal duty, all goods: amended to 84%',
      'us-press-2025-10-15': expect.stringContaining('supply chain'),
      'us-bis-affiliates': 'Affiliates Rule: 50 percent or more',
      'nl-nexperia-order:suspend': 'Dutch order over Nexperia: suspended',
    });
  });

  test('holds the answers of rules beside those of the record', () => {
    const rules = [titForTat({ party: 'CN', share: '50%', lagDays: 1, from: '2025-02-01', until: '2025-02-20' })];
    const answered = unwrap(replay(fork(usChina2025, { name: 'answered', rules })));
    const due = 'due:took-effect:us-fentanyl:2025-02-04';
    expect(unwrap(chain(answered, due)).edges).toContainEqual(expect.objectContaining({ to: due, basis: 'rule' }));
  });

  test('is drawn as Mermaid and DOT, stated answers solid and inferred ones dashed', () => {
    const found = unwrap(chain(run, 'cn-nexperia-ban'));
    expect(chainToMermaid(found)).toMatchInlineSnapshot(`
      "flowchart LR
        e0["2025-09-29<br/>Affiliates Rule: 50 percent or more"]
        e1["2025-09-30<br/>Dutch order over Nexperia"]
        e2["2025-10-04<br/>Nexperia chips for civil use"]
        e0 -.-> e1
        e1 --> e2"
    `);
    expect(chainToDot(found)).toMatchInlineSnapshot(`
      "digraph chain {
        rankdir=LR;
        "us-bis-affiliates" [label="2025-09-29\\nAffiliates Rule: 50 percent or more"];
        "nl-nexperia-order" [label="2025-09-30\\nDutch order over Nexperia"];
        "cn-nexperia-ban" [label="2025-10-04\\nNexperia chips for civil use"];
        "us-bis-affiliates" -> "nl-nexperia-order" [style=dashed];
        "nl-nexperia-order" -> "cn-nexperia-ban";
      }"
    `);
  });

  test('of an event that is not there is refused with the nearest', () => {
    expect(chain(run, 'cn-2025-no44')).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_EVENT', nearest: 'cn-2025-no4' },
    });
  });
});

describe('lost causes', () => {
  test('the record has none', () => {
    expect(lostCauses(run)).toEqual([]);
  });

  test('without an act, they are its answers, which stay legal', () => {
    const without = fork(usChina2025, { name: 'no rule', edits: [dropAct('us-bis-affiliates')], orphans: 'skip' });
    const lost = lostCauses(unwrap(replay(without)));
    expect(new Set(lost.map((each) => each.lost))).toEqual(new Set(['us-bis-affiliates']));
    expect(lost).toContainEqual({ event: 'nl-nexperia-order', lost: 'us-bis-affiliates', basis: 'inferred' });
  });
});
