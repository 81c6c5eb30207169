import type { CatalogueImportMessages } from './import.ts';

export const catalogueImport: CatalogueImportMessages = {
  usage: `Пайдалану: npm run catalogue:import -- ФАЙЛ [баптаулар]
  --year 2027             жазылу жылы (әдепкі: қыркүйектен бастап келесі жыл, оған дейін ағымдағы жыл)
  --first-month 2027-01   каталог бағалайтын алғашқы басталу айы
  --last-month 2027-12    каталог бағалайтын соңғы басталу айы
  --delivery-share 15     бағасы бөлінбеген басылымдар үшін жеткізу бағасының үлесі, пайызбен
  --demo                  бағалар ойдан алынған: көрсетілім деректері деп белгілеу
  --dry-run               тек тексеру, ештеңе жазбау
  --lang kk|ru|en         хабарламалар тілі (әдепкі: ru)`,
  badOption: (option) => `${option} баптауының мәні дұрыс емес.`,
  monthsReversed: 'Алғашқы басталу айы соңғысынан кейін тұр.',
  unreadable: (file, why) => `${file} файлын оқу мүмкін болмады (${why}).`,
  read: ({ file, encoding, delimiter, lines }) => `${file}: ${encoding}, бөлгіші «${delimiter}», басылымдар: ${lines}.`,
  refused: (count) => `Ештеңе импортталған жоқ, қателер саны: ${count}.`,
  more: (count) => `… және тағы ${count} қате.`,
  problem: (line, reason) => `  ${line}-жол: ${reason}.`,
  problemInColumn: (line, column, reason) => `  ${line}-жол, «${column}» бағаны: ${reason}.`,
  published: (year, version) => `${year} жылғы каталогтың ${version}-нұсқасы жарияланды.`,
  checked: (year, version) =>
    `Файл дұрыс. Ештеңе жазылған жоқ; ол ${year} жылғы каталогтың ${version}-нұсқасы болар еді.`,
  summary: ({ titles, rows, added, changed, gone }) =>
    `Басылымдар: ${titles}, баға жолдары: ${rows}. Алдыңғы нұсқадан айырмасы: жаңасы ${added}, өзгергені ${changed}, алынып тасталғаны ${gone}.`,
  startMonths: (first, last) => `Басталу айлары: ${first} – ${last}.`,
  column: {
    number: '№',
    index: 'индекс',
    title: 'басылым аты, редакция телефоны',
    issuesPerYear: 'жылына шығатын саны',
    months: 'жазылу мерзімі',
    city: 'қала',
    rayon: 'аудан',
  },
  reason: {
    missingColumn: 'мұндай баған жоқ, ал ол міндетті',
    unknownColumn: 'мұндай атаулы баған белгісіз',
    repeatedColumn: 'баған екі рет кездеседі',
    missing: 'ұяшық бос, ал ол толтырылуы керек',
    notAWholeNumber: 'нөлден үлкен бүтін сан болуы керек',
    notAnIndex: 'басылым индексі бес цифрдан немесе алтыға дейін латын әріптері мен цифрдан тұруы керек',
    notAnAmount: 'теңгемен көрсетілген сома болуы керек, мысалы 1258 немесе 1258,50',
    notATerm: 'мерзім 1-ден 12-ге дейінгі айлар саны болуы керек',
    unknownWord: 'бұл бағанда мұндай сөз қолданылмайды',
    notBranchCodes: '«республика» сөзі немесе бар филиалдардың екі цифрлы кодтары болуы керек',
    notTwelveNumbers: 'қаңтардан желтоқсанға дейінгі он екі сан болуы керек',
    issuesDoNotAddUp: 'айлар бойынша сандардың қосындысы жылына шығатын санға тең емес',
    noPrice: 'бағасы көрсетілмеген',
    partsDoNotAddUp: 'бағаның бөліктері жазылу бағасына тең келмейді',
    noTitleAbove: 'жалғастыру жолы, бірақ оның үстінде басылым жоқ',
    differsFromFirstLine: 'осы басылымның бірінші жолындағыдан өзгеше',
    repeatedTerm: 'бұл басылым үшін мұндай мерзім бұрын көрсетілген',
    repeatedNumber: 'мұндай реттік нөмір басқа басылымда бар',
    priceNotIncreasing: 'бағасы қысқа мерзімнің бағасынан артық емес',
    termOutsideLimits: 'мерзім редакция белгілеген ең аз және ең көп мерзім аралығында емес',
    empty: 'файлда басылымдар жоқ',
    quoteNotClosed: 'тырнақша ашылған, бірақ жабылмаған',
    tooManyCells: 'бағандарға қарағанда ұяшықтар көп',
  },
};
