import type { ReferenceRejection } from '@jazylym/domain/organisation/reference-rejection';
import { problemOf } from '@jazylym/front/problem';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';

/** A form's fields as they are typed, by the path of what they become: `names.kk`. */
export type Typed = Readonly<Record<string, string>>;

type Saved<Entry> = { ok: true; entry: Entry } | { ok: false; rejection: ReferenceRejection; stored: Entry | null };

interface Shape<Entry, Draft> {
  /** What tells this form's unsaved words from another's. */
  name: string;
  /** What is stored; null for what is to be made. */
  entry: Entry | null;
  toTyped: (entry: Entry | null) => Typed;
  /** What is typed as a draft, which the schema then reads. */
  toDraft: (typed: Typed) => unknown;
  schema: z.ZodType<Draft>;
  save: (change: { seen: Entry | null; next: Draft }) => Promise<Saved<Entry>>;
  onSaved: (entry: Entry) => void;
}

/** What is typed and not saved outlives its form: another page, another language or signing in again loses nothing. */
const unsaved = new Map<string, { typed: Typed; seen: unknown }>();

/** What a form of reference data is doing. */
export type EntryForm<Entry> = ReturnType<typeof useEntryForm<Entry, unknown>>;

/** A form of one entry: what is typed, what its author saw of it, what is wrong with it, and saving it once. */
export function useEntryForm<Entry, Draft>(shape: Shape<Entry, Draft>) {
  const kept = unsaved.get(shape.name);
  const [typed, setTyped] = useState<Typed>(kept?.typed ?? shape.toTyped(shape.entry));
  const [seen, setSeen] = useState<Entry | null>((kept?.seen as Entry | null | undefined) ?? shape.entry);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const client = useQueryClient();
  const saving = useMutation({ mutationFn: shape.save });
  const read = shape.schema.safeParse(shape.toDraft(typed));
  const problems = new Map(
    (read.success ? [] : read.error.issues).toReversed().map(({ path, message }) => [fieldOf(path), message]),
  );

  const show = (next: Typed, sees: Entry | null, isUnsaved: boolean) => {
    setTyped(next);
    setSeen(sees);
    if (isUnsaved) unsaved.set(shape.name, { typed: next, seen: sees });
    else unsaved.delete(shape.name);
  };

  /** Saves what is typed over what `over` says was seen; answers the first field to mend, if any. */
  const save = async (over: Entry | null): Promise<string | undefined> => {
    setLeft(new Set(Object.keys(typed)));
    if (!read.success) return Object.keys(typed).find((field) => problems.has(field));
    if (saving.isPending) return undefined;
    const saved = await saving.mutateAsync({ seen: over, next: read.data }).catch(() => null);
    if (saved?.ok !== true) return undefined;
    show(shape.toTyped(saved.entry), saved.entry, false);
    setLeft(new Set());
    await client.invalidateQueries();
    shape.onSaved(saved.entry);
    return undefined;
  };

  const refused = saving.data?.ok === false ? saving.data : null;
  return {
    typed,
    change: (field: string, text: string) => {
      if (saving.isPending) return;
      if (saving.data !== undefined && refused?.rejection.reason !== 'changedMeanwhile') saving.reset();
      show({ ...typed, [field]: text }, seen, true);
    },
    leave: (field: string) => setLeft(new Set([...left, field])),
    isWrong: (field: string) => left.has(field) && problems.has(field),
    /** What the schema calls the first thing that is wrong with a field. */
    problemOf: (field: string) => problems.get(field),
    isBusy: saving.isPending,
    isSaved: saving.data?.ok === true,
    /** What the server refused, and what is stored instead. */
    refused,
    /** Why no answer came, by the name of the trouble. */
    failed: saving.error === null ? null : problemOf(saving.error),
    draft: read.success ? (read.data as unknown) : shape.toDraft(typed),
    save: () => save(seen),
    keepMine: async (stored: Entry | null) => {
      show(typed, stored, true);
      await save(stored);
    },
    takeTheirs: (stored: Entry | null) => {
      saving.reset();
      show(shape.toTyped(stored), stored, false);
    },
  };
}

/** The field that a path belongs to: names without places in lists. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.filter((step): step is string => typeof step === 'string').join('.');
