import { parseArgs } from 'node:util';
import { type CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { monthOfYear, yearOf } from '@jazylym/domain/calendar/month';
import { Language } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';

/** What `npm run catalogue:import` was asked to do. */
export interface ImportOptions {
  file: string;
  year: number;
  /** The start months to price, inclusive; null: as the year's newest version, or January to December. */
  firstMonth: Month | null;
  lastMonth: Month | null;
  /** The delivery part of an unparted price, in whole percent. */
  deliveryPercent: number;
  isDemo: boolean;
  isDryRun: boolean;
}

export type ReadOptions =
  | { ok: true; language: Language; options: ImportOptions }
  /** `option` is the one that cannot be read; null where the command is not understood at all, or help was asked for. */
  | { ok: false; language: Language; option: string | null };

const FROM_NOW_ON_NEXT_YEAR = 9;
const DELIVERY_PERCENT = 15;

const Options = z.object({
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  'first-month': Month.optional(),
  'last-month': Month.optional(),
  'delivery-share': z.coerce.number().int().min(0).max(100).default(DELIVERY_PERCENT),
  demo: z.boolean().default(false),
  'dry-run': z.boolean().default(false),
});

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const KNOWN = {
  year: text,
  'first-month': text,
  'last-month': text,
  'delivery-share': text,
  demo: flag,
  'dry-run': flag,
  lang: text,
  help: flag,
};

/**
 * Reads the command line after the command's name. Without `--year` it is the year that people subscribe to on `today`: from
 * September on the next one.
 */
export function readOptions(args: readonly string[], today: CalendarDate): ReadOptions {
  // pnpm hands on the `--` that parts its own options from the command's.
  const { values, positionals } = parsed(args.filter((argument) => argument !== '--'));
  const { lang, help, ...rest } = values;
  const language = Language.safeParse(lang ?? 'ru');
  if (!language.success) return { ok: false, language: 'ru', option: '--lang' };
  const [file, surplus] = positionals;
  if (help === true || file === undefined || surplus !== undefined)
    return { ok: false, language: language.data, option: null };

  const read = Options.safeParse(rest);
  if (!read.success)
    return { ok: false, language: language.data, option: `--${String(read.error.issues[0]?.path[0])}` };
  const { data } = read;
  return {
    ok: true,
    language: language.data,
    options: {
      file,
      year: data.year ?? subscriptionYear(today),
      firstMonth: data['first-month'] ?? null,
      lastMonth: data['last-month'] ?? null,
      deliveryPercent: data['delivery-share'],
      isDemo: data.demo,
      isDryRun: data['dry-run'],
    },
  };
}

const subscriptionYear = (today: CalendarDate): number =>
  monthOfYear(today) >= FROM_NOW_ON_NEXT_YEAR ? yearOf(today) + 1 : yearOf(today);

/** The command line's words; an option that does not exist leaves no file, so that the usage is shown. */
function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: KNOWN, allowPositionals: true });
  } catch {
    return { values: {} as Partial<Record<keyof typeof KNOWN, string | boolean>>, positionals: [] };
  }
}
