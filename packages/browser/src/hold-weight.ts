import { javascriptBefore, totalOf } from './weight.ts';

/** A module of a front end, and the most JavaScript, in KiB gzipped, that a browser may load before it works. */
export type Budget = { module: string; mostKib: number };

/**
 * A plugin for vite, last of all: weighs what was written and says it file by file; throws a sentence, which ends the build, when
 * it is too much. Needs `build.manifest`.
 */
export function holdWeight({ module, mostKib }: Budget) {
  return {
    name: 'hold-weight',
    apply: 'build' as const,
    writeBundle: {
      order: 'post' as const,
      handler: ({ dir = '' }: { dir?: string }): void => {
        const files = javascriptBefore(dir, module);
        const total = totalOf(files).toFixed(1);
        const listed = files.map(({ file, kib }) => `  ${kib.toFixed(1).padStart(6)}  ${file}`).join('\n');
        if (totalOf(files) > mostKib)
          throw new Error(
            `Before ${module} works a browser loads ${total} KiB of JavaScript (gzip), at most ${mostKib} are allowed: ` +
              `import what it does not need at once with import(), or leave it out.\n${listed}`,
          );
        process.stdout.write(`JavaScript before ${module} works: ${total} KiB gzip, at most ${mostKib}\n${listed}\n`);
      },
    },
  };
}
