import fc from 'fast-check';

/**
 * In CI every property draws the same worlds, so that a red run can be run again as it was. On a developer's machine each
 * run draws others; `FC_SEED` repeats one.
 */
const asked = process.env['FC_SEED'];
const seed = asked === undefined ? (process.env['CI'] === undefined ? undefined : 20251110) : Number(asked);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
