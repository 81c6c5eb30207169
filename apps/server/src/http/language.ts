import { Language } from '@jazylym/domain/organisation/organisation';

/** The language that a browser asks for: what the address says, else the first of its own that we speak, else Kazakh. */
export function languageOf({ asked, accepted = '' }: { asked: unknown; accepted?: string | undefined }): Language {
  const said = Language.safeParse(asked);
  if (said.success) return said.data;
  return wishesOf(accepted).find((wish) => wish !== null) ?? 'kk';
}

/** Languages of an `Accept-Language` header, the most wanted first; null for one that we do not speak. `q=0` is none. */
function wishesOf(header: string): (Language | null)[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]{1,5})$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => Language.safeParse(tag).data ?? null);
}
