// Writes the conformance pack and its JSON Schema into the built package, for any engine in any language.
import { writeFileSync } from 'node:fs';
import { conformancePack } from './conformance/pack.js';
import { packSchema } from './conformance/schema.js';

const write = (name: string, data: unknown) =>
  writeFileSync(new URL(`../dist/${name}`, import.meta.url), `${JSON.stringify(data, null, 1)}\n`);

write('conformance.json', conformancePack());
write('conformance.schema.json', packSchema());
