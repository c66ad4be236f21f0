import { vi } from 'vitest';

/** Runs an example in this process and gives back what it printed. */
export async function runExample(name: string): Promise<string> {
  const lines: string[] = [];
  const print = vi.spyOn(console, 'log').mockImplementation((...texts: unknown[]) => {
    lines.push(texts.join(' '));
  });
  try {
    await import(`../../examples/${name}.ts`);
  } finally {
    print.mockRestore();
  }
  return lines.join('\n');
}

/** The longest line of a text, so that a test can hold it to a terminal. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
