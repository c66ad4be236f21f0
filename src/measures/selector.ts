/** Names measures: those of some programs, or some by id. */
export type Selector = { readonly programs: readonly string[] } | { readonly measures: readonly string[] };

/** Whether a selector names a measure. */
export function selects(selector: Selector, measure: { readonly id: string; readonly program: string }): boolean {
  return 'programs' in selector ? selector.programs.includes(measure.program) : selector.measures.includes(measure.id);
}
