import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { explainReferenceRejection } from '@jazylym/i18n/organisation/explain-rejection';
import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Makes the country's branches with one press: those that are there stay as they are. */
export function CountryBranches() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const add = useMutation(
    trpc.organisation.addCountryBranches.mutationOptions({ onSuccess: () => client.invalidateQueries() }),
  );
  const refused = add.data?.ok === false ? explainReferenceRejection(add.data.rejection, { t, language }) : null;
  const trouble = refused ?? (add.error === null ? null : t(`shell.error.${problemOf(add.error)}`));
  return (
    <div>
      <Button variant="default" loading={add.isPending} onClick={() => add.mutate({})}>
        {t('organisation.country.add')}
      </Button>
      {trouble !== null && (
        <Alert color="seal" role="alert" mt="sm">
          {trouble}
        </Alert>
      )}
    </div>
  );
}
