import { foldText } from '@jazylym/domain/catalogue/fold';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export interface ChosenFacility {
  id: number;
  code: string;
  label: string;
}

/**
 * The facilities that a text finds; the server looks. Until it has answered to what is typed now, only what fits it is left of its
 * last answer, so that nobody takes what they did not ask for.
 */
export function useFacilityChoices(typed: string, branchCode: string | undefined) {
  const { language } = useWords();
  const [text] = useDebouncedValue(typed, 150);
  const found = useQuery(
    trpc.access.facilities.queryOptions(
      { text: text.slice(0, 100), branchCode },
      { placeholderData: keepPreviousData },
    ),
  );
  const isFresh = typed === text && found.data !== undefined && !found.isPlaceholderData;
  const words = foldText(typed).split(' ');
  const choices = (found.data ?? [])
    .map(({ id, code, names }): ChosenFacility => ({ id, code, label: `${code} ${names[language]}` }))
    .filter(({ label }) => isFresh || words.every((word) => foldText(label).includes(word)));
  return { choices, isFresh };
}
