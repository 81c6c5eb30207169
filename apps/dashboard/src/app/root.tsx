import { actionsOf } from '@jazylym/domain/access/can';
import { Gate } from '@jazylym/front/gate';
import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { usePlace } from './place.ts';
import { ReaderContext } from './reader.ts';

/** Lets managers and editorial offices through to their figures and leads others to the counter. */
export function Root() {
  const { t } = useWords();
  const place = usePlace();
  return (
    <Gate title={t('report.title')} home="/dashboard/" place={place}>
      {(actor) =>
        actionsOf(actor).includes('report.read') ? (
          <ReaderContext value={actor}>
            <Outlet />
          </ReaderContext>
        ) : (
          <NotForYou worksAtCounter={actor.facilityId !== null} />
        )
      }
    </Gate>
  );
}

function NotForYou({ worksAtCounter }: { worksAtCounter: boolean }) {
  const { t } = useWords();
  const counter = (
    <Button component="a" href="/counter/">
      {t('report.notForYou.action')}
    </Button>
  );
  return (
    <EmptyState
      rank={1}
      title={t('report.notForYou.title')}
      hint={worksAtCounter ? t('report.notForYou.hint') : t('report.notForYou.none')}
      action={worksAtCounter && counter}
    />
  );
}
