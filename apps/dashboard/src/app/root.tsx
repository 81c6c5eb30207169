import { actionsOf } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { Gate } from '@jazylym/front/gate';
import { useWords } from '@jazylym/front/language';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { Navigate, Outlet, useMatches } from '@tanstack/react-router';
import { WithDownloads } from '../features/report/export/whole/downloads-panel.tsx';
import { useLive } from '../features/report/live/use-live.ts';
import { OpenHome } from '../features/report/view/home.tsx';
import { ViewsMenu } from '../features/report/view/views-menu.tsx';
import { WallProvider } from '../features/report/view/wall.tsx';
import { AccountLink } from './account-link.tsx';
import { entryAt, menuOf } from './menu.ts';
import { Missing } from './missing.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeLink } from './notice-link.tsx';
import { usePlace } from './place.ts';
import { ReaderContext } from './reader.ts';

/** Lets everybody through to the pages of their role, and leads who works at a counter there. */
export function Root() {
  const { t } = useWords();
  const place = usePlace();
  useLive();
  const { entry, isOwnAccount } = usePage();
  return (
    <WallProvider>
      <Gate
        title={t(isOwnAccount ? 'access.own.title' : (entry?.label ?? 'overview.title'))}
        home="/dashboard/"
        place={place}
        account={AccountLink}
        notices={NoticeLink}
        keepsPage
        navigation={(actor) => (
          <Navigation actor={actor} views={actionsOf(actor).includes('report.read') && <ViewsMenu />} />
        )}
      >
        {(actor) => (
          <ReaderContext value={actor}>
            {actionsOf(actor).includes('report.read') && <OpenHome first={menuOf(actor)[0]?.path ?? '/'} />}
            <WithDownloads>
              <Allowed actor={actor} />
            </WithDownloads>
          </ReaderContext>
        )}
      </Gate>
    </WallProvider>
  );
}

/** The menu's entry that the page at hand belongs to, or that it is everybody's own. */
function usePage() {
  const routeId = useMatches({ select: (matches): string => matches.at(-1)?.routeId ?? '' });
  return { entry: entryAt(routeId), isOwnAccount: routeId === '/account' };
}

/** The page at hand where it is one of the actor's; `/` leads to their first one. */
function Allowed({ actor }: { actor: Actor }) {
  const { entry } = usePage();
  const menu = menuOf(actor);
  if (entry === undefined || menu.includes(entry)) return <Outlet />;
  const [first] = menu;
  if (first === undefined) return <NotForYou worksAtCounter={actor.facilityId !== null} />;
  return entry.path === '/' ? <Navigate to={first.path} replace /> : <Missing />;
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
