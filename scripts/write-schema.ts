// Writes the JSON Schema of files into the built package, where `truce/schema.json` and editors find it.
import { writeFileSync } from 'node:fs';
import { jsonSchema } from './json-schema.js';

writeFileSync(new URL('../dist/schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
