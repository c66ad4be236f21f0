import { nearestName, type TradeEvent } from '../machine/index.js';
import { describeDuty } from '../measures/index.js';
import type { Run } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import { eventsOf } from './causes.js';
import { type QueryRefusal, unknownEvent } from './refusals.js';

/** One event of a chain of answers. */
export interface ChainNode {
  readonly event: string;
  readonly on: IsoDate;
  /** Its measure, agreement or meeting in words, or what was said; what happens to a measure is put behind its title. */
  readonly title: string;
}

/** That one event answers another: `stated` by its text or spokesmen, `inferred` from timing, or by a `rule` of a fork. */
export interface ChainEdge {
  readonly answer: string;
  readonly to: string;
  readonly basis: 'stated' | 'inferred' | 'rule';
}

/** What answered what: a graph without circles, events in time. */
export interface Chain {
  readonly about: string;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
}

/**
 * What an event answered and what answered it, both ways and all the way: many to many, across tariffs, controls,
 * listings and talks. Cost: one look at every event of the run.
 */
export function chain(run: Run, event: string): Result<Chain, QueryRefusal> {
  const events = eventsOf(run);
  if (!events.has(event)) return err(unknownEvent(event, nearestName(event, [...events.keys()])));
  const edges = [...events.values()].flatMap((each) => answersOf(each).filter(({ to }) => events.has(to)));
  const reached = new Set([...reach(event, edges, 'to'), ...reach(event, edges, 'answer')]);
  const nodes = [...reached]
    .flatMap((id) => {
      const found = events.get(id);
      return found === undefined ? [] : [{ event: id, on: found.on, title: titleOf(found, run) }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return ok({ about: event, nodes, edges: edges.filter(({ answer, to }) => reached.has(answer) && reached.has(to)) });
}

/** An event of a run whose cause is not in it. */
export interface LostCause {
  readonly event: string;
  readonly lost: string;
  readonly basis: 'stated' | 'inferred';
}

/**
 * The events of a fork that answer something which did not happen in it: they stay legal, and their reason is gone. For
 * the affiliates rule that was never issued, these are the answers to it.
 */
export function lostCauses(run: Run): readonly LostCause[] {
  const events = eventsOf(run);
  return [...events.values()].flatMap((event) =>
    (event.respondsTo ?? []).flatMap(({ to, basis }) => (events.has(to) ? [] : [{ event: event.id, lost: to, basis }])),
  );
}

/** A chain as the text of a Mermaid flowchart; stated answers are solid, inferred ones dotted. */
export function chainToMermaid({ nodes, edges }: Chain): string {
  const name = new Map(nodes.map(({ event }, index) => [event, `e${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(({ event, on, title }) => `  ${name.get(event)}["${on}<br/>${quoted(title)}"]`),
    ...edges.map(
      ({ answer, to, basis }) => `  ${name.get(to)} ${basis === 'inferred' ? '-.->' : '-->'} ${name.get(answer)}`,
    ),
  ].join('\n');
}

/** A chain as the text of a Graphviz graph. */
export function chainToDot({ nodes, edges }: Chain): string {
  return [
    'digraph chain {',
    '  rankdir=LR;',
    ...nodes.map(({ event, on, title }) => `  "${quoted(event)}" [label="${on}\\n${quoted(title)}"];`),
    ...edges.map(
      ({ answer, to, basis }) =>
        `  "${quoted(to)}" -> "${quoted(answer)}"${basis === 'inferred' ? ' [style=dashed]' : ''};`,
    ),
    '}',
  ].join('\n');
}

function answersOf({ id, respondsTo = [], cause }: TradeEvent): readonly ChainEdge[] {
  const stated = respondsTo.map(({ to, basis }) => ({ answer: id, to, basis }));
  return cause?.kind === 'response' ? [...stated, { answer: id, to: cause.to, basis: 'rule' }] : stated;
}

function reach(start: string, edges: readonly ChainEdge[], towards: 'answer' | 'to'): ReadonlySet<string> {
  const from = towards === 'to' ? 'answer' : 'to';
  const found = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const edge of edges) {
      if (edge[from] !== id || found.has(edge[towards])) continue;
      found.add(edge[towards]);
      open.push(edge[towards]);
    }
  }
  return found;
}

function titleOf(event: TradeEvent, run: Run): string {
  if ('measure' in event) return event.measure.title ?? event.measure.id;
  if ('target' in event) return `${titleOfSubject(event.target, run)}: ${deed(event)}`;
  switch (event.type) {
    case 'met':
      return event.meeting.title;
    case 'agreement-reached':
      return event.deal.title;
    case 'stated':
      return event.what;
    case 'promised':
      return event.promise.what;
    case 'breach-alleged':
      return event.allegation.claim;
    case 'committed':
      return event.commitment.what;
    case 'ruled':
      return event.ruling.case;
    case 'revoked':
      return `${event.revokes} revoked`;
  }
}

function titleOfSubject(subject: string, { steps }: Run): string {
  const state = steps.at(-1)?.state;
  return state?.measures[subject]?.measure.title ?? state?.agreements[subject]?.agreement.title ?? subject;
}

function deed(event: TradeEvent): string {
  const words = event.type.replaceAll('-', ' ');
  if (event.type === 'policy-changed') return event.policy.replaceAll('-', ' ');
  const duty = event.type === 'amended' && event.to.kind === 'tariff' ? event.to.duty : undefined;
  return duty === undefined ? words : `${words} to ${describeDuty(duty)}`;
}

function quoted(text: string): string {
  return text.replaceAll('"', "'");
}
