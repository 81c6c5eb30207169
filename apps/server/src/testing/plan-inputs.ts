const file = Buffer.from('kind;code;sets\nfacility;160000;5').toString('base64');

/** What every procedure that reads plans takes. */
export const PLAN_READS = {
  'report.plan': { year: 2027 },
  'report.planProgress': { year: 2027, kind: 'facility', branchCode: '17' },
  'report.planGoals': { year: 2027, kind: 'facility', branchCode: '17' },
};

/** What every procedure for those who plan takes. */
export const PLAN_WRITES = {
  'report.savePlan': { year: 2027, seen: 0, lines: [{ kind: 'facility', code: '160000', sets: 100 }], note: 'а' },
  'report.planFile': { year: 2027, format: 'xlsx', language: 'kk' },
  'report.previewPlanFile': { year: 2027, file },
  'report.importPlanFile': { year: 2027, file, seen: 0 },
};

/** Procedures with what they take, all of which somebody is to answer alike. */
export const alike = <Expected>(inputs: Record<string, object>, expected: Expected) =>
  Object.fromEntries(Object.entries(inputs).map(([path, input]) => [path, { input, expected }]));
