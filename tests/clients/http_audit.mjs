// The reference audit suite of GraphQL over HTTP: every MUST and every SHOULD must hold, and none may be left out.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.env.MUSTER_URL });
for (const { status, id, name, reason } of results.filter((one) => one.status !== 'ok')) {
  console.error(`${status} ${id} ${name}: ${reason}`);
}
const strict = results.filter(({ name }) => /^(MUST|SHOULD)/.test(name));
const failed = strict.filter(({ status }) => status !== 'ok');
console.log(`${results.length} audits, ${strict.length} of them MUST or SHOULD, ${failed.length} failed`);
if (strict.length < 36 || failed.length) process.exit(1);
