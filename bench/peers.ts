/** A package of the bench, or `null` where it is not installed: the rows that need it are skipped and say so. */
// biome-ignore lint/suspicious/noExplicitAny: peers are optional, so their types are not there to be had
export async function peer(name: string): Promise<any> {
  try {
    return await import(name);
  } catch {
    return null;
  }
}

export const absent = (name: string) => `${name} is not installed: npm ci in bench/`;
