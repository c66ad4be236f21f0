import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A headless browser of this machine, if it has one. */
export const browser = ['chromium-headless-shell', 'chromium', 'google-chrome', 'chrome']
  .map((name) => `/usr/bin/${name}`)
  .find((path) => existsSync(path));

/** Opens a file in the browser and gives back the page as it then stands. */
export function opened(file: string): string {
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--virtual-time-budget=30000',
  ];
  return execFileSync(browser ?? '', [...quiet, '--dump-dom', `file://${file}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 27,
  });
}
