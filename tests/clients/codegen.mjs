// GraphQL Code Generator for TypeScript: types of the contract and of the sample's questions, accepted by tsc --strict.
import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdirSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';

// Structure, Measures and WhereValue are JSON; the other scalars of the contract are text.
const JSON_VALUE = { input: 'unknown', output: 'unknown' };
const SCALARS = {
  Day: 'string',
  Decimal: 'string',
  Instant: 'string',
  Rational: 'string',
  Measures: JSON_VALUE,
  Structure: JSON_VALUE,
  WhereValue: JSON_VALUE,
};
const folder = new URL('codegen/', import.meta.url).pathname;
const [made] = await generate(
  {
    schema: process.env.MUSTER_URL,
    documents: `${folder}../../../samples/queries/**/*.graphql`,
    generates: {
      [`${folder}contract.ts`]: {
        plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
        config: { strictScalars: true, scalars: SCALARS },
      },
    },
    silent: true,
  },
  false,
);
assert.ok(made.content.includes('WhoCanGoDocument'));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}contract.ts`, made.content);
const tsc = new URL('node_modules/.bin/tsc', import.meta.url).pathname;
execFileSync(tsc, ['--strict', '--noEmit', '--skipLibCheck', `${folder}contract.ts`], { stdio: 'inherit' });
console.log(`codegen: ${made.content.split('\n').length} lines of TypeScript, accepted by tsc`);
