import { useWords } from '@jazylym/front/language';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconBookmark,
  IconDeviceTv,
  IconDeviceTvOff,
  IconPin,
  IconPinFilled,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useOnWall } from './on-wall.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useViews } from './use-views.ts';
import classes from './view.module.css';
import { useWall } from './wall.tsx';

/** Pages with their filters under a name: open one, keep the present one, open the dashboard with one, show those that are chosen on a wall. */
export function ViewsMenu() {
  const { t } = useWords();
  const { views, open, remove, setHome } = useViews();
  const wall = useWall();
  const { isOnWall, setOnWall } = useOnWall();
  const onWall = views.filter(({ id }) => isOnWall(id));
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} width={340}>
        <Menu.Target>
          <Button variant="subtle" size="compact-md" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('reportView.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''}>
          {views.length === 0 && <Menu.Label>{t('reportView.none')}</Menu.Label>}
          {views.map((view) => (
            <div key={view.id} className={classes.view}>
              <Menu.Item onClick={() => open(view.address)} className={classes.name ?? ''}>
                {view.name}
                {view.isShared && (
                  <small className={classes.shared}>
                    {view.isOwn ? t('reportView.sharedByMe') : t('reportView.sharedBy', { name: view.author })}
                  </small>
                )}
              </Menu.Item>
              <ActionIcon
                variant="subtle"
                color={view.isHome ? 'blue' : 'gray'}
                aria-pressed={view.isHome}
                aria-label={t('reportView.home', { name: view.name })}
                title={t('reportView.home', { name: view.name })}
                onClick={() => setHome(view.isHome ? null : view.id)}
              >
                {view.isHome ? <IconPinFilled size={18} aria-hidden /> : <IconPin size={18} aria-hidden />}
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color={isOnWall(view.id) ? 'blue' : 'gray'}
                aria-pressed={isOnWall(view.id)}
                aria-label={t('reportView.onWall', { name: view.name })}
                title={t('reportView.onWall', { name: view.name })}
                onClick={() => setOnWall(view.id, !isOnWall(view.id))}
              >
                {isOnWall(view.id) ? <IconDeviceTv size={18} aria-hidden /> : <IconDeviceTvOff size={18} aria-hidden />}
              </ActionIcon>
              {view.isOwn && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('reportView.remove', { name: view.name })}
                  title={t('reportView.remove', { name: view.name })}
                  onClick={() => remove(view)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setSaving(true)}>
            {t('reportView.save')}
          </Menu.Item>
          {onWall.length > 0 && (
            <Menu.Item
              leftSection={<IconDeviceTv size={18} aria-hidden />}
              onClick={() => wall.start(onWall.map(({ address }) => address))}
            >
              {t('reportView.wall')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSaving && <SaveViewDialog onClose={() => setSaving(false)} />}
    </>
  );
}
