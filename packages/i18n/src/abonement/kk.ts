import type { RejectionReason } from '@jazylym/domain/abonement/abonement';

/** Accepting a subscription. A rejection says what is wrong and how to mend it. */
export const abonement = {
  rejection: {
    unknownIndex:
      '{{index}} индексі қолданыстағы каталогта жоқ. Индексті тексеріңіз немесе басылымды атауы бойынша іздеңіз.',
    termNotOffered:
      'Бұл басылымға {{term}} мерзімге жазылу ұсынылмайды. Мына мерзімдердің бірін таңдаңыз: {{offered}} ай.',
    startMonthClosed:
      '{{startMonth}}: жазылуды қабылдау {{closedAfter}} күні аяқталды. Ең ерте ашық айдан бастаңыз: {{firstOpen}}.',
    startMonthNotInCatalogue:
      '{{startMonth}} қолданыстағы каталогқа кірмейді. Бастау айын мына аралықтан таңдаңыз: {{first}} – {{last}}.',
    noIssuesInTerm:
      'Таңдалған мерзімде ({{startMonth}}, {{term}}) бұл басылымның бірде-бір нөмірі шықпайды. Мерзімді ұзартыңыз немесе басқа айдан бастаңыз.',
    outsideTerritory:
      'Бұл басылым жеткізу мекенжайы бойынша таратылмайды: {{branch}}. Тарату аумағы: {{territory}}. Мекенжайды тексеріңіз немесе басқа басылым таңдаңыз.',
    unknownPostalCode: '{{postalCode}} пошта индексі анықтамалықта жоқ. Жазылушының индексін тексеріңіз.',
    priceChanged:
      'Каталог жаңартылды: баға енді {{current}} (көрсетілгені {{shown}} еді). Жаңа бағаны клиентке айтып, қайта қабылдаңыз.',
    notEnoughCash: 'Алынғаны {{given}}, төлеуге тиісті сома {{total}}: {{missing}} жетпейді. Жетпейтін соманы алыңыз.',
    accountNeedsOrganization:
      'Есепшот арқылы тек ұйымдар төлейді. Жазылушыны БСН көрсетілген ұйым ретінде енгізіңіз немесе қолма-қол төлемді таңдаңыз.',
    conflict:
      'Бұл абонемент бұрын басқа деректермен тіркелген, ештеңе өзгертілген жоқ. Тіркелген абонементті тексеріп, жаңасын бастаңыз.',
    facilityClosed: 'Өндірістік объект {{closedOn}} жабылған және жазылымды қабылдамайды. Әкімшіге хабарласыңыз.',
    noCatalogue: 'Жарияланған каталог әлі жоқ, сондықтан жазылу қабылданбайды. Бас кеңсеге хабарласыңыз.',
  },
} as const satisfies { rejection: Record<RejectionReason, string> };
