import { MOST_VIEWS } from '@jazylym/domain/report/view';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const reportsOf = async (name: AccountName) => (await server.as(name)).report;
const view = (change: object = {}) => ({
  id: newId(),
  name: 'Шымкент',
  address: '/?branches=17',
  shared: false,
  ...change,
});

test('a view is its author’s alone until it is shared, and then everybody’s of the role and nobody else’s', async () => {
  const hq = await reportsOf('hq');
  const saved = view();
  expect(await hq.saveView.mutate(saved)).toEqual({ ok: true });
  expect(await hq.views.query()).toMatchObject([
    { id: saved.id, name: 'Шымкент', isOwn: true, isShared: false, isHome: false },
  ]);
  expect(await (await reportsOf('manager')).views.query()).toEqual([]);

  const editors = view({ name: 'Редакция', shared: true });
  await (await reportsOf('editor')).saveView.mutate(editors);
  expect(await (await reportsOf('newspaperman')).views.query()).toMatchObject([
    { id: editors.id, isOwn: false, isShared: true },
  ]);
  expect((await hq.views.query()).map(({ id }) => id)).toEqual([saved.id]);
  await hq.removeView.mutate({ id: saved.id });
});

test('another’s view can be opened with, but neither changed nor removed; when its author removes it, it is nobody’s first page', async () => {
  const [editor, other] = [await reportsOf('editor'), await reportsOf('newspaperman')];
  const shared = view({ name: 'Бірге', shared: true });
  await editor.saveView.mutate(shared);
  await other.setHomeView.mutate({ id: shared.id });
  expect((await other.views.query()).find(({ id }) => id === shared.id)).toMatchObject({ isHome: true });
  expect((await editor.views.query()).find(({ id }) => id === shared.id)).toMatchObject({ isHome: false });
  await expect(other.saveView.mutate({ ...shared, name: 'Менікі' })).rejects.toMatchObject({
    data: { httpStatus: 404 },
  });
  await other.removeView.mutate({ id: shared.id });
  expect((await editor.views.query()).find(({ id }) => id === shared.id)).toMatchObject({ name: 'Бірге' });
  await editor.removeView.mutate({ id: shared.id });
  expect((await other.views.query()).some(({ isHome }) => isHome)).toBe(false);
  const { rowCount } = await server.owner.query('SELECT FROM home_view');
  expect(rowCount).toBe(0);
});

test('what one is not shown is no first page, and no address leads out of the dashboard', async () => {
  const manager = await reportsOf('manager');
  await expect(manager.setHomeView.mutate({ id: newId() })).rejects.toMatchObject({ data: { httpStatus: 404 } });
  for (const address of [
    'https://example.org',
    '//example',
    '//example.org/x y',
    '/a#b',
    'javascript:alert(1)',
    '/"><script>',
  ])
    await expect(manager.saveView.mutate(view({ address }))).rejects.toMatchObject({ data: { httpStatus: 400 } });
});

test('nobody keeps more views than a menu can show; a changed one is no new one', async () => {
  const manager = await reportsOf('manager');
  const first = view();
  await manager.saveView.mutate(first);
  for (let n = 1; n < MOST_VIEWS; n++) await manager.saveView.mutate(view({ name: `№ ${n}` }));
  expect(await manager.saveView.mutate(view())).toEqual({
    ok: false,
    rejection: { reason: 'tooManyViews', most: MOST_VIEWS },
  });
  expect(await manager.saveView.mutate({ ...first, name: 'Басқа' })).toEqual({ ok: true });
});
