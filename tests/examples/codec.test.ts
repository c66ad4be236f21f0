import { expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

test('a fork is saved, read back, shared as a link and run; what is wrong with a file is said', async () => {
  const printed = await runExample('save-and-share');
  expect(widest(printed)).toBeLessThanOrEqual(100);
  expect(printed).toMatch(/"kind": "reference",\n +"id": "us-china-2025",\n +"hash": "sha256:[0-9a-f]{64}"/);
  expect(printed).toContain('the same fork: true, of the same base: true');
  expect(printed).toMatch(/2025-05-14 +30%\n +2025-11-01 +80%\n +2025-11-10 +70%/);
  expect(printed).toMatch(/https:\/\/example\.org\/what-if#[\w-]+/);
  expect(printed).toMatch(/\d{3} characters; it says 'half of the threat'/);
  for (const said of [
    "/edits/0/event/type: this word is not known here; did you mean 'imposed'?",
    "/edits/0/event/measure/duty: a percent is digits and the sign, such as '34%'",
    "there is no field of this name here; did you mean 'program'?",
    "/edits/0: no event 'ieepa-fentanyl-1' in this scenario; did you mean 'ieepa-fentanyl-10'?",
    'of a later revision of the record: BASE_MOVED',
    'this is not JSON',
  ]) {
    expect(printed).toContain(said);
  }
});
