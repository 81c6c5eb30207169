import config from '../../vitest.config.ts';

/** The names of all vitest projects, so that a new one is run without being listed here. */
export function projectNames(): string[] {
  const projects = config.test?.projects ?? [];
  return projects.flatMap((project) => {
    const name = typeof project === 'object' && 'test' in project ? project.test?.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
