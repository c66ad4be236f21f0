import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assess, explain, phasePath, ratePath, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { afterAll, describe, expect, test } from 'vitest';
import { browser, opened } from './chromium.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What both are asked; run here as it stands, and in the browser as text. */
const question = `
  const run = unwrap(replay(usChina2025));
  const lanes = [{ importer: 'US', origin: 'CN' }, { importer: 'CN', origin: 'US' }];
  const answer = JSON.stringify({
    paths: lanes.map((lane) => unwrap(ratePath(run, lane))),
    phases: unwrap(phasePath(run)),
    explained: explain(assess(run, { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' })),
    steps: run.steps.length,
  });
`;

test.runIf(browser === undefined)('NOT RUN: no Chromium on this machine, so 2025 was not replayed in a browser', () => {
  console.warn('no Chromium was found: 2025 was not replayed in a browser');
});

describe.skipIf(browser === undefined)('the library bundled for a browser', () => {
  test('replays 2025 there and gives the same bytes as here', async () => {
    const bundle = await build({
      stdin: {
        contents: `
          import { assess, explain, phasePath, ratePath, replay, unwrap } from './src/index.js';
          import { usChina2025 } from './src/history/index.js';
          ${question}
          document.body.textContent = answer;
        `,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    });
    const file = join(folder, 'page.html');
    const script = (bundle.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body><script>${script}</script></body>`);
    const page = opened(file);
    const shown = page.slice(page.indexOf('<body>') + '<body>'.length, page.lastIndexOf('</body>'));
    const text = shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&amp;', '&');

    const here = new Function(
      'assess',
      'explain',
      'phasePath',
      'ratePath',
      'replay',
      'unwrap',
      'usChina2025',
      `${question} return answer;`,
    )(assess, explain, phasePath, ratePath, replay, unwrap, usChina2025) as string;
    expect(text.trim()).toBe(here);
  });
});
