// The public interface as text, one file an entry in etc/: a change of it shows as a diff, and CI fails until the file is
// written anew (`npm run api:write`). It reads declarations as tsc writes them, one file a module: the bundled ones in
// dist say the same, but in chunks whose names are hashes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, '.declarations');
const writes = process.argv.includes('--write');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** `''` for the main entry, else `charts` and so on: those that TypeScript is told of, not the JSON files. */
const entries = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([path]) => path.slice(2));

const silent = { logLevel: ExtractorLogLevel.None };

function prepare(entry) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'package.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(folder, entry, 'index.d.ts'),
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: join(root, 'tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${entry === '' ? 'truce' : entry}.api.md`,
        reportFolder: join(root, 'etc'),
        reportTempFolder: join(folder, 'reports'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // Everything that is exported is public. What is mentioned and not exported, or not explained, TypeDoc sees.
          'ae-missing-release-tag': silent,
          'ae-forgotten-export': silent,
          'ae-undocumented': silent,
        },
        // How comments are written is for TypeDoc to judge.
        tsdocMessageReporting: { default: silent },
      },
    },
  });
}

function isAsReported(entry) {
  const { apiReportChanged, errorCount } = Extractor.invoke(prepare(entry), {
    localBuild: writes,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) console.error(message.formatMessageWithLocation(root));
      message.handled = true;
    },
  });
  if (apiReportChanged) console.log(`${writes ? 'written' : 'differs'}: etc/${entry === '' ? 'truce' : entry}.api.md`);
  return errorCount === 0 && (writes || !apiReportChanged);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(root, 'etc'), { recursive: true });
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    ...['-p', join(root, 'tsconfig.build.json'), '--outDir', folder],
    ...['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'],
  ],
  { stdio: 'inherit' },
);
const allAreAsReported = entries.map(isAsReported).every(Boolean);
rmSync(folder, { recursive: true });
if (!allAreAsReported) {
  console.error('The public interface is not what etc/ says. If the change is meant: npm run api:write');
  process.exitCode = 1;
}
