import type { CatalogueImportMessages } from './import.ts';

export const catalogueImport: CatalogueImportMessages = {
  usage: `Использование: npm run catalogue:import -- ФАЙЛ [настройки]
  --year 2027             год подписки (по умолчанию: с сентября следующий год, до того текущий)
  --first-month 2027-01   первый месяц начала подписки, на который каталог даёт цену
  --last-month 2027-12    последний такой месяц
  --delivery-share 15     доля доставочной цены в процентах там, где цена не разделена на части
  --demo                  цены вымышлены: пометить как демонстрационные
  --dry-run               только проверить, ничего не записывать
  --lang kk|ru|en         язык сообщений (по умолчанию: ru)`,
  badOption: (option) => `Неверное значение настройки ${option}.`,
  monthsReversed: 'Первый месяц начала подписки стоит после последнего.',
  unreadable: (file, why) => `Не удалось прочитать файл ${file} (${why}).`,
  read: ({ file, encoding, delimiter, lines }) =>
    `${file}: ${encoding}, разделитель «${delimiter}», изданий: ${lines}.`,
  refused: (count) => `Ничего не импортировано, ошибок: ${count}.`,
  more: (count) => `… и ещё ошибок: ${count}.`,
  problem: (line, reason) => `  Строка ${line}: ${reason}.`,
  problemInColumn: (line, column, reason) => `  Строка ${line}, столбец «${column}»: ${reason}.`,
  published: (year, version) => `Опубликован каталог ${year} года, версия ${version}.`,
  checked: (year, version) =>
    `Файл без ошибок. Ничего не записано; он стал бы версией ${version} каталога ${year} года.`,
  summary: ({ titles, rows, added, changed, gone }) =>
    `Изданий: ${titles}, строк с ценами: ${rows}. К прежней версии: новых ${added}, изменённых ${changed}, исключённых ${gone}.`,
  startMonths: (first, last) => `Месяцы начала подписки: ${first} – ${last}.`,
  column: {
    number: '№',
    index: 'индекс',
    title: 'наименование издания, телефон редакции',
    issuesPerYear: 'выходов в год',
    months: 'срок подписки',
    city: 'город',
    rayon: 'район',
  },
  reason: {
    missingColumn: 'такого столбца нет, а он обязателен',
    unknownColumn: 'столбец с таким названием неизвестен',
    repeatedColumn: 'столбец встречается дважды',
    missing: 'ячейка пуста, а должна быть заполнена',
    notAWholeNumber: 'здесь должно быть целое число больше нуля',
    notAnIndex: 'индекс издания состоит из пяти цифр или не более чем из шести латинских букв и цифр',
    notAnAmount: 'здесь должна быть сумма в тенге, например 1258 или 1258,50',
    notATerm: 'срок – это число месяцев от 1 до 12',
    unknownWord: 'такого слова в этом столбце не бывает',
    notBranchCodes: 'здесь должно быть слово «республика» или двузначные коды существующих филиалов',
    notTwelveNumbers: 'здесь должно быть двенадцать чисел, с января по декабрь',
    issuesDoNotAddUp: 'числа по месяцам не дают в сумме число выходов в год',
    noPrice: 'цена не указана',
    partsDoNotAddUp: 'части цены не дают в сумме подписную цену',
    noTitleAbove: 'это строка продолжения, но издания над ней нет',
    differsFromFirstLine: 'сказано иное, чем в первой строке этого издания',
    repeatedTerm: 'такой срок для этого издания уже указан',
    repeatedNumber: 'такой порядковый номер уже есть у другого издания',
    priceNotIncreasing: 'цена не выше, чем за более короткий срок',
    termOutsideLimits: 'срок выходит за наименьший или наибольший, установленный редакцией',
    empty: 'в файле нет изданий',
    quoteNotClosed: 'кавычка открыта, но не закрыта',
    tooManyCells: 'ячеек больше, чем столбцов',
  },
};
