import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jazylym-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const EXAMPLE = join(import.meta.dirname, '../../../../docs/examples/catalogue.csv');

/** Runs the command as an operator would. */
async function command(...args: string[]): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-command.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const [code] = await once(child, 'close');
  return { code: Number(code), out: said.join('') };
}

function fileOf(text: string): string {
  const file = join(folder, 'catalogue.csv');
  writeFileSync(file, text);
  return file;
}

describe('npm run catalogue:import', () => {
  test('publishes a file and sums it up, in Russian unless asked otherwise', async () => {
    const { code, out } = await command(EXAMPLE, '--year', '2027');
    expect(out).toContain('Опубликован каталог 2027 года, версия 1.');
    expect(out).toContain('Изданий: 1, строк с ценами: 8.');
    expect(code).toBe(0);
    expect((await command(EXAMPLE, '--year', '2027', '--lang', 'kk', '--dry-run')).out).toContain(
      'Ештеңе жазылған жоқ',
    );
  });

  test('names a bad row by line, column as the file calls it, and reason, and publishes nothing', async () => {
    const bad = fileOf(
      '№;Индекс;Басылым аты;Жылына шығатын саны;Жазылу мерзімі;Қала;Аудан\n1;75384;Ақиқат;12;13;x;1100\n',
    );
    const { code, out } = await command(bad, '--year', '2040');
    expect(out).toContain('Строка 2, столбец «Жазылу мерзімі»: срок – это число месяцев от 1 до 12.');
    expect(out).toContain('Строка 2, столбец «Қала»: здесь должна быть сумма в тенге');
    expect(out).toContain('Ничего не импортировано, ошибок: 2.');
    expect(code).toBe(1);
    expect((await command(EXAMPLE, '--year', '2040')).out).toContain('версия 1.');
  });

  test('names a column that is missing in the language that is asked for', async () => {
    const { out } = await command(fileOf('№;Индекс\n1;75384\n'), '--lang', 'en');
    expect(out).toContain('Line 1, column “issues per year”: there is no such column, and it is needed.');
  });

  test('says in one sentence what is wrong with the command or the file', async () => {
    expect(await command()).toMatchObject({
      code: 2,
      out: expect.stringContaining('Использование: npm run catalogue:import -- '),
    });
    expect(await command(EXAMPLE, '--nonsense')).toMatchObject({ code: 2 });
    expect(await command(EXAMPLE, '--year', 'x', '--lang', 'en')).toEqual({
      code: 2,
      out: 'The value of --year is not valid.\n',
    });
    expect(await command('absent.csv', '--lang', 'en')).toEqual({
      code: 1,
      out: 'The file absent.csv cannot be read (ENOENT).\n',
    });
  });
});
