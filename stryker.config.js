// @ts-check
/**
 * Mutation testing: rules are changed one by one, and a test must fail for each. `npm run test:mutation` tries every group, which
 * takes hours; `MUTATE=tickets npm run test:mutation` tries one, or several with commas. What survives is listed with its place, and
 * `reports/mutation/<group>.html` shows it. What is known of files and tests that have not changed is kept for the next run.
 */

/** The files that carry rules, by what they rule. */
const GROUPS = {
  verify: [
    'lib/server/upload/{answer-late,complete-upload,complete-uploads,create-completions,decide-verification,finish-upload}.ts',
    'lib/server/upload/{promote-image,to-completed-upload,verify-upload}.ts',
    'lib/server/decode/{read-byte-facts,verify-bytes}.ts',
  ],
  limits: [
    'lib/server/upload/{grant-upload,plan-upload,presign-schemas,presign-uploads}.ts',
    'lib/server/decode/decode-limits.ts',
    'lib/shared/{limits,media/decode-cost,media/*/read-*-cost}.ts',
  ],
  tickets: ['lib/server/{seal,tickets}/*.ts'],
  sessions: ['lib/server/session/*.ts'],
  rights: ['lib/server/api/*.ts', 'lib/server/{media/media-right,share/open-share,share/share-tokens}.ts'],
  origin: [
    'lib/server/http/{app-origin,require-own-host,require-own-origin}.ts',
    'lib/server/headers/{decide-refusal,is-own-host}.ts',
  ],
  policy: ['lib/dev-bucket/policy/*.ts'],
  purge: [
    'lib/server/images/{purge-images,purged-marks,erase-images,create-move,rewrite-row}.ts',
    'lib/server/sweep/finish-leftovers.ts',
  ],
  proxies: [
    'lib/server/http/{client-address,client-network,parse-ip,resolve-forwarded,trust-peer-address,trusted-proxies}.ts',
  ],
  budgets: ['lib/server/budget/*.ts', '!lib/server/budget/create-redis-store.ts'],
  next: ['components/sign-in/safe-next.ts'],
  strip: [
    'lib/shared/media/{find-extras,find-metadata,strip-metadata}.ts',
    'lib/shared/media/**/{clean,find,strip}-*.ts',
  ],
};

const wanted = (process.env.MUTATE || Object.keys(GROUPS).join(',')).split(',');
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
  throw new Error(`MUTATE names no group: ${unknown}. There are: ${Object.keys(GROUPS).join(', ')}.`);
}
const name = process.env.MUTATE ? wanted.join('-') : 'all';

/** A word is a rule (a header, a code, a key); three and more are a sentence for people, and tests don't hold those to the letter. */
const SENTENCE = /\S+\s+\S+\s+\S+/;

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
  mutate: [
    ...wanted.flatMap((group) => GROUPS[/** @type {keyof typeof GROUPS} */ (group)]),
    '!**/*.{test,servers,contract,durability,security}.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './stryker.config.js'],
  ignorers: ['noise'],
  coverageAnalysis: 'perTest',
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
