// @ts-check
/**
 * Mutation testing: rules are changed one by one, and a test must fail for each. `npm run test:mutation` tries every group, which
 * takes hours; `MUTATE=tickets npm run test:mutation` tries one, or several with commas. `MUTATE_WORKERS` sets how many processes try
 * at once, 1 by default. Each survivor is listed with its place, and `reports/mutation/<group>.html` shows it. Results of
 * files and tests that have not changed are kept for the next run.
 */

/** The files that carry rules, by what they rule, and the tests that must notice. */
const GROUPS = {
  verify: {
    rules: [
      'lib/server/upload/{answer-late,complete-upload,complete-uploads,create-completions,decide-verification,finish-upload}.ts',
      'lib/server/upload/{promote-image,to-completed-upload,verify-upload}.ts',
      'lib/server/decode/{read-byte-facts,verify-bytes}.ts',
    ],
    tests: ['lib/server/{upload,decode,sweep}/*.test.ts'],
  },
  limits: {
    rules: [
      'lib/server/upload/{grant-upload,plan-upload,presign-schemas,presign-uploads}.ts',
      'lib/server/decode/decode-limits.ts',
      'lib/shared/{limits,media/decode-cost,media/*/read-*-cost}.ts',
    ],
    tests: ['lib/server/{upload,decode,decode-pool}/*.test.ts', 'lib/shared/media/{,*/}*cost.test.ts'],
  },
  tickets: {
    rules: ['lib/server/{seal,tickets}/*.ts'],
    tests: ['lib/server/{seal,tickets}/*.test.ts'],
  },
  sessions: { rules: ['lib/server/session/*.ts'], tests: ['lib/server/{session,audit}/*.test.ts'] },
  rights: {
    rules: ['lib/server/api/*.ts', 'lib/server/{media/media-right,share/open-share,share/share-tokens}.ts'],
    tests: ['lib/server/{api,media,share}/*.test.ts', 'testing/security/rights.security.ts'],
  },
  origin: {
    rules: [
      'lib/server/http/{require-own-host,require-own-origin}.ts',
      'lib/server/urls/app-origin.ts',
      'lib/server/headers/{decide-refusal,is-own-host}.ts',
    ],
    tests: ['lib/server/{headers,http,urls}/*.test.ts'],
  },
  policy: { rules: ['lib/dev-bucket/policy/*.ts'], tests: ['lib/dev-bucket/{http,policy}/*.test.ts'] },
  purge: {
    rules: [
      'lib/server/images/purge-images.ts',
      'lib/server/changes/{purged-marks,erase-images}.ts',
      'lib/server/sweep/finish-leftovers.ts',
    ],
    tests: [
      'lib/server/{changes,images,sweep}/*.test.ts',
      'lib/server/upload/{complete-upload*,last-word}.test.ts',
    ],
  },
  change: {
    rules: ['lib/server/changes/{create-move,rewrite-row}.ts'],
    tests: ['lib/server/{changes,images,rows}/*.test.ts', 'lib/server/upload/last-word.test.ts'],
  },
  proxies: {
    rules: [
      'lib/server/addresses/{client-address,client-network,parse-ip,resolve-forwarded}.ts',
      'lib/server/addresses/{trust-peer-address,trusted-proxies}.ts',
    ],
    tests: ['lib/server/addresses/*.test.ts'],
  },
  budgets: {
    // The store in Redis is tested on a real one, by test:servers.
    rules: ['lib/server/budget/*.ts', '!lib/server/budget/create-redis-store.ts'],
    tests: ['lib/server/budget/*.test.ts', 'lib/server/upload/upload-budgets.test.ts'],
  },
  next: { rules: ['lib/shared/safe-next.ts'], tests: ['lib/shared/safe-next.test.ts'] },
  strip: {
    rules: ['lib/shared/media/{find-extras,find-metadata,strip-metadata}.ts'],
    tests: ['lib/shared/media/{find-extras,strip-metadata,strip-orientation}.test.ts'],
  },
  ...Object.fromEntries(
    ['gif', 'heif', 'icc', 'jpeg', 'png', 'webp'].map((format) => [
      `strip-${format}`,
      {
        rules: [`lib/shared/media/${format}/**/{clean,find,strip}-*.ts`],
        // Without the canaries: they are thousands of files, and a rule has to have a test of its own.
        tests: [`lib/shared/media/${format}/**/*.test.ts`, 'lib/shared/media/strip-metadata.test.ts'],
      },
    ]),
  ),
};

const wanted = (process.env.MUTATE || Object.keys(GROUPS).join(',')).split(',');
const groups = wanted.map((name) => {
  const group = new Map(Object.entries(GROUPS)).get(name);
  if (group) return group;
  throw new Error(`MUTATE names no group: ${name}. There are: ${Object.keys(GROUPS).join(', ')}.`);
});
const name = process.env.MUTATE ? wanted.join('-') : 'all';

/** The tests of the wanted groups; a change of a rule is not tried on others, which take minutes. */
export const mutationTests = groups.flatMap(({ tests }) => tests);

/**
 * A word is a rule (a header, a code, a key). Three and more, or two with a full stop, are a sentence for people, and tests don't
 * hold those to the letter.
 */
const SENTENCE = /\S+\s+\S+\s+\S+|\s\S+\.$/;

/** Calls that only tell operators what happened. */
const TELLING = new Set(['log', 'telemetry']);

/** @param {any} node */
const isTelling = (node) => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  // A span runs what it is given.
  return TELLING.has((object.property ?? object).name) && property.name !== 'span';
};

/** Leaves out what is noise: sentences, logs and measurements. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'noise',
    value: {
      /** @param {any} path */
      shouldIgnore({ node }) {
        if (node.type === 'StringLiteral' && SENTENCE.test(node.value)) return 'A sentence for people.';
        if (
          node.type === 'TemplateLiteral' &&
          node.quasis.some((/** @type {any} */ one) => SENTENCE.test(one.value.raw))
        )
          return 'A sentence for people.';
        return isTelling(node) ? 'Told to operators only.' : undefined;
      },
    },
  },
];

export default {
  mutate: [...groups.flatMap(({ rules }) => rules), '!**/*.{test,servers,contract}.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', './stryker.config.js'],
  ignorers: ['noise'],
  coverageAnalysis: 'perTest',
  // Code that runs when a file is loaded: each change would take all tests, and the runner doesn't tell a file that no longer loads from
  // one whose tests pass.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATE_WORKERS || 1),
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `reports/mutation/${name}.json`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['/.data', '/.next', '/dist', '/public/vendor', '/reports', '/test-results'],
  // TypeScript 7 has no API by which paths in a copied tsconfig.json could be rewritten, and none has to be.
  tsconfigFile: 'none.json',
};
