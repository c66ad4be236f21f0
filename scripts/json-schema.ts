import * as z from 'zod/mini';
import { file } from '../src/codec/schema/file.js';
import { notes } from '../src/codec/schema/words.js';

/** The JSON Schema of files, made from the one definition that the codec itself reads by. Draft 7, which editors know. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(file, { target: 'draft-7', metadata: notes, io: 'input' });
  return {
    $schema,
    title: 'A file of truce: a history, a fork, a run, a basket, or a graph of owners',
    ...schema,
  };
}
