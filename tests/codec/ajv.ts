import { Ajv } from 'ajv';
import { jsonSchema } from '../../scripts/json-schema.js';

export const ajv = new Ajv({ allErrors: true, strict: true });
const valid = ajv.compile(jsonSchema());

/** What a validator that knows only the JSON Schema says of a file. */
export const accepts = (text: string): boolean => valid(JSON.parse(text));
